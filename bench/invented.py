"""Invent a graph of any size: people, agencies, places and meetings, with documents that tell of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from graph.model import (
    MEETINGS,
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
KINDS = {
    "Talks": "لقاء",
    "Visit": "زيارة",
    "Conference": "مؤتمر",
    "Ceremony": "حفل",
    "Award": "وسام",
    "Operation": "عملية",
}
TOPICS = ("counter-terrorism", "border-security", "police-cooperation", "cybercrime", "economy")
SHARES = {Kind.PERSON: 0.36, Kind.AGENCY: 0.12, Kind.PLACE: 0.05, Kind.COUNTRY: 0.01}  # of the things; events the rest
FIRST_DAY = date(2015, 1, 1)
DAYS = 4000
SOURCES = 24
# of how many events one is so
AWARD, OPERATION, PLANNED, UNDATED, HOSTED, LED, ON_MARGINS, RETOLD, DISPUTED = 25, 26, 12, 10, 3, 4, 6, 5, 40


Things = Mapping[Kind, Sequence[Entity]]


@dataclass(frozen=True)
class World:
    """What was invented."""

    documents: tuple[Document, ...]
    resolution: Resolution


def invent(size: int, seed: int = 1) -> World:
    """A world of so many things and events; the same for the same size and seed."""
    chance, base = Random(seed), Settings().base
    things = {kind: _entities(kind, round(size * share), base) for kind, share in SHARES.items()}
    told: list[_Told] = []
    for number in range(size - sum(map(len, things.values()))):
        told.append(_told(number, told, things, chance, base))
    claims = (*(claim for one in told for claim in one.claims), *_facts(things, chance, told))
    occurrences = tuple(sorted(found for one in told for found in one.occurrences))
    events = _events(told)
    resolution = Resolution(_mentioned(things, occurrences), events, claims, (), occurrences)
    return World(tuple(one.document for one in told), resolution)


@dataclass(frozen=True)
class _Told:
    """A document, the event it tells of, whom it names and what it says; perhaps the event of another document too."""

    document: Document
    event: Event
    named: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    again: Event | None = None

    @property
    def occurrences(self) -> Iterator[Occurrence]:
        """Where the document names what it names."""
        for entity in self.named:
            start = self.document.text.index(entity.label.text)
            yield Occurrence(self.document.identifier, Span(start, start + len(entity.label.text)), entity.iri)


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


def _told(number: int, before: Sequence[_Told], things: Things, chance: Random, base: str) -> _Told:
    """An event of two to four people and an agency, in one place, on one day; a few are told again by the next."""
    people = tuple(dict.fromkeys(_popular(things[Kind.PERSON], chance) for _ in range(chance.randint(2, 4))))
    agency, place = _popular(things[Kind.AGENCY], chance), _popular(things[Kind.PLACE], chance)
    kind, day = _kind(number, chance), FIRST_DAY + timedelta(days=chance.randrange(DAYS))
    text = f"{KINDS[kind]} جمع {' و'.join(entity.label.text for entity in (*people, agency, place))}."
    document = Document(f"invented-{number:05d}", text, text[:60], day, f"وكالة {number % SOURCES}")
    status = "planned" if _one_of(PLANNED, number) else "held"
    event = Event(f"{base}{_room(kind)}/invented-{number}", kind, Label(text[:50]), (), status)
    values = [*_parties(number, kind, people, agency), ("place", Ref(place.iri))]
    values += [("startDate", PartialDate(day.year, day.month, day.day))] if not _one_of(UNDATED, number) else []
    if kind in MEETINGS:
        values += [("topic", Topic(chance.choice(TOPICS))), *_margins(number, before)]
    span, sure = Span(0, len(text)), chance.choice((1.0, 0.9, 0.7))
    claims = [Claim(document.identifier, Ref(event.iri), *one, span, "invented", sure) for one in values]
    again = before[-1] if before and _one_of(RETOLD, number) else None
    claims += _retold(number, again, document) if again else []
    return _Told(document, event, (*people, agency, place), tuple(claims), again.event if again else None)


def _one_of(many: int, number: int) -> bool:
    """Whether this is the one of so many that something is true of."""
    return number % many == many - 1


def _kind(number: int, chance: Random) -> str:
    if _one_of(AWARD, number):
        return "Award"
    return "Operation" if _one_of(OPERATION, number) else chance.choice(MEETINGS)


def _room(kind: str) -> str:
    return "meeting" if kind in MEETINGS else kind.lower()


def _parties(number: int, kind: str, people: Sequence[Entity], agency: Entity) -> list[tuple[str, Value]]:
    first, others = Ref(people[0].iri), [Ref(one.iri) for one in people[1:]]
    if kind == "Award":
        return [("recipient", first), ("awardedBy", Ref(agency.iri))]
    if kind == "Operation":
        return [("agent", Ref(agency.iri)), ("target", first), ("quantity", number % 9 + 1)]
    leads = [("headOfDelegation", first)] if _one_of(LED, number) else []
    receives = "host" if _one_of(HOSTED, number) else "participant"
    return [*leads, *(("participant", one) for one in (first, *others)), (receives, Ref(agency.iri))]


def _margins(number: int, before: Sequence[_Told]) -> list[tuple[str, Value]]:
    """On whose margins it was held: the last conference, for a few."""
    last = next((one.event for one in reversed(before) if one.event.type == "Conference"), None)
    return [("sidelineOf", Ref(last.iri))] if last and _one_of(ON_MARGINS, number) else []


def _retold(number: int, again: _Told, document: Document) -> list[Claim]:
    """What another document says of an event: the same; now and then that it began a year later."""
    span = Span(0, len(document.text))
    told = [
        replace(claim, document=document.identifier, span=span)
        for claim in again.claims
        if claim.subject.key == again.event.iri
    ]
    return [
        replace(claim, object=replace(claim.object, year=(claim.object.year or 0) + 1, day=1))
        if isinstance(claim.object, PartialDate) and _one_of(DISPUTED, number)
        else claim
        for claim in told
    ]


def _events(told: Sequence[_Told]) -> tuple[Event, ...]:
    """The events, each with the documents that tell of it."""
    tellers: dict[str, list[tuple[str, str]]] = {}
    for one in told:
        for event in filter(None, (one.event, one.again)):
            tellers.setdefault(event.iri, []).append((one.document.identifier, "event/1"))
    return tuple(replace(one.event, mentions=tuple(tellers[one.event.iri])) for one in told)


def _mentioned(things: Things, occurrences: Iterable[Occurrence]) -> tuple[Entity, ...]:
    """The things, each with the documents that name it."""
    documents: dict[str, dict[str, None]] = {}
    for one in occurrences:
        documents.setdefault(one.iri, {})[one.document] = None
    return tuple(replace(one, documents=tuple(documents.get(one.iri, ()))) for some in things.values() for one in some)


def _popular(things: Sequence[Entity], chance: Random) -> Entity:
    """One of the things, the first ones much more often: as few people are in many meetings."""
    return things[int(len(things) * chance.random() ** 3)]


def _facts(things: Things, chance: Random, told: Sequence[_Told]) -> Iterator[Claim]:
    """Each agency has a state and a head; of the persons that follow, every third is member of one."""
    persons, agencies = things[Kind.PERSON], things[Kind.AGENCY]
    facts = [(agency, "agencyOf", chance.choice(things[Kind.COUNTRY])) for agency in agencies]
    facts += [(person, "heads", agency) for person, agency in zip(persons, agencies, strict=False)]
    facts += [(person, "memberOf", chance.choice(agencies)) for person in persons[len(agencies) :: 3]]
    for subject, relation, value in facts:
        said = chance.choice(told).document
        span = Span(0, len(said.text))
        yield Claim(said.identifier, Ref(subject.iri), relation, Ref(value.iri), span, "invented")
