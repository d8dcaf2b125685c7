"""Tests of graph/pages/layout.py."""

from __future__ import annotations

from itertools import combinations

import pytest

from graph.pages.layout import positions, ring

STAR = [(0, place) for place in range(1, 12)]
APART = [(0, 1), (1, 2), (3, 4), (5, 6), (6, 7), (7, 5)]


@pytest.mark.parametrize(("size", "edges"), [(0, []), (1, []), (4, []), (12, STAR), (9, APART)])
def test_each_node_has_its_own_place(size: int, edges: list[tuple[int, int]]) -> None:
    """No two nodes stand so near that their labels would cover each other."""
    places = positions(size, edges)

    assert len(places) == size
    assert all(abs(one[0] - two[0]) > 100 or abs(one[1] - two[1]) > 50 for one, two in combinations(places, 2))


def test_the_order_of_edges_does_not_matter() -> None:
    """The same edges, turned and in another order, give the same places."""
    assert positions(9, APART) == positions(9, [(right, left) for left, right in reversed(APART)] + APART[:2])


def test_components_are_drawn_apart() -> None:
    """The box around a component holds no node of another one."""
    places = positions(9, APART)
    boxes = [[places[node] for node in nodes] for nodes in ((0, 1, 2), (3, 4), (5, 6, 7), (8,))]

    assert not any(_overlap(one, two) for one, two in combinations(boxes, 2))


@pytest.mark.parametrize("count", [1, 2, 9, 17, 40])
def test_a_ring_has_room_for_all(count: int) -> None:
    """A thing stands in the middle and each neighbour at a place of its own."""
    places = ring(count)

    assert places[0] == (0, 0)
    assert len(set(places)) == count


def _overlap(one: list[tuple[int, int]], two: list[tuple[int, int]]) -> bool:
    return all(
        max(place[axis] for place in one) >= min(place[axis] for place in two)
        and max(place[axis] for place in two) >= min(place[axis] for place in one)
        for axis in (0, 1)
    )
