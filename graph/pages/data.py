"""The data that a page's script reads: the network drawn, and what its panel tells of each node and edge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from graph.display import Text
from graph.pages.layout import positions, ring
from graph.pages.network import draw, links_among
from graph.pages.view import Node, Quote, View, ranked
from graph.pages.wording import load_words

DRAWN = 2000  # things on the network page
AROUND = 16  # neighbours on a thing's own page
SMALLEST_SHARE = 0.25  # of the largest group of the core: a smaller one would take room from its labels
CORE = {"Person": 12, "Agency": 10, "Country": 9, "Place": 4, "Group": 3, "Meeting": 14, "Award": 2, "Operation": 3}


def overview(view: View) -> dict[str, Any]:
    """The most connected things with all that is known of them; the core of them has places of its own."""
    nodes = [node for node in ranked(view) if view.beside.get(node.iri)][:DRAWN]
    data = _data(view, nodes, positions(len(nodes), _edges(view, nodes)))
    core = _core(view, nodes)
    places = positions(len(core), _edges(view, core))
    number = {node.iri: index for index, node in enumerate(nodes)}
    return (
        data
        | _evidence(view, nodes)
        | {"core": [[number[node.iri], *place] for node, place in zip(core, places, strict=True)]}
    )


def neighbourhood(view: View, iri: str) -> dict[str, Any]:
    """A thing in the middle of its most connected neighbours."""
    near = {link.other(iri) for link in view.beside.get(iri, ())} - {iri}
    kept = sorted(near, key=lambda other: (-view.degree(other), other))[:AROUND]
    order = {name: place for place, name in enumerate(view.display.classes)}
    nodes = sorted((view.nodes[other] for other in kept), key=lambda node: (order[node.kind], node.order))
    return _data(view, [view.nodes[iri], *nodes], ring(len(nodes) + 1))


def shared(view: View) -> dict[str, Any]:
    """What the scripts of all pages need: captions, colours and words."""
    return {
        "classes": {
            style.name: {
                "family": style.family,
                "caption": style.caption.all(),
                "plural": style.plural.all(),
                "light": style.light,
                "dark": style.dark,
                "shape": style.shape,
            }
            for style in view.display.classes.values()
        },
        "relations": {
            style.name: {"order": style.order, "caption": style.caption.all(), "inverse": style.inverse.all()}
            for style in view.display.relations.values()
        },
        "words": {name: text.all() for name, text in load_words().words.items()},
    }


def names(view: View) -> list[list[Any]]:
    """What the search looks through: kind, page, names, other spellings; the most connected first."""
    return [[node.kind, node.page, _brief(node.names), node.spellings] for node in ranked(view)]


def _data(view: View, nodes: list[Node], places: list[tuple[int, int]]) -> dict[str, Any]:
    number = {node.iri: index for index, node in enumerate(nodes)}
    links = links_among(view, number)
    return {
        "network": draw(view, nodes, places),
        "things": [[node.kind, node.page, _brief(node.names)] for node in nodes],
        "links": [[number[link.source], link.relation, number[link.target]] for link in links],
    }


def _evidence(view: View, nodes: list[Node]) -> dict[str, Any]:
    """The dates and values of the things, and the sentences, each once, behind the links and the values."""
    links = links_among(view, (node.iri for node in nodes))
    values = [view.values.get(node.iri, ()) for node in nodes]
    quotes = _numbered(link.quotes for link in links) | _numbered(value.quotes for told in values for value in told)
    number = {quote: index for index, quote in enumerate(quotes)}
    papers = sorted({quote.document for quote in quotes})
    return {
        "more": [
            [
                _brief(node.date),
                node.status and node.status.all(),
                _dated(node),
                list(node.spellings),
                [[value.relation, _brief(value.text), [number[quote] for quote in value.quotes]] for value in told],
            ]
            for node, told in zip(nodes, values, strict=True)
        ],
        "proof": [[number[quote] for quote in link.quotes] for link in links],
        "quotes": [[quote.words, papers.index(quote.document), quote.start, int(quote.derived)] for quote in quotes],
        "papers": [_paper(view, paper) for paper in papers],
    }


def _numbered(groups: Iterable[tuple[Quote, ...]]) -> dict[Quote, None]:
    return dict.fromkeys(quote for group in groups for quote in group)


def _paper(view: View, identifier: str) -> list[Any]:
    paper = view.papers.get(identifier)
    return [paper.title, _brief(paper.date), paper.source, paper.page] if paper else [identifier, "", "", ""]


def _dated(node: Node) -> list[int] | int:
    """Where an event stands in time; 0 for what is no event."""
    return list(node.when.order) if node.when else 0


def _brief(text: Text) -> str | tuple[str, str, str]:
    """One string where all languages have the same words."""
    return text.ar if text.ar == text.en == text.fr else text.all()


def _core(view: View, nodes: list[Node]) -> list[Node]:
    """The most connected of each family that are linked to one another; small groups apart wait for «all»."""
    left, core = dict(CORE), []
    for node in nodes:
        if left.get(node.family, 0):
            left[node.family] -= 1
            core.append(node)
    groups = _groups(view, core)
    enough = max(map(len, groups), default=0) * SMALLEST_SHARE
    shown = {iri for group in groups if len(group) > 1 and len(group) >= enough for iri in group}
    return [node for node in core if node.iri in shown]


def _groups(view: View, nodes: list[Node]) -> list[set[str]]:
    """The things that links join, directly or through others."""
    network = nx.Graph((link.source, link.target) for link in links_among(view, (node.iri for node in nodes)))
    return list(nx.connected_components(network))


def _edges(view: View, nodes: list[Node]) -> list[tuple[int, int]]:
    number = {node.iri: index for index, node in enumerate(nodes)}
    return [(number[link.source], number[link.target]) for link in links_among(view, number)]
