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
