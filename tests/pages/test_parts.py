"""Tests of graph/pages/parts.py: all that is known, cut into parts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from graph.pages import parts as module
from graph.pages.parts import Parts
from tests.pages.test_view import VIEW

QUOTES = 3  # where a link and a value have their sentences


@pytest.fixture(params=[False, True], ids=["whole", "cut"])
def told(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The parts of the story as JSON: one, or several where a page may hold two things only."""
    if request.param:
        for name in ("WHOLE", "FIRST", "PART"):
            monkeypatch.setattr(module, name, 2)
    found = json.loads(json.dumps(Parts(VIEW).all()))
    assert (len(found) > 1) == request.param
    return list(found)


def test_every_thing_and_link_stands_once(told: list[Any]) -> None:
    """Nothing is lost or told twice in the cutting."""
    pages = [thing[1] for part in told for thing in part["things"]]
    links = [tuple(link[:3]) for part in told for link in part["links"]]

    assert sorted(pages) == sorted(node.page for node in VIEW.nodes.values())
    assert len(links) == len(set(links)) == len(VIEW.links)


def test_a_thing_says_where_its_links_are(told: list[Any]) -> None:
    """Its own part and the parts that it names hold all links of a thing."""
    for number, part in enumerate(told):
        for index, thing in enumerate(part["things"], part["first"]):
            assert _holding(told, index) <= {number, *thing[6]}


def test_each_part_stands_on_its_own_sentences(told: list[Any]) -> None:
    """Sentences and papers are written once a part; links and values refer to them, and every reference is good."""
    for part in told:
        used = {quote for link in part["links"] for quote in link[QUOTES]}
        used |= {quote for thing in part["things"] for value in thing[11] for quote in value[2]}
        assert used == set(range(len(part["quotes"])))
        assert {quote[1] for quote in part["quotes"]} == set(range(len(part["papers"])))


def test_names_are_marked_in_their_sentences(told: list[Any]) -> None:
    """A sentence says where it names which thing, at places of its words on one line."""
    names = {index: thing[2] for part in told for index, thing in enumerate(part["things"], part["first"])}
    quotes = [quote for part in told for quote in part["quotes"]]
    found = {
        (words[start:end], names[thing] if isinstance(names[thing], str) else names[thing][0])
        for words, *_, marks in quotes
        for start, end, thing in zip(marks[::3], marks[1::3], marks[2::3], strict=True)
    }

    assert ("حموشي", "عبد اللطيف حموشي") in found
    assert ("المدير العام للأمن الوطني", "المديرية العامة للأمن الوطني") in found


def _holding(told: list[Any], thing: int) -> set[int]:
    """The parts in which links of a thing stand."""
    return {number for number, part in enumerate(told) for link in part["links"] if thing in (link[0], link[2])}
