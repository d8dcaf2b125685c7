"""Compare a meeting of several that one report tells as a conference, and another as talks."""

from __future__ import annotations

from dataclasses import replace

from graph.resolve.compare import NEVER, Score
from graph.resolve.days import same_days
from graph.resolve.likeness import likeness
from graph.resolve.parties import each_names_its_side, same_parties
from graph.resolve.rarity import NAMED, Rarity
from graph.resolve.told import Told

_KINDS = ("Conference", "Talks")
_MODES = ("Gathering", "WorkingSession", "")  # what «اجتماع» may be: no summit, no fair, and not one man's talks
_SIDES = 2  # of the same who must be told by both
_APART = Score(NEVER, "another kind")


def at_table(event: Told) -> bool:
    """Whether several sat together, be it told as talks or as a conference: «اجتماع»."""
    return event.type in _KINDS and event.mode in _MODES


def table_likeness(left: Told, right: Told, rarity: Rarity) -> Score:
    """How much speaks for a conference and talks being one: both must tell where it was, and two of those who met.

    Nor may each name people whom the other does not.
    """
    if not (at_table(left) and at_table(right)) or left.document == right.document:
        return _APART
    people = left.people & right.people
    homes = {state for person, state in left.homes | right.homes if person in people}
    sides = people | same_parties(left, right) | (left.states & right.states) - homes
    strangers = left.people - right.people and right.people - left.people and not each_names_its_side(left, right)
    together = left.places & right.places and same_days(left.days, right.days).value >= 0
    if len(sides) < _SIDES or strangers or not together:
        return _APART
    return likeness(replace(left, type=NAMED), replace(right, type=NAMED), rarity)
