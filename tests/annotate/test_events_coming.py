"""What a dispatch announces: days to come, editions, who stays away, and who is named beside it."""

from __future__ import annotations

from datetime import date

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Annotation, Document, EventMention
from tests.annotate.told import filled, told, told_once

TUESDAY = date(2025, 5, 6)


def read(annotator: Annotator, text: str) -> Annotation:
    (annotation,) = annotator.annotate([Document("dispatch", text, date=TUESDAY)], print)
    return annotation


def event_of(annotator: Annotator, text: str) -> EventMention:
    (event,) = read(annotator, text).events
    return event


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("يشرع وزير العدل سالم العمري ابتداء من يوم الخميس في زيارة إلى روما.", ["2025-05-08"]),
        ("يستقبل وزير العدل سالم العمري الثلاثاء في روما الوزير ماركو فيتالي.", ["2025-05-06"]),
        ("استقبل وزير العدل سالم العمري الخميس في روما الوزير ماركو فيتالي.", ["2025-05-01"]),
    ],
)
def test_a_verb_in_the_present_tells_the_next_such_day(annotator: Annotator, text: str, days: list[str]) -> None:
    """«يشرع الخميس» is next Thursday, «استقبل الخميس» the last one; the weekday of publication is today."""

    assert filled(event_of(annotator, text), "startDate") == days


@pytest.mark.parametrize(
    ("day", "status"),
    [("يوم 9 يونيو المقبل", "planned"), ("يوم 9 أبريل الماضي", "held")],
)
def test_what_is_later_than_its_report_is_planned(annotator: Annotator, day: str, status: str) -> None:
    """Though no word near the conference says so."""

    text = f"تشارك كينيا في الدورة التاسعة للمنتدى الإفريقي للمياه التي تحتضنها طنجة {day}."

    assert event_of(annotator, text).status == status


def test_a_day_to_come_is_none_of_what_has_happened(annotator: Annotator) -> None:
    """«تفقد الوزير القاعة التي تستضيف المؤتمر غدا»: the day is that of the conference."""

    event = event_of(annotator, "تفقد وزير الخارجية السعودي أمس الرياض التي تستضيف النهائي يوم 9 مايو 2025.")
    assert event.status == "held"


def test_what_ended_began_so_many_days_before(annotator: Annotator) -> None:
    """The day that is told is the last of three."""

    event = event_of(annotator, "اختتم المنتدى الإفريقي للمياه أمس في نيروبي بعد أن استمر ثلاثة أيام.")

    assert (filled(event, "startDate"), filled(event, "endDate")) == (["2025-05-03"], ["2025-05-05"])


def test_an_edition_is_told_behind_its_conference() -> None:
    """«القمة … في نسختها الرابعة»."""

    event = told_once("استضافت [الرباط|place/rabat] القمة العالمية للمياه في نسختها الرابعة.")

    assert filled(event, "ordinal") == ["4"]


def test_who_organizes_is_told_behind_the_edition() -> None:
    """«في نسختها الرابعة التي نظمتها» speaks of the conference."""

    event = told_once("انطلقت القمة العالمية للمياه في نسختها الرابعة التي نظمتها [الهيئة|agency/board] أمس.")

    assert filled(event, "organizer") == ["agency/board"]


def test_what_a_woman_puts_off_is_her_visit() -> None:
    """«زيارتها إلى» is no adverb, and her long title does not hide the verb."""

    event = told_once("أرجأت [وزيرة الداخلية النمساوية غيرترود هوبر|person/huber] زيارتها إلى [باريس|place/paris].")

    assert (event.type, event.status, filled(event, "participant")) == ("Visit", "cancelled", ["person/huber"])


def test_an_office_is_no_library() -> None:
    """«استقبل في مكتبه فلانا»: he is received, and gives no «مكتبة» his name."""

    event = told_once("استقبل [سالم|person/salim] في مكتبه [السفير عمر|person/omar].")

    assert filled(event, "participant") == ["person/omar", "person/salim"]


