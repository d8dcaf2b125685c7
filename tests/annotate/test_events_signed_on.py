"""Visits end with signings, committees meet somewhere on a day, tours end, and nobody visits the house he leaves."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told

PARIS, NICE = "place/paris", "place/nice"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وستتوج الزيارة بالتوقيع على اتفاقية تعاون.", "planned"),
        ("وشهدت الزيارة توقيع مذكرة تفاهم.", "held"),
        ("واختتمت الزيارة بتوقيع مذكرة تفاهم.", "held"),
    ],
)
def test_who_visits_and_who_hosts_sign_what_a_visit_ends_with(text: str, status: str) -> None:
    """«وستتوج الزيارة بالتوقيع على اتفاقية»: the visitor and his host sign."""

    events = told("وصل [سالم|person/salim] إلى [باريس|place/paris] بدعوة من [عمر|person/omar]. " + text)
    (signing,) = (event for event in events if event.type == "Ceremony")

    assert (filled(signing, "participant"), signing.status) == ([OMAR, SALIM], status)


def test_a_signing_that_a_visitor_praises_is_not_his() -> None:
    """«أشاد فلان خلال زيارته إلى باريس بتوقيع الاتفاقية»: others signed it."""

    events = told("أشاد [سالم|person/salim] خلال زيارته إلى [كينيا|country/KE] بتوقيع اتفاقية السلام.")

    assert [event.type for event in events] == ["Visit"]


@pytest.mark.parametrize(
    "text",
    [
        "آخر دورة للجنة المشتركة انعقدت {في جوان 2023|2023-06} ب[باريس|place/paris].",
        "كما انعقدت آخر دورة للجنة المشتركة {في جوان 2023|2023-06} ب[باريس|place/paris].",
    ],
)
def test_a_committee_met_where_and_when_its_session_is_told(text: str) -> None:
    """«آخر دورة للجنة المشتركة انعقدت في جوان 2023 بباريس»: a session without a number."""

    (session,) = told(text)

    assert (session.type, filled(session, "place"), filled(session, "startDate")) == (
        "Conference",
        [PARIS],
        ["2023-06"],
    )


def test_a_session_of_which_no_day_is_told_is_none() -> None:
    """«تعقد دورة للجنة القانونية في باريس»: sessions in general."""

    assert told("تعقد دورة للجنة القانونية في [باريس|place/paris].") == ()


def test_a_tour_ends_with_a_visit() -> None:
    """«بدأ فلان جولة من نيس، على أن يختتمها غدا في باريس»: he is to visit both."""

    first, last = told(
        "بدأ [سالم|person/salim] جولة استهلها ب[نيس|place/nice]، على أن يختتمها {غدا|2025-06-16} ب[باريس|place/paris]."
    )

    assert [filled(visit, "place") for visit in (first, last)] == [[NICE], [PARIS]]
    assert (filled(last, "participant"), filled(last, "startDate")) == ([SALIM], ["2025-06-16"])
    assert last.status == "planned"


def test_the_house_that_somebody_leaves_is_no_visit() -> None:
    """«غادر فلان القصر الرئاسي في باريس»: he goes nowhere."""

    assert told("غادر [سالم|person/salim] القصر الرئاسي في [باريس|place/paris] {أمس|2025-06-14}.") == ()


def test_who_is_there_where_two_meet_joins_no_talks_of_his_own() -> None:
    """«تباحث فلان مع فلان، في لقاء احتضنه مقر الوزارة أمس بحضور فلان»: the three, on that day, once."""

    (talks,) = told(
        "تباحث [سالم|person/salim] مع [نادية|person/nadia]، في لقاء احتضنه مقر الوزارة {أمس|2025-06-14}"
        " بحضور [عمر|person/omar]."
    )

    assert (filled(talks, "participant"), filled(talks, "startDate")) == ([NADIA, OMAR, SALIM], ["2025-06-14"])
