"""See each event as a document tells it, in terms of the things that all documents share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.folding import fold_name
from graph.model import PRESENT, Annotation, Entity, EventMention, Kind, PartialDate, Ref, Topic
from graph.resolve.called import kind_word, without_lam, words_of
from graph.resolve.days import Days

PARTIES = ("participant", "recipient", "agent", "target")
TRAVELLERS = ("participant", "headOfDelegation")
ROLES = (*TRAVELLERS, "host", "recipient", "awardedBy", "agent", "target")
TWO_SIDED = ("Talks", "Ceremony")  # who receives the others is a party too
TOWNS = frozenset({"City"})
AREAS = TOWNS | {"Region", "WorldRegion"}
POSTS = ("heads", "memberOf")


@dataclass(frozen=True)
class Told:
    """An event in one document: who, where, when, about what; things by IRI."""

    document: str
    key: str
    type: str
    mode: str
    status: str  # held, planned, cancelled, denied
    published: date | None
    days: Days
    people: frozenset[str]  # of a visit, those who travel
    present: frozenset[str]  # those of them who were only there, beside those who met
    hosts: frozenset[str]  # the people who receive the others, of talks among those who take part
    bodies: frozenset[str]  # agencies and groups
    visited: frozenset[str]  # those of them to which a visit goes, where nothing else tells where it goes
    states: frozenset[str]  # ISO codes of the states that take part, be it through a person or a body
    by_name: frozenset[str]  # those of them that are told by name, and not through a person or a body
    led: frozenset[str]  # the bodies that the people who take part lead or belong to, as any document says
    places: frozenset[str]
    areas: frozenset[str]  # the names of those of its places that are towns or regions
    towns: frozenset[str]  # the names of the towns among them
    venues: frozenset[str]  # those of its places that are neither
    place_states: frozenset[str]  # ISO codes of the states of its places
    ordinals: frozenset[int]
    quantities: frozenset[int]
    topics: frozenset[str]
    words: frozenset[str]  # of its name, without people's names
    kind_word: str  # the one that its name opens with
    company: frozenset[str]  # all that the document mentions
    homes: frozenset[tuple[str, str]]  # the people who take part, each with the ISO code of their state, where known
    named: frozenset[tuple[str, str]]  # all people that the document mentions, likewise
    known_states: frozenset[str]  # ISO codes of the states of all that the document mentions
    busy: frozenset[str]  # the people of the document's other events of the kind
    alone: bool  # whether the document tells no other event of the kind

    @property
    def key_pair(self) -> tuple[str, str]:
        """Where it is told."""
        return self.document, self.key

    @property
    def is_nobodys(self) -> bool:
        """Whether it tells of nobody who takes part: no person, no body, no state."""
        return not (self.people or self.bodies or self.states)

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
        """The people who take part in an event; who receives a traveller is no traveller."""
        roles = TRAVELLERS if event.type == "Visit" else ROLES
        return _of(self.actors(event, *roles), Kind.PERSON)

    def others(self, event: EventMention) -> list[EventMention]:
        """The document's other events of the kind."""
        return [other for other in self.annotation.events if other.type == event.type and other is not event]


def tellings(
    annotations: Sequence[Annotation], entities: Mapping[str, Entity], iri_of: Mapping[tuple[str, str], str]
) -> list[Told]:
    """Every event of every document, sorted by document and key."""
    told: list[Told] = []
    led = _led(annotations, iri_of)
    for annotation in annotations:
        document = annotation.document.identifier
        keys = {mention.key for mention in annotation.mentions}
        report = _Report(annotation, {key: entities[iri_of[document, key]] for key in keys})
        company = frozenset(entity.iri for entity in report.entities.values())
        names = _names(annotation)
        told += [_told(event, report, company, names, led) for event in annotation.events]
    known = frozenset(word for event in told for word in event.words)
    return sorted((replace(event, words=without_lam(event.words, known)) for event in told), key=_place)


def _place(event: Told) -> tuple[str, str]:
    return event.key_pair


