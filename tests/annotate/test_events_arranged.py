"""What bodies arrange for others, and who is there in their stead: open meetings, workshops, sessions, feasts."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


def test_a_meeting_that_a_body_organizes_for_all_is_a_conference() -> None:
    """«نظمت الغرفة لقاء تعريفيا»."""

    meeting = told_once("نظمت [الغرفة|agency/chamber] لقاء تعريفيا في [الرباط|place/rabat].")

    assert (meeting.type, filled(meeting, "organizer")) == ("Conference", ["agency/chamber"])


def test_a_meeting_with_a_partner_is_talks_that_a_body_organizes() -> None:
    """«نظمت الغرفة لقاء مع فلان»: one party is enough."""

    meeting = told_once("نظمت [الغرفة|agency/chamber] لقاء مع [سالم|person/salim].")

    assert (meeting.type, filled(meeting, "organizer")) == ("Talks", ["agency/chamber"])


def test_a_meeting_of_many_has_an_edition() -> None:
    """«اللقاء السادس لرؤساء البلديات»."""

    meeting = told_once("احتضنت [الرباط|place/rabat] اللقاء السادس لرؤساء البلديات.")

    assert (meeting.type, filled(meeting, "ordinal")) == ("Conference", ["6"])


@pytest.mark.parametrize("several", ["ست ورش عمل", "عدة ندوات", "12 ندوة", "ثلاثة معارض"])
def test_counted_conferences_that_a_body_holds_are_one(several: str) -> None:
    """«ست ورش عمل»."""

    meeting = told_once(f"أقامت [الغرفة|agency/chamber] {several} في [الرباط|place/rabat].")

    assert (meeting.type, filled(meeting, "organizer")) == ("Conference", ["agency/chamber"])


@pytest.mark.parametrize("noun", ["ورشة تدريبية", "الملتقى الإعلامي الثالث", "معرضا تدريبيا"])
def test_a_forum_of_the_press_or_of_training_is_a_conference(noun: str) -> None:
    """«ورشة تدريبية», not «دورة تدريبية»."""

    assert told_once(f"نظمت [الغرفة|agency/chamber] {noun}.").type == "Conference"


@pytest.mark.parametrize("noun", ["جلسة تدريبية", "لقاء إعلاميا"])
def test_a_training_or_a_talk_with_the_press_is_no_meeting(noun: str) -> None:
    """«جلسة تدريبية», «لقاء إعلامي»."""

    assert told(f"عقد [سالم|person/salim] {noun} مع [نادية|person/nadia].") == ()


@pytest.mark.parametrize(
    "session",
    [
        "الجلسة الثالثة ل[مجلس المدينة|agency/council]",
        "الجلسة الأسبوعية الاعتيادية ل[مجلس المدينة|agency/council]",
        "الجلسة التي عقدها [مجلس المدينة|agency/council]",
    ],
)
def test_a_session_of_an_assembly_is_a_conference(session: str) -> None:
    """«الجلسة التي عقدها مجلس المدينة»."""

    meeting = told_once(f"ترأس [سالم|person/salim] {session}.")

    assert (meeting.type, filled(meeting, "participant")) == ("Conference", ["agency/council", "person/salim"])


def test_a_session_of_nobody_is_none() -> None:
    """«حضر الجلسة فلان»."""

    assert told("حضر الجلسة [سالم|person/salim].") == ()


def test_who_celebrates_a_graduation_gives_a_feast() -> None:
    """«احتفلت الكلية بتخريج دفعة»."""

    feast = told_once("احتفلت [الكلية|agency/college] بتخريج طلابها بحضور [سالم|person/salim].")

    assert (feast.type, filled(feast, "host"), filled(feast, "participant")) == (
        "Ceremony",
        ["agency/college"],
        ["person/salim"],
    )


def test_whoever_stood_by_when_somebody_was_honoured_was_there() -> None:
    """«كرم فلان فلانة بحضور فلان»."""

    feast, _ = told("كرم [سالم|person/salim] [نادية|person/nadia] بحضور [عمر|person/omar].")

    assert filled(feast, "participant") == ["person/nadia", "person/omar", "person/salim"]


@pytest.mark.parametrize("led", ["ممثلة في [مديرها سالم|person/salim]", "ممثلة ب[مديرها سالم|person/salim]"])
def test_who_stands_for_a_body_takes_part(led: str) -> None:
    """«وقعت الغرفة ممثلة في مديرها فلان»."""

    signing = told_once(f"وقعت [الغرفة|agency/chamber] {led} اتفاقية مع [الجامعة|agency/university].")

    assert "person/salim" in filled(signing, "participant")


def test_who_stands_for_a_body_at_a_signing_told_before_takes_part() -> None:
    """«ومثل الجامعة في التوقيع فلان»."""

    signing = told_once(
        "وقعت [الغرفة|agency/chamber] اتفاقية مع [الجامعة|agency/university]. "
        "ومثل الغرفة في التوقيع [سالم|person/salim]."
    )

    assert "person/salim" in filled(signing, "participant")


@pytest.mark.parametrize("visitors", ["الوفد", "طلاب المعهد", "وفد من الطلاب", "منسوبو المعهد"])
def test_people_without_names_visit_a_body(visitors: str) -> None:
    """«زار الوفد الجامعة»: the body is no traveller."""

    visit = told_once(f"زار {visitors} أمس [الجامعة|agency/university].")

    assert (visit.type, filled(visit, "host"), filled(visit, "participant")) == ("Visit", ["agency/university"], [])


def test_who_learns_of_something_during_a_visit_makes_it() -> None:
    """«اطلع وفد كيني على معالم المدينة خلال زيارة استمرت يومين»."""

    visit = told_once("اطلع وفد إعلامي [كيني|country/KE] على معالم [الرباط|place/rabat] خلال زيارة استمرت يومين.")

    assert (filled(visit, "participant"), filled(visit, "place")) == (["country/KE"], ["place/rabat"])


def test_no_conference_is_held_in_the_airport_that_its_guests_come_to() -> None:
    """«وصل إلى مطار … للمشاركة في ورشة عمل»."""

    _, workshop = told(
        "وصل [سالم|person/salim] أمس إلى [مطار الرباط|place/airport] للمشاركة في ورشة عمل مع [نادية|person/nadia]."
    )

    assert filled(workshop, "place") == []


def test_meetings_that_somebody_presides_over_are_one() -> None:
    """«واصلت اللجنة اجتماعاتها برئاسة فلان»."""

    meeting = told_once("واصلت [اللجنة|agency/committee] اجتماعاتها برئاسة [سالم|person/salim].")

    assert filled(meeting, "participant") == ["agency/committee", "person/salim"]


def test_two_workshops_are_held_in_two_towns() -> None:
    """«ورشتي عمل في … و…»."""

    assert len(told("عقدت [الغرفة|agency/chamber] ورشتي عمل في [الرباط|place/rabat] و[نيس|place/nice].")) == 2


def test_a_body_receives_a_delegation_without_a_name() -> None:
    """«استقبلت الغرفة وفدا من الطلاب», not «استقبلت الجامعة الطلاب»."""

    assert told_once("استقبلت [الغرفة|agency/chamber] أمس وفدا من الطلاب.").type == "Talks"
    assert told("استقبلت [الجامعة|agency/university] الطلاب.") == ()


def test_whoever_is_told_first_is_at_a_conference_of_an_unread_body() -> None:
    """«بحضور فلان نظمت الدائرة ملتقى»."""

    conference = told_once("بحضور [سالم|person/salim] نظمت الدائرة ملتقى الكتاب.")

    assert filled(conference, "participant") == ["person/salim"]


def test_who_animates_a_seminar_is_there() -> None:
    """«ندوة نشطها فلان»."""

    assert filled(told_once("احتضن المركز ندوة نشطها [سالم|person/salim]."), "participant") == ["person/salim"]


def test_talks_at_a_meeting_that_a_club_arranges_stay_talks() -> None:
    """«التقت فلانة بفلان في لقاء نظمه النادي»."""

    talks = told_once("التقت [نادية|person/nadia] ب[سالم|person/salim] في لقاء مفتوح نظمه [النادي|agency/club].")

    assert (talks.type, filled(talks, "participant")) == ("Talks", ["person/nadia", "person/salim"])
