"""Give an event its end by how long it lasts: its day is told in one sentence, «لمدة يومين» in another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, forget
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import lasting_in
from graph.annotate.reckoning import later
from graph.annotate.spans import together
from graph.model import PartialDate

_DISCUSS = "discuss"  # the frame of verbs of talking about something
_BEFORE = 30  # tokens from the word of an event to how long it lasts: «زيارة رسمية إلى البلاد تستمر يومين»
_STORY = 120  # tokens over which a text goes on with the conference told last
_AHEAD = 6  # and the other way round: «تشهد المدينة، لمدة يومين، تنظيم المؤتمر»


def lengthen(doc: Doc, tellings: Sequence[tuple[Draft, Draft]], triggers: Mapping[int, Trigger]) -> None:
    """Set the end of each event of which one day is told, and how many it lasts."""
    for place, days in lasting_in(doc):
        near = [(draft, event) for draft, event in tellings if together(doc, draft.start, place)]
        before = [telling for telling in near if _leads_to(telling[0], place, triggers)]
        after = [telling for telling in near if place < telling[0].start <= place + _AHEAD]
        if before or (after and len(near) == len(after)):
            _set_end(*max(before, key=_place) if before else min(after, key=_place), days)
        elif gone_on := _gone_on_with(doc, place, tellings, triggers):
            _set_end(*gone_on, days)


def _gone_on_with(
    doc: Doc, place: int, tellings: Sequence[tuple[Draft, Draft]], triggers: Mapping[int, Trigger]
) -> tuple[Draft, Draft] | None:
    """«انطلق أمس المؤتمر. ويبحث المشاركون على مدى يومين …»: the conference told last, whose people discuss so long."""
    before = range(max(0, place - _AHEAD), place)
    discussed = any(i in triggers and triggers[i].rule == _DISCUSS and together(doc, i, place) for i in before)
    told = [telling for telling in tellings if telling[0].start < place] if discussed else []
    last = max(told, key=_place, default=None)
    near = last is not None and place - last[0].start <= _STORY
    return last if near and last is not None and last[1].type == "Conference" else None


def _place(telling: tuple[Draft, Draft]) -> int:
    return telling[0].start


def _leads_to(draft: Draft, place: int, triggers: Mapping[int, Trigger]) -> bool:
    """Whether nothing else that happens is told between an event and how long it lasts."""
    between = (triggers[index] for index in range(draft.end, place) if index in triggers)
    return 0 <= place - draft.end <= _BEFORE and not any(_tells_other(trigger) for trigger in between)


def _tells_other(trigger: Trigger) -> bool:
    """Whether a word tells more than who holds the event before it: «المنتدى الذي تستضيفه الهيئة لمدة يومين»."""
    holds = trigger.role in ("OrganizerVerb", "HostVerb") or (trigger.is_verb and trigger.says("housing"))
    return not (holds and trigger.form.pronoun)


def _set_end(draft: Draft, event: Draft, days: int) -> None:
    """The last day, where the first is told and no other end; or the first, where only the last is."""
    starts, ends = event.values("startDate"), event.values("endDate")
    if draft.clause is not None and draft.clause.ending and len(ends) == 1 and starts in ([], ends):
        _replace(event, "startDate", _apart(ends[0], 1 - days), draft)  # «غادر أمس في ختام زيارة استمرت يومين»
    elif len(starts) == 1 and ends in ([], starts):
        _replace(event, "endDate", _apart(starts[0], days - 1), draft)
    elif len(ends) == 1 and not starts:
        _replace(event, "startDate", _apart(ends[0], 1 - days), draft)


def _apart(day: object, days: int) -> PartialDate | None:
    return later(day, days) if isinstance(day, PartialDate) and day.day else None


def _replace(event: Draft, slot: str, day: PartialDate | None, draft: Draft) -> None:
    if day:
        forget(event, slot)
        event.fills.append(Fill(slot, day, draft.span, None, "lasting"))
