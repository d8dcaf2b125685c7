"""Decide which mentions name the same thing, within and across documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from graph.model import Annotation, Claim, Occurrence, Ref, Resolution
from graph.ontology import Ontology
from graph.resolve.captions import captioned
from graph.resolve.completion import complete_dates
from graph.resolve.entities import resolve_entities
from graph.resolve.events import merge_events
from graph.resolve.happenings import happenings
from graph.resolve.told import tellings

__all__ = ["resolve"]


def resolve(annotations: Iterable[Annotation], ontology: Ontology) -> Resolution:
    """Which things and happenings there are, with every claim about them; the documents may come in any order."""
    ordered = sorted(annotations, key=lambda annotation: annotation.document.identifier)
    things = resolve_entities(ordered, ontology)
    told = tellings(ordered, {entity.iri: entity for entity in things.entities}, things.iri_of)
    events, event_of = happenings(told, merge_events(told), ordered, ontology.base)
    claims = _claims(ordered, {**things.iri_of, **event_of})
    named = captioned(events, things.entities, claims, ontology)
    return Resolution(things.entities, named, claims, complete_dates(claims), _occurrences(ordered, things.iri_of))


def _occurrences(annotations: Iterable[Annotation], iri_of: Mapping[tuple[str, str], str]) -> tuple[Occurrence, ...]:
    """Where each document names which thing."""
    found = {
        Occurrence(annotation.document.identifier, mention.span, iri)
        for annotation in annotations
        for mention in annotation.mentions
        if (iri := iri_of.get((annotation.document.identifier, mention.key)))
    }
    return tuple(sorted(found))


def _claims(annotations: Iterable[Annotation], iri_of: Mapping[tuple[str, str], str]) -> tuple[Claim, ...]:
    """Every claim, each once, with IRIs in place of the keys of its document."""
    told = {
        resolved
        for annotation in annotations
        for claim in (*annotation.facts, *(claim for event in annotation.events for claim in event.claims))
        if (resolved := _resolved(claim, iri_of))
    }
    return tuple(sorted(told, key=claim_order))


def claim_order(claim: Claim) -> tuple[str, ...]:
    """What to sort claims by."""
    place = f"{claim.span.start:09d}", f"{claim.span.end:09d}"
    return (
        claim.document,
        claim.subject.key,
        claim.predicate,
        repr(claim.object),
        *place,
        claim.rule,
        str(claim.confidence),
    )


def _resolved(claim: Claim, iri_of: Mapping[tuple[str, str], str]) -> Claim | None:
    """The claim with IRIs; None where it speaks of something that its document does not mention."""
    subject = iri_of.get((claim.document, claim.subject.key))
    if subject is None:
        return None
    if not isinstance(claim.object, Ref):
        return replace(claim, subject=Ref(subject))
    target = iri_of.get((claim.document, claim.object.key))
    return replace(claim, subject=Ref(subject), object=Ref(target)) if target and target != subject else None
