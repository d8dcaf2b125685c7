"""Turn what was resolved into statements: one graph for each document, and one that merges them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from graph.dataset import MERGED, Dataset
from graph.encounters import encounter_quads
from graph.evidence import claim_quads
from graph.iris import document_iri, topic_iri
from graph.model import MEETINGS, Claim, Class, Document, Entity, Event, Label, PartialDate, Resolution, Status, Topic
from graph.ontology import Ontology
from graph.quads import Quad
from graph.settings import MAJ, Settings
from graph.store import Literal, read_turtle
from graph.terms import label_literal, term
from graph.timeline import settle
from graph.vocabulary import (
    ALT_LABEL,
    ANY_URI,
    CONCEPT,
    DATE,
    EXACT_MATCH,
    ONTOLOGY,
    PREF_LABEL,
    TYPE,
    iri,
    property_iri,
)

DATES = ("startDate", "endDate")


def assemble(
    resolution: Resolution, documents: Iterable[Document], ontology: Ontology, settings: Settings | None = None
) -> Dataset:
    """All statements, each once in its graph, in an order that depends on nothing but what they say."""
    base = (settings or Settings()).base
    return Dataset.of(statements(resolution, sorted(documents, key=lambda each: each.identifier), ontology, base))


def statements(resolution: Resolution, documents: Sequence[Document], ontology: Ontology, base: str) -> Iterator[Quad]:
    """Every statement, in no order and perhaps more than once."""
    for document in documents:
        yield from document_quads(document, base)
    for entity in resolution.entities:
        yield from entity_quads(entity, ontology, base)
    yield from event_quads(resolution.events, base)
    yield from told_quads(resolution.claims, base)
    yield from merged_quads((*resolution.claims, *resolution.derived), base)
    yield from encounter_quads(resolution)
    yield from claim_quads(resolution, {document.identifier: document.text for document in documents}, base)
    yield from knowledge_quads(resolution, ontology, base)


def document_quads(document: Document, base: str) -> Iterator[Quad]:
    """What is known of a document itself."""
    name = document_iri(base, document.identifier)
    yield name, TYPE, MAJ + "Document", MERGED
    yield name, iri("dcterms:identifier"), Literal(document.identifier), MERGED
    if document.title:
        yield name, iri("dcterms:title"), Literal(document.title, document.language), MERGED
    if document.date:
        yield name, iri("dcterms:issued"), Literal(document.date.isoformat(), datatype=DATE), MERGED
    if document.source:
        yield name, iri("dcterms:source"), Literal(document.source), MERGED
    if document.url:
        yield name, iri("schema:url"), Literal(document.url, datatype=ANY_URI), MERGED
    if document.language:
        yield name, iri("dcterms:language"), Literal(document.language), MERGED


def entity_quads(entity: Entity, ontology: Ontology, base: str) -> Iterator[Quad]:
    """The classes and names of a thing, and the documents that mention it."""
    for name in entity.types:
        yield entity.iri, TYPE, MAJ + name, MERGED
    concept = ontology.concepts.get(entity.iri.removeprefix(base))
    preferred = {Label(text, language) for language, text in concept.pref.items()} if concept else {entity.label}
    for label in preferred | {entity.label}:
        yield entity.iri, PREF_LABEL, label_literal(label), MERGED
    for label in set(entity.alt_labels) - preferred:
        yield entity.iri, ALT_LABEL, label_literal(label), MERGED
    if concept and concept.iso:
        yield entity.iri, MAJ + "isoCode", Literal(concept.iso), MERGED
    for same in entity.same_as:
        yield entity.iri, EXACT_MATCH, same, MERGED
    for reason in entity.reasons if not concept else ():
        yield entity.iri, MAJ + "mergeReason", Literal(reason), MERGED
    for document in entity.documents:
        yield entity.iri, MAJ + "mentionedIn", document_iri(base, document), MERGED


def event_quads(events: Iterable[Event], base: str) -> Iterator[Quad]:
    """The kind, name and status of an event; its kind also in the graph of each document that tells it."""
    for event in events:
        yield event.iri, PREF_LABEL, label_literal(event.label), MERGED
        for label in event.alt_labels:
            predicate = ALT_LABEL if label.language == event.label.language else PREF_LABEL
            yield event.iri, predicate, label_literal(label), MERGED
        yield event.iri, MAJ + "status", Literal(event.status), MERGED
        for reason in event.reasons:
            yield event.iri, MAJ + "mergeReason", Literal(reason), MERGED
        tellers = sorted({document_iri(base, document) for document, _ in event.mentions})
        for name in _classes(event):
            for graph in (MERGED, *tellers) if name != event.mode else (MERGED,):
                yield event.iri, TYPE, MAJ + name, graph
        for document in tellers:
            yield event.iri, MAJ + "mentionedIn", document, MERGED


def told_quads(claims: Iterable[Claim], base: str) -> Iterator[Quad]:
    """What each document says, in its own graph and as it says it."""
    for claim in claims:
        graph = document_iri(base, claim.document)
        yield claim.subject.key, property_iri(claim.predicate), term(claim.object, base), graph


def merged_quads(claims: Iterable[Claim], base: str) -> Iterator[Quad]:
    """What they say together: each fact once; of dates the most exact ones, side by side where documents disagree."""
    dates: dict[tuple[str, str], set[PartialDate]] = defaultdict(set)
    for claim in claims:
        if claim.predicate in DATES and isinstance(claim.object, PartialDate):
            dates[claim.subject.key, claim.predicate].add(claim.object)
        elif not isinstance(claim.object, Class | Status):  # `event_quads` says what reports come to together
            yield claim.subject.key, MAJ + claim.predicate, term(claim.object, base), MERGED
    for (subject, predicate), told in dates.items():
        for day in settle(told):
            yield subject, MAJ + predicate, term(day, base), MERGED


def knowledge_quads(resolution: Resolution, ontology: Ontology, base: str) -> Iterator[Quad]:
    """The vocabulary, and what the gazetteers know of the things met, in a graph of their own; topics by name."""
    for subject, predicate, value in read_turtle(ontology.folder / "vocabulary.ttl"):
        yield subject, predicate, value, ONTOLOGY
    for entity in resolution.entities:
        yield from _background(entity, ontology, base)
    yield from _topics(
        {claim.object.name for claim in resolution.claims if isinstance(claim.object, Topic)}, ontology, base
    )


def _background(entity: Entity, ontology: Ontology, base: str) -> Iterator[Quad]:
    concept = ontology.concepts.get(entity.iri.removeprefix(base))
    state = ontology.country_by_iso.get(concept.country) if concept else None
    if concept and state and state.path != concept.path:
        relation = "country" if "Place" in concept.types else "agencyOf"
        yield entity.iri, MAJ + relation, base + state.path, ONTOLOGY
    if concept and concept.parent:
        yield entity.iri, MAJ + "partOf", base + concept.parent, ONTOLOGY


def _topics(used: set[str], ontology: Ontology, base: str) -> Iterator[Quad]:
    known = ontology.triples("topics.ttl") if (ontology.folder / "topics.ttl").exists() else {}
    for name in used:
        subject = topic_iri(base, name)
        yield subject, TYPE, CONCEPT, MERGED
        yield subject, TYPE, MAJ + "Topic", MERGED
        labels = known.get(subject, {}).get(PREF_LABEL, [])
        for label in labels or [Literal(name.replace("-", " "), "en")]:
            yield subject, PREF_LABEL, label, MERGED


def _classes(event: Event) -> list[str]:
    general = ["Meeting"] if event.type in MEETINGS else []
    return [*general, event.type, *([event.mode] if event.mode else [])]
