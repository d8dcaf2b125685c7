"""Under which name and of which state bodies are found, and which part of which body they are."""

from __future__ import annotations

import pytest

from graph.annotate.found import agencies_in
from tests.annotate.conftest import Parse
from tests.annotate.test_facts_owners import owned
from tests.annotate.test_facts_posts import held


def parts(parse: Parse, text: str, source: str = "") -> set[tuple[str, str]]:
    """Which body a text says to be part of which."""
    claims = parse(text, source=source)._.facts
    return {(claim.subject.key, claim.object.key) for claim in claims if claim.predicate == "partOf"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("بحثت الوكالة الوطنية للأمن المعلوماتي مع وفد فنلندي التعاون.", "الوكالة الوطنية للأمن المعلوماتي"),
        ("زار الوفد مديرية المخابرات العسكرية في بيروت.", "مديرية المخابرات العسكرية"),
        ("ترأس الوفد مدير جهاز المخابرات الخارجية الأنغولي سامي العامري.", "جهاز المخابرات الخارجية الأنغولي"),
        (
            "حضرت رئيسة البعثة الدبلوماسية للمنظمة الدولية للهجرة نادية فارس.",
            "البعثة الدبلوماسية للمنظمة الدولية للهجرة",
        ),
        ("زار الوفد مكتب تمثيل كندا في رام الله.", "مكتب تمثيل كندا"),
        ("زار الوفد ممثلية اليابان في رام الله.", "ممثلية اليابان"),
        ("أعلنت شرطة نينوى ضبط شحنة من المخدرات.", "شرطة نينوى"),
        ("قال مدير إدارة الهجرة والجوازات العميد سامي العامري ذلك.", "إدارة الهجرة والجوازات"),
        ("قال قائد القوات الجوية والدفاع الجوي الأردنية سامي العامري ذلك.", "القوات الجوية والدفاع الجوي الأردنية"),
        ("قال قائد الدفاع الجوي العميد سامي العامري ذلك.", "قيادة الدفاع الجوي"),
        ("استقبل مبعوث الاتحاد الأوروبي الخاص للقرن الأفريقي سامي العامري وفدا.", "الاتحاد الأوروبي"),
        ("قال المدير العام لشؤون المخدرات سامي العامري ذلك.", "المديرية العامة لشؤون المخدرات"),
        ("قال مدير عام شؤون المخدرات سامي العامري ذلك.", "المديرية العامة لشؤون المخدرات"),
        ("قال المدير العام لمصالح السجون سامي العامري ذلك.", "المديرية العامة لمصالح السجون"),
        ("حضر رئيس المجلس الأعلى للقضاء بجمهورية السنغال سامي العامري.", "المجلس الأعلى للقضاء"),
        ("قال مدير جهاز الأمن والمخابرات الوطنية الصومالي سامي العامري ذلك.", "جهاز الأمن والمخابرات الوطنية الصومالي"),
        ("وصل وزير داخلية حكومة الوحدة الوطنية سامي العامري إلى مالطا.", "حكومة الوحدة الوطنية"),
        ("وصل وزير الداخلية المكلف بحكومة الوحدة الوطنية سامي العامري إلى مالطا.", "حكومة الوحدة الوطنية"),
    ],
)
def test_a_name_is_not_cut_where_a_shorter_one_is_listed(parse: Parse, text: str, name: str) -> None:
    """An adjective of the last noun, or a listed name that begins inside, belongs to the name of the body."""

    assert name in {mention.name for mention in parse(text)._.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل مدير المديرية العامة للأمن الوطني الجديد سامي العامري وفدا.",
        "قال وكيل وزارة الداخلية الرسمي ذلك.",
    ],
)
def test_an_adjective_of_the_holder_ends_no_name(parse: Parse, text: str) -> None:
    """«مدير الأمن الوطني الجديد»: the director is new."""

    assert not [body.name for body in agencies_in(parse(text)) if body.name.endswith(("الجديد", "الرسمي"))]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("زار قائد المنطقة الجنوبية العميد سامي العامري مدينة معان.", ("heads", "agency/المنطقه-الجنوبيه")),
        (
            "التقى مفوض العون الإنساني السوداني سامي العامري ضيفه.",
            ("heads", "agency/sd-humanitarian"),
        ),
        (
            "التقى رئيس أركان القوات المسلحة البرتغالية سامي العامري ضيفه.",
            ("heads", "agency/pt-رياسه-الاركان"),
        ),
        (
            "التقى اللواء سامي العامري وزير الداخلية المصري بالسيد جون سميث.",
            ("heads", "agency/eg-interior"),
        ),
        (
            "استقبل الفريق أحمد خليفة مدير الجمارك المصرية العميد سامي العامري قائد الجيش الأوغندي.",
            ("heads", "agency/ug-الجيش-الاوغندي"),
        ),
        (
            "التقى عمر حسن وكيل وزارة الخارجية البرازيلية لشؤون أفريقيا والشرق الأوسط سامي العامري.",
            ("memberOf", "agency/br-foreign"),
        ),
        (
            "التقى وكيل عام وزارة الداخلية الليبية اللواء سامي العامري ضيفه.",
            ("memberOf", "agency/ly-interior"),
        ),
        (
            "التقى مستشار الأمن القومي العراقي سامي العامري ضيفه.",
            ("memberOf", "agency/iq-nsa"),
        ),
    ],
)
def test_a_post_leads_its_body(parse: Parse, text: str, fact: tuple[str, str]) -> None:
    """Commanders of a part of the land, and commissioners of a commission, are at their heads."""

    assert ("العامري", *fact) in held(parse, text)


