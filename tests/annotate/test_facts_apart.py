"""A post is its holder's where places, charges and posts stand between them, or where its body was told before."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.test_facts_posts import held


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "أكد قائد الدرك الوطني في المحافظة العميد سمير العامري ذلك.",
            [("العامري", "heads", "agency/الدرك-الوطني")],
        ),
        (
            "استقبل وزير الداخلية التونسي المكلف بالأمن الوطني سمير العامري ضيفه.",
            [("العامري", "heads", "agency/tn-interior")],
        ),
        (
            "استقبل السلطان أمس سمير العامري وزير الدولة وزير الشؤون الخارجية بالجمهورية الجزائرية.",
            [("العامري", "heads", "agency/dz-foreign")],
        ),
        (
            "قال رئيس بعثة الأمم المتحدة في اليمن السفير سمير العامري ذلك.",
            [("العامري", "heads", "agency/بعثه-الامم-المتحده")],
        ),
        (
            "ناقشت الإدارة العامة للتعليم بمنطقة الباحة ذلك مع مدير عام التعليم بالمنطقة سعيد العامري.",
            [("العامري", "heads", "agency/الاداره-العامه-للتعليم-بمنطقه-الباحه")],
        ),
        ("أشاد رئيس الحكومة الليبية المؤقتة سمير العامري بالجهود.", [("العامري", "headOfState", "country/LY")]),
        ("قال الرئيس الفرنسي السابق سمير العامري ذلك.", []),
        ("قال محمد بن زايد آل نهيان رئيس الدولة ذلك في الإمارات.", [("نهيان", "headOfState", "country/AE")]),
    ],
)
def test_what_stands_between_a_post_and_its_holder_is_read_over(
    parse: Parse, text: str, facts: list[tuple[str, str, str]]
) -> None:
    """A place, a charge and a post of no body part no holder from the post."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "وقعت مديرية الأمن العام الأردنية اتفاقا. ومثّل المديرية مساعد المدير للعمليات العميد سمير العامري.",
            [("العامري", "memberOf", "agency/jo-psd")],
        ),
        (
            "قال نادر القيسي، الرئيس العام لرعاية الشباب، ذلك. رافقه مساعد الرئيس العام الدكتور سمير العامري.",
            [("العامري", "memberOf", "agency/رعايه-الشباب"), ("القيسي", "heads", "agency/رعايه-الشباب")],
        ),
        (
            "زار مدير عام التعليم في منطقة عسير نادر القيسي المصابين، يرافقه مساعد مدير عام التعليم سمير العامري.",
            [
                ("العامري", "memberOf", "agency/sa-الاداره-العامه-للتعليم-بمنطقه-عسير"),
                ("القيسي", "heads", "agency/sa-الاداره-العامه-للتعليم-بمنطقه-عسير"),
            ],
        ),
        (
            "التقى الأمين العام لمجلس التعاون نادر القيسي مبعوث الأمين العام للأمم المتحدة إلى اليمن عادل الحربي. "
            "وحضر الأمين العام المساعد للشؤون الخارجية الدكتور سمير العامري.",
            [
                ("الحربي", "memberOf", "agency/un"),
                ("العامري", "memberOf", "agency/gcc"),
                ("القيسي", "heads", "agency/gcc"),
            ],
        ),
        (
            "التقى الوزير المنسقة الخاصة للأمم المتحدة في لبنان سيغريد كاغ ونائبها فيليب دوران.",
            [("دوران", "memberOf", "agency/un"), ("كاغ", "memberOf", "agency/un")],
        ),
    ],
)
def test_a_deputy_is_in_the_body_of_the_superior_told_before(
    parse: Parse, text: str, facts: list[tuple[str, str, str]]
) -> None:
    """«مساعد المدير» is in the directorate that the text named or whose director it told; so is «نائبها»."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "وصل قائد الأركان العامة للجيوش الفريق سمير العامري.",
            [("العامري", "heads", "agency/الاركان-العامه")],
        ),
        ("وصل قائد أركان الدرك الوطني الفريق سمير العامري.", [("العامري", "heads", "agency/الدرك-الوطني")]),
        ("وصل قائد الجيوش السنغالية سمير العامري.", [("العامري", "heads", "agency/sn-الجيوش-السنغاليه")]),
        (
            "قال سمير العامري، مدير إدارة شرطة المرور، ذلك.",
            [("العامري", "heads", "agency/اداره-شرطه-المرور")],
        ),
        (
            "أعلنت المديرية العامة لشؤون المخدرات أن مديرها العام اللواء سمير العامري سافر.",
            [("العامري", "heads", "agency/المديريه-العامه-لشوون-المخدرات")],
        ),
        (
            "قام مساعد المدير العام للتعليم بمنطقة الرياض الأستاذ سمير العامري بزيارة.",
            [("العامري", "memberOf", "agency/sa-الاداره-العامه-للتعليم-بمنطقه-الرياض")],
        ),
        (
            "قال عضو مجلس الأمناء في مؤسسة الملك سالم بن خالد للأعمال الإنسانية سمير العامري ذلك.",
            [("العامري", "memberOf", "agency/موسسه-الملك-سالم-بن-خالد-للاعمال-الانسانيه")],  # a board is its body
        ),
        ("وصل السكرتير التنفيذي لإيغاد ورقني ديوب إلى باريس.", [("ديوب", "heads", "agency/igad")]),
    ],
)
def test_the_body_of_a_post_is_read_whole(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """Staffs, regional directorates, units and foundations have the names that their posts give them."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "تراجع العجز وفق وزارة المالية التونسية. وتتوقع الوزيرة سمية العامري مزيدا.",
            [("العامري", "heads", "agency/tn-finance")],
        ),
        ("أعلنت وزارة المالية ووزارة العدل في تونس ذلك. وتتوقع الوزيرة سمية العامري مزيدا.", []),
        (
            "قال وزير المالية التونسي نادر القيسي ذلك. وزارت الوزيرة سمية العامري وزارة المالية التونسية.",
            [("القيسي", "heads", "agency/tn-finance")],
        ),
        (
            "استقبل نائب وزير المالية التونسي نادر القيسي الوزيرة سمية العامري.",
            [("القيسي", "memberOf", "agency/tn-finance")],
        ),
    ],
)
def test_a_minister_leads_the_only_ministry_told(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """«الوزيرة فلانة»: of the one ministry that the text named before her, if nobody else leads it."""

    assert held(parse, text) == facts


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "حضر المدير العام السابق للأمن العام الأردني نادر القيسي. وقال المدير العام الحالي سمير العامري ذلك.",
            [("العامري", "heads", "agency/jo-psd")],
        ),
        (
            "قال المدير العام للأمن العام الأردني نادر القيسي ذلك. ورد عليه المدير العام سمير العامري.",
            [("القيسي", "heads", "agency/jo-psd")],
        ),
        (
            "انعقد مجلس النواب اللبناني أمس. وأشار النائب سمير العامري إلى الأزمة.",
            [("العامري", "memberOf", "agency/lb-parliament")],
        ),
    ],
)
def test_a_bare_title_is_of_the_body_told(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """«المدير العام الحالي» follows the past one of his body, and «النائب» sits in the only parliament named."""

    assert held(parse, text) == facts


def test_a_body_is_of_the_state_of_its_town(parse: Parse) -> None:
    """«محكمة جنايات القاهرة» is Egypt's where the text names Egypt."""

    (fact,) = (each for each in parse("قضت محكمة جنايات القاهرة بذلك في مصر.")._.facts)

    assert (fact.predicate, fact.object.key) == ("agencyOf", "country/EG")


@pytest.mark.parametrize(
    "text",
    [
        "عقد وزراء خارجية مصر والعراق والأردن، نادر القيسي وسمير العامري وعادل الحربي، اجتماعا.",
        "التقى وزراء خارجية مصر والعراق والأردن نادر القيسي وسمير العامري وعادل الحربي.",
    ],
)
def test_a_list_of_holders_follows_the_list_of_states(parse: Parse, text: str) -> None:
    """«وزراء خارجية مصر والعراق والأردن، فلان وفلان وفلان»: each leads the ministry of the state in his place."""

    assert held(parse, text) == [
        ("الحربي", "heads", "agency/jo-foreign"),
        ("العامري", "heads", "agency/iq-foreign"),
        ("القيسي", "heads", "agency/eg-foreign"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال السفير سمير بن يوسف الجلاهمة ذلك.", "سمير بن يوسف الجلاهمة"),
        ("قال رئيس المجلس سمير الطالبي العلمي ذلك.", "سمير الطالبي العلمي"),
        ("حضر اللواء جمعان الحربي الحفل.", "جمعان الحربي"),
        ("قال الأمين العام ورقني ديوب ذلك.", "ورقني ديوب"),
        ("التقى بسمير العامري أمس.", "سمير العامري"),
        ("وصل ورقني ديوب، السكرتير التنفيذي لإيغاد، إلى باريس.", "ورقني ديوب"),
        ("قال السفير البريطاني نيكولاس كاول ذلك.", "نيكولاس كاول"),
        ("حضرت الشرطة، ممثلة بطاهر يوسف العامري، الحفل.", "طاهر يوسف العامري"),
        ("قاد الوفد محمد حسين بحر العلوم أمس.", "محمد حسين بحر العلوم"),
        ("حضر العميد سمير الحاج سليمان الحفل.", "سمير الحاج سليمان"),
        ("وتباحث مع النيجيري كايودي باديجوو في ذلك.", "كايودي باديجوو"),
        ("التقى الوزير المالي عبدولاي ديوب.", "عبدولاي ديوب"),
        ("وصل الأمين العام ضيف الله الفايز أمس.", "ضيف الله الفايز"),
        ("زار المخيم برفقة السفيرة آن ميسكانين أمس.", "آن ميسكانين"),
    ],
)
def test_a_name_is_read_to_its_ends(parse: Parse, text: str, name: str) -> None:
    """Families' and clans' names, titles inside a name and letters that may be particles belong to it or do not."""

    assert [person.name for person in parse(text)._.people] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "بدعوة من نظيره البولندي ماريوش دودا، يقوم وزير الداخلية المغربي سمير العامري بزيارة إلى وارسو.",
        "بدعوة من نظيره البولندي ماريوش دودا، يقوم وزير الداخلية سمير العامري بزيارة إلى وارسو.",
    ],
)
def test_a_counterpart_may_stand_before_the_post_that_he_holds_too(parse: Parse, text: str) -> None:
    """«بدعوة من نظيره البولندي»: he leads the Polish body, and the minister after him does not."""

    led = {who: where for who, _, where in held(parse, text)}

    assert led["دودا"] == "agency/pl-interior"
    assert led["العامري"] != "agency/pl-interior"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("التقى المفوض العام للاستعلامات بالشرطة الوطنية الإسبانية سمير العامري.", "agency/es-police"),
        ("التقى المدير العام للتعاون الدولي بوزارة الداخلية الإسبانية سمير العامري.", "agency/es-interior"),
    ],
)
def test_who_leads_a_part_is_in_the_body_that_has_it(parse: Parse, text: str, body: str) -> None:
    """«المدير العام للتعاون الدولي بوزارة الداخلية»: what he leads is no body of its own."""

    assert [(what, where) for _, what, where in held(parse, text)] == [("memberOf", body)]


