"""Plan what is still to come on the day a document was published: «الدورة التي تحتضنها طنجة في 24 نونبر المقبل»."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.annotate.events.drafts import MEETINGS, Draft
from graph.model import PartialDate


def plan_coming(events: Iterable[Draft], published: date | None) -> None:
    """Make planned each meeting told as held whose first day is later than the day of publication."""
    for event in events if published else ():
        days = [day for day in event.values("startDate") if isinstance(day, PartialDate)]
        held = event.type in MEETINGS and event.status == "held"
        if held and days and published and all(_is_later(day, published) for day in days):
            event.status = "planned"


def _is_later(day: PartialDate, published: date) -> bool:
    """Whether a day, month or year is wholly later than another day, as far as it is told."""
    told = (day.year, day.month, day.day)
    known = tuple(part for part in told if part)
    whole = bool(day.year) and told[: len(known)] == known
    return whole and known > (published.year, published.month, published.day)[: len(known)]
