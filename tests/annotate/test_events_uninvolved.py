"""Whom a sentence only names, and who only moves: no party, no meeting."""

from __future__ import annotations

from datetime import date

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document
from tests.annotate.told import filled, told

Telling = tuple[str, list[str]]


def parties(annotator: Annotator, text: str) -> list[Telling]:
    """The kind of each event of a text, and the names of whoever is there, hosts it or organizes it."""
    found = annotator.read(Document("report", text))
    names = {mention.key: mention.name for mention in reversed(found.mentions)}
    slots = ("participant", "host", "organizer")
    return [
        (event.type, sorted({names.get(key, key) for slot in slots for key in filled(event, slot)}))
        for event in found.events
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال [المصرف التونسي|agency/bank] إن السياحة نمت. وزار [باريس|place/paris] سبعة ملايين سائح.",
        "قال [المصرف التونسي|agency/bank] ذلك، ثم زار [باريس|place/paris].",
        "قال [سالم|person/salim] إن الحكم لن يحتاج هذه المرة لمن يستقبله، ولا لمن يرافقه.",
        "يعد [سالم|person/salim] بلاده جميلة مثلما وصل إليه حال [باريس|place/paris].",
    ],
)
def test_another_subject_makes_no_journey_of_who_was_told_before(text: str) -> None:
    """A body told before does not travel, and whoever «من» means is nobody told before."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "وفي نهاية اللقاء تسلم الدكتور سالم الهاجري هدية تذكارية من الأمين العام للهيئة فهد العتيبي بمناسبة زيارته.",
        "تسلمت الوزيرة نادية الفارسي درعا من رئيس الجامعة خالد العنقري بمناسبة زيارته للوزارة.",
    ],
)
def test_a_visit_told_with_a_gift_is_of_none_of_the_two_for_sure(annotator: Annotator, text: str) -> None:
    """Either who gives or who is given may have come."""

    assert [kind for kind, people in parties(annotator, text) if kind == "Visit" and len(people) > 1] == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "تقام ندوة عن النحو بمشاركة الدكتور علي العوفي، وأمسية شعرية بمشاركة الشاعر سعد الهمزاني.",
            ["علي العوفي"],
        ),
        (
            "ينظم النادي ندوة ومحاضرة بمشاركة الدكتور علي العوفي والدكتور سعد الهمزاني.",
            ["سعد الهمزاني", "علي العوفي"],
        ),
        (
            "نظمت غرفة جدة بالتعاون مع مجلس الأعمال السعودي الفرنسي ندوة عن الاستثمار في جدة.",
            ["غرفة جدة", "مجلس الأعمال السعودي الفرنسي"],
        ),
        (
            "ينظم النادي ندوة لمناقشة رواية «الصحراء» للدكتور حاتم رضوان بمشاركة الناقد علي العوفي.",
            ["علي العوفي"],
        ),
        ("ينظم النادي ندوة عن شعر سالم الهاجري بمشاركة الناقد علي العوفي.", ["علي العوفي"]),
    ],
)
def test_a_conference_has_those_who_are_there(annotator: Annotator, text: str, names: list[str]) -> None:
    """Who comes to another gathering, the states of a body that organizes it and the author of a work are not."""

    assert parties(annotator, text) == [("Conference", names)]


def test_who_signs_his_book_is_there(annotator: Annotator) -> None:
    """The author of a work that is signed takes part in its ceremony."""

    told_here = parties(annotator, "أقيم أمس حفل توقيع كتاب «الطريق» للدكتور حاتم رضوان.")

    assert told_here == [("Ceremony", ["حاتم رضوان"])]


@pytest.mark.parametrize(
    "text",
    [
        "انتقل الصحافي ناصر الحمادي بعد ذلك للعمل في صحيفة محلية في لندن.",
        "توجه رجل الأعمال كريم الشامي إلى سجن الحائر في الرياض لقضاء عقوبة.",
        "وصل الكاتب سليم الخوري مع زوجته إلى شقتهما في الكويت.",
        "زارت الطفلة سارة المطيري مستشفى القطيف للعلاج من التهاب الرئة.",
        "سافر اللاعب ماجد الحربي إلى باريس لتلقي العلاج.",
    ],
)
def test_who_only_moves_visits_nobody(annotator: Annotator, text: str) -> None:
    """A new job, a prison, a flat of one's own and a treatment are no visits."""

    assert parties(annotator, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "توجه المبعوث جمال بنعمر إلى صنعاء للعمل على إنهاء الأزمة.",
        "زار وزير العدل سالم الهاجري سجن الحائر في الرياض أمس.",
        "وصل الوزير سليم الخوري إلى منزل الفقيد في بيروت للتعزية.",
        "وصل الرئيس فؤاد الكبير إلى أنقرة لدراسة الملفات العالقة.",
    ],
)
def test_who_comes_for_others_visits_them(annotator: Annotator, text: str) -> None:
    """A task, an inspection and condolences are visits."""

    assert [kind for kind, _ in parties(annotator, text)] == ["Visit"]


def test_nobody_travels_to_himself() -> None:
    """Who is visited does not make the visit when it is told again."""

    (visit,) = told(
        "أنهى [سالم|person/salim] زيارة ل[الأسير عمر|person/omar] في [باريس|place/paris]. "
        "ولم يأكل [عمر|person/omar] حتى انتهاء زيارته."
    )

    assert filled(visit, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "أجرت وكالة «الشرق» حوارا مع [سالم|person/salim] في [باريس|place/paris].",
        "وطالب [سالم|person/salim] مسؤولي التعليم بمقابلة الأهالي.",
        "قال [عمر|person/omar]: سافرت إلى [باريس|place/paris] والتقيت الراحل [سالم|person/salim] هناك.",
        "قدم [الفريق|agency/team] عرضا. وفي نهاية العرض استقبل الوكيل [سالم|person/salim] وزملاءه.",
    ],
)
def test_an_interview_a_demand_and_another_s_deed_are_no_meeting(text: str) -> None:
    """Media hold interviews, what is asked for is not held, and «سافرت» may be what a man says of himself."""

    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وسيبحث الوزير سالم الهاجري نتائج زيارة الأمير خالد الفارسي إلى موسكو في مارس الماضي.", "held"),
        ("كان من المقرر أن يزور الأمير خالد الفارسي موسكو في مارس الماضي.", "planned"),
    ],
)
def test_what_is_over_is_not_planned_by_what_is_said_of_it(annotator: Annotator, text: str, status: str) -> None:
    """A past visit of which others will speak was held; one that was only planned was not."""

    found = annotator.read(Document("report", text, date=date(2025, 5, 6)))

    assert [event.status for event in found.events if event.type == "Visit"] == [status]
