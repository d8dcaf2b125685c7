"""Tests of graph/conflicts.py."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from graph.conflicts import Conflict, find_conflicts
from graph.model import Claim, Document, Entity, Kind, Label, PartialDate, Ref, Resolution, Span, Status, Value
from tests.factory import BASE, story

MEETING = "meeting/talks"
AGENCY = "agency/guard"
MAY_6, MAY_7, MAY_8, MAY_9 = (PartialDate(2025, 5, day) for day in (6, 7, 8, 9))
RABAT = Entity(BASE + "place/2538475", Kind.PLACE, ("Place",), Label("الرباط"), country="MA")
CASABLANCA = Entity(BASE + "place/2553604", Kind.PLACE, ("Place",), Label("الدار البيضاء"), country="MA")
HALL = Entity(BASE + "place/قصر-المؤتمرات", Kind.PLACE, ("Place",), Label("قصر المؤتمرات"), country="MA")
VIENNA = Entity(BASE + "place/2761369", Kind.PLACE, ("Place",), Label("فيينا"), country="AT")
MOROCCO = Entity(BASE + "country/MA", Kind.COUNTRY, ("Country",), Label("المغرب"), country="MA")
PLACES = (RABAT, CASABLANCA, HALL, VIENNA, MOROCCO)

Told = dict[str, Iterable[Value]]  # what one document gives, by relation


def told(document: str, subject: str, said: Told) -> list[Claim]:
    return [
        Claim(document, Ref(BASE + subject), predicate, value, Span(0, 1), "by-hand")
        for predicate, values in said.items()
        for value in values
    ]


def conflicts(*accounts: Told, days: dict[str, date] | None = None) -> list[Conflict]:
    """Where the documents «1», «2», … disagree, each of which gives one of the accounts of a meeting."""
    claims = [claim for place, said in enumerate(accounts, 1) for claim in told(str(place), MEETING, said)]
    documents = [Document(str(place), "x", date=(days or {}).get(str(place))) for place in range(1, len(accounts) + 1)]
    return list(find_conflicts(Resolution(PLACES, (), tuple(claims)), documents))


def heads(**persons: dict[str, date]) -> list[Conflict]:
    """Where documents disagree on who heads an agency: each person by the documents that say so."""
    agency = Ref(BASE + AGENCY)
    days = {document: day for said in persons.values() for document, day in said.items()}
    claims = [
        Claim(document, Ref(BASE + "person/" + person), "heads", agency, Span(0, 1), "by-hand")
        for person, said in persons.items()
        for document in said
    ]
    return list(
        find_conflicts(Resolution((), (), tuple(claims)), [Document(name, "x", date=day) for name, day in days.items()])
    )


def values(conflict: Conflict) -> dict[str, tuple[str, ...]]:
    """The documents on each side."""
    return {
        str(side.value.key if isinstance(side.value, Ref) else side.value): side.documents for side in conflict.sides
    }


def test_a_meeting_that_ends_on_two_days() -> None:
    """Two documents that give two ends stand on two sides, each with its words."""
    found = story()
    (one,) = find_conflicts(found.resolution, found.documents)

    assert (one.subject, one.predicate) == (BASE + "meeting/vienna-22", "endDate")
    assert values(one) == {"2025-05-07": ("vienna",), "--05-08": ("berlin",)}
    assert all(side.claims for side in one.sides)
    assert one.reason


def test_less_exact_dates_contradict_nobody() -> None:
    """«في ماي» and «2025» agree with a day of May 2025, and a day without its year too."""
    assert not conflicts(
        {"startDate": [MAY_6]}, {"startDate": [PartialDate(2025, 5)]}, {"startDate": [PartialDate(month=5, day=6)]}
    )


def test_a_less_exact_date_takes_the_side_it_agrees_with() -> None:
    """A date that agrees with one side stands there, one that agrees with both stands nowhere."""
    may, sixth = PartialDate(2025, 5), PartialDate(month=5, day=6)
    (one,) = conflicts({"startDate": [MAY_6]}, {"startDate": [MAY_8]}, {"startDate": [may]}, {"startDate": [sixth]})

    assert values(one) == {"2025-05-06": ("1", "4"), "2025-05-08": ("2",)}


def test_one_document_does_not_contradict_itself() -> None:
    """Two days in one text are its own affair."""
    assert not conflicts({"startDate": [MAY_6, MAY_8]})


def test_who_says_more_does_not_contradict() -> None:
    """A document that names one of the other's two cities agrees with it."""
    assert not conflicts({"place": [Ref(RABAT.iri)]}, {"place": [Ref(RABAT.iri), Ref(CASABLANCA.iri)]})


