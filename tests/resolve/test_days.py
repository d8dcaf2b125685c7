"""Tests of graph/resolve/days.py."""

from __future__ import annotations

import pytest

from graph.model import PartialDate
from graph.resolve.days import Days, completed, same_days

DAY = PartialDate.parse


def days(first: str, last: str = "") -> Days:
    return Days(DAY(first), DAY(last) if last else None)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (days("2025-05-06", "2025-05-07"), days("2025-05-06", "2025-05-08")),
        (days("--05-06", "--05-07"), days("2025-05-06", "2025-05-08")),
        (days("2025-11-26"), days("2025-11-24", "2025-11-27")),
        (days("2025-05-06"), days("2025-05-07")),
        (days("2025-05"), days("2025-05-31")),
        (days("2025"), days("2025-05-31")),
    ],
)
def test_tellings_may_differ_at_either_end(left: Days, right: Days) -> None:
    """Overlapping days, the next day and a date told less exactly speak for one event."""
    assert same_days(left, right).value > 0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (days("2025-05-06"), days("2025-05-16")),
        (days("2024-05-06"), days("2025-05-06")),
        (days("--05-06"), days("2025-07-06")),
        (days("2014"), days("2018")),
        (days("2025-05-06"), days("2025-05-08")),
    ],
)
def test_other_days_are_other_events(left: Days, right: Days) -> None:
    """Days apart rule out one event."""
    assert same_days(left, right).value < -10


@pytest.mark.parametrize(("left", "right"), [(Days(), days("2025")), (days("--05-06"), days("2025"))])
def test_what_is_not_told_says_nothing(left: Days, right: Days) -> None:
    """No date, or a day beside a bare year, speaks neither for nor against."""
    assert same_days(left, right).value == 0


def test_an_end_alone_says_little_of_the_first_day() -> None:
    """«حتى 12 فبراير» may be told of what began on the 8th, but not of a month before."""
    end = Days(None, DAY("2026-02-12"))

    assert (same_days(end, days("2026-02-08")).value, same_days(end, days("2026-01-08")).value) == (0.0, -99.0)


@pytest.mark.parametrize(
    ("partial", "others", "expected"),
    [
        ("--05-06", ["2025-05-06"], "2025-05-06"),
        ("--05-07", ["2025-05-06", "2025-05-08"], "2025-05-07"),
        ("2025-05", ["2025-05-06"], "2025-05-06"),
        ("2025", ["2025-05-06", "2025-05-08"], None),
        ("--05-06", ["2025-05-06", "2024-05-06"], None),
        ("--05-06", ["2025-09-01"], None),
        ("--05-06", ["2025"], None),
        ("2025-05-06", ["2025-05-06"], None),
        ("--02-29", ["2024-02-28"], "2024-02-29"),
    ],
)
def test_a_date_is_completed_where_the_others_say_one_thing(
    partial: str, others: list[str], expected: str | None
) -> None:
    """The year comes from a report of the same weeks; two answers are none."""
    found = completed(DAY(partial), [DAY(other) for other in others])

    assert (str(found[0]) if found else None) == expected
