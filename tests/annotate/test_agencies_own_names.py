"""Bodies of several fields, of towns and with names of their own are read to the end, and who leads them."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_agencies_ends import bodies
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عقدت وزارتا الداخلية والخارجية اجتماعا مشتركا.", ["وزارة الداخلية", "وزارة الخارجية"]),
        (
            "شارك ممثلو وزارات العدل والعمل والشؤون البلدية والقروية.",
            ["وزارة العدل", "وزارة العمل", "وزارة الشؤون البلدية والقروية"],
        ),
        ("نسقت الهيئة مع وزارتي العمل والنقل والبيئة.", ["وزارة العمل والنقل", "وزارة البيئة"]),
        ("التقى وزراء وزارات التعليم في الدول الأعضاء.", []),
    ],
)
def test_one_noun_opens_several_ministries(parse: Parse, text: str, names: list[str]) -> None:
    """«وزارتي» of three fields are two ministries, one of them of two fields."""

    assert bodies(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عقد جهازا الأمن والمخابرات اجتماعا.", ["جهاز الأمن", "جهاز المخابرات"]),
        ("استقبل الوزير خالد سعيد رئيسي حزبي الوفاق والنهضة.", ["حزب الوفاق", "حزب النهضة"]),
        ("وقعت شرطتا دبي والشارقة مذكرة.", ["شرطة دبي", "شرطة الشارقة"]),
        ("تعاونت جامعتا دمشق وحلب.", ["جامعة دمشق", "جامعة حلب"]),
        ("انهار جهازي العصبي.", []),
        ("عمل في قطاعي الصحة والتعليم.", []),
    ],
)
def test_a_noun_in_the_dual_opens_two_bodies(parse: Parse, text: str, names: list[str]) -> None:
    """Of two fields or of two towns, and none of a noun that tells a kind of thing as well."""

    assert bodies(parse, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر الأمين العام لهيئة تطوير حائل.", ["هيئة تطوير حائل"]),
        ("بالتعاون مع غرفة تجارة وصناعة البحرين.", ["غرفة تجارة وصناعة البحرين"]),
        ("زار الباحث معهد كارلبرغ في ستوكهولم.", ["معهد كارلبرغ"]),
        ("نشر معهد دوفيلتس للأبحاث دراسة.", ["معهد دوفيلتس للأبحاث"]),
        ("فاز حزب سيدروما اليوناني.", ["حزب سيدروما"]),
        ("قدم الخدمة بطريقة منظمة وميسرة.", []),
        ("تحدث الأستاذ في المعهد العالي للقضاء والخبير بالمجمع.", ["المعهد العالي للقضاء"]),
        ("رفضت إدارة السجون الوطنية وطاقمها الطلب.", ["إدارة السجون الوطنية"]),
        ("منح الوزير كل جمعية إعانة تأسيسية.", []),
        ("عقدت الجمعية العمومية العادية لنادي الجبلين.", ["نادي الجبلين"]),
        ("نشر مركز الملك فيصل للبحوث كتابا.", ["مركز الملك فيصل للبحوث"]),
        ("ينظمه مركز نماء للتنمية الأسرية التابع للجمعية.", ["مركز نماء للتنمية الأسرية"]),
    ],
)
def test_bodies_of_towns_and_with_own_names_are_named_whole(parse: Parse, text: str, names: list[str]) -> None:
    """What a body does and for which town, a name that is no word of Arabic, and a ruler's name."""

    assert bodies(parse, text) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال مدير مركز ارتقاء سمير العامري ذلك.", "مركز ارتقاء"),
        ("قال مدير عام مركز الملك خالد الحضاري سمير العامري ذلك.", "مركز الملك خالد الحضاري"),
        ("قال رئيس مجلس إدارة مركز الأمير سلمان الاجتماعي سمير العامري ذلك.", "مركز الأمير سلمان الاجتماعي"),
        ("قالت مديرة مركز إشراقة للرعاية النهارية سميرة العامري ذلك.", "مركز إشراقة للرعاية النهارية"),
        ("حضر قائد قوة منطقة تبوك اللواء سمير العامري.", "قوة منطقة تبوك"),
        ("حضر مدير إدارة التعاون الدولي في قطاع الشؤون الاقتصادية بالأمانة سمير العامري.", "إدارة التعاون الدولي"),
        ("تعيين سمير العامري أمينا لمنطقة نجران.", "أمانة منطقة نجران"),
    ],
)
def test_who_leads_such_a_body_is_told(parse: Parse, text: str, name: str) -> None:
    """Centres with names of their own, forces and offices of towns, units inside units, and mayors appointed."""

    doc = parse(text)
    keys = {mention.key for mention in doc._.mentions if mention.name == name}

    assert [fact.object.key for fact in doc._.facts if fact.predicate == "heads"] == sorted(keys)


def test_a_centre_named_after_a_ruler_is_a_place(parse: Parse) -> None:
    """«في مركز الأمير سلطان الحضاري»: nobody is called «سلطان الحضاري»."""

    doc = parse("أقيم الحفل بمركز الأمير فهد بن سلطان الحضاري أمس.")

    assert [place.name for place in doc._.places] == ["مركز الأمير فهد بن سلطان الحضاري"]
    assert not doc._.people


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال نائب رئيس مجلس الوزراء وزير الداخلية بدولة الكويت سمير العامري لوزير عراقي ذلك.",
            [("العامري", "heads", "agency/kw-interior"), ("العامري", "memberOf", "agency/kw-cabinet")],
        ),
        (
            "قال نائب الرئيس الكيني سمير العامري ذلك.",
            [("العامري", "memberOf", "agency/ke-presidency")],
        ),
        ("قال نائب الرئيس سمير العامري ذلك.", []),
        ("قال وزير داخلية الشقيقة الكويت سمير العامري ذلك.", [("العامري", "heads", "agency/kw-interior")]),
    ],
)
def test_deputies_sit_in_the_cabinet_or_the_presidency(
    parse: Parse, text: str, facts: list[tuple[str, str, str]]
) -> None:
    """The state told after the second of two posts is that of the first; a president's deputy may be a company's."""

    assert held(parse, text) == facts


def test_a_unit_right_before_its_body_is_part_of_it(parse: Parse) -> None:
    """«إدارة الخدمات العامة بوزارة الصحة»."""

    doc = parse("نفذت إدارة الخدمات الطبية العامة بوزارة الصحة السعودية الحملة.")

    assert [fact.object.key for fact in doc._.facts if fact.predicate == "partOf"] == ["agency/sa-health"]


@pytest.mark.parametrize(("text", "groups"), [("أعلنت حماس ذلك.", 1), ("ساد الحماس الجيد بينهم.", 0)])
def test_a_group_has_the_article_only_where_its_name_has(parse: Parse, text: str, groups: int) -> None:
    """«الحماس» is no «حماس»."""

    assert len(parse(text)._.groups) == groups