def test_one_day_of_several_contradicts_nobody() -> None:
    """A report of one day of a conference agrees with the report of its three days, not with that of two others."""
    day: Told = {"startDate": [MAY_7], "endDate": [MAY_7]}

    assert not conflicts(day, {"startDate": [MAY_6], "endDate": [MAY_8]})
    assert len(conflicts(day, {"startDate": [MAY_8], "endDate": [MAY_9]})) == 2


def test_a_day_is_one_conflict() -> None:
    """Of a meeting of one day, told for two days, the start speaks for the end too."""
    found = conflicts({"startDate": [MAY_6], "endDate": [MAY_6]}, {"startDate": [MAY_7], "endDate": [MAY_7]})

    assert [one.predicate for one in found] == ["startDate"]


@pytest.mark.parametrize(
    ("left", "right", "disagree"),
    [
        (RABAT, CASABLANCA, True),
        (RABAT, VIENNA, True),
        (MOROCCO, VIENNA, True),
        (RABAT, MOROCCO, False),
        (RABAT, HALL, False),
        (replace(HALL, iri=BASE + "place/قاعة", country=""), VIENNA, False),
    ],
)
def test_places_apart(left: Entity, right: Entity, disagree: bool) -> None:
    """Cities and countries exclude one another; a city lies in its country, and a hall may lie in a city."""
    assert bool(conflicts({"place": [Ref(left.iri)]}, {"place": [Ref(right.iri)]})) == disagree


def test_a_country_stands_with_its_city() -> None:
    """A document that tells only the country is on the side of its city."""
    found = conflicts({"place": [Ref(RABAT.iri)]}, {"place": [Ref(MOROCCO.iri)]}, {"place": [Ref(VIENNA.iri)]})

    assert values(found[0]) == {RABAT.iri: ("1", "2"), VIENNA.iri: ("3",)}


def test_numbers_must_be_the_same() -> None:
    """The 21st meeting is not the 22nd."""
    (one,) = conflicts({"ordinal": [21]}, {"ordinal": [22]}, {"ordinal": [22]})

    assert values(one) == {"21": ("1",), "22": ("2", "3")}


@pytest.mark.parametrize(
    ("earlier", "later", "disagree"),
    [
        ("planned", "held", False),
        ("planned", "cancelled", False),
        ("held", "planned", True),
        ("held", "denied", True),
        ("denied", "held", True),
        ("held", "held", False),
    ],
)
def test_what_comes_of_a_plan(earlier: str, later: str, disagree: bool) -> None:
    """A plan may be carried out or given up later; what was held is not announced afterwards, nor denied."""
    days = {"1": date(2025, 5, 1), "2": date(2025, 5, 9)}

    assert bool(conflicts({"status": [Status(earlier)]}, {"status": [Status(later)]}, days=days)) == disagree


def test_two_heads_at_one_time() -> None:
    """Documents of the same months that name two heads disagree."""
    (one,) = heads(ali={"1": date(2024, 1, 1), "2": date(2025, 1, 1)}, omar={"3": date(2024, 6, 1)})

    assert (one.subject, one.predicate) == (BASE + AGENCY, "heads")
    assert values(one) == {BASE + "person/ali": ("1", "2"), BASE + "person/omar": ("3",)}


def test_heads_follow_one_another() -> None:
    """A head named in later documents alone is a successor."""
    assert not heads(ali={"1": date(2024, 1, 1), "2": date(2024, 5, 1)}, omar={"3": date(2024, 6, 1)})


def test_a_document_that_names_both_heads() -> None:
    """A handover told in one text is no conflict."""
    assert not heads(ali={"1": date(2024, 1, 1)}, omar={"1": date(2024, 1, 1), "2": date(2024, 2, 1)})


def test_conflicts_need_no_order() -> None:
    """The same claims in another order give the same conflicts."""
    found = story()
    turned = replace(found.resolution, claims=found.resolution.claims[::-1])

    assert find_conflicts(turned, found.documents[::-1]) == find_conflicts(found.resolution, found.documents)
