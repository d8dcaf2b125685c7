"""Tell no visit of a tour of the fair at which somebody is: «افتتح الوزير المعرض، ثم تجول في أجنحة المعرض»."""

from __future__ import annotations

from collections.abc import Iterable

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft

_TOUR = "tour"
_HELD = ("Conference", "Ceremony")
_NEAR = 4  # words between a tour and what is toured: «بجولة في أرجاء المعرض»


def tours_fair(draft: Draft, events: Iterable[Draft], clauses: Iterable[Clause]) -> bool:
    """Whether a visit is a tour of a fair, and whoever makes it takes part in a meeting told before."""
    who = set(draft.values("participant"))
    if draft.rule != _TOUR or not who or draft.values("place") or not _leads_to_fair(draft, clauses):
        return False
    return any(event.type in _HELD and who & set(event.values("participant")) for event in events)


def _leads_to_fair(draft: Draft, clauses: Iterable[Clause]) -> bool:
    triggers = (clause.trigger for clause in clauses if 0 <= clause.trigger.start - draft.end <= _NEAR)
    return any(found.frame is not None and found.frame.type == "Conference" and found.definite for found in triggers)
