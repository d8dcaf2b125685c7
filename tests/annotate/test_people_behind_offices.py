"""Behind an office or a rank nobody is called by one name alone: what must go on with the name is read."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال وزير الخارجية محمد صالح النظيف إن بلاده مستعدة.", ["محمد صالح النظيف"]),
        ("وقال قائد الجيش الفريق عبده حسن مدي إن الوضع مستقر.", ["عبده حسن مدي"]),
        ("قال وزير الخارجية إسحاق دار إن بلاده مستعدة.", ["إسحاق دار"]),
        ("أكد وزير الدفاع جوليان فوريه أن بلاده مستعدة.", ["جوليان فوريه"]),
        ("أكد وزير الدفاع محمد صالح الاثنين أن بلاده مستعدة.", ["محمد صالح"]),
        ("أكد وزير الدفاع محمد صالح مجددا أن بلاده مستعدة.", ["محمد صالح"]),
        ("أبلغ وزير الخارجية سامح شكري المجلس أن بلاده مستعدة.", ["سامح شكري"]),
        ("نقلت الصحيفة عن وزير الطاقة صالح خبري قوله إن المشاورات جارية.", ["صالح خبري"]),
        ("وزير الخارجية سامح شكري أكد أن بلاده مستعدة.", ["سامح شكري"]),
    ],
)
def test_one_word_before_the_clause_of_a_verb_is_the_last_of_a_name(parse: Parse, text: str, names: list[str]) -> None:
    """Between the subject and its clause stands nothing but what tells when or how."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("استقبل وزير الداخلية اليوم نظيره حسن الأمين في مكتبه.", ["حسن الأمين"]),
        ("استقبل وزير الداخلية اليوم نظيره إسماعيل خطيب في مكتبه.", ["إسماعيل خطيب"]),
        ("بحث وزير الدفاع نبيل القائد مع السفير الوضع.", ["نبيل القائد"]),
        ("حضر اللقاء العميد رائد الحديد أمس.", ["رائد الحديد"]),
        ("استقبل وزير الداخلية نظيره محمد صالح النظيف في مكتبه.", ["محمد صالح النظيف"]),
        ("التقى حسن الأمين، مدير المخابرات، السفير.", ["حسن الأمين"]),
        ("وزير الدفاع كريم عضو في البرلمان.", ["كريم"]),
        ("اجتمع السفير مع وزير الدفاع القمري عبده حسن مدي. ويقضي الاتفاق بالتعاون.", ["عبده حسن مدي"]),
        ("قلد الرئيس العميد المغربي حميد أوبلا وسام الهلال.", ["حميد أوبلا"]),
        ("استقبل وزير الدفاع محمد صالح الوفد في مكتبه.", ["محمد صالح"]),
    ],
)
def test_a_noun_or_a_title_may_be_a_familys_name(parse: Parse, text: str, names: list[str]) -> None:
    """«الأمين», «القائد», «خطيب»: a post elsewhere, but of nothing here, and the name is over behind it."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وأشادت دومون بدور قوى الأمن.", ["دومون"]),
        ("وأشاد المسؤول بدور مصر الريادي.", []),
        ("التقت وزيرة الصحة بدور القاسمي السفير.", ["بدور القاسمي"]),
        ("وقد أخبرني مايكل هايدن، المدير السابق لوكالة الاستخبارات، بذلك.", ["مايكل هايدن"]),
        ("أقدر شخصيا دونالد ترامب فإن ملاحظته مهمة.", ["دونالد ترامب"]),
        ("فيلم محمد سعد لا يستحق ثمن التذكرة.", ["محمد سعد"]),
        ("استقبل الوزير اليوم نظيره لويجي دي مايو في مكتبه.", ["لويجي دي مايو"]),
        ("التقى الوزير لوران دو سانت مارتن أمس السفير.", ["لوران دو سانت مارتن"]),
    ],
)
def test_particles_are_told_from_names(parse: Parse, text: str, names: list[str]) -> None:
    """«بدور» is a girl's name and «ب» with a noun, «لا» an article of Europe and «not», «فإن» is never «فان»."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("التقت الوزيرة ستيفاني خوري عبد الحميد الدبيبة في طرابلس.", ["ستيفاني خوري", "عبد الحميد الدبيبة"]),
        ("استقبل الرئيس قيس سعيد السيدة نجلاء بودن.", ["قيس سعيد", "نجلاء بودن"]),
        ("عقد رئيس الهيئة مظهر تركي عبد اجتماعا مع القضاة.", ["مظهر تركي عبد"]),
        ("أصدر الرئيس محمد مرسي عفوا عاما.", ["محمد مرسي"]),
        ("أعلن بهاء الأعرجي القيادي في التيار الصدري موقفه.", ["بهاء الأعرجي"]),
        ("في زيارتي الأمير محمد بن سلمان الأخيرتين لمصر.", ["محمد بن سلمان"]),
        ("تجري الدوريات عند خور عبد الله.", []),
        ("نقل الوزير خالص التعازي من القيادة.", []),
        ("أشاد الرئيس كامل الإشادة بالعملية.", []),
    ],
)
def test_a_name_ends_before_another_and_before_what_is_done(parse: Parse, text: str, names: list[str]) -> None:
    """An object, a state of the subject, a calling and the next person's name are no part of a name."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "التقى مدير الأمن علي بداوي نظيره الإسباني فرانسيسكو باردو بيكيراس.",
        "بحث وزير الداخلية عماد الطرابلسي مع السفير نيكولا أورلاندو ملف الهجرة.",
    ],
)
def test_a_town_inside_a_foreigners_name_is_no_place(parse: Parse, text: str) -> None:
    """«باردو» and «أورلاندو» are towns, and families' names."""

    assert not parse(text)._.places
