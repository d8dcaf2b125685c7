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
        ("طالب صندوق النقد الدولي والآلية الأوروبية للاستقرار بالسداد.", ["صندوق النقد الدولي"]),
        ("زار وفد من مديرية التوجيه المعنوي صنعاء.", ["مديرية التوجيه المعنوي"]),
        ("زار قيادة المنطقة العسكرية الرابعة.", ["قيادة المنطقة العسكرية الرابعة"]),
        ("عقد اجتماع مجلس الجامعة الثاني.", ["مجلس الجامعة"]),
        (
            "شارك في اجتماع الهيئة التنفيذية للمنظمة الدولية للحماية المدنية في نيس.",
            ["الهيئة التنفيذية للمنظمة الدولية للحماية المدنية"],
        ),
        ("وصل وفد من النيابة العامة العسكرية إلى عدن.", ["النيابة العامة العسكرية"]),
        ("أوقف تجمع الدرك الوطني في ولاية كوركول خمسة مهربين.", ["تجمع الدرك الوطني في ولاية كوركول"]),
        ("شارك كشافون يمثلون 144 جمعية كشفية وطنية.", []),
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


@pytest.mark.parametrize(
    "name",
    ["جهاز المخابرات والأمن الكيني", "جهاز الأمن والاستخبارات الكيني", "دائرة الجمارك والضرائب الكينية"],
)
def test_a_service_may_be_for_two_things(parse: Parse, name: str) -> None:
    """«جهاز المخابرات والأمن الكيني»: one body, where its state follows."""

    doc = parse(f"زار مدير {name} سمير العامري القاهرة.")

    assert name in {mention.name for mention in doc._.mentions}


def test_a_name_that_few_ministries_share_makes_no_ministry(parse: Parse) -> None:
    """«مدير الأمن العام العماني» heads «الأمن العام العماني», and no ministry."""

    doc = parse("قال مدير الأمن العام العماني سمير العامري ذلك.")

    assert [body.name for body in doc._.agencies] == ["الأمن العام العماني"]
