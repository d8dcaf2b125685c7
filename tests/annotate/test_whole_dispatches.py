"""What small dispatches of everyday wording tell, read whole: each fault here stood in a plain sentence."""

from __future__ import annotations

import datetime

import pytest
from spacy.tokens import Doc

from graph.annotate.pipeline import Annotator
from graph.model import Document, EventMention
from tests.annotate.conftest import Parse
from tests.annotate.told import filled

HARBI, OTOUM, HAMDI = "person/سالم-الحربي", "person/ماجد-العتوم", "person/كريم-حمدي"


@pytest.fixture(scope="module")
def parse(annotator: Annotator) -> Parse:
    """A text of Sunday, 15 June 2025, as the components leave it."""

    def read(text: str, *, source: str = "") -> Doc:
        return annotator.parse(Document("report", text, date=datetime.date(2025, 6, 15), source=source))

    return read


def events_of(doc: Doc, kind: str) -> list[EventMention]:
    """The events of a class that a text tells, in its order."""
    found: list[EventMention] = [event for event in doc._.events if event.type == kind]
    return sorted(found, key=lambda event: event.spans[0].start)


def only(parse: Parse, text: str, kind: str) -> EventMention:
    """The one event of a class that a text tells."""
    (event,) = events_of(parse(text), kind)
    return event


def facts_of(doc: Doc, key: str) -> set[tuple[str, str]]:
    """What the text says of somebody, as relation and body or state."""
    return {(fact.predicate, fact.object.key) for fact in doc._.facts if fact.subject.key == key}


@pytest.mark.parametrize(
    "opener", ["على هامش القمة، ", "خلال زيارة للمنامة، ", "وفي ختام المؤتمر، ", "مساء الأحد، ", ""]
)
def test_a_post_behind_a_name_is_whom_its_bearer_meets_whatever_opens_the_sentence(parse: Parse, opener: str) -> None:
    """«على هامش القمة، التقى سالم الحربي وزير الداخلية البحريني»: a minister of Bahrain was met, and is not he."""
    doc = parse(opener + "التقى سالم الحربي وزير الداخلية البحريني.")
    (talks,) = events_of(doc, "Talks")

    assert filled(talks, "participant") == ["agency/bh-interior", HARBI] or filled(talks, "participant") == [
        "country/BH",
        HARBI,
    ]
    assert facts_of(doc, HARBI) == set()


@pytest.mark.parametrize("verb", ["التقى", "استقبل"])
@pytest.mark.parametrize(("first", "second"), [("القطري", "tr"), ("السعودي", "tr")])
def test_two_names_before_their_posts_each_have_their_own(parse: Parse, verb: str, first: str, second: str) -> None:
    """«التقى فلان وزير الداخلية القطري فلانا وزير الداخلية التركي»: the post between the names is the first one's."""
    doc = parse(f"{verb} سالم الحربي وزير الداخلية {first} ماجد العتوم وزير الداخلية التركي.")

    assert facts_of(doc, OTOUM) == {("heads", f"agency/{second}-interior")}
    assert {relation for relation, _ in facts_of(doc, HARBI)} == {"heads"}


@pytest.mark.parametrize("honour", ["معالي", "سعادة"])
def test_no_head_of_a_state_is_called_as_ministers_are(parse: Parse, honour: str) -> None:
    """«استقبل رئيس الجمهورية معالي فلان»: the president receives him."""
    doc = parse(f"استقبل رئيس الجمهورية اللبنانية {honour} سالم الحربي.")

    assert facts_of(doc, HARBI) == set()
    assert filled(only(parse, doc.text, "Talks"), "participant") == ["country/LB", HARBI]


def test_who_is_charged_with_the_office_of_a_ruler_does_not_rule(parse: Parse) -> None:
    """«الوزير المكلف بديوان رئيس الجمهورية الموريتانية فلان»."""
    doc = parse("حضر اللقاء الوزير المكلف بديوان رئيس الجمهورية الموريتانية سالم الحربي.")

    assert "headOfState" not in {relation for relation, _ in facts_of(doc, HARBI)}


