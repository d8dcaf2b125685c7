"""Names that no title vouches for are left out where the recogniser reads anything else."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    "text",
    [
        "قدم المجلس خالص تعازيه إلى أسرته.",
        "وصفها الكاتب بأنها حرب منسقة على الفقر.",
        "أغلق مؤشر داو جونز الصناعي مرتفعا.",
        "عالجوا الأعطال بشكل مهني وسريع.",
        "رصد مفتشو البلدية المخالفات.",
        "بحث الجانبان سبل تعزيز سلامة الطيران وزيادة سلامة الطرق في البلاد.",
        "جسدت هذه المواقف بحمد الله اللحمة الوطنية بين أبناء الشعب.",
        "قال مصدر مسؤول في وزارة الداخلية العراقية، فضل عدم الكشف عن اسمه، إن العملية انتهت.",
    ],
)
def test_words_that_stand_where_nobody_is_named_are_no_name(parse: Parse, text: str) -> None:
    """Given names that are words too are no name where their neighbours say so."""

    assert people(parse, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("اجتمع أمس بناصر الطويرقي في مكتبه.", "ناصر الطويرقي"),
        ("شكر الدكتور خالص الدعوات.", "خالص"),
        ("زار كوفاليك لبنان أمس.", "كوفاليك"),
    ],
)
def test_a_title_a_family_or_the_verb_of_a_meeting_vouches_for_a_name(parse: Parse, text: str, name: str) -> None:
    """What stands beside it may show that a person is named, whatever the recogniser reads."""

    assert name in people(parse, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "شارك في المسرحية: إبراهيم الطويرقي، وتركي اليوسف، ونايف خلف، مع عادل إمام، وخالد النبوي.",
            ["تركي اليوسف", "نايف خلف", "عادل إمام"],
        ),
        ("كرم فيصل القحطاني وعمر الجمل وسلطان الحربي.", ["فيصل القحطاني", "عمر الجمل", "سلطان الحربي"]),
    ],
)
def test_what_is_clearly_a_name_holds_words_of_any_other_use(parse: Parse, text: str, names: list[str]) -> None:
    """«تركي» is no adjective, «خلف» no particle, «سلطان» no title where the recogniser clearly reads a whole name."""

    assert set(names) <= set(people(parse, text))
    assert parse(text)._.countries == ()


def test_a_family_of_a_towns_name_stands_behind_two_names(parse: Parse) -> None:
    """«الشدادي» is a town in Syria too; behind two names it looks like a family's, as «دوشنبه» does not."""

    assert people(parse, "قالت مصادر إن محمد علي الشدادي، نائب رئيس المجلس، وصل أمس.") == ["محمد علي الشدادي"]
    assert people(parse, "سيزور الوزير إسكندر مؤمني دوشنبه.") == ["إسكندر مؤمني"]


def test_a_team_is_no_rank(parse: Parse) -> None:
    """«الفريق» is a rank and a team; an adjective after it names nobody."""

    assert people(parse, "عاود الفريق الكروي تمارينه أمس.") == []


def test_a_family_name_that_is_a_word_too_is_not_met_in_every_use(parse: Parse) -> None:
    """«سيرجيو الجيد» is named once, and «مقابل جيد» does not mean him."""

    assert people(parse, "وصل اللاعب سيرجيو الجيد أمس. وحصل النادي على مقابل جيد.") == ["سيرجيو الجيد"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("لأن حسن الفارسي أخل بالاتفاق غضب الوزير.", ["حسن الفارسي"]),
        ("أبلغ سالم الهاجري الصحافيين بالقرار.", ["سالم الهاجري"]),
        ("أثار خطاب أوباما جدلا بين النواب.", ["أوباما"]),
        ("كرم المدير الطالب حسام زواوي نظير حصوله على الجائزة.", ["حسام زواوي"]),
        ("اجتمع المدير بمشرف المقاصف المدرسية إبراهيم الغامدي.", ["إبراهيم الغامدي"]),
        ("ناقش المدير مع ضيفه التركي علي يرلي قايا أوجه التعاون.", ["علي يرلي قايا"]),
        ("استقبل المدير العام للشرطة الوطنية السنغالية مام سيدو ندور الوفد.", ["مام سيدو ندور"]),
        ("وصلت طلائع المعتمرين الماليزيين إلى جدة أمس.", []),
        ("تفقد مدير الأمن الفريق عثمان بن ناصر المحرج المسجد.", ["عثمان بن ناصر المحرج"]),
    ],
)
def test_a_name_ends_before_another_word_of_the_sentence(parse: Parse, text: str, names: list[str]) -> None:
    """A verb, an object, a noun before a name and the field of a post are no part of it."""

    assert people(parse, text) == names


def test_a_particle_before_a_name_told_elsewhere_is_split_off(parse: Parse) -> None:
    """«لدربالة» is «دربالة» in a text about «عصام دربالة»."""

    assert people(parse, "توفي الدكتور عصام دربالة أمس. وجددت النيابة لدربالة حبسه.") == ["عصام دربالة", "دربالة"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حظيت إصلاحات حيدر العبادي بمصادقة الجميع.", ["حيدر العبادي"]),
        ("وعد خالد بيريز لمستمعيه بالمزيد.", ["خالد بيريز"]),
        ("وقال الراوي إن سعيد المرابط معطوف على أبنائه.", ["سعيد المرابط"]),
        ("وإذا حالفك الحظ فلا ترفض الصفقة.", []),
        ("فاوض اللاعب ناديا آخر وعرض على فولفسبورغ مبلغا كبيرا.", []),
        ("نودّ أن نبيّن أنها سليمة.", []),
        ("يقول سايمون إن الأمر انتهى.", ["سايمون"]),
    ],
)
def test_a_strange_word_is_no_name_unless_it_clearly_is(parse: Parse, text: str, names: list[str]) -> None:
    """Nobody is called by an ordinary word behind a particle, nor by one strange word without a title or a verb."""
    assert people(parse, text) == names
