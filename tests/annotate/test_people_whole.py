"""Names are read whole and no further, whatever they are made of and whatever stands behind them."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("وصل رئيس الأركان عوض حسن كرار دفع الله إلى جوبا.", ["عوض حسن كرار دفع الله"]),
        ("عقد وزير المهجرين شرف الدين لقاء مع أهالي البلدة.", ["شرف الدين"]),
        ("استقبل وزير الصيد المختار أحمد بوسيف سفيرة الاتحاد الأوروبي.", ["المختار أحمد بوسيف"]),
        ("ترأس مدير الجهاز عبد القادر آيت وعرابي الوفد.", ["عبد القادر آيت وعرابي"]),
        ("أقال الرئيس الكيني وليام كاروغا قائد الشرطة.", ["وليام كاروغا"]),
        ("استقبل السفير لي تشنغ ون الوفد.", ["لي تشنغ ون"]),
        ("استقبل مدير عام شرطة دبي حارب خلفان السعدي الوفد.", ["حارب خلفان السعدي"]),
        ("رد الدكتور حسام بدراوى عليه.", ["حسام بدراوى"]),
        ("حضر الحفل محافظ ينبع المهندس مساعد السليم، وعدد من الأهالي.", ["مساعد السليم"]),
        ("استقبل محافظ مأرب سلطان العرادة أمس الوفد.", ["سلطان العرادة"]),
        ("أكد وزير الصحة سلطان النعيمة أن اللقاح متوفر.", ["سلطان النعيمة"]),
        ("قالت رئيسة حزب العمال لويزة بوزيان إن الحوار مهم.", ["لويزة بوزيان"]),
        ("التقى رئيس المجلس الأمني الإماراتي محمد حمد الكويتي ضيوفه.", ["محمد حمد الكويتي"]),
        (
            "شكر عبد اللطيف بن عبد الملك بن عمر بن محمد آل الشيخ الحاضرين.",
            ["عبد اللطيف بن عبد الملك بن عمر بن محمد آل الشيخ"],
        ),
    ],
)
def test_a_name_is_read_whole(parse: Parse, text: str, names: list[str]) -> None:
    """Compounds, epithets, particles, nisbas and words of the language are parts of names."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("زار وزير الداخلية عبده الحذيفي عدن.", ["عبده الحذيفي"]),
        ("أعلن وزير النفط كريم بدوي زيادة إنتاج الغاز.", ["كريم بدوي"]),
        (
            "استقبل الوزير عبدالله بن ثامر آل خليفة دورين مارتن، رئيسة الاتحاد.",
            ["عبدالله بن ثامر آل خليفة", "دورين مارتن"],
        ),
        ("جاء في الحديث عن أنس بن مالك رضي الله عنه ما يؤيد ذلك.", ["أنس بن مالك"]),
        ("قال المتحدث الرسمي لوزراة التربية ذلك.", []),
    ],
)
def test_a_name_ends_before_other_words(parse: Parse, text: str, names: list[str]) -> None:
    """A noun that governs the next, the next person and a prayer are no part of a name."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("تحدثت الطبيبة السعودية منال الدوسري عن تجربتها.", ["منال الدوسري"]),
        ("شارك اللاعب الدولي في المباراة.", []),
    ],
)
def test_a_calling_leads_to_a_name_where_one_follows(parse: Parse, text: str, names: list[str]) -> None:
    """«الطبيبة منال» names somebody; «اللاعب الدولي» nobody."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("بحث كيري ولافروف الأزمة السورية.", ["كيري", "لافروف"]),
        ("وضم الاجتماع بلينكن ولودريان وبوريل وكوليبا إلى جانب آخرين.", ["بلينكن", "لودريان", "بوريل", "كوليبا"]),
        ("أشاد دي ميستورا بجهود الأطراف.", ["دي ميستورا"]),
        ("سيستقبل الرئيس الضيف غدا ويستقبل ويتكوف.", ["ويتكوف"]),
        ("التقى عباس عراقجي وستيف ويتكوف في مسقط.", ["عباس عراقجي", "ستيف ويتكوف"]),
        ("اجتمع رئيس المكتب المركزي للأبحاث القضائية حبوب الشرقاوي مع الوفد.", ["حبوب الشرقاوي"]),
        ("قال الوكيل العام للملك لدى محكمة الاستئناف بالرباط هشام بلاوي إن التحقيق مفتوح.", ["هشام بلاوي"]),
    ],
)
def test_bare_names_are_told_apart(parse: Parse, text: str, names: list[str]) -> None:
    """Names of one word that «و» joins, names that a particle opens, and those behind an office are each somebody's."""

    assert people(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عاد كريم بلحسن الخميس من جنيف.", ["كريم بلحسن"]),
        ("وقّع العميد بن رمضان الاتفاق.", ["بن رمضان"]),
        ("التقى المدير بالوزير ولد ابيليل في نواكشوط.", ["ولد ابيليل"]),
        ("اجتمع آمر الحرس لطفي بن رمضان بجوليا فيرانتي في روما.", ["لطفي بن رمضان", "جوليا فيرانتي"]),
        ("رفضت ماريا لوبيز التعليق على الخبر.", ["ماريا لوبيز"]),
        ("قالت وزيرة الداخلية الألمانية بريغيته فون هالم ذلك.", ["بريغيته فون هالم"]),
        ("أرجأ وزير الداخلية الفرنسي برونو دي لا كروا زيارته.", ["برونو دي لا كروا"]),
    ],
)
def test_families_names_end_and_begin_as_the_maghreb_and_europe_write_them(
    parse: Parse, text: str, names: list[str]
) -> None:
    """«بلحسن» is no «ب» with a name, «بن رمضان» alone follows a rank, a noun ends a name, «فون» follows a given one."""

    assert people(parse, text) == names
