"""Complete a partial date from the other reports of the same event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from graph.model import Claim, PartialDate
from graph.resolve.days import completed

RULE = "completed from another report"


def complete_dates(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """A claim for each partial date that other documents complete, with the words that do so."""
    dated: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.predicate in ("startDate", "endDate"):
            dated[claim.subject.key].append(claim)
    derived = {found for told in dated.values() for claim in told if (found := _completed(claim, told))}
    return tuple(
        sorted(derived, key=lambda claim: (claim.subject.key, claim.predicate, str(claim.object), claim.document))
    )


def _completed(claim: Claim, told: Iterable[Claim]) -> Claim | None:
    others = sorted((other for other in told if other.document != claim.document), key=_order)
    same_slot = [other for other in others if other.predicate == claim.predicate]
    for sources in (same_slot, others):
        dates = [other.object for other in sources if isinstance(other.object, PartialDate)]
        found = completed(claim.object, dates) if isinstance(claim.object, PartialDate) else None
        if found:
            source = next(other for other in sources if other.object == found[1])
            return replace(source, predicate=claim.predicate, object=found[0], rule=RULE)
    return None


def _order(claim: Claim) -> tuple[str, str, str, int]:
    return claim.document, claim.predicate, str(claim.object), claim.span.start