def test_a_staff_has_the_name_that_its_post_gives(parse: Parse) -> None:
    """«رئيس أركان القوات المسلحة البرتغالية»: no list has the staff, so that the words name it."""

    text = "التقى رئيس أركان القوات المسلحة البرتغالية سامي العامري ضيفه."
    assert "أركان القوات المسلحة البرتغالية" in {mention.name for mention in parse(text)._.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت الوزارة اجتماعا مع ممثلي البنك الدولي، ترأسه سامي العامري.",
        "عقدت وزارة المالية اجتماعا مع وزارة الدفاع، يترأسه سامي العامري.",
    ],
)
def test_who_leads_a_meeting_leads_no_body(parse: Parse, text: str) -> None:
    """«…، ترأسه فلان» behind a body tells of what was held, where no relative pronoun stands between."""

    assert held(parse, text) == []


@pytest.mark.parametrize(
    ("text", "source", "body"),
    [
        (
            "ترأس الوزير وفد ليبيا إلى اجتماع اللجنة مع تونس في جربة. وضم الوفد مدير جهاز حماية الموانئ عمر حسن.",
            "lana.gov.ly",
            ("agency/ly-جهاز-حمايه-المواني", "LY"),
        ),
        (
            "أجرى رئيس الوزراء اللبناني سامي العامري محادثات مع الموفد الأميركي جون سميث، وحضرها وزير المال عمر حسن.",
            "aawsat.com",
            ("agency/lb-وزاره-المال", "LB"),
        ),
    ],
)
def test_a_body_without_a_state_is_the_papers_or_the_hosts(
    parse: Parse, text: str, source: str, body: tuple[str, str]
) -> None:
    """The paper's own state, which it names, has the body even where towns of another are told, an envoy's has none."""

    assert body in owned(parse, text, source)


def test_the_affairs_of_a_bodys_own_people_are_no_directorate(parse: Parse) -> None:
    """«مدير عام شؤون الموظفين» leads a part of the body where he works, which every body has."""

    assert held(parse, "قال مدير عام شؤون الموظفين سامي العامري ذلك.") == []


def test_a_state_that_is_talked_about_owns_no_body(parse: Parse) -> None:
    """«الأوضاع في سوريا»: what a meeting is about tells nothing of who meets."""

    text = "بحث رئيس أركان الجيش سامي العامري مع قائد القيادة المركزية الأميركية الأوضاع في سوريا."
    assert not [state for _, state in owned(parse, text) if state == "SY"]


def test_a_state_of_the_other_side_owns_no_body(parse: Parse) -> None:
    """«اجتمع رئيس الجهاز برئيس السلطة في سنغافورة»: in another state's paper the first body is not Singapore's."""

    text = "اجتمع رئيس جهاز الضرائب سامي العامري برئيس سلطة الضرائب في جمهورية سنغافورة."
    assert [body for body, _ in owned(parse, text, "omannews.gov.om")] == ["agency/sg-سلطه-الضرايب"]


def test_a_listed_part_is_of_the_body_whose_name_its_own_holds(parse: Parse) -> None:
    """«الأمانة العامة لمجلس التعاون» beside «مجلس التعاون لدول الخليج العربية»."""

    text = "اجتمع قادة خفر السواحل بدول مجلس التعاون لدول الخليج العربية في مقر الأمانة العامة لمجلس التعاون."
    assert ("agency/gcc-secretariat", "agency/gcc") in parts(parse, text)


@pytest.mark.parametrize(
    ("text", "source", "body"),
    [
        (
            "استقبل معالي عمر حسن المفتش العام للشرطة والجمارك سعادة جون سميث المفتش العام للشرطة التنزانية. "
            "حضر المقابلة سامي العامري مساعد المفتش العام للعمليات.",
            "omannews.gov.om",
            "agency/om-police",
        ),
        (
            "استقبل المدير العام لدائرة الجمارك عمر حسن الوفد. حضر اللقاء سامي العامري مساعد المدير العام للتدريب.",
            "petra.gov.jo",
            "agency/jo-customs",
        ),
    ],
)
def test_a_deputys_charge_names_no_body(parse: Parse, text: str, source: str, body: str) -> None:
    """«مساعد المفتش العام للعمليات» is in the body whose inspector was told."""

    assert ("العامري", "memberOf", body) in held(parse, text, source)
