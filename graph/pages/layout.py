"""Place the nodes of a network so that each component is drawn apart and no label covers another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

Points = NDArray[np.float64]
Edges = NDArray[np.int64]

STEPS = 150
SPREAD = 90.0  # wished length of an edge, in pixels
NEAR = 3 * SPREAD  # nodes farther apart than this do not push each other
BOX = (180.0, 98.0)  # room for a node with two lines of label
GRAVITY = 0.2  # how strongly nodes are drawn to the middle
GAP = 110.0  # between components
GOLDEN = math.pi * (3 - math.sqrt(5))


def positions(size: int, edges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Coordinates in pixels for the nodes 0 … size-1; the same for the same edges, in whatever order they come."""
    if not size:
        return []
    pairs = np.array(sorted({(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]}), dtype=np.int64)
    pairs = pairs.reshape(-1, 2)
    placed = np.zeros((size, 2))
    members = _components(size, pairs)
    for corner, nodes, points in zip(*_packed(members, pairs, size), strict=True):
        placed[nodes] = points + corner
    centre = (placed.min(axis=0) + placed.max(axis=0)) / 2
    return [(int(x), int(y)) for x, y in np.rint(placed - centre)]


def ring(count: int) -> list[tuple[int, int]]:
    """Places for a node and its neighbours: itself at 0, the others on a wide ellipse, many of them in two tiers."""
    others = count - 1
    wide, high = (300, 150) if others <= 8 else (26.0 * max(others, 20), 10.5 * max(others, 20))
    tiers = (1.0, 1.0) if others <= 8 else (1.0, 0.62)
    turns = [(math.tau * (step + 0.5) / others, tiers[step % 2]) for step in range(others)]
    return [(0, 0), *((round(wide * far * math.cos(turn)), round(high * far * math.sin(turn))) for turn, far in turns)]


def beside(placed: Sequence[tuple[int, int]], size: int, edges: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places for the nodes 0 … size-1, the first of them placed already: each other one around its first neighbour."""
    anchors: dict[int, int] = {}
    for edge in edges:
        anchors[max(edge)] = min(*edge, anchors.get(max(edge), max(edge)))
    places, around = list(placed), Counter[int]()
    for node in range(len(placed), size):
        anchor = anchors.get(node, node)
        around[anchor] += 1
        x, y = places[anchor] if anchor < node else (0, 0)
        turn, far = around[anchor] * GOLDEN, SPREAD * math.sqrt(around[anchor] + 1)
        places.append((round(x + far * math.cos(turn)), round(y + far * math.sin(turn))))
    return places


def _components(size: int, pairs: Edges) -> list[NDArray[np.int64]]:
    """The nodes of each component, the largest component first."""
    matrix = coo_array((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(size, size))
    count, label = connected_components(matrix, directed=False)
    order = np.argsort(label, kind="stable")
    groups = np.split(order, np.cumsum(np.bincount(label, minlength=count))[:-1])
    return sorted(groups, key=lambda nodes: (-len(nodes), int(nodes[0])))


def _packed(
    members: list[NDArray[np.int64]], pairs: Edges, size: int
) -> tuple[list[Points], list[NDArray[np.int64]], list[Points]]:
    """Each component with its own coordinates from 0 and the corner where it is put: shelves from top to bottom."""
    drawn = [_drawn(nodes, pairs, size) for nodes in members]
    boxes = [points.max(axis=0) + np.array(BOX) for points in drawn]
    width = max(boxes[0][0], math.sqrt(sum(float(box.prod()) for box in boxes)) * 1.4)
    corners, x, y, tall = [], 0.0, 0.0, 0.0
    for box in boxes:
        if x and x + box[0] > width:
            x, y, tall = 0.0, y + tall + GAP, 0.0
        corners.append(np.array([x, y]))
        x, tall = x + float(box[0]) + GAP, max(tall, float(box[1]))
    return corners, members, drawn


def _drawn(nodes: NDArray[np.int64], pairs: Edges, size: int) -> Points:
    """One component, with its upper left corner at 0."""
    number = np.full(size, -1)
    number[nodes] = np.arange(len(nodes))
    inside = number[pairs[number[pairs[:, 0]] >= 0]]
    points = _apart(_sprung(len(nodes), inside))
    return np.asarray(points - points.min(axis=0), dtype=np.float64)


def _sprung(size: int, pairs: Edges) -> Points:
    """Force-directed places (Fruchterman and Reingold 1991), repelling more the more neighbours a node has."""
    degree = np.bincount(pairs.ravel(), minlength=size)
    points = _spiral(degree)
    heavy = 1 + degree / 2
    heat = SPREAD * 2
    for _ in range(STEPS if size > 1 else 0):
        force = _pushed(points, heavy) + _pulled(points, pairs, degree) - points * GRAVITY
        length = np.maximum(np.hypot(*force.T), 1e-9)
        points = points + force * (np.minimum(length, heat) / length)[:, None]
        heat = max(heat * 0.97, 1.0)
    return np.asarray(points * np.array([1.3, 0.95]), dtype=np.float64)  # screens are wide, and so are labels


def _spiral(degree: NDArray[np.int64]) -> Points:
    """A start without chance: a sunflower, its most connected nodes in the middle."""
    rank = np.empty(len(degree))
    rank[np.argsort(-degree, kind="stable")] = np.arange(len(degree))
    radius, angle = SPREAD * np.sqrt(rank), rank * GOLDEN
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))


def _pushed(points: Points, heavy: Points) -> Points:
    """How the nodes push each other apart."""
    left, right = _close(points, NEAR)
    apart = points[left] - points[right]
    square = np.maximum((apart**2).sum(axis=1), 1.0)
    push = apart * (SPREAD**2 / square * np.sqrt(heavy[left] * heavy[right]))[:, None]
    return _gathered(len(points), left, right, push)


def _pulled(points: Points, pairs: Edges, degree: NDArray[np.int64]) -> Points:
    """How the edges pull their ends together; the many edges of a hub pull less each."""
    apart = points[pairs[:, 1]] - points[pairs[:, 0]]
    length = np.hypot(*apart.T)
    share = 1 / np.sqrt(np.minimum(degree[pairs[:, 0]], degree[pairs[:, 1]]))
    return _gathered(len(points), pairs[:, 0], pairs[:, 1], apart * (length / SPREAD * share)[:, None])


def _apart(points: Points) -> Points:
    """Push boxes that overlap away from each other, each pair along its shorter way."""
    box = np.array(BOX)
    for _ in range(80):
        left, right = _close(points / box, 1.0, math.inf)
        gap = points[left] - points[right]
        over = box - np.abs(gap)
        if not len(left):
            break
        along = (over / box).argmin(axis=1)
        move = np.zeros_like(gap)
        rows = np.arange(len(left))
        move[rows, along] = np.where(gap[rows, along] < 0, -1, 1) * over[rows, along] / 2
        points = points + _gathered(len(points), left, right, move) * 0.6
    return points


def _close(points: Points, reach: float, norm: float = 2.0) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The pairs of nodes within reach of each other; the tree gives them in one order for one set of points."""
    pairs = cKDTree(points).query_pairs(reach * 0.999, p=norm, output_type="ndarray")
    return pairs[:, 0], pairs[:, 1]


def _gathered(size: int, left: NDArray[np.int64], right: NDArray[np.int64], moves: Points) -> Points:
    """The sum of the moves of each node: `left` as given, `right` the other way."""
    return np.column_stack(
        [np.bincount(left, moves[:, axis], size) - np.bincount(right, moves[:, axis], size) for axis in (0, 1)]
    )
