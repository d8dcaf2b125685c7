"""Posts in the shapes that newspapers give them: short fields, charges, regional offices, second offices."""

from __future__ import annotations

import pytest

from graph.model import Ref
from tests.annotate.conftest import Parse

CASES = [
    ("قال وزير الصحة والرعاية الاجتماعية الأردني سامي العامري ذلك.", [("heads", "agency/jo-health")]),
    (
        "أكد رئيس الحكومة ووزير الخارجية الفنلندي سامي العامري ذلك.",
        [("headOfState", "country/FI"), ("heads", "agency/fi-foreign")],
    ),
    ("قال وزير الدولة للشؤون الخارجية الإماراتي سامي العامري ذلك.", [("memberOf", "agency/ae-foreign")]),
    ("قال وكيل وزارة الخارجية المساعد للشؤون القنصلية الفرنسي سامي العامري ذلك.", [("memberOf", "agency/fr-foreign")]),
    ("قال ممثل الأمم المتحدة في العراق سامي العامري ذلك.", [("memberOf", "agency/un")]),
    ("قال المقرر الخاص للأمم المتحدة المعني بالتعذيب سامي العامري ذلك.", [("memberOf", "agency/un")]),
    ("قال رئيس جامعة محمد الخامس بالرباط سامي العامري ذلك.", [("heads", "agency/جامعه-محمد-الخامس")]),
    ("قال قائد البحرية الكينية سامي العامري ذلك.", [("heads", "agency/ke-البحريه-الكينيه")]),
    ("زار سامي العامري القاعدة البحرية الكينية.", []),
    ("قال مدير أمن أسوان سامي العامري ذلك.", [("heads", "agency/eg-مديريه-امن-اسوان")]),
    (
        "قال مدير الأدلة الجنائية بوزارة الداخلية الكينية سامي العامري ذلك.",
        [("heads", "agency/ke-اداره-الادله-الجناييه"), ("memberOf", "agency/ke-interior")],
    ),
    ("قال نقيب المحامين الأردني سامي العامري ذلك.", [("heads", "agency/jo-نقابه-المحامين")]),
    ("قال المندوب السامي للتخطيط سامي العامري ذلك.", [("heads", "agency/المندوبيه-الساميه-للتخطيط")]),
    (
        "زار المدير الجهوي للجمارك بوهران سامي العامري الميناء.",
        [("heads", "agency/dz-المديريه-الجهويه-للجمارك-بوهران")],
    ),
    (
        "قال رئيس المنطقة الإقليمية للأمن بأكادير سامي العامري ذلك.",
        [("heads", "agency/ma-المنطقه-الاقليميه-للامن-باكادير")],
    ),
    ("قال المكلف بإدارة الهيئة العامة للمياه سامي العامري ذلك.", [("heads", "agency/الهييه-العامه-للمياه")]),
    ("قال المكلف بالاتصال على مستوى أمن ولاية وهران سامي العامري ذلك.", [("memberOf", "agency/dz-امن-ولايه-وهران")]),
    (
        "قال الرئيس الأول لدى محكمة الاستئناف بسوسة سامي العامري ذلك.",
        [("heads", "agency/tn-محكمه-الاستيناف-بسوسه")],
    ),
    ("أكد الباحث في معهد الدراسات الأمنية، سامي العامري، ذلك.", [("memberOf", "agency/معهد-الدراسات-الامنيه")]),
    ("قال أستاذ القانون الدولي بجامعة الجزائر سامي العامري ذلك.", [("memberOf", "agency/dz-جامعه-الجزاير")]),
    (
        "قال المدير العام للأمن الوطني ولمراقبة التراب الوطني سامي العامري ذلك.",
        [("heads", "agency/ma-dgsn"), ("heads", "agency/ma-dgst")],
    ),
]


@pytest.mark.parametrize(("text", "held"), CASES)
def test_every_shape_of_a_post_tells_its_body(parse: Parse, text: str, held: list[tuple[str, str]]) -> None:
    """A post tells the body that it is held in, whatever stands between the two and the name."""
    claims = [claim for claim in parse(text)._.facts if claim.subject.key.startswith("person/")]

    assert sorted((c.predicate, c.object.key) for c in claims if isinstance(c.object, Ref)) == held
