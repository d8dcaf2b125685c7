"""Tests of graph/resolve/: events of several reports, completed dates, and the order of documents."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

import pytest

from graph.model import Annotation, Event, PartialDate, Ref, Resolution, Topic, Value
from graph.resolve import resolve
from tests.factory import BASE, BKA, DGSN, GERMANY, MOROCCO, VIENNA, ontology
from tests.resolve.reports import Slots, report

NAMES = {
    "person/h": "عبد اللطيف حموشي",
    "person/m": "هولغر مونش",
    "person/s": "أليكس بينفيلد",
    DGSN: "الأمن الوطني",
    BKA: "BKA",
    MOROCCO: "المغرب",
    GERMANY: "ألمانيا",
    VIENNA: "فيينا",
}
H, M, S = "person/h", "person/m", "person/s"


def resolved(*reports: Annotation) -> Resolution:
    return resolve(reports, ontology())


def told(identifier: str, *events: tuple[str, Slots], published: str = "") -> Annotation:
    return report(identifier, NAMES, *events, published=published)


def on(*days: str) -> Slots:
    """The slots of a start and an end."""
    dates = [PartialDate.parse(day) for day in days]
    return {"startDate": dates[:1], "endDate": dates[-1:]}


def tellings(events: Iterable[Event]) -> list[int]:
    """How many documents tell each event, the most told first."""
    return sorted((len(event.mentions) for event in events), reverse=True)


VIENNA_22: Slots = {"participant": (H, MOROCCO), "place": (VIENNA,), "ordinal": (22,)}


def vienna() -> tuple[Annotation, ...]:
    """Three reports of one conference: two of 6-7 May without a year, one of 6-8 May 2025."""
    return (
        told("a", ("Conference", {**VIENNA_22, **on("--05-06", "--05-07")})),
        told("b", ("Conference", {**VIENNA_22, **on("2025-05-06", "2025-05-08")})),
        told("c", ("Conference", {"participant": (H,), "place": (VIENNA,), **on("--05-06", "--05-07")})),
    )


def test_reports_of_one_conference_are_one_event() -> None:
    """Ends that differ by a day keep nothing apart."""
    assert tellings(resolved(*vienna()).events) == [3]


def test_both_ends_are_kept() -> None:
    """Each document's own dates stay as told."""
    ends = {str(claim.object) for claim in resolved(*vienna()).claims if claim.predicate == "endDate"}

    assert ends == {"--05-07", "2025-05-08"}


def test_a_partial_date_is_completed_and_says_from_where() -> None:
    """The year comes from the report that has it."""
    derived = {(claim.predicate, str(claim.object), claim.document) for claim in resolved(*vienna()).derived}

    assert derived == {("startDate", "2025-05-06", "b"), ("endDate", "2025-05-07", "b")}


def test_the_order_of_the_documents_does_not_matter() -> None:
    """Shuffled reports give the same resolution."""
    reports = vienna()

    assert all(resolved(*random.Random(seed).sample(reports, 3)) == resolved(*reports) for seed in range(5))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ({**VIENNA_22, **on("2025-05-06")}, {**VIENNA_22, "ordinal": (23,), **on("2025-05-06")}),
        ({**VIENNA_22, **on("2024-05-06")}, {**VIENNA_22, **on("2025-05-06")}),
    ],
)
def test_another_edition_or_year_is_another_conference(left: Slots, right: Slots) -> None:
    """However much else agrees."""
    assert tellings(resolved(told("a", ("Conference", left)), told("b", ("Conference", right))).events) == [1, 1]


TALKS: Slots = {"participant": (H, M, MOROCCO, GERMANY)}


def test_talks_of_the_same_people_days_apart_are_two() -> None:
    """Two who meet often need more than themselves to be one meeting."""
    first = told("a", ("Talks", {**TALKS, **on("2025-05-06")}), published="2025-05-07")
    second = told("b", ("Talks", {**TALKS, **on("2025-06-20")}), published="2025-06-21")

    assert tellings(resolved(first, second).events) == [1, 1]


def test_talks_told_long_apart_without_a_date_are_two() -> None:
    """The days of the reports stand in for the days of the talks."""
    reports = [
        told(day, ("Talks", {"participant": (H, MOROCCO, GERMANY)}), published=day)
        for day in ("2025-01-02", "2025-09-02")
    ]

    assert tellings(resolved(*reports).events) == [1, 1]


