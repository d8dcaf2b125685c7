"""Tell what newspapers and channels are called, which names nobody, and the state that only labels one."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, recognised_in
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES, extent
from graph.annotate.word import Word, words_in

_NAME = 4  # words of what a medium is called


def media_named(doc: Doc) -> set[int]:
    """The tokens of the names of media: «صحيفة ديلي تلغراف», «موقع «ريد ستيت»»."""
    words = words_in(doc)
    titled = {hit.start for hit in hits_in(doc).of("title")}
    spans = {start: end for start, end, _ in recognised_in(doc)}
    starts = (hit.end for hit in hits_in(doc).of("medium") if hit.end < extent(doc, hit.start))
    return {i for start in starts for i in _name(words, start, spans, titled)}


def _name(words: list[Word], start: int, spans: dict[int, int], titled: set[int]) -> Iterator[int]:
    """The tokens from the first after the noun to the closing quotation mark, or to the end of what was recognised."""
    quoted = words[start].text in QUOTES
    first = start + quoted
    marks = (i for i in range(first, min(first + _NAME + 1, len(words))) if words[i].mark)
    end = next(marks, first) if quoted else spans.get(first, first + 1)
    if first not in titled:
        yield from range(first, end)


def labels_medium(doc: Doc, state: Named) -> bool:
    """Whether the adjective of a state only says of where a medium is: «صحيفة الغارديان البريطانية»."""
    if state.rule != "nisba" or words_in(doc)[state.start].prefix:
        return False
    if not words_in(doc)[state.start].definite:
        return False  # «بثت قناة تركية»: one of that state
    near = [hit for hit in hits_in(doc).of("medium") if 0 <= state.start - hit.end <= _NAME]
    if not any(_is_label(doc, hit.end, state.start) for hit in near):
        return False
    return not any(body.start < state.start < body.end for body in agencies_in(doc))  # «… هيئة الإذاعة البريطانية»


def _is_label(doc: Doc, start: int, end: int) -> bool:
    """Whether only the name of a medium stands between its noun and a word."""
    titled = {hit.start for hit in hits_in(doc).of("title")}
    between = range(start, end)
    plain = (not word.prefix and (not word.mark or word.text in QUOTES) for word in words_in(doc)[start:end])
    return extent(doc, start) > end and titled.isdisjoint(between) and all(plain)