def _led(annotations: Sequence[Annotation], iri_of: Mapping[tuple[str, str], str]) -> dict[str, set[str]]:
    """The bodies of each person's posts, by IRI."""
    led: dict[str, set[str]] = defaultdict(set)
    for fact in (fact for annotation in annotations for fact in annotation.facts if fact.predicate in POSTS):
        body = iri_of.get((fact.document, fact.object.key)) if isinstance(fact.object, Ref) else None
        if body:
            led[iri_of.get((fact.document, fact.subject.key), "")].add(body)
    return led


def _told(
    event: EventMention,
    report: _Report,
    company: frozenset[str],
    names: frozenset[str],
    led: Mapping[str, set[str]],
) -> Told:
    actors, places, others = report.actors(event, *ROLES), report.places(event), report.others(event)
    people = report.people(event)
    sides = (*PARTIES, "host") if event.type in TWO_SIDED else PARTIES
    return Told(
        document=report.annotation.document.identifier,
        key=event.key,
        type=event.type,
        mode=event.mode,
        status=event.status,
        published=report.annotation.document.date,
        days=_days(event),
        people=people,
        present=_present(event, report),
        hosts=_of(report.actors(event, "host"), Kind.PERSON),
        bodies=_of([*actors, *report.actors(event, "organizer")], Kind.AGENCY) | _of(actors, Kind.GROUP),
        visited=_of(report.actors(event, "host") if event.type == "Visit" and not places else (), Kind.AGENCY),
        states=frozenset(thing.country for thing in report.actors(event, *sides) if thing.country),
        by_name=frozenset(thing.country for thing in report.actors(event, *sides) if thing.kind is Kind.COUNTRY),
        led=frozenset(body for person in people for body in led.get(person, ())),
        places=_of(places, Kind.PLACE),
        areas=_called(places, AREAS),
        towns=_called(places, TOWNS),
        venues=_of((place for place in places if not AREAS.intersection(place.types)), Kind.PLACE),
        place_states=frozenset(thing.country for thing in places if thing.country),
        ordinals=frozenset(value for value in event.values("ordinal") if isinstance(value, int)),
        quantities=frozenset(value for value in event.values("quantity") if isinstance(value, int)),
        topics=frozenset(value.name for value in event.values("topic") if isinstance(value, Topic)),
        words=words_of(event.label) - names,
        kind_word=kind_word(event.label),
        company=company,
        homes=_homes(actors),
        named=_homes(report.entities.values()),
        known_states=frozenset(thing.country for thing in report.entities.values() if thing.country),
        busy=frozenset(person for other in others for person in report.people(other)),
        alone=not others,
    )


def _present(event: EventMention, report: _Report) -> frozenset[str]:
    things = (claim.object for claim in event.claims if claim.rule.endswith(f"/{PRESENT}"))
    keys = {thing.key for thing in things if isinstance(thing, Ref)}
    return _of((report.entities[key] for key in keys & report.entities.keys()), Kind.PERSON)


def _of(things: Iterable[Entity], kind: Kind) -> frozenset[str]:
    return frozenset(thing.iri for thing in things if thing.kind is kind)


def _called(places: Iterable[Entity], types: frozenset[str]) -> frozenset[str]:
    return frozenset(fold_name(place.label.text) for place in places if types.intersection(place.types))


def _homes(things: Iterable[Entity]) -> frozenset[tuple[str, str]]:
    return frozenset((thing.iri, thing.country) for thing in things if thing.kind is Kind.PERSON and thing.country)


def _names(annotation: Annotation) -> frozenset[str]:
    people = (mention.name for mention in annotation.mentions if mention.kind is Kind.PERSON)
    return frozenset(word for name in people for word in words_of(name))


def _days(event: EventMention) -> Days:
    first, last = (
        next((value for value in event.values(slot) if isinstance(value, PartialDate)), None)
        for slot in ("startDate", "endDate")
    )
    return Days(first, last)
