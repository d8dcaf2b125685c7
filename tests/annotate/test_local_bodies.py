"""Bodies of towns and regions are found, branches beside what they are of, and names no further than they go."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


def bodies(parse: Parse, text: str) -> list[str]:
    return [named.name for named in parse(text)._.agencies]


def places(parse: Parse, text: str) -> list[tuple[str, str]]:
    return [(named.name, named.key) for named in parse(text)._.places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("نظمت بلدية عنيزة حملة نظافة.", ["بلدية عنيزة"]),
        ("نظمت أمانة محافظة جدة ورشة في غرفة جدة.", ["أمانة محافظة جدة", "غرفة جدة"]),
        ("نظمت الغرفة التجارية بالدمام ندوة.", ["الغرفة التجارية بالدمام"]),
        ("حكمت المحكمة الجزائية في جدة بذلك.", ["المحكمة الجزائية في جدة"]),
        ("زار رئيس بلدية المحافظة السوق.", ["بلدية المحافظة"]),
        ("عقدت الهيئة الملكية بالدمام ندوة.", ["الهيئة الملكية بالدمام"]),
        ("وافق المجلس البلدي لمحافظة جدة على الطلب.", ["المجلس البلدي لمحافظة جدة"]),
        ("فاز بالمركز الثاني بالدمام.", []),
        ("اجتمعوا في مقر الأمانة بالرياض.", []),
        ("جلسوا في غرفة الانتظار.", []),
    ],
)
def test_a_body_is_that_of_the_place_after_it(parse: Parse, text: str, found: list[str]) -> None:
    """A municipality, a chamber or a court is named by its place; one told with the article was named before."""

    assert bodies(parse, text) == found


def test_a_branch_stands_beside_its_ministry(parse: Parse) -> None:
    """Who heads a branch is in the ministry too, which the branch is part of."""

    text = "أكد مدير عام فرع وزارة العدل بمنطقة تبوك سمير العامري ذلك."

    assert bodies(parse, text) == ["فرع وزارة العدل بمنطقة تبوك", "وزارة العدل"]
    assert [relation for _, relation, _ in held(parse, text)] == ["heads", "memberOf"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ألقت شرطة المدينة المنورة القبض على لص.", ["شرطة المدينة المنورة"]),
        ("قال مدير شرطة منطقة تبوك المكلف ذلك.", ["شرطة منطقة تبوك"]),
        ("شكر المتحدث أعضاء اللجنة الكشفية العالمية.", ["اللجنة الكشفية العالمية"]),
        ("كرمت الجمعية أعضاء لجنة تحكيم السباق السنوي.", ["لجنة تحكيم السباق السنوي"]),
        ("أشاد الحزب الوطني الموالي للقصر بذلك.", []),
        ("أعلنت الإدارة العامة لمباحث جمع السلاح ذلك.", ["الإدارة العامة لمباحث جمع السلاح"]),
        ("يضم المبنى وحدة للحروق ولجنة للمتابعة.", []),
        ("اشتبكت قوات الأمن والمتظاهرون.", []),
        ("أعلنت اللجنة الأولمبية العربية السعودية ذلك.", ["اللجنة الأولمبية العربية السعودية"]),
    ],
)
def test_a_name_goes_as_far_as_its_words_belong_together(parse: Parse, text: str, found: list[str]) -> None:
    """No object of the verb, no participle and no genitive after the article belong to a body's name."""

    doc = parse(text)

    assert [mention.name for mention in doc._.mentions if mention.kind == "Agency"] == found


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("أعلنت جمعية الاقتصاد السعودية ذلك.", "nisba"),
        ("أعلنت القوات البرية السعودية ذلك.", "nisba"),
        ("زار الرئيس السعودية.", "country-name"),
        ("وصل رئيس الجمهورية السعودية أمس.", "country-name"),
        ("زاروا السعودية.", "country-name"),
    ],
)
def test_the_name_of_a_state_may_be_its_adjective(parse: Parse, text: str, rule: str) -> None:
    """«السعودية» describes a feminine noun before it, and is the state after any other."""

    assert [named.rule for named in parse(text)._.countries] == [rule]


