"""Count what was found rightly, wrongly and not at all."""

from __future__ import annotations

from dataclasses import dataclass, field

from graph.evaluation.gold import DATE_SLOTS, GoldEvent, Value


@dataclass
class Tally:
    """What was right, wrong and missed so far; the one value here that grows."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Count what another tally counted."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.errors += other.errors

    def miss(self, what: str) -> None:
        """Count something that should have been found."""
        self.missed += 1
        self.errors.append(f"missing  {what}")

    def blame(self, what: str) -> None:
        """Count something that should not have been found."""
        self.wrong += 1
        self.errors.append(f"spurious {what}")

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


Guess = dict[str, set[Value]]  # what a build says of an event, by slot


def compare(gold: GoldEvent, guess: Guess, slots: tuple[str, ...], optional: frozenset[str], label: str) -> Tally:
    """Count the slots of one event against what they should hold."""
    tally = Tally()
    for slot in slots:
        have = guess.get(slot, set())
        if slot in DATE_SLOTS:
            _compare_date(gold, have, f"{label} {slot}", slot, tally)
        else:
            _compare_values(gold, have, f"{label} {slot}", slot, optional, tally)
    return tally


def _compare_date(gold: GoldEvent, have: set[Value], label: str, slot: str, tally: Tally) -> None:
    """The values wanted are alternatives of one value."""
    wanted = gold.wanted(slot)
    if have & wanted.allowed:
        tally.right += bool(wanted.required)
    elif wanted.required:
        tally.miss(f"{label} {min(wanted.required, key=str)}")
    for value in sorted(have - wanted.allowed, key=str):
        tally.blame(f"{label} {value}")


def _compare_values(
    gold: GoldEvent, have: set[Value], label: str, slot: str, optional: frozenset[str], tally: Tally
) -> None:
    """The values wanted are all wanted; an optional thing is neither right nor wrong."""
    wanted = gold.wanted(slot)
    tally.right += len(have & wanted.required)
    for value in sorted(have - wanted.allowed - optional, key=str):
        tally.blame(f"{label} {value}")
    for value in sorted(wanted.required - have, key=str):
        tally.miss(f"{label} {value}")
