"""The names of bodies reach to what they are charged with, and no further."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("اجتمعت اللجنة العليا المشرفة على الانتخابات مع البعثة.", ["اللجنة العليا المشرفة على الانتخابات"]),
        ("زار الوزير الهيئة العامة للرقابة على الصادرات والواردات.", ["الهيئة العامة للرقابة على الصادرات والواردات"]),
        ("أصدرت اللجنة السعودية للرقابة على المنشطات بيانا.", ["اللجنة السعودية للرقابة على المنشطات"]),
        ("زار وفد سلطة المياه والبيئة البرلمان.", ["سلطة المياه والبيئة"]),
        (
            "زار الوزير قطاع مكافحة المخدرات والأسلحة والجريمة المنظمة.",
            ["قطاع مكافحة المخدرات والأسلحة والجريمة المنظمة"],
        ),
        ("ناقش مجلس الأمن والدفاع السوداني الوضع.", ["مجلس الأمن والدفاع السوداني"]),
        ("أوقفت كتيبة السيف التابعة للواء الثالث مهربين.", ["كتيبة السيف", "اللواء الثالث"]),
        ("زار الوزير مقر الفرقة 16 أمس.", ["الفرقة 16"]),
    ],
)
def test_a_body_is_read_to_its_end(parse: Parse, text: str, names: list[str]) -> None:
    """Charges, fields joined by «و» and numbers are part of a name, another body behind it is not."""

    assert [body.name for body in parse(text)._.agencies] == names


def test_a_hospital_may_be_general(parse: Parse) -> None:
    """«العام» describes the hospital, «العام الماضي» is a year."""

    assert [place.name for place in parse("زار الفريق مستشفى خيبر العام.")._.places] == ["مستشفى خيبر العام"]
    assert [place.name for place in parse("زار الفريق مستشفى خيبر العام الماضي.")._.places] == ["مستشفى خيبر"]


def test_a_college_is_named_after_its_state_and_its_field(parse: Parse) -> None:
    """«كلية فلسطين للعلوم الشرطية», but «زار كلية قطر للقاء الطلبة»."""

    assert [body.name for body in parse("زار كلية فلسطين للعلوم الشرطية أمس.")._.agencies] == [
        "كلية فلسطين للعلوم الشرطية"
    ]
    assert [body.name for body in parse("زار كلية قطر للقاء الطلبة.")._.agencies] == ["كلية قطر"]