def test_what_has_a_governor_is_a_place(parse: Parse) -> None:
    """A town that no gazetteer lists is known from its governor, its municipality or its noun, and named again."""

    text = "قال محافظ الزلفاء سمير العامري إن مستشفى الزلفاء جاهز، وزار قرية كرنبة ثم غادر كرنبة."

    found = places(parse, text)

    assert [name for name, _ in found] == ["الزلفاء", "مستشفى الزلفاء", "قرية كرنبة", "كرنبة"]
    assert found[2][1] == found[3][1]


def test_a_region_named_in_full_is_meant_by_its_name(parse: Parse) -> None:
    """«نجران» in a text about «منطقة نجران» is that region, and no second place."""

    found = places(parse, "التقى أمير منطقة نجران أهالي نجران في نجران.")

    assert len({key for _, key in found}) == 1


@pytest.mark.parametrize("text", ["وقع الحادث في منطقة مزدحمة.", "زار منطقة أدرجتها المنظمة."])
def test_an_adjective_or_a_clause_names_no_place(parse: Parse, text: str) -> None:
    """«منطقة» before an adjective or a verb with its object is any region."""

    assert not places(parse, text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("عقد مدير عام التعليم بجدة سمير العامري اجتماعا.", [("heads", "الإدارة العامة للتعليم بجدة")]),
        ("قال مدير تعليم الطائف سمير العامري ذلك.", [("heads", "تعليم الطائف")]),
        ("أوضح الناطق الإعلامي بصحة الباحة سمير العامري ذلك.", [("memberOf", "صحة الباحة")]),
        ("صرح رئيس البريد المصري سمير العامري أمس.", [("heads", "البريد المصري"), ("agencyOf", "مصر")]),
        ("قال قائد لواء الملك فهد الآلي سمير العامري ذلك.", [("heads", "لواء الملك فهد الآلي")]),
    ],
)
def test_who_heads_a_local_office_is_told(parse: Parse, text: str, facts: list[tuple[str, str]]) -> None:
    """An office of a town, a public service of a state and a unit named after a ruler have their heads."""

    doc = parse(text)
    names = {mention.key: mention.name for mention in doc._.mentions}

    assert [(claim.predicate, names[claim.object.key]) for claim in doc._.facts] == facts


def test_one_office_has_one_key_in_short_and_in_full(parse: Parse) -> None:
    """«صحة الباحة» is «المديرية العامة للشؤون الصحية بمنطقة الباحة» in one text."""

    text = (
        "اجتمع مدير عام الشؤون الصحية بمنطقة الباحة سمير العامري. وأوضح الناطق الإعلامي بصحة الباحة كريم الهاشمي ذلك."
    )

    assert len({body.key for post in parse(text)._.posts for body in post.bodies}) == 1


