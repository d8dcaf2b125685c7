"""Who serves in a body, told by words that are no post."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "تحدث سامي العامري، الأستاذ بجامعة نايف العربية للعلوم الأمنية، في الندوة.",
            [("memberOf", "agency/naif-university")],
        ),
        ("قالت الخبيرة القانونية في البنك الدولي ليلى العامري ذلك.", [("memberOf", "agency/world-bank")]),
        ("حضر سامي العامري من البنك الدولي، وانصرف.", [("memberOf", "agency/world-bank")]),
        ("تسلم سامي العامري من البنك الدولي شهادة.", []),
        ("التقى الملحق الأمني لدى سفارة فنلندا سامي العامري الوزير.", [("memberOf", "agency/fi-سفاره-فنلندا")]),
        ("حضر ضابط ارتباط الإنتربول سامي العامري.", [("memberOf", "agency/interpol")]),
        ("تسلم الوزير درع مجموعة «إيغمونت» من سكرتيرها التنفيذي سامي العامري.", [("heads", "agency/egmont")]),
        (
            "زار قائد القوات الفنلندية المتمركزة في جيبوتي سامي العامري المقر.",
            [("heads", "agency/fi-القوات-الفنلنديه")],
        ),
        (
            "حضر سامي العامري، رئيس المجلس الاستشاري للاتحاد الأفريقي المعني بالبحار.",
            [("heads", "agency/المجلس-الاستشاري-للاتحاد-الافريقي-المعني-بالبحار")],
        ),
    ],
)
def test_callings_and_missions_tell_in_which_body_somebody_serves(
    parse: Parse, text: str, held: list[tuple[str, str]]
) -> None:
    """A scholar, an expert, an attaché at an embassy, a liaison officer, who comes from a body."""
    claims = parse(text)._.facts

    assert [
        (c.predicate, c.object.key) for c in claims if c.predicate != "agencyOf" and isinstance(c.object, Ref)
    ] == held
