"""Give an event its end by how long it lasts: its day is told in one sentence, «لمدة يومين» in another."""

from __future__ import annotations

from collections.abc import Container, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill
from graph.annotate.found import lasting_in
from graph.annotate.reckoning import later
from graph.annotate.spans import together
from graph.model import PartialDate

_BEFORE = 12  # tokens from the word of an event to how long it lasts: «زيارة رسمية إلى البلاد تستمر يومين»
_AHEAD = 6  # and the other way round: «تشهد المدينة، لمدة يومين، تنظيم المؤتمر»


def lengthen(doc: Doc, tellings: Sequence[tuple[Draft, Draft]], triggers: Container[int]) -> None:
    """Set the end of each event of which one day is told, and how many it lasts."""
    for place, days in lasting_in(doc):
        near = [(draft, event) for draft, event in tellings if together(doc, draft.start, place)]
        before = [telling for telling in near if _leads_to(telling[0], place, triggers)]
        after = [telling for telling in near if place < telling[0].start <= place + _AHEAD]
        if before or (after and len(near) == len(after)):
            _set_end(*max(before, key=_place) if before else min(after, key=_place), days)


def _place(telling: tuple[Draft, Draft]) -> int:
    return telling[0].start


def _leads_to(draft: Draft, place: int, triggers: Container[int]) -> bool:
    """Whether nothing else that happens is told between an event and how long it lasts."""
    return 0 <= place - draft.end <= _BEFORE and not any(index in triggers for index in range(draft.end, place))


def _set_end(draft: Draft, event: Draft, days: int) -> None:
    """The last day, where the first is told and no other end."""
    starts, ends = event.values("startDate"), event.values("endDate")
    first = starts[0] if len(starts) == 1 and ends in ([], starts) else None
    last = later(first, days - 1) if isinstance(first, PartialDate) and first.day else None
    if last:
        event.fills = [fill for fill in event.fills if fill.slot != "endDate"]
        event.fills.append(Fill("endDate", last, draft.span, None, "lasting"))
