"""Talks that are refused, sought or printed, people whom a body takes in, and who belongs to something else."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once

SALIM, OMAR, ZAYD = "person/salim", "person/omar", "person/zayd"


@pytest.mark.parametrize(
    "text",
    [
        "رفض [سالم|person/salim] لقاء [عمر|person/omar].",
        "وقف [سالم|person/salim] ضد إجراء المفاوضات مع [فرنسا|country/FR].",
        "اعتذر [سالم|person/salim] عن استقبال [عمر|person/omar].",
        "تبذل [كينيا|country/KE] جهودا لاستئناف محادثات السلام بين [سالم|person/salim] و[عمر|person/omar].",
        "تسعى [كينيا|country/KE] إلى عقد لقاء بين [سالم|person/salim] و[عمر|person/omar].",
    ],
)
def test_talks_refused_or_only_sought_are_not_told(text: str) -> None:
    """Who refuses talks, or tries to bring them about, has not told that they were held."""

    assert told(text) == ()


def test_talks_held_after_an_effort_are_told() -> None:
    """«جهود» elsewhere in a sentence takes nothing away from what was held."""

    event = told_once("بحث [سالم|person/salim] مع [عمر|person/omar] الجهود الرامية إلى استئناف العمل.")

    assert filled(event, "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "تحدثت الصحيفة عن المقابلة التي أجراها [سالم|person/salim] مع [عمر|person/omar]، وبثت مساء الأحد.",
        "حول الجائزة كان هذا اللقاء مع [سالم|person/salim].",
        "وفي لقاء مع [سالم|person/salim]، وهو صاحب متجر في [باريس|place/paris]، أوضح ل«السنابل» أن الفاكهة طيبة.",
        "حضرت المقابلة الزميلة [نادية|person/nadia] والزميلة [ليلى|person/layla].",
    ],
)
def test_what_is_broadcast_or_printed_is_an_interview(text: str) -> None:
    """What a channel broadcast, a text introduces or a paper's own people did is no meeting."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "استقبلت [جامعة النخيل|agency/nakhil] الطلاب في الصباح.",
        "استقبل [مستشفى الواحة|agency/waha] الجرحى [الكينيين|country/KE] للعلاج.",
    ],
)
def test_a_body_that_takes_people_in_meets_nobody(text: str) -> None:
    """A school has pupils and a hospital patients; the state of people without names is no party."""

    assert told(text) == ()


def test_a_guest_with_long_titles_still_receives_those_without_names() -> None:
    """Names and titles do not count in how far a word of talks reaches."""

    event = told_once(
        "استقبل [صاحب السمو الملكي الأمير سالم بن زيد بن عمر بن خالد بن فهد بن سعد بن ناصر بن راشد|person/salim] "
        "في مقر الإدارة العامة بالمدينة مساء أمس أهالي القرية."
    )

    assert filled(event, "host") == [SALIM]


def test_the_members_of_a_band_are_not_those_who_discuss_it() -> None:
    """«جبهة … بمشاركة», «فريق يضم … برئاسة» tell who is in the band."""

    front = told_once(
        "التقى [سالم|person/salim] [عمر|person/omar] وطرح فكرة تشكيل جبهة واسعة بمشاركة [كينيا|country/KE]."
    )
    team = told("ناقش الاجتماع إنشاء فريق صغير يضم خمسة برئاسة [زيد|person/zayd] و[وزارة الصحة|agency/health].")

    assert filled(front, "participant") == [OMAR, SALIM]
    assert team == ()


def test_a_body_in_which_partners_sit_takes_no_part() -> None:
    """«مع أعضاء اللجنة بالمجلس»: «مع» has told with whom."""

    event = told_once("اجتمع [سالم|person/salim] مع [عمر|person/omar] عضو اللجنة ب[مجلس المدينة|agency/council].")

    assert filled(event, "participant") == [OMAR, SALIM]


def test_the_heads_of_a_party_do_not_come_for_the_state() -> None:
    """«قادة المعارضة الكينية» are the opposition's."""

    event = told_once("التقى [سالم|person/salim] [قادة المعارضة الكينية|post|agency/front|KE].")

    assert filled(event, "participant") == ["agency/front", SALIM]


