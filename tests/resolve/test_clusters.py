"""Tests of graph/resolve/clusters.py."""

from __future__ import annotations

from graph.resolve.clusters import Clusters, best_first, pairs_within
from graph.resolve.compare import Score


def test_a_merge_holds_for_the_whole_cluster() -> None:
    """Where 0 and 2 must stay apart, 1 cannot join both, however much it fits either."""
    clusters = Clusters(3, lambda a, b: {a, b} == {0, 2})

    assert [clusters.join(0, 1, "fits"), clusters.join(1, 2, "fits too")] == [True, False]
    assert clusters.of(1) == (0, 1)


def test_clusters_that_are_hardly_alike_on_average_stay_two() -> None:
    """One like pair makes no chain: 0 and 1 are alike, 2 and 3 are, and 1 and 2 a little."""
    alike = {(0, 1): 3.0, (2, 3): 3.0, (1, 2): 2.0}
    clusters = Clusters(4, lambda a, b: False, lambda a, b: alike.get((min(a, b), max(a, b)), -0.5), 0.8)

    assert [clusters.join(*pair, "alike") for pair in ((0, 1), (2, 3), (1, 2))] == [True, True, False]


def test_a_cluster_keeps_its_reasons() -> None:
    """Each merge leaves its reason with the cluster."""
    clusters = Clusters(3, lambda a, b: False)
    clusters.join(1, 2, "same name")
    clusters.join(0, 2, "same post")

    assert clusters.reasons == {0: {"same name", "same post"}}


def test_the_surest_pair_comes_first() -> None:
    """Pairs of one score keep the order of their numbers."""
    scores = [((1, 2), Score(0.5, "")), ((0, 3), Score(0.9, "")), ((0, 1), Score(0.5, ""))]

    assert [pair for pair, _ in best_first(scores)] == [(0, 3), (0, 1), (1, 2)]


def test_a_pair_of_two_blocks_is_compared_once() -> None:
    """Sharing a name and a place makes no second comparison."""
    assert pairs_within([[2, 0], [0, 2, 3]]) == [(0, 2), (0, 3), (2, 3)]
