"""See each event as a document tells it, in terms of the things that all documents share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.model import Annotation, Entity, EventMention, Kind, PartialDate, Ref, Topic
from graph.resolve.called import without_lam, words_of
from graph.resolve.days import Days

PARTIES = ("participant", "recipient", "agent", "target")
ROLES = ("participant", "headOfDelegation", "host", "recipient", "awardedBy", "agent", "target")


@dataclass(frozen=True)
class Told:
    """An event in one document: who, where, when, about what; things by IRI."""

    document: str
    key: str
    type: str
    mode: str
    published: date | None
    days: Days
    people: frozenset[str]
    hosts: frozenset[str]  # the people among them who receive the others
    bodies: frozenset[str]  # agencies and groups
    states: frozenset[str]  # ISO codes of the states that take part, be it through a person or a body
    places: frozenset[str]
    place_states: frozenset[str]  # ISO codes of the states of its places
    ordinals: frozenset[int]
    quantities: frozenset[int]
    topics: frozenset[str]
    words: frozenset[str]  # of its name, without people's names
    company: frozenset[str]  # all that the document mentions
    homes: frozenset[tuple[str, str]]  # the people who take part, each with the ISO code of their state, where known
    known_states: frozenset[str]  # ISO codes of the states of all that the document mentions
    busy: frozenset[str]  # the people of the document's other events of the kind
    alone: bool  # whether the document tells no other event of the kind

    @property
    def key_pair(self) -> tuple[str, str]:
        """Where it is told."""
        return self.document, self.key

    @property
    def day(self) -> int | None:
        """The day on which it began, or else that of the report, as an ordinal number."""
        first = self.days.first
        if first and first.year and first.month and first.day:
            return date(first.year, first.month, first.day).toordinal()
        return self.published.toordinal() if self.published else None


@dataclass(frozen=True)
class _Report:
    """What a document says, its keys resolved."""

    annotation: Annotation
    entities: Mapping[str, Entity]  # by the document's keys

    def actors(self, event: EventMention, *slots: str) -> list[Entity]:
        """The things that fill these slots of an event."""
        keys = (value.key for slot in slots for value in event.values(slot) if isinstance(value, Ref))
        return [self.entities[key] for key in keys if key in self.entities]

    def places(self, event: EventMention) -> list[Entity]:
        """Where an event takes place: of a conference whose place is not told, in the state that hosts it."""
        told, hosts = self.actors(event, "place"), self.actors(event, "host") if event.type == "Conference" else []
        return told or [host for host in hosts if host.kind is Kind.COUNTRY]

    def people(self, event: EventMention) -> frozenset[str]:
        """The people who take part in an event."""
        return _of(self.actors(event, *ROLES), Kind.PERSON)

    def others(self, event: EventMention) -> list[EventMention]:
        """The document's other events of the kind."""
        return [other for other in self.annotation.events if other.type == event.type and other is not event]


def tellings(
    annotations: Sequence[Annotation], entities: Mapping[str, Entity], iri_of: Mapping[tuple[str, str], str]
) -> list[Told]:
    """Every event of every document, sorted by document and key."""
    told: list[Told] = []
    for annotation in annotations:
        document = annotation.document.identifier
        keys = {mention.key for mention in annotation.mentions}
        report = _Report(annotation, {key: entities[iri_of[document, key]] for key in keys})
        company = frozenset(entity.iri for entity in report.entities.values())
        names = _names(annotation)
        told += [_told(event, report, company, names) for event in annotation.events]
    known = frozenset(word for event in told for word in event.words)
    return sorted((replace(event, words=without_lam(event.words, known)) for event in told), key=_place)


def _place(event: Told) -> tuple[str, str]:
    return event.key_pair


def _told(event: EventMention, report: _Report, company: frozenset[str], names: frozenset[str]) -> Told:
    actors, places, others = report.actors(event, *ROLES), report.places(event), report.others(event)
    return Told(
        document=report.annotation.document.identifier,
        key=event.key,
        type=event.type,
        mode=event.mode,
        published=report.annotation.document.date,
        days=_days(event),
        people=report.people(event),
        hosts=_of(report.actors(event, "host"), Kind.PERSON),
        bodies=_of([*actors, *report.actors(event, "organizer")], Kind.AGENCY) | _of(actors, Kind.GROUP),
        states=frozenset(thing.country for thing in report.actors(event, *PARTIES) if thing.country),
        places=_of(places, Kind.PLACE),
        place_states=frozenset(thing.country for thing in places if thing.country),
        ordinals=frozenset(value for value in event.values("ordinal") if isinstance(value, int)),
        quantities=frozenset(value for value in event.values("quantity") if isinstance(value, int)),
        topics=frozenset(value.name for value in event.values("topic") if isinstance(value, Topic)),
        words=words_of(event.label) - names,
        company=company,
        homes=frozenset((actor.iri, actor.country) for actor in actors if actor.kind is Kind.PERSON and actor.country),
        known_states=frozenset(thing.country for thing in report.entities.values() if thing.country),
        busy=frozenset(person for other in others for person in report.people(other)),
        alone=not others,
    )


def _of(things: Iterable[Entity], kind: Kind) -> frozenset[str]:
    return frozenset(thing.iri for thing in things if thing.kind is kind)


def _names(annotation: Annotation) -> frozenset[str]:
    people = (mention.name for mention in annotation.mentions if mention.kind is Kind.PERSON)
    return frozenset(word for name in people for word in words_of(name))


def _days(event: EventMention) -> Days:
    first, last = (
        next((value for value in event.values(slot) if isinstance(value, PartialDate)), None)
        for slot in ("startDate", "endDate")
    )
    return Days(first, last)
