"""Cut what is known into parts: the first stands in the network page itself, the others load when a reader asks.

A part is JSON, made of lists to be short; things are numbered from the most connected on, over all parts:

    first    the number of its first thing
    things   [class, page, names, size, x, y, parts with more of its links, date, status, order, spellings, values]
    links    [source, relation, target, sentences], each in the part of the later of its ends
    quotes   [words, paper, place in the paper's text, derived, confidence in per cent, names as start, end, thing, …]
    papers   [title, date, source, page]

Names and dates are one string, or three where the languages differ (ar, en, fr); an order is [year, month, day], 0
for what is no event; a value is [relation, text, sentences, topic]. Sentences and papers are numbered within a part.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from graph.display import Text
from graph.pages.layout import beside, positions
from graph.pages.network import draw, links_among
from graph.pages.view import Link, Node, Quote, View, ranked

WHOLE = 5000  # a network of so many things stands in the page as a whole
FIRST = 2000  # of a larger one, so many things do
PART = 2000  # things in each further part

Part = dict[str, Any]


@dataclass(frozen=True)
class Parts:
    """The things of a view in order, and where the parts begin."""

    view: View

    @cached_property
    def nodes(self) -> list[Node]:
        """The things, the most connected first."""
        return ranked(self.view)

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each thing."""
        return {node.iri: number for number, node in enumerate(self.nodes)}

    @cached_property
    def starts(self) -> list[int]:
        """The number of the first thing of each part."""
        size = len(self.nodes)
        return [0] if size <= WHOLE else [0, *range(FIRST, size, PART)]

    @cached_property
    def links(self) -> list[list[Link]]:
        """The links of each part."""
        found: list[list[Link]] = [[] for _ in self.starts]
        for link in links_among(self.view, self.number):
            found[self.part_of(max(self.ends(link)))].append(link)
        return found

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where things stand: those of the first part laid out with care, the others beside what they are linked to."""
        first = self.starts[1] if len(self.starts) > 1 else len(self.nodes)
        linked = sum(1 for node in self.nodes[:first] if self.view.degree(node.iri))
        pairs = [self.ends(link) for links in self.links for link in links]
        return beside(positions(linked, [pair for pair in pairs if max(pair) < linked]), len(self.nodes), pairs)

    @cached_property
    def elsewhere(self) -> dict[int, set[int]]:
        """The later parts in which links of a thing stand, by its number."""
        found: dict[int, set[int]] = defaultdict(set)
        for part, links in enumerate(self.links):
            for link in links:
                found[min(self.ends(link))].add(part)
        return found

    def ends(self, link: Link) -> tuple[int, int]:
        """The numbers of what a link joins."""
        return self.number[link.source], self.number[link.target]

    def part_of(self, number: int) -> int:
        """The part that a thing is in."""
        return bisect_right(self.starts, number) - 1

    def all(self) -> list[Part]:
        """Every part as JSON, the first one first."""
        return [self.cut(part) for part in range(len(self.starts))]

    def cut(self, part: int) -> Part:
        """One part as JSON."""
        first, end = self.starts[part], [*self.starts, len(self.nodes)][part + 1]
        nodes, links = self.nodes[first:end], self.links[part]
        sentences = _Sentences(self)
        looks = draw(self.view, nodes, self.places[first:end])["nodes"]
        things = [self._thing(node, look, part, sentences) for node, look in zip(nodes, looks, strict=True)]
        joined = [[*self._named(link), sentences.of(link.quotes)] for link in links]
        return {
            "first": first,
            "things": things,
            "links": joined,
            "quotes": sentences.quotes,
            "papers": sentences.papers,
        }

    def _named(self, link: Link) -> tuple[int, str, int]:
        source, target = self.ends(link)
        return source, link.relation, target

    def _thing(self, node: Node, look: dict[str, Any], part: int, sentences: _Sentences) -> list[Any]:
        values = self.view.values.get(node.iri, ())
        return [
            node.kind,
            node.page,
            brief(node.names),
            *(look["size"], look["x"], look["y"]),
            sorted(self.elsewhere[self.number[node.iri]] - {part}),
            brief(node.date),
            node.status and brief(node.status),
            list(node.when.order) if node.when else 0,
            list(node.spellings),
            [[value.relation, brief(value.text), sentences.of(value.quotes), value.key] for value in values],
        ]


class _Sentences:
    """The sentences of a part, each once, and the papers they stand in."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._quotes: dict[Quote, int] = {}
        self._papers: dict[str, int] = {}

    def of(self, quotes: Iterable[Quote]) -> list[int]:
        """The numbers of these sentences."""
        return [self._quotes.setdefault(quote, len(self._quotes)) for quote in quotes]

    @property
    def quotes(self) -> list[list[Any]]:
        """The sentences as JSON."""
        return [self._quote(quote) for quote in self._quotes]

    @property
    def papers(self) -> list[list[Any]]:
        """The papers of `quotes` as JSON."""
        return [_paper(self._parts.view, identifier) for identifier in self._papers]

    def _quote(self, quote: Quote) -> list[Any]:
        number = self._parts.number
        names = [
            place for mark in quote.marks if mark.iri in number for place in (mark.start, mark.end, number[mark.iri])
        ]
        paper = self._papers.setdefault(quote.document, len(self._papers))
        return [quote.words, paper, quote.start, int(quote.derived), quote.confidence, names]


def brief(text: Text) -> str | tuple[str, str, str]:
    """One string where all languages have the same words."""
    return text.ar if text.ar == text.en == text.fr else text.all()


def _paper(view: View, identifier: str) -> list[Any]:
    paper = view.papers.get(identifier)
    return [paper.title, brief(paper.date), paper.source, paper.page] if paper else [identifier, "", "", ""]
