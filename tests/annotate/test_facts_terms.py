"""Who takes over an office, who leaves it, and who holds two of them is told apart."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "سلم مدير الجمارك السابق اللواء خالد البروي مهامه إلى خلفه اللواء حسن عطية.",
            [("عطيه", "heads", "agency/الجمارك")],
        ),
        (
            "تسلم العميد يوسف بن ضو مهامه آمرا للحرس الوطني من سلفه العميد حسين الغربي.",
            [("ضو", "heads", "agency/الحرس-الوطني")],
        ),
        ("وقف الوزير وخلفه لوحة كبيرة.", []),
        ("كلف الرئيس التونسي هشام العيادي بتشكيل الحكومة.", []),
        ("أدى محمد العيادي اليمين الدستورية رئيسا للمحكمة العليا.", [("العيادي", "heads", "agency/المحكمه-العليا")]),
        (
            "عين الرئيس التونسي خالد السهيلي مديرا عاما للجمارك.",
            [("السهيلي", "heads", "agency/tn-customs")],
        ),
    ],
)
def test_an_office_passes_from_one_to_the_other(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """A successor has the post told of who went before; who appoints has not the post that he gives."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "بحث الرئيسان المصري سمير العامري والفرنسي جان ديبوا الأزمة.",
            [("العامري", "headOfState", "country/EG"), ("ديبوا", "headOfState", "country/FR")],
        ),
        (
            "التقى نبيل الزواري رئيسة البرلمان البلغاري رايا نازاريان.",
            [("نازاريان", "heads", "agency/bg-البرلمان")],
        ),
        (
            "قال رئيس لجنة الأمن الوطني وعضو المكتب السياسي لحزب الأمة سمير العامري ذلك.",
            [
                ("العامري", "heads", "agency/لجنه-الامن-الوطني"),
                ("العامري", "memberOf", "agency/المكتب-السياسي-لحزب-الامه"),
            ],
        ),
        ("أكد نائب رئيس هيئة الأركان الفريق سمير العامري ذلك.", [("العامري", "memberOf", "agency/هييه-الاركان")]),
    ],
)
def test_posts_are_tied_to_whose_they_are(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """Two rulers share a title, a woman's post is no man's, one man has two posts, a staff needs no state."""

    assert held(parse, text) == facts


def test_a_minister_goes_to_a_town_and_leads_no_ministry_of_it(parse: Parse) -> None:
    """«زيارة الوزير للرباط» tells where he goes."""

    assert [body.key for body in parse("بدأت زيارة الوزير الكيني للرباط.")._.agencies] == []
    assert [body.key for post in parse("بدأت زيارة الوزير الكيني للرباط.")._.posts for body in post.bodies] == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال نائب رئيس البنك الدولي لشؤون الشرق الأوسط سمير العامري ذلك.", "agency/world-bank"),
        ("قال المدير الإقليمي للبنك الدولي سمير العامري ذلك.", "agency/world-bank"),
        ("قال مفوض الاتحاد الإفريقي للشؤون السياسية سمير العامري ذلك.", "agency/african-union"),
    ],
)
def test_what_an_official_is_charged_with_is_no_part_of_the_body(parse: Parse, text: str, body: str) -> None:
    """«لشؤون الشرق الأوسط» tells of his charge."""

    assert held(parse, text) == [("العامري", "memberOf", body)]


def test_a_pronoun_leads_back_to_the_body_of_the_post_before(parse: Parse) -> None:
    """«رئيس الوزارة فلان وأمينها العام فلان»: both lead the body that the first post tells."""

    text = "زار الوفد الإنتربول. وحضر العشاء رئيس المنظمة سمير العامري وأمينها العام خالد الدوسري."

    assert ("الدوسري", "heads") in [fact[:2] for fact in held(parse, text)]


def test_a_field_stands_between_a_bare_title_and_a_name(parse: Parse) -> None:
    """«مدير المراسم سمير العامري»: the noun is no name."""

    people = parse("حضر الحفل وزير الخارجية باسم الخولي ومدير المراسم سمير العامري.")._.people

    assert [named.name for named in people] == ["باسم الخولي", "سمير العامري"]
