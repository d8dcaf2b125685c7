"""Gather what was resolved into what the pages show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.conflicts import find_conflicts
from graph.display import Display, Text, load_display, words_of
from graph.model import Claim, Class, Document, Entity, Event, PartialDate, Ref, Resolution, Status, Topic
from graph.ontology import Ontology, local
from graph.pages.naming import name_pages
from graph.pages.quotes import gather_papers, once, quote_of
from graph.pages.view import Conflict, Link, Node, Quote, Side, Value, View
from graph.pages.wording import date_text, load_words, plain, when_text
from graph.timeline import settle, when
from graph.vocabulary import LABEL, PREF_LABEL

HELD = Status("held")  # which goes without saying
Words = Topic | Class | Status | PartialDate | int
Told = dict[tuple[str, Words], list[Quote]]  # by relation and value


def build_view(resolution: Resolution, documents: Iterable[Document], ontology: Ontology) -> View:
    """Gather the claims by what they join, with names, dates and sentences."""
    display, documents = load_display(ontology), tuple(documents)
    papers = gather_papers(documents, resolution.occurrences, ontology.base)
    claims = [(claim, quote_of(claim, papers, derived=False)) for claim in resolution.claims]
    claims += [(claim, quote_of(claim, papers, derived=True)) for claim in resolution.derived]
    nodes = _nodes(resolution, ontology, display)
    links = tuple(_links(claims, nodes, display))
    values = _values(claims, _concepts(ontology), display)
    conflicts = tuple(_conflicts(resolution, documents, dict(claims), nodes))
    return View(nodes, links, values, papers, display, conflicts)


def _nodes(resolution: Resolution, ontology: Ontology, display: Display) -> dict[str, Node]:
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in (*resolution.claims, *resolution.derived):
        told[claim.subject.key].append(claim)
    iris = [*(entity.iri for entity in resolution.entities), *(event.iri for event in resolution.events)]
    pages = name_pages(_path(iri, ontology) for iri in iris)
    nodes = [_entity(entity, ontology, display, pages) for entity in resolution.entities]
    nodes += [_event(event, told[event.iri], ontology, display, pages) for event in resolution.events]
    return {node.iri: node for node in sorted(nodes, key=lambda node: node.iri)}


def _entity(entity: Entity, ontology: Ontology, display: Display, pages: dict[str, str]) -> Node:
    path = _path(entity.iri, ontology)
    concept = ontology.concepts.get(path)
    names = {label.language: label.text for label in (*reversed(entity.alt_labels), entity.label)}
    names |= {language: name for language, name in (concept.pref if concept else {}).items() if name}
    shown = Text(*(plain(name) for name in Text.of(names).all()))
    spellings = {plain(label.text) for label in (entity.label, *entity.alt_labels)} - set(shown.all())
    return Node(
        entity.iri,
        str(entity.kind),
        display.classes[entity.kind].family,
        shown,
        tuple(sorted(spellings)),
        pages[path],
        tuple(sorted(entity.documents)),
        same_as=tuple(sorted(entity.same_as)),
    )


def _event(event: Event, claims: list[Claim], ontology: Ontology, display: Display, pages: dict[str, str]) -> Node:
    dates = when(claims)
    return Node(
        event.iri,
        event.type,
        display.classes[event.type].family,
        Text.of({label.language: plain(label.text) for label in (*reversed(event.alt_labels), event.label)}),
        (),
        pages[_path(event.iri, ontology)],
        tuple(sorted({document for document, _ in event.mentions})),
        dates,
        when_text(dates),
        load_words().status.get(event.status),
    )


def _path(iri: str, ontology: Ontology) -> str:
    return iri.removeprefix(ontology.base)


def _links(claims: list[tuple[Claim, Quote]], nodes: dict[str, Node], display: Display) -> Iterable[Link]:
    found: dict[tuple[str, str, str], list[Quote]] = defaultdict(list)
    for claim, quote in claims:
        if isinstance(claim.object, Ref) and claim.subject.key in nodes and claim.object.key in nodes:
            ends = claim.subject.key, claim.object.key
            source, target = reversed(ends) if display.relations[claim.predicate].backward else ends
            found[source, claim.predicate, target].append(quote)
    return (Link(*ends, once(quotes)) for ends, quotes in sorted(found.items()))


def _values(
    claims: list[tuple[Claim, Quote]], concepts: dict[str, Text], display: Display
) -> dict[str, tuple[Value, ...]]:
    found: dict[str, Told] = defaultdict(lambda: defaultdict(list))
    for claim, quote in claims:
        if not isinstance(claim.object, Ref) and claim.object != HELD:
            found[claim.subject.key][claim.predicate, claim.object].append(quote)
    return {iri: tuple(_in_order(_settled(told), concepts, display)) for iri, told in found.items()}


def _in_order(told: Told, concepts: dict[str, Text], display: Display) -> Iterable[Value]:
    by_order = sorted(told.items(), key=lambda one: (display.relations[one[0][0]].order, str(one[0][1])))
    return (
        Value(relation, _worded(value, concepts), once(quotes), value.name if isinstance(value, Topic) else "")
        for (relation, value), quotes in by_order
    )


def _settled(told: Told) -> Told:
    """Partial dates give their sentences to the more exact ones that they agree with."""
    kept: Told = defaultdict(list)
    for (relation, value), quotes in told.items():
        dates = [date for slot, date in told if slot == relation and isinstance(date, PartialDate)]
        exact = [date for date in settle(dates) if isinstance(value, PartialDate) and date.agrees(value)]
        values: list[Words] = [*exact] or [value]
        for one in values:
            kept[relation, one].extend(quotes)
    return kept


def _worded(value: Words, concepts: dict[str, Text]) -> Text:
    match value:
        case PartialDate():
            return date_text(value)
        case Status(name):
            return load_words().status.get(name, load_words().words["held"])
        case Topic(name) | Class(name):
            return concepts.get(name, Text.same(name))
        case _:
            return Text.same(str(value))


def _conflicts(
    resolution: Resolution, documents: Iterable[Document], quotes: dict[Claim, Quote], nodes: dict[str, Node]
) -> Iterable[Conflict]:
    """Where documents disagree, by relation, then by time and name."""
    found = [one for one in find_conflicts(resolution, documents) if one.subject in nodes]
    for one in sorted(found, key=lambda one: nodes[one.subject].order):
        sides = []
        for side in one.sides:
            node = nodes.get(side.value.key) if isinstance(side.value, Ref) else None
            text = Text.same(side.value.key) if isinstance(side.value, Ref) else _worded(side.value, {})
            sides.append(Side(node, node.names if node else text, once([quotes[claim] for claim in side.claims])))
        yield Conflict(nodes[one.subject], one.predicate, tuple(sides))


def _concepts(ontology: Ontology) -> dict[str, Text]:
    """The names of classes and topics, by the last part of their IRIs."""
    files = {"vocabulary.ttl": LABEL, "events.ttl": PREF_LABEL, "topics.ttl": PREF_LABEL}
    return {name: text for file, label in files.items() for name, text in _named(ontology, file, label).items()}


def _named(ontology: Ontology, file: str, label: str) -> dict[str, Text]:
    if not (ontology.folder / file).exists():
        return {}
    told = ontology.triples(file).items()
    return {local(name): words_of(things, label) for name, things in told if label in things}
