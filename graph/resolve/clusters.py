"""Put together what belongs together, so that a merge holds for the whole cluster and not for one pair."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from math import fsum

from graph.resolve.compare import Score

Pair = tuple[int, int]


@dataclass
class Clusters:
    """Members by number, each first alone; `apart` says which two may never be together.

    With `likeness`, two clusters merge only where their members are, on average, at least as much alike as `least`.
    """

    size: int
    apart: Callable[[int, int], bool]
    likeness: Callable[[int, int], float] | None = None
    least: float = 0.0
    members: dict[int, tuple[int, ...]] = field(init=False)
    reasons: dict[int, set[str]] = field(init=False)
    _home: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._home = list(range(self.size))
        self.members = {number: (number,) for number in range(self.size)}
        self.reasons = {number: set() for number in range(self.size)}

    def together(self, left: int, right: int) -> bool:
        """Whether two members are in one cluster."""
        return self._home[left] == self._home[right]

    def home(self, member: int) -> int:
        """The number of the cluster that a member is in."""
        return self._home[member]

    def join(self, left: int, right: int, reason: str) -> bool:
        """Merge the clusters of two members, unless any two of theirs must stay apart."""
        first, second = sorted((self._home[left], self._home[right]))
        if first == second:
            return True
        if not self._fit(self.members[first], self.members[second]):
            return False
        for number in self.members[second]:
            self._home[number] = first
        self.members[first] = tuple(sorted(self.members[first] + self.members.pop(second)))
        self.reasons[first] |= self.reasons.pop(second) | {reason}
        return True

    def _fit(self, left: Sequence[int], right: Sequence[int]) -> bool:
        pairs = [(a, b) for a in left for b in right]
        if any(self.apart(a, b) for a, b in pairs):
            return False
        return not self.likeness or fsum(self.likeness(a, b) for a, b in pairs) / len(pairs) >= self.least

    def of(self, member: int) -> tuple[int, ...]:
        """All that are together with a member, itself included."""
        return self.members[self._home[member]]


def best_first(scores: Iterable[tuple[Pair, Score]]) -> list[tuple[Pair, Score]]:
    """Pairs in the order in which to merge them: the surest first, then as numbered."""
    return sorted(scores, key=lambda item: (-item[1].value, item[0]))


def pairs_within(blocks: Iterable[Sequence[int]]) -> list[Pair]:
    """Every two members that share a block, each pair once."""
    return sorted(
        {(a, b) for block in blocks for i, a in enumerate(sorted(block)) for b in sorted(block)[i + 1 :] if a < b}
    )
