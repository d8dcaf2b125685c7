"""Recognise names of people, bodies and places by what a statistical model learned."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.tagger import Tagger

MODEL = Path(__file__).parent / "model" / "names.npz"

_log = logging.getLogger(__name__)


class Recogniser:
    """Sets `doc._.recognised`: spans labelled PER, ORG or LOC; nothing where no model is installed."""

    def __init__(self, model: Path = MODEL) -> None:
        self._path = model
        self._tagger: Tagger | None = None

    def learn(self, knowledge: Knowledge) -> None:
        """Load the model, or say that there is none."""
        self._tagger = load(self._path)

    def __call__(self, doc: Doc) -> Doc:
        """Recognise the names in a document."""
        if self._tagger is not None:
            sentences = list(_sentences(doc))
            labels = self._tagger.tag([[doc[i].text for i in sentence] for sentence in sentences])
            found = (spans(*pair) for pair in zip(sentences, labels, strict=True))
            recognised_in.set(doc, tuple(span for sentence in found for span in sentence))
        return doc


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


@Language.factory("recogniser", assigns=["doc._.recognised"])
def make_recogniser(nlp: Language, name: str) -> Recogniser:
    """The component."""
    return Recogniser()


def _sentences(doc: Doc) -> Iterator[list[int]]:
    """The tokens of each sentence that are not space."""
    for sentence in doc.sents:
        tokens = [token.i for token in sentence if not token.is_space]
        if tokens:
            yield tokens
