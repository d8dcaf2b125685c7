"""A document states who leads which body, which body is whose, and who heads which state."""

from __future__ import annotations

import pytest

from graph.model import Kind
from tests.annotate.conftest import Parse


def facts(parse: Parse, text: str) -> list[tuple[str, str, str]]:
    return sorted({(claim.subject.key, claim.predicate, claim.object.key) for claim in parse(text)._.facts})


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "قال وزير الدفاع التركي سمير العامري ذلك.",
            [("agency/tr-defence", "agencyOf", "country/TR"), ("person/سمير-العامري", "heads", "agency/tr-defence")],
        ),
        (
            "قال المتحدث باسم الأمم المتحدة سمير العامري ذلك.",
            [("person/سمير-العامري", "memberOf", "agency/un")],
        ),
        (
            "استقبل رئيس الوزراء العراقي سمير العامري الضيوف.",
            [("person/سمير-العامري", "headOfState", "country/IQ")],
        ),
        (
            "قال نائب وزير الخارجية القطري سمير العامري ذلك.",
            [("agency/qa-foreign", "agencyOf", "country/QA"), ("person/سمير-العامري", "memberOf", "agency/qa-foreign")],
        ),
        (
            "قال القائم بأعمال مدير وكالة الاستخبارات المركزية سمير العامري ذلك.",
            [("person/سمير-العامري", "heads", "agency/us-cia")],
        ),
        (
            "قال المبعوث الشخصي للأمين العام للأمم المتحدة سمير العامري ذلك.",
            [("person/سمير-العامري", "memberOf", "agency/un")],
        ),
        (
            "قالت النائبة الثانية لوزير الخارجية القطري هدى العامري ذلك.",
            [("agency/qa-foreign", "agencyOf", "country/QA"), ("person/هدي-العامري", "memberOf", "agency/qa-foreign")],
        ),
        (
            "صرح المتحدث الأمني لوزارة الداخلية القطرية سمير العامري بذلك.",
            [
                ("agency/qa-interior", "agencyOf", "country/QA"),
                ("person/سمير-العامري", "memberOf", "agency/qa-interior"),
            ],
        ),
        (
            "أعلنت وزارة الداخلية القطرية ذلك. وقال المتحدث باسم الوزارة سمير العامري إن.",
            [
                ("agency/qa-interior", "agencyOf", "country/QA"),
                ("person/سمير-العامري", "memberOf", "agency/qa-interior"),
            ],
        ),
        (
            "اجتمعت وزارة الدفاع القطرية التي يتولاها سمير العامري.",
            [("agency/qa-defence", "agencyOf", "country/QA"), ("person/سمير-العامري", "heads", "agency/qa-defence")],
        ),
        (
            "اجتمع مجلس التعاون لدول الخليج العربية. وقال الأمين العام سمير العامري إن.",
            [("person/سمير-العامري", "heads", "agency/gcc")],
        ),
        (
            "اجتمعت الإدارة العامة للسجون. وقال مدير السجون سمير العامري إن.",
            [("person/سمير-العامري", "heads", "agency/الاداره-العامه-للسجون")],
        ),
        ('قال قائد "سنتكوم" الجنرال سمير العامري ذلك.', [("person/سمير-العامري", "heads", "agency/us-centcom")]),
        (
            "اجتمع وزيرا الداخلية القطري سمير العامري والفرنسي مارك روبير.",
            [
                ("agency/fr-interior", "agencyOf", "country/FR"),
                ("agency/qa-interior", "agencyOf", "country/QA"),
                ("person/سمير-العامري", "heads", "agency/qa-interior"),
                ("person/مارك-روبير", "heads", "agency/fr-interior"),
            ],
        ),
        ("أكد الوزير الضيف سمير العامري ذلك.", []),
        ("أعلنت وكالة الاستخبارات المركزية ذلك.", []),
        ("قال سمير العامري إن المغرب ملتزم.", []),
    ],
)
def test_facts_are_stated(parse: Parse, text: str, told: list[tuple[str, str, str]]) -> None:
    """Posts and states beside names give facts; names alone give none."""

    assert facts(parse, text) == told


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس الوزراء العراقي الأسبق سمير العامري ذلك.",
        "قال الوزير السابق سمير العامري ذلك.",
        "قال سمير العامري، المدير السابق لوكالة الاستخبارات المركزية، ذلك.",
    ],
)
def test_a_former_holder_gives_no_fact(parse: Parse, text: str) -> None:
    """What someone was is not what someone is."""

    assert [fact for fact in facts(parse, text) if fact[0].startswith("person/")] == []


