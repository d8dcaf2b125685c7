"""Print how fast the annotate stage and its components read, beside how fast spaCy splits the same text into words.

    python -m bench.annotate [SOURCE ...]

Sources are what `build.py` reads; without any, the documents of `seeds/` are read over and over.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from time import process_time

import spacy

from graph.annotate.pipeline import Annotator, together
from graph.model import Document
from graph.ontology import load
from graph.read import read
from graph.settings import Settings

WORDS = 40_000  # read at the least
PARTS = 20  # both are measured on each part in turn, so that a busy machine slows both

Clock = dict[str, float]  # seconds of the processor by what they were spent on
Way = Callable[[Sequence[Document]], Iterable[tuple[str, object]]]  # to read documents: its steps, one after the other


def main(sources: Sequence[str]) -> None:
    """Measure and print."""
    documents = texts(sources)
    plain, components = measure(documents)
    words, annotating = sum(map(count_words, documents)), sum(components.values())
    print(f"{words:,} words in {len(documents):,} documents")
    print(f"{'tokenising':<12}{words / plain:>12,.0f} words a second")
    print(f"{'annotating':<12}{words / annotating:>12,.0f} words a second")
    print(f"{'ratio':<12}{plain / annotating:>12.4f}")
    for name, seconds in components.items():
        print(f"{name:<12}{seconds / words * 1e6:>12.2f} microseconds a word")


def texts(sources: Sequence[str]) -> list[Document]:
    """The documents of the sources, or those of `seeds/` until there are words enough."""
    if sources:
        return list(read(sources, on_skip=lambda skip: None))
    seeds = list(read([Settings().seeds], on_skip=lambda skip: None))
    times = 1 + WORDS // sum(map(count_words, seeds))
    return list(islice(cycle(seeds), times * len(seeds)))


def measure(documents: Sequence[Document]) -> tuple[float, Clock]:
    """Seconds of the processor that spaCy's tokenizer takes for the documents, and those of each component of ours.

    A first document, which fills what is filled once, is not counted.
    """
    settings = Settings()
    annotator, tokenizer = Annotator(load(settings.ontology, settings.base)), spacy.blank("ar").tokenizer
    ways: dict[str, Way] = {
        "tokenising": lambda documents: [("tokenising", [tokenizer(document.text) for document in documents])],
        "annotating": annotator.steps,
    }
    clock: Clock = {}
    for way in ways.values():
        _time(way, documents[:1], {})
    for part in _parts(documents):
        for way in ways.values():
            _time(way, part, clock)
    return clock.pop("tokenising"), clock


def count_words(document: Document) -> int:
    """Words, as a reader counts them."""
    return len(document.text.split())


def _time(way: Way, documents: Sequence[Document], clock: Clock) -> None:
    """Add the seconds that each step of a way takes."""
    for group in together(documents):
        start = process_time()
        for name, _ in way(group):
            end = process_time()
            clock[name] = clock.get(name, 0.0) + end - start
            start = end


def _parts(documents: Sequence[Document]) -> Iterator[Sequence[Document]]:
    size = 1 + len(documents) // PARTS
    return (documents[start : start + size] for start in range(0, len(documents), size))


if __name__ == "__main__":
    main(sys.argv[1:])
