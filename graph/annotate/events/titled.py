"""Tell whom a title in the dual means by who bears it: «استقبل الوزيرَ نظيرُه والسفيرُ. ويعقد الوزيران …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.annotate.events.ground import Ground
from graph.annotate.phrases import Phrase

_NEAR = 4  # words after a verb among which its subject stands
_DUAL = "ان"


def both_titled(ground: Ground, start: int, people: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The only two of `people` whom the text gives the title that stands in the dual behind a verb; or nobody.

    Who is told as the equal of the one that bears it has it too: «استقبل الوزيرُ نظيرَه، بحضور السفير. وعقد الوزيران …».
    """
    near = ground.tokens[start : start + _NEAR]
    titles = [word.stem.removesuffix(_DUAL) for word in near if word.definite and word.stem.endswith(_DUAL)]
    told_so = _mentions(ground, people) if titles else {}
    borne = {person.key: person for title in titles[:1] for person in people if _bears(ground, person, title, told_so)}
    equals = {person.key: person for person in people if _is_equal(ground, person, told_so)}
    told = {**borne, **equals} if len(borne) == 1 and len(equals) == 1 else {} if equals else borne
    return tuple(told.values()) if len(told) == 2 and "" not in told else ()


def _mentions(ground: Ground, people: Sequence[Phrase]) -> dict[str, list[Phrase]]:
    """How a text has told each of some people so far, be it with a title first and by name alone then."""
    told: dict[str, list[Phrase]] = {person.key: [] for person in people if person.kind == "person"}
    last = max((person.end for person in people), default=0)
    for phrase in ground.phrases.values():
        if phrase.key in told and phrase.end <= last:
            told[phrase.key].append(phrase)
    return told


def _bears(ground: Ground, person: Phrase, title: str, told: dict[str, list[Phrase]]) -> bool:
    """Whether a title stands among the words that tell somebody."""
    return title in _stems(ground, person, told)


def _is_equal(ground: Ground, person: Phrase, told: dict[str, list[Phrase]]) -> bool:
    return ground.words.has_any("EqualNoun", _stems(ground, person, told))


def _stems(ground: Ground, person: Phrase, told: dict[str, list[Phrase]]) -> Iterator[str]:
    """The stems of all words with which a text has told somebody."""
    mentions = told.get(person.key, ())
    return (word.stem for phrase in mentions for word in ground.tokens[phrase.start : phrase.end])
