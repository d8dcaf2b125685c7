"""Let a decoration be given on the day of its ceremony: «قلد فلان فلانا وساما. وجرت المراسم أمس في السفارة»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import Draft
from graph.annotate.events.journeys import share

_NEAR = 400  # characters between the sentence that tells a decoration and that of its ceremony


def date_awards(awards: Sequence[Draft], meetings: Sequence[Draft]) -> None:
    """Give the day of the one ceremony near by, at which the recipient was, to an award of which no day is told."""
    dated = [meeting for meeting in meetings if meeting.type == "Ceremony" and meeting.is_dated]
    for award in awards:
        held = [ceremony for ceremony in dated if _is_at(award, ceremony)]
        if len(held) == 1 and not award.is_dated:
            share(held[0], award, "startDate", "endDate")


def _is_at(award: Draft, ceremony: Draft) -> bool:
    """Whether whom it is given to takes part in a ceremony told beside it, and no other mode of one is told."""
    known = {*ceremony.values("participant"), *ceremony.values("host")}
    beside = any(abs(told.start - award.span.start) <= _NEAR for told in ceremony.spans)
    return beside and not ceremony.mode and not known.isdisjoint(award.values("recipient"))
