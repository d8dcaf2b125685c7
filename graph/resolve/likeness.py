"""Say how much speaks for two tellings being of one event, and why."""

from __future__ import annotations

from collections.abc import Iterator

from graph.resolve.compare import NEVER, NOTHING, Score
from graph.resolve.days import same_days
from graph.resolve.parties import (
    both_sides,
    nobody_travels,
    others_gathered,
    same_bodies,
    same_host,
    same_people,
    same_states,
)
from graph.resolve.plans import over_before, still_to_come
from graph.resolve.rarity import NAMED, RARE, Rarity, edition
from graph.resolve.told import Told

LATE = 10  # many things have a third session, few a twenty-third
# Finer kinds that are never told one for the other
SPECIAL = {
    "Talks": frozenset({"PhoneCall"}),
    "Ceremony": frozenset({"Banquet", "Farewell", "Signing"}),
    "Conference": frozenset({"Exhibition", "Seminar"}),
}
NAMED_AFTER = 0.4  # of a conference called by a town, of which few are, where another report has it
OTHER_TOWN = 3.5  # against conferences that two towns hold on other days
OTHER_JOURNEY = 1.5  # against visits to two places of a state, told weeks apart
WEEKS = 10  # days between reports of one event, seldom more
# What the sum must reach. On gold clusters with a fifth of what is told left out, B-cubed F1 changes by 0.007 between
# 1.5 and 2.1 and false merges not at all, so it does not hang on these texts.
ENOUGH, ENOUGH_WITHOUT_PEOPLE, ENOUGH_FOR_OPERATIONS = 1.8, 1.9, 3.0


def likeness(left: Told, right: Told, rarity: Rarity) -> Score:
    """The sum of what speaks for and against; `NEVER` where something rules it out."""
    scores = []
    for score in _scores(left, right, rarity):
        if score.value <= NEVER:
            return score
        scores.append(score)
    reasons = ", ".join(score.reason for score in scores if score.reason and score.value > 0)
    return Score(round(sum(score.value for score in scores), 4), reasons)


def with_others(score: Score, shared_events: int) -> Score:
    """The sum where the two reports have other events in common."""
    if not shared_events:
        return score
    reasons = (score.reason, "other events in common")
    return Score(round(score.value + min(1.2, 0.8 * shared_events), 4), ", ".join(filter(None, reasons)))


def enough(left: Told, right: Told) -> float:
    """What the sum must reach for a merge."""
    if left.type == "Operation":
        return ENOUGH_FOR_OPERATIONS
    return ENOUGH if left.people & right.people else ENOUGH_WITHOUT_PEOPLE


def _scores(left: Told, right: Told, rarity: Rarity) -> Iterator[Score]:
    """The comparisons one by one, those that most often rule out first."""
    yield same_kind(left, right)
    yield same_edition(left, right, rarity)
    yield still_to_come(left, right)
    yield over_before(left, right)
    yield other_name(left, right)
    yield same_people(left, right, rarity)
    yield same_place(left, right, rarity)
    yield same_time(left, right, rarity)
    yield same_host(left, right)
    yield both_sides(left, right)
    yield others_gathered(left, right, rarity)
    yield nobody_travels(left, right)
    yield same_states(left, right, rarity)
    yield same_bodies(left, right, rarity)
    yield same_quantity(left, right)
    yield same_words(left, right, rarity)
    yield named_after_place(left, right, rarity)
    yield has_sign(left, right, rarity)
    yield same_topics(left, right)
    yield same_report(left, right, rarity)


def same_kind(left: Told, right: Told) -> Score:
    """Events of two kinds, or two events of one document, are two events."""
    if left.type != right.type or left.document == right.document:
        return Score(NEVER, "another kind")
    special = SPECIAL.get(left.type, frozenset())
    finer = {left.mode, right.mode} & special
    if not finer or not (left.mode and right.mode):
        return NOTHING
    if left.mode != right.mode:
        never = _called_and_met(left, right) or {left.status, right.status} == {"planned", "held"}
        return Score(NEVER if never else -1.5, "another kind")
    return NOTHING if left.type == NAMED else Score(0.4, "same kind")


