"""Deputies, deans and chairs are in the body of whom, or of what, the text told before them."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held

CLUB, UNIVERSITY = "agency/نادي-الاتحاد", "agency/جامعه-القصيم"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "حضر رئيس نادي الاتحاد فهد البلوي ونائبه سمير العامري اللقاء.",
            ("العامري", "memberOf", CLUB),
        ),
        (
            "حضر رئيس نادي الاتحاد فهد البلوي والأمين العام للنادي سمير العامري اللقاء.",
            ("العامري", "heads", CLUB),
        ),
        (
            "حضر مدير جامعة القصيم فهد البلوي ووكيل الجامعة للدراسات العليا سمير العامري اللقاء.",
            ("العامري", "memberOf", UNIVERSITY),
        ),
        ("قال وكيل جامعة القصيم للتخطيط والتطوير سمير العامري ذلك.", ("العامري", "memberOf", UNIVERSITY)),
        ("قال عميد شؤون الطلاب بجامعة القصيم سمير العامري ذلك.", ("العامري", "memberOf", UNIVERSITY)),
        (
            "أعلنت هيئة المطارات ذلك. وقال مديرها سمير العامري إن العمل جار.",
            ("العامري", "heads", "agency/هييه-المطارات"),
        ),
        (
            "زار وكيل إمارة المنطقة سمير العامري أمير منطقة نجران فهد البلوي.",
            ("العامري", "memberOf", "agency/sa-emirate-najran"),
        ),
        (
            "زار وكيل إمارة المنطقة سمير العامري أمير منطقة نجران فهد البلوي.",
            ("البلوي", "heads", "agency/sa-emirate-najran"),
        ),
        (
            "قال وكيل إمارة منطقة نجران المساعد للشؤون الأمنية سمير العامري ذلك.",
            ("العامري", "memberOf", "agency/sa-emirate-najran"),
        ),
        (
            "ترأس أمين جدة رئيس اللجنة المهندس سمير العامري الاجتماع.",
            ("العامري", "heads", "agency/sa-امانه-جده"),
        ),
        (
            "قال مدير فرع الوزارة بمنطقة تبوك سمير العامري إن وزارة العمل جاهزة.",
            ("العامري", "memberOf", "agency/sa-labour"),
        ),
        ("قال مدير مكتب الدعوة ببهر والمزرع سمير العامري ذلك.", ("العامري", "heads", "agency/مكتب-الدعوه")),
        (
            "قال مدير مكتب التعليم بشمال الرياض سمير العامري ذلك.",
            ("العامري", "heads", "agency/مكتب-التعليم"),
        ),
        (
            "قال عضو الجامعة العربية إمام وخطيب المسجد الحرام الشيخ سمير العامري ذلك.",
            ("العامري", "memberOf", "agency/arab-league"),
        ),
        ("قال مدير مكتب وزير الدفاع العراقي سمير العامري ذلك.", ("العامري", "memberOf", "agency/iq-defence")),
        (
            "قال المستشار في مكتب وزير الدفاع العراقي سمير العامري ذلك.",
            ("العامري", "memberOf", "agency/iq-defence"),
        ),
        (
            "قال مدير الهيئة العامة للغذاء والدواء في محافظة جدة، سمير العامري، ذلك.",
            ("العامري", "memberOf", "agency/الهييه-العامه-للغذاء-والدواء"),
        ),
    ],
)
def test_a_holder_is_in_the_body_told_before(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """«نائبه» is in the body that the other leads, «الجامعة» the one named, «إمارة المنطقة» that of the region told."""

    assert fact in held(parse, text)


def test_a_deputy_of_a_man_is_no_woman(parse: Parse) -> None:
    """«نائبه» and «نائبة» are spelled alike once folded."""

    titles = [post.title for post in parse("حضر الوزير ونائبه سمير، ونائبة الوزير هدى.")._.posts]

    assert [title.refers_back for title in titles if title.role == "Deputy"] == [True, False]
