"""Who holds which post in which body is read, however the post, the body, the state and the name stand together."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse


def held(parse: Parse, text: str, source: str = "") -> list[tuple[str, str, str]]:
    """Person (the last word), relation and body or state, of every claim about a person."""
    claims = ((claim.subject.key, claim.predicate, claim.object.key) for claim in parse(text, source=source)._.facts)
    return sorted({(who.rpartition("-")[2], what, where) for who, what, where in claims if who.startswith("person/")})


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("قال مدير عام الجمارك، اللواء سمير العامري، ذلك.", ("العامري", "heads", "agency/المديريه-العامه-للجمارك")),
        ("التقى وزير الدفاع العراقي، الفريق أول الركن سمير العامري، ضيفه.", ("العامري", "heads", "agency/iq-defence")),
        ("صرح رئيس هيئة الأركان العامة اليمنية ، الفريق سمير العامري.", ("العامري", "heads", "agency/ye-staff")),
        ("قال الناطق باسم الجيش الأردني، العميد سمير العامري، ذلك.", ("العامري", "memberOf", "agency/jo-army")),
        ("قال مسؤول في وزارة الدفاع العراقية إن الوزير سمير العامري غادر.", ("العامري", "heads", "agency/iq-defence")),
        ("أكدت وزيرة الداخلية الألمانية، الدكتورة نانسي فيزر، ذلك.", ("فيزر", "heads", "agency/de-interior")),
    ],
)
def test_a_title_after_a_comma_leads_on_to_the_holder(parse: Parse, text: str, fact: tuple[str, str, str]) -> None:
    """«مدير الجمارك، اللواء فلان»: the comma before a rank does not part a post from its holder."""

    assert held(parse, text) == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "وصل الوزير الضيف إلى الرباط.",
        "قال المدير الجديد ذلك.",
        "خطب القائد الميداني في جنوده.",
        "حضر الأمين المساعد الاجتماع.",
        "شكر المحافظ السابق مستقبليه.",
    ],
)
def test_a_definite_title_has_no_genitive(parse: Parse, text: str) -> None:
    """«الوزير الضيف» is a visitor, and no minister of a ministry of guests."""

    assert [body.key for post in parse(text)._.posts for body in post.bodies] == []


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "بحث وزراء داخلية المغرب عبد الوافي لفتيت وإسبانيا فرناندو مارلاسكا وفرنسا جيرالد دارمانان الملف.",
            {"agency/ma-interior", "agency/es-interior", "agency/fr-interior"},
        ),
        (
            "اجتمع رؤساء أركان مصر أسامة عسكر والأردن يوسف الحنيطي واليونان ديميتريس نيكولاو.",
            {"agency/eg-staff", "agency/jo-staff", "agency/gr-رياسه-الاركان"},
        ),
        (
            "أجرى وزيرا الدفاع العراقي خالد العبيدي والتركي خلوصي أكار مباحثات.",
            {"agency/iq-defence", "agency/tr-defence"},
        ),
        (
            "بحث وزير الخارجية المصري سامح شكري مع نظيريه الروسي سيرغي لافروف والأمريكي ماركو روبيو الملف.",
            {"agency/eg-foreign", "agency/ru-foreign", "agency/us-foreign"},
        ),
        (
            "التقى وزراء عدل تونس محمد بوستة، وليبيا خالد مسعود، وموريتانيا أحمد سالم.",
            {"agency/tn-justice", "agency/ly-justice", "agency/mr-justice"},
        ),
    ],
)
def test_each_of_a_list_of_holders_is_in_the_body_of_his_state(parse: Parse, text: str, facts: set[str]) -> None:
    """«وزراء داخلية المغرب فلان وإسبانيا فلان»: the state before a name says whose body its bearer leads."""

    assert {where for _, _, where in held(parse, text)} == facts


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أعلن وزير الدفاع بانوس كامينوس اليوناني ذلك.", "gr-defence"),
        ("قال وزير الخارجية ينس سبان الألماني ذلك.", "de-foreign"),
        ("وصل وزير الداخلية ماتيو بيانتيدوسي الإيطالي.", "it-interior"),
        ("زار وزير الداخلية ينس سبان النمساوي المعرض.", "at-interior"),
        ("غادر وزير الداخلية فرانسوا دوران البلجيكي.", "be-interior"),
    ],
)
def test_the_adjective_of_a_state_may_stand_after_the_name(parse: Parse, text: str, body: str) -> None:
    """«وزير الدفاع فلان اليوناني» is the Greek one."""

    assert [where for _, _, where in held(parse, text)] == [f"agency/{body}"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("قال القائم بأعمال مدير جهاز المخابرات العامة المصرية سمير العامري ذلك.", ("heads", "agency/eg-gis")),
        ("صرح سمير العامري، القائم بأعمال وزير الدفاع الأمريكي.", ("heads", "agency/us-defence")),
        ("قال سمير العامري، المكلف بمهام رئيس هيئة الأركان العامة اليمنية.", ("heads", "agency/ye-staff")),
        ("أعلن القائم بأعمال وزير الخارجية الأفغاني سمير العامري ذلك.", ("heads", "agency/af-foreign")),
        ("قالت القائمة بأعمال المدعي العام الروسي نادية صادق ذلك.", ("heads", "agency/ru-prosecution")),
    ],
)
def test_who_acts_for_the_holder_holds_the_post(parse: Parse, text: str, fact: tuple[str, str]) -> None:
    """«القائم بأعمال مدير …» leads the body meanwhile."""

    assert [tuple(told[1:]) for told in held(parse, text)] == [fact]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("وصل المبعوث الشخصي للأمين العام للأمم المتحدة سمير العامري.", "un"),
        ("وصل مبعوث الأمم المتحدة إلى اليمن هانس غروندبرغ إلى عدن.", "un"),
        ("قال مساعد مدير الجمارك السعودية للتخطيط والتطوير اللواء سمير العامري ذلك.", "sa-zatca"),
        ("حضر مدير عام الشؤون الفنية بوزارة الصحة السعودية الدكتور سمير العامري.", "sa-health"),
        ("حضر المستشار في الديوان الملكي السعودي الدكتور سمير العامري.", "sa-royal-court"),
        ("قالت النائبة الثانية لوزير الخارجية الكوري الجنوبي نادية صادق ذلك.", "kr-foreign"),
        ("قال ممثل الاتحاد الأوروبي لدى فلسطين سمير العامري ذلك.", "eu"),
    ],
)
def test_posts_in_a_body_reach_to_the_name(parse: Parse, text: str, body: str) -> None:
    """Where an envoy is sent, what a deputy is charged with and the body of a unit stand between post and name."""

    assert [told[1:] for told in held(parse, text)] == [("memberOf", f"agency/{body}")]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("فككت وزارة الداخلية العراقية شبكة. وقال المتحدث باسم الوزارة العميد سمير العامري ذلك.", "iq-interior"),
        ("قال الناطق باسم الجيش سمير العامري إن الجيش الأردني أحبط ذلك.", "jo-army"),
        ("أعلنت وزارة الدفاع التركية ذلك. وأكد مستشار الوزارة سمير العامري الخبر.", "tr-defence"),
        ("زار الوفد وكالة الاستخبارات المركزية. ورحب به نائب مدير الوكالة سمير العامري.", "us-cia"),
        ("نفت وزارة الخارجية القطرية ذلك. وقال المتحدث الرسمي باسم الوزارة سمير العامري إنه كذب.", "qa-foreign"),
    ],
)
def test_a_noun_with_the_article_stands_for_the_body_told(parse: Parse, text: str, body: str) -> None:
    """«المتحدث باسم الوزارة»: the ministry that the text names."""

    assert [told[1:] for told in held(parse, text)] == [("memberOf", f"agency/{body}")]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("أكد وزير القوات المسلحة الفرنسي سيباستيان لوكورنو ذلك.", ["fr-defence"]),
        ("زار رئيس هيئة الأركان المشتركة الأردني اللواء سمير العامري القاعدة.", ["jo-staff"]),
        ("قال قائد الأركان الفرنسي تييري بوركار ذلك.", ["fr-staff"]),
        ("قال مدير المخابرات التركي هاكان فيدان ذلك.", ["tr-mit"]),
        ('قال قائد "أفريكوم" الجنرال سمير العامري ذلك.', ["us-africom"]),
        ("قال مدير مكتب التحقيقات الفيدرالي (إف بي آي) كريستوفر راي ذلك.", ["us-fbi"]),
    ],
)
def test_one_body_stands_behind_a_post(parse: Parse, text: str, bodies: list[str]) -> None:
    """The words of a post name one body, and its adjective may agree with the holder."""

    doc = parse(text)

    assert [where.removeprefix("agency/") for _, _, where in held(parse, text)] == bodies
    assert {m.key.removeprefix("agency/") for m in doc._.mentions if m.kind == "Agency"} == set(bodies)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("محادثات مع قائد الأركان الفرنسي تييري بوركار ووزير الدفاع سمير العامري.", "fr-defence"),
        ("التقى الرئيس التركي رجب طيب أردوغان ووزير الدفاع سمير العامري ضيفهما.", "tr-defence"),
        ("حضر وزير الخارجية القطري محمد عبدالرحمن ورئيس الأركان سمير العامري.", "qa-staff"),
        ("استقبل وزير العدل البلجيكي فان تيغشيلت ووزيرة الداخلية سميرة العامري الوفد.", "be-interior"),
        ("وصل وزير الداخلية السنغالي أنطوان ديوم ووزير العدل سمير العامري.", "sn-justice"),
    ],
)
def test_a_post_joined_by_and_is_of_the_same_state(parse: Parse, text: str, body: str) -> None:
    """«الوزير الفرنسي فلان ووزير الدفاع فلان»: both are French."""

    assert f"agency/{body}" in {where for _, _, where in held(parse, text)}


def test_a_counterpart_is_of_another_state_than_the_post_beside_him(parse: Parse) -> None:
    """«رئيس الأركان السوداني … وزير الدفاع التركي … نظيره التركي» is the Turkish chief of staff."""

    text = "التقى رئيس الأركان السوداني سالم عثمان وزير الدفاع التركي يشار غولر بحضور نظيره التركي متين غوراك."

    assert ("غوراك", "heads", "agency/tr-staff") in held(parse, text)


def test_a_counterpart_in_his_own_press_is_of_its_state(parse: Parse) -> None:
    """«نظيره فلان» in a Tunisian text beside a German minister is the Tunisian one."""

    text = "وصل وزير الداخلية الألماني هورست زيهوفر. وعقد المسؤول الألماني جلسة مع نظيره سمير العامري بتونس."

    assert ("العامري", "heads", "agency/tn-interior") in held(parse, text, "https://example.tn/1")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("تم تعيين سمير العامري مديرا عاما للأمن الوطني في تونس.", ("heads", "agency/tn-dgsn")),
        ("صدر مرسوم بتعيين اللواء سمير العامري وزيرا للدفاع في السودان.", ("heads", "agency/sd-defence")),
        ("انتخب سمير العامري أمينا عاما لجامعة الدول العربية.", ("heads", "agency/arab-league")),
        ("قرر المجلس تكليف سمير العامري متحدثا باسم الجيش الأردني.", ("memberOf", "agency/jo-army")),
        ("جرى تعيين سمير العامري نائبا لوزير الخارجية القطري.", ("memberOf", "agency/qa-foreign")),
    ],
)
def test_who_is_appointed_holds_the_post(parse: Parse, text: str, fact: tuple[str, str]) -> None:
    """«تعيين فلان مديرا لـ…»: the accusative after a name is his post."""

    assert [told[1:] for told in held(parse, text)] == [fact]


@pytest.mark.parametrize(
    "text",
    [
        "كان سمير العامري وزيرا للدفاع في السودان.",
        "عمل سمير العامري مديرا للأمن الوطني في تونس.",
        "دخل سمير العامري القاعة رئيسا.",
        "عاد سمير العامري قائدا مظفرا.",
        "بقي سمير العامري عضوا.",
    ],
)
def test_what_someone_was_and_how_he_came_are_no_posts(parse: Parse, text: str) -> None:
    """«كان وزيرا» is past, «دخل رئيسا» names no body."""

    assert held(parse, text) == []


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("أفاد مسؤول في وزارة الدفاع اليونانية التي يتولاها نيكوس دندياس بذلك.", "gr-defence"),
        ("أعلنت وكالة الاستخبارات المركزية التي يديرها جون راتكليف ذلك.", "us-cia"),
        ("بحثت وزارة الداخلية العراقية التي يقودها عبد الأمير الشمري الملف.", "iq-interior"),
        ("قال مكتب التحقيقات الفيدرالي الذي يرأسه كريستوفر راي ذلك.", "us-fbi"),
        ("نفت وزارة العدل القطرية التي يترأسها سمير العامري الخبر.", "qa-justice"),
    ],
)
def test_a_clause_about_a_body_tells_who_leads_it(parse: Parse, text: str, body: str) -> None:
    """«الوزارة التي يقودها فلان» is led by him."""

    assert [told[1:] for told in held(parse, text)] == [("heads", f"agency/{body}")]


@pytest.mark.parametrize(
    "text",
    [
        "قال سمير العامري، الذي يشغل منصب مدير جهاز الأمن الداخلي الليبي، إن الوضع مستقر.",
        "قال سمير العامري، الذي يتولى حاليا منصب مدير جهاز الأمن الداخلي الليبي، ذلك.",
        "قال سمير العامري، في منصب مدير جهاز الأمن الداخلي الليبي، ذلك.",
        "قال سمير العامري، بصفته مدير جهاز الأمن الداخلي الليبي، ذلك.",
        "قال سمير العامري الذي يشغل مهام مدير جهاز الأمن الداخلي الليبي ذلك.",
    ],
)
def test_who_occupies_a_post_holds_it(parse: Parse, text: str) -> None:
    """«الذي يشغل منصب …» leads on to the post."""

    assert held(parse, text) == [("العامري", "heads", "agency/ly-internal-security")]


def test_a_governor_heads_the_emirate_that_the_text_names(parse: Parse) -> None:
    """«أمير منطقة تبوك» heads «إمارة منطقة تبوك» where it is named, and is no head of state."""

    alone = held(parse, "استقبل أمير منطقة تبوك فهد العامري السفير.")
    beside = held(parse, "استقبل أمير منطقة تبوك فهد العامري وكيل إمارة منطقة تبوك.")

    assert alone == []
    assert beside == [("العامري", "heads", "agency/sa-emirate-tabuk")]


@pytest.mark.parametrize(
    ("source", "body"),
    [
        ("alraimedia.com", "kw-interior"),
        ("https://www.hespress.com/1.html", "ma-interior"),
        ("addustour.com", "jo-interior"),
        ("okaz", "sa-interior"),
        ("example.tn", "tn-interior"),
    ],
)
def test_a_bare_post_is_of_the_state_of_the_press(parse: Parse, source: str, body: str) -> None:
    """A newspaper known by its address, or an address of a state, says whose minister is meant."""

    text = "أعلن وزير الداخلية سمير العامري توقيف ثلاثة من الجنسية الإيطالية."

    assert held(parse, text, source) == [("العامري", "heads", f"agency/{body}")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("منحت الحكومة اليابانية وساما.", "الحكومة اليابانية"),
        ("قال وزير الموانئ المكسيكي ذلك.", "وزارة الموانئ المكسيكية"),
        ("صرح رئيس الأركان الموريتاني بذلك.", "رئاسة الأركان الموريتانية"),
        ("قال وزير الهجرة الدنماركي ذلك.", "وزارة الهجرة الدنماركية"),
        ("قال مدير الشرطة الوطنية الرواندية ذلك.", "الشرطة الوطنية الرواندية"),
    ],
)
def test_a_body_without_an_entry_is_named_with_its_state(parse: Parse, text: str, name: str) -> None:
    """Whose a guessed body is, its name says."""

    assert name in {mention.name for mention in parse(text)._.mentions}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("التقى رئيس مجلس الوزراء الأردني سمير العامري ضيفه.", "JO"),
        ("استقبل رئيس الحكومة البرتغالية السيد سمير العامري وفدا.", "PT"),
        ("وصلت رئيسة الوزراء الدنماركية سميرة العامري إلى أوسلو.", "DK"),
        ("وقعها ولي العهد رئيس مجلس الوزراء سمير العامري في عاصمة مملكة البحرين.", "BH"),
        ("حضر رئيس حكومة التشيك سمير العامري الحفل.", "CZ"),
    ],
)
def test_who_leads_a_government_leads_the_state(parse: Parse, text: str, state: str) -> None:
    """A government or cabinet in a title is no body apart from the state."""

    assert held(parse, text) == [("العامري", "headOfState", f"country/{state}")]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("تلقى الرئيس عادل الحسيني دعوة من نظيره اليوناني سمير العامري.", "GR"),
        ("التقى الملك عادل الحسيني نظيره الإسباني سمير العامري.", "ES"),
        ("بحث الرئيس المصري عادل الحسيني مع نظيره التركي سمير العامري ملفات عدة.", "TR"),
    ],
)
def test_the_counterpart_of_a_head_of_state_is_one(parse: Parse, text: str, state: str) -> None:
    """«الرئيس فلان … نظيره الفرنسي»: another president."""

    assert ("العامري", "headOfState", f"country/{state}") in held(parse, text)


@pytest.mark.parametrize(
    "text",
    [
        "قال السفير سمير العامري المتحدث باسم الخارجية الكويتية ذلك.",
        "أكد السفير سمير العامري مساعد وزير الخارجية الكويتي ذلك.",
        "أوضح السفير سمير العامري، وهو مستشار وزير الخارجية الكويتي، موقف بلاده.",
        "حاضر سمير العامري، وهو وكيل وزارة الخارجية الكويتية، في الندوة.",
        "تحدثت سلمى العامري، وهي نائبة وزير الخارجية الكويتي، إلى الصحافة.",
    ],
)
def test_a_title_before_a_name_leaves_room_for_a_post_after_it(parse: Parse, text: str) -> None:
    """«السفير فلان المتحدث باسم …», «فلان، وهو مدير …»."""

    assert held(parse, text) == [("العامري", "memberOf", "agency/kw-foreign")]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("التقى الرئيس الكيني وزير الدفاع الهندي سمير سينغ.", {("سينغ", "heads", "agency/in-defence")}),
        ("استقبل وزير الشرطة الكيني سمير روبا ضيفه.", {("روبا", "heads", "agency/ke-وزاره-الشرطه")}),
        ("حضر كاتب الدولة لدى وزير الداخلية التونسي سمير العامري.", {("العامري", "memberOf", "agency/tn-interior")}),
        ("حضر كاتب الدولة للشؤون الخارجية الجزائري سمير العامري.", {("العامري", "memberOf", "agency/dz-foreign")}),
        (
            "قال وزير الداخلية اليمني سالم السقاف ذلك. وأضاف وكيل الوزارة سمير العامري أن الأمن مستتب.",
            {("السقاف", "heads", "agency/ye-interior"), ("العامري", "memberOf", "agency/ye-interior")},
        ),
        ("حضرت مسؤولة برنامج المنظمة الدولية للهجرة نورة العامري.", {("العامري", "memberOf", "agency/un-iom")}),
        ("حضر المبعوث الأممي الخاص إلى ليبيا سمير العامري.", {("العامري", "memberOf", "agency/un")}),
        (
            "عقدت المحكمة الجنائية الدولية جلسة. وحضرتها نائبة المدعي العام نورة العامري.",
            {("العامري", "memberOf", "agency/icc")},
        ),
        (
            "زارت شرطة الأمم المتحدة البلاد. وقال وكيل الأمين العام سمير العامري ذلك.",
            {("العامري", "memberOf", "agency/un")},
        ),
        ("قال رئيس أركان الجيش الجزائري سمير العامري ذلك.", {("العامري", "heads", "agency/dz-anp")}),
        ("قال رئيس أركان الدفاع النيجيري سمير العامري ذلك.", {("العامري", "heads", "agency/ng-اركان-الدفاع")}),
    ],
)
def test_the_body_behind_a_post_is_found(parse: Parse, text: str, facts: set[tuple[str, str, str]]) -> None:
    """However a post leads to its body: by another post, a part of it, a court or an organization told before."""

    assert set(held(parse, text)) == facts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("قال مدير عام الموانئ سمير العامري ذلك.", ["المديرية العامة للموانئ"]),
        ("قال مدير عام الشركة سمير العامري ذلك.", []),
        ("قال مدير عام الرقابة على البنوك سمير العامري ذلك.", []),
        ("قال مدير الموانئ سمير العامري ذلك.", []),
    ],
)
def test_a_director_general_leads_a_directorate(parse: Parse, text: str, names: list[str]) -> None:
    """«مدير عام الموانئ» is of «المديرية العامة للموانئ»; a company or a part of a body has none."""

    assert [body.name for post in parse(text)._.posts for body in post.bodies] == names


@pytest.mark.parametrize("text", ["اجتمع رؤساء أركان جيوش المنطقة.", "اجتمع رؤساء أجهزة مكافحة المخدرات."])
def test_heads_of_many_bodies_name_none(parse: Parse, text: str) -> None:
    """«رؤساء أركان جيوش المنطقة» are of no one body."""

    assert parse(text)._.agencies == ()


def test_reference_books_tell_whose_post_is_meant(parse: Parse) -> None:
    """«أمين عام الجامعة العربية» without a name is the man at its head whom the text names elsewhere."""

    text = "زار أحمد أبو الغيط بغداد. وشدد أمين عام جامعة الدول العربية على ذلك."

    assert held(parse, text) == [("الغيط", "heads", "agency/arab-league")]


def test_a_listed_head_of_government_leads_her_own_state(parse: Parse) -> None:
    """«جورجيا ميلوني» names no Georgia, and whoever she meets, she leads Italy."""

    text = "وصل الوزير الجزائري إلى روما. واستقبلته رئيسة مجلس الوزراء جورجيا ميلوني."

    assert [where for _, what, where in held(parse, text, source="aps.dz") if what == "headOfState"] == []
    assert [each.country for each in parse(text)._.countries] == ["DZ"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("بكين - قال وزير التجارة سمير العامري إن الصين مستعدة. وأضاف أن شنغهاي والصين معا.", "agency/cn-trade"),
        ("الرياض - قال وزير التجارة سمير العامري إن الصين مستعدة. وأضاف أن شنغهاي والصين معا.", "agency/sa-trade"),
    ],
)
def test_a_paper_that_tells_only_of_another_state_means_its_bodies(parse: Parse, text: str, body: str) -> None:
    """A report from Beijing in the Saudi press, which names nothing Saudi, has Chinese ministers."""

    assert [where for _, _, where in held(parse, text, source="spa.gov.sa")] == [body]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("قال الأمين العام لوزارة الدفاع الجزائرية سمير العامري ذلك.", "memberOf"),
        ("قال الكاتب العام لوزارة العدل المغربية سمير العامري ذلك.", "memberOf"),
        ("قال الأمين العام للأمم المتحدة سمير العامري ذلك.", "heads"),
        ("قال معاون وزير الداخلية السوري سمير العامري ذلك.", "memberOf"),
        ("قال المدير العام لإدارة المرور سمير العامري ذلك.", "heads"),
    ],
)
def test_the_secretary_general_of_a_ministry_comes_after_its_minister(parse: Parse, text: str, relation: str) -> None:
    """He is a member of the ministry, while that of an organization leads it; «معاون» is a deputy."""

    assert [what for _, what, _ in held(parse, text)] == [relation]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال مدير السجون المصرية سمير العامري ذلك.", "إدارة السجون المصرية"),
        ("قال مدير أمن الحدود سمير العامري ذلك.", "إدارة أمن الحدود"),
        ("قال مدير أمن القاهرة سمير العامري ذلك.", "مديرية أمن القاهرة"),
        ("قال قائد قوات الدفاع الجوي سمير العامري ذلك.", "قوات الدفاع الجوي"),
        ("قال قائد قوات التحالف المشتركة سمير العامري ذلك.", "قوات التحالف المشتركة"),
    ],
)
def test_a_post_names_the_service_that_its_holder_leads(parse: Parse, text: str, body: str) -> None:
    """«مدير السجون المصرية» leads their administration; «قوات» belongs to the name, though it ends the title too."""

    doc = parse(text)

    assert body in {mention.name for mention in doc._.mentions}
    assert [claim.predicate for claim in doc._.facts if claim.subject.key.startswith("person/")] == ["heads"]


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("قالت الجمارك التونسية على لسان الناطق الرسمي باسمها هيثم القصري ذلك.", [("القصري", "memberOf")]),
        ("زار منظمة الصحة العالمية والتقى مديرها الإقليمي أحمد القصري.", [("القصري", "heads")]),
        ("حضر مفوض شرطة لندن سمير القصري.", [("القصري", "heads")]),
        ("حضر مفوض السلم والأمن بالاتحاد الأفريقي سمير القصري.", [("القصري", "memberOf")]),
        ("بحث مع مدعي المحكمة الجنائية الدولية سمير القصري التعاون.", [("القصري", "heads")]),
        ("استقبل النائب العام سمير القصري وفدا من المحكمة الجنائية الدولية.", []),
    ],
)
def test_the_words_of_a_post_say_what_its_holder_is_to_the_body(
    parse: Parse, text: str, facts: list[tuple[str, str]]
) -> None:
    """A pronoun leads back to the body; a commissioner leads the police and sits elsewhere; a court has its own."""

    assert [(who, what) for who, what, _ in held(parse, text)] == facts


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("حضر المدير الجهوي رشيد القصري.", ["رشيد القصري"]),
        ("حضر رئيس إدارة الكوارث التركية «آفاك» سمير القصري.", ["سمير القصري"]),
        ("صرح الناطق باسم الحكومة الكينية «سمير القصري» بذلك.", ["سمير القصري"]),
    ],
)
def test_what_stands_between_a_post_and_its_holder_is_passed(parse: Parse, text: str, names: list[str]) -> None:
    """An adjective of the post and another name of the body are no part of the holder's name."""

    assert [bearer.name.name for bearer in parse(text)._.bearers if bearer.name] == names


def test_an_adviser_may_head_a_service_too(parse: Parse) -> None:
    """«فلان، مستشار الأمن القومي ومدير المخابرات الكينية»: he heads the service."""

    facts = held(parse, "وصل سمير العامري، مستشار الأمن القومي ومدير المخابرات الكينية، إلى القاهرة.")

    assert ("العامري", "heads") in [fact[:2] for fact in facts]
