"""Arrange what is known of one thing: facts by relation, events in order of time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from graph.display import Text
from graph.model import MEETINGS, PARTIES
from graph.pages.view import Conflict, Link, Node, Quote, View, counterparts
from graph.project import ACTORS

SHOWN = 8  # counterparts named on a line


@dataclass(frozen=True)
class Item:
    """One value of a fact: a thing with a page, or words alone."""

    node: Node | None
    text: Text
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Row:
    """A relation and all that it points to."""

    caption: Text
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Moment:
    """An event as one of its parties lives it: in which roles, with whom, and who says so."""

    node: Node
    roles: tuple[Text, ...]
    others: tuple[Node, ...]
    more: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Companion:
    """Somebody met, and the meetings that were held with them, in order of time."""

    node: Node
    meetings: tuple[Node, ...]


def facts(view: View, iri: str) -> list[Row]:
    """What is known of a thing; of an event, its roles and values too."""
    is_event = view.nodes[iri].when is not None
    rows: dict[tuple[int, bool], list[Item]] = defaultdict(list)
    captions: dict[tuple[int, bool], Text] = {}
    for other, link in _beside(view, iri):
        if is_event or other.when is None:
            key, caption = _side(view, link, iri)
            captions[key] = caption
            rows[key].append(Item(other, other.names, link.quotes))
    for value in view.values.get(iri, ()):
        style = view.display.relations[value.relation]
        captions[style.order, False] = style.caption
        rows[style.order, False].append(Item(None, value.text, value.quotes))
    return [Row(captions[key], tuple(rows[key])) for key in sorted(rows)]


def moments(view: View, iri: str) -> list[Moment]:
    """The events of a thing in order of time, undated ones last."""
    if view.nodes[iri].when is not None:
        return []
    found: dict[str, list[Link]] = defaultdict(list)
    for link in view.beside.get(iri, ()):
        if view.nodes[link.other(iri)].when is not None:
            found[link.other(iri)].append(link)
    return [_moment(view, iri, event, found[event]) for event in sorted(found, key=lambda one: view.nodes[one].order)]


def companions(view: View, iri: str) -> list[Companion]:
    """Whom a person, an agency or a country met, the most frequent first; the network of contacts counts the same."""
    if view.nodes[iri].kind not in ACTORS:
        return []
    found: dict[str, list[Node]] = defaultdict(list)
    for event in sorted(_parties(view, iri), key=lambda one: view.nodes[one].order):
        if view.nodes[event].kind in MEETINGS and not view.nodes[event].status:
            for other in _parties(view, event) - {iri}:
                found[other].append(view.nodes[event])
    met = [Companion(view.nodes[other], tuple(meetings)) for other, meetings in found.items()]
    return sorted(
        (one for one in met if one.node.kind in ACTORS),
        key=lambda one: (-len(one.meetings), one.node.names.ar, one.node.iri),
    )


def disputes(view: View) -> dict[str, list[Conflict]]:
    """By thing, the conflicts about it and those in which it is one of the sides."""
    found: dict[str, list[Conflict]] = defaultdict(list)
    for one in view.conflicts:
        things = (one.node, *(side.node for side in one.sides if side.node))
        for iri in dict.fromkeys(node.iri for node in things):
            found[iri].append(one)
    return found


def _parties(view: View, iri: str) -> set[str]:
    """The events that a thing is a party of, or the parties of an event."""
    return {link.other(iri) for link in view.beside.get(iri, ()) if link.relation in PARTIES}


def _beside(view: View, iri: str) -> list[tuple[Node, Link]]:
    """The neighbours of a thing with the links to them: people first, then agencies, and so on."""
    order = {name: place for place, name in enumerate(view.display.classes)}
    pairs = [(view.nodes[link.other(iri)], link) for link in view.beside.get(iri, ())]
    return sorted(pairs, key=lambda pair: (order[pair[0].kind], pair[0].order))


def _side(view: View, link: Link, iri: str) -> tuple[tuple[int, bool], Text]:
    style = view.display.relations[link.relation]
    against = iri != link.source
    return (style.order, against), style.inverse if against else style.caption


def _moment(view: View, iri: str, event: str, links: list[Link]) -> Moment:
    ordered = sorted(links, key=lambda link: view.display.relations[link.relation].order)
    others = counterparts(view, event, but=iri)
    quotes = dict.fromkeys(quote for link in ordered for quote in link.quotes)
    roles = dict.fromkeys(_side(view, link, iri)[1] for link in ordered)
    return Moment(view.nodes[event], tuple(roles), tuple(others[:SHOWN]), len(others[SHOWN:]), tuple(quotes))
