"""Say how telling it is that two reports share a thing, a word or a day."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.resolve.told import Told

NAMED = "Conference"  # conferences have names, other events are known by who takes part
RARE = 0.5  # of a word in the name of four events, or of two reports half alike
Sign = str | int  # a thing's IRI, a state's code, a word or an edition; or a day's number


@dataclass(frozen=True)
class Rarity:
    """1 for what only two documents have, less for what many have, never 0."""

    weights: Mapping[Sign, float]
    counts: Mapping[Sign, int]
    namers: Mapping[str, frozenset[str]]  # the documents that have a word in the name of a conference

    @classmethod
    def among(cls, events: Sequence[Told]) -> Rarity:
        """The rarity of all that these events have."""
        signs: dict[str, set[Sign]] = {}
        for event in events:
            signs.setdefault(event.document, set(event.company)).update(_signs(event))
        counts = Counter(sign for met in signs.values() for sign in met)
        namers: dict[str, set[str]] = defaultdict(set)
        for event in events:
            for word in event.words if event.type == NAMED else ():
                namers[word].add(event.document)
        found = {word: frozenset(documents) for word, documents in namers.items()}
        return cls({sign: _weight(count) for sign, count in counts.items()}, counts, found)

    @classmethod
    def of_reports(cls, named: Mapping[str, frozenset[str]]) -> Rarity:
        """The rarity of all that these documents name."""
        counts: Counter[Sign] = Counter(thing for things in named.values() for thing in things)
        return cls({thing: _weight(count) for thing, count in counts.items()}, counts, {})

    def of(self, signs: Iterable[Sign]) -> float:
        """The sum over signs."""
        return math.fsum(map(self.weights.__getitem__, signs))  # exact, so that the order of a set does not matter

    def rarest(self, signs: Iterable[Sign]) -> float:
        """The rarest of the signs, 0 for none."""
        return max(map(self.weights.__getitem__, signs), default=0.0)

    def of_name(self, words: frozenset[str]) -> float:
        """Of words in the names of conferences, that of all together, which is that of the rarest at least."""
        if len(words) < 2:
            return self.rarest(words)
        return max(self.rarest(words), _weight(len(frozenset.intersection(*map(self.namers.__getitem__, words)))))

    def likeness(self, left: frozenset[Sign], right: frozenset[Sign]) -> float:
        """How far two sets agree, from 0 to 1, where what is rare counts more."""
        if not left or not right:
            return 0.0
        return self.of(left & right) / math.sqrt(self.of(left) * self.of(right))

    def agreement(self, left: frozenset[str], right: frozenset[str]) -> float:
        """How far what two reports name agrees, from 0 to 1; little where all that they share is common."""
        return self.likeness(left, right) * min(1.0, self.of(left & right))


def _weight(documents: int) -> float:
    return 1 / (1 + math.log2(max(1.0, documents / 2)))


def edition(number: int) -> str:
    """An edition as a sign."""
    return f"edition {number}"


def _signs(event: Told) -> Iterable[Sign]:
    yield from event.words
    yield from event.states | event.place_states
    yield from map(edition, event.ordinals)
    if event.day is not None:
        yield event.day
