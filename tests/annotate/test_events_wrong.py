"""Who has no part in an event, and what is none: conditions, things received, owners of another gender."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once

COUNCIL = "agency/council"


@pytest.mark.parametrize(
    "text",
    [
        "أيد [سالم|person/salim] الحل إذا ما عقد مؤتمر في [باريس|place/paris].",
        "لا شيء يمنع أن يلتقي [سالم|person/salim] [عمر|person/omar].",
        "أشاد [سالم|person/salim] باقتراح إقامة لقاءات مع [عمر|person/omar].",
    ],
)
def test_what_is_only_possible_is_no_meeting(text: str) -> None:
    """A condition, what nothing prevents and a proposal tell of no event."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "بدأت [الهيئة|agency/body] في استقبال طلبات التسجيل للطلاب.",
        "تشهد القاعة التي تستضيف مباراة الكأس لقاء قصيرا، فيما تحدث [سالم|person/salim] و[عمر|person/omar].",
        "تحدث [سالم|person/salim] و[عمر|person/omar] عن المرضى الذين تستقبلهم [المدينة|agency/city].",
    ],
)
def test_things_received_are_no_guests(text: str) -> None:
    """«استقبال طلبات» has no guest, and a pronoun that leads back to a noun without a name is none of the people."""

    assert [event for event in told(text) if event.rule == "receive"] == []


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        (
            "رحب [المجلس|agency/council] بما قررته الجهات في اجتماعها الموسع في [باريس|place/paris] {أمس|2025-05-06}.",
            [],
        ),
        ("أقر [المجلس|agency/council] ذلك في اجتماعه الموسع في [باريس|place/paris] {أمس|2025-05-06}.", [COUNCIL]),
    ],
)
def test_a_meeting_is_of_the_body_whose_gender_its_pronoun_has(text: str, owner: list[str]) -> None:
    """«اجتماعها» is no council's."""

    assert [body for event in told(text) for body in filled(event, "participant")] == owner


def test_an_edition_is_of_the_assembly_just_named() -> None:
    """«أقرها المؤتمر في دورته الثالثة»: not of who acts in the sentence."""

    event = told_once(
        "وافق [المجلس|agency/council] على اتفاقية أقرها المؤتمر العام في دورته الثامنة في [باريس|place/paris]."
    )

    assert filled(event, "participant") == []


def test_a_noun_without_its_pronoun_in_the_verb_is_its_subject() -> None:
    """«مؤتمر عقد في باريس» is passive: nobody told before held it."""

    event = told_once("كان [سالم|person/salim] هناك. وشكر الحضور في مؤتمر عقد أمس في [باريس|place/paris].")

    assert filled(event, "participant") == []


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] عددا من [اليمنيين|country/YE] في [باريس|place/paris].",
        "التقى [سالم|person/salim] مجموعة من الرحالة [السعوديين|country/SA] في [باريس|place/paris].",
    ],
)
def test_some_people_of_a_state_are_not_the_state(text: str) -> None:
    """«عددا من اليمنيين» are people without names."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_the_adjective_of_a_place_tells_no_party() -> None:
    """«بمدينة صلالة العمانية»: the adjective describes the town, not the conference."""

    event = told_once("عقد ملتقى الشباب ب[نيس|place/nice] [الفرنسية|country/FR].")

    assert (filled(event, "place"), filled(event, "participant")) == (["place/nice"], [])


def test_those_joined_to_someone_hang_where_he_hangs() -> None:
    """«طالب خلال اجتماعه بإقالة الوزير فلان والوزير فلان»: neither is met."""

    found = told(
        "طالب [سالم|person/salim] خلال اجتماعه مع الكتل بإقالة [الوزير عمر|person/omar] و[الوزير نادر|person/nadir]."
    )

    assert all("person/nadir" not in filled(event, "participant") for event in found)


def test_who_something_is_done_for_is_not_met() -> None:
    """A verb that has whom it is done with for object meets nobody after «ل»."""

    found = told("يلتقي [سالم|person/salim] شبابا ليجندهم جواسيس ل[عمر|person/omar].")

    assert found == ()


def test_a_role_acts_in_nothing() -> None:
    """«سافرت في إطار دورها مستشارة للحكومة»: the government does not travel."""

    found = told("سافرت إلى [باريس|place/paris] في إطار دورها [مستشارة للحكومة|post|agency/government].")

    assert found == ()


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("تواجد [الوزير سالم|person/salim] في [باريس|place/paris].", 1),
        ("يوجد في [باريس|place/paris] حديقة زرعها [سالم|person/salim].", 0),
    ],
)
def test_to_be_somewhere_is_a_visit_of_someone_beside_the_verb(text: str, count: int) -> None:
    """«تواجد» tells a visit only of a person right before or after it."""

    assert len(told(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        "شكر [سالم|person/salim] الجميع، وقد وصلت إليه رسالة من [باريس|place/paris].",
        "نوه [سالم|person/salim] بما وصلت إليه الإدارة في مشروع أقره [الوزير عمر|person/omar] ب[باريس|place/paris].",
        "أقيم العرس. وقال [فرنسي|country/FR] حضر الحفل إنه سعيد.",
    ],
)
def test_a_letter_does_not_travel_and_one_of_its_people_is_no_state(text: str) -> None:
    """The subject may stand after «إليه», and «فرنسي» after a verb is a man."""

    assert told(text) == ()


def test_who_prays_or_speaks_at_a_ceremony_does_not_host_it() -> None:
    """«أدى صلاة الجنازة»: he is there."""

    event = told_once("أدى [سالم|person/salim] صلاة الجنازة في [باريس|place/paris].")

    assert (filled(event, "host"), filled(event, "participant")) == ([], [SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "تأتي خطة مجلس إدارة الهيئة في دورته الخامسة في [باريس|place/paris].",
        "ذكرت المصادر قرب زيارة وفد الائتلاف [السوري|country/SY] إلى [باريس|place/paris].",
    ],
)
def test_a_term_and_the_adjective_of_a_sender_tell_no_party(text: str) -> None:
    """A board's term is no conference, and who sent a delegation is not its state."""

    found = [(event.type, filled(event, "participant")) for event in told(text)]

    assert all(kind != "Conference" and people == [] for kind, people in found)


def test_who_discusses_with_someone_told_before_keeps_his_talks() -> None:
    """«ويبحث معه الشراكة»: the partnership is no subject."""

    found = told("[سالم|person/salim] يقلد [عمر|person/omar] وساما ويبحث معه الشراكة الاقتصادية.")
    talks = next(event for event in found if event.type == "Talks")

    assert filled(talks, "participant") == [OMAR, SALIM]


def test_a_relative_of_another_gender_leads_to_no_event() -> None:
    """«لقاء … العلاقة التي تجمع فلانا بفلان»: the relation unites them, not the meeting."""

    found = told("خلال لقاء قصير برهن على عمق العلاقة التي تجمع [سالم|person/salim] ب[عمر|person/omar].")

    assert found == ()


def test_an_honour_inside_a_title_is_of_another() -> None:
    """«سموه» is not the secretary of «سمو ولي العهد»."""

    found = told(
        "التقى [سمو الأمير سالم|person/salim] [عمر|person/omar] [الرئيس لسمو ولي العهد نادر|person/nadir]. "
        "وزار سموه [باريس|place/paris]."
    )

    assert filled(found[-1], "participant") == [SALIM]
