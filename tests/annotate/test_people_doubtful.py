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
