"""Hold what somebody does upon his arrival there and then: «وصل فلان إلى كركوك. وعقد فور وصوله اجتماعا»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.journeys import share
from graph.annotate.events.particles import UPON
from graph.annotate.events.text import folded_words
from graph.annotate.spans import extent, first_of
from graph.smallwords import small_words

_ARRIVAL = frozenset(small_words("his-arrival"))
_DAYS = ("startDate", "endDate")


def hold_upon_arrival(draft: Draft, events: Sequence[Draft], doc: Doc) -> None:
    """Give talks upon somebody's arrival the place that he reached and the day on which he did, where none is told."""
    if draft.type != "Talks" or not draft.parties or not _is_upon_arrival(draft, doc):
        return
    for visit in [event for event in events if _is_of(event, draft)][-1:]:
        if not draft.values("place"):
            share(visit, draft, "place")
        if not any(draft.values(slot) for slot in _DAYS):
            _date_alike(draft, visit)


def _is_upon_arrival(draft: Draft, doc: Doc) -> bool:
    """Whether «فور وصوله» stands in the sentence of an event."""
    folded = folded_words(doc)
    told = range(first_of(doc, draft.start), extent(doc, draft.start) - 1)
    return any(folded[i].removeprefix("و") in UPON and folded[i + 1] in _ARRIVAL for i in told)


def _is_of(visit: Draft, draft: Draft) -> bool:
    """Whether a visit told before is of one of those who meet, and both are held or both to come."""
    alike = not set(visit.values("participant")).isdisjoint(draft.values("participant"))
    return visit.type == "Visit" and alike and visit.status == draft.status


def _date_alike(draft: Draft, visit: Draft) -> None:
    """The day of an arrival is that of what is done right after it."""
    days = [fill for fill in visit.fills if fill.slot == "startDate"]
    for day in days[:1]:
        for slot in _DAYS:
            add(draft, Fill(slot, day.value, day.span, day.phrase, "upon-arrival"))
