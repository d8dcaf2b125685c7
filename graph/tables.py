"""Lay the graph out as tables: entities, meetings and claims."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from graph.evidence import claim_iri
from graph.model import (
    MEETINGS,
    Claim,
    Class,
    Document,
    Entity,
    Event,
    Label,
    PartialDate,
    Ref,
    Resolution,
    Status,
    Topic,
    Value,
)
from graph.timeline import when

Row = Mapping[str, str]
SEVERAL = " | "  # between the values of one cell
ENTITY_COLUMNS = (
    "iri",
    "kind",
    "types",
    "label_ar",
    "label_en",
    "label_fr",
    "names",
    "country",
    "same_as",
    "documents",
)
SLOTS = ("participant", "headOfDelegation", "host", "organizer", "place", "ordinal", "topic", "sidelineOf")
MEETING_COLUMNS = ("iri", "type", "kind", "status", "label", "startDate", "endDate", *SLOTS, "documents")
CLAIM_COLUMNS = (
    *("iri", "document", "source", "issued", "subject", "subject_label", "predicate", "object", "object_label"),
    *("exact", "start", "end", "rule", "confidence"),
)


def write_table(path: Path, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """A CSV file in UTF-8 with a heading; the rows in their order."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(columns), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def entity_rows(entities: Iterable[Entity]) -> Iterator[Row]:
    """A row for each entity."""
    for entity in entities:
        names = [entity.label, *entity.alt_labels]
        yield {
            "iri": entity.iri,
            "kind": entity.kind,
            "types": SEVERAL.join(entity.types),
            "label_ar": _label(names, "ar"),
            "label_en": _label(names, "en"),
            "label_fr": _label(names, "fr"),
            "names": SEVERAL.join(sorted({name.text for name in names})),
            "country": entity.country,
            "same_as": SEVERAL.join(entity.same_as),
            "documents": SEVERAL.join(entity.documents),
        }


def meeting_rows(resolution: Resolution) -> Iterator[Row]:
    """A row for each meeting, with names in place of IRIs."""
    captions = resolution.captions()
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in (*resolution.claims, *resolution.derived):
        told[claim.subject.key].append(claim)
    for event in resolution.events:
        if event.type in MEETINGS:
            yield {**_head(event, told[event.iri]), **_slots(told[event.iri], captions)}


def claim_rows(resolution: Resolution, documents: Iterable[Document], base: str) -> Iterator[Row]:
    """A row for each claim, with the words that say so."""
    captions = resolution.captions()
    by_identifier = {document.identifier: document for document in documents}
    for claim in (*resolution.claims, *resolution.derived):
        document = by_identifier[claim.document]
        yield {
            "iri": claim_iri(claim, base),
            "document": claim.document,
            "source": document.source,
            "issued": document.date.isoformat() if document.date else "",
            "subject": claim.subject.key,
            "subject_label": captions.get(claim.subject.key, ""),
            "predicate": claim.predicate,
            "object": _plain(claim.object, {}),
            "object_label": _plain(claim.object, captions),
            "exact": claim.span.of(document.text),
            "start": str(claim.span.start),
            "end": str(claim.span.end),
            "rule": claim.rule,
            "confidence": f"{claim.confidence:g}",
        }


def _head(event: Event, told: Iterable[Claim]) -> dict[str, str]:
    days = when(told)
    return {
        "iri": event.iri,
        "type": event.type,
        "kind": event.mode,
        "status": event.status,
        "label": event.label.text,
        "startDate": SEVERAL.join(map(str, days.starts)),
        "endDate": SEVERAL.join(map(str, days.ends)),
        "documents": SEVERAL.join(sorted({document for document, _ in event.mentions})),
    }


def _slots(told: Iterable[Claim], captions: Mapping[str, str]) -> dict[str, str]:
    values: dict[str, set[str]] = defaultdict(set)
    for claim in told:
        if claim.predicate in SLOTS:
            values[claim.predicate].add(_plain(claim.object, captions))
    return {slot: SEVERAL.join(sorted(values[slot])) for slot in SLOTS}


def _label(names: Iterable[Label], language: str) -> str:
    return next((name.text for name in names if name.language == language), "")


def _plain(value: Value, captions: Mapping[str, str]) -> str:
    match value:
        case Ref(key):
            return captions.get(key, key)
        case Topic(name) | Class(name) | Status(name):
            return name
        case PartialDate():
            return str(value)
        case _:
            return str(value)
