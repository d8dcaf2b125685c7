"""Find where documents contradict one another, and say why.

Two documents disagree on a thing where nothing that one gives can be true together with anything that the other
gives: one that says more, or says it less exactly, contradicts nobody. What one document says in two ways is no
conflict between documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import combinations

from graph.model import Claim, Document, Entity, Kind, PartialDate, Ref, Resolution, Status, Value

DATES = ("startDate", "endDate")
COMPARED = (*DATES, "place", "ordinal", "quantity", "status", "agencyOf")  # relations that leave room for one value
HEADS = "heads"  # of an agency, one person at a time
REASONS = {
    "startDate": "no start that one document gives agrees with one that the other gives",
    "endDate": "no end that one document gives agrees with one that the other gives",
    "place": "the places are in different countries, or are different cities",
    "ordinal": "one meeting has one number in its series",
    "quantity": "no number that one document gives is one that the other gives",
    "status": "what was held was not denied or cancelled, and is not planned afterwards",
    "agencyOf": "an agency belongs to one state",
    HEADS: "documents of the same time name different heads",
}


@dataclass(frozen=True)
class Side:
    """One of the values, with all that says so."""

    value: Value
    claims: tuple[Claim, ...]

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents on this side."""
        return tuple(sorted({claim.document for claim in self.claims}))


@dataclass(frozen=True)
class Conflict:
    """A thing (by its IRI), and the values of one of its relations that cannot all be true."""

    subject: str
    predicate: str
    sides: tuple[Side, ...]
    reason: str

    @property
    def told(self) -> tuple[tuple[Value, tuple[str, ...]], ...]:
        """Each value with its documents."""
        return tuple((side.value, side.documents) for side in self.sides)


def find_conflicts(resolution: Resolution, documents: Iterable[Document]) -> tuple[Conflict, ...]:
    """All of them, by thing and relation; what was completed from other documents takes no side.

    Of days that begin and end a meeting alike, the start speaks for both.
    """
    known = _Known(
        {entity.iri: entity for entity in resolution.entities},
        {document.identifier: document.date for document in documents},
    )
    found = [*_over_values(resolution.claims, known), *_over_heads(resolution.claims, known)]
    starts = {(one.subject, one.told) for one in found if one.predicate == "startDate"}
    kept = [one for one in found if one.predicate != "endDate" or (one.subject, one.told) not in starts]
    return tuple(sorted(kept, key=lambda one: (one.subject, one.predicate)))


@dataclass(frozen=True)
class _Known:
    """What judging needs beside the claims."""

    entities: Mapping[str, Entity]
    days: Mapping[str, date | None]  # of documents

    def may_both_be_true(self, predicate: str, left: Value, right: Value) -> bool:
        """Whether two values of a relation can hold together."""
        if isinstance(left, PartialDate) and isinstance(right, PartialDate):
            return left.agrees(right)
        if isinstance(left, Ref) and isinstance(right, Ref) and predicate == "place":
            return left == right or not self._apart(left.key, right.key)
        return left == right

    def _apart(self, left: str, right: str) -> bool:
        """Whether places are in two states, or are two cities of one; a venue may be in a city."""
        pair = [self.entities.get(iri) for iri in (left, right)]
        known = [one for one in pair if one and one.country and one.kind in (Kind.PLACE, Kind.COUNTRY)]
        return len(known) == 2 and (known[0].country != known[1].country or all(map(_is_city, known)))


@dataclass(frozen=True)
class _Account:
    """What one document says of one thing."""

    claims: tuple[Claim, ...]
    day: date | None  # of the document

    def values(self, predicate: str) -> set[Value]:
        """What it gives for a relation."""
        return {claim.object for claim in self.claims if claim.predicate == predicate}

    @cached_property
    def span(self) -> tuple[PartialDate, PartialDate] | None:
        """The first and the last day that it gives; None where it gives several or none."""
        starts, ends = self.values("startDate"), self.values("endDate")
        first, last = starts or ends, ends or starts
        if len(first) != 1 or len(last) != 1:
            return None
        start, end = *first, *last
        return (start, end) if isinstance(start, PartialDate) and isinstance(end, PartialDate) else None


def _over_values(claims: Iterable[Claim], known: _Known) -> Iterable[Conflict]:
    for subject, accounts in _accounts(claims, known).items():
        for predicate in COMPARED:
            telling = [account for account in accounts if account.values(predicate)]
            disputing = _disputing(predicate, telling, known)
            if disputing:
                told = [claim for account in disputing for claim in account.claims if claim.predicate == predicate]
                yield Conflict(subject, predicate, _sides(predicate, told, known), REASONS[predicate])


