"""Find where documents contradict one another, and say why.

Two documents disagree on a thing where nothing that one gives can be true together with anything that the other
gives: one that says more, or says it less exactly, contradicts nobody. What one document says in two ways is no
conflict between documents.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from graph.contradiction import DATES, Account, Known, contradict
from graph.model import Claim, Document, Ref, Resolution, Value

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
    known = Known(
        {entity.iri: entity for entity in resolution.entities},
        {document.identifier: document.date for document in documents},
    )
    found = [*_over_values(resolution.claims, known), *_over_heads(resolution.claims, known)]
    starts = {(one.subject, one.told) for one in found if one.predicate == "startDate"}
    kept = [one for one in found if one.predicate != "endDate" or (one.subject, one.told) not in starts]
    return tuple(sorted(kept, key=lambda one: (one.subject, one.predicate)))


def _over_values(claims: Iterable[Claim], known: Known) -> Iterable[Conflict]:
    for subject, accounts in _accounts(claims, known).items():
        for predicate in COMPARED:
            telling = [account for account in accounts if account.values(predicate)]
            disputing = _disputing(predicate, telling, known)
            if disputing:
                told = [claim for account in disputing for claim in account.claims if claim.predicate == predicate]
                yield Conflict(subject, predicate, _sides(predicate, told, known), REASONS[predicate])


def _accounts(claims: Iterable[Claim], known: Known) -> dict[str, list[Account]]:
    """By thing, what each document says of it."""
    told: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if claim.predicate in COMPARED:
            told[claim.subject.key][claim.document].append(claim)
    return {
        subject: [Account(tuple(said), known.days.get(document)) for document, said in sorted(by_document.items())]
        for subject, by_document in told.items()
        if len(by_document) > 1
    }


def _disputing(predicate: str, accounts: list[Account], known: Known) -> list[Account]:
    """Those that some other one contradicts."""
    pairs = [pair for pair in combinations(accounts, 2) if contradict(predicate, *pair, known)]
    return [account for account in accounts if any(account in pair for pair in pairs)]


def _sides(predicate: str, claims: Iterable[Claim], known: Known) -> tuple[Side, ...]:
    """The claims by value: a less exact value stands with the one that it agrees with, with two it stands with none."""
    sides: dict[Value, list[Claim]] = {}
    for claim in sorted(claims, key=lambda one: (-known.exactness(one.object), str(one.object), *_place(one))):
        fitting = [value for value in sides if known.may_both_be_true(predicate, value, claim.object)]
        if len(fitting) < 2:
            sides.setdefault((*fitting, claim.object)[0], []).append(claim)
    return tuple(Side(value, tuple(sorted(said, key=_place))) for value, said in sides.items())


def _place(claim: Claim) -> tuple[str, int, int]:
    return claim.document, claim.span.start, claim.span.end


def _over_heads(claims: Iterable[Claim], known: Known) -> Iterable[Conflict]:
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


def _at_one_time(left: list[Claim], right: list[Claim], known: Known) -> bool:
    """Whether the times in which documents name each of two heads overlap, and none names both."""
    one, other = ({claim.document for claim in told} for told in (left, right))
    days, others = ([day for document in told if (day := known.days.get(document))] for told in (one, other))
    return bool(days and others) and not one & other and min(days) <= max(others) and min(others) <= max(days)
