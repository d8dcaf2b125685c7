"""Tests of graph/pages/chronicle.py: all events in order of time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import PartialDate
from graph.pages import chronicle as module
from graph.pages.chronicle import Bar, bars, chronicle, events, unplaced
from graph.pages.view import View
from graph.timeline import When
from tests.pages.test_view import CONFERENCE, VIEW


def with_dates(*dates: PartialDate | None) -> View:
    """The story with one event for each date."""
    node = VIEW.nodes[CONFERENCE]
    whens = [When((date,)) if date else When() for date in dates]
    nodes = {str(place): replace(node, iri=str(place), when=when) for place, when in enumerate(whens)}
    return replace(VIEW, nodes=nodes, links=(), values={})


def shape(view: View) -> list[tuple[str, list[tuple[int | None, list[str]]]]]:
    """The pages with their years and the names of their months."""
    return [
        (page, [(year.year, [stretch.anchor for stretch in year.stretches]) for year in years])
        for page, years in chronicle(view)
    ]


def test_events_stand_under_their_month() -> None:
    """Years and months in order, what has no month before them, what has no year at the end."""
    view = with_dates(PartialDate(2025, 5, 6), None, PartialDate(2024), PartialDate(month=5), PartialDate(2024, 12))

    assert shape(view) == [
        ("timeline.html", [(2024, ["m2024", "m2024-12"]), (2025, ["m2025-05"]), (None, ["undated"])])
    ]
    assert unplaced(view) == (1, 2)


def test_every_event_is_listed() -> None:
    """The undated and the planned ones too, each with where, who and the words."""
    listed = [
        one for _, years in chronicle(VIEW) for year in years for part in year.stretches for one in part.happenings
    ]
    conference = next(one for one in listed if one.node.iri == CONFERENCE)

    assert [one.node for one in listed] == events(VIEW)
    assert [place.names.en for place in conference.places] == ["Vienna"]
    assert "عبد اللطيف حموشي" in [party.names.ar for party in conference.parties]
    assert "Vienna" not in [party.names.en for party in conference.parties]
    assert [quote.document for quote in conference.quotes] == ["berlin", "vienna", "vienna"]


def test_many_events_take_several_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page holds so many events; a month goes on on the next one, and its bar leads to where it begins."""
    monkeypatch.setattr(module, "EVENTS", 2)
    view = with_dates(*(PartialDate(2025, month, 1) for month in (1, 2, 2, 3)))

    assert [page for page, _ in shape(view)] == ["timeline.html", "timeline-2.html"]
    assert [bar.address for bar in bars(view)] == [
        "timeline.html#m2025-01",
        "timeline.html#m2025-02",
        "timeline-2.html#m2025-03",
    ]


def test_a_bar_for_each_month() -> None:
    """Months without events have a bar too, as time is even."""
    view = with_dates(PartialDate(2024, 11, 2), PartialDate(2025, 2), PartialDate(2025, 2, 3), PartialDate(2025), None)
    found = bars(view)

    assert [bar.total for bar in found] == [1, 0, 0, 2]
    assert [bar.title.en for bar in found] == ["November 2024", "December 2024", "January 2025", "February 2025"]
    assert [bar.label for bar in found] == ["2024", "", "2025", ""]


@pytest.mark.parametrize(("first", "step", "count"), [(2010, 1, 16), (1925, 1, 101), (1525, 5, 101)])
def test_long_times_are_told_by_years(first: int, step: int, count: int) -> None:
    """Where months would be too many a bar stands for a year, or for several."""
    found = bars(with_dates(PartialDate(first), PartialDate(2025, 5)))

    assert len(found) == count
    assert (found[0].total, found[-1].total) == (1, 1)
    assert found[0].title.en == (str(first) if step == 1 else f"{first}–{first + step - 1}")
    assert sum(bool(bar.label) for bar in found) <= module.LABELS + 1


def test_kinds_stand_on_one_another() -> None:
    """Each kind in a bar reaches from the top of the one below it."""
    assert Bar(VIEW.nodes[CONFERENCE].names, "", "", (("Talks", 2), ("Visit", 3))).stacked == [
        ("Talks", 2, 2),
        ("Visit", 3, 5),
    ]


def test_nothing_has_no_bars() -> None:
    """A build without dated events has a timeline without bars."""
    assert bars(with_dates(None)) == []
    assert shape(with_dates()) == [("timeline.html", [])]
