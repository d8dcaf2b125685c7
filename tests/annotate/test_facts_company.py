"""Posts told by company, command, relative clauses and charges: whose body is meant."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse

CASES = [
    (
        "التقت رئيسة الشرطة الفنلندية ليلى العامري مدير الاستخبارات المنغولية سامي الحربي ونائبه عمر حسن.",
        [
            ("heads", "agency/fi-police"),
            ("heads", "agency/mn-الاستخبارات-المنغوليه"),
            ("memberOf", "agency/mn-الاستخبارات-المنغوليه"),
        ],
    ),
    (
        "أوقفت هيئة تفتيش الموانئ، التي يرأسها سامي العامري، مهربين.",
        [("heads", "agency/هييه-تفتيش-المواني")],
    ),
    (
        "أوقفت هيئة تفتيش الموانئ، بقيادة سامي العامري، مهربين.",
        [("heads", "agency/هييه-تفتيش-المواني")],
    ),
    (
        "ضبطت هيئة الرقابة موظفا بوزارة الزراعة، وكان رئيسها سامي العامري في مكتبه.",
        [("heads", "agency/هييه-الرقابه")],
    ),
    (
        "وصل سامي العامري، مساعد القائد العام لشؤون البحث في شرطة دبي، أمس.",
        [("memberOf", "agency/ae-police-dubai")],
    ),
    (
        "في وزارة الزراعة الفنلندية اجتمع معاون الوزير للشؤون الفنية سامي العامري والخبراء.",
        [("memberOf", "agency/fi-وزاره-الزراعه")],
    ),
    (
        "التقى أمين مجلس الأمن الأرميني سامي العامري الوزير.",
        [("heads", "agency/am-مجلس-الامن-الارميني")],
    ),
    (
        "قال رئيس مفوضية إيكواس سامي العامري ذلك.",
        [("heads", "agency/مفوضيه-ايكواس")],
    ),
    (
        "قالت العقيدة ليلى العامري مديرة السجون الفنلندية ذلك.",
        [("heads", "agency/fi-اداره-السجون")],
    ),
    (
        "في وزارة الزراعة الفنلندية اجتمع مساعد الوزير للتعاون الفني سامي العامري والخبراء.",
        [("memberOf", "agency/fi-وزاره-الزراعه")],
    ),
    (
        "التقى ملحق الأمن الداخلي بسفارة فنلندا بالرباط سامي العامري الوزير.",
        [("memberOf", "agency/fi-الامن-الداخلي"), ("memberOf", "agency/fi-سفاره-فنلندا")],
    ),
    (
        "التقى مفوض عام الشرطة الفنلندية سامي العامري الوزير.",
        [("heads", "agency/fi-police")],
    ),
    (
        "استقبل وزير الزراعة الفنلندي سامي العامري رئيس وكالة تأمين الموانئ في طاجيكستان.",
        [("heads", "agency/fi-وزاره-الزراعه")],
    ),
    (
        "تسلم الفريق سامي العامري، اليوم، قيادة الشرطة الفنلندية من عمر حسن.",
        [("heads", "agency/fi-police")],
    ),
    (
        "عقدت وزارة الزراعة الفنلندية مشاورات برئاسة الأمين العام سامي العامري.",
        [("memberOf", "agency/fi-وزاره-الزراعه")],
    ),
    (
        "زارت الشرطة النرويجية هلسنكي، ووقع عن الجانب الفنلندي المفتش العام للشرطة سامي العامري.",
        [("heads", "agency/fi-police")],
    ),
    (
        "قال المدير القُطري لبرنامج الأغذية العالمي سامي العامري ذلك.",
        [("heads", "agency/un-wfp")],
    ),
]


@pytest.mark.parametrize(("text", "held"), CASES)
def test_words_around_a_name_tell_which_body_is_meant(parse: Parse, text: str, held: list[tuple[str, str]]) -> None:
    """A deputy is his own chief's, a ministry has no head of that name, and a charge is no body."""
    claims = (claim for claim in parse(text)._.facts if claim.predicate in ("heads", "memberOf"))

    assert sorted((c.predicate, c.object.key) for c in claims if isinstance(c.object, Ref)) == held


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("زار الرئيس الكونغولي سامي العامري برازافيل.", "CG"),
        ("زار الرئيس الكونغولي سامي العامري كينشاسا.", "CD"),
        ("عقد الوزير المالي للأمن سامي العامري اجتماعا.", "ML"),
        ("قال مدير الشرطة الوطنية القمرية سامي العامري ذلك.", "KM"),
    ],
)
def test_an_adjective_of_two_states_is_that_of_the_places_told(parse: Parse, text: str, state: str) -> None:
    """«الكونغولي» by the capital, «المالي» by the post."""

    assert state in {named.country for named in parse(text)._.countries}
