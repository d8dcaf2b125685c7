"""Committees convene, states hold talks with states, editions are still to come, and headlines tell who is where."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اللجنة الأمنية العليا اجتماعا في [باريس|place/paris] برئاسة [سالم|person/salim].",
        "عقدت اللجنة العسكرية المشتركة 5+5 اجتماعها في [باريس|place/paris] بحضور [سالم|person/salim].",
    ],
)
def test_a_committee_without_a_name_holds_a_meeting(text: str) -> None:
    """«عقدت اللجنة اجتماعا برئاسة فلان»: the committee is the other side."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_a_committee_alone_makes_no_meeting() -> None:
    """«عقدت اللجنة اجتماعها الدوري» names nobody and no place."""

    assert told("عقدت اللجنة اجتماعها الدوري وناقشت المشاريع.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "بحثت [ألمانيا|country/DE] و[العراق|country/IQ] في [باريس|place/paris] ترحيل المهاجرين.",
        "بحث [العراق|country/IQ] مع [ألمانيا|country/DE] ترحيل المهاجرين.",
        "مباحثات [ألمانية|country/DE] [عراقية|country/IQ] حول الهجرة.",
    ],
)
def test_states_hold_talks(text: str) -> None:
    """«بحثت ألمانيا والعراق»: two states discuss something together."""

    assert filled(told_once(text), "participant") == ["country/DE", "country/IQ"]


def test_the_edition_to_come_is_a_conference_of_its_own() -> None:
    """«على أن تعقد الدورة المقبلة في …», but not «في دورته المقبلة»."""

    first, coming = told("اختتم المؤتمر في [باريس|place/paris]، على أن تعقد الدورة المقبلة في [روما|place/rome].")

    assert (filled(first, "place"), first.status) == (["place/paris"], "held")
    assert (filled(coming, "place"), coming.status) == (["place/rome"], "planned")
    assert told("يدرس المجلس القانون في دورته المقبلة.") == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[سالم|person/salim] إلى [باريس|place/paris] لبحث ملف الهجرة.", ["place/paris"]),
        ("[سالم|person/salim] في [باريس|place/paris] للقاء [عمر|person/omar].", ["place/paris"]),
    ],
)
def test_a_headline_says_who_goes_where_and_what_for(text: str, places: list[str]) -> None:
    """«فلان إلى باريس لبحث …»: a visit, though no verb tells it."""

    visit, *_ = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [SALIM], places)


def test_who_is_met_on_a_journey_told_by_a_headline_is_met_there() -> None:
    """«فلان إلى باريس للقاء فلان»: the talks are in Paris."""

    _, talks = told("[سالم|person/salim] إلى [باريس|place/paris] للقاء [عمر|person/omar].")

    assert (filled(talks, "participant"), filled(talks, "place")) == ([OMAR, SALIM], ["place/paris"])


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("ناقش [سالم|person/salim] مع [عمر|person/omar] خطط {العام القادم|2026}.", []),
        ("التقى [سالم|person/salim] [عمر|person/omar] {العام الماضي|2024}.", ["2024"]),
    ],
)
def test_the_year_of_a_plan_is_not_that_of_the_talks(text: str, dates: list[str]) -> None:
    """«خطط العام القادم» are next year's; the talks are not."""

    assert filled(told_once(text), "startDate") == dates


def test_a_contract_is_signed_and_no_verb() -> None:
    """«وقعت الوزارة عقدا مع …» has one verb."""

    event = told_once("وقعت [الوزارة|agency/justice] عقدا مع [الشرطة|agency/police].")

    assert (event.mode, filled(event, "participant")) == ("Signing", ["agency/justice", "agency/police"])


def test_what_a_contract_is_for_tells_no_place(parse: Parse) -> None:
    """«عقدا … لتشغيل محطات بجدة»: the stations are in Jeddah."""

    (event,) = parse("وقعت وزارة الصحة عقدا مع جامعة القاهرة لتشغيل محطات بجدة.")._.events

    assert "place" not in {claim.predicate for claim in event.claims}


def test_the_place_of_a_signing_may_stand_behind_who_leads_a_body() -> None:
    """«المدير العام لهيئة …» tells of no purpose, as «لتشغيل محطات» does."""

    (event,) = told(
        "وقع [المدير العام لهيئة حماية البيئة سالم|person/salim] و[نادية|person/nadia] في [القاهرة|place/cairo] مذكرة."
    )

    assert filled(event, "place") == ["place/cairo"]


def test_an_ordinary_session_with_its_number_is_a_conference() -> None:
    """«ترأس فلان الجلسة العادية الثامنة والأربعين للمجلس»."""

    event = told_once("ترأس [سالم|person/salim] الجلسة العادية الثامنة والأربعين للمجلس.")

    assert (event.type, filled(event, "ordinal")) == ("Conference", ["48"])


@pytest.mark.parametrize(
    "text",
    [
        "أقيم المهرجان الذي نظمته [الجمعية|agency/society] ب[القاهرة|place/cairo] ومنتدى الأعمال.",
        "تنظم [الجمعية|agency/society] ومنتدى الأعمال حملة في [القاهرة|place/cairo].",
    ],
)
def test_a_forum_that_organizes_with_others_is_no_conference(text: str) -> None:
    """«نظمته الجمعية ومنتدى الأعمال»: the forum is a body."""

    assert not [event for event in told(text) if "منتدى" in event.label]