def test_an_envoys_state_is_that_of_his_embassy_wherever_it_sits(parse: Parse) -> None:
    """«الملحق العسكري بسفارة إيطاليا بتونس» comes for Italy."""
    talks = only(parse, "استقبل كريم حمدي الملحق العسكري بسفارة إيطاليا بتونس.", "Talks")

    assert "country/TN" not in filled(talks, "participant")
    assert "country/IT" in filled(talks, "participant")


@pytest.mark.parametrize("told", ["الوكيل", "وكيل الوزارة"])
def test_a_deputy_told_in_fewer_words_is_the_one_named_before(parse: Parse, told: str) -> None:
    """«وكيل وزارة الداخلية فلان … وشهد الوكيل حفل تخريج دفعة»."""
    text = f"زار وكيل وزارة الداخلية سالم الحربي بيروت. وشهد {told} حفل تخريج دفعة من الضباط."

    assert filled(only(parse, text, "Ceremony"), "participant") == [HARBI]


def test_talks_have_the_topic_of_which_they_are_the_subject(parse: Parse) -> None:
    """«زار فلان باريس بدعوة من فلان، وتناولت مباحثاتهما تدريب القوات»: the talks were about it."""
    text = "زار سالم الحربي باريس بدعوة من ماجد العتوم، وتناولت مباحثاتهما تدريب القوات الخاصة."

    assert filled(only(parse, text, "Talks"), "topic") == ["capacity-building"]
    assert filled(only(parse, text, "Visit"), "topic") == []


@pytest.mark.parametrize(
    ("opening", "topic"),
    [("لم يغب ملف المقاتلين الأجانب عن", "foreign-fighters"), ("حضر ملف مكافحة الإرهاب بقوة في", "counter-terrorism")],
)
def test_what_is_not_absent_from_talks_is_their_topic(parse: Parse, opening: str, topic: str) -> None:
    """«لم يغب ملف كذا عن المحادثات»."""
    text = f"{opening} المحادثات التي جمعت في القاهرة وزيري الداخلية المصري والعراقي."

    assert topic in filled(only(parse, text, "Talks"), "topic")


@pytest.mark.parametrize(
    "said", ["وأكد الرئيس خلال اللقاء على ضرورة", "وأعرب الرئيس، خلال اللقاء الذي حضره ماجد العتوم، عن"]
)
def test_what_is_said_at_talks_tells_no_place_of_theirs(parse: Parse, said: str) -> None:
    """«وأكد خلال اللقاء على ضرورة دعم اللاجئين في مخيم الزعتري»: the refugees are there."""
    text = f"استقبل الرئيس سالم الحربي السفير كريم حمدي. {said} دعم اللاجئين في مخيم الزعتري."

    assert filled(only(parse, text, "Talks"), "place") == []


@pytest.mark.parametrize("opening", ["ويعد سالم الحربي أول وزير سعودي يزور", "وسالم الحربي هو أرفع مسؤول سعودي يزور"])
def test_the_first_of_his_kind_to_visit_a_place_visits_it(parse: Parse, opening: str) -> None:
    """«ويعد فلان أول وزير يزور بغداد منذ 1990»: a visit, which did not begin then."""
    visit = only(parse, f"{opening} بغداد منذ 1990.", "Visit")

    assert (filled(visit, "participant"), filled(visit, "startDate")) == ([HARBI], [])


@pytest.mark.parametrize(
    ("ending", "days"),
    [
        ("واختتم أعماله أمس", ([], ["2025-06-14"])),
        ("على مدى يومين واختتم أمس", (["2025-06-13"], ["2025-06-14"])),
    ],
)
def test_a_relative_clause_may_tell_when_a_conference_ended(
    parse: Parse, ending: str, days: tuple[list[str], list[str]]
) -> None:
    """«شارك فلان في المؤتمر الذي استضافته تونس واختتم أعماله أمس»."""
    conference = only(parse, f"شارك سالم الحربي في المؤتمر السنوي الذي استضافته تونس {ending}.", "Conference")

    assert (filled(conference, "startDate"), filled(conference, "endDate")) == days


