"""Count what was found rightly, wrongly and not at all, slot by slot."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from graph.evaluation.gold import DATE_SLOTS, GoldEvent, Value

Guess = dict[str, set[Value]]  # what a build says of an event, by slot


@dataclass
class Count:
    """How many were right, wrong and missed so far; with `Tally` the one value here that grows."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: Count) -> None:
        """Count what another counted."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        """How much of what was found is right."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """How much of what should be found was found."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @classmethod
    def sum(cls, counts: Iterable[Count]) -> Count:
        """All of them together."""
        total = cls()
        for count in counts:
            total.add(count)
        return total


@dataclass(frozen=True)
class Subject:
    """What slots are counted of: a thing, a fact or an event, by its gold key and by its node, "" for what lacks."""

    document: str
    task: str  # "entity", "fact", "meeting", "award" or "operation"
    key: str = ""
    node: str = ""
    name: str = ""  # what to call it in a message
    kind: str = ""  # the class of an event


@dataclass(frozen=True)
class Mistake:
    """One value that was missed, or found though it is not right."""

    subject: Subject
    slot: str
    value: Value
    missing: bool

    @property
    def line(self) -> str:
        """The mistake in a line."""
        parts = (self.subject.document, self.subject.task, self.subject.name, self.slot, str(self.value))
        return f"{'missing ' if self.missing else 'spurious'} {' '.join(part for part in parts if part)}"


@dataclass
class Tally:
    """The counts by slot and class of event, and each mistake."""

    counts: dict[tuple[str, str], Count] = field(default_factory=lambda: defaultdict(Count))
    mistakes: list[Mistake] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count what another tally counted."""
        for name, count in other.counts.items():
            self.counts[name].add(count)
        self.mistakes += other.mistakes

    def hit(self, subject: Subject, slot: str, times: int = 1) -> None:
        """Count what was found rightly."""
        self.counts[slot, subject.kind].right += times

    def miss(self, subject: Subject, slot: str, value: Value = "") -> None:
        """Count something that should have been found."""
        self.counts[slot, subject.kind].missed += 1
        self.mistakes.append(Mistake(subject, slot, value, missing=True))

    def blame(self, subject: Subject, slot: str, value: Value = "") -> None:
        """Count something that should not have been found."""
        self.counts[slot, subject.kind].wrong += 1
        self.mistakes.append(Mistake(subject, slot, value, missing=False))

    @property
    def total(self) -> Count:
        """All slots together."""
        return Count.sum(self.counts.values())

    def by_slot(self) -> dict[str, Count]:
        """The counts of each slot, in the order in which they were met."""
        return self._grouped(lambda slot, kind: slot)

    def by_kind(self) -> dict[str, Count]:
        """The counts of each class of event, sorted; nothing where there are none."""
        return {kind: count for kind, count in sorted(self._grouped(lambda slot, kind: kind).items()) if kind}

    def _grouped(self, name: Callable[[str, str], str]) -> dict[str, Count]:
        groups: dict[str, Count] = defaultdict(Count)
        for (slot, kind), count in self.counts.items():
            if count != Count():
                groups[name(slot, kind)].add(count)
        return dict(groups)


def compare(gold: GoldEvent, guess: Guess, slots: tuple[str, ...], optional: frozenset[str], subject: Subject) -> Tally:
    """Count the slots of one event against what they should hold."""
    tally = Tally()
    for slot in slots:
        have = guess.get(slot, set())
        if slot in DATE_SLOTS:
            _compare_date(gold, have, subject, slot, tally)
        else:
            _compare_values(gold, have, subject, slot, optional, tally)
    return tally


def _compare_date(gold: GoldEvent, have: set[Value], subject: Subject, slot: str, tally: Tally) -> None:
    """The values wanted are alternatives of one value."""
    wanted = gold.wanted(slot)
    if have & wanted.allowed:
        tally.hit(subject, slot, int(bool(wanted.required)))
    elif wanted.required:
        tally.miss(subject, slot, min(wanted.required, key=str))
    for value in sorted(have - wanted.allowed, key=str):
        tally.blame(subject, slot, value)


def _compare_values(
    gold: GoldEvent, have: set[Value], subject: Subject, slot: str, optional: frozenset[str], tally: Tally
) -> None:
    """The values wanted are all wanted; an optional thing is neither right nor wrong."""
    wanted = gold.wanted(slot)
    tally.hit(subject, slot, len(have & wanted.required))
    for value in sorted(have - wanted.allowed - optional, key=str):
        tally.blame(subject, slot, value)
    for value in sorted(wanted.required - have, key=str):
        tally.miss(subject, slot, value)
