"""Let what a report opens with have happened where its dateline says, as long as it names no other place."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.datelines import Dateline, after_unsigned, dateline_in
from graph.annotate.events.clauses import Argument, Clause, is_visit
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.ground import Ground
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER, COMPLEMENTIZERS, PLACED
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent
from graph.smallwords import small_words

_AFAR = frozenset(small_words("afar"))
_UNPLACED = ("PhoneCall",)
_PLACES = ("place", "country")


def without_dateline(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text but for the town and the state of its dateline, which do nothing."""
    line = dateline_in(doc)
    return tuple(phrase for phrase in phrases if not line.holds(phrase.start))


def place_first(
    doc: Doc, events: Sequence[Draft], phrases: tuple[Phrase, ...], country_of: CountryOf, words: EventWords
) -> None:
    """Give the first event of a report the town of its dateline; `phrases` are all of the text."""
    line = dateline_in(doc)
    towns = [phrase for phrase in phrases if phrase.kind == "place" and line.holds(phrase.start)]
    first = next((event for event in events if _is_in_lead(doc, event, line)), None)
    if first is None or len(towns) != 1 or not _may_happen_there(first):
        return
    if _is_housed_elsewhere(first, country_of(towns[0].key)) or _comes_home_from(first, doc, line, words):
        return
    told = first.phrases("place")
    if all(place.kind == "country" and country_of(place.key) == country_of(towns[0].key) for place in told):
        forget(first, "place")  # the town is more exact than its state
        fill(first, "place", towns[0])


def after_dateline(ground: Ground, start: int, place: Phrase) -> int:
    """After the unsigned dateline that a phrase opens in the sentence from a token, or 0; not «المغرب - إسبانيا: …»."""
    bare = place.kind in _PLACES and not place.prefix
    told = after_unsigned(ground.tokens, start, place, ground.dated) if bare else 0
    after = ground.phrases.get(told)
    return 0 if after is not None and after.kind in _PLACES else told


def place_sentence(ground: Ground, clauses: Sequence[Clause], place: Phrase) -> None:
    """Give the first event of a sentence the place of its unsigned dateline, if the sentence tells of no other."""
    events = [clause for clause in clauses if clause.trigger.is_event]
    if events and _comes_home(ground.folded[place.end : events[0].trigger.start], ground.words):
        return
    if any(map(is_visit, events)) or any(_is_placed(clause) or _is_call(clause) for clause in clauses):
        return
    for clause in events[:1]:
        clause.arguments.append(Argument("في", (place,)))


def _is_placed(clause: Clause) -> bool:
    """«محادثات احتضنتها نيس», «في نيس»: whether a clause tells where something is, or a place houses it."""
    houses = clause.trigger.is_verb and clause.trigger.role == "HostVerb"
    if houses and any(phrase.kind in _PLACES for phrase in clause.subject):
        return True
    return any(a.relation in PLACED and a.phrases[0].kind in _PLACES for a in clause.arguments)


def _is_call(clause: Clause) -> bool:
    return clause.trigger.frame is not None and clause.trigger.frame.mode in _UNPLACED


def _is_in_lead(doc: Doc, event: Draft, line: Dateline) -> bool:
    """Whether an event is told in the sentence right after a dateline, neither afar nor in what somebody says."""
    end, folded = extent(doc, line.end), folded_words(doc)
    if not line.end <= event.start < end or not _AFAR.isdisjoint(folded[line.end : end]):
        return False
    return COMPLEMENTIZERS.isdisjoint(folded[line.end : event.start])


def _may_happen_there(event: Draft) -> bool:
    """Whether an event was held, and somewhere."""
    return event.status == "held" and event.type != "Visit" and event.mode not in _UNPLACED and not event.many


def _is_housed_elsewhere(event: Draft, country: str) -> bool:
    """«عاد إلى البلاد وفد الوزارة بعد المشاركة في المؤتمر الذي استضافته تونس»: whether another state houses it."""
    return bool(event.housed) and all(state.key != f"country/{country}" for state in event.housed)


def _comes_home_from(event: Draft, doc: Doc, line: Dateline, words: EventWords) -> bool:
    """«عاد إلى البلاد وفد الوزارة بعد المشاركة في المؤتمر»: whether a report opens with who comes back from it."""
    return _comes_home(folded_words(doc)[line.end : event.start], words)


def _comes_home(opening: Sequence[str], words: EventWords) -> bool:
    return any(words.verb_of(word, "ReturnWord") for word in opening) and any(word in AFTER for word in opening)
