"""Let pyvis build the networks that pages draw; the only file that knows it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from pyvis.network import Network

from graph.display import ClassStyle
from graph.pages.view import Link, Node, View

VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
SMALLEST, LARGEST = 9, 26  # pixels
LIMIT = 40  # characters of a label; a line takes half
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "multiselect": False},
    "edges": {
        "smooth": False,
        "width": 1,
        "selectionWidth": 1,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}},
    },
    "nodes": {"borderWidth": 1, "borderWidthSelected": 3},
}


def vis_script() -> str:
    """The vis-network library (Apache-2.0 or MIT, its header says) that pyvis carries."""
    return (files("pyvis") / VIS).read_text(encoding="utf-8")


def draw(view: View, nodes: list[Node], places: list[tuple[int, int]]) -> dict[str, Any]:
    """The network of these nodes at these places, as vis-network takes it; a node's id is its place in the list."""
    network = Network(directed=True, cdn_resources="in_line")
    number = {node.iri: index for index, node in enumerate(nodes)}
    for (iri, index), (x, y) in zip(number.items(), places, strict=True):
        network.add_node(index, **_node(view, view.nodes[iri], x, y))
    network.set_options(json.dumps(OPTIONS))
    for edge, link in enumerate(links_among(view, number)):
        network.add_edge(number[link.source], number[link.target], id=edge)
    drawn = {"nodes": network.nodes, "edges": network.edges, "options": network.options}
    return {name: [_plain(one) for one in told] if isinstance(told, list) else told for name, told in drawn.items()}


def links_among(view: View, iris: Iterable[str]) -> list[Link]:
    """The links whose two ends are both among these, in a fixed order."""
    among = set(iris)
    found = {
        (link.source, link.relation, link.target): link
        for iri in among
        for link in view.beside.get(iri, ())
        if link.source in among and link.target in among and link.source != link.target
    }
    return [link for _, link in sorted(found.items())]


def _node(view: View, node: Node, x: int, y: int) -> dict[str, Any]:
    style: ClassStyle = view.display.classes[node.kind]
    size = min(LARGEST, SMALLEST + round(2.6 * view.degree(node.iri) ** 0.6))
    look = {"label": short(node.names.ar), "shape": style.shape, "color": style.light, "size": size, "x": x, "y": y}
    return look | ({"shapeProperties": {"borderDashes": [4, 4]}} if node.status else {})


def short(name: str) -> str:
    """A name cut to what a label can show, at a word."""
    return name if len(name) <= LIMIT else name[: LIMIT - 1].rsplit(" ", 1)[0] + "…"


def _plain(told: dict[str, Any]) -> dict[str, Any]:
    """Without what pyvis adds and the page sets itself."""
    return {name: value for name, value in told.items() if name not in ("font", "title", "arrows")}
