"""Tell the day of a meeting by how long after it its sentence is: «قال فلان الخميس، بعد يوم من لقائه فلانا، …»."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.drafts import DAYS, Draft, forget_days, hold_on
from graph.annotate.events.text import folded_words
from graph.annotate.found import dates_in
from graph.annotate.numbers import find_number
from graph.annotate.phrases import DateMention
from graph.annotate.reckoning import later
from graph.annotate.spans import together
from graph.annotate.word import words_in
from graph.model import PartialDate
from graph.smallwords import small_words

_AFTER, _MORROW = "بعد", "غداه"
_SINCE = frozenset({"من", "علي"})  # «بعد يومين من لقائه», «بعد يومين على لقائه»
_COUNTED = {"يوم": 1, "يومين": 2}
_DAYS = frozenset(small_words("days"))
_WEEK = 7
_LONGEST = 5  # words in «بعد خمسة وعشرين يوما من»


def date_before_told(drafts: Sequence[Draft], doc: Doc) -> None:
    """Date each meeting that the only day of its sentence is told to come some days after."""
    for draft in drafts:
        days = days_before(draft, doc)
        told = _only_day(draft, doc) if days else None
        day = later(told, -days) if told is not None else None
        if day is None:
            continue
        forget_days(draft)
        hold_on(draft, day, draft.span, "days-after")


def begin_before_end(events: Sequence[Draft]) -> None:
    """«اختتم أمس زيارة بدأها الأحد», told on a Sunday: the Sunday that is meant is the one before the end."""
    for event in events:
        first, last = (next(iter(event.values(slot)), None) for slot in DAYS)
        if not (isinstance(first, PartialDate) and isinstance(last, PartialDate) and first.day and last.day):
            continue
        before = later(first, -_WEEK) if first.year and last.year and _is_in_order(last, first) else None
        if before is not None and _is_in_order(before, last):
            event.fills = [replace(one, value=before) if one.slot == "startDate" else one for one in event.fills]


def _is_in_order(first: PartialDate, last: PartialDate) -> bool:
    return (first.year or 0, first.month or 0, first.day or 0) < (last.year or 0, last.month or 0, last.day or 0)


def days_before(draft: Draft, doc: Doc) -> int:
    """How many days before what its sentence tells a meeting was: «بعد يومين من لقائه», «غداة لقائه»; 0 for none."""
    before = folded_words(doc)[max(0, draft.start - _LONGEST) : draft.start]
    if before[-1:] == [_MORROW]:
        return 1
    start = next((i for i, word in enumerate(before) if word.removeprefix("و") == _AFTER), len(before))
    counted = [] if _SINCE.isdisjoint(before[-1:]) else before[start + 1 : -1]
    number = find_number(counted, 0) if not _DAYS.isdisjoint(counted[-1:]) else None
    return number[0] if number else _COUNTED.get(counted[0], 0) if len(counted) == 1 else 0


def _only_day(draft: Draft, doc: Doc) -> PartialDate | None:
    """The one day that a sentence tells."""
    told = [date for date in dates_in(doc) if together(doc, date.start, draft.start)]
    if len(told) != 1 or _is_own(told[0], draft, doc):
        return None
    plain = told[0].last is None and told[0].relation == "on" and told[0].first.day
    return told[0].first if plain else None


def _is_own(date: DateMention, draft: Draft, doc: Doc) -> bool:
    """«غداة لقاء الوزير أمس السفير»: whether a day is told of the meeting itself, and not of what came after it."""
    between = words_in(doc)[draft.start : date.start]
    return date.start > draft.start and not any(word.mark for word in between)
