"""Measure the name recogniser on annotated sentences: strict F1 of spans, and words a second.

python -m training.evaluate CORPORA [WEIGHTS]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from pathlib import Path

from graph.annotate.recogniser import MODEL, spans
from graph.annotate.tagger import LABELS, Tagger
from training.corpus import Sentence, read

SETS = {"newsfane_dev": 0, "newsfane_test": 0, "aner_test": 0, "aqmar_test": 2, "wikifane_test": 1}  # with guidelines
KINDS = ("PER", "ORG", "LOC")

Spans = set[tuple[int, int, int, str]]


def main(corpora: Path, weights: Path = MODEL) -> None:
    """Print a line a set: of all names, of each kind; then under the guidelines for newspapers."""
    print(f"{'set':14} {'all':>5} " + " ".join(f"{kind:>5}" for kind in KINDS) + "  as news  words/s")
    for name, guidelines in SETS.items():
        sentences = read(corpora, name)
        found, speed = recognise(sentences, Tagger.load(weights, guidelines))
        as_news = found if guidelines == 0 else recognise(sentences, Tagger.load(weights))[0]
        gold = _numbered((LABELS[label] for label in sentence.labels) for sentence in sentences)
        figures = [f1(gold, found), *(f1(_of(gold, kind), _of(found, kind)) for kind in KINDS), f1(gold, as_news)]
        print(f"{name:14} " + " ".join(f"{figure:5.1f}" for figure in figures) + f" {speed:11,.0f}")


def recognise(sentences: list[Sentence], tagger: Tagger, together: int = 10) -> tuple[Spans, float]:
    """The names in sentences, read a document's worth at a time; words a second of the second reading."""
    groups = [[sentence.words for sentence in sentences[i : i + together]] for i in range(0, len(sentences), together)]
    labels = [found for group in groups for found in tagger.tag(group)]
    begin = time.process_time()
    for group in groups:
        tagger.tag(group)
    words = sum(len(sentence.words) for sentence in sentences)
    return _numbered(labels), words / (time.process_time() - begin)


def f1(gold: Spans, found: Spans) -> float:
    """The harmonic mean of precision and recall, in per cent."""
    return 200 * len(gold & found) / max(1, len(gold) + len(found))


def _numbered(labels: Iterable[Iterable[str]]) -> Spans:
    sentences = (list(sentence) for sentence in labels)
    return {(i, *span) for i, sentence in enumerate(sentences) for span in spans(range(len(sentence)), sentence)}


def _of(found: Spans, kind: str) -> Spans:
    return {span for span in found if span[-1] == kind}


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
