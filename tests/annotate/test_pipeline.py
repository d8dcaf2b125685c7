"""A document goes in and all that it says comes out."""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.annotate.pipeline import COMPONENTS, Annotator
from graph.annotate.spans import surface
from graph.model import Annotation, Document
from graph.read import Skip

WORDS = st.sampled_from(
    [
        "استقبل", "وزير", "ووزير", "الداخلية", "للأمن", "الوطني", "المغربي", "السعودية", "المدير", "العام", "محمد",
        "بن", "عبد", "اللطيف", "حموشي", "في", "الرباط", "مدينة", "مطار", "نظيره", "نائب", "رئيس", "السابق", "الملك",
        "القاعدة", "وفد", "التابع", "الأمم", "المتحدة", "،", ".", "؟", "«", "»", "(", ")", "\n", "2025", "FBI", "و",
        "ل", "المملكة", "د.", "ماي", "6", "آل", "أمينها", "سفراء", "النيابة", "العامة", "وزارة", "الدولي", "جامعة",
    ]
)  # fmt: skip
NEWS = st.lists(WORDS, max_size=25).map(" ".join)
ONCE = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(annotator: Annotator, text: str) -> Annotation:
    return annotator.read(Document("any", text))


@given(st.text(max_size=80))
@ONCE
def test_text_of_any_kind_is_read(annotator: Annotator, text: str) -> None:
    """No text makes the annotator fail."""

    assert read(annotator, text).document.text == text


@given(NEWS)
@ONCE
def test_every_span_lies_in_the_text(annotator: Annotator, text: str) -> None:
    """Offsets of mentions, facts and events point into the document's text."""

    said = read(annotator, text)
    spans = [mention.span for mention in said.mentions] + [claim.span for claim in said.facts]
    spans += [span for event in said.events for span in event.spans]

    assert all(0 <= span.start < span.end <= len(text) for span in spans)


def test_a_quoted_sentence_holds_no_line_break_around_it(annotator: Annotator) -> None:
    """What is quoted for an event is the sentence, also where a line ends without a full stop."""

    text = (
        "وزير الدفاع التركي يستقبل نظيره العراقي\n\nاستقبل وزير الدفاع التركي يشار غولر نظيره العراقي ثابت العباسي.\n"
    )
    quoted = [span.of(text) for event in read(annotator, text).events for span in event.spans]

    assert quoted
    assert quoted == [sentence.strip() for sentence in quoted]


@given(NEWS)
@ONCE
def test_every_mention_has_a_name_and_a_key(annotator: Annotator, text: str) -> None:
    """What is mentioned can be named and told apart."""

    assert all(mention.name and mention.key.split("/", 1)[1] for mention in read(annotator, text).mentions)


@given(NEWS)
@ONCE
def test_phrases_never_overlap(annotator: Annotator, text: str) -> None:
    """Parties lie side by side, each with at least one word."""

    phrases = annotator.parse(Document("any", text))._.phrases

    assert all(phrase.start < phrase.end for phrase in phrases)
    assert all(left.end <= right.start for left, right in pairwise(phrases))


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "«»", "ﷻ", "و", "ل", "بال", "12", "😀", "\u200f", "ـ", "ً"])
def test_little_text_says_nothing(annotator: Annotator, text: str) -> None:
    """Blank space, marks and single letters name nothing."""

    said = read(annotator, text)

    assert (said.mentions, said.facts, said.events) == ((), (), ())


def test_the_same_text_says_the_same(annotator: Annotator) -> None:
    """Reading is a pure function: other documents read before do not matter."""

    document = Document("one", "استقبل وزير الداخلية السعودي في الرياض نظيره العراقي سمير العامري.")
    first = annotator.read(document)
    annotator.read(Document("two", "زار الرئيس الفرنسي إيمانويل ماكرون بغداد."))

    assert annotator.read(document) == first


def test_documents_are_read_in_their_order(annotator: Annotator) -> None:
    """A stream of documents gives a stream of annotations."""

    documents = [Document(str(number), "زار الوفد بغداد.") for number in range(3)]

    skipped: list[Skip] = []

    assert [said.document for said in annotator.annotate(documents, skipped.append)] == documents


def test_documents_read_together_say_what_they_say_alone(annotator: Annotator) -> None:
    """A group of documents is read at once, and none of them minds the others."""

    texts = (
        "استقبل وزير الداخلية السعودي في الرياض نظيره العراقي سمير العامري.",
        "",
        "زار الرئيس إيمانويل ماكرون بغداد.",
    )
    documents = [Document(str(number), text) for number, text in enumerate(texts)]

    assert list(annotator.annotate(documents, print)) == [annotator.read(document) for document in documents]


def test_a_document_that_cannot_be_read_costs_no_other(annotator: Annotator) -> None:
    """It is skipped with its reason, and those read with it say what they say."""

    unreadable = Document("damaged", cast(str, None))
    documents = [Document("first", "زار الوفد بغداد."), unreadable, Document("last", "زار الوفد الرباط.")]
    skipped: list[Skip] = []
    read = [said.document.identifier for said in annotator.annotate(documents, skipped.append)]

    assert (read, [skip.path for skip in skipped]) == (["first", "last"], ["damaged"])


def test_components_work_in_their_order(annotator: Annotator) -> None:
    """No component asks for what a later one gives; the document itself is given from outside."""

    problems = (annotator._nlp.analyze_pipes() or {})["problems"]

    assert list(problems) == list(COMPONENTS)
    assert {value for asked in problems.values() for value in asked} <= {"doc._.document"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("قال «نعم»،", ["قال", "«", "نعم", "»", "،"]),
        ("(الإنتربول)", ["(", "الإنتربول", ")"]),
        ("الرباط،وقال", ["الرباط", "،", "وقال"]),
        ("سنة 2014.", ["سنة", "2014", "."]),
    ],
)
def test_marks_are_tokens_of_their_own(annotator: Annotator, text: str, words: list[str]) -> None:
    """Quotes, brackets and stops never stick to a word."""

    *tokens, end = annotator.parse(Document("any", text))

    assert [token.text for token in tokens] == words
    assert end.text.isspace()


def test_a_stretch_of_no_words_has_no_name(annotator: Annotator) -> None:
    """Where nothing follows a title, no place is named after it."""

    assert surface(annotator.parse(Document("any", "حضر الأمير.")), 2, 2) == ""
