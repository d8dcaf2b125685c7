"""Compare the days of two tellings, and complete what one of them leaves open."""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph.model import PartialDate
from graph.resolve.compare import NOTHING, Score

LEAP_YEAR = 2000  # stands in where no year is told, so that 29 February is a day
CONFLICT = Score(-99.0, "on other days")
EXACT, MONTH = 14, 40  # days that a telling leaves open and still counts as told to the day, to the month
NEAR = 40  # days within which one report's year is also the other's
WEEK = 7  # days that an event may last of which only the last is told


@dataclass(frozen=True)
class Days:
    """When a telling puts an event: its first and last day, each as exact as told."""

    first: PartialDate | None = None
    last: PartialDate | None = None

    @cached_property
    def told(self) -> tuple[PartialDate, ...]:
        """The dates that are told."""
        return tuple(day for day in (self.first, self.last) if day)

    @cached_property
    def year(self) -> int | None:
        """The year, where it is told."""
        return next((day.year for day in self.told if day.year), None)

    def opened_near(self, day: int) -> int | None:
        """The first day, told without its year, in the year that puts it nearest to another day."""
        if not self.first or self.first.year or not (self.first.month and self.first.day):
            return None
        years = (date.fromordinal(day).year + step for step in (-1, 0, 1))
        return min((_of_year(self.first, year) for year in years), key=lambda found: abs(found - day))


def same_days(left: Days, right: Days) -> Score:
    """How far two tellings agree on when: reports of one event often differ by a day at either end."""
    if not left.told or not right.told:
        return NOTHING
    yearless = left.year is None or right.year is None
    if yearless and not all(_has_month(days) for days in (left, right)):
        return NOTHING
    (a, b), (c, d) = extent(left, yearless), extent(right, yearless)
    gap, loose = max(a - d, c - b), max(b - a, d - c)
    if gap > 0:
        several = b > a or d > c
        if gap <= 1 + several:
            return Score(0.4, "days next to each other")
        lasting = left.first is None or right.first is None
        return NOTHING if lasting and gap <= WEEK else CONFLICT
    if loose > MONTH:
        return Score(0.3, "same year")
    if loose > EXACT:
        return Score(0.8, "same month")
    return Score(2.0, "same days") if a == c else Score(1.2, "overlapping days")


def extent(days: Days, yearless: bool = False) -> tuple[int, int]:
    """The first and last day that a telling allows, as ordinal numbers."""
    first, last = days.told[0], days.told[-1]
    low, high = _day(first, yearless, end=False), _day(last, yearless, end=True)
    return (low, high) if low <= high else (low, low)


def completed(partial: PartialDate, others: Iterable[PartialDate]) -> tuple[PartialDate, PartialDate] | None:
    """A date without its year, or without its day, as the other tellings complete it, and the one that does.

    None where they do not say one thing: `--05-07` is 2025-05-07 beside 2025-05-06.
    """
    fuller = sorted({other for other in others if _known(other) > _known(partial) and other.agrees(partial)}, key=str)
    if len(fuller) == 1:
        return fuller[0], fuller[0]
    years = sorted({other for other in others if other.year and not fuller and _beside(partial, other)}, key=str)
    if not partial.year and len({other.year for other in years}) == 1:
        return PartialDate(years[0].year, partial.month, partial.day), years[0]
    return None


def _of_year(day: PartialDate, year: int) -> int:
    return _day(PartialDate(year, day.month, day.day), False, end=False)


def _known(day: PartialDate) -> set[str]:
    return {name for name in ("year", "month", "day") if getattr(day, name)}


def _has_month(days: Days) -> bool:
    return all(day.month for day in days.told)


def _beside(partial: PartialDate, other: PartialDate) -> bool:
    if not (partial.month and other.month):
        return False
    gap = _day(partial, True, end=False) - _day(other, True, end=False)
    return abs(gap) <= NEAR


def _day(day: PartialDate, yearless: bool, *, end: bool) -> int:
    year = LEAP_YEAR if yearless or not day.year else day.year
    month = day.month or (12 if end else 1)
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(day.day or (last if end else 1), last)).toordinal()
