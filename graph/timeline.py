"""Say when something happened, from everything that is told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Claim, PartialDate

LAST = (9999, 13, 32)  # sorts what has no date behind all that has one


@dataclass(frozen=True)
class When:
    """The days on which an event starts and ends; more than one where documents disagree."""

    starts: tuple[PartialDate, ...] = ()
    ends: tuple[PartialDate, ...] = ()

    @property
    def order(self) -> tuple[int, int, int]:
        """The place among other events in order of time; events without a year come last."""
        first = (*self.starts, *self.ends)[:1]
        return _order(first[0]) if first else LAST


def when(claims: Iterable[Claim]) -> When:
    """The dates among the claims about one event."""
    told = list(claims)
    return When(_dates(told, "startDate"), _dates(told, "endDate"))


def settle(dates: Iterable[PartialDate]) -> tuple[PartialDate, ...]:
    """The dates that no more exact one stands for, in order: 2025-05-06 of 2025-05-06, --05-06 and 2025."""
    every = set(dates)
    return tuple(sorted((date for date in every if not _stood_for(date, every)), key=_order))


def _dates(claims: list[Claim], slot: str) -> tuple[PartialDate, ...]:
    return settle(claim.object for claim in claims if claim.predicate == slot and isinstance(claim.object, PartialDate))


def _stood_for(date: PartialDate, others: set[PartialDate]) -> bool:
    return any(other != date and _known(other) > _known(date) and other.agrees(date) for other in others)


def _known(date: PartialDate) -> set[str]:
    return {name for name in ("year", "month", "day") if getattr(date, name)}


def _order(date: PartialDate) -> tuple[int, int, int]:
    return date.year or LAST[0], date.month or 0, date.day or 0
