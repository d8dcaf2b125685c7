"""Plan what is still to come on the day a document was published: «الدورة التي تحتضنها طنجة في 24 نونبر المقبل»."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from graph.annotate.events.drafts import MEETINGS, Draft
from graph.annotate.morphology import VerbForm
from graph.model import PartialDate

_SOON = 600  # characters between two meetings of one programme


def plan_coming(events: Iterable[Draft], published: date | None) -> None:
    """Make planned each meeting told as held whose first day is later than the day of publication."""
    for event in events if published else ():
        days = [day for day in event.values("startDate") if isinstance(day, PartialDate)]
        held = event.type in MEETINGS and event.status == "held"
        if held and days and published and all(_is_later(day, published) for day in days):
            if _has_happened(event):
                event.fills = [fill for fill in event.fills if fill.slot not in ("startDate", "endDate")]
            else:
                event.status = "planned"


def _has_happened(event: Draft) -> bool:
    """Whether a verb in the perfect tells it, so that a day to come is of something else: «تفقد القاعة …»."""
    form = event.clause.trigger.form if event.clause and event.clause.trigger.is_verb else None
    return isinstance(form, VerbForm) and form.tense == "past"


def plan_programme(events: Iterable[Draft]) -> None:
    """Make planned what a programme tells in the present, on no day of its own, after what is planned.

    «يفتتح الملتقى غدا. … وفي المساء تقام ندوة يحاضر فيها فلان»
    """
    before: Draft | None = None
    for event in sorted((event for event in events if event.type in MEETINGS), key=lambda event: event.start):
        if before is not None and before.status == "planned" and _goes_on(before, event):
            event.status = "planned"
        before = event


def _goes_on(before: Draft, event: Draft) -> bool:
    """Whether an event is told in the present and without a day, soon after another."""
    near = event.spans[0].start - max(span.end for span in before.spans if span.start <= event.spans[0].start) < _SOON
    return event.status == "held" and event.unfolding and not event.values("startDate") and near


def _is_later(day: PartialDate, published: date) -> bool:
    """Whether a day, month or year is wholly later than another day, as far as it is told."""
    told = (day.year, day.month, day.day)
    known = tuple(part for part in told if part)
    whole = bool(day.year) and told[: len(known)] == known
    return whole and known > (published.year, published.month, published.day)[: len(known)]
