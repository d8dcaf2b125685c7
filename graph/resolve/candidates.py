"""Choose which tellings to compare, so that thousands of reports take seconds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from graph.resolve.clusters import Pair, pairs_within
from graph.resolve.rarity import Rarity
from graph.resolve.told import Told

COMMON = 120  # what more tellings share says too little by itself about which to compare
RARE = 12  # documents that have a thing in common are worth comparing up to here, whatever they tell of it
SPAN = 6  # days: tellings at most half as far apart share one of two spans
MOST = 8  # of many who take part, as many are paired

Handle = tuple[str | int, ...]


def candidates(numbers: Sequence[int], told: Sequence[Told], rarity: Rarity) -> list[Pair]:
    """Pairs that share a person, body, place or word, or, of those that many share, a second one or the days."""
    broad: dict[Handle, list[int]] = defaultdict(list)
    for number in numbers:
        for handle in _handles(told[number], rarity):
            broad[handle].append(number)
    blocks = [block for block in broad.values() if 1 < len(block) <= COMMON]
    crowded = {handle for handle, block in broad.items() if len(block) > COMMON}
    narrow: dict[Handle, list[int]] = defaultdict(list)
    for number in numbers:
        for handle in _narrower(told[number], crowded):
            narrow[handle].append(number)
    return pairs_within([*blocks, *(block for block in narrow.values() if 1 < len(block) <= COMMON)])


def _handles(event: Told, rarity: Rarity) -> Iterable[Handle]:
    """What it shares with those it may be one with."""
    yield from _things(event)
    for edition in event.ordinals:
        yield "edition", edition
    if event.days.told and event.days.told[0].day:
        yield "day", event.days.told[0].month or 0, event.days.told[0].day
    for thing in event.company:
        if rarity.counts[thing] <= RARE:
            yield "report", thing


def _narrower(event: Told, crowded: set[Handle]) -> Iterable[Handle]:
    """What it shares with those it may be one with, where each thing alone is shared by too many."""
    things = [handle for handle in sorted(_things(event)) if handle in crowded]
    spans = [] if event.day is None else [("a", event.day // SPAN), ("b", (event.day + SPAN // 2) // SPAN)]
    for handle in things:
        for span in spans:
            yield *handle, *span
    for one, other in combinations(things[:MOST], 2):
        yield *one, *other
        for span in spans:
            yield *one, *other, *span


def _things(event: Told) -> Iterable[Handle]:
    for thing in event.people | event.bodies | event.places | event.words | event.states | event.place_states:
        yield (thing,)