def test_nobody_after_whom_a_thing_is_named_has_a_part() -> None:
    """«مركز الملك فلان» is a centre."""

    event = told_once("زار [سالم|person/salim] مركز [الملك زيد|person/zayd] في [باريس|place/paris].")

    assert filled(event, "participant") == [SALIM]


def test_who_hears_of_a_meeting_is_no_party() -> None:
    """Of two who met, the genitive has told one; who speaks of it before is not the other."""

    event = told_once("قال [سالم|person/salim] إن الدعوة قائمة بعد لقاء [عمر|person/omar] مع [قادة|post].")

    assert filled(event, "participant") == [OMAR]


def test_those_at_another_occasion_are_not_at_the_meeting_told_long_before() -> None:
    """«بمشاركة فلان» leads back to the last sentences only."""

    far = "التقى [سالم|person/salim] [عمر|person/omar]. " + "كان الطريق طويلا والمطر غزيرا في ذلك المساء البارد. " * 14
    event = told_once(far + "تبدأ أمسية في الثامنة بمشاركة [زيد|person/zayd].")

    assert filled(event, "participant") == [OMAR, SALIM]


def test_an_adjective_of_manner_is_no_journey() -> None:
    """«بشكل سافر» has no traveller."""

    event = told_once("تدخلت [كينيا|country/KE] بشكل سافر. وعقد [سالم|person/salim] لقاء مع [عمر|person/omar].")

    assert filled(event, "participant") == [OMAR, SALIM]


