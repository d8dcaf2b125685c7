"""Who leads and who serves in the offices of towns and regions, in their units and boards, is told."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("قال أمين محافظة جدة الدكتور سمير العامري ذلك.", ("العامري", "heads", "agency/sa-امانه-جده")),
        ("قال أمين جدة الدكتور سمير العامري ذلك.", ("العامري", "heads", "agency/sa-امانه-جده")),
        ("قال مدير التعليم بمحافظة جدة سمير العامري ذلك.", ("العامري", "heads", "agency/sa-اداره-التعليم-بمحافظه-جده")),
        (
            "قال مدير الدفاع المدني بمنطقة تبوك اللواء سمير العامري ذلك.",
            ("العامري", "heads", "agency/sa-اداره-الدفاع-المدني-بمنطقه-تبوك"),
        ),
        ("قال الناطق الإعلامي بصحة عسير سمير العامري ذلك.", ("العامري", "memberOf", "agency/sa-صحه-عسير")),
        (
            "قال الوكيل المساعد لشؤون البلديات بأمانة جدة سمير العامري ذلك.",
            ("العامري", "memberOf", "agency/sa-امانه-جده"),
        ),
        ("قال المكلف بالإعلام بالجامعة العربية سمير العامري ذلك.", ("العامري", "memberOf", "agency/arab-league")),
        ("قال سمير العامري مدير النشر بالجامعة العربية ذلك.", ("العامري", "memberOf", "agency/arab-league")),
        ("قال المساعد للخدمات بصحة جدة الصيدلي سمير العامري ذلك.", ("العامري", "memberOf", "agency/sa-صحه-جده")),
        ("قال رئيس مجلس إدارة غرفة جدة سمير العامري ذلك.", ("العامري", "heads", "agency/sa-غرفه-جده")),
        ("قال عضو مجلس إدارة غرفة جدة سمير العامري ذلك.", ("العامري", "memberOf", "agency/sa-غرفه-جده")),
        (
            "قال المشرف على برنامج خطوتي بالجامعة العربية الدكتور سمير العامري.",
            ("العامري", "memberOf", "agency/arab-league"),
        ),
        (
            "قال رئيس الاتحاد السعودي لكرة اليد تركي العامري ذلك.",
            ("العامري", "heads", "agency/sa-الاتحاد-السعودي-لكره-اليد"),
        ),
    ],
)
def test_a_holder_is_in_the_office_that_the_words_tell(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """Mayors, directors of a field in a region, spokesmen of local offices and members of boards have their bodies."""

    assert fact in held(parse, text)


def test_an_assistant_is_of_the_director_told_before(parse: Parse) -> None:
    """«المساعد للشؤون التعليمية فلان»: of the body whose director the text told."""

    text = (
        "رأس مدير عام التعليم بمنطقة تبوك سمير العامري اللقاء"
        " بحضور المساعد للشؤون الإدارية فهد البلوي ومساعدة المدير العام هدى الشمري."
    )

    office = "agency/sa-الاداره-العامه-للتعليم-بمنطقه-تبوك"
    assert held(parse, text) == [
        ("البلوي", "memberOf", office),
        ("الشمري", "memberOf", office),
        ("العامري", "heads", office),
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "عقد أعضاء مجلس إدارة غرفة جدة لقاء. وقال رئيس مجلس إدارة الغرفة سمير العامري ذلك.",
            ("العامري", "heads", "agency/sa-غرفه-جده"),
        ),
        (
            "أعلن المجلس البلدي في تبوك ذلك. وقال عضو المجلس البلدي سمير العامري إنه سعيد.",
            ("العامري", "memberOf", "agency/sa-المجلس-البلدي-بتبوك"),
        ),
        (
            "أعلنت مديرية الشؤون الصحية بتبوك ذلك. وقال المساعد للتموين بصحة تبوك سمير العامري إنه سعيد.",
            ("العامري", "memberOf", "agency/مديريه-الشوون-الصحيه-بتبوك"),
        ),
        (
            "قال مدير عام الهيئة العامة للسياحة والتراث الوطني بتبوك سمير العامري ذلك.",
            ("العامري", "memberOf", "agency/sa-scth"),
        ),
    ],
)
def test_a_body_told_before_or_elsewhere_is_meant(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """«الغرفة», «المجلس البلدي», «صحة تبوك» are named in full elsewhere; who directs a branch is in the body."""

    assert fact in held(parse, text)


def test_a_chamber_is_one_body_under_all_its_names(parse: Parse) -> None:
    """«غرفة جدة» and «الغرفة التجارية الصناعية بجدة» are the same."""

    doc = parse("قالت غرفة جدة ذلك بعد لقاء في الغرفة التجارية الصناعية بجدة.")

    assert len({body.key for body in doc._.agencies}) == 1


def test_a_word_behind_the_empty_sign_costs_no_document(parse: Parse) -> None:
    """A token without letters after the name of a body is read over."""

    assert parse("قالت الهيئة العامة \u064b للغذاء ذلك.") is not None
