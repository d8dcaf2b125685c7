"""Texts are cut as newspapers write, by a tokenizer whose memory does not grow with what it has cut."""

from __future__ import annotations

import gc
import tracemalloc

import pytest
import spacy

from graph.annotate.pipeline import Annotator
from graph.annotate.tokenizer import Bounded, arabic
from graph.model import Document


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("وصل الوزير", ["وصل", "الوزير"]),
        ("«الأمن»، قال", ["«", "الأمن", "»", "،", "قال"]),
        ("الرباط.وأضاف", ["الرباط", ".", "وأضاف"]),
        ("مُؤتمر FBI café", ["مُؤتمر", "FBI", "café"]),
        ("10km", ["10", "km"]),
        ("الدوحة /قنا/ استقبل", ["الدوحة", "/", "قنا", "/", "استقبل"]),
        ("المدير د.سالم", ["المدير", "د.", "سالم"]),
        ("أ.د. سالم ود. نادية", ["أ.د.", "سالم", "ود.", "نادية"]),
    ],
)
def test_only_marks_and_figures_split_a_word(text: str, words: list[str]) -> None:
    """Letters stay together; quotation marks, stops and units do not."""

    assert [token.text for token in arabic().make_doc(text)] == words


def test_words_met_are_forgotten_in_time() -> None:
    """When very many words have been met the tokenizer begins anew, and cuts as before."""

    cut = Bounded(lambda: spacy.blank("ar").tokenizer, most=400)
    kept = [len(cut(" ".join(f"كلمة{i}{j}" for i in range(20))).vocab) for j in range(50)]

    assert max(kept) <= 420
    assert [token.text for token in cut("وصل الوزير")] == ["وصل", "الوزير"]


def test_memory_does_not_grow_with_the_documents(annotator: Annotator) -> None:
    """Nothing of a document is kept once it has been annotated."""

    document = Document("report", "استقبل وزير الداخلية سالم القحطاني أمس في الرباط نظيره التونسي لبحث الأمن. " * 5)
    tracemalloc.start()
    before, after = (_kept(annotator, document, times) for times in (2, 20))
    tracemalloc.stop()

    assert after - before < 20_000


def _kept(annotator: Annotator, document: Document, times: int) -> int:
    """The bytes in use after reading a document some times more."""
    for _ in range(times):
        annotator.read(document)
    gc.collect()
    return tracemalloc.get_traced_memory()[0]
