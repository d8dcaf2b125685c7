"""Bring the words of documents that say something, with the names among them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import takewhile

from graph.display import Text
from graph.iris import document_iri
from graph.model import Claim, Document, Occurrence, PartialDate, Span
from graph.pages.naming import name_pages
from graph.pages.view import Mark, Paper, Quote
from graph.pages.wording import date_text, plain

TITLE = 110  # characters


def gather_papers(documents: Iterable[Document], occurrences: Iterable[Occurrence], base: str) -> dict[str, Paper]:
    """The documents by their identifiers, with the names in their texts."""
    marks = _marks(occurrences)
    told = {document.identifier: document for document in documents}
    pages = name_pages(f"document/{identifier}" for identifier in told)
    return {
        identifier: Paper(
            identifier,
            document_iri(base, identifier),
            pages[f"document/{identifier}"],
            plain(_cut(document.title or document.text.strip().partition("\n")[0]) or identifier),
            date_text(_as_partial(document)) if document.date else Text.same(""),
            plain(document.source),
            document.url,
            document.text,
            marks.get(identifier, ()),
            document.date.isoformat() if document.date else "",
        )
        for identifier, document in sorted(told.items())
    }


def quote_of(claim: Claim, papers: Mapping[str, Paper], *, derived: bool) -> Quote:
    """The words of a document that make a claim."""
    paper = papers.get(claim.document)
    if not paper:
        return Quote("", claim.document, claim.span.start, derived)
    words = _on_one_line(claim.span.of(paper.text))
    marks, sure = _within(paper, claim.span), round(100 * claim.confidence)
    return Quote(plain(words), claim.document, claim.span.start, derived, sure, marks, claim.span.end)


def once(quotes: Iterable[Quote]) -> tuple[Quote, ...]:
    """Each sentence once, by document and place; what a document says itself before what completes it."""
    by_weight = sorted(quotes, key=lambda quote: (not quote.derived, quote.confidence))
    best = {(quote.document, quote.words): quote for quote in by_weight}
    return tuple(sorted(best.values(), key=lambda quote: (quote.derived, quote.document, quote.start)))


def _marks(occurrences: Iterable[Occurrence]) -> dict[str, tuple[Mark, ...]]:
    """The names in each document; of those that overlap the first, and the longest of those that start together."""
    found: dict[str, list[Mark]] = defaultdict(list)
    for one in sorted(occurrences, key=lambda one: (one.document, one.span.start, -one.span.end, one.iri)):
        marks = found[one.document]
        if not marks or marks[-1].end <= one.span.start:
            marks.append(Mark(one.span.start, one.span.end, one.iri))
    return {document: tuple(marks) for document, marks in found.items()}


def _cut(title: str) -> str:
    """A title, or a first paragraph that stands for it, cut at a word."""
    return title if len(title) <= TITLE else title[:TITLE].rsplit(" ", 1)[0] + "…"


def _as_partial(document: Document) -> PartialDate:
    day = document.date
    return PartialDate(day.year, day.month, day.day) if day else PartialDate()


def _within(paper: Paper, span: Span) -> tuple[Mark, ...]:
    """The names inside a stretch of a text, at their places in its words on one line."""
    first = bisect_left(paper.marks, span.start, key=lambda mark: mark.start)
    inside = takewhile(lambda mark: mark.end <= span.end, paper.marks[first:])
    return tuple(_moved(paper.text, mark, span.start) for mark in inside)


def _moved(text: str, mark: Mark, origin: int) -> Mark:
    before, name = text[origin : mark.start], text[mark.start : mark.end]
    start = len(_on_one_line(before + ".")) - 1
    return Mark(start, start + len(_on_one_line(name)), mark.iri)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
