"""Tellings by hand: talks and a fair, with what is told of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from graph.resolve.days import Days
from graph.resolve.likeness import enough, likeness
from graph.resolve.rarity import Rarity
from graph.resolve.told import Told

NOBODY: frozenset[str] = frozenset()
Slot = dict[str, tuple[str, ...]]
TALKS = Told(
    document="a",
    key="event/1",
    type="Talks",
    mode="",
    status="held",
    published=date(2025, 5, 7),
    days=Days(),
    people=NOBODY,
    present=NOBODY,
    hosts=NOBODY,
    bodies=NOBODY,
    visited=NOBODY,
    states=NOBODY,
    by_name=NOBODY,
    led=NOBODY,
    places=NOBODY,
    areas=NOBODY,
    towns=NOBODY,
    venues=NOBODY,
    place_states=NOBODY,
    ordinals=frozenset(),
    quantities=frozenset(),
    topics=NOBODY,
    words=NOBODY,
    kind_word="",
    company=NOBODY,
    homes=frozenset(),
    named=frozenset(),
    known_states=NOBODY,
    busy=NOBODY,
    alone=True,
)
FAIR = replace(TALKS, type="Conference", published=None)


def telling(document: str, like: Told = TALKS, **slots: Iterable[str | int]) -> Told:
    """A telling of one more document, which mentions whoever takes part."""
    told = replace(like, document=document, **{slot: frozenset(values) for slot, values in slots.items()})  # type: ignore[arg-type]
    return replace(told, company=told.company | told.people | told.bodies | told.places)


def one(left: Told, right: Told, *others: Told) -> bool:
    """Whether two tellings reach what is enough, among others."""
    return likeness(left, right, Rarity.among((left, right, *others))).value >= enough(left, right)
