"""Compare a meeting of several that one report tells as a conference, and another as talks."""

from __future__ import annotations

from dataclasses import replace

from graph.resolve.compare import Score
from graph.resolve.likeness import NEVER, likeness
from graph.resolve.parties import same_parties
from graph.resolve.rarity import NAMED, Rarity
from graph.resolve.told import Told

_KINDS = ("Conference", "Talks")
_MODES = ("Gathering", "WorkingSession", "Encounter", "")  # neither a summit nor a call, neither a fair nor a reception
_SIDES = 2  # of the same who must be told by both
_APART = Score(NEVER, "another kind")


def at_table(event: Told) -> bool:
    """Whether several sat together, be it told as talks or as a conference: «اجتماع»."""
    return event.type in _KINDS and event.mode in _MODES


def table_likeness(left: Told, right: Told, rarity: Rarity) -> Score:
    """How much speaks for a conference and talks being one: where, or when, and two of those who met must be told."""
    if not (at_table(left) and at_table(right)) or left.document == right.document:
        return _APART
    sides = left.people & right.people | same_parties(left, right) | left.states & right.states
    settled = left.places & right.places or (left.days.told and right.days.told)
    if len(sides) < _SIDES or not settled:
        return _APART
    return likeness(replace(left, type=NAMED), replace(right, type=NAMED), rarity)
