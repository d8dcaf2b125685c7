"""Recognise names of people, bodies and places by what a statistical model learned."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

import graph.annotate.features  # noqa: F401  (registers the features that the model's configuration asks for)
from graph.annotate.knowledge import Knowledge

Doc.set_extension("recognised", default=(), force=True)  # tuple[(start, end, label), …]

MODEL = Path(__file__).parent / "model" / "names"

_log = logging.getLogger(__name__)


class Recogniser:
    """Sets `doc._.recognised`: spans labelled PER, ORG or LOC; nothing where no model is installed."""

    def __init__(self, model: Path = MODEL) -> None:
        self._path = model

    def learn(self, knowledge: Knowledge) -> None:
        """Load the model, or say that there is none."""
        self._model = load(self._path)

    def __call__(self, doc: Doc) -> Doc:
        doc._.recognised = tuple(self._recognised(doc))
        return doc

    def _recognised(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        if self._model is None:
            return
        sentences = [sentence for sentence in doc.sents if sentence.text.strip()]
        read = self._model.pipe([sentence.text for sentence in sentences])
        for sentence, names in zip(sentences, read, strict=True):
            for name in names.ents:
                found = _tokens_of(sentence, name)
                if found is not None:
                    yield found.start, found.end, name.label_


@cache
def load(model: Path) -> Language | None:
    """The model in a folder; None, with one warning, where there is none."""
    if (model / "config.cfg").exists():
        return spacy.load(model)
    _log.warning("%s: no name recogniser. Names are found by rules alone; `make train` makes one.", model)
    return None


@Language.factory("recogniser", assigns=["doc._.recognised"])
def make_recogniser(nlp: Language, name: str) -> Recogniser:
    """The component."""
    return Recogniser()


def _tokens_of(sentence: Span, name: Span) -> Span | None:
    start = sentence.start_char
    return sentence.doc.char_span(start + name.start_char, start + name.end_char, alignment_mode="expand")
