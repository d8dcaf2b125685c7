"""Sentences end at full stops, question marks and line breaks, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc

from graph.annotate.pipeline import Annotator
from graph.annotate.sentences import sentences
from graph.annotate.tokens import word_of
from graph.annotate.word import set_words
from graph.model import Document
from tests.annotate.conftest import Parse

TEXTS = st.text(st.sampled_from('ابتوي .،؟!\n"«»)0١a…'), max_size=60)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
        ("عنوان الخبر\nوصل الوفد إلى تونس", ["عنوان الخبر", "وصل الوفد إلى تونس"]),
        ("عنوان الخبر\n\n\nوصل الوفد", ["عنوان الخبر", "وصل الوفد"]),
        ("هل يعود الوفد؟ نعم!", ["هل يعود الوفد؟", "نعم!"]),
        ("قال: «انتهى الأمر.» وغادر.", ["قال: «انتهى الأمر.»", "وغادر."]),
        ("انتظر… ثم عاد.", ["انتظر…", "ثم عاد."]),
        ("هل؟! نعم.", ["هل؟!", "نعم."]),
        ("وصل الوفد، ثم غادر؛ وبقي الوزير", ["وصل الوفد، ثم غادر؛ وبقي الوزير"]),
        ("بلغت النسبة 3.5 في المئة", ["بلغت النسبة 3.5 في المئة"]),
        ("وصل د. سالم إلى تونس", ["وصل د. سالم إلى تونس"]),
        ("", [""]),
    ],
)
def test_sentences_end_where_a_reader_pauses(parse: Parse, text: str, told: list[str]) -> None:
    """A stop, its closing quote and a line break end a sentence; commas, decimals and «د.» do not."""

    assert [sentence.text.strip() for sentence in parse(text).sents] == told


@given(TEXTS)
def test_every_token_stands_in_one_sentence(annotator: Annotator, text: str) -> None:
    """Sentences follow one another without a gap."""

    doc = annotator.parse(Document("any", text))

    assert [token.i for sentence in doc.sents for token in sentence] == list(range(len(doc)))


def test_a_sentence_starts_at_a_word(parse: Parse) -> None:
    """Blank lines belong to the sentence before them."""

    starts = [sentence[0] for sentence in parse("وصل الوفد.\n\nغادر الوفد.").sents]

    assert not any(token.text.isspace() for token in starts)


def test_the_component_works_alone(parse: Parse) -> None:
    """Sentences need nothing but words."""

    texts = ["وصل", ".", "غادر", "."]
    doc = Doc(parse("نص").vocab, words=texts)
    set_words(doc, [word_of(text, "", text) for text in texts])

    sentences(doc)

    assert [token.is_sent_start for token in doc] == [True, False, True, False]
