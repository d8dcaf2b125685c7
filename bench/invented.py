"""Invent a graph of any size: people, agencies, places and meetings, with documents that tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.model import (
    Claim,
    Document,
    Entity,
    Event,
    Kind,
    Label,
    Occurrence,
    PartialDate,
    Ref,
    Resolution,
    Span,
    Topic,
    Value,
)
from graph.settings import Settings

FIRST = ("أحمد", "سعيد", "خالد", "مريم", "يوسف", "ليلى", "عمر", "نادية", "طارق", "هند", "سامي", "رشيد")
MIDDLE = ("بن علي", "بن حمد", "عبد الله", "بن سالم", "ناصر", "الأمين", "بن يوسف", "فهد")
LAST = ("المنصوري", "الزهراني", "بوعزة", "الخطيب", "العلوي", "الحداد", "المرزوقي", "الشامي", "بنعيسى", "القاضي")
KINDS = {"Talks": "لقاء", "Visit": "زيارة", "Conference": "مؤتمر", "Ceremony": "حفل"}
TOPICS = ("counter-terrorism", "border-security", "police-cooperation", "cybercrime", "economy")
SHARES = {Kind.PERSON: 0.36, Kind.AGENCY: 0.12, Kind.PLACE: 0.05, Kind.COUNTRY: 0.01}  # of the things; events the rest
FIRST_DAY = date(2015, 1, 1)
DAYS = 4000
SOURCES = 24


@dataclass(frozen=True)
class World:
    """What was invented."""

    documents: tuple[Document, ...]
    resolution: Resolution


def invent(size: int, seed: int = 1) -> World:
    """A world of so many things and events; the same for the same size and seed."""
    chance, base = Random(seed), Settings().base
    entities = {kind: _entities(kind, round(size * share), base) for kind, share in SHARES.items()}
    count = size - sum(map(len, entities.values()))
    told = [_told(number, entities, chance, base) for number in range(count)]
    heads = [_headed(person, entities, chance, told) for person in entities[Kind.PERSON][::3]]
    claims = [claim for one in told for claim in one.claims] + heads
    everything = [entity for some in entities.values() for entity in some]
    occurrences = tuple(sorted(found for one in told for found in one.occurrences))
    resolution = Resolution(tuple(everything), tuple(one.event for one in told), tuple(claims), (), occurrences)
    return World(tuple(one.document for one in told), resolution)


@dataclass(frozen=True)
class _Told:
    """A document, the event it tells of, and what it says."""

    document: Document
    event: Event
    claims: tuple[Claim, ...]
    occurrences: tuple[Occurrence, ...]


def _entities(kind: Kind, count: int, base: str) -> Sequence[Entity]:
    folder = str(kind).lower()
    return [
        Entity(f"{base}{folder}/invented-{number}", kind, (str(kind),), Label(_name(kind, number)))
        for number in range(max(count, 2))
    ]


def _name(kind: Kind, number: int) -> str:
    lists = (FIRST, MIDDLE, LAST)
    words = [names[number // step % len(names)] for names, step in zip(lists, (1, 12, 96), strict=True)]
    if kind is Kind.PERSON:
        return f"{' '.join(words)} {number // 960 or ''}".strip()
    return f"{ {Kind.AGENCY: 'جهاز', Kind.PLACE: 'مدينة', Kind.COUNTRY: 'دولة'}[kind] } {words[2]} {number}"


def _told(number: int, entities: dict[Kind, Sequence[Entity]], chance: Random, base: str) -> _Told:
    """A meeting of two to four people, in one place, on one day, about one thing."""
    people = [_popular(entities[Kind.PERSON], chance) for _ in range(chance.randint(2, 4))]
    agency, place = _popular(entities[Kind.AGENCY], chance), _popular(entities[Kind.PLACE], chance)
    kind, day = chance.choice([*KINDS]), FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    named = [*dict.fromkeys(people), agency, place]
    text = f"{KINDS[kind]} جمع {' و'.join(entity.label.text for entity in named)}."
    document = Document(f"invented-{number:05d}", text, text[:60], day, f"وكالة {number % SOURCES}")
    event = Event(f"{base}meeting/invented-{number}", kind, Label(text[:50]), ((document.identifier, "event/1"),))
    values: list[tuple[str, Value]] = [("participant", Ref(one.iri)) for one in (*dict.fromkeys(people), agency)]
    values += [("place", Ref(place.iri)), ("startDate", PartialDate(day.year, day.month, day.day))]
    values += [("topic", Topic(chance.choice(TOPICS)))]
    span, sure = Span(0, len(text)), chance.choice((1.0, 0.9, 0.7))
    claims = tuple(Claim(document.identifier, Ref(event.iri), *one, span, "invented", sure) for one in values)
    return _Told(document, event, claims, tuple(_occurrences(document, named)))


def _occurrences(document: Document, named: Iterable[Entity]) -> Iterable[Occurrence]:
    for entity in named:
        start = document.text.index(entity.label.text)
        yield Occurrence(document.identifier, Span(start, start + len(entity.label.text)), entity.iri)


def _popular(things: Sequence[Entity], chance: Random) -> Entity:
    """One of the things, the first ones much more often: as few people are in many meetings."""
    return things[int(len(things) * chance.random() ** 3)]


def _headed(person: Entity, entities: dict[Kind, Sequence[Entity]], chance: Random, told: Sequence[_Told]) -> Claim:
    agency, said = chance.choice(entities[Kind.AGENCY]), chance.choice(told).document
    return Claim(said.identifier, Ref(person.iri), "memberOf", Ref(agency.iri), Span(0, len(said.text)), "invented")
