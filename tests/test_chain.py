"""The chain of meetings between two persons is the shortest there is, of six at most; networkx knows it too."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import networkx as nx
import pytest

from graph.model import Annotation
from graph.store import Store
from tests.asked import ask, written
from tests.factory import BASE, document, event, mention, ontology, resolution

NAMES = ("سالم", "ليلى", "عمر", "هند", "طارق", "نادية", "رشيد", "مريم", "سامي", "يوسف")
PERSONS = tuple(f"person/{name}" for name in NAMES)
ROW = (*pairwise(PERSONS[:8]),)  # the first met the second, who met the third …
CROSSED = (*ROW, (PERSONS[0], PERSONS[8]), (PERSONS[8], PERSONS[3]), (PERSONS[1], PERSONS[4]))


def store_of(folder: pytest.TempPathFactory, met: Iterable[tuple[str, str]]) -> Store:
    """A graph in which each of these pairs had talks."""
    one = document("talks", "، ".join(NAMES))
    events = {f"meeting/m{place}": pair for place, pair in enumerate(met)}
    told = [event(one, key, "Talks", one.text, {"participant": pair}, label=key) for key, pair in events.items()]
    named = tuple(mention(one, name, key) for name, key in zip(NAMES, PERSONS, strict=True))
    found = resolution((Annotation(one, named, (), tuple(told)),), {key: (("talks", key),) for key in events})
    return Store(written(folder.mktemp("chain"), found, [one], ontology()))


@pytest.fixture(scope="module")
def row(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Eight persons in a row, and two who met nobody."""
    return store_of(tmp_path_factory, ROW)


@pytest.fixture(scope="module")
def crossed(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The same with shorter ways between some of them."""
    return store_of(tmp_path_factory, CROSSED)


def chain(store: Store, first: str, last: str, *columns: str, **more: str) -> list[tuple[str, ...]]:
    """The steps between two persons."""
    return ask(store, "chain", *columns, **{"from": BASE + first, "to": BASE + last, **more})


@pytest.mark.parametrize("steps", range(1, 7))
def test_chains_are_told_step_by_step(steps: int, row: Store) -> None:
    """Each step is one meeting, from whichever end it is asked."""
    way = PERSONS[: steps + 1]

    assert chain(row, way[0], way[-1], "steps", "person", "other") == [(str(steps), *one) for one in pairwise(way)]
    assert chain(row, way[-1], way[0], "person", "other") == [*pairwise(reversed(way))]


@pytest.mark.parametrize("last", [PERSONS[7], PERSONS[9], PERSONS[0]])
def test_chains_end(last: str, row: Store) -> None:
    """Who is seven meetings away or met nobody is not reached, and nobody is connected with himself."""
    assert chain(row, PERSONS[0], last, "person") == []


@pytest.mark.parametrize("first", PERSONS)
@pytest.mark.parametrize("last", PERSONS)
def test_the_shortest_stands_first(first: str, last: str, crossed: Store) -> None:
    """The first chain is as long as the shortest that networkx finds, and each is a way that nobody is on twice."""
    known = nx.Graph(CROSSED)
    lengths = nx.single_source_shortest_path_length(known, first) if first in known else {}
    shortest = [lengths[last]] if lengths.get(last) else []
    ways = _ways(chain(crossed, first, last, "person", "other"), first, last)

    assert [len(way) - 1 for way in ways][:1] == shortest
    assert sorted(ways, key=len) == ways
    assert all(nx.is_simple_path(known, way) for way in ways)


def test_chains_can_be_limited(crossed: Store) -> None:
    """A limit leaves the shortest alone."""
    assert chain(crossed, PERSONS[0], PERSONS[3], "steps", limit="1") == [("2",), ("2",)]
    assert len(chain(crossed, PERSONS[0], PERSONS[3], "steps")) > 2


def _ways(steps: list[tuple[str, ...]], first: str, last: str) -> list[list[str]]:
    """The persons of each chain in turn; a chain begins where a step begins with its first."""
    ways: list[list[str]] = []
    for person, other in steps:
        if person == first:
            ways.append([first])
        assert ways[-1][-1] == person
        ways[-1].append(other)
    assert all(way[-1] == last for way in ways)
    return ways