def test_a_relative_clause_is_of_the_noun_before_it() -> None:
    """«مشيدا بالدور الذي تقوم به كينيا» tells nothing of the meeting."""

    event = told_once(
        "التقى [سالم|person/salim] [عمر|person/omar]. وعبر [سالم|person/salim] في اللقاء عن سعادته، "
        "مشيدا بالدور الكبير الذي تقوم به [كينيا|country/KE]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_what_was_said_at_a_reception_is_no_second_meeting() -> None:
    """«وأطلع فلان، خلال الاستقبال، السفراء على …» tells the reception again."""

    event = told_once(
        "استقبل [سالم|person/salim] [عمر|person/omar]. وأطلع [سالم|person/salim] خلال الاستقبال السفراء على العمل."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_talks_of_one_man_told_again_with_his_partner_are_one() -> None:
    """«بعد محادثات في باريس» and «بعد محادثات مع فلان»."""

    event = told_once(
        "أكد [سالم|person/salim] بعد محادثات في [باريس|place/paris] أن الوضع صعب. "
        "وقال [سالم|person/salim] بعد محادثات مع [عمر|person/omar] إن العمل مستمر."
    )

    assert filled(event, "participant") == [OMAR, SALIM]
    assert filled(event, "place") == ["place/paris"]


def test_what_two_held_before_something_else_was_held() -> None:
    """«عقدا، قبيل المؤتمر الصحفي، اجتماعا» is not to come."""

    event = told_once(
        "كان [سالم|person/salim] و[عمر|person/omar] قد عقدا قبيل المؤتمر الصحفي اجتماعا في [باريس|place/paris]."
    )

    assert event.status == "held"


def test_a_woman_of_whom_a_relative_clause_tells_makes_no_man_s_call() -> None:
    """«فلانة التي …، وإنه اتصل بفلان»: the verb is a man's."""

    text = "قال [سالم|person/salim] إن الفيلم كرم [نادين|person/nadine] التي شاركته وإنه اتصل ب[عمر|person/omar]."

    assert all("person/nadine" not in filled(event, "participant") for event in told(text))


def test_a_first_name_in_brackets_parts_no_title_from_its_holder() -> None:
    """«الرئيس (جون) سميث» is one man, and no president told before."""

    event = told_once(
        "أجرى [سالم|person/salim] محادثات مع [الرئيس|post] (جون) [سميث|person/smith] في [باريس|place/paris]."
    )

    assert filled(event, "participant") == [SALIM, "person/smith"]


@pytest.mark.parametrize("unit", ["في قطاع الشؤون الأمنية بالأمانة", "بقسم الشؤون المالية"])
def test_the_units_of_a_body_part_no_post_from_its_holder(unit: str) -> None:
    """«مدير الإدارة في قطاع الأمن بالأمانة فلان» is one man."""

    event = told_once(
        "استقبل [سالم|person/salim] [عمر|person/omar]. "
        f"حضر الاستقبال [مدير إدارة الجودة|post|agency/quality] {unit} [زيد|person/zayd]."
    )

    assert filled(event, "participant") == [OMAR, SALIM, ZAYD]


def test_who_signs_a_report_has_no_part_in_it() -> None:
    """«فلان – متابعات» under the headline is the writer."""

    text = "خبر اليوم\n[زيد|person/zayd] – متابعات\nبحث [سالم|person/salim] و[عمر|person/omar] العمل."

    assert filled(told_once(text), "participant") == [OMAR, SALIM]


def test_after_while_another_acts_than_who_speaks() -> None:
    """«أفاد فلان أنه …، فيما سيعقد لقاء» does not say that he holds it."""

    event = told_once(
        "أفاد [سالم|person/salim] أن العمل مستمر، فيما سيعقد غدا لقاء عام بحضور [عمر|person/omar] و[زيد|person/zayd]."
    )

    assert filled(event, "participant") == [OMAR, ZAYD]


def test_of_two_who_do_nothing_neither_owns_the_meeting() -> None:
    """«صمت فلان إزاء فلان … خلال لقائه الوفد» leaves open whose meeting it is."""

    events = told(
        "كان لافتا صمت [سالم|person/salim] إزاء [عمر|person/omar]، وهو ما لوحظ خلال لقائه [وفد|post|agency/team]."
    )

    assert all(not {OMAR, SALIM} & set(filled(event, "participant")) for event in events)


def test_talks_to_come_with_others_are_not_those_held() -> None:
    """«المباحثات مع الوفد ستبدأ غدا» are other talks than those told before."""

    told_events = told(
        "التقى [سالم|person/salim] [عمر|person/omar] أمس في [باريس|place/paris]. "
        "ومن المقرر أن تبدأ المباحثات مع [وفد كينيا|post||KE] غدا في [الرباط|place/rabat]."
    )

    assert filled(told_events[0], "place") == ["place/paris"]


@pytest.mark.parametrize("noun", ["صدارة", "أجندة", "مستقبل"])
def test_talks_in_general_are_not_told(noun: str) -> None:
    """«على أجندة المحادثات»: of which neither a day nor a place is told."""

    assert told(f"عاد الملف إلى {noun} المحادثات [الكينية|country/KE] [الفرنسية|country/FR].") == ()


def test_talks_that_go_on_are_told() -> None:
    """«استؤنفت المحادثات في نيس»."""

    event = told_once("استؤنفت في [نيس|place/nice] المحادثات [الكينية|country/KE] [الفرنسية|country/FR].")

    assert event.type == "Talks"


@pytest.mark.parametrize("verb", ["يستدعي", "يتطلب"])
def test_what_is_required_is_not_held(verb: str) -> None:
    """«الوضع يتطلب لقاء فلان في نيس»: the place alone does not make it real."""

    assert told(f"الوضع {verb} لقاء بين [سالم|person/salim] و[عمر|person/omar] في [نيس|place/nice].") == ()


@pytest.mark.parametrize(
    ("call", "statuses"),
    [
        ("دعا [سالم|person/salim] إلى اجتماع عاجل ل[مجلس الأمن|agency/un-security-council].", []),
        ("دعا [سالم|person/salim] إلى قمة طارئة في [نيس|place/nice].", []),
        ("دعا [سالم|person/salim] إلى اجتماع طارئ في [نيس|place/nice] {يوم الخميس|2025-05-08}.", ["planned"]),
        ("دعا [سالم|person/salim] [عمر|person/omar] إلى القمة التي عقدت في [نيس|place/nice].", ["held"]),
    ],
)
def test_a_conference_that_somebody_calls_for_is_not_held(call: str, statuses: list[str]) -> None:
    """On no day it is only wished, on a day it is planned; the one that is known was held."""

    assert [event.status for event in told(call)] == statuses
