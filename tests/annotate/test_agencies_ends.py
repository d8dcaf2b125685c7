"""The name of a body ends before a verb and before another party; a district is no body."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def bodies(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.agencies]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ذكر أن مديرية الشؤون الصحية باشرت الحملة.", ["مديرية الشؤون الصحية"]),
        ("تقدمت قوات الجيش الوطني والمقاومة الشعبية.", ["قوات الجيش الوطني"]),
        ("شاركت القوات البرية والجوية الكينية في التمرين.", ["القوات البرية والجوية"]),
    ],
)
def test_a_name_ends_before_a_verb_and_another_party(parse: Parse, text: str, names: list[str]) -> None:
    """«باشرت» tells what the body did; after «و» another force stands, unless it is one more branch."""

    assert bodies(parse, text) == names


def test_a_verb_after_a_post_ends_the_name_of_its_body(parse: Parse) -> None:
    """«محافظ البنك المركزي يكسر الحصار»."""

    doc = parse("محافظ البنك المركزي يكسر الحصار ويصل نيروبي.")

    assert [body.name for post in doc._.posts for body in post.bodies] == ["البنك المركزي"]


def test_a_district_is_no_directorate(parse: Parse) -> None:
    """«مديرية القفر» is a place, «مديرية الزراعة» a body."""

    assert bodies(parse, "سيطرت المقاومة على مديرية القفر وزارت مديرية الزراعة.") == ["مديرية الزراعة"]
