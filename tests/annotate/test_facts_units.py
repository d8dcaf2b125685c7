"""Who leads units that an arm, one more adjective or a place tells, and whose officer has but one more name."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def _told(parse: Parse, text: str) -> set[str]:
    """The facts of a text as «who relation what», by the names that it uses."""
    doc = parse(text)
    names = {mention.key: mention.name for mention in doc._.mentions}
    return {
        f"{names[fact.subject.key]} {fact.predicate} {names.get(getattr(fact.object, 'key', ''), '')}"
        for fact in doc._.facts
    }


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("استقبل الوزير قائد كتيبة المشاة 402 الرائد ناصر الحداد.", "ناصر الحداد heads كتيبة المشاة 402"),
        ("استقبل الوزير آمر اللواء 111 مجحفل العميد ناصر الحداد.", "ناصر الحداد heads اللواء 111 مجحفل"),
        ("استقبل الوزير قائد القوات البحرية الملكية اللواء ناصر الحداد.", "ناصر الحداد heads القوات البحرية الملكية"),
        ("استقبل الوزير قائد سلاح حرس الحدود المصري اللواء ناصر الحداد.", "ناصر الحداد heads سلاح حرس الحدود المصري"),
        (
            "كرم الوزير رئيس المدرسة الوطنية للدرك في رنكوس العقيد ناصر الحداد.",
            "ناصر الحداد heads المدرسة الوطنية للدرك",
        ),
        (
            "كرم الوزير مدير مكافحة المخدرات في المنطقة الجنوبية العقيد ناصر الحداد.",
            "ناصر الحداد heads مكافحة المخدرات",
        ),
        (
            "زار مسؤول ملف الهجرة في وزارة الداخلية الألمانية هانس كلاين تونس.",
            "هانس كلاين memberOf وزارة الداخلية الألمانية",
        ),
        ("استقبل رئيس حكومة تصريف الأعمال اللبنانية نجيب ميقاتي السفير.", "نجيب ميقاتي headOfState لبنان"),
        ("استقبل رئيس الوزراء في حكومة الوحدة الوطنية الليبية ناصر الحداد السفير.", "ناصر الحداد headOfState ليبيا"),
        (
            "استقبل الوزير عميد المعهد العالي للأمن الوطني العقيد ناصر الحداد.",
            "ناصر الحداد heads المعهد العالي للأمن الوطني",
        ),
        (
            "استقبل الوزير رئيس المحكمة الخاصة بمكافحة الإرهاب ناصر الحداد.",
            "ناصر الحداد heads المحكمة الخاصة بمكافحة الإرهاب",
        ),
        ("استقبل الوزير قائد الحرس الوطني لولاية يوتا اللواء ناصر الحداد.", "ناصر الحداد heads الحرس الوطني"),
        (
            "استقبل الوزير قائد القوات المشتركة في الساحل الغربي الفريق ناصر الحداد.",
            "ناصر الحداد heads القوات المشتركة",
        ),
        ("شارك مفوض الشرطة الزامبي ناصر الحداد.", "ناصر الحداد heads الشرطة الزامبية"),
        (
            "شارك وكيل وزارة الداخلية الكويتي سالم النواف ووكيل الوزارة القطري ناصر الحداد.",
            "وزارة الداخلية agencyOf قطر",
        ),
        ("استقبل إمبراطور اليابان ناروهيتو السفير.", "ناروهيتو headOfState اليابان"),
    ],
)
def test_the_leader_of_a_unit_is_told(parse: Parse, text: str, fact: str) -> None:
    """An arm before a number, an adjective more, a town that no map has: none parts a post from its holder."""

    assert fact in _told(parse, text)


def test_the_government_of_a_region_makes_no_head_of_state(parse: Parse) -> None:
    """«رئيس حكومة إقليم كردستان العراق» leads a region."""

    assert not [
        fact for fact in _told(parse, "قال رئيس حكومة إقليم كردستان ناصر الحداد إن العراق آمن.") if "State" in fact
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("التقى العميد علي خلف في مكتبه السفير.", "علي خلف"),
        ("التقى العميد فادي كفوري في مكتبه السفير.", "فادي كفوري"),
        ("التقى العميد جبريل بله في مكتبه السفير.", "جبريل بله"),
        ("التقى العميد سامي خلف أبواب مغلقة السفير.", "سامي"),
        ("كرم الوزير العقيد سامي تقديرا لجهوده.", "سامي"),
    ],
)
def test_nobody_with_a_rank_has_but_one_name(parse: Parse, text: str, name: str) -> None:
    """What seems a particle is a family's name behind a rank and a given name, if it leads on to nothing."""

    assert [bearer.name.name for bearer in parse(text)._.bearers if bearer.name] == [name]


def test_a_verb_behind_a_town_is_no_part_of_a_name(parse: Parse) -> None:
    """«مديرية أمن كركوك نفذت العملية»: a town's name governs nothing."""

    assert [body.name for body in parse("قال المتحدث إن مديرية أمن كركوك نفذت العملية.")._.agencies] == [
        "مديرية أمن كركوك"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقى الشيخ فهد الصباح الشيخ عبد الله الصباح.", ["فهد الصباح", "عبد الله الصباح"]),
        ("التقى اللواء أرجومنت تاتلي أوغلو السفير.", ["أرجومنت تاتلي أوغلو"]),
    ],
)
def test_a_name_ends_where_its_last_word_says(parse: Parse, text: str, names: list[str]) -> None:
    """A title behind a family's name is the next person's; «أوغلو» ends the name of one."""

    assert [bearer.name.name for bearer in parse(text)._.bearers if bearer.name] == names