def _called_and_met(left: Told, right: Told) -> bool:
    """Whether one is a call, and the other has a place, where people met."""
    calls = [telling.mode == "PhoneCall" for telling in (left, right)]
    met = right if calls[0] else left
    return any(calls) and bool(met.places or met.place_states or met.mode in ("Reception", "WorkingSession"))


def same_edition(left: Told, right: Told, rarity: Rarity) -> Score:
    """The forty-sixth session is not the forty-seventh."""
    if not left.ordinals or not right.ordinals:
        return NOTHING
    shared = left.ordinals & right.ordinals
    if not shared:
        return Score(NEVER, "another edition")
    value = 0.8 + 1.2 * rarity.rarest(map(edition, shared))
    return Score(value if max(shared) >= LATE else value / 2, "same edition")


def other_name(left: Told, right: Told) -> Score:
    """One who opens a forum on drugs opens one on traffic the day after."""
    if left.type != NAMED or left.ordinals & right.ordinals:
        return NOTHING
    kinds = {left.kind_word, right.kind_word}
    named = bool(left.words & right.words - kinds) or not (left.words - kinds and right.words - kinds)
    exact = all(day.day and day.month for telling in (left, right) for day in telling.days.told)
    told = bool(left.days.first and right.days.first) and exact
    return NOTHING if named or not told or _on_the_same_days(left, right) else Score(NEVER, "another name and day")


def same_time(left: Told, right: Told, rarity: Rarity) -> Score:
    """The days of the event, or of the reports; less telling where much is told of those days."""
    if left.days.told and right.days.told:
        days = same_days(left.days, right.days)
        return Score(days.value * (0.4 + 0.6 * _rare_day(left, right, rarity)), days.reason) if days.value > 0 else days
    gap = _gap(left, right)
    if gap is None:
        # where not even the reports are dated, a date that only one of them tells leaves a doubt
        return Score(-0.2 * bool(left.days.told or right.days.told), "")
    if gap <= 3:
        return Score(0.4 + 0.6 * _rare_day(left, right, rarity), "told in the same days")
    if gap <= WEEKS:
        return Score(0.4, "told in the same weeks")
    dated = left.days.told or right.days.told  # else each speaks of its own days
    return Score(-1.2 if gap <= 40 else -2.5 if dated else NEVER, "told long apart")


def same_place(left: Told, right: Told, rarity: Rarity) -> Score:
    """The place, or at least its state."""
    if _is_of_one_body(left, right) or _is_of_one_body(right, left):
        return Score(NEVER, "a state, and a body there")
    places = left.places & right.places
    if places:
        return Score(0.7 + 0.5 * rarity.rarest(places), "same place")
    states = left.place_states & right.place_states
    if left.place_states and right.place_states and not states:
        return Score(NEVER, "in another state")
    apart = _in_other_places(left, right) or _is_body_and_state(left, right)
    value = 0.3 + 0.4 * rarity.rarest(states) if states else 0.0
    return Score(value - apart * _against_other_places(left, right), "same state" if states else "")


def _is_of_one_body(left: Told, right: Told) -> bool:
    """Whether a guest goes to a body, and in the other report to a state or town: «زار المركز»."""
    return bool(left.visited and right.place_states and not left.visited & right.bodies)


def _is_body_and_state(left: Told, right: Told) -> bool:
    """Whether only one of two guests goes to a body: «زار المركز», «يزور البلاد»."""
    return bool(left.visited) != bool(right.visited)


