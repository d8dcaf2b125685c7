"""Let the first of his kind on a visit be the traveller: «في أول زيارة يقوم بها وزير تركي إلى مسقط»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from graph.annotate.events.particles import FIRST_OR_LAST, PERSONAL, PREPOSITIONS, UNDERTAKEN
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import agencies_in, countries_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import together
from graph.annotate.word import words_in

_NEAR = 7  # words between the visit and who is the first on it
_LONGEST = 5  # words that say of what kind he is: «نائب وزير خارجية تركي رفيع»
_AFTER_NOUN = 2  # words between the visit and «الأولى»: «زيارة هي الأولى»


@dataclass(frozen=True)
class _Kind:
    """The words that tell of what kind the traveller is, and the state of their adjective, if any."""

    start: int
    end: int
    state: str


def with_first_visitors(doc: Doc, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, those that tell only the kind of a traveller replaced by the one whom it means."""
    for visit in _first_visits(doc, triggers):
        kind = _kind(doc, visit)
        phrases = _with_traveller(doc, visit, kind, phrases) if kind is not None else phrases
    return phrases


def _with_traveller(doc: Doc, visit: Trigger, kind: _Kind, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    apart = [phrase for phrase in phrases if phrase.end <= kind.start or phrase.start >= kind.end]
    traveller = _traveller(doc, visit, kind, apart)
    if traveller is None:
        return phrases
    meant = replace(traveller, start=kind.start, end=kind.end, prefix="")  # as in «زيارة فلان»
    return tuple(sorted([*apart, meant], key=lambda phrase: phrase.start))


def _first_visits(doc: Doc, triggers: dict[int, Trigger]) -> Iterator[Trigger]:
    """«أول زيارة», «زيارة هي الأولى»: the nouns of visits that are the first of their kind."""
    words = words_in(doc)
    for index, trigger in sorted(triggers.items()):
        if trigger.type != "Visit" or trigger.is_verb or trigger.definite:
            continue
        behind = words[trigger.end : trigger.end + _AFTER_NOUN]
        if words[index - 1].folded in FIRST_OR_LAST or any(
            word.stem in FIRST_OR_LAST and word.definite for word in behind
        ):
            yield trigger


def _kind(doc: Doc, visit: Trigger) -> _Kind | None:
    """Who is the first, by an indefinite noun behind «ل» or «يقوم بها»; what «ل» leads to stands by the visit."""
    words = words_in(doc)
    for index in range(visit.end, min(visit.end + _NEAR, len(words))):
        word, done = words[index], words[index - 1].folded in UNDERTAKEN
        if word.mark or not together(doc, visit.start, index):
            return None
        if (done or word.prefix == "ل") and not word.definite:
            end = next((i for i in range(index + 1, len(words)) if _is_over(doc, index, i)), len(words))
            return _Kind(index if done else visit.end, end, _state_within(doc, index, end))
    return None


def _state_within(doc: Doc, start: int, end: int) -> str:
    """The state of an adjective among some words, or ""."""
    return next((one.country for one in countries_in(doc) if one.rule == "nisba" and start < one.start < end), "")


def _is_over(doc: Doc, start: int, i: int) -> bool:
    word = words_in(doc)[i]
    return bool(word.mark or word.prefix or word.definite or word.folded in PREPOSITIONS or i - start >= _LONGEST)


def _traveller(doc: Doc, visit: Trigger, kind: _Kind, phrases: list[Phrase]) -> Phrase | None:
    """Whoever of that state the sentence tells first, be it after the visit where nobody stands before it."""
    here = [phrase for phrase in phrases if together(doc, phrase.start, visit.start)]
    goals = {
        phrase.key.removeprefix("country/") for phrase in here if phrase.start >= kind.end and phrase.kind == "country"
    }
    before = [phrase for phrase in here if phrase.end <= visit.start]
    people = [phrase for phrase in before or here if phrase.kind in PERSONAL and not phrase.plural]
    states = [(_state(doc, phrase), phrase) for phrase in people]
    fitting = [(state, phrase) for state, phrase in states if state not in goals and _may_be_of(kind, state)]
    known = [phrase for state, phrase in fitting if state == kind.state != ""]
    alone = (
        [phrase for _, phrase in fitting] if len({phrase.who for _, phrase in fitting}) == 1 or not kind.state else []
    )
    return next(iter([*known, *alone]), None)


def _may_be_of(kind: _Kind, state: str) -> bool:
    return "" in (kind.state, state) or state == kind.state


def _state(doc: Doc, phrase: Phrase) -> str:
    """The state of somebody's post or of the body behind it; "" where no words tell it."""
    return phrase.country or next((body.country for body in agencies_in(doc) if body.key == phrase.agency), "")