def test_a_hospital_is_named_by_what_it_is_for(parse: Parse) -> None:
    """«مستشفى قوى الأمن» and «مستشفى الولادة والأطفال» are places; «مستشفى المحافظة» is any."""

    found = places(parse, "زار مستشفى قوى الأمن ثم مستشفى الولادة والأطفال ثم مستشفى المحافظة.")

    assert [name for name, _ in found] == ["مستشفى قوى الأمن", "مستشفى الولادة والأطفال"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "قال رئيس مجلس إدارة الهيئة السعودية للنخيل سمير العامري ذلك.",
            [("العامري", "heads", "agency/sa-الهييه-السعوديه-للنخيل")],
        ),
        (
            "عين المجلس سمير العامري عضوا في مجلس إدارة غرفة الدمام.",
            [("العامري", "memberOf", "agency/sa-غرفه-الدمام")],
        ),
        ("قال عضو مجلس أمناء جامعة تبوك سمير العامري ذلك.", [("العامري", "memberOf", "agency/جامعه-تبوك")]),
        ("قال رئيس مجلس الإدارة سمير العامري ذلك.", []),
        ("قال عضو مجلس محافظة ديالى سمير العامري ذلك.", [("العامري", "memberOf", "agency/iq-مجلس-محافظه-ديالي")]),
    ],
)
def test_who_sits_on_a_board_is_in_its_body(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """The chair of a board heads the body, its members are in it; the board itself is no body of its own."""

    assert held(parse, text) == facts


@pytest.mark.parametrize("post", ["المستشارة الألمانية", "المستشارة الاتحادية الألمانية"])
def test_the_chancellor_heads_the_state(parse: Parse, post: str) -> None:
    """A chancellor of Germany or Austria is no adviser."""

    assert held(parse, f"قالت {post} كاترينا فولمان ذلك.") == [("فولمان", "headOfState", "country/DE")]


@pytest.mark.parametrize("seat", ["بالمنطقة", "في المنطقة"])
def test_a_directorate_is_that_of_the_region_told_before(parse: Parse, seat: str) -> None:
    """«مدير عام التعليم بالمنطقة» heads the directorate of the region that the text named last."""

    text = f"قال أمير منطقة تبوك ذلك. وقال مدير عام التعليم {seat} سمير العامري إن العمل جار."

    assert ("العامري", "heads", "agency/sa-الاداره-العامه-للتعليم-بمنطقه-تبوك") in held(parse, text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قالت شرطة محافظة جدة ذلك.", ["شرطة محافظة جدة"]),
        ("كشفت إدارة التربية والتعليم بمحافظة الخرج عن ذلك.", ["إدارة التربية والتعليم بمحافظة الخرج"]),
        ("زار الوفد إدارة التعليم.", []),
    ],
)
def test_the_service_of_a_province_is_a_body(parse: Parse, text: str, names: list[str]) -> None:
    """«شرطة محافظة جدة», «إدارة التعليم بمحافظة الخرج»: the region makes one body of its kind."""

    assert bodies(parse, text) == names


def test_an_ordinal_counts_the_meeting_and_not_its_body(parse: Parse) -> None:
    """«اجتماع مجلس الجامعة الثاني» is the second meeting."""

    assert bodies(parse, "ترأس الوزير اجتماع مجلس الجامعة الثاني.") == ["مجلس الجامعة"]


def test_only_a_programme_with_the_article_is_a_body(parse: Parse) -> None:
    """«برنامج صدى الساحات» is on television, «البرنامج الوطني للملاحة» is a body."""

    text = "قال مقدم برنامج صدى الساحات إن الوزارة تدعم البرنامج الوطني للملاحة."

    assert bodies(parse, text) == ["البرنامج الوطني للملاحة"]


def test_a_programme_that_somebody_directs_is_a_body(parse: Parse) -> None:
    """«مدير عام برنامج المستشفى», but not «برنامج المساء» of a channel."""

    assert "برنامج مستشفى قوى الأمن" in bodies(parse, "قال مدير عام برنامج مستشفى قوى الأمن سالم الشهري ذلك.")


def test_a_coalition_that_acts_in_a_state_is_none_of_its_bodies(parse: Parse) -> None:
    """«التحالف الدولي لدعم الشرعية في اليمن» is no body of Yemen."""

    doc = parse("شارك الأردن في التحالف الدولي لدعم الشرعية في اليمن.")

    assert [fact for fact in doc._.facts if fact.predicate == "agencyOf"] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تنظم لجنة التنمية الاجتماعية معرضا غدا.", ["لجنة التنمية الاجتماعية"]),
        ("ينظم قسم الإعلام بالكلية ندوة عن الصحافة.", ["قسم الإعلام"]),
        ("افتتح المعرض بتنظيم من إدارة النشاط الطلابي.", ["إدارة النشاط الطلابي"]),
        ("نظم فريق بصمة التطوعي ملتقى الشباب.", ["فريق بصمة التطوعي"]),
        ("شهدت الندوة التي نظمها منتدى الفكر نقاشا.", ["منتدى الفكر"]),
        ("نظم فريق طبي حملة للتطعيم.", []),
        ("تنظم مجموعة من الشباب معرضا.", []),
        ("نظم ملتقى الفكر أمس.", []),
        ("زار المدير قسم الإعلام بالكلية.", []),
    ],
)
def test_who_organizes_is_a_body(parse: Parse, text: str, found: list[str]) -> None:
    """A noun that names no body elsewhere does so right after a verb of organizing."""

    assert bodies(parse, text) == found