def test_a_unit_may_have_a_verbal_noun_in_its_name(parse: Parse) -> None:
    """«رئيس قسم مكافحة الإرهاب» leads the section, whose name goes on to the word with the article."""

    doc = parse("التقى رئيس قسم مكافحة الإرهاب بالشرطة الوطنية الإسبانية سمير العامري.")

    assert "قسم مكافحة الإرهاب" in {body.name for body in doc._.agencies} | {
        body.name for post in doc._.posts for body in post.bodies
    }


def test_no_director_leads_a_council_without_its_noun(parse: Parse) -> None:
    """«المدير العام للأمن الوطني» in Oman is not at the head of «مجلس الأمن الوطني»."""

    bodies = {where for _, _, where in held(parse, "حضر في سلطنة عمان المدير العام للأمن الوطني سمير العامري.")}

    assert not any("security-council" in body for body in bodies)
    assert bodies


def test_the_counterpart_of_an_unlisted_body_leads_one_without_its_adjective(parse: Parse) -> None:
    """«قائد خفر السواحل الياباني … نظيره الفلبيني»: «خفر السواحل» of the Philippines."""

    bodies = {
        where for _, _, where in held(parse, "التقى قائد خفر السواحل الياباني سمير العامري نظيره الفلبيني روني غافان.")
    }

    assert bodies == {"agency/jp-خفر-السواحل", "agency/ph-خفر-السواحل"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("كرم الملك سمير العامري مدير الأمن العام.", []),
        ("كرم العقيد سمير العامري مدير الأمن العام ضيفه.", [("العامري", "heads", "agency/الامن-العام")]),
    ],
)
def test_a_ruler_has_no_second_post_after_his_name(parse: Parse, text: str, facts: list[tuple[str, str, str]]) -> None:
    """«كرم الملك فلان مدير الأمن»: the king honours somebody else."""

    assert held(parse, text) == facts


