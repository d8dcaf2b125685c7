"""What stands between a body and the name of who leads it does not part them."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "كرم الوزير الأمين العام لجهاز السلامة المرورية التابعة لوزارة النقل سامي بن علي الزهراني.",
            ("الزهراني", "heads", "agency/جهاز-السلامه-المروريه"),
        ),
        (
            "أشاد الأمين العام للجامعة الإسلامية في مدينة لاهور بباكستان عبدالرحيم بن يوسف بالبرنامج.",
            ("يوسف", "heads", "agency/pk-الجامعه-الاسلاميه"),
        ),
        (
            "قال مدير إدارة الدفاع المدني بالطائف المكلف المقدم سعد الثبيتي ذلك.",
            ("الثبيتي", "heads", "agency/اداره-الدفاع-المدني"),
        ),
    ],
)
def test_places_and_owners_do_not_part_a_body_from_its_head(
    parse: Parse, text: str, fact: tuple[str, str, str]
) -> None:
    """«… التابعة لوزارة النقل فلان», «… في مدينة لاهور بباكستان فلان», «… بالطائف المكلف فلان»."""

    assert fact in held(parse, text)


@pytest.mark.parametrize(("body", "relation"), [("بالمديرية العامة للجوازات", "heads"), ("بوزارة الصحة", "memberOf")])
def test_a_director_at_a_directorate_leads_it(parse: Parse, body: str, relation: str) -> None:
    """«المدير العام بالمديرية العامة» leads it; «المدير العام بوزارة الصحة» leads a part of the ministry."""

    assert [what for _, what, _ in held(parse, f"قال المدير العام {body} خميس الحارثي ذلك.")] == [relation]


def test_who_serves_his_highness_the_president_is_no_president(parse: Parse) -> None:
    """«مستشار سمو رئيس الهيئة»: the words of honour are the president's."""

    facts = held(parse, "حضر مستشار سمو رئيس الهيئة العامة للإحصاء ماجد القحطاني اللقاء.")

    assert [what for _, what, _ in facts] == ["memberOf"]


def test_who_leads_a_branch_is_in_the_whole(parse: Parse) -> None:
    """«مدير عام فرع وزارة التجارة»: he leads the branch, and the branch is a part of the ministry."""

    doc = parse("قام مدير عام فرع وزارة التجارة بمنطقة حائل خالد الشمري بجولة.")

    assert [(claim.subject.key.rpartition("-")[2], claim.predicate) for claim in doc._.facts] == [
        ("الشمري", "heads"),
        ("الشمري", "memberOf"),
        ("حايل", "partOf"),
    ]
