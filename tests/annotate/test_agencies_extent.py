"""The name of a body goes on over deeds that look like verbs, and ends before what only stands beside it."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مدير عام الإدارة العامة لمباحث جمع السلاح اللواء سمير العامري ذلك.", "الإدارة العامة لمباحث جمع السلاح"),
        ("كرمت جمعية الكشافة أعضاء المخيم.", "جمعية الكشافة"),
        ("عقد مجلس الشورى اجتماعه السنوي للعام 2015.", "مجلس الشورى"),
        ("نظمت اللجنة المحلية للسلامة ندوة.", "اللجنة المحلية للسلامة"),
        ("قال رئيس مدينة الملك فهد للعلوم والتقنية سمير العامري ذلك.", "مدينة الملك فهد للعلوم والتقنية"),
        ("قال مدير برنامج خطوة لحاضنات الأعمال سمير العامري ذلك.", "برنامج خطوة لحاضنات الأعمال"),
        ("قال المشرف على كرسي الأمير سلطان للمياه سمير العامري ذلك.", "كرسي الأمير سلطان للمياه"),
        (
            "قال رئيس الحملة الوطنية السعودية لإغاثة الشعب السوري سمير العامري ذلك.",
            "الحملة الوطنية السعودية لإغاثة الشعب السوري",
        ),
        ("عقدت لجنة الحج المركزية اجتماعا.", "لجنة الحج المركزية"),
        ("قال قائد اللواء الرابع عشر مشاة العميد سمير العامري ذلك.", "اللواء الرابع عشر مشاة"),
        ("سيطر اللواء 35 مدرع على الموقع.", "اللواء 35 مدرع"),
        ("زار جامعة الملك سعود بن عبدالعزيز للعلوم الصحية.", "جامعة الملك سعود بن عبدالعزيز للعلوم الصحية"),
    ],
)
def test_the_name_of_a_body_is_read_to_its_end(parse: Parse, text: str, name: str) -> None:
    """«جمع السلاح» belongs to it; «أعضاء», «اجتماعه» do not."""

    doc = parse(text)
    named = {body.name for body in (*doc._.agencies, *(body for post in doc._.posts for body in post.bodies))}

    assert name in named


def test_a_dash_of_letters_ends_no_text(parse: Parse) -> None:
    """«ـــ» between words is a mark that has no letter left once it is folded."""

    text = "أكد سمير العامري ـــ الرئيس التنفيذي للمكتب ـــ أن الإنجازات كثيرة."

    assert [mention.name for mention in parse(text)._.mentions] == ["سمير العامري"]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الفوج الأول من الحجاج، وفازت الفرقة الأولى.",
        "زار مدينة الملك فهد، وتابع برنامج خطوة للأطفال.",
        "أعلنت إمارة دبي ذلك.",
    ],
)
def test_a_group_a_place_and_a_broadcast_are_no_bodies(parse: Parse, text: str) -> None:
    """A number may count pilgrims, a town of a ruler is a place, and so is a part of the Emirates."""

    assert not parse(text)._.agencies
