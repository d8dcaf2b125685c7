"""Say how much speaks for two tellings being of one event, and why."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.resolve.compare import NOTHING, Score
from graph.resolve.days import same_days
from graph.resolve.told import Told

NEVER = -99.0
OPEN_TO_ALL = "Conference"  # reports of one conference name different people
TWO_SIDED = ("Talks", "Ceremony")
# What the sum must reach. On the gold clusters with a tenth to a third of what is told left out, 1.9 gives the best
# B-cubed F1; from 1.7 to 2.3 it changes by 0.01, so it does not hang on these texts.
ENOUGH, ENOUGH_WITHOUT_PEOPLE, ENOUGH_FOR_OPERATIONS = 1.9, 2.1, 3.0


@dataclass(frozen=True)
class Rarity:
    """How telling it is that two events share a thing: 1 for what only two have, less for what many have, never 0."""

    weights: Mapping[str, float]

    @classmethod
    def among(cls, events: Iterable[Told]) -> Rarity:
        """The rarity of each thing among these events."""
        counts = Counter(thing for event in events for thing in event.people | event.bodies | event.company)
        return cls({thing: 1 / (1 + math.log2(max(1.0, count / 2))) for thing, count in counts.items()})

    def of(self, things: Iterable[str]) -> float:
        """The sum over things."""
        return math.fsum(map(self.weights.__getitem__, things))  # exact, so that the order of a set does not matter


def likeness(left: Told, right: Told, rarity: Rarity, shared_events: int = 0) -> Score:
    """The sum of what speaks for and against; `NEVER` where something rules it out."""
    scores = []
    for score in _scores(left, right, rarity):
        if score.value <= NEVER:
            return score
        scores.append(score)
    scores.append(Score(min(1.2, 0.8 * shared_events), "other events in common" if shared_events else ""))
    reasons = ", ".join(score.reason for score in scores if score.reason and score.value > 0)
    return Score(round(sum(score.value for score in scores), 4), reasons)


def _scores(left: Told, right: Told, rarity: Rarity) -> Iterator[Score]:
    """The comparisons one by one, those that most often rule out first."""
    yield same_kind(left, right)
    yield same_edition(left, right)
    yield same_people(left, right, rarity)
    yield same_place(left, right)
    yield same_days(left.days, right.days)
    yield same_time_of_report(left, right)
    yield both_sides(left, right)
    yield same_states(left, right)
    yield same_bodies(left, right, rarity)
    yield same_quantity(left, right)
    yield same_words(left, right)
    yield same_topics(left, right)
    yield same_company(left, right, rarity)


def same_kind(left: Told, right: Told) -> Score:
    """Events of two kinds, or two events of one document, are two events."""
    return NOTHING if left.type == right.type and left.document != right.document else Score(NEVER, "another kind")


def same_edition(left: Told, right: Told) -> Score:
    """The forty-sixth session is not the forty-seventh."""
    if not left.ordinals or not right.ordinals:
        return NOTHING
    return Score(2.0, "same edition") if left.ordinals & right.ordinals else Score(NEVER, "another edition")


def same_time_of_report(left: Told, right: Told) -> Score:
    """Without dates of the event itself, reports of the same days speak of the same events.

    Where not even the reports are dated, a date that only one of them tells leaves a doubt.
    """
    if left.days.told and right.days.told:
        return NOTHING
    days = _day_of(left), _day_of(right)
    if days[0] is None or days[1] is None:
        return Score(-0.4 * bool(left.days.told or right.days.told), "")
    gap = abs(days[0] - days[1])
    if gap <= 3:
        return Score(1.0, "told in the same days")
    return Score(0.4, "told in the same weeks") if gap <= 10 else Score(-0.6 if gap <= 40 else -2.5, "told long apart")


def same_people(left: Told, right: Told, rarity: Rarity) -> Score:
    """Shared people speak for it; people of one side whom the other report never mentions, against it."""
    shared = left.people & right.people
    value = 0.5 * len(shared) + rarity.of(shared)
    if left.type == OPEN_TO_ALL or not (left.people and right.people):
        return Score(value, "same people" if shared else "")
    if not shared:
        known = left.people <= right.company and right.people <= left.company
        return Score(-0.6 if known else NEVER, "")
    strangers = min(len(left.people - right.people), len(right.people - left.people))
    if strangers and len(shared) < 2:
        return Score(NEVER, "other people")
    return Score(value - 0.7 * strangers, "same people")


def both_sides(left: Told, right: Told) -> Score:
    """That a king received someone twice in a week is no reason to think it was the same guest."""
    people, bodies, states = left.people & right.people, left.bodies & right.bodies, left.states & right.states
    two_sided = len(people) > 1 or (people and (bodies or len(states) > 1)) or len(bodies) > 1
    return Score(0.0 if two_sided or left.type not in TWO_SIDED else -1.8, "")


def same_states(left: Told, right: Told) -> Score:
    """The states that take part."""
    shared = left.states & right.states
    apart = left.states and right.states and not shared and left.type != OPEN_TO_ALL
    return Score(-1.5 if apart else min(0.8, 0.4 * len(shared)), "same states" if shared else "")


def same_bodies(left: Told, right: Told, rarity: Rarity) -> Score:
    """The agencies and groups that take part."""
    shared = left.bodies & right.bodies
    return Score(min(1.2, 0.2 * len(shared) + 0.5 * rarity.of(shared)), "same bodies" if shared else "")


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
    share = rarity.of(both) / (rarity.of(either) or 1.0)
    return Score(round(share, 4), "similar reports" if share > 0.4 else "")


def enough(left: Told, right: Told) -> float:
    """What the sum must reach for a merge."""
    if left.type == "Operation":
        return ENOUGH_FOR_OPERATIONS
    return ENOUGH if left.people & right.people else ENOUGH_WITHOUT_PEOPLE


def _day_of(event: Told) -> int | None:
    first = event.days.first
    if first and first.year and first.month and first.day:
        return date(first.year, first.month, first.day).toordinal()
    return event.published.toordinal() if event.published else None


def _share(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / len(left | right) if left and right else 0.0
