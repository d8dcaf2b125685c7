"""Say how alike two reports are by what they name, so that a name that is spelled otherwise in one may be the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import product

from graph.model import Annotation, Kind
from graph.resolve.naming import Key
from graph.resolve.rarity import Rarity

ALIKE = 0.4  # from 0 to 1, what is rare counting more; of reports of one event nine in ten reach it
LEAST = 3  # things that both name
SPAN = 10  # days between them: later reports tell of other meetings of the same ministries
MOST = 60  # pairs of reports to compare; of whom more is told, the post is known too


@dataclass(frozen=True)
class Report:
    """A document with the bodies, places and states that it names, by IRI, among all the documents that are read."""

    document: str
    day: date | None = field(compare=False)
    named: frozenset[str] = field(compare=False)
    rarity: Rarity = field(compare=False, repr=False)


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
    rarity, documents = Rarity.of_reports(named), (annotation.document for annotation in annotations)
    return {each.identifier: Report(each.identifier, each.date, named[each.identifier], rarity) for each in documents}


def told_alike(left: Collection[Report], right: Collection[Report]) -> bool:
    """Whether two people are told of in reports that name much the same, and never in one report."""
    if len(left) * len(right) > MOST or {report.document for report in left} & {report.document for report in right}:
        return False
    return any(_are_alike(one, other) for one, other in product(left, right))


def _are_alike(left: Report, right: Report) -> bool:
    if len(left.named & right.named) < LEAST:
        return False
    apart = left.day and right.day and abs((left.day - right.day).days) > SPAN
    return not apart and left.rarity.agreement(left.named, right.named) >= ALIKE
