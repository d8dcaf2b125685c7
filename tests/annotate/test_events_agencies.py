"""What reports of agencies tell in their own ways: calls, guests, visits that end, ceremonies, delegations."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize("verb", ["بحث", "ناقش", "استعرض"])
def test_a_discussion_by_phone_is_a_call(verb: str) -> None:
    """«بحث فلان هاتفيا مع فلان»."""
    event = told_once(f"{verb} [سالم|person/salim] هاتفيا مع [نادية|person/nadia] التعاون.")

    assert (event.mode, filled(event, "participant")) == ("PhoneCall", ["person/nadia", "person/salim"])


def test_who_is_met_at_the_home_of_another_is_the_guest() -> None:
    """The Egyptian minister does not visit Egypt: his counterpart does."""
    _, visit = told(
        "بحث [الوزير المصري سالم|person/salim||EG] مع [الوزير الكيني عمر|person/omar||KE] التعاون، "
        "وذلك خلال زيارته إلى [مصر|country/EG]."
    )

    assert filled(visit, "participant") == ["person/omar"]


def test_who_visits_the_home_of_another_is_no_guest_of_his() -> None:
    """The subject of the sentence makes the visit elsewhere."""
    _, visit = told(
        "بحث [الوزير المصري سالم|person/salim||EG] مع [الوزير الكيني عمر|person/omar||KE] التعاون، "
        "وذلك خلال زيارته إلى [كينيا|country/KE]."
    )

    assert filled(visit, "participant") == ["person/salim"]


def test_who_leaves_at_the_end_of_a_visit_made_it() -> None:
    """And not who sees him off."""
    event = told_once(
        "غادر [سالم|person/salim] مدينة [نيس|place/nice] في ختام زيارة إلى [فرنسا|country/FR]، "
        "وكان في وداعه [عمر|person/omar]."
    )

    assert filled(event, "participant") == ["person/salim"]


def test_a_reception_that_is_a_party_is_one_ceremony() -> None:
    """«حفل استقبال» is no reception of anybody."""
    event = told_once("أقام [سالم|person/salim] حفل استقبال حضره [عمر|person/omar].")

    assert (event.type, filled(event, "participant")) == ("Ceremony", ["person/omar", "person/salim"])


def test_a_delegation_told_after_an_office_is_received_there() -> None:
    """«في الوزارة وفدا كينيا» is no place."""
    event = told_once("استقبل [سالم|person/salim] في الوزارة وفدا أمنيا [كينيا|country/KE] برئاسة [عمر|person/omar].")

    assert filled(event, "place") == []
    assert filled(event, "headOfDelegation") == ["person/omar"]


def test_the_number_in_the_name_of_a_body_is_no_edition(parse: Parse) -> None:
    """«قمة مجموعة العشرين»."""
    events = parse("شارك سالم الكعبي في قمة مجموعة العشرين في روما.")._.events

    assert [value for event in events for value in event.values("ordinal")] == []


def test_a_delegation_of_a_body_is_received_in_an_office(parse: Parse) -> None:
    """«في مكتبه وفدا من الوزارة»: an accusative, which no preposition leads to."""
    (event,) = parse("استقبل سالم الكعبي في مكتبه وفدا من وزارة الداخلية الصربية برئاسة عمر الشمري.")._.events

    assert "agency/rs-interior" in filled(event, "participant")


def test_holders_named_right_after_their_posts_take_part() -> None:
    """«وزراء خارجية مصر وكينيا فلان وفلان», without a comma."""
    event = told_once(
        "عقد [وزراء خارجية مصر|posts||EG] و[كينيا|country/KE] [سالم|person/salim] و[عمر|person/omar] "
        "اجتماعا في [القاهرة|place/cairo]."
    )

    assert {"person/omar", "person/salim"} <= set(filled(event, "participant"))


def test_a_year_in_the_name_of_a_fair_is_no_day_of_it() -> None:
    """A day that the sentence tells says more."""
    event = told_once("افتتح [سالم|person/salim] {اليوم|2025-05-06} معرض الدفاع {2022|2022} في [باريس|place/paris].")

    assert filled(event, "startDate") == ["2025-05-06"]


def test_each_adjective_after_counterparts_is_one_more_of_them(parse: Parse) -> None:
    """«بنظرائه السوري واللبناني والعراقي»: three sides, of whom none is named."""
    (event,) = parse("اجتمع وزير الداخلية الأردني سالم الكعبي بنظرائه السوري واللبناني والعراقي في عمان.")._.events

    assert {"country/SY", "country/LB", "country/IQ"} <= set(filled(event, "participant"))
