"""The data that a page's script reads: the network drawn, and what its panel tells of each node and edge."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx

from graph.display import LANGUAGES
from graph.pages.choices import choices
from graph.pages.layout import positions, ring
from graph.pages.network import OPTIONS, draw, links_among
from graph.pages.parts import Parts, brief
from graph.pages.render import OUTLINES
from graph.pages.view import Node, View
from graph.pages.wording import load_words

AROUND = 16  # neighbours on a thing's own page
SMALLEST_SHARE = 0.25  # of the largest group of the core: a smaller one would take room from its labels
CORE = {"Person": 12, "Agency": 10, "Country": 9, "Place": 4, "Group": 3, "Meeting": 14, "Award": 2, "Operation": 3}


def overview(parts: Parts) -> dict[str, Any]:
    """The first part of all that is known, where the others begin, the core with places of its own, and the filters."""
    view = parts.view
    core = _core(view, parts.nodes)
    places = positions(len(core), _edges(view, core))
    return {
        "options": OPTIONS,
        "starts": parts.starts,
        "size": len(parts.nodes),
        "choices": choices(view),
        "core": [[parts.number[node.iri], *place] for node, place in zip(core, places, strict=True)],
        "part": parts.cut(0),
    }


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
                "outline": OUTLINES[style.shape],
            }
            for style in view.display.classes.values()
        },
        "relations": {
            style.name: {"order": style.order, "caption": style.caption.all(), "inverse": style.inverse.all()}
            for style in view.display.relations.values()
        },
        "words": {name: text.all() for name, text in load_words().words.items()},
        "months": [load_words().months[language] for language in LANGUAGES],
    }


def names(nodes: Iterable[Node]) -> list[list[Any]]:
    """What the search looks through: kind, page, names, other spellings."""
    return [[node.kind, node.page, brief(node.names), node.spellings] for node in nodes]


def _data(view: View, nodes: list[Node], places: list[tuple[int, int]]) -> dict[str, Any]:
    number = {node.iri: index for index, node in enumerate(nodes)}
    links = links_among(view, number)
    return {
        "network": draw(view, nodes, places),
        "things": [[node.kind, node.page, brief(node.names)] for node in nodes],
        "links": [[number[link.source], link.relation, number[link.target]] for link in links],
    }


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
