"""Tests of graph/resolve/parties.py: what day, town and a common host or body do not join among many reports."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import PartialDate
from graph.resolve.compare import NEVER
from graph.resolve.days import Days
from graph.resolve.likeness import same_kind
from graph.resolve.parties import both_sides
from tests.resolve.tellings import FAIR, TALKS, Slot, one, telling

MONDAY = Days(PartialDate(2025, 5, 5), PartialDate(2025, 5, 5))
SESSION = replace(FAIR, days=MONDAY, places=frozenset({"town", "palace"}), states=frozenset({"SA"}))
CROWD = [
    telling(f"x{n}", SESSION, people=(who,), bodies=(body,), company=("province",))
    for n in range(20)
    for who, body in (("emir", "cabinet"), ("regent", "council"), ("prince", "cabinet"))
]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ({"bodies": ("cabinet",)}, {"bodies": ("council",)}, False),
        ({"people": ("regent",)}, {"people": ("prince",)}, False),
        ({"bodies": ("cabinet",)}, {"bodies": ("cabinet",)}, True),
        ({"bodies": ("cabinet",)}, {"people": ("regent",)}, True),
        ({"bodies": ("cabinet",), "words": ("ريفي",)}, {"bodies": ("council",), "words": ("ريفي",)}, True),
    ],
)
def test_two_bodies_in_one_palace_on_one_day_hold_two_meetings(left: Slot, right: Slot, expected: bool) -> None:
    """Place and day join reports of which one tells no more, and those that call it by a rare name."""
    assert one(telling("a", SESSION, **left), telling("b", SESSION, **right), *CROWD) is expected


def test_who_sits_in_a_body_may_chair_another() -> None:
    """The prince is a member of the cabinet, and heads a council, which met in the same palace that day."""
    cabinet = telling("a", SESSION, bodies=("cabinet",), people=("regent",))
    council = telling("b", SESSION, bodies=("council",), people=("prince",), led=("cabinet", "council"))
    unnamed = replace(council, bodies=frozenset())

    assert not one(cabinet, council, *CROWD)
    assert one(cabinet, unnamed, *CROWD)


@pytest.mark.parametrize(("company", "expected"), [((), False), (("guest",), True)])
def test_a_host_receives_many_on_one_day(company: tuple[str, ...], expected: bool) -> None:
    """A report of travellers without names is not of the reception of a guest whom it does not mention."""
    here = replace(TALKS, mode="Reception", days=MONDAY, places=frozenset({"palace"}), hosts=frozenset({"emir"}))
    named = telling("a", here, people=("emir", "guest"), company=("province",))
    crowd = telling("b", here, people=("emir",), company=("province", *company))

    assert one(named, crowd, *CROWD) is expected


def test_whoever_met_another_state_did_not_meet_his_own_men() -> None:
    """The director received Turks in one report; in the other, which mentions none, he sat with a colleague."""
    foreign = replace(
        telling("a", people=("director", "colleague", "turk"), states=("SA", "TR")),
        homes=frozenset({("director", "SA"), ("turk", "TR")}),
    )
    own = replace(
        telling("b", people=("director",), states=("SA",), company=("colleague",)),
        homes=frozenset({("director", "SA")}),
        known_states=frozenset({"SA"}),
    )
    others = [telling(f"x{n}", people=("director", "colleague")) for n in range(5)]

    assert not one(foreign, own, *others)
    assert one(foreign, replace(own, known_states=frozenset({"SA", "TR"})), *others)


@pytest.mark.parametrize(("company", "expected"), [((), False), (("minister",), True)])
def test_a_visit_of_nobody_is_nobody_s(company: tuple[str, ...], expected: bool) -> None:
    """«زيارة الوفد إلى موسكو» is the minister's visit only in a report that names him."""
    trip = replace(TALKS, type="Visit", places=frozenset({"moscow"}), words=frozenset({"زياره"}))
    bare, full = telling("a", trip, company=company), telling("b", trip, people=("minister",), states=("SA",))

    others = [telling(f"x{n}", trip, people=(f"traveller {n}",)) for n in range(9)]

    assert one(bare, full, *others) is expected


def test_a_council_is_not_what_its_head_had_with_a_guest() -> None:
    """The prince met a president, whom no report of the council that he heads mentions, nor that report the council."""
    table = replace(FAIR, mode="Gathering", states=frozenset({"SA"}), published=TALKS.published)
    guest = telling("a", table, people=("prince", "president"), led=("council",))
    council = telling("b", table, people=("prince",), bodies=("council",))
    others = [telling(f"x{n}", table, people=("prince", f"guest {n}")) for n in range(20)]

    assert not one(guest, council, *others)
    assert one(guest, replace(council, company=council.company | {"president"}), *others)


@pytest.mark.parametrize(("company", "expected"), [((), False), (("emir",), True)])
def test_whoever_met_people_without_names_was_not_received(company: tuple[str, ...], expected: bool) -> None:
    """«التقى عددا من المواطنين» is not his reception by a host whom the report does not mention."""
    received = telling("a", people=("deputy", "emir"), hosts=("emir",), states=("SA",))
    crowd = telling("b", people=("deputy",), states=("SA",), company=("deputy", *company, "hospital"))
    others = [telling(f"x{n}", people=("other",)) for n in range(9)]

    assert one(received, crowd, *others) is expected


def test_who_was_only_present_is_no_side() -> None:
    """That both reports know of the director who sat beside them does not make two sides."""
    full = telling("a", people=("deputy", "emir", "director"), present=("director",), states=("SA",))
    bare = telling("b", people=("deputy",), states=("SA",), company=("director",))

    assert both_sides(full, bare).value < 0
    assert both_sides(replace(full, present=frozenset()), bare).value == 0


def test_a_planned_workshop_is_no_meeting_that_was_held() -> None:
    """A body that announces a workshop met that day to prepare it."""
    workshop = telling("a", replace(FAIR, mode="Seminar", status="planned"), bodies=("committee",))
    meeting = telling("b", replace(FAIR, mode="Gathering"), bodies=("committee",))

    assert same_kind(workshop, meeting).value <= NEVER
    assert same_kind(replace(workshop, status="held"), meeting).value > NEVER
