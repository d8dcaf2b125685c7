"""A name that a book of names vouches for is found whole, whether or not it is recognised."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def people(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زارت هالة السوسي الميناء صباحا.", "هالة السوسي"),
        ("قال إن نبيلة بنشعبون ستصل غدا.", "نبيلة بنشعبون"),
        ("حضر الحفل عايد بن طالع المزيد، وألقى كلمة.", "عايد بن طالع المزيد"),
        ("عقد الوزير لقاء مع شيخة خالد البوعينين.", "شيخة خالد البوعينين"),
        ("استقبل الوزير عبد الباقي حمد النيل.", "عبد الباقي حمد النيل"),
        ("التقى الوالي سيدي أحمد ولد الراجل.", "سيدي أحمد ولد الراجل"),
        ("نقلت الصحيفة عن زكرياء الراضي قوله إن الوضع هادئ.", "زكرياء الراضي"),
        ("صرحت إينغا لوند للصحافيين.", "إينغا لوند"),
        ("اجتمع الوالي مع عبد الرحيم المعطف في المقر.", "عبد الرحيم المعطف"),
        ("التقى الوالي بأسماء السوسي.", "أسماء السوسي"),
        ("تحادث مع زكرياء المصري في المقر.", "زكرياء المصري"),
        ("اجتمع مع كريستينه لوندغرن في المقر.", "كريستينه لوندغرن"),
        ("تلقى سفيان بالحاج مكالمة.", "سفيان بالحاج"),
        ("استقبل كمال بلعربي السفير.", "كمال بلعربي"),
        ("قدمت له مديرته نادية الصبار شروحات.", "نادية الصبار"),
    ],
)
def test_a_given_name_of_the_book_opens_a_whole_name(parse: Parse, text: str, name: str) -> None:
    """A father's or a family's name follows it."""

    assert people(parse, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "نقل خالص تعازيه إلى الأسرة.",
        "دخلوا البيت سالمين غانمين.",
        "يتمتع بصوت نادر مفعم بالدفء.",
        "مضت مواكب حجاج بيت الله الحرام.",
        "واصل يزيد من جهوده.",
        "وقفت أسرة بلقيس أمام الباب.",
    ],
)
def test_a_given_name_that_is_a_word_too_names_nobody_by_itself(parse: Parse, text: str) -> None:
    """Nothing says that somebody is spoken of."""

    assert people(parse, text) == []


@pytest.mark.parametrize("text", ["أعلن أن محمد الخوري سيزور المدينة.", "أعلن ان محمد الخوري سيزور المدينة."])
def test_a_particle_is_no_name_that_has_a_madda(parse: Parse, text: str) -> None:
    """«آن» is a name, «أن» and «ان» are particles."""

    assert people(parse, text) == ["محمد الخوري"]