def _accounts(claims: Iterable[Claim], known: _Known) -> dict[str, list[_Account]]:
    """By thing, what each document says of it."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.predicate in COMPARED:
            told[claim.subject.key][claim.document].append(claim)
    return {
        subject: [_Account(tuple(said), known.days.get(document)) for document, said in sorted(by_document.items())]
        for subject, by_document in told.items()
        if len(by_document) > 1
    }


def _disputing(predicate: str, accounts: list[_Account], known: _Known) -> list[_Account]:
    """Those that some other one contradicts."""
    pairs = [pair for pair in combinations(accounts, 2) if _contradict(predicate, *pair, known)]
    return [account for account in accounts if any(account in pair for pair in pairs)]


def _contradict(predicate: str, left: _Account, right: _Account, known: _Known) -> bool:
    values = [(one, other) for one in left.values(predicate) for other in right.values(predicate)]
    if any(known.may_both_be_true(predicate, one, other) for one, other in values):
        return False
    if predicate in DATES:
        return not (_within(left, right) or _within(right, left))
    return predicate != "status" or not (_may_follow(left, right) or _may_follow(right, left))


def _within(one: _Account, other: _Account) -> bool:
    """Whether one tells of a single day among the days of the other."""
    if not one.span or not other.span or not one.span[0].agrees(one.span[1]):
        return False
    day, (first, last) = one.span[0], other.span
    return _no_later(first, day) and _no_later(day, last)


def _no_later(left: PartialDate, right: PartialDate) -> bool:
    """Whether a day comes no later than another, by the parts known to both; it must have a month and a day."""
    years = (left.year, right.year) if left.year and right.year else (0, 0)
    one, other = (years[0], left.month or 0, left.day or 0), (years[1], right.month or 0, right.day or 0)
    return all((*one[1:], *other[1:])) and one <= other


def _may_follow(later: _Account, earlier: _Account) -> bool:
    """Whether the later one can tell what became of the other's plan; a day not known is no objection."""
    was = {status.name for status in earlier.values("status") if isinstance(status, Status)}
    if later.day and earlier.day and later.day < earlier.day:
        return False
    return was == {"planned"}


def _sides(predicate: str, claims: Iterable[Claim], known: _Known) -> tuple[Side, ...]:
    """The claims by value: a less exact value stands with the one that it agrees with, with two it stands with none."""
    sides: dict[Value, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: (-_exactness(one.object, known), str(one.object), *_place(one))):
        fitting = [value for value in sides if known.may_both_be_true(predicate, value, claim.object)]
        if len(fitting) < 2:
            sides.setdefault((*fitting, claim.object)[0], []).append(claim)
    return tuple(Side(value, tuple(sorted(said, key=_place))) for value, said in sides.items())


def _exactness(value: Value, known: _Known) -> int:
    match value:
        case PartialDate(year, month, day):
            return sum(part is not None for part in (year, month, day))
        case Ref(key):
            entity = known.entities.get(key)
            return 0 if entity and entity.kind is Kind.COUNTRY else 1
        case _:
            return 0


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.span.start, claim.span.end


def _is_city(entity: Entity) -> bool:
    """Whether the gazetteer has it as a town: its name in IRIs is a number."""
    return entity.kind is Kind.PLACE and entity.iri.rpartition("/")[2].isdigit()


def _over_heads(claims: Iterable[Claim], known: _Known) -> Iterable[Conflict]:
    """Agencies of which documents of the same time name different heads."""
    told: dict[str, dict[Ref, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.predicate == HEADS and isinstance(claim.object, Ref):
            told[claim.object.key][claim.subject].append(claim)
    for agency, by_person in told.items():
        pairs = combinations(sorted(by_person), 2)
        at_once = [pair for pair in pairs if _at_one_time(by_person[pair[0]], by_person[pair[1]], known)]
        rivals = sorted({person for pair in at_once for person in pair})
        if rivals:
            sides = tuple(Side(person, tuple(sorted(by_person[person], key=_place))) for person in rivals)
            yield Conflict(agency, HEADS, sides, REASONS[HEADS])


def _at_one_time(left: list[Claim], right: list[Claim], known: _Known) -> bool:
    """Whether the times in which documents name each of two heads overlap, and none names both."""
    one, other = ({claim.document for claim in told} for told in (left, right))
    days, others = ([day for document in told if (day := known.days.get(document))] for told in (one, other))
    return bool(days and others) and not one & other and min(days) <= max(others) and min(others) <= max(days)
