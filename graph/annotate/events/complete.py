"""Let an event that lacks a side take it from the people whom its sentence names."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.phrases import Phrase

_TAKES = {"Talks": "participant", "Visit": "participant", "Ceremony": "participant"}


def complete(drafts: Sequence[Draft], people: Sequence[Phrase]) -> None:
    """Give each event of a sentence the parties it cannot be without, from the people named there.

    Talks have two sides, a visit somebody who travels, a signing two sides. Whoever has a part already is passed over;
    the one named next to the event comes first, before it rather than after it.
    """
    for draft in drafts:
        for phrase in _nearest(draft, _free(drafts, people))[: _lacking(draft)]:
            fill(draft, _TAKES[draft.type], phrase)


def _lacking(draft: Draft) -> int:
    """How many parties an event still needs."""
    if draft.leans or draft.many or draft.type not in _TAKES:
        return 0
    told = len(draft.parties) + len(draft.unnamed)
    needed = 1 if draft.type == "Visit" or (draft.type == "Ceremony" and draft.mode != "Signing") else 2
    return max(0, needed - told)


def _free(drafts: Sequence[Draft], people: Sequence[Phrase]) -> list[Phrase]:
    taken = {phrase.key for draft in drafts for phrase in draft.phrases("participant", "host", "headOfDelegation")}
    return [phrase for phrase in people if phrase.key not in taken]


def _nearest(draft: Draft, people: list[Phrase]) -> list[Phrase]:
    before = [phrase for phrase in people if phrase.end <= draft.start]
    return [*reversed(before), *(phrase for phrase in people if phrase.start >= draft.end)]
