"""Tell whom a title in the dual means by who bears it: «استقبل الوزيرَ نظيرُه والسفيرُ. ويعقد الوزيران …»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.ground import Ground
from graph.annotate.phrases import Phrase

_NEAR = 4  # words after a verb among which its subject stands
_DUAL = "ان"


def both_titled(ground: Ground, start: int, people: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The only two of `people` whom the text gives the title that stands in the dual behind a verb; or nobody.

    Nor is anybody meant so where one is told as another's equal, who has the title too.
    """
    near = ground.tokens[start : start + _NEAR]
    titles = [word.stem.removesuffix(_DUAL) for word in near if word.definite and word.stem.endswith(_DUAL)]
    borne = {person.key: person for title in titles[:1] for person in people if _bears(ground, person, title)}
    sure = len(borne) == 2 and "" not in borne and not any(_is_equal(ground, person) for person in people)
    return tuple(borne.values()) if sure else ()


def _bears(ground: Ground, person: Phrase, title: str) -> bool:
    """Whether a title stands among the words that tell somebody."""
    words = ground.tokens[person.start : person.end]
    return person.kind == "person" and any(word.stem == title for word in words)


def _is_equal(ground: Ground, person: Phrase) -> bool:
    words = ground.tokens[person.start : person.end]
    return ground.words.has_any("EqualNoun", (word.stem for word in words))