def test_undated_talks_join_dated_ones_told_in_the_same_days() -> None:
    """A report without the date speaks of the talks that another dates."""
    dated = told("a", ("Talks", {**TALKS, **on("2025-05-06")}), published="2025-05-07")
    undated = told("b", ("Talks", TALKS), published="2025-05-08")

    assert tellings(resolved(dated, undated).events) == [2]


def test_one_guest_is_not_another() -> None:
    """Receptions by one host on one day have each their guest."""
    reports = [
        told(guest[-1], ("Talks", {"host": (H,), "participant": (H, guest), "place": (MOROCCO,), **on("2025-05-06")}))
        for guest in (M, S)
    ]

    assert tellings(resolved(*reports).events) == [1, 1]


def test_a_king_who_receives_often_does_so_each_time() -> None:
    """One known side is no meeting of two, where many reports of a week know him."""
    slots: Slots = {"host": (H,), "participant": (H, MOROCCO), "place": (MOROCCO,)}
    reports = [
        report(
            f"d{n}", {H: NAMES[H], MOROCCO: "المغرب", f"person/{n}": guest}, ("Talks", slots), published="2025-05-06"
        )
        for n, guest in enumerate(["هولغر مونش", "أليكس بينفيلد", "محسن نقوي", "أنس خطاب", "سعيد سعيود"])
    ]

    assert tellings(resolved(*reports).events) == [1, 1, 1, 1, 1]


def test_events_of_one_document_stay_two() -> None:
    """The document itself tells them apart."""
    visit: tuple[str, Slots] = ("Visit", {"participant": (H,), "place": (GERMANY,), **on("2025-05-06")})

    assert tellings(resolved(told("a", visit, visit)).events) == [1, 1]


def test_a_visit_is_not_the_talks_during_it() -> None:
    """Two kinds are two events."""
    slots: Slots = {"participant": (H, M), "place": (GERMANY,), **on("2025-05-06")}

    assert tellings(resolved(told("a", ("Visit", slots)), told("b", ("Talks", slots))).events) == [1, 1]


def test_what_happened_outweighs_its_announcement() -> None:
    """An event announced in one report and held in another was held."""
    first, second = (told(name, ("Talks", {**TALKS, **on("2025-05-06")})) for name in "ab")
    planned = replace(first, events=tuple(replace(event, status="planned") for event in first.events))

    assert [event.status for event in resolved(planned, second).events] == ["held"]


def test_claims_speak_of_iris() -> None:
    """Keys of documents give way to IRIs, also where an event is on the margins of another."""
    one = told(
        "a", ("Conference", VIENNA_22), ("Talks", {**TALKS, "sidelineOf": ("event/1",), "topic": (Topic("economy"),)})
    )
    found = resolved(one)
    iri_of = {event.type: event.iri for event in found.events}
    objects: set[tuple[str, Value]] = {(claim.predicate, claim.object) for claim in found.claims}

    assert ("sidelineOf", Ref(iri_of["Conference"])) in objects
    assert all(value.key.startswith(BASE) for _, value in objects if isinstance(value, Ref))


def test_a_series_of_talks_is_none_of_those_that_another_report_tells_apart() -> None:
    """Who met both counterparts at once was not met as one report tells: each of them on an occasion of their own."""
    series = told("a", ("Talks", {"participant": (H, M, S), "place": (VIENNA,)}))
    apart = told("b", ("Talks", {"participant": (H, M), "place": (VIENNA,)}), ("Talks", {"participant": (H, S)}))

    assert tellings(resolved(series, apart).events) == [1, 1, 1]


@pytest.mark.parametrize(
    ("talks", "events"),
    [
        ({"participant": (MOROCCO, GERMANY), "place": (VIENNA,)}, 1),
        ({"participant": (MOROCCO,), "place": (VIENNA,)}, 2),
        ({"participant": (MOROCCO, GERMANY)}, 2),
    ],
)
def test_talks_may_be_what_another_report_calls_a_conference(talks: Slots, events: int) -> None:
    """Where both tell two of those who sat together, and where; the meeting is then a conference."""
    found = resolved(
        told("a", ("Conference", {"participant": (MOROCCO, GERMANY), "place": (VIENNA,)}), published="2025-05-06"),
        told("b", ("Talks", talks), published="2025-05-07"),
    ).events

    assert len(found) == events
    assert "Conference" in {event.type for event in found}
