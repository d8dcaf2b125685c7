"""Name each event as a reader would look for it: its kind, who was there, and where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.model import Claim, Entity, Event, Kind, Label, Ref
from graph.ontology import SKOS, Ontology, by_language
from graph.settings import MAJ

LANGUAGES = ("ar", "en", "fr")
MOST = 3  # names in a caption
RDFS_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
COMMA = {"ar": "، ", "en": ", ", "fr": ", "}
# Which slots name the people of an event, and which of them follows after a dash.
LEADING = {"Award": ("recipient",), "Operation": ("agent",), "Visit": ("headOfDelegation", "participant")}
FOLLOWING = {"Award": ("awardedBy",), "Operation": ("target", "place"), "Talks": (), "Ceremony": ("place",)}
RANK = {kind: rank for rank, kind in enumerate((Kind.PERSON, Kind.AGENCY, Kind.COUNTRY, Kind.PLACE, Kind.GROUP))}

Slots = Mapping[str, list[Entity]]


def captioned(
    events: Iterable[Event], entities: Iterable[Entity], claims: Iterable[Claim], ontology: Ontology
) -> tuple[Event, ...]:
    """The events with captions in Arabic, English and French; the words that told them stay as other names."""
    kinds = _kinds(ontology)
    slots = _slots({entity.iri: entity for entity in entities}, claims)
    return tuple(_captioned(event, slots.get(event.iri, {}), kinds) for event in events)


def _captioned(event: Event, slots: Slots, kinds: Mapping[str, Mapping[str, str]]) -> Event:
    told = event.label.text.strip()
    if event.type == "Conference" and " " in told:
        return replace(event, label=Label(_without_and(told)))
    names = kinds.get(event.mode) or kinds.get(event.type, {})
    captions = [Label(_caption(event, slots, language, names), language) for language in LANGUAGES]
    others = (*captions[1:], Label(told)) if told and told != captions[0].text else tuple(captions[1:])
    return replace(event, label=captions[0], alt_labels=others)


def _caption(event: Event, slots: Slots, language: str, names: Mapping[str, str]) -> str:
    kind = names.get(language) or event.type
    leading = _listed(_first(slots, LEADING.get(event.type, ("participant",))), language)
    following = _listed(_first(slots, FOLLOWING.get(event.type, ("place",))), language)
    told = " — ".join(part for part in (leading, following) if part)
    return f"{kind}: {told}" if told else kind


def _first(slots: Slots, names: Iterable[str]) -> list[Entity]:
    """The fillers of the first slot that has any: people; beside one alone, bodies; beside one alone, states."""
    found = next((slots[name] for name in names if slots.get(name)), [])
    chosen: list[Entity] = []
    for rank in sorted(RANK.values()):
        if len(chosen) < 2:
            chosen += [entity for entity in found if RANK[entity.kind] == rank]
    return chosen


def _listed(entities: list[Entity], language: str) -> str:
    shown = [_name(entity, language) for entity in entities[:MOST]]
    return COMMA[language].join([*shown, "…"] if len(entities) > MOST else shown)


def _name(entity: Entity, language: str) -> str:
    names = (label.text for label in (entity.label, *entity.alt_labels) if label.language == language)
    return next(names, entity.label.text)


def _slots(entities: Mapping[str, Entity], claims: Iterable[Claim]) -> dict[str, dict[str, list[Entity]]]:
    """Who and what fills each event's slots, each once, sorted by IRI."""
    filled: dict[str, dict[str, dict[str, Entity]]] = defaultdict(lambda: defaultdict(dict))
    for claim in claims:
        if isinstance(claim.object, Ref) and claim.object.key in entities:
            filled[claim.subject.key][claim.predicate][claim.object.key] = entities[claim.object.key]
    return {
        event: {slot: [found[iri] for iri in sorted(found)] for slot, found in slots.items()}
        for event, slots in filled.items()
    }


def _kinds(ontology: Ontology) -> dict[str, dict[str, str]]:
    return {name: labels for file in ("vocabulary.ttl", "events.ttl") for name, labels in _labelled(ontology, file)}


def _labelled(ontology: Ontology, file: str) -> Iterator[tuple[str, dict[str, str]]]:
    for iri, things in ontology.triples(file).items():
        words = by_language(things, RDFS_LABEL, SKOS + "prefLabel")
        if iri.startswith(MAJ) and words:
            yield iri.removeprefix(MAJ), words


def _without_and(words: str) -> str:
    """«والمؤتمر الخامس» as a name: without the «و» that joined it to its sentence."""
    return words[1:] if words.startswith("وال") else words
