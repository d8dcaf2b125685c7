"""Recognise names of people, bodies and places by what a statistical model learned."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.found import personal_in, recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.spans import sentences
from graph.annotate.tagger import Tagger
from graph.annotate.word import words_in

MODEL = Path(__file__).parent / "model" / "names.npz"

_log = logging.getLogger(__name__)


class Recogniser:
    """Sets `doc._.recognised`, spans labelled PER, ORG or LOC, and `doc._.personal`; nothing without a model."""

    def __init__(self, model: Path = MODEL) -> None:
        self._path = model
        self._tagger: Tagger | None = None

    def learn(self, knowledge: Knowledge) -> None:
        """Load the model, or say that there is none."""
        self._tagger = load(self._path)

    def __call__(self, doc: Doc) -> Doc:
        """Recognise the names in a document."""
        self.read_all([doc])
        return doc

    def read_all(self, docs: Sequence[Doc]) -> None:
        """Recognise the names in several documents, which takes less time than one after the other."""
        if self._tagger is None:
            return
        texts = [list(_sentences(doc)) for doc in docs]
        tagged = iter(self._tagger.read([words for text in texts for _, words in text]))
        for doc, text in zip(docs, texts, strict=True):
            words = [pair for tokens, _ in text for pair in zip(tokens, next(tagged), strict=True)]
            recognised_in.set(doc, tuple(spans([i for i, _ in words], [word.label for _, word in words])))
            personal_in.set(doc, {i: word.lead for i, word in words})


@cache
def load(model: Path) -> Tagger | None:
    """The tagger in a file; None, with one warning, where there is none."""
    if model.exists():
        return Tagger.load(model)
    _log.warning(
        "%s: no name recogniser. Names are found by rules alone; `python -m training CORPORA` makes one.", model
    )
    return None


def spans(tokens: Sequence[int], labels: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The names that labels mark, as first token, end and kind.

    >>> list(spans([4, 5, 6], ["O", "B-PER", "I-PER"]))
    [(5, 7, 'PER')]
    """
    start = None
    for i, label in enumerate([*labels, "O"]):
        if start is not None and not label.startswith("I-"):
            yield tokens[start], tokens[i - 1] + 1, labels[start][2:]
            start = None
        if label.startswith("B-"):
            start = i


@Language.factory("recogniser", assigns=["doc._.recognised", "doc._.personal"])
def make_recogniser(nlp: Language, name: str) -> Recogniser:
    """The component."""
    return Recogniser()


def _sentences(doc: Doc) -> Iterator[tuple[list[int], list[str]]]:
    """The tokens of each sentence that are not space, and their words."""
    words = words_in(doc)
    for start, end in sentences(doc):
        tokens = [i for i in range(start, end) if not words[i].blank]
        if tokens:
            yield tokens, [words[i].text for i in tokens]
