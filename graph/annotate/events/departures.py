"""End a visit with the day on which whoever made it leaves again: «وصل وفد كيني أمس. … ويغادر الوفد البلاد غدا»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import Draft, Fill, add, forget, have_someone_in_common
from graph.model import PartialDate

_LEAVING = "leave"  # the frame of a verb of going away


def ends_visit(draft: Draft, events: Sequence[Draft]) -> bool:
    """Whether a departure to nowhere only ends the visit told before, which then has its day."""
    if draft.type != "Visit" or draft.rule != _LEAVING or draft.values("place") or draft.values("host"):
        return False
    visits = [event for event in events if event.type == "Visit" and have_someone_in_common(event, draft)]
    visit = next((event for event in reversed(visits) if _is_left(event, draft)), None)
    if visit is None:
        return False
    for day in (fill for fill in draft.fills if fill.slot == "startDate"):
        _end_on(visit, day)
    return True


def _is_left(visit: Draft, draft: Draft) -> bool:
    """Whether what somebody leaves is where he was, or has no name: «غادر البلاد»."""
    told = draft.clause.phrases("bare") if draft.clause is not None else []
    left = {place.key for place in told if place.kind in ("place", "country") and not place.plural}
    return not left or not left.isdisjoint(place.key for place in visit.phrases("place"))


def _end_on(visit: Draft, day: Fill) -> None:
    """Let a visit of which no more than a first day is told end on a later one."""
    first, last = visit.values("startDate"), visit.values("endDate")
    later = all(_is_whole(date) and str(date) < str(day.value) for date in first)
    if _is_whole(day.value) and day.value not in first and later and (not last or last == first):
        forget(visit, "endDate")
        add(visit, Fill("endDate", day.value, day.span, None, "departure"))


def _is_whole(date: object) -> bool:
    """Whether a year, a month and a day are told."""
    return isinstance(date, PartialDate) and None not in (date.year, date.month, date.day)
