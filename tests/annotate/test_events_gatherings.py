"""What is called a congress, a fair or a session and is none, and who is not at a conference or a ceremony."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import filled, told, told_once

SALIM, OMAR = "person/salim", "person/omar"


@pytest.mark.parametrize(
    "text",
    [
        "نفذت الندوة العالمية للشباب الإسلامي مشروعا في [نيس|place/nice].",
        "حكومة الإنقاذ المنبثقة عن المؤتمر الوطني ومقرها [القاهرة|place/cairo].",
        "سيقر التعيين من قبل الجمعية العامة لـ[شركة السنابل|agency/sanabil].",
    ],
)
def test_a_body_that_is_called_a_congress_is_not_held(text: str) -> None:
    """Parties and leagues act; what follows «من قبل» has done something."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "عقد المؤتمر الوطني لطب الأسنان في [نيس|place/nice].",
        "انعقد المؤتمر الوطني في [نيس|place/nice].",
        "افتتح [سالم|person/salim] المؤتمر الشعبي الثالث في [نيس|place/nice].",
    ],
)
def test_a_congress_that_is_held_is_one(text: str) -> None:
    """It has a subject, an edition, or a verb of taking place."""

    assert told_once(text).type == "Conference"


def test_a_round_of_voting_is_no_session() -> None:
    """The word for elections may stand far off in its sentence."""

    text = (
        "توقع خبراء في شؤون الناخبين بالمدن والقرى البعيدة أن يكون إقبال النساء كبيرا في كل مركز من مراكزها "
        "وأن تنطلق الدورة الثالثة {في مايو 2025|2025-05}."
    )

    assert told(text) == ()
    assert told_once("انطلقت الدورة الثالثة للمؤتمر {في مايو 2025|2025-05}.").type == "Conference"


def test_people_protest_in_a_demonstration() -> None:
    """«تظاهرة» is a festival only where nobody protests."""

    assert told("واجه الحراس التظاهرة في [نيس|place/nice]. وأصيب محتجون.") == ()
    assert told_once("انطلقت التظاهرة الثقافية في [نيس|place/nice] {6 مايو 2025|2025-05-06}.").type == "Conference"


@pytest.mark.parametrize(
    "text",
    [
        "حطم لص نافذة معرض سيارات في [نيس|place/nice].",
        "كتب [سالم|person/salim] في معرض مقدمته أن الشعر باق.",
        "بلغ [سالم|person/salim] قمة المجد في [نيس|place/nice] {في مايو 2025|2025-05}.",
    ],
)
def test_showrooms_and_heights_are_no_conferences(text: str) -> None:
    """A showroom of which only the place is told, the course of what is written, the height of glory."""

    assert told(text) == ()


def test_who_closes_a_fair_has_held_it() -> None:
    """«اختتمت الجمعية فعاليات المعرض»."""

    event = told_once("اختتمت [جمعية السنابل|agency/sanabil] فعاليات المعرض التوعوي.")

    assert (event.type, filled(event, "organizer")) == ("Conference", ["agency/sanabil"])


def test_people_who_see_a_guest_off_hold_no_ceremony() -> None:
    """«كان في وداعه»."""

    assert told("وكان في وداعه في المطار [سالم|person/salim].") == ()
    assert told_once("أقام [سالم|person/salim] حفل وداع لـ[عمر|person/omar].").type == "Ceremony"