def test_who_speaks_at_the_opening_takes_part(parse: Parse) -> None:
    """«وحذر الأمين العام فلان، في الجلسة الافتتاحية، من …»; «ويناقش المشاركون على مدى يومين» tells the last day."""
    text = (
        "انطلق اليوم في تونس المؤتمر العربي لرؤساء أجهزة مكافحة المخدرات. وحذر الأمين العام للمجلس سالم الكعبي، "
        "في الجلسة الافتتاحية، من تنامي التعاطي. ويناقش المشاركون على مدى يومين سبل التصدي لتهريب الكبتاغون."
    )
    conference = only(parse, text, "Conference")

    assert (filled(conference, "participant"), filled(conference, "endDate")) == (
        ["person/سالم-الكعبي"],
        ["2025-06-16"],
    )


def test_the_head_of_a_states_delegation_is_who_led_the_one_of_its_ministry(parse: Parse) -> None:
    """«وفد من وزارة الداخلية المصرية برئاسة فلان … رئيس الوفد المصري»."""
    text = (
        "زار بغداد وفد من وزارة الداخلية المصرية برئاسة سالم الحربي. "
        "والتقى رئيس الوفد المصري وزير العدل الأردني ماجد العتوم."
    )

    assert filled(only(parse, text, "Talks"), "participant") == [HARBI, OTOUM]


def test_a_body_may_receive_somebody_in_a_relative_clause(parse: Parse) -> None:
    """«تحدث فلان أمام اللجنة، التي استضافته أمس»."""
    talks = only(parse, "أثنى القائد سالم الحربي على وزارة الدفاع العراقية، التي استضافته أمس.", "Talks")

    assert (filled(talks, "host"), filled(talks, "startDate")) == (["agency/iq-defence"], ["2025-06-14"])
    assert HARBI in filled(talks, "participant")


def test_talks_unite_somebody_to_another(parse: Parse) -> None:
    """«اجتماع ضمها إلى فلان»."""
    text = "قالت الوزيرة سالمة الحربي إن الحكومة تدرس ذلك. وجاء ذلك بعد اجتماع ضمها إلى القائد ماجد العتوم."

    assert filled(only(parse, text, "Talks"), "participant") == ["person/سالمه-الحربي", OTOUM]


def test_the_bodies_whose_people_are_met_are_all_met(parse: Parse) -> None:
    """«اجتمع بممثلي اليونيسف ومنظمة الصحة العالمية»."""
    talks = only(parse, "اجتمع سالم الحربي بممثلي اليونيسف ومنظمة الصحة العالمية.", "Talks")

    assert filled(talks, "participant") == ["agency/un-unicef", "agency/un-who", HARBI]


@pytest.mark.parametrize("brother", ["أخاه", "شقيقه"])
def test_whom_somebody_meets_may_be_called_his_brother(parse: Parse, brother: str) -> None:
    """«التقى فلان وزير الداخلية العماني أخاه وزير الداخلية البحريني»: each is of his own state."""
    doc = parse(f"التقى سالم الحربي وزير الداخلية العماني {brother} وزير الداخلية البحريني.")
    (talks,) = events_of(doc, "Talks")

    assert ("heads", "agency/om-interior") in facts_of(doc, HARBI)
    assert len(filled(talks, "participant")) == 2


def test_an_award_is_of_the_day_of_its_ceremony_and_told_once(parse: Parse) -> None:
    """«قلد السفير فلانا وساما. وجرت المراسم مساء الخميس»; «الوسام» is the one told before, whoever hands it over."""
    doc = parse("قلد السفير سالم الحربي كريم حمدي وسام الاستحقاق. وجرت المراسم في السفارة ببغداد مساء الخميس.")
    again = parse("منح الملك سالم الحربي ماجد العتوم وسام الاستحقاق. وقلد السفير كريم حمدي الوزير ماجد العتوم الوسام.")

    assert [filled(award, "startDate") for award in events_of(doc, "Award")] == [["2025-06-12"]]
    assert [filled(award, "awardedBy") for award in events_of(again, "Award")] == [[HARBI]]