def _against_other_places(left: Told, right: Told) -> float:
    """How much other places in one state speak against it; who visits a state often goes to several of its towns."""
    if left.type == NAMED and left.towns and right.towns and not _on_the_same_days(left, right):
        return OTHER_TOWN
    undated = left.type == "Visit" and not (left.days.told or right.days.told)
    if undated and (_gap(left, right) or 0) > WEEKS:
        return OTHER_JOURNEY
    return 0.3 if undated and not _is_body_and_state(left, right) else 0.6


def same_quantity(left: Told, right: Told) -> Score:
    """How many, of operations."""
    if not left.quantities or not right.quantities:
        return NOTHING
    return Score(1.0, "same quantity") if left.quantities & right.quantities else Score(-0.8, "another quantity")


def same_words(left: Told, right: Told, rarity: Rarity) -> Score:
    """The words that name it: a rare one, such as a fair's own name, says much, «ندوة» little."""
    share = rarity.likeness(left.words, right.words)
    value = (1.4 * share + 0.6) * rarity.of_name(left.words & right.words) if left.type == NAMED else 0.6 * share
    return Score(value, "similar words" if share > 0.3 else "")


def named_after_place(left: Told, right: Told, rarity: Rarity) -> Score:
    """Whether one report calls a conference by the town where the other has it: «ملتقى المنامة»."""
    if left.type != NAMED:
        return NOTHING
    called = left.words & _words(right.areas) | right.words & _words(left.areas)
    return Score(NAMED_AFTER * rarity.of_name(called), "named after its place") if called else NOTHING


def has_sign(left: Told, right: Told, rarity: Rarity) -> Score:
    """Conferences that share neither who, where, when nor their own name are seldom one, unless known by an edition."""
    if left.type != NAMED:
        return NOTHING
    who = left.people & right.people or left.bodies & right.bodies or left.places & right.places
    named = rarity.of_name(left.words & right.words) >= RARE
    alike = rarity.likeness(left.company, right.company) >= RARE
    late = max(left.ordinals | right.ordinals, default=0) >= LATE and not (left.bodies and right.bodies)
    dated = left.days.told and right.days.told
    return NOTHING if who or dated or late or named or alike else Score(-1.2, "")


def same_topics(left: Told, right: Told) -> Score:
    """What it is about."""
    shared = left.topics & right.topics
    return Score(min(0.8, 0.4 * len(shared)), "same topics" if shared else "")


def same_report(left: Told, right: Told, rarity: Rarity) -> Score:
    """Two reports that mention the same things all along are often reports of the same events."""
    share = rarity.agreement(left.company, right.company)
    alone = 0.4 * (left.alone and right.alone and share > 0.4)
    return Score(1.2 * share + alone, "similar reports" if share > 0.4 else "")


def _words(names: frozenset[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.split())


def _on_the_same_days(left: Told, right: Told) -> bool:
    return same_days(left.days, right.days).value >= 1


def _in_other_places(left: Told, right: Told) -> bool:
    """Whether both name places, and no same ones: a venue may be in the town that the other names."""
    if left.venues and right.venues:
        return True
    pairs = [(one, other) for one in left.areas for other in right.areas]
    return bool(pairs) and not any(_continues(*pair) for pair in pairs)


def _continues(one: str, other: str) -> bool:
    """Whether one name continues the other, as that of a new town does: «القاهرة الجديدة»."""
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def _gap(left: Told, right: Told) -> int | None:
    """How many days lie between two tellings; a day without its year is of the year of the other."""
    days = left.day, right.day
    first = days[0] if days[0] is not None or days[1] is None else left.days.opened_near(days[1])
    last = days[1] if days[1] is not None or days[0] is None else right.days.opened_near(days[0])
    return None if first is None or last is None else abs(first - last)


def _rare_day(left: Told, right: Told, rarity: Rarity) -> float:
    """How few events are told of the busier of two days."""
    days = [event.day for event in (left, right) if event.day is not None]
    return min(map(rarity.weights.__getitem__, days), default=1.0)
