"""Read annotated sentences: the words of each, and for each word the label that the gold gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from graph.annotate.tagger import LABELS


@dataclass(frozen=True)
class Sentence:
    """Words with their labels, as places in `LABELS`, and the number of the corpus whose guidelines they follow."""

    words: tuple[str, ...]
    labels: tuple[int, ...]
    guidelines: int = 0


def read(folder: Path, name: str, guidelines: int = 0) -> list[Sentence]:
    """The sentences of `<folder>/<name>.spacy`, a DocBin with entities PER, ORG and LOC."""
    docs = DocBin().from_disk(folder / f"{name}.spacy").get_docs(spacy.blank("ar").vocab)
    return [
        Sentence(tuple(token.text for token in doc), tuple(LABELS.index(_label(token)) for token in doc), guidelines)
        for doc in docs
        if len(doc)
    ]


def cut(sentence: Sentence, longest: int) -> Iterator[Sentence]:
    """The sentence in pieces of at most so many words."""
    for i in range(0, len(sentence.words), longest):
        yield Sentence(sentence.words[i : i + longest], sentence.labels[i : i + longest], sentence.guidelines)


def _label(token: spacy.tokens.Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