def test_a_medal_named_after_a_day_is_not_given_on_it(parse: Parse) -> None:
    """«وسام 27 يونيو»."""
    award = only(parse, "قلد سالم الحربي ماجد العتوم وسام 27 يونيو.", "Award")

    assert filled(award, "startDate") == []


@pytest.mark.parametrize(
    ("where", "told"), [("بمناسبة انتهاء مهامه", 1), ("الذي أمضى أربعة أعوام في منصبه", 1), ("في المطار", 0)]
)
def test_an_ambassador_is_seen_off_at_the_end_of_his_term_and_not_at_the_airport(
    parse: Parse, where: str, told: int
) -> None:
    """«ودعت الوزارة السفير الكوري»: a farewell."""
    doc = parse(f"ودع الوزير سالم الحربي السفير الفرنسي ماجد العتوم {where}.")

    assert len(events_of(doc, "Ceremony")) == told


def test_a_paper_signed_on_a_day_with_somebody_is_a_signing(parse: Parse) -> None:
    """«المذكرة المبرمة أمس مع النيابة العامة القطرية»."""
    signing = only(parse, "أكد سالم الحربي أن المذكرة المبرمة أمس مع النيابة العامة القطرية مهمة.", "Ceremony")

    assert (filled(signing, "participant"), filled(signing, "startDate")) == (
        ["agency/qa-prosecution"],
        ["2025-06-14"],
    )


def test_what_is_told_last_of_an_operation_is_of_all_that_it_brought(parse: Parse) -> None:
    """«أعلن الجيش، الأحد، تحييد 12 إرهابيا وتوقيف أربعة آخرين خلال عملية نفذت الخميس قرب تيلابيري»."""
    text = "أعلن الجيش النيجري، الأحد، تحييد 12 إرهابيا وتوقيف أربعة آخرين خلال عملية نفذت الخميس الماضي قرب تيلابيري."
    told = {str(value) for event in events_of(parse(text), "Operation") for value in filled(event, "startDate")}

    assert told == {"2025-06-12"}


def test_an_operation_is_announced_by_a_noun_with_the_article(parse: Parse) -> None:
    """«أعلن الجهاز الإطاحة بخلية من سبعة عناصر»."""
    operation = only(parse, "أعلن جهاز الأمن الوطني العراقي الإطاحة بخلية من سبعة عناصر تنتمي لداعش.", "Operation")

    assert (filled(operation, "quantity"), filled(operation, "target")) == (["7"], ["group/daesh"])


def test_a_number_may_have_points_between_its_thousands(parse: Parse) -> None:
    """«(1.400.000) قرص»."""
    operation = only(parse, "ضبطت وزارة الداخلية السعودية (1.400.000) قرص من مادة الإمفيتامين المخدر.", "Operation")

    assert filled(operation, "quantity") == ["1400000"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("أبرم وزير الداخلية سالم الحربي في القاهرة أمس مذكرة تفاهم مع الجانب المصري.", set()),
        ("مذكرة تفاهم عراقية. أبرم وزير الداخلية سالم الحربي أمس مذكرة تفاهم مع الجانب المصري.", {"IQ"}),
        ("كشف وزير الداخلية سالم الحربي عن اتفاق مع الكويت يقضي بتسمية ضابط ارتباط.", set()),
        ("تلقى وزير الداخلية سالم الحربي أرفع أوسمة الجمهورية الفرنسية.", set()),
    ],
)
def test_the_state_that_an_official_deals_with_or_whose_medal_he_has_is_not_his(
    parse: Parse, text: str, states: set[str]
) -> None:
    """«أبرم وزير الداخلية مذكرة مع الجانب المصري»: he is no Egyptian."""
    doc = parse(text)
    bodies = {key for relation, key in facts_of(doc, HARBI) if relation == "heads"}
    told = {fact.object.key for fact in doc._.facts if fact.predicate == "agencyOf" and fact.subject.key in bodies}

    assert told == {f"country/{state}" for state in states}


