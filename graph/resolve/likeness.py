"""Say how much speaks for two tellings being of one event, and why."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.model import MEETINGS
from graph.resolve.compare import NOTHING, Score
from graph.resolve.days import same_days
from graph.resolve.told import Told

NEVER = -99.0
OPEN_TO_ALL = "Conference"  # reports of one conference name different people


@dataclass(frozen=True)
class Rarity:
    """How telling it is that two events share a thing: the rarer the thing, the more."""

    frequency: Mapping[str, int]

    def of(self, thing: str) -> float:
        """1 for what only two events have, less for what many have, never 0."""
        return 1 / (1 + math.log2(max(1.0, self.frequency.get(thing, 1) / 2)))


def likeness(left: Told, right: Told, rarity: Rarity, shared_events: int = 0) -> Score:
    """The sum of what speaks for and against; `NEVER` where something rules it out."""
    scores = [
        same_kind(left, right),
        same_edition(left, right),
        same_days(left.days, right.days),
        same_time_of_report(left, right),
        same_people(left, right, rarity),
        same_states(left, right),
        same_bodies(left, right, rarity),
        same_place(left, right),
        same_quantity(left, right),
        same_words(left, right),
        same_topics(left, right),
        Score(min(1.2, 0.8 * shared_events), "other events in common" if shared_events else ""),
        same_company(left, right, rarity),
    ]
    value = sum(score.value for score in scores)
    return Score(
        round(max(NEVER, value), 4), ", ".join(score.reason for score in scores if score.reason and score.value > 0)
    )


def same_kind(left: Told, right: Told) -> Score:
    """Events of two kinds, or two events of one document, are two events."""
    return NOTHING if left.type == right.type and left.document != right.document else Score(NEVER, "another kind")


def same_edition(left: Told, right: Told) -> Score:
    """The forty-sixth session is not the forty-seventh."""
    if not left.ordinals or not right.ordinals:
        return NOTHING
    return Score(2.0, "same edition") if left.ordinals & right.ordinals else Score(NEVER, "another edition")


def same_time_of_report(left: Told, right: Told) -> Score:
    """Without dates of the event itself, reports of the same days speak of the same events."""
    if left.days.told and right.days.told:
        return NOTHING
    days = _day_of(left), _day_of(right)
    if days[0] is None or days[1] is None:
        return NOTHING
    gap = abs(days[0] - days[1])
    if gap <= 3:
        return Score(1.0, "told in the same days")
    return Score(0.4, "told in the same weeks") if gap <= 10 else Score(-0.6 if gap <= 40 else -2.5, "told long apart")


def same_people(left: Told, right: Told, rarity: Rarity) -> Score:
    """Shared people speak for, people of one side only against, except where a report just names fewer."""
    shared = left.people & right.people
    value = sum(0.5 + rarity.of(person) for person in shared)
    if left.type == OPEN_TO_ALL or not (left.people and right.people):
        return Score(value, "same people" if shared else "")
    strangers = min(len(left.people - right.people), len(right.people - left.people))
    if not shared or (strangers and len(shared) < 2):
        return Score(NEVER, "other people")
    return Score(value - 0.7 * strangers, "same people")


def same_states(left: Told, right: Told) -> Score:
    """The states that take part."""
    shared = left.states & right.states
    apart = left.states and right.states and not shared and left.type != OPEN_TO_ALL
    return Score(-1.5 if apart else min(0.8, 0.4 * len(shared)), "same states" if shared else "")


def same_bodies(left: Told, right: Told, rarity: Rarity) -> Score:
    """The agencies and groups that take part."""
    shared = left.bodies & right.bodies
    return Score(min(1.2, sum(0.2 + 0.5 * rarity.of(body) for body in shared)), "same bodies" if shared else "")


def same_place(left: Told, right: Told) -> Score:
    """The place, or at least its state."""
    if left.places & right.places:
        return Score(1.2, "same place")
    states = left.place_states & right.place_states
    if left.place_states and right.place_states and not states:
        return Score(NEVER, "in another state")
    apart = bool(left.places and right.places)
    return Score((0.7 if states else 0.0) - 0.6 * apart, "same state" if states else "")


def same_quantity(left: Told, right: Told) -> Score:
    """How many, of operations."""
    if not left.quantities or not right.quantities:
        return NOTHING
    return Score(1.0, "same quantity") if left.quantities & right.quantities else Score(-0.8, "another quantity")


def same_words(left: Told, right: Told) -> Score:
    """The words that name it."""
    share = _share(left.words, right.words)
    return Score(round((2.0 if left.type == OPEN_TO_ALL else 0.6) * share, 4), "similar words" if share > 0.3 else "")


def same_topics(left: Told, right: Told) -> Score:
    """What it is about."""
    shared = left.topics & right.topics
    return Score(min(0.8, 0.4 * len(shared)), "same topics" if shared else "")


def same_company(left: Told, right: Told, rarity: Rarity) -> Score:
    """Two reports that mention the same things all along are often reports of the same events."""
    both, either = left.company & right.company, left.company | right.company
    share = sum(rarity.of(thing) for thing in both) / (sum(rarity.of(thing) for thing in either) or 1.0)
    return Score(round(share, 4), "similar reports" if share > 0.4 else "")


def enough(left: Told, right: Told) -> float:
    """What the sum must reach: operations and undated events without people need more."""
    thin = left.type in MEETINGS and not (left.people & right.people)
    return 3.0 if thin or left.type == "Operation" else 2.6


def _day_of(event: Told) -> int | None:
    if event.days.first and event.days.first.year and event.days.first.month and event.days.first.day:
        from datetime import date

        return date(event.days.first.year, event.days.first.month, event.days.first.day).toordinal()
    return event.published.toordinal() if event.published else None


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left and right else 0.0


def frequencies(events: Iterable[Told]) -> dict[str, int]:
    """How many events, or reports, have each thing."""
    counts: dict[str, int] = {}
    for event in events:
        for thing in event.people | event.bodies | event.company:
            counts[thing] = counts.get(thing, 0) + 1
    return counts