def test_here_is_no_verb_of_congratulation(annotator: Annotator) -> None:
    """«هنا» before the day leaves the day to the meeting."""

    event = event_of(annotator, "اجتمع وزير العدل سالم العمري مع الوزير ماركو فيتالي هنا يوم الاثنين.")

    assert filled(event, "startDate") == ["2025-05-05"]


def test_a_forum_that_states_belong_to_is_not_held() -> None:
    """«دول منتدى المتوسط» are states, and who takes part is at the meeting."""

    (event,) = told(
        "احتضنت [الرباط|place/rabat] اجتماع رؤساء أجهزة المياه في دول منتدى المتوسط بمشاركة [سالم|person/salim]."
    )

    assert filled(event, "participant") == ["person/salim"]


def test_who_attends_a_conference_is_no_mere_witness() -> None:
    """«حضر فلان الاجتماع الأمني الدولي» tells a conference; «حضر الاجتماع فلان» only who was there."""

    event = told_once("حضر [سالم|person/salim] الاجتماع الأمني الدولي ب[الرباط|place/rabat].")

    assert (event.type, filled(event, "place")) == ("Conference", ["place/rabat"])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("أكد وزير الأمن إسماعيل خطيب، خلال لقاء، ذلك.", "إسماعيل خطيب"),
        ("استقبل وزير العدل سفيرة إثيوبيا غادة والي.", "غادة والي"),
        ("التقى نائب رئيس مجلس السيادة مالك عقار إير في روما.", "مالك عقار إير"),
        ("استقبل وزير الداخلية المكلف عماد الطرابلسي السفراء.", "عماد الطرابلسي"),
        ("اجتمع سالم العمري بهاميش كاول في روما.", "هاميش كاول"),
        ("وصل الوزير النيجيري كايودي إيبوكون إلى روما.", "كايودي إيبوكون"),
        ("وصل الفريق أول مامادو لامين سيسي إلى روما.", "مامادو لامين سيسي"),
        ("قدم إلى روما اللواء شرطة عثمان دينكاوي أمس.", "عثمان دينكاوي"),
    ],
)
def test_names_are_read_whole(annotator: Annotator, text: str, name: str) -> None:
    """After a post a given name alone is not enough; «ك» and «ب» may begin a name, and a rank has its branch."""

    names = {mention.name for mention in read(annotator, text).mentions if mention.key.startswith("person/")}

    assert name in names


@pytest.mark.parametrize(
    "text",
    ["اتصل الرئيس مبارك بأسامة شخصيا.", "منح الأمير سلطان جائزة، ثم غادر.", "أشاد الدكتور كينج بحسن التعاون."],
)
def test_what_follows_a_title_and_a_name_is_not_always_the_family(annotator: Annotator, text: str) -> None:
    """An object or a preposition ends the name."""

    names = [mention.name for mention in read(annotator, text).mentions if mention.key.startswith("person/")]

    assert all(" " not in name for name in names)


def test_a_city_is_heard_after_in(annotator: Annotator) -> None:
    """«روالبندي» sounds as «راولبندي» does, and is nobody."""

    mentions = read(annotator, "التقى سالم العمري الوزير ماركو فيتالي في روالبندي.").mentions

    assert [mention.kind.value for mention in mentions if mention.name == "روالبندي"] == ["Place"]


@pytest.mark.parametrize(
    "text",
    [
        "ترأس كل من [سالم|person/salim] و[عمر|person/omar] ب[الرباط|place/rabat] لقاء بحضور [نادية|person/nadia].",
        "كان ل[سالم|person/salim] لقاء مع [عمر|person/omar] و[نادية|person/nadia] في [الرباط|place/rabat].",
    ],
)
def test_who_has_talks_takes_part_in_them(text: str) -> None:
    """The subjects follow «كل من», and «كان لفلان لقاء» says who had them."""

    assert filled(told_once(text), "participant") == ["person/nadia", "person/omar", "person/salim"]