@pytest.mark.parametrize("text", ["قال كذا. وأحجم تسفاي مكونن، المتحدث باسم الاتحاد الأفريقي، عن التعليق."])
def test_a_verb_that_opens_a_sentence_begins_no_name(parse: Parse, text: str) -> None:
    """«وأحجم تسفاي مكونن»."""
    assert [person.name for person in parse(text)._.people] == ["تسفاي مكونن"]


def test_what_is_signed_is_nobody(parse: Parse) -> None:
    """«وقع فلان، عقب اجتماعه بمدير الأمن، محضرا»."""
    doc = parse("وقع سالم الحربي، عقب اجتماعه أمس بمدير الأمن العام الأردني، محضرا يقضي بنصب أبراج.")

    assert [person.name for person in doc._.people] == ["سالم الحربي"]


def test_an_envoy_to_a_region_has_a_name_behind_it(parse: Parse) -> None:
    """«المبعوثة الأوروبية إلى الساحل ألينا ستراندبيرغ»."""
    doc = parse("قالت المبعوثة الأوروبية إلى الساحل ألينا ستراندبيرغ إن ذلك مهم.")

    assert [person.name for person in doc._.people] == ["ألينا ستراندبيرغ"]


def test_the_name_of_a_joint_committee_goes_on_behind_its_states(parse: Parse) -> None:
    """«اللجنة التونسية الإيطالية المشتركة لشؤون الهجرة»."""
    doc = parse("انعقدت بتونس الدورة السادسة للجنة التونسية الإيطالية المشتركة لشؤون الهجرة.")

    assert [body.name for body in doc._.agencies] == ["اللجنة التونسية الإيطالية المشتركة لشؤون الهجرة"]


def test_the_adjective_of_saudi_arabia_is_no_name_behind_a_staff(parse: Parse) -> None:
    """«رئيس هيئة الأركان العامة السعودية فلان»."""
    doc = parse("استقبل رئيس هيئة الأركان العامة السعودية الفريق الأول الركن سالم الحربي ماجد العتوم.")

    assert facts_of(doc, HARBI) == {("heads", "agency/sa-general-staff")}


def test_ministers_behind_the_session_at_whose_margin_they_are_met_are_no_assembly(parse: Parse) -> None:
    """«التقى فلان على هامش الدورة وزراء داخلية مصر والأردن»."""
    talks = only(parse, "التقى سالم الحربي على هامش الدورة وزراء داخلية مصر والأردن.", "Talks")

    assert len(filled(talks, "participant")) == 3


def test_who_chairs_a_meeting_with_a_delegation_does_not_lead_it(parse: Parse) -> None:
    """«ترأس فلان اجتماعا مع وفد إسباني يقوده فلان»."""
    talks = only(parse, "ترأس سالم الحربي اجتماعا مع وفد أمني إسباني يقوده ماجد العتوم.", "Talks")

    assert filled(talks, "headOfDelegation") == [OTOUM]


def test_a_command_acts_for_its_force(parse: Parse) -> None:
    """«وقعت وزارة العدل المغربية والقيادة العامة للشرطة الإسبانية أمس اتفاقية»."""
    text = "وقعت وزارة العدل المغربية والقيادة العامة للشرطة الإسبانية أمس اتفاقية تعاون."

    assert filled(only(parse, text, "Ceremony"), "participant") == ["agency/es-police", "agency/ma-justice"]


def test_a_minister_of_no_told_state_serves_the_ruler_told_before(parse: Parse) -> None:
    """«استقبل الرئيس المالي فلان الوزير الروسي فلانا. وحضر اللقاء وزير الدفاع فلان»."""
    doc = parse("استقبل الرئيس المالي كريم حمدي الوزير الروسي ماجد العتوم. وحضر اللقاء وزير الدفاع سالم الحربي.")

    assert facts_of(doc, HARBI) == {("heads", "agency/ml-defence")}