def test_a_body_belongs_to_a_state_that_the_text_names(parse: Parse) -> None:
    """Whose a known body is, is stated only where the text names the state."""

    alone = facts(parse, "أعلنت وكالة الاستخبارات المركزية ذلك.")
    beside = facts(parse, "أعلنت وكالة الاستخبارات المركزية ذلك في الولايات المتحدة.")

    assert alone == []
    assert beside == [("agency/us-cia", "agencyOf", "country/US")]


def test_a_fact_keeps_its_sentence(parse: Parse) -> None:
    """The evidence of a fact is the sentence that says so."""

    text = "وصل الوفد صباحا. قال وزير الدفاع التركي سمير العامري ذلك. ثم غادر."

    assert {claim.span.of(text) for claim in parse(text)._.facts} == {"قال وزير الدفاع التركي سمير العامري ذلك."}


def test_a_fact_speaks_of_things_mentioned(parse: Parse) -> None:
    """Subject and object of every fact are mentioned in the document."""

    doc = parse("استقبل وزير الداخلية السعودي سمير العامري في الرياض وزير الدفاع التركي يشار غولر ونائب رئيس الأركان.")
    mentioned = {mention.key for mention in doc._.mentions}

    assert {key for claim in doc._.facts for key in (claim.subject.key, claim.object.key)} <= mentioned


def test_mentions_are_listed_in_order(parse: Parse) -> None:
    """Everything named is listed, in the order of the text."""

    mentions = parse("زار وزير الدفاع التركي يشار غولر مدينة مراكش.")._.mentions

    assert [mention.kind for mention in mentions] == [Kind.AGENCY, Kind.COUNTRY, Kind.PERSON, Kind.PLACE]


@pytest.mark.parametrize(
    ("text", "name", "span"),
    [
        ("عقد الاجتماع بالرباط.", "الرباط", "بالرباط"),
        ("أشاد بالمديرية العامة لمراقبة التراب الوطني.", "المديرية العامة لمراقبة التراب الوطني", None),
        ("قدم الشكر للأمم المتحدة.", "الأمم المتحدة", "للأمم المتحدة"),
    ],
)
def test_a_mention_is_named_without_particles(parse: Parse, text: str, name: str, span: str | None) -> None:
    """The name leaves the particles out; its stretch of text has whole words."""

    (mention,) = parse(text)._.mentions

    assert mention.name == name
    assert mention.span.of(text) == (span or "ب" + name)


def test_a_bare_secretary_general_is_of_the_body_that_he_was_told_to_lead(parse: Parse) -> None:
    """«الأمين العام» later in a text is not of whichever body was named last."""

    text = "استقبل الأمين العام للأمم المتحدة عمر حداد رئيس الإنتربول. وقال الأمين العام عمر حداد ذلك."

    assert ("person/عمر-حداد", "heads", "agency/un") in facts(parse, text)


@pytest.mark.parametrize("title", ["الوالي", "المحافظ"])
def test_a_governor_without_a_territory_heads_nothing_known(parse: Parse, title: str) -> None:
    """«المحافظ فلان» names no emirate, and is read through."""

    doc = parse(f"استقبل {title} محمد بوشعاب أمس الوزير سعد العلي.")

    assert doc._.facts == ()


def test_a_guessed_body_has_its_state_in_its_name_once(parse: Parse) -> None:
    """«الحكومة الألمانية», whose state's own name seems to begin with the article."""

    mentions = parse("أكدت الحكومة الألمانية ذلك.")._.mentions

    assert [mention.name for mention in mentions if mention.kind is Kind.AGENCY] == ["الحكومة الألمانية"]
