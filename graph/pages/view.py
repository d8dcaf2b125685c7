"""Say what the pages show: each thing with its names, its links, and the sentences behind each of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from graph.display import Display, Text
from graph.timeline import When


@dataclass(frozen=True, order=True)
class Mark:
    """A stretch of a text (characters, the end exclusive) that names a thing."""

    start: int
    end: int
    iri: str


@dataclass(frozen=True)
class Quote:
    """The words of a document that say something, with the names among them; `start` is their place in its text.

    It is `derived` when they only complete a date told elsewhere; confidence is in per cent.
    """

    words: str
    document: str
    start: int
    derived: bool = False
    confidence: int = 100
    marks: tuple[Mark, ...] = ()
    end: int = 0  # where they end in its text


@dataclass(frozen=True)
class Paper:
    """A document as pages speak of it."""

    identifier: str
    iri: str
    page: str
    title: str
    date: Text
    source: str
    url: str
    text: str
    marks: tuple[Mark, ...] = ()  # where it names things; no two overlap
    day: str = ""  # its date as 2025-05-06


@dataclass(frozen=True)
class Node:
    """A thing or an event; `kind` is its class, `family` the class whose colour and filter it shares."""

    iri: str
    kind: str
    family: str
    names: Text
    spellings: tuple[str, ...]
    page: str
    documents: tuple[str, ...]
    when: When | None = None  # for events alone
    date: Text = field(default_factory=lambda: Text.same(""))
    status: Text | None = None  # where it is not simply held
    same_as: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[object, ...]:
        """By time for events, then by name."""
        return (*(self.when or When()).order, self.names.ar, self.iri)


@dataclass(frozen=True)
class Link:
    """A statement between two things, read along its arrow: source, relation, target."""

    source: str
    relation: str
    target: str
    quotes: tuple[Quote, ...]

    def other(self, iri: str) -> str:
        """The end that is not this one."""
        return self.target if iri == self.source else self.source


@dataclass(frozen=True)
class Value:
    """What a statement says with words or numbers: a date, a topic, an edition."""

    relation: str
    text: Text
    quotes: tuple[Quote, ...]
    key: str = ""  # of a topic: its identifier


@dataclass(frozen=True)
class Side:
    """One of the values that cannot all be true: a thing with a page, or words alone."""

    node: Node | None
    text: Text
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Conflict:
    """Where documents disagree about a thing."""

    node: Node
    relation: str
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class View:
    """All that there is to show."""

    nodes: dict[str, Node]
    links: tuple[Link, ...]
    values: dict[str, tuple[Value, ...]]
    papers: dict[str, Paper]
    display: Display
    conflicts: tuple[Conflict, ...] = ()

    @cached_property
    def beside(self) -> dict[str, tuple[Link, ...]]:
        """The links of each node."""
        found: dict[str, list[Link]] = defaultdict(list)
        for link in self.links:
            for iri in dict.fromkeys((link.source, link.target)):
                found[iri].append(link)
        return {iri: tuple(links) for iri, links in found.items()}

    def degree(self, iri: str) -> int:
        """How many other things a thing is linked to."""
        return len({link.other(iri) for link in self.beside.get(iri, ())} - {iri})


def ranked(view: View) -> list[Node]:
    """The things, the most connected first."""
    return sorted(view.nodes.values(), key=lambda node: (-view.degree(node.iri), node.iri))


def counterparts(view: View, event: str, but: str = "") -> list[Node]:
    """Who else took part in an event: people first, then agencies, countries, places."""
    others = {link.other(event) for link in view.beside.get(event, ())} - {event, but}
    people = [view.nodes[iri] for iri in others if view.nodes[iri].when is None]
    order = {name: place for place, name in enumerate(view.display.classes)}
    return sorted(people, key=lambda node: (order[node.kind], node.names.ar, node.iri))


def pieces(quote: Quote) -> list[tuple[str, bool]]:
    """The words of a quote, cut where they name things, and whether they do."""
    places = [0, *(place for mark in quote.marks for place in (mark.start, mark.end)), len(quote.words)]
    cuts = [(quote.words[start:end], named % 2 == 1) for named, (start, end) in enumerate(pairwise(places))]
    return [piece for piece in cuts if piece[0]]


def counts(view: View) -> list[tuple[str, int]]:
    """How many things of each family there are, in the order of the legend."""
    found = Counter(node.family for node in view.nodes.values())
    return [(style.name, found[style.name]) for style in view.display.families if found[style.name]]