def test_an_ambassadors_state_is_not_that_of_the_body_he_visits(parse: Parse) -> None:
    """«المدير العام للأمن الوطني رفقة سفير كوريا»: the police is not Korean."""

    facts = parse("افتتح مدير الأمن الوطني سمير العامري رفقة سفير كوريا الجنوبية الدورة.")._.facts

    assert [fact.predicate for fact in facts] == ["heads"]


def test_a_counterparts_body_is_named_as_the_text_names_its_kind(parse: Parse) -> None:
    """«رئيس المخابرات الألمانية … نظيره الأوكراني»: «المخابرات الأوكرانية», not the German service's full name."""

    doc = parse("التقى رئيس المخابرات الألمانية سمير العامري نظيره الأوكراني باسم الخولي.")

    assert "المخابرات الأوكرانية" in {mention.name for mention in doc._.mentions}


@pytest.mark.parametrize(
    "text",
    [
        "استقبل العامري السفير الأمريكي لدى المغرب.",
        "استقبل سمير العامري القائد العام للحرس الوطني.",
        "وصل الوفد. التقى سمير العامري رئيس الشرطة الكينية في القاهرة.",
    ],
)
def test_who_meets_somebody_has_not_the_post_of_whom_he_meets(parse: Parse, text: str) -> None:
    """«استقبل حموشي سفير فرنسا»: where the verb opens the text or the name is short, the post is the guest's."""

    assert held(parse, text) == []


