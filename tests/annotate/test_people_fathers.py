"""After a father's name a word with the article is the family's, unless it is told of somebody or acts."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_people_ends import people


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عقد الاجتماع برئاسة المهندس سعيد بن عبدالرحمن المخرج وعدد من زملائه.", ["سعيد بن عبدالرحمن المخرج"]),
        ("قال رئيس الغرفة سعيد المؤيد إن الحركة نشطة.", ["سعيد المؤيد"]),
        ("استقبل الأمير سعيد بن نايف المهنئين في قصره.", ["سعيد بن نايف"]),
        ("وجه الأمير سعيد بن نايف الجهات المختصة بالتحرك.", ["سعيد بن نايف"]),
        ("حضر الأمير سعيد بن نايف المرشح لرئاسة الاتحاد.", ["سعيد بن نايف"]),
        ("قال وزير العدل اليمني سعيد الحوشان، إن ذلك صحيح.", ["سعيد الحوشان"]),
        ("رفض الأسير سعيد نصر الله علان المضرب عن الطعام الفحص.", ["سعيد نصر الله علان"]),
        ("أكد مدير النادي دنوف أبوشاهين أن الفريق جاهز.", ["دنوف أبوشاهين"]),
        ("اختتم المعرض الذي احتضنه أبوظبي.", []),
        ("صرفت المكافآت للأشهر (محرم وربيع الأول) للعام الدراسي.", []),
        ("حضر المهندس خالد فدا، وزملاؤه.", ["خالد فدا"]),
        ("عادوا إلى ديارهم سالمين غانمين.", []),
        ("استقبل الوزير سيلين برتون أمس.", ["سيلين برتون"]),
    ],
)
def test_a_word_with_the_article_ends_a_name_or_begins_another_phrase(
    parse: Parse, text: str, names: list[str]
) -> None:
    """Objects, plurals of participles and candidates are no family's names; «فدا» has no proclitic."""

    assert people(parse, text) == names


@pytest.mark.parametrize("text", ["قدم المدير درعا لضيفه.", "أصيب بكسر في منطقة الصدر."])
def test_objects_and_parts_of_the_body_are_no_places(parse: Parse, text: str) -> None:
    """«درعا» is a town in Syria, and a shield that is given."""

    assert not parse(text)._.places
