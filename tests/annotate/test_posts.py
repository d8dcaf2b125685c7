"""Posts are read with their bodies and their states."""

from __future__ import annotations

from itertools import pairwise

import pytest

from graph.annotate.phrases import Holding
from tests.annotate.conftest import Parse


def posts(parse: Parse, text: str) -> tuple[Holding, ...]:
    return tuple(parse(text)._.posts)


@pytest.mark.parametrize(
    ("text", "relation", "bodies", "state"),
    [
        ("التقى وزير الداخلية السعودي.", "heads", ["agency/sa-interior"], "SA"),
        ("التقى وزير العدل البلجيكي.", "heads", ["agency/be-justice"], "BE"),
        ("قال نائب وزير الخارجية الأمريكي.", "memberOf", ["agency/us-foreign"], "US"),
        ("قال المتحدث باسم وزارة الخارجية الصينية.", "memberOf", ["agency/cn-foreign"], "CN"),
        ("التقى الوزير الباكستاني للداخلية.", "heads", ["agency/pk-interior"], "PK"),
        ("قال المدعي العام الروسي.", "heads", ["agency/ru-prosecution"], "RU"),
        ("حضر مدير وكالة الاستخبارات المركزية.", "heads", ["agency/us-cia"], ""),
        ("حضر الأمين العام للأمم المتحدة.", "heads", ["agency/un"], ""),
        ("حضر المبعوث الأممي.", "memberOf", ["agency/un"], ""),
        ("استقبل الرئيس الفرنسي ضيوفه.", "headOfState", [], "FR"),
        ("استقبل رئيس الوزراء العراقي ضيوفه.", "headOfState", [], "IQ"),
        ("استقبل أمير دولة قطر ضيوفه.", "headOfState", [], "QA"),
        ("أكد خادم الحرمين الشريفين ذلك.", "headOfState", [], "SA"),
        ("حضر سفير ماليزيا.", "memberOf", [], "MY"),
    ],
)
def test_a_post_has_its_body_and_its_state(
    parse: Parse, text: str, relation: str, bodies: list[str], state: str
) -> None:
    """A post tells what its holder is to which body, or to which state."""

    (post,) = posts(parse, text)

    assert post.title.relation == relation
    assert [body.key for body in post.bodies] == bodies
    assert post.country == state


def test_one_post_in_two_bodies(parse: Parse) -> None:
    """«… للأمن الوطني ولمراقبة التراب الوطني» is one post in two bodies."""

    (post,) = posts(parse, "قال المدير العام للأمن الوطني ولمراقبة التراب الوطني بالمغرب.")

    assert [body.key for body in post.bodies] == ["agency/ma-dgsn", "agency/ma-dgst"]


def test_two_posts_after_and(parse: Parse) -> None:
    """«ووزير …» is a post of its own."""

    keys = [
        body.key for post in posts(parse, "التقى وزير الدفاع العراقي ووزير الداخلية الأردني.") for body in post.bodies
    ]

    assert keys == ["agency/iq-defence", "agency/jo-interior"]


@pytest.mark.parametrize("text", ["قال رئيس الوزراء الأسبق إن", "قال الرئيس السابق للمخابرات الفرنسية إن"])
def test_a_former_post_is_told(parse: Parse, text: str) -> None:
    """«السابق» and «الأسبق» say that a post is past."""

    assert [post.former for post in posts(parse, text)] == [True]


def test_a_counterpart_holds_the_same_post(parse: Parse) -> None:
    """«نظيره العراقي» leads the Iraqi body of the kind told before."""

    first, second = posts(parse, "بحث وزير الدفاع التركي مع نظيره العراقي أمن الحدود.")

    assert [body.key for body in first.bodies] == ["agency/tr-defence"]
    assert [body.key for body in second.bodies] == ["agency/iq-defence"]
    assert second.title.relation == "heads"


@pytest.mark.parametrize("text", ["قال الوفد إن اللقاء مثمر.", "زارت القوات الموقع.", ""])
def test_other_words_are_no_posts(parse: Parse, text: str) -> None:
    """A delegation and its like hold no post."""

    assert posts(parse, text) == ()


def test_posts_do_not_overlap(parse: Parse) -> None:
    """No word belongs to two posts."""

    found = posts(
        parse, "حضر نائب رئيس مجلس الوزراء الكويتي ووكيل وزارة الداخلية والمدير العام للأمن الوطني ووزراء خارجية مصر."
    )

    assert all(left.end <= right.start for left, right in pairwise(found))


@pytest.mark.parametrize("title", ["العميد", "السيد", "المدير", "الجنرال"])
def test_a_title_behind_a_particle_is_no_site(parse: Parse, title: str) -> None:
    """«اجتمع السفير بالعميد فلان»: the ambassador meets him, and does not serve there."""

    doc = parse(f"اجتمع السفير ب{title} سالم الدوسري.")

    assert [bearer.name and bearer.name.name for bearer in doc._.bearers] == [None, "سالم الدوسري"]


def test_where_a_deputy_goes_is_no_part_of_his_post(parse: Parse) -> None:
    """«وصل نائب وزير الخارجية لشؤون الشرق الأوسط إلى بغداد»: what he is charged with ends the post."""

    doc = parse("وصل نائب وزير الخارجية لشؤون الشرق الأوسط إلى بغداد.")

    assert [doc[post.start : post.end].text for post in doc._.posts] == ["نائب وزير الخارجية لشؤون الشرق الأوسط"]
