"""Say how alike two reports are by what they name, so that a name that is spelled otherwise in one may be the same."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from graph.model import Annotation, Kind
from graph.resolve.naming import Key
from graph.resolve.rarity import weight

ALIKE = 0.4  # from 0 to 1, what is rare counting more; of reports of one event nine in ten reach it
LEAST = 3  # things that both name
SPAN = 10  # days between them: later reports tell of other meetings of the same ministries
MOST = 60  # pairs of reports to compare; of whom more is told, the post is known too


@dataclass(frozen=True)
class Report:
    """A document with the bodies, places and states that it names, each with how rare it is."""

    document: str
    day: date | None = field(compare=False)
    named: Mapping[str, float] = field(compare=False)


def reports_of(annotations: Sequence[Annotation], iri_of: Mapping[Key, str]) -> dict[str, Report]:
    """The report that each document is, by its identifier; people are left out, since who they are is the question."""
    named = {
        annotation.document.identifier: frozenset(
            iri_of[annotation.document.identifier, mention.key]
            for mention in annotation.mentions
            if mention.kind is not Kind.PERSON
        )
        for annotation in annotations
    }
    counts = Counter(thing for things in named.values() for thing in things)
    days = {annotation.document.identifier: annotation.document.date for annotation in annotations}
    return {
        document: Report(document, days[document], {thing: weight(counts[thing]) for thing in sorted(things)})
        for document, things in named.items()
    }


def told_alike(left: Collection[Report], right: Collection[Report]) -> bool:
    """Whether two people are told of in reports that name much the same, and never in one report."""
    if len(left) * len(right) > MOST or {report.document for report in left} & {report.document for report in right}:
        return False
    return any(_are_alike(one, other) for one, other in product(left, right))


def _are_alike(left: Report, right: Report) -> bool:
    shared = left.named.keys() & right.named.keys()
    if len(shared) < LEAST or (left.day and right.day and abs((left.day - right.day).days) > SPAN):
        return False
    common, own, other = _sum(left, shared), _sum(left, left.named), _sum(right, right.named)
    return min(1.0, common) * common / math.sqrt(own * other) >= ALIKE


def _sum(report: Report, things: Collection[str]) -> float:
    return math.fsum(report.named[thing] for thing in things)
