"""Plan what is still to come on the day a document was published: «الدورة التي تحتضنها طنجة في 24 نونبر المقبل»."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from spacy.tokens import Doc

from graph.annotate.events.drafts import MEETINGS, Draft, forget_days
from graph.annotate.events.particles import AT_EVENT
from graph.annotate.events.status import is_done
from graph.annotate.events.text import is_to_come, of_phrases
from graph.annotate.found import dates_in, document_of
from graph.annotate.spans import first_of
from graph.annotate.word import words_in
from graph.model import PartialDate

_BEHIND = 25  # words between a verb to come and what is told in the present behind it
_BESIDE = 12  # words between a day and what something is done at on it
_TELLING = ("event", "ReportVerb")  # roles of verbs that only speak of what a noun tells
_SOON = 600  # characters between two meetings of one programme


def plan_coming(events: Iterable[Draft], published: date | None) -> None:
    """Make planned each meeting told as held whose first day is later than the day of publication."""
    for event in events if published else ():
        days = [day for day in event.values("startDate") if isinstance(day, PartialDate)]
        held = event.type in MEETINGS and event.status == "held"
        if held and event.unfolding and days and published and all(_is_open(day, published) for day in days):
            event.status = "planned"
        elif held and published and is_dated_later(event, published):
            if event.tense == "past" or is_done(event):  # a day to come is of something else: «تفقد القاعة …»
                forget_days(event)
            else:
                event.status = "planned"


def is_dated_later(event: Draft, published: date) -> bool:
    """Whether each first day told of an event is later than the day of publication."""
    days = [day for day in event.values("startDate") if isinstance(day, PartialDate)]
    return bool(days) and all(_is_later(day, published) for day in days)


def hold_past(events: Iterable[Draft], published: date | None) -> None:
    """Make held the visit that a noun alone tells of a month past, where only what will be said of it is to come.

    «سيبحث الوزيران نتائج زيارة فلان في يونيو الماضي»
    """
    for event in events if published else ():
        days = [day for day in event.values("endDate") or event.values("startDate") if isinstance(day, PartialDate)]
        planned = event.type == "Visit" and event.status == "planned" and _is_named_alone(event)
        if planned and days and published and all(_is_earlier(day, published) for day in days):
            event.status = "held"


def _is_named_alone(event: Draft) -> bool:
    """Whether no verb holds or makes it: «بحث نتائج زيارة فلان», not «ستنظم الوزارة ندوة»."""
    clause = event.clause
    if clause is None or clause.trigger.is_verb:
        return False
    return clause.governor is None or clause.governor.trigger.role in _TELLING or bool(clause.link)


def plan_days(events: Iterable[Draft], doc: Doc) -> None:
    """Make planned what something is done at on a day to come: «تعرض بعد غد في حفل الافتتاح مسرحية»."""
    published = document_of(doc).date
    for event in events:
        held = event.status == "held" and event.type in ("Conference", "Ceremony") and not event.over
        if not held or event.is_dated:
            continue
        if (published and _is_on_coming_day(event, doc, published)) or _follows_deed_to_come(event, doc):
            event.status = "planned"


def _follows_deed_to_come(event: Draft, doc: Doc) -> bool:
    """Whether it is told in the present behind a verb to come: «ستنطلق المسابقة، فيما تقام ندوة …»."""
    reach = range(max(first_of(doc, event.start), event.start - _BEHIND), event.start) if event.unfolding else ()
    words, inside = words_in(doc), of_phrases(doc)
    return any(is_to_come(words[index]) for index in reach if index not in inside)


def _is_on_coming_day(event: Draft, doc: Doc, published: date) -> bool:
    """Whether the last day told before it in its sentence, not far off, is to come, and something is done at it."""
    if event.clause is None or event.clause.link not in AT_EVENT:
        return False
    reach = range(max(first_of(doc, event.start), event.start - _BESIDE), event.start)
    days = [day for day in dates_in(doc) if day.start in reach and day.relation == "on"]
    return bool(days) and _is_later(days[-1].first, published)


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


def _is_open(day: PartialDate, published: date) -> bool:
    """Whether only the present month or year is told, in which it may be yet: «يعقد المؤتمر أواخر العام الجاري»."""
    return day.day is None and day.year == published.year and day.month in (None, published.month)


def _is_earlier(day: PartialDate, published: date) -> bool:
    """Whether a day, month or year is wholly earlier than another day, as far as it is told."""
    told = (day.year, day.month, day.day)
    known = tuple(part for part in told if part)
    whole = bool(day.year) and told[: len(known)] == known
    return whole and known < (published.year, published.month, published.day)[: len(known)]


def _is_later(day: PartialDate, published: date) -> bool:
    """Whether a day, month or year is wholly later than another day, as far as it is told."""
    told = (day.year, day.month, day.day)
    known = tuple(part for part in told if part)
    whole = bool(day.year) and told[: len(known)] == known
    return whole and known > (published.year, published.month, published.day)[: len(known)]
