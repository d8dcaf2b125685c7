"""Tests of graph/resolve/plans.py: what is announced is nothing that was over by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from graph.model import PartialDate
from graph.resolve.compare import NOTHING
from graph.resolve.days import Days
from graph.resolve.plans import over_before, still_to_come
from tests.resolve.tellings import FAIR, TALKS, telling

OPEN = Days()
JUNE = Days(PartialDate(2025, 6), PartialDate(2025, 6))
TENTH = Days(PartialDate(2025, 8, 10), PartialDate(2025, 8, 10))
YEARLESS = Days(PartialDate(None, 8, 20), PartialDate(None, 8, 20))
HELD = replace(TALKS, published=date(2025, 8, 10))
PLANNED = replace(HELD, status="planned")


@pytest.mark.parametrize(
    ("planned", "held", "expected"),
    [
        (OPEN, JUNE, False),
        (OPEN, TENTH, True),
        (YEARLESS, OPEN, False),
        (TENTH, OPEN, True),
        (OPEN, OPEN, True),
    ],
)
def test_what_is_still_announced_was_not_held(planned: Days, held: Days, expected: bool) -> None:
    """A meeting of June is not the one announced in August, nor is one told as over that of the 20th."""
    announced, told = telling("a", replace(PLANNED, days=planned)), telling("b", replace(HELD, days=held))

    assert (still_to_come(announced, told) == still_to_come(told, announced) == NOTHING) is expected


@pytest.mark.parametrize(
    ("mode", "day", "expected"), [("Gathering", 10, False), ("Gathering", 14, True), ("", 10, True)]
)
def test_a_body_that_has_sat_will_sit_again(mode: str, day: int, expected: bool) -> None:
    """«منذ اجتماع اللجنة» and «ستعقد اللجنة اجتماعا», neither with a day; a forum has a name of its own."""
    table = replace(FAIR, mode=mode, bodies=frozenset({"committee"}))
    announced = telling("a", replace(table, status="planned", published=date(2025, 8, 10)))
    told = telling("b", replace(table, published=date(2025, 8, day)))

    assert (still_to_come(announced, told) == NOTHING) is expected


def test_an_edition_is_one_though_announced_late() -> None:
    """A session with its number is known by that."""
    announced = telling("a", replace(FAIR, status="planned", published=date(2025, 8, 14)), ordinals=(9,))
    told = telling("b", replace(FAIR, days=TENTH, published=date(2025, 8, 10)), ordinals=(9,))

    assert still_to_come(announced, told) == NOTHING


@pytest.mark.parametrize(("kind", "day", "expected"), [("Talks", 12, False), ("Talks", 11, True), ("Visit", 16, True)])
def test_what_was_told_as_held_is_nothing_of_days_after(kind: str, day: int, expected: bool) -> None:
    """The president received the general as Sunday's paper tells, and again on Tuesday; a visit may only end then."""
    dated = PartialDate(2025, 8, day)
    before = telling("a", replace(HELD, type=kind))
    after = telling("b", replace(HELD, type=kind, days=Days(dated, dated), published=date(2025, 8, day)))

    assert (over_before(before, after) == over_before(after, before) == NOTHING) is expected
