"""Say how telling it is that two reports share a thing, a word or a day."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.resolve.told import Told

Sign = str | int  # a thing's IRI, a state's code, a word or an edition; or a day's number


@dataclass(frozen=True)
class Rarity:
    """1 for what only two documents have, less for what many have, never 0."""

    weights: Mapping[Sign, float]
    counts: Mapping[Sign, int]

    @classmethod
    def among(cls, events: Sequence[Told]) -> Rarity:
        """The rarity of all that these events have."""
        signs: dict[str, set[Sign]] = {}
        for event in events:
            signs.setdefault(event.document, set(event.company)).update(_signs(event))
        counts = Counter(sign for met in signs.values() for sign in met)
        return cls({sign: 1 / (1 + math.log2(max(1.0, count / 2))) for sign, count in counts.items()}, counts)

    def of(self, signs: Iterable[Sign]) -> float:
        """The sum over signs."""
        return math.fsum(map(self.weights.__getitem__, signs))  # exact, so that the order of a set does not matter

    def rarest(self, signs: Iterable[Sign]) -> float:
        """The rarest of the signs, 0 for none."""
        return max(map(self.weights.__getitem__, signs), default=0.0)

    def likeness(self, left: frozenset[Sign], right: frozenset[Sign]) -> float:
        """How far two sets agree, from 0 to 1, where what is rare counts more."""
        if not left or not right:
            return 0.0
        return self.of(left & right) / math.sqrt(self.of(left) * self.of(right))


def edition(number: int) -> str:
    """An edition as a sign."""
    return f"edition {number}"


def _signs(event: Told) -> Iterable[Sign]:
    yield from event.words
    yield from event.states | event.place_states
    yield from map(edition, event.ordinals)
    if event.day is not None:
        yield event.day
