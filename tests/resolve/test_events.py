"""Tests of graph/resolve/events.py and tables.py: which tellings by hand are put together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import PartialDate
from graph.resolve.days import Days
from graph.resolve.events import merge_events
from graph.resolve.told import Told
from tests.resolve.tellings import FAIR, TALKS, telling

TUESDAY = Days(PartialDate(2025, 10, 14), PartialDate(2025, 10, 14))
TABLE = replace(
    FAIR,
    mode="Gathering",
    days=TUESDAY,
    places=frozenset({"djerba"}),
    states=frozenset({"TN", "LY"}),
    by_name=frozenset({"TN", "LY"}),
    homes=frozenset({("tunisian", "TN"), ("libyan", "LY"), ("general", "LY")}),
)


def together(*told: Told) -> list[tuple[str, ...]]:
    """The documents of each cluster."""
    clusters = merge_events(told).members.values()
    return sorted(tuple(sorted(told[number].document for number in members)) for members in clusters)


@pytest.mark.parametrize("named", [True, False])
def test_whose_state_met_need_not_be_told_again(named: bool) -> None:
    """The Libyan met the minister in other talks of the report, and his state met the host in these."""
    homes = frozenset({("libyan", "LY"), ("host", "TN"), ("minister", "TN")})
    talks = replace(TALKS, days=TUESDAY, states=frozenset({"TN", "LY"}), homes=homes)
    full = telling("a", talks, people=("host", "libyan"))
    bare = telling("b", talks, people=("host",), by_name=("LY",) if named else (), company=("libyan",))
    other = replace(telling("b", talks, people=("minister", "libyan")), key="event/2", days=Days())

    assert (("a", "b") in together(full, bare, other)) is named


@pytest.mark.parametrize(("state", "expected"), [("LY", [("a", "b")]), ("EG", [("a",), ("b",)])])
def test_each_side_of_a_table_may_tell_its_own_people(state: str, expected: list[tuple[str, ...]]) -> None:
    """One report calls it a meeting and names the Libyans, the other talks and names the Tunisian."""
    sides = frozenset({"TN", state})
    meeting = telling("a", TABLE, people=("libyan", "general"))
    talks = replace(telling("b", TABLE, people=("tunisian",), states=sides, by_name=sides), type="Talks", mode="")

    assert together(meeting, talks) == expected


def test_talks_told_as_a_conference_come_before_less_like_ones() -> None:
    """A report of the meeting has talks too; the other report's talks are the meeting, which is more like them."""
    meeting = telling("a", TABLE, people=("tunisian", "libyan"))
    aside = replace(telling("a", TABLE, people=("tunisian",)), type="Talks", mode="", days=Days(), key="event/2")
    talks = replace(telling("b", TABLE, people=("tunisian",)), type="Talks", mode="WorkingSession")

    assert merge_events([meeting, aside, talks]).together(0, 2)
