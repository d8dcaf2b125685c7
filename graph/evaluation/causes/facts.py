"""Why a fact between two things was not read, or read though it does not hold."""

from __future__ import annotations

from collections.abc import Collection

from graph.evaluation.case import Case
from graph.evaluation.gold import Triple
from graph.evaluation.tally import Mistake

UNREAD = {
    "agencyOf": "the state of the body was not read",
    "partOf": "the larger body was not read",
}


def why(mistake: Mistake, case: Case) -> tuple[str, str]:
    """The cause, and the words that say so (or name both ends)."""
    fact = mistake.subject.key or None, mistake.slot, str(mistake.value)
    if mistake.missing:
        named = case.naming([key for key in (fact[0], fact[2]) if key])
        lost = _not_found(fact, case)
        return lost or _likeness(fact, case.facts) or UNREAD.get(fact[1], "the post was not read"), (
            named[0].text if named else ""
        )
    quote = case.quote(mistake.subject.node, mistake.slot)
    if fact[0] is None or fact[2] not in case.gold.entities:
        return "an end is no thing of the gold file", quote
    return _likeness(fact, case.gold.facts.allowed) or "the gold file says nothing of the two", quote


def _not_found(fact: Triple, case: Case) -> str:
    lost = [case.gold.entities[key].kind.lower() for key in (fact[0], fact[2]) if key and key not in case.found]
    return f"an end was not found: the {' and the '.join(lost)}" if lost else ""


def _likeness(fact: Triple, told: Collection[Triple]) -> str:
    """How a fact differs from the one that was told in its stead; "" where there is none."""
    subject, name, value = fact
    if any((subject, value) == (one[0], one[2]) for one in told):
        return "told as another relation"
    if any((subject, name) == one[:2] for one in told):
        return "told of another body or state"
    if name != "agencyOf" and any((name, value) == one[1:] for one in told):
        return "told of another person or body"
    return ""
