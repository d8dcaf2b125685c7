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
        ("شارك المفتش العام للقوات المسلحة بدولة قطر ناصر الحداد.", "ناصر الحداد memberOf القوات المسلحة"),
        ("شارك المفتش العام للجيش المغربي ناصر الحداد.", "ناصر الحداد heads الجيش المغربي"),
        ("شارك المفتش العام للشرطة الكينية ناصر الحداد.", "ناصر الحداد heads الشرطة الكينية"),
        (
            "شارك وكيل وزارة الداخلية الكويتي سالم النواف ووكيل الوزارة القطري ناصر الحداد.",
            "وزارة الداخلية agencyOf قطر",
        ),
        (
            "التقى المبعوث الشخصي للأمين العام للأمم المتحدة إلى الصحراء ستافان دي ميستورا الوزير.",
            "ستافان دي ميستورا memberOf الأمم المتحدة",
        ),
        ("قال المدير العام المساعد للجمارك العميد ناصر الحداد ذلك.", "ناصر الحداد memberOf الجمارك"),
        ("التقى الرئيس التركي فؤاد دمير ورئيس وزرائه ناصر الحداد السفير.", "ناصر الحداد headOfState تركيا"),
        ("زار سلطان عمان ناصر الحداد الكويت.", "ناصر الحداد headOfState عمان"),
        ("التقى وزير المكتب السلطاني ناصر الحداد السفير في الكويت.", "ناصر الحداد heads المكتب السلطاني"),
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
        ("التقى اللواء سيروان دوسكي العميد ركن هيوا رش.", ["سيروان دوسكي", "هيوا رش"]),
        ("التقى المستشار حازم رفعت الجندي النائب العام المصري السفير.", ["حازم رفعت الجندي"]),
        ("التقى اللواء أرجومنت تاتلي أوغلو السفير.", ["أرجومنت تاتلي أوغلو"]),
    ],
)
def test_a_name_ends_where_its_last_word_says(parse: Parse, text: str, names: list[str]) -> None:
    """A title behind a family's name is the next person's; «أوغلو» ends the name of one."""

    assert [bearer.name.name for bearer in parse(text)._.bearers if bearer.name] == names


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "أعلنت وحدة مكافحة الإرهاب التابعة للدرك الوطني الجزائري ذلك.",
            "وحدة مكافحة الإرهاب partOf الدرك الوطني الجزائري",
        ),
        ("زار الوفد معهد الشرطة، وهو تابع لوزارة الداخلية الأردنية.", "معهد الشرطة partOf وزارة الداخلية الأردنية"),
        (
            "شارك الهيكل الإقليمي لمكافحة الإرهاب لمنظمة شنغهاي للتعاون في الاجتماع.",
            "الهيكل الإقليمي لمكافحة الإرهاب partOf منظمة شنغهاي للتعاون",
        ),
        (
            "قالت القوة البحرية الأوروبية التابعة للاتحاد الأوروبي ذلك.",
            "القوة البحرية الأوروبية partOf الاتحاد الأوروبي",
        ),
        ("ذكرت مديرية المخابرات في الجيش اللبناني ذلك.", "مديرية المخابرات partOf الجيش اللبناني"),
        (
            "التقى قائد الكتيبة الإيطالية العاملة في إطار اليونيفيل ناصر الحداد ضيفه.",
            "ناصر الحداد heads الكتيبة الإيطالية",
        ),
        (
            "قال قائد قوة بعثة الأمم المتحدة في جنوب السودان ناصر الحداد ذلك.",
            "ناصر الحداد heads بعثة الأمم المتحدة في جنوب السودان",
        ),
        ("التقت رئيسة مكتب المدعي العام الأوروبي نادية الحداد ضيفها.", "نادية الحداد heads مكتب المدعي العام الأوروبي"),
        ("التقى رأس الدبلوماسية المصرية ناصر الحداد ضيفه.", "ناصر الحداد heads وزارة الخارجية"),
        ("قال العقيد ناصر الحداد من شرطة دبي إن الكميات كبيرة.", "ناصر الحداد memberOf شرطة دبي"),
    ],
)
def test_what_a_unit_is_part_of_is_told(parse: Parse, text: str, fact: str) -> None:
    """What owns a unit makes it one body; a list tells its whole where both stand side by side."""

    assert fact in _told(parse, text)


@pytest.mark.parametrize("post", ["رئيس الجهاز", "قائد القوة", "قائد القوات"])
def test_a_noun_of_any_force_alone_names_no_body(parse: Parse, post: str) -> None:
    """«رئيس الجهاز فلان» where no service was told."""

    assert not parse(f"التقى {post} ناصر الحداد السفير.")._.facts


def test_an_armed_group_behind_the_noun_of_its_forces_is_no_body(parse: Parse) -> None:
    """«قائد قوات الدعم السريع» leads a group."""

    assert not parse("التقى قائد قوات الدعم السريع ناصر الحداد السفير.")._.facts
