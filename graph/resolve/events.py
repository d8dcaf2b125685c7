"""Decide which tellings are of one event, across documents."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import lru_cache

from graph.resolve.candidates import candidates
from graph.resolve.clusters import Clusters, Pair, best_first
from graph.resolve.compare import NEVER, Score
from graph.resolve.likeness import enough, likeness, with_others
from graph.resolve.parties import counterparts
from graph.resolve.rarity import Rarity
from graph.resolve.tables import at_table, table_likeness
from graph.resolve.told import Told

TALKS = "Talks"
STAGES = ("Conference", "Visit", "Ceremony", TALKS, "Award", "Operation")  # each knows what the others joined
ROUNDS = 2  # talks that two reports share also speak for the conference that both tell of
AGAINST = -1.0  # below it two tellings may not be in one cluster, whatever else joins them
COHESION = 0.8  # what the tellings of two clusters must reach on average
TOLD_APART = Score(NEVER, "told apart")
CACHED = 1_000_000  # pairs, of some 100 bytes each


def merge_events(told: Sequence[Told]) -> Clusters:
    """Put together the tellings of one event; in a cluster no two may speak against each other."""
    rarity, beside = Rarity.among(told), _met_apart(told)

    @lru_cache(maxsize=CACHED)
    def compared(a: int, b: int) -> Score:
        if _are_told_apart(a, b, told, beside):
            return TOLD_APART
        if told[a].type != told[b].type:
            return table_likeness(told[a], told[b], rarity)
        return likeness(told[a], told[b], rarity)

    clusters = Clusters(
        len(told), lambda a, b: compared(a, b).value < AGAINST, lambda a, b: compared(a, b).value, COHESION
    )
    scores = {stage: _scores(stage, told, rarity, compared) for stage in STAGES}
    shared: dict[str, Counter[tuple[str, str]]] = {stage: Counter() for stage in STAGES}
    for stage in STAGES * ROUNDS:
        others: Counter[tuple[str, str]] = Counter()
        for other in STAGES:
            others += shared[other] if other != stage else Counter()
        _merge(scores[stage], told, clusters, others)
        shared[stage] = _in_common([n for n, event in enumerate(told) if event.type == stage], told, clusters)
    return clusters


def _met_apart(told: Sequence[Told]) -> list[frozenset[str]]:
    """For each telling of talks, whom its document meets in other talks only, and not through a state at these."""
    talks: dict[str, list[int]] = defaultdict(list)
    for number, event in enumerate(told):
        if event.type == TALKS:
            talks[event.document].append(number)
    others = {n: {m for m in numbers if m != n} for numbers in talks.values() for n in numbers}
    return [
        frozenset(person for other in others.get(n, ()) for person in _elsewhere(told[other], event))
        for n, event in enumerate(told)
    ]


def _elsewhere(other: Told, event: Told) -> frozenset[str]:
    """Who takes part in the other event alone; whose state takes part may be there without being named."""
    stated = {person for person, home in other.homes if home in event.by_name}
    return other.people - event.people - stated


def _are_told_apart(a: int, b: int, told: Sequence[Told], beside: Sequence[frozenset[str]]) -> bool:
    """A series of talks is not one of the talks that another report tells apart."""
    return bool(beside[b] & counterparts(told[a]) or beside[a] & counterparts(told[b]))


def _scores(
    stage: str, told: Sequence[Told], rarity: Rarity, compared: Callable[[int, int], Score]
) -> dict[Pair, Score]:
    """What the tellings themselves say, of the pairs that other events in common may still join.

    Talks are compared with conferences too, since another report may tell them so.
    """
    numbers = [
        number for number, event in enumerate(told) if event.type == stage or (stage == TALKS and at_table(event))
    ]
    pairs = candidates(numbers, told, rarity)
    scores = {(a, b): compared(a, b) for a, b in pairs if stage in (told[a].type, told[b].type)}
    return {pair: score for pair, score in scores.items() if score.value > AGAINST}


def _merge(
    scores: dict[Pair, Score], told: Sequence[Told], clusters: Clusters, others: Counter[tuple[str, str]]
) -> None:
    """Merge the pairs that reach what is enough, the surest first."""
    reached = {}
    for (a, b), score in scores.items():
        both = with_others(score, others[_documents(told[a], told[b])])
        if both.value >= enough(told[a], told[b]):
            reached[a, b] = both
    for (a, b), score in best_first(reached.items()):
        clusters.join(a, b, score.reason)


def _in_common(numbers: Sequence[int], told: Sequence[Told], clusters: Clusters) -> Counter[tuple[str, str]]:
    """How many events of a kind each two documents both tell."""
    common: Counter[tuple[str, str]] = Counter()
    for number in numbers:
        for other in clusters.of(number):
            if number < other:
                common[_documents(told[number], told[other])] += 1
    return common


def _documents(left: Told, right: Told) -> tuple[str, str]:
    return min(left.document, right.document), max(left.document, right.document)
