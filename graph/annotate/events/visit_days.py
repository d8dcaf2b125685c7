"""Reckon the day that is told by its place in a visit: «وفي اليوم الثاني من زيارته، التقى فلانا», «في ثاني أيامها»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, have_someone_in_common, hold_on
from graph.annotate.events.particles import unjoined
from graph.annotate.events.text import folded_words
from graph.annotate.numbers import find_ordinal
from graph.annotate.reckoning import later
from graph.annotate.spans import extent, first_of
from graph.model import PartialDate
from graph.smallwords import small_words

_THE_DAY = frozenset(small_words("the-day"))
_ITS_DAY, _DAYS = frozenset(("يومه", "يومها")), "ايام"
_VISIT, _NEAR = "زيار", 3  # how the forms of «زيارة» begin, and words from the day to it
_LAST = "الاخير"


def hold_on_day_of_visit(draft: Draft, events: Sequence[Draft], doc: Doc) -> None:
    """Give what is done on some day of a visit that day, where the text has told when the visit begins or ends."""
    if draft.is_dated or draft.known or not draft.parties or draft.status == "cancelled":
        return
    visits = (event for event in reversed(events) if event.type == "Visit" and event.is_dated)
    visit = next((each for each in visits if have_someone_in_common(each, draft)), None)
    if visit is None:
        return
    number = _number_of_day(doc, range(first_of(doc, draft.start), extent(doc, draft.start)))
    day = _day_of(visit, number) if number else None
    if day is not None:
        hold_on(draft, day, draft.span, "day-of-visit")


def _day_of(visit: Draft, number: int) -> PartialDate | None:
    """The day of that number in a visit, or its last one for -1."""
    told = visit.values("endDate" if number < 0 else "startDate")
    day = told[0] if len(told) == 1 and isinstance(told[0], PartialDate) else None
    return later(day, max(number - 1, 0)) if day is not None else None


def _number_of_day(doc: Doc, sentence: range) -> int:
    """The number of the one day of a visit that a sentence tells, -1 for the last; 0 for none or several."""
    folded = folded_words(doc)
    places = [i for i in sentence if unjoined(folded[i]) in _THE_DAY or folded[i] in _ITS_DAY or folded[i] == _DAYS]
    numbers = [number for i in places if (number := _number_at(folded, i))]
    return numbers[0] if len(numbers) == 1 else 0


def _number_at(folded: Sequence[str], i: int) -> int:
    """«اليوم الثاني من زيارته», «يومه الثاني», «ثاني أيام زيارته»."""
    first = i - 1 if folded[i] == _DAYS else i + 1
    told = find_ordinal(folded[: i + 1 + _NEAR], first)
    last = folded[first : first + 1] == [_LAST]
    end = i + 1 if folded[i] == _DAYS else i + 1 + (told[1] if told else 1)
    visited = any(_VISIT in word for word in folded[end : end + _NEAR])
    if not (told or last) or not (visited or folded[i] in _ITS_DAY):
        return 0
    return -1 if last else told[0] if told else 0
