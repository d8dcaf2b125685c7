"""Decide which tellings are of one event, across documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from graph.resolve.clusters import Clusters, Pair, best_first, pairs_within
from graph.resolve.compare import Score
from graph.resolve.likeness import Rarity, enough, likeness
from graph.resolve.told import Told

STAGES = ("Conference", "Visit", "Ceremony", "Talks", "Award", "Operation")  # each stage knows what the earlier joined
AGAINST = -1.0  # below it two tellings may not be in one cluster, whatever else joins them
COMMON = 400  # a thing that more events share says nothing about which to compare


def merge_events(told: Sequence[Told]) -> Clusters:
    """Put together the tellings of one event; in a cluster no two may speak against each other."""
    rarity = Rarity.among(told)
    clusters = Clusters(len(told), lambda a, b: _apart(told[a], told[b], rarity))
    shared: Counter[tuple[str, str]] = Counter()
    for stage in STAGES:
        numbers = [number for number, event in enumerate(told) if event.type == stage]
        _merge_stage(numbers, told, clusters, rarity, shared)
        shared += _events_in_common(numbers, told, clusters)
    return clusters


def _merge_stage(
    numbers: Sequence[int], told: Sequence[Told], clusters: Clusters, rarity: Rarity, shared: Counter[tuple[str, str]]
) -> None:
    scores: dict[Pair, Score] = {}
    for a, b in _candidates(numbers, told):
        score = likeness(told[a], told[b], rarity, shared[_documents(told[a], told[b])])
        if score.value >= enough(told[a], told[b]):
            scores[a, b] = score
    for (a, b), score in best_first(scores.items()):
        clusters.join(a, b, score.reason)


def _apart(left: Told, right: Told, rarity: Rarity) -> bool:
    return likeness(left, right, rarity).value < AGAINST


def _candidates(numbers: Sequence[int], told: Sequence[Told]) -> list[Pair]:
    """Pairs that share a person, a body, a place with its edition or its day, or the words that name them."""
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in numbers:
        for handle in _handles(told[number]):
            blocks[handle].append(number)
    return pairs_within(block for block in blocks.values() if len(block) <= COMMON)


def _handles(event: Told) -> Iterable[tuple[str, ...]]:
    for thing in sorted(event.people | event.bodies | event.places):
        yield (thing,)
    for day in event.days.told[:1]:
        for state in sorted(event.place_states | event.states):
            yield state, str(day.month), str(day.day)
    for edition in sorted(event.ordinals):
        yield "edition", str(edition)
    for state in sorted(event.states):
        yield "state", state


def _events_in_common(numbers: Sequence[int], told: Sequence[Told], clusters: Clusters) -> Counter[tuple[str, str]]:
    common: Counter[tuple[str, str]] = Counter()
    for number in numbers:
        for other in clusters.of(number):
            if number < other:
                common[_documents(told[number], told[other])] += 1
    return common


def _documents(left: Told, right: Told) -> tuple[str, str]:
    return min(left.document, right.document), max(left.document, right.document)
