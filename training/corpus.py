"""Read annotated sentences: the words of each, and for each word the label that the gold gives it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.tokens import DocBin

from graph.annotate.features import keys, rows_of
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


def familiar(sentences: Iterable[Sentence], times: int) -> NDArray[np.int64]:
    """The features identifying words that are met so many times, however often a sentence is repeated; sorted."""
    words = Counter(word for sentence in set(sentences) for word in sentence.words)
    met = keys(rows_of(words))
    features, places = np.unique(met, return_inverse=True)
    counts = np.bincount(places.ravel(), np.repeat(list(words.values()), met.shape[1]))
    return features[counts >= times]


def _label(token: spacy.tokens.Token) -> str:
    return f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O"
