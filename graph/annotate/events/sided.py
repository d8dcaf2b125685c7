"""Find who leads or represents one side of talks, and the next: «ترأس الجانب الكيني فلان والجانب التشادي فلان»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.led import is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import RANKS, TOWARDS
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in

_TOLD = 60  # words within which those were told
_LATER = 40  # words within which the other side is told
_TWO_WHO_DO = "ان"  # how the dual of those who do something ends
_LEADING = ("leading", "presiding", "representing")
_AWAY = frozenset({"الي", *TOWARDS})
_ACCUSATIVE = ("ا", "اً", "ًا")  # how a side ends that is not told before: «وفدا»
_TITLES = 3  # words between a side and the name of who leads it: «والجانب الكيني معالي الوزير فلان»


def leads_or_stands_for(verb: Trigger) -> bool:
    """Whether a word tells that somebody leads, presides or stands for a side; not «افتتح الجانبان …»."""
    return not verb.senses.isdisjoint(_LEADING)


def leads_side(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«ترأس الجانبين فلان وفلان», «وترأس الجانب الكيني فلان», «ومثل الوفد الكيني فلان», «وترأس الأول فلان»."""
    verb = clause.trigger
    return leads_or_stands_for(verb) and verb.is_verb and verb.end < len(doc) and _is_led(doc, verb.end, words)


def leads_side_behind(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وترأس اللواء فلان الوفد الكيني», «وقاد فلان وفد كينيا»: whether who leads a side stands before it."""
    verb = clause.trigger
    if not (verb.is_verb and leads_or_stands_for(verb)):
        return False
    told = [phrase for argument in clause.taken("bare")[:1] for phrase in argument.phrases]
    leader = told[0] if len(told) == 1 and told[0].kind == "person" and told[0].start == verb.end else None
    return leader is not None and leader.end < len(doc) and _is_own_side(doc, leader.end, words)


def _is_own_side(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether the one side of somebody stands at a token, and not where he leads it: «وفد بلاده إلى القمة»."""
    near, first = words_in(doc)[index + 1 : index + 1 + _TITLES], words_in(doc)[index]
    away = any(word.folded in _AWAY or word.particle == "ل" for word in near)
    return _is_led(doc, index, words) and not (away or first.prefix or first.text.endswith(_ACCUSATIVE))


def leading_beside(clause: Clause, doc: Doc, words: EventWords) -> Iterator[Phrase]:
    """Who is named right behind a side, with its state, be it the second of a verb: «… والجانب التشادي فلان»."""
    start = clause.words[1]
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    yield from _beside(clause.trigger.end + 1, phrases, doc)
    for index in range(start, min(start + _LATER, extent(doc, clause.trigger.start))):
        if words_in(doc)[index].opens_with_waw and index not in phrases and _is_side(doc, index, words):
            yield from _beside(index + 1, phrases, doc)


def _beside(index: int, phrases: dict[int, Phrase], doc: Doc) -> Iterator[Phrase]:
    """The state of a side and who is named right behind it."""
    state = phrases.get(index)
    if state is not None and state.kind == "country":
        yield state
        index = state.end
    near = (phrases[i] for i in range(index, index + _TITLES) if i in phrases)
    leader = next(near, None)
    if (
        leader is not None
        and leader.kind == "person"
        and not any(word.mark for word in words_in(doc)[index : leader.start])
    ):
        yield leader


def _is_led(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a side is what is led, and not «ترأس الطرفان مراسم التوقيع», by whom something is."""
    return _is_side(doc, index, words) and not words_in(doc)[index].folded.endswith(_TWO_WHO_DO)


def _is_side(doc: Doc, index: int, words: EventWords) -> bool:
    """Whether a token is the noun of a side, or tells the rank of one of two delegations."""
    word = words_in(doc)[index]
    if word.stem in RANKS and word.definite:
        return _are_two_told(words_in(doc)[max(0, index - _TOLD) : index], words)
    return words.has("Side", word.stem)


def _are_two_told(before: list[Word], words: EventWords) -> bool:
    """Whether two delegations, or the two sides, have been told of: «بين وفدي كينيا وتشاد», «الوفدان»."""
    sides = (word.light for word in before if is_delegation(word) or words.has("Side", word.stem))
    return any(side.endswith(("ان", "ين", "ي", "ا")) for side in sides)