def test_who_is_met_has_the_post_after_his_name(parse: Parse) -> None:
    """«والتقى ويليام بيرنز مدير الوكالة»: the subject was told before."""

    text = "استقبل الوزير أحمد السالم السفير. والتقى سمير العامري مدير الأمن العام."

    assert held(parse, text) == [("العامري", "heads", "agency/الامن-العام")]


@pytest.mark.parametrize(
    "post", ["المبعوث الأمريكي إلى سوريا", "المبعوث الأمريكي الخاص لشؤون القرن الأفريقي", "الموفد الفرنسي لدى لبنان"]
)
def test_an_envoy_has_his_name_after_where_he_is_sent(parse: Parse, post: str) -> None:
    """«المبعوث الأمريكي إلى سوريا فلان»: one phrase, with the state that sends him."""

    bearers = parse(f"التقى الوزير أحمد السالم {post} سمير العامري.")._.bearers

    assert [bool(bearer.posts) for bearer in bearers if bearer.name and "العامري" in bearer.name.name] == [True]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("التقى رئيس شعبة الاستعلام بالأمن العام العميد سالم حسن السفير.", "agency/الامن-العام"),
        ("أوقفت فصيلة مكافحة المخدرات بالدرك الوطني شخصين.", "agency/الدرك-الوطني"),
    ],
)
def test_a_unit_is_part_of_a_body_that_several_states_have(parse: Parse, text: str, whole: str) -> None:
    """«بالأمن العام», «بالدرك الوطني» tell of which body a unit is."""

    parts = [fact.object.key for fact in parse(text)._.facts if fact.predicate == "partOf"]

    assert parts == [whole]


def test_a_body_in_a_town_is_not_of_the_visitors_state(parse: Parse) -> None:
    """«زار وفد تركي مقر جهاز المباحث في طرابلس»: a town that two states have tells that it is elsewhere."""

    facts = parse("زار وفد من المديرية العامة للأمن التركي مقر جهاز المباحث الجنائية في طرابلس.")._.facts

    assert [fact.subject.key for fact in facts if fact.predicate == "agencyOf" and "المباحث" in fact.subject.key] == []


def test_a_post_of_several_right_behind_a_name_is_not_his(parse: Parse) -> None:
    """«التقى مفوض الشرطة فلان مسؤولي البعثة»: he meets them."""

    text = "التقى مفوض الشرطة في ولاية البحيرات العميد إيليا كوستا مسؤولي بعثة الأمم المتحدة في جنوب السودان."

    assert [fact for fact in parse(text)._.facts if fact.predicate == "memberOf"] == []
