"""Gather what was resolved into what the pages show."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from itertools import takewhile

from graph.conflicts import find_conflicts
from graph.display import Display, Text, load_display, words_of
from graph.iris import document_iri
from graph.model import (
    Claim,
    Class,
    Document,
    Entity,
    Event,
    Occurrence,
    PartialDate,
    Ref,
    Resolution,
    Span,
    Status,
    Topic,
)
from graph.ontology import Ontology, local
from graph.pages.naming import name_pages
from graph.pages.view import Conflict, Link, Mark, Node, Paper, Quote, Side, Value, View
from graph.pages.wording import date_text, load_words, plain, when_text
from graph.timeline import settle, when
from graph.vocabulary import LABEL, PREF_LABEL

TITLE = 110  # characters
HELD = Status("held")  # which goes without saying
Words = Topic | Class | Status | PartialDate | int
Told = dict[tuple[str, Words], list[Quote]]  # by relation and value


def build_view(resolution: Resolution, documents: Iterable[Document], ontology: Ontology) -> View:
    """Gather the claims by what they join, with names, dates and sentences."""
    display, documents = load_display(ontology), tuple(documents)
    papers = _papers(documents, resolution.occurrences, ontology.base)
    claims = [(claim, _quote(claim, papers, False)) for claim in resolution.claims]
    claims += [(claim, _quote(claim, papers, True)) for claim in resolution.derived]
    nodes = _nodes(resolution, ontology, display)
    links = tuple(_links(claims, nodes, display))
    values = _values(claims, _concepts(ontology), display)
    conflicts = tuple(_conflicts(resolution, documents, dict(claims), nodes))
    return View(nodes, links, values, papers, display, conflicts)


def _papers(documents: Iterable[Document], occurrences: Iterable[Occurrence], base: str) -> dict[str, Paper]:
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


def _quote(claim: Claim, papers: dict[str, Paper], derived: bool) -> Quote:
    paper = papers.get(claim.document)
    if not paper:
        return Quote("", claim.document, claim.span.start, derived)
    words = _on_one_line(claim.span.of(paper.text))
    marks, sure = _within(paper, claim.span), round(100 * claim.confidence)
    return Quote(plain(words), claim.document, claim.span.start, derived, sure, marks, claim.span.end)


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
    return (Link(*ends, _once(quotes)) for ends, quotes in sorted(found.items()))


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
        Value(relation, _worded(value, concepts), _once(quotes), value.name if isinstance(value, Topic) else "")
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
            sides.append(Side(node, node.names if node else text, _once([quotes[claim] for claim in side.claims])))
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


def _once(quotes: list[Quote]) -> tuple[Quote, ...]:
    """Each sentence once, by document and place; what a document says itself before what completes it."""
    by_weight = sorted(quotes, key=lambda quote: (not quote.derived, quote.confidence))
    best = {(quote.document, quote.words): quote for quote in by_weight}
    return tuple(sorted(best.values(), key=lambda quote: (quote.derived, quote.document, quote.start)))
