"""What only looks like a meeting, who is no host of one, and what is not held yet."""

from __future__ import annotations

from datetime import date

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Annotation, Document
from tests.annotate.told import filled, told, told_once

AUGUST = date(2015, 8, 11)
RABAT = "[الرباط|place/rabat]"
AIRPORT = "[مطار الرباط|place/airport]"


def read(annotator: Annotator, text: str) -> Annotation:
    (annotation,) = annotator.annotate([Document("article", text, date=AUGUST)], print)
    return annotation


@pytest.mark.parametrize(
    "text",
    [
        f"أجرت صحيفة الصباح لقاء مع [سالم|person/salim] و[عمر|person/omar] في {RABAT}.",
        "أجرت وكالة الأنباء الكينية مقابلة مع [سالم|person/salim] و[عمر|person/omar].",
        f"عقدت [محكمة الرباط|agency/court] {{أمس|2015-08-10}} جلسة لمحاكمة المتهم في {RABAT}.",
        f"غادر [سالم|person/salim] {{أمس|2015-08-10}} الحياة في {RABAT}.",
        f"تفقدت محفظتي في {RABAT}.",
        f"أحيا [سالم|person/salim] حفلا غنائيا في {RABAT} {{أمس|2015-08-10}}.",
        f"عمل [سالم|person/salim] على تقريب وجهات النظر في {RABAT}.",
        "استضاف منتدى الأدب [الشاعر سالم|person/salim] {أمس|2015-08-10}.",
        f"ينظم المنتدى الثقافي في {RABAT} {{غدا|2015-08-12}} دورة في الرسم.",
        f"تستقبل [الأمانة|agency/city] أي شكوى في {RABAT}.",
        f"لاحظ [سالم|person/salim] انكسارا يقابله تقدم في {RABAT}.",
        f"[سالم|person/salim] ليس ذاهبا لحضور مؤتمر ب{RABAT}.",
        f"[سالم|person/salim] مديرا لميناء ب{RABAT}",
        "رجع [عمر|person/omar] {أمس|2015-08-10}، وكان [علي سالم العمري|person/salim] في استقباله.",
        "يمثل [سالم|person/salim] النظام الذي تتشرف به [كينيا|country/KE].",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    """Interviews, trials, deaths, concerts, things that are received, appointments, clubs that are called a forum."""

    assert told(text) == ()


def test_a_party_that_is_called_a_congress_is_a_side() -> None:
    """«المفاوضات بين الحكومة والمؤتمر الوطني» tells no congress."""

    talks = told_once(
        f"جرت في {RABAT} مفاوضات بين [الحكومة|agency/government] والمؤتمر الوطني العام برعاية [الهيئة|agency/body]."
    )
    assert (talks.type, filled(talks, "host")) == ("Talks", ["agency/body"])


@pytest.mark.parametrize(
    "text",
    [
        f"تحدثت [نادية|person/nadia]، [مستشارة الرئيس زيد|person/zayd]، مع [عمر|person/omar] في {RABAT}.",
        f"التقت [نادية|person/nadia] [عمر|person/omar] في بيت [الأمير زيد|person/zayd] للشباب ب{RABAT}.",
        "جرى لقاء [نادية|person/nadia] و[عمر|person/omar]. ويختتم البرنامج بأمسية ويديرها [زيد|person/zayd].",
    ],
)
def test_who_is_only_named_beside_a_meeting_is_not_there(text: str) -> None:
    """Whose aide somebody is, after whom a house is named, and who presides over something else."""

    assert filled(told_once(text), "participant") == ["person/nadia", "person/omar"]


@pytest.mark.parametrize(
    "text",
    [
        f"استقبل [سالم|person/salim] في {AIRPORT} [عمر|person/omar].",
        f"استقبل [سالم|person/salim] [عمر|person/omar] لدى وصوله إلى {RABAT}.",
        f"استقبل [عمر|person/omar] لدى وصوله {AIRPORT} [سالم|person/salim].",
        f"ولدى وصول [عمر|person/omar] إلى {AIRPORT} استقبله [سالم|person/salim].",
        f"وصل [عمر|person/omar]. وكان في استقباله لدى وصوله {AIRPORT} [سالم|person/salim].",
    ],
)
def test_who_receives_somebody_as_he_comes_hosts_his_visit(text: str) -> None:
    """«استقبله لدى وصوله» is no talks, and begins a visit where nothing else tells it."""

    visit = told_once(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "host")) == (
        "Visit",
        ["person/omar"],
        ["person/salim"],
    )


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("التقى سفراء الاتحاد الأوروبي في السودان أمس الوزير سالم العمري.", "الاتحاد الأوروبي"),
        ("اجتمع الوزير سالم العمري مع المسؤولين في السودان أمس.", "السودان"),
    ],
)
def test_where_the_holders_of_posts_work_is_no_party(annotator: Annotator, text: str, parties: str) -> None:
    """«سفراء الاتحاد في السودان» come for the union; «المسؤولون في السودان» for the state."""

    annotation = read(annotator, text)
    names = {mention.key: mention.name for mention in annotation.mentions}
    named = {names[key] for event in annotation.events for key in filled(event, "participant")}

    assert named == {"سالم العمري", parties}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("سيصوت مجلس النواب الكيني في جلسته اليوم على القانون.", "planned"),
        ("تعرض بعد غد في حفل افتتاح المهرجان في دورته السادسة مسرحية.", "planned"),
        ("ستنطلق المسابقة عند الخامسة، فيما تحتضن القاعة ندوة بمشاركة الدكتور سالم العمري.", "planned"),
        ("يحضر الأمير سالم العمري حفل تخريج الدفعة الثالثة من طلاب المعهد العلمي الأسبوع المقبل.", "planned"),
        ("وتوقعت مصادر أن يزور الوزير سالم العمري بغداد قريبا.", "planned"),
        ("تواصلت أمس في نيروبي فعاليات ملتقى المسرح وتختتم غدا.", "held"),
        ("ملتقى المياه الثالث يناقش الري\nتنظم الجمعية ملتقى المياه الثالث في نيروبي الشهر المقبل.", "planned"),
    ],
)
def test_what_is_still_to_come_is_planned(annotator: Annotator, text: str, status: str) -> None:
    """By a verb to come, a day to come, or the words behind a verb in the present; not by the end of what goes on."""

    assert {event.status for event in read(annotator, text).events} == {status}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("والدورة الثامنة من ملتقى المسرح التي تفتتح في نيروبي يوم 11 نوفمبر.", "2015-11-11"),
        ("والدورة الثامنة من ملتقى المسرح التي افتتحت في نيروبي يوم 11 نوفمبر.", "2014-11-11"),
        ("أقيمت الندوة في نيروبي يوم الأربعاء 20 شوال.", "2015-08-05"),
        ("وتقام الندوة في نيروبي بمشاركة الجهات المعنية وذلك يوم الأربعاء 27 شوال الجاري.", "2015-08-12"),
        ("أقيمت الندوة في نيروبي الخميس 14 شوال 1436هـ.", "2015-07-30"),
        ("أقيمت الندوة في نيروبي أمس 25 شوال.", "2015-08-10"),
    ],
)
def test_the_day_is_that_which_the_words_leave(annotator: Annotator, text: str, day: str) -> None:
    """A verb in the present tells the year, a weekday the day of a month by the moon."""

    (event,) = read(annotator, text).events

    assert filled(event, "startDate") == [day]


def test_who_surprises_others_with_a_visit_makes_it() -> None:
    """«فاجأ فلان بيت الشباب بزيارة»."""

    visit = told_once(f"فاجأ [سالم|person/salim] {{أمس|2015-08-10}} المدارس ب{RABAT} بزيارة تفقد خلالها سيرها.")

    assert filled(visit, "participant") == ["person/salim"]
