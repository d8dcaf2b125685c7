"""Judge whether what two documents say of one thing can both be true."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from graph.model import Claim, Entity, Kind, PartialDate, Ref, Status, Value

DATES = ("startDate", "endDate")


@dataclass(frozen=True)
class Known:
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

    def exactness(self, value: Value) -> int:
        """How much a value says: of dates the parts that are known, of places whether it is no whole state."""
        match value:
            case PartialDate(year, month, day):
                return sum(part is not None for part in (year, month, day))
            case Ref(key):
                entity = self.entities.get(key)
                return 0 if entity and entity.kind is Kind.COUNTRY else 1
            case _:
                return 0

    def _apart(self, left: str, right: str) -> bool:
        """Whether places are in two states, or are two cities of one; a venue may be in a city."""
        pair = [self.entities.get(iri) for iri in (left, right)]
        known = [one for one in pair if one and one.country and one.kind in (Kind.PLACE, Kind.COUNTRY)]
        return len(known) == 2 and (known[0].country != known[1].country or all(map(_is_city, known)))


@dataclass(frozen=True)
class Account:
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


def contradict(predicate: str, left: Account, right: Account, known: Known) -> bool:
    """Whether nothing that one document gives for a relation can be true together with what the other gives."""
    values = [(one, other) for one in left.values(predicate) for other in right.values(predicate)]
    if any(known.may_both_be_true(predicate, one, other) for one, other in values):
        return False
    if predicate in DATES:
        return not (_within(left, right) or _within(right, left))
    return predicate != "status" or not (_may_follow(left, right) or _may_follow(right, left))


def _within(one: Account, other: Account) -> bool:
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


def _may_follow(later: Account, earlier: Account) -> bool:
    """Whether the later one can tell what became of the other's plan; a day not known is no objection."""
    was = {status.name for status in earlier.values("status") if isinstance(status, Status)}
    if later.day and earlier.day and later.day < earlier.day:
        return False
    return was == {"planned"}


def _is_city(entity: Entity) -> bool:
    """Whether the gazetteer has it as a town: its name in IRIs is a number."""
    return entity.kind is Kind.PLACE and entity.iri.rpartition("/")[2].isdigit()
