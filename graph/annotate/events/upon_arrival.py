"""Hold what somebody does upon his arrival there and then: «وصل فلان إلى كركوك. وعقد فور وصوله اجتماعا»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, have_someone_in_common, hold_on
from graph.annotate.events.journeys import share
from graph.annotate.events.particles import UPON
from graph.annotate.events.text import folded_words
from graph.annotate.spans import extent, first_of
from graph.model import PartialDate
from graph.smallwords import small_words

_ARRIVAL = frozenset(small_words("his-arrival"))


def hold_upon_arrival(draft: Draft, events: Sequence[Draft], doc: Doc) -> None:
    """Give talks upon somebody's arrival the place that he reached and the day on which he did, where none is told."""
    if draft.type != "Talks" or not draft.parties or not _is_upon_arrival(draft, doc):
        return
    visits = [event for event in events if _is_of(event, draft)]
    for visit in [event for event in visits if event.start == visits[-1].start][:1]:  # a tour's first station
        if not draft.values("place"):
            share(visit, draft, "place")
        arrived = next((fill for fill in visit.fills if fill.slot == "startDate"), None)
        if arrived is not None and isinstance(arrived.value, PartialDate) and not draft.is_dated:
            hold_on(draft, arrived.value, arrived.span, "upon-arrival")


def _is_upon_arrival(draft: Draft, doc: Doc) -> bool:
    """Whether «فور وصوله» stands in the sentence of an event."""
    folded = folded_words(doc)
    told = range(first_of(doc, draft.start), extent(doc, draft.start) - 1)
    return any(folded[i].removeprefix("و") in UPON and folded[i + 1] in _ARRIVAL for i in told)


def _is_of(visit: Draft, draft: Draft) -> bool:
    """Whether a visit told before is of one of those who meet, and both are held or both to come."""
    return visit.type == "Visit" and visit.status == draft.status and have_someone_in_common(visit, draft)
