"""Lay out a document: its text with the names in it, and what each of its sentences says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from graph.display import Text
from graph.pages.sections import Item, Row
from graph.pages.view import Link, Mark, Node, Paper, Quote, View
from graph.pages.wording import plain


@dataclass(frozen=True)
class Piece:
    """Words that name a thing, or none."""

    words: str
    node: Node | None


@dataclass(frozen=True)
class Run:
    """A stretch of a text within one paragraph; `number` is that of the sentence that begins with it."""

    start: int
    end: int
    number: int | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class About:
    """What a sentence says of one thing."""

    node: Node
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Sentence:
    """Characters `start` to `end` of a text, and what they say; it is `derived` where they only complete dates."""

    number: int
    start: int
    end: int
    words: str
    derived: bool
    abouts: tuple[About, ...]


@dataclass(frozen=True)
class Statement:
    """A statement about a thing as one sentence makes it; `order` is the place of its relation among others."""

    node: Node
    order: tuple[int, bool]
    caption: Text
    item: Item
    quote: Quote


Told = dict[str, list[Statement]]  # by document


def statements(view: View) -> Told:
    """All that is said, by the document that says it."""
    found: Told = defaultdict(list)
    for link in view.links:
        for quote in link.quotes:
            found[quote.document].append(_of_link(view, link, quote))
    for iri, values in view.values.items():
        for value in values if iri in view.nodes else ():
            style = view.display.relations[value.relation]
            for quote in value.quotes:
                item = Item(None, value.text, ())
                said = Statement(view.nodes[iri], (style.order, False), style.caption, item, quote)
                found[quote.document].append(said)
    return found


def sentences(view: View, told: Iterable[Statement]) -> list[Sentence]:
    """What a document says, sentence by sentence in the order of its text."""
    by_start: dict[int, list[Statement]] = defaultdict(list)
    for said in told:
        by_start[said.quote.start].append(said)
    return [_sentence(view, number, by_start[start]) for number, start in enumerate(sorted(by_start), 1)]


def paragraphs(view: View, paper: Paper, told: Iterable[Sentence]) -> list[list[Run]]:
    """The text as runs: cut where a sentence that says something begins or ends."""
    numbers = {sentence.start: sentence.number for sentence in told}
    cuts = sorted({*numbers, *(sentence.end for sentence in told)})
    found, at = [], 0
    for line in paper.text.split("\n"):
        end = at + len(line)
        if line.strip():
            inside = [place for place in cuts if at < place < end]
            ends = pairwise((at, *inside, end))
            found.append(
                [Run(start, stop, numbers.get(start), _pieces(view, paper, start, stop)) for start, stop in ends]
            )
        at = end + 1
    return found


def _of_link(view: View, link: Link, quote: Quote) -> Statement:
    """Of an event with its party, it speaks of the event."""
    style = view.display.relations[link.relation]
    source, target = view.nodes[link.source], view.nodes[link.target]
    against = target.when is not None and source.when is None
    node, other = (target, source) if against else (source, target)
    caption = style.inverse if against else style.caption
    return Statement(node, (style.order, against), caption, Item(other, other.names, ()), quote)


def _sentence(view: View, number: int, told: list[Statement]) -> Sentence:
    longest = max(told, key=lambda said: said.quote.end).quote
    classes = {name: place for place, name in enumerate(view.display.classes)}
    by_node: dict[str, list[Statement]] = defaultdict(list)
    for said in sorted(told, key=lambda said: (-classes[said.node.kind], said.node.order)):
        by_node[said.node.iri].append(said)
    abouts = tuple(About(same[0].node, tuple(_rows(same))) for same in by_node.values())
    derived = all(said.quote.derived for said in told)
    return Sentence(number, longest.start, longest.end, longest.words, derived, abouts)


def _rows(told: list[Statement]) -> Iterator[Row]:
    rows: dict[tuple[int, bool], list[Statement]] = defaultdict(list)
    for said in told:
        rows[said.order].append(said)
    for order in sorted(rows):
        items = sorted(
            (said.item for said in rows[order]), key=lambda item: (item.text.ar, item.node.iri if item.node else "")
        )
        yield Row(rows[order][0].caption, tuple(dict.fromkeys(items)))


def _pieces(view: View, paper: Paper, start: int, end: int) -> tuple[Piece, ...]:
    """The words from `start` to `end`, cut where they name things."""
    pieces, at = [], start
    for mark in _between(paper, start, end):
        first, last = max(mark.start, start), min(mark.end, end)
        pieces += [Piece(paper.text[at:first], None), Piece(paper.text[first:last], view.nodes.get(mark.iri))]
        at = last
    pieces.append(Piece(paper.text[at:end], None))
    return tuple(Piece(plain(piece.words), piece.node) for piece in pieces if piece.words)


def _between(paper: Paper, start: int, end: int) -> list[Mark]:
    return [mark for mark in paper.marks if mark.end > start and mark.start < end]