@pytest.mark.parametrize(
    "text",
    [
        "أقيمت في [نيس|place/nice] مراسم إحياء ذكرى مقتل [عمر|person/omar] بحضور [سالم|person/salim].",
        "كان الراحل [عمر|person/omar] شاعرا. "
        "وأقيم في [نيس|place/nice] حفل تكريم [عمر|person/omar] بحضور [سالم|person/salim].",
    ],
)
def test_the_dead_are_not_at_their_ceremony(text: str) -> None:
    """Who is mourned or remembered is not there."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_whose_name_a_place_bears_is_not_there() -> None:
    """«مكتبة الملك فلان»."""

    event = told_once("استقطبت أنشطة مكتبة [سالم|person/salim] الزوار في ملتقى الشباب الذي أقيم في [نيس|place/nice].")

    assert filled(event, "participant") == []


def test_who_speaks_of_a_fair_is_not_its_subject() -> None:
    """A verb after «الذي» has the fair for its subject, and so has «يشهد» before what it sees."""

    speaker = "أكد [سالم|person/salim] نجاح المعرض الذي يحظى بمشاركة المصورين في ملتقى [نيس|place/nice]."
    sight = "قال [سالم|person/salim] إن العمل مستمر. ويشهد معرض الزهور في [نيس|place/nice] تنوعا."

    assert [value for event in told(speaker) for value in filled(event, "participant")] == []
    assert [value for event in told(sight) for value in filled(event, "participant")] == []


def test_a_singular_verb_has_no_two_subjects() -> None:
    """«وتنظم ندوة» is in the passive where the text has told of several."""

    text = "يحاضر [سالم|person/salim] و[عمر|person/omar] عن الكتب. وتنظم في [نيس|place/nice] ندوة عن الشعر."

    assert [value for event in told(text) for value in filled(event, "organizer")] == []


def test_trade_between_states_is_no_conference_between_them() -> None:
    """«التجارة بين كينيا ومصر»."""

    text = "أوصى المؤتمر الثالث في [نيس|place/nice] بتعزيز التجارة بين [كينيا|country/KE] و[مصر|country/EG]."

    assert filled(told_once(text), "participant") == []


def test_a_council_is_named_right_before_its_session() -> None:
    """«تصويت المجلس بجلسته الاستثنائية» is no session of the parliament told later."""

    event = told_once(
        "أعلن [سالم|person/salim] موافقة [مجلس السنابل|agency/sanabil] بجلسته الاستثنائية {أمس|2025-05-05} على القرار."
    )

    assert (event.type, filled(event, "participant")) == ("Conference", ["agency/sanabil"])


def test_an_agent_after_another_deed_does_not_host() -> None:
    """«الاحتفالات رغم المؤامرة المزعومة من قبل فلان»."""

    text = "دعت الشرطة السكان لحضور الاحتفالات رغم التهديد المعلن من قبل [سالم|person/salim]."

    assert [value for event in told(text) for value in filled(event, "host")] == []


def test_a_life_told_gives_no_ceremony() -> None:
    """Prizes that somebody won, and what he took part in, are no ceremony at which he was."""

    text = "نال [سالم|person/salim] جائزة النيل من [مصر|country/EG] بعد مشاركة [عمر|person/omar] في الكتاب."

    assert {event.type for event in told(text)} <= {"Award"}


def test_what_is_asked_for_or_developed_is_not_held() -> None:
    """«قدم طلبا من أجل إقامة مؤتمر», «تطوير المعرض»."""

    assert told("قدم [سالم|person/salim] طلبا من أجل إقامة مؤتمر عالمي في [باريس|place/paris].") == ()
    assert told("أبدى [سالم|person/salim] استعداده لتطوير معرض الصناعات {في 2026|2026}.") == ()


def test_who_presides_over_his_council_adds_no_state() -> None:
    """«المجلس في اجتماعه برئاسة وزير الخارجية» is the council's meeting."""

    text = (
        "عبر [مجلس السنابل|agency/sanabil] في اجتماعه الذي عقد {أمس|2025-05-05} برئاسة [وزير الخارجية الكيني|post||KE] "
        "عن شكره."
    )

    assert filled(told_once(text), "participant") == ["agency/sanabil"]


def test_a_verb_after_a_relative_has_its_own_subject() -> None:
    """«عقدها … على الخطة التي أعدتها الهيئة»: the authority did not hold the session."""

    text = (
        "صادق [مجلس السنابل|agency/sanabil] في جلسة استثنائية عقدها {أمس|2025-05-05} "
        "على الخطة التي أعدتها [هيئة الطرق|agency/roads]."
    )
    event = told_once(text)

    assert filled(event, "participant") == ["agency/sanabil"]
    assert filled(event, "organizer") == []


def test_people_on_pictures_are_not_at_the_fair() -> None:
    """«يضم مجموعة من الصور لفلان» tells no members."""

    text = (
        "أقامت [جمعية السنابل|agency/sanabil] معرضا في [نيس|place/nice]، كما يضم مجموعة من الصور النادرة "
        "لأصحاب السمو [سالم|person/salim] و[عمر|person/omar]."
    )

    assert filled(told_once(text), "participant") == []