def test_pomp_is_no_ceremony_of_its_own() -> None:
    """«جرى استقبال الوزير بمراسم رسمية» tells how he was received."""

    events = told("جرى استقبال [سالم|person/salim] بمراسم رسمية في [الرباط|place/rabat]، ثم التقى [عمر|person/omar].")

    assert "Ceremony" not in {event.type for event in events}


def test_where_the_pomp_is_the_guest_is_received() -> None:
    """«بمراسم رسمية في باريس» says where he was received."""

    event = told_once("استقبل [سالم|person/salim] [عمر|person/omar] بمراسم رسمية في [باريس|place/paris].")

    assert (event.type, filled(event, "place")) == ("Talks", ["place/paris"])


def test_who_stands_for_the_other_side_is_there() -> None:
    """«فيما مثل الجانب الكيني فلان» is a clause of its own."""

    event = told_once(
        "ترأس [سالم|person/salim] الاجتماع الرابع للجنة الأمنية المشتركة ب[الرباط|place/rabat]،"
        " فيما مثل الجانب [الكيني|country/KE] [عمر|person/omar]."
    )

    assert {"person/salim", "person/omar"} <= set(filled(event, "participant"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "التقى وزير العدل سالم العمري سفراء بلجيكا أرنو باولس وتشيكيا ييري دوليزيل في روما.",
            {"أرنو باولس", "ييري دوليزيل"},
        ),
        ("بحث مساعد وزير الخارجية لشؤون أفريقيا السفير صالح اللوغاني مع كريسي تشيمبي التعاون.", {"صالح اللوغاني"}),
        ("أقام سفير كينيا لدى جمهورية مصر سالم العمري مأدبة في القاهرة.", {"سالم العمري"}),
        ("استقبل الإمام الأكبر أحمد الطيب في القاهرة السفير ماركو فيتالي.", {"أحمد الطيب", "ماركو فيتالي"}),
        ("وصل الوزير رمضان رحيم زاده إلى روما.", {"رمضان رحيم زاده"}),
        ("وصل رئيس البرلمان علي أكبر أحمديان إلى روما.", {"علي أكبر أحمديان"}),
    ],
)
def test_posts_of_several_words_have_their_holders(annotator: Annotator, text: str, names: set[str]) -> None:
    """Who holds an office over a continent, at a state, or beside other envoys is at the meeting."""

    annotation = read(annotator, text)
    named = {mention.key: mention.name for mention in annotation.mentions}
    (event,) = annotation.events

    assert names <= {named.get(key, key) for key in filled(event, "participant")}


def test_before_noon_is_a_part_of_the_day(annotator: Annotator) -> None:
    """«قبل ظهر اليوم» is today."""

    event = event_of(annotator, "زار سالم العمري قبل ظهر اليوم مدينة طنجة.")

    assert filled(event, "startDate") == ["2025-05-06"]


def test_a_part_of_a_force_acts_for_it(annotator: Annotator) -> None:
    """«مفرزة للجيش» is the army, and nobody's name."""

    annotation = read(annotator, "أوقفت مفرزة للجيش الوطني الشعبي بولاية تمنراست ثلاثة مهربين.")

    assert [mention.kind.value for mention in annotation.mentions if mention.name == "مفرزة"] == []
    assert any("agency" in key for key in filled(annotation.events[0], "agent"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("أشاد وزير العدل سالم العمري بنتائج المؤتمر الذي احتضنته لندن في نوفمبر.", "2024-11"),
        ("زار وزير العدل سالم العمري تعز في نوفمبر.", "2024-11"),
        ("يزور وزير العدل سالم العمري لندن في نوفمبر.", "2025-11"),
    ],
)
def test_a_place_that_looks_like_a_verb_tells_of_nothing_to_come(annotator: Annotator, text: str, day: str) -> None:
    """«تعز» and «لندن» are spelled as verbs in the present are: «she grows dear», «let us owe»."""

    assert filled(event_of(annotator, text), "startDate") == [day]
