"""Print how fast the annotate stage reads, beside how fast spaCy splits the same text into words.

    python -m bench.annotate [SOURCE ...]

Sources are what `build.py` reads; without any, the documents of `seeds/` are read over and over.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from time import process_time

import spacy

from graph.annotate.pipeline import Annotator
from graph.model import Document
from graph.ontology import load
from graph.read import read
from graph.settings import Settings

WORDS = 40_000  # read at the least
PARTS = 20  # both are measured on each part in turn, so that a busy machine slows both


def main(sources: Sequence[str]) -> None:
    """Measure and print."""
    documents = texts(sources)
    seconds = measure(documents)
    words = sum(count_words(document) for document in documents)
    print(f"{words:,} words in {len(documents):,} documents")
    for name, spent in seconds.items():
        print(f"{name:<12}{words / spent:>12,.0f} words a second")
    print(f"{'ratio':<12}{seconds['tokenising'] / seconds['annotating']:>12.4f}")


def texts(sources: Sequence[str]) -> list[Document]:
    """The documents of the sources, or those of `seeds/` until there are words enough."""
    if sources:
        return list(read(sources, on_skip=lambda skip: None))
    seeds = list(read([Settings().seeds], on_skip=lambda skip: None))
    times = 1 + WORDS // sum(count_words(seed) for seed in seeds)
    return list(islice(cycle(seeds), times * len(seeds)))


def measure(documents: Sequence[Document]) -> dict[str, float]:
    """Seconds of the processor that each of the two takes for the documents, after a first one that is not counted."""
    settings = Settings()
    annotator, tokenizer = Annotator(load(settings.ontology, settings.base)), spacy.blank("ar").tokenizer
    work: dict[str, Callable[[Document], object]] = {
        "tokenising": lambda document: tokenizer(document.text),
        "annotating": annotator.read,
    }
    seconds = dict.fromkeys(work, 0.0)
    for name in work:
        time_of(work[name], documents[:1])
    for part in _parts(documents):
        for name in work:
            seconds[name] += time_of(work[name], part)
    return seconds


def time_of(work: Callable[[Document], object], documents: Iterable[Document]) -> float:
    """Seconds of the processor that the work takes."""
    start = process_time()
    for document in documents:
        work(document)
    return process_time() - start


def count_words(document: Document) -> int:
    """Words, as a reader counts them."""
    return len(document.text.split())


def _parts(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    size = 1 + len(documents) // PARTS
    return (documents[start : start + size] for start in range(0, len(documents), size))


if __name__ == "__main__":
    main(sys.argv[1:])
