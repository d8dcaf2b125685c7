"""See each event as a document tells it, in terms of the things that all documents share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from graph.folding import fold_words
from graph.model import Annotation, Entity, EventMention, Kind, PartialDate, Ref, Topic
from graph.resolve.days import Days

PARTIES = ("participant", "recipient", "agent", "target")
ROLES = ("participant", "headOfDelegation", "host", "recipient", "awardedBy", "agent", "target")


@dataclass(frozen=True)
class Told:
    """An event in one document: who, where, when, about what; things by IRI."""

    document: str
    key: str
    type: str
    status: str
    published: date | None
    days: Days
    people: frozenset[str]
    bodies: frozenset[str]  # agencies and groups
    states: frozenset[str]  # ISO codes of the states that take part, be it through a person or a body
    places: frozenset[str]
    place_states: frozenset[str]  # ISO codes of the states of its places
    ordinals: frozenset[int]
    quantities: frozenset[int]
    topics: frozenset[str]
    beside: frozenset[str]  # keys of the conferences on whose margins it is held
    words: frozenset[str]
    company: frozenset[str]  # all that the document mentions

    @property
    def key_pair(self) -> tuple[str, str]:
        """Where it is told."""
        return self.document, self.key


def tellings(
    annotations: Sequence[Annotation], entities: Mapping[str, Entity], iri_of: Mapping[tuple[str, str], str]
) -> list[Told]:
    """Every event of every document, sorted by document and key."""
    told = [_told(event, annotation, entities, iri_of) for annotation in annotations for event in annotation.events]
    return sorted(told, key=lambda event: event.key_pair)


def _told(
    event: EventMention,
    annotation: Annotation,
    entities: Mapping[str, Entity],
    iri_of: Mapping[tuple[str, str], str],
) -> Told:
    document = annotation.document
    things = {slot: [entities[iri_of[document.identifier, value.key]] for value in event.values(slot)
                     if isinstance(value, Ref) and (document.identifier, value.key) in iri_of]
              for slot in (*ROLES, "organizer", "place")}  # fmt: skip
    actors = [thing for slot in ROLES for thing in things[slot]]
    return Told(
        document=document.identifier,
        key=event.key,
        type=event.type,
        status=event.status,
        published=document.date,
        days=_days(event),
        people=_of(actors, Kind.PERSON),
        bodies=_of([*actors, *things["organizer"]], Kind.AGENCY) | _of(actors, Kind.GROUP),
        states=frozenset(thing.country for slot in PARTIES for thing in things[slot] if thing.country),
        places=_of(things["place"], Kind.PLACE),
        place_states=frozenset(thing.country for thing in things["place"] if thing.country),
        ordinals=frozenset(value for value in event.values("ordinal") if isinstance(value, int)),
        quantities=frozenset(value for value in event.values("quantity") if isinstance(value, int)),
        topics=frozenset(value.name for value in event.values("topic") if isinstance(value, Topic)),
        beside=frozenset(value.key for value in event.values("sidelineOf") if isinstance(value, Ref)),
        words=frozenset(word.removeprefix("ال") for word in fold_words(event.label) if len(word) > 2),
        company=frozenset(iri_of[document.identifier, mention.key] for mention in annotation.mentions),
    )


def _of(things: Iterable[Entity], kind: Kind) -> frozenset[str]:
    return frozenset(thing.iri for thing in things if thing.kind is kind)


def _days(event: EventMention) -> Days:
    first, last = (
        next((value for value in event.values(slot) if isinstance(value, PartialDate)), None)
        for slot in ("startDate", "endDate")
    )
    return Days(first, last)
