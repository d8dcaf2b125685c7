"""Who stands for whom at a meeting, who presides over its sides, and who organizes it with others."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once

MEETING = "اختتم في [الرباط|place/rabat] الاجتماع السابع ل[لجنة النقل|agency/committee]"


@pytest.mark.parametrize(
    "text",
    [
        f"{MEETING}، وترأس الجانب [الكيني|country/KE] [الوزير سالم|person/salim].",
        f"{MEETING}. وترأس الجانب [الكيني|country/KE] [الوزير سالم|person/salim].",
        f"{MEETING}، فيما ترأس الجانب [الكيني|country/KE] [الوزير سالم|person/salim]، وتناولت المباحثات النقل.",
    ],
)
def test_who_presides_over_a_side_leads_its_delegation(text: str) -> None:
    """He is at the table, and so is the state whose side it is."""

    meeting = told_once(text)

    assert filled(meeting, "headOfDelegation") == ["person/salim"]
    assert {"country/KE", "person/salim"} <= set(filled(meeting, "participant"))


def test_a_delegation_stands_for_its_state_at_the_conference_told_before() -> None:
    """«ويمثل كينيا وفد يقوده فلان»: both are at the conference."""

    conference = told_once(f"{MEETING}. ويمثل [كينيا|country/KE] وفد يقوده [الوزير سالم|person/salim].")

    assert {"country/KE", "person/salim"} <= set(filled(conference, "participant"))
    assert filled(conference, "headOfDelegation") == ["person/salim"]


def test_a_man_stands_for_his_body_at_the_conference_told_before() -> None:
    """«ومثل الوزارة فلان»."""

    conference = told_once(f"{MEETING}. ومثل [وزارة النقل|agency/transport] في أعماله [الوزير سالم|person/salim].")

    assert {"agency/transport", "person/salim"} <= set(filled(conference, "participant"))


def test_a_sample_stands_for_nobody() -> None:
    """«وتمثل كينيا سوقا كبيرة» sends nobody anywhere."""

    conference = told_once(f"{MEETING}. وتمثل [كينيا|country/KE] سوقا كبيرة.")

    assert "country/KE" not in filled(conference, "participant")


@pytest.mark.parametrize(
    "text",
    [
        "انعقدت في [الرباط|place/rabat] ندوة نظمتها [وزارة النقل|agency/a] بالتعاون مع [منظمة الموانئ|agency/b].",
        "نظمت [وزارة النقل|agency/a] ندوة في [الرباط|place/rabat] بشراكة مع [منظمة الموانئ|agency/b].",
    ],
)
def test_who_organizes_with_others_is_an_organizer_too(text: str) -> None:
    """«بالتعاون مع» after a verb of organizing."""

    assert filled(told_once(text), "organizer") == ["agency/a", "agency/b"]


def test_what_is_organized_with_someone_has_that_organizer() -> None:
    """«المنظم بالتعاون مع»."""

    conference = told_once(
        "افتتح [الوزير سالم|person/salim] المؤتمر الثالث، المنظم بالتعاون مع [منظمة الموانئ|agency/b]."
    )

    assert filled(conference, "organizer") == ["agency/b"]


def test_the_meetings_of_one_committee_are_one_meeting() -> None:
    """«اجتماعات اللجنة المشتركة بدورتها السابعة»."""

    meeting = told_once("أنهى [الوفد الكيني|country/KE] في [الرباط|place/rabat] اجتماعات اللجنة الأمنية المشتركة.")

    assert (meeting.type, filled(meeting, "place")) == ("Conference", ["place/rabat"])


def test_a_journey_goes_to_the_place_told_before() -> None:
    """«… في الرباط، ويغادر القاهرة إليها غدا»: one leaves the first and goes to the second."""

    *_, visit = told(
        "يشارك [الوزير سالم|person/salim] في المؤتمر الثاني المقرر ب[الرباط|place/rabat]، "
        "ويغادر [القاهرة|place/cairo] غدا إليها."
    )

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == (
        "Visit",
        ["person/salim"],
        ["place/rabat"],
    )


def test_his_reception_of_him_is_of_who_was_told_before() -> None:
    """«لدى استقباله له»: the subject is the host, the guest was named before."""

    talks = told_once(
        "أشاد [السلطان سالم|person/salim] بجهود [السفير خالد|person/khalid]. "
        "وشكره [الوزير حسن|person/hasan] لدى استقباله له."
    )

    assert filled(talks, "host") == ["person/hasan"]
    assert filled(talks, "participant") == ["person/hasan", "person/khalid"]


def test_a_delegation_makes_the_visit_told_beside_what_it_did() -> None:
    """«اطلع وفد من الوزارة على …، خلال زيارة إلى …»."""

    visit = told_once(
        "اطلع وفد من [وزارة النقل|agency/transport] برئاسة [العميد سالم|person/salim] على التجربة، "
        "خلال زيارة إلى [باريس|place/paris]."
    )

    assert filled(visit, "participant") == ["agency/transport", "person/salim"]
    assert filled(visit, "headOfDelegation") == ["person/salim"]


def test_who_presents_something_at_a_seminar_is_there() -> None:
    """«قدم فلان، خلال ندوة …، عرضا»."""

    seminar = told_once("قدم [الوزير سالم|person/salim]، خلال ندوة في [الرباط|place/rabat]، عرضا عن الموانئ.")

    assert filled(seminar, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "بدعوة من [عمر|person/omar]، يقوم [سالم|person/salim] بزيارة رسمية إلى [وارسو|place/warsaw].",
        "تلبية لدعوة من [عمر|person/omar]، وصل [سالم|person/salim] أمس إلى [وارسو|place/warsaw].",
    ],
)
def test_who_invites_at_the_head_of_a_sentence_hosts_the_visit(text: str) -> None:
    """«بدعوة من فلان، يصل …»."""

    visit = told_once(text)

    assert filled(visit, "host") == ["person/omar"]
    assert filled(visit, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    ("text", "hosts"),
    [
        ("برعاية [سالم|person/salim]، اختتم أمس مؤتمر السلامة في [الرباط|place/rabat].", []),
        ("أقيم في [الرباط|place/rabat] أمس مؤتمر السلامة تحت رعاية [الهيئة|agency/body].", []),
        ("برعاية [سالم|person/salim]، تباحث [عمر|person/omar] مع [زيد|person/zayd] أمس.", ["person/salim"]),
        ("وقع [عمر|person/omar] و[زيد|person/zayd] اتفاقا برعاية [الهيئة|agency/body].", ["agency/body"]),
        ("أقيم في [الرباط|place/rabat] أمس مؤتمر السلام برعاية [كينيا|country/KE].", ["country/KE"]),
    ],
)
def test_a_patron_hosts_only_what_he_mediates(text: str, hosts: list[str]) -> None:
    """«برعاية فلان، اختتم المؤتمر»; «برعاية فلان، تباحث فلان مع فلان»."""

    assert filled(told_once(text), "host") == hosts


def test_a_patron_who_is_there_takes_part() -> None:
    """«أقيم الحفل برعاية وحضور فلان»."""

    feast = told_once("أقيم أمس حفل التخريج في [الرباط|place/rabat] برعاية وحضور [سالم|person/salim].")

    assert filled(feast, "participant") == ["person/salim"]


def test_delegations_stand_for_the_bodies_that_sent_them() -> None:
    """«بمشاركة وفود من الإنتربول واليوروبول»."""

    conference = told_once(
        "انطلقت في [الرباط|place/rabat] أعمال مؤتمر السلامة بمشاركة وفود من [الإنتربول|agency/a] و[اليوروبول|agency/b]."
    )

    assert filled(conference, "participant") == ["agency/a", "agency/b"]
