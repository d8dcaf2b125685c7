"""The values that pass from stage to stage: documents, what each of them says, and what they say together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """The core classes of entities (local names in the `maj:` vocabulary)."""

    PERSON = "Person"
    AGENCY = "Agency"
    COUNTRY = "Country"
    PLACE = "Place"
    GROUP = "Group"


FACTS = ("heads", "memberOf", "agencyOf", "partOf", "headOfState")
MEETINGS = ("Conference", "Talks", "Visit", "Ceremony")
EVENTS = (*MEETINGS, "Award", "Operation")
ATTENDING = ("participant", "headOfDelegation", "host")  # slots of those who are at a meeting
PARTIES = (*ATTENDING, "organizer")  # slots of those who have a part in it


@dataclass(frozen=True)
class Document:
    """A text to read; `text` is the stored text that all offsets refer to (in characters)."""

    identifier: str
    text: str
    title: str = ""
    date: date | None = None
    source: str = ""
    url: str = ""
    language: str = "ar"
    path: str = ""


@dataclass(frozen=True, order=True)
class PartialDate:
    """A date as exact as the text and no more: any of year, month and day may be unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """The XSD lexical form: 2025-05-06, 2025-05, 2025, --05-06 or --05."""
        year = f"{self.year:04d}" if self.year else "-"
        parts = [year] + [f"{part:02d}" for part in (self.month, self.day) if part]
        return "-".join(parts)

    @property
    def datatype(self) -> str:
        """The XSD datatype whose lexical form this date has."""
        if self.year:
            return "date" if self.day else "gYearMonth" if self.month else "gYear"
        return "gMonthDay" if self.day else "gMonth"

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read back what `str` wrote."""
        found = re.fullmatch(r"(?:(\d{4})|-)(?:-(\d\d))?(?:-(\d\d))?", text)
        if not found:
            raise ValueError(f"«{text}» is no date such as 2025-05-06, 2025-05, 2025, --05-06 or --05")
        year, month, day = (int(part) if part else None for part in found.groups())
        return cls(year, month, day)

    def agrees(self, other: PartialDate) -> bool:
        """Whether no part known to both differs."""
        pairs = ((self.year, other.year), (self.month, other.month), (self.day, other.day))
        return all(left is None or right is None or left == right for left, right in pairs)


@dataclass(frozen=True, order=True)
class Ref:
    """Names a thing: by a key local to its document before resolution, by an IRI after it."""

    key: str


@dataclass(frozen=True, order=True)
class Topic:
    """A concept of the topic scheme, by its identifier (`counter-terrorism`)."""

    name: str


@dataclass(frozen=True, order=True)
class Class:
    """A class of the vocabulary, by its local name (`Talks`)."""

    name: str


@dataclass(frozen=True, order=True)
class Status:
    """Whether an event was held, is planned, was cancelled or is denied."""

    name: str


Value = Ref | Topic | Class | Status | PartialDate | int


@dataclass(frozen=True, order=True)
class Span:
    """Characters `start` to `end` (exclusive) of a document's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters themselves."""
        return text[self.start : self.end]


@dataclass(frozen=True)
class Mention:
    """A place in a text where a thing is named.

    `key` says which thing, within the document: mentions with one key name one thing. A thing that the
    gazetteer knows has its concept's path as key (`country/MA`, `agency/ma-dgsn`, `place/2538475`).
    """

    key: str
    kind: Kind
    span: Span
    name: str  # the name as met, without proclitics: «حموشي» for «لحموشي»
    rule: str
    confidence: float = 1.0
    country: str = ""  # ISO 3166-1 alpha-2 of the state it belongs to, "" if unknown


@dataclass(frozen=True)
class Claim:
    """One statement read in one document, with the words that say so.

    `predicate` is a local name in the `maj:` vocabulary; `span` is the sentence (or clause) that says so.
    """

    document: str
    subject: Ref
    predicate: str
    object: Value
    span: Span
    rule: str
    confidence: float = 1.0


PRESENT = "present"  # the last part of the rule of a claim that someone was only there, beside those who met


@dataclass(frozen=True)
class EventMention:
    """An event as one document tells it: its class, and a claim for each of its slots."""

    key: str  # local to the document: "event/1"
    type: str  # a local name in EVENTS
    spans: tuple[Span, ...]  # the sentences that speak of it, in order
    claims: tuple[Claim, ...]
    label: str  # the words that name it: «الاجتماع الإقليمي الثاني والعشرين لرؤساء أجهزة الاستخبارات والأمن»
    status: str = "held"  # held, planned, cancelled, denied
    mode: str = ""  # a finer kind (maj:PhoneCall, …) where the words say so
    rule: str = ""

    def values(self, slot: str) -> tuple[Value, ...]:
        """What fills a slot, each value once, in the order of the text."""
        return tuple(dict.fromkeys(claim.object for claim in self.claims if claim.predicate == slot))


@dataclass(frozen=True)
class Annotation:
    """All that one document says: a pure function of the document and the ontology."""

    document: Document
    mentions: tuple[Mention, ...]
    facts: tuple[Claim, ...]
    events: tuple[EventMention, ...]


@dataclass(frozen=True)
class Label:
    """A name in a language (`ar`, `en`, `fr`; `und` where it is not known)."""

    text: str
    language: str = "ar"


@dataclass(frozen=True)
class Entity:
    """One thing, whatever the spellings and documents that name it."""

    iri: str
    kind: Kind
    types: tuple[str, ...]  # finer classes too: ("Agency", "IntelligenceAgency")
    label: Label
    alt_labels: tuple[Label, ...] = ()
    country: str = ""
    documents: tuple[str, ...] = ()
    same_as: tuple[str, ...] = ()  # IRIs of the same thing elsewhere (Wikidata)
    reasons: tuple[str, ...] = ()  # why its mentions are held to be one thing


@dataclass(frozen=True)
class Event:
    """One happening, told by one or more documents."""

    iri: str
    type: str
    label: Label
    mentions: tuple[tuple[str, str], ...]  # (document identifier, event key), sorted
    status: str = "held"
    mode: str = ""
    reasons: tuple[str, ...] = ()
    alt_labels: tuple[Label, ...] = ()  # captions in other languages, and the words that told it


@dataclass(frozen=True, order=True)
class Occurrence:
    """A place in a document where a thing is named."""

    document: str
    span: Span
    iri: str


@dataclass(frozen=True)
class Resolution:
    """Which things and happenings there are, and every claim about them, with IRIs in place of local keys."""

    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    claims: tuple[Claim, ...]
    derived: tuple[Claim, ...] = ()  # dates completed from other reports; `document` is the one that completed it
    occurrences: tuple[Occurrence, ...] = ()  # where things are named, in the order of the texts

    def captions(self) -> dict[str, str]:
        """What each thing and happening is called, by IRIs."""
        return {thing.iri: thing.label.text for things in (self.entities, self.events) for thing in things}
