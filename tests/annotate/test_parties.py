"""Who and what can take part in an event lies side by side, each whole."""

from __future__ import annotations

from itertools import pairwise

import pytest

from graph.annotate.events.reader import Reader
from tests.annotate.conftest import Parse


def phrases(parse: Parse, text: str) -> list[tuple[str, str]]:
    doc = parse(text)
    return [(phrase.kind, doc[phrase.start : phrase.end].text) for phrase in doc._.phrases]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "بحث وزير الدفاع التركي يشار غولر مع نظيره العراقي أمن الحدود.",
            [("person", "وزير الدفاع التركي يشار غولر"), ("post", "نظيره العراقي")],
        ),
        ("عبر وزير العدل البلجيكي عن شكره.", [("post", "وزير العدل البلجيكي")]),
        ("زار وفد مغربي مدينة مراكش.", [("country", "مغربي"), ("place", "مدينة مراكش")]),
        ("أعلن الحرس الثوري الإيراني ذلك.", [("agency", "الحرس الثوري الإيراني")]),
        ("التقى قيادات حركة حماس في القاهرة.", [("group", "حركة حماس"), ("place", "القاهرة")]),
        (
            "قال أحمد أبو الغيط، الأمين العام لجامعة الدول العربية، ذلك.",
            [("person", "أحمد أبو الغيط، الأمين العام لجامعة الدول العربية")],
        ),
        ("وصل الوفد مساء.", []),
    ],
)
def test_a_phrase_holds_a_name_with_all_that_describes_it(
    parse: Parse, text: str, parties: list[tuple[str, str]]
) -> None:
    """Titles, posts, bodies and states inside a phrase are no phrases of their own."""

    assert phrases(parse, text) == parties


@pytest.mark.parametrize(
    ("text", "prefix"),
    [("رحب بوزير العدل البلجيكي.", "ب"), ("قدم الشكر لوزير العدل البلجيكي.", "ل"), ("زار وزير العدل البلجيكي.", "")],
)
def test_a_phrase_keeps_its_particles(parse: Parse, text: str, prefix: str) -> None:
    """What stands before a phrase says what it does in the sentence."""

    (phrase,) = parse(text)._.phrases

    assert phrase.prefix == prefix


def test_a_phrase_knows_the_body_and_the_state_behind_it(parse: Parse) -> None:
    """An unnamed holder is known by body and state."""

    (phrase,) = parse("عبر وزير العدل البلجيكي عن شكره.")._.phrases

    assert (phrase.key, phrase.agency, phrase.country, phrase.plural) == ("", "agency/be-justice", "BE", False)


@pytest.mark.parametrize(("text", "plural"), [("حضر سفير ماليزيا.", False), ("حضر سفراء ماليزيا.", True)])
def test_several_holders_are_plural(parse: Parse, text: str, plural: bool) -> None:
    """«سفراء» are many, «سفير» is one, and both are of a state."""

    (phrase,) = parse(text)._.phrases

    assert (phrase.plural, phrase.country) == (plural, "MY")


def test_phrases_are_in_order_and_apart(parse: Parse) -> None:
    """No phrase overlaps another."""

    found = parse(
        "استقبلت وزيرة الداخلية الألمانية نانسي فيزر وزير الداخلية الفرنسي في برلين ثم زارا الجزائر."
    )._.phrases

    assert all(left.end <= right.start for left, right in pairwise(found))


def test_each_body_that_several_act_for_is_a_party(parse: Parse) -> None:
    """«ممثلون عن الإنتربول واليوروبول» are two parties."""

    doc = parse("شارك في المؤتمر ممثلون عن الإنتربول واليوروبول.")

    assert [phrase.agency or phrase.key for phrase in doc._.phrases] == ["agency/interpol", "agency/europol"]


@pytest.mark.parametrize("text", ["الحكومة الصومالية تهنئ الرئيس.", "الحكومة السودانية تلغي مناصب نواب الرئيس."])
def test_a_government_that_opens_the_text_is_not_behind_each_head_of_state(parse: Parse, text: str) -> None:
    """The title of a head of state without «في حكومة …» ends where it stands, not at the text's first words."""

    government, title = parse(text)._.phrases

    assert (government.kind, title.kind) == ("agency", "post")
    assert title.start < title.end


def test_a_text_comes_to_its_end_whatever_is_read_wrongly(parse: Parse, monkeypatch: pytest.MonkeyPatch) -> None:
    """A step that leads nowhere must not keep the reader from the next word."""

    monkeypatch.setattr(Reader, "_step", lambda self, index, end: index)

    assert parse("التقى وزير الدفاع التركي يشار غولر نظيره العراقي.")._.phrases