def test_an_expected_meeting_is_not_held_by_who_tells_of_it() -> None:
    """After «تقرر» stands a noun: «أعلن فلان أنه تقرر عقد الاجتماع»."""

    text = "أعلن [سالم|person/salim] أنه تقرر عقد اجتماع وزراء الخارجية العرب في [نيس|place/nice]."

    assert SALIM not in [value for event in told(text) for value in filled(event, "participant")]


def test_where_fairs_are_held_is_a_hall() -> None:
    """«صالة المعارض» is no fair beside the one that is held in it."""

    text = "دشن [سالم|person/salim] معرض الزهور الذي أقيم في صالة المعارض في [نيس|place/nice]."

    assert filled(told_once(text), "place") == ["place/nice"]


def test_two_titles_are_two_seminars() -> None:
    """Items of a programme are told apart by their titles; a title told again in part is the same."""

    two = "أقيمت في [نيس|place/nice] ندوة «لغة البحر». وتقام في [نيس|place/nice] ندوة بعنوان «شعر الجبل»."
    one = "أقيمت في [نيس|place/nice] ندوة «لغة البحر». واختتمت في [نيس|place/nice] ندوة «لغة البحر اليوم»."

    assert [event.type for event in told(two)] == ["Conference", "Conference"]
    assert [event.type for event in told(one)] == ["Conference"]


def test_a_speaker_before_a_colon_is_no_woman_for_what_he_says() -> None:
    """«سالم: تنتقل الصحف إلى …» does not make «جاء ذلك في ندوة» another's."""

    text = (
        "[سالم|person/salim]: تنتقل الصحف إلى المدينة\n"
        "أكد [سالم|person/salim] أن العمل مستمر. جاء ذلك في ندوة عن الصحافة في [نيس|place/nice]."
    )

    assert [filled(event, "participant") for event in told(text) if event.type == "Conference"] == [[SALIM]]


def test_a_director_of_ceremonies_tells_of_none() -> None:
    """«مدير المراسم فلان» is who directs them."""

    text = (
        "قدم سفراء أوراق اعتمادهم إلى [سالم|person/salim]. "
        "وحضر المراسم [عمر|person/omar] ومدير المراسم [زيد|person/zayd]."
    )

    assert len([event for event in told(text) if event.type == "Ceremony"]) <= 1


@pytest.mark.parametrize(
    "text",
    [
        "ترأس رئيس مجلس الشورى العماني سمير العامري جلسة المجلس.",
        "حضر رئيس مجلس الشورى العماني سمير العامري اجتماع المجلس.",
        "قال سمير العامري إن مجلس الشورى العماني وافق في جلسته في 6 مايو 2025 على التقرير.",
    ],
)
def test_a_sitting_is_that_of_the_body_told_before(parse: Parse, text: str) -> None:
    """«جلسة المجلس» and «في جلسته» are of the one body named before, in a post or in what somebody says."""

    (sitting,) = parse(text)._.events

    assert sitting.type == "Conference"
    assert "agency/om-shura" in filled(sitting, "participant")


def test_who_speaks_with_another_has_talks_with_him(parse: Parse) -> None:
    """«تحدث مع فلان» is a talk of the two, and no speech."""

    (talk,) = parse("أضاف الوزير سمير العامري أنه تحدث مع الرئيس الكيني أمس.")._.events

    assert (talk.type, filled(talk, "participant")) == ("Talks", ["country/KE", "person/سمير-العامري"])


@pytest.mark.parametrize("text", ["تحدث سمير العامري عن الصلاة.", "تحدث سمير العامري مع صحيفة الأيام عن الأزمة."])
def test_a_speech_is_no_talk(parse: Parse, text: str) -> None:
    """Who only speaks, or speaks to a newspaper, meets nobody."""

    assert parse(text)._.events == ()


def test_a_hall_for_meetings_is_no_meeting() -> None:
    """«قاعة الاجتماعات» is a place; what is held in it is one meeting."""

    meeting = told_once(
        "عقد [سالم|person/salim] اجتماعا مع [عمر|person/omar] وذلك بقاعة الاجتماعات في [نيس|place/nice]."
    )

    assert filled(meeting, "participant") == [OMAR, SALIM]


def test_a_name_that_is_a_word_binds_no_place() -> None:
    """«التقى تمام سلام في بيروت»: no talk of peace in Beirut."""

    talk = told_once("التقى [تمام سلام|person/salam] في [نيس|place/nice] [عمر|person/omar].")

    assert filled(talk, "place") == ["place/nice"]
