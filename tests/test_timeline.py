"""Tests of graph/timeline.py."""

from __future__ import annotations

import pytest

from graph.model import Claim, PartialDate, Ref, Span
from graph.timeline import LAST, When, settle, when

MAY = PartialDate(month=5)
SIXTH = PartialDate(month=5, day=6)
FULL = PartialDate(2025, 5, 6)
NEXT = PartialDate(2025, 5, 7)


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ((), ()),
        ((SIXTH,), (SIXTH,)),
        ((SIXTH, FULL), (FULL,)),
        ((MAY, SIXTH), (SIXTH,)),
        ((FULL, NEXT), (FULL, NEXT)),
        ((NEXT, MAY, FULL, SIXTH), (FULL, NEXT)),
        ((PartialDate(2024), FULL), (PartialDate(2024), FULL)),
    ],
)
def test_the_most_exact_dates_stay(told: tuple[PartialDate, ...], kept: tuple[PartialDate, ...]) -> None:
    """A partial date gives way to one that completes it; dates that disagree all stay."""
    assert settle(told) == kept


def test_events_are_ordered_by_time() -> None:
    """An undated event comes after all others, one without a year just before it."""
    dates = [When(), When((SIXTH,)), When((NEXT,)), When((PartialDate(2025),)), When((FULL,))]

    assert sorted(dates, key=lambda one: one.order) == [dates[3], dates[4], dates[2], dates[1], dates[0]]
    assert When().order == LAST


def test_both_ends_are_read() -> None:
    """Start and end come from the claims of their slots."""
    claims = [
        Claim("d", Ref("e"), slot, date, Span(0, 1), "") for slot, date in (("startDate", FULL), ("endDate", NEXT))
    ]

    assert when(claims) == When((FULL,), (NEXT,))
