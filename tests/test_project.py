"""Tests of graph/project.py."""

from __future__ import annotations

import io
from dataclasses import replace

import networkx as nx
import pytest

from graph.model import Label, Resolution
from graph.project import project
from tests.factory import BASE, DGSN, GERMANY, HAMMOUCHI, MOROCCO, MUENCH, story

VIENNA = BASE + "meeting/vienna-22"
TALKS = BASE + "meeting/vienna-talks"


def test_everything_is_a_node() -> None:
    """The large network holds each entity and each event."""
    told = story().resolution
    things = {entity.iri for entity in told.entities} | {event.iri for event in told.events}

    assert set(project(told).everything) == things


def test_an_edge_counts_its_documents() -> None:
    """A statement of two documents is one edge of weight two."""
    network = project(story().resolution).everything

    assert network.edges[VIENNA, BASE + HAMMOUCHI, "participant"]["weight"] == 2


def test_an_event_carries_its_dates() -> None:
    """Dates stand as attributes; a partial one gives way to the one that completes it."""
    node = project(story().resolution).everything.nodes[VIENNA]

    assert (node["start"], node["end"]) == ("2025-05-06", "2025-05-07 2025-05-08")


def test_people_who_met_are_neighbours() -> None:
    """The small network joins those who took part in one meeting, and lists the meetings."""
    edge = project(story().resolution).contacts.edges[BASE + HAMMOUCHI, BASE + MUENCH]

    assert edge == {"weight": 1, "meetings": TALKS}


def test_a_planned_meeting_is_no_contact() -> None:
    """Who is only expected to meet has not met."""
    told = story().resolution
    planned = replace(told, events=tuple(replace(event, status="planned") for event in told.events))

    assert not project(planned).contacts


def test_an_award_is_no_contact() -> None:
    """Giving a medal is an edge of the large network alone."""
    assert BASE + GERMANY not in project(story().resolution).contacts


@pytest.mark.parametrize("measure", ["degree", "betweenness", "community"])
def test_nodes_are_measured(measure: str) -> None:
    """Each node of both networks has its degree, betweenness and community."""
    networks = project(story().resolution)

    assert all(
        measure in node for network in (networks.everything, networks.contacts) for _, node in network.nodes(data=True)
    )


def test_the_order_of_claims_does_not_matter() -> None:
    """The same statements in another order give the same network."""
    told = story().resolution
    turned = Resolution(told.entities[::-1], told.events[::-1], told.claims[::-1], told.derived)

    assert _gexf(project(told).everything) == _gexf(project(turned).everything)


@pytest.mark.parametrize("name", ["\x00خطر", "\ud800", "<b>&amp;", "عبد\u202eاللطيف", "محمد\u200cرضا"])
def test_any_label_can_be_written(name: str) -> None:
    """GEXF and GraphML take labels that XML could not carry."""
    told = story().resolution
    odd = replace(told, entities=tuple(replace(entity, label=Label(name)) for entity in told.entities))
    network = project(odd).everything

    assert nx.parse_graphml(_graphml(network)).number_of_nodes() == network.number_of_nodes()
    assert _gexf(network)


def test_nothing_gives_empty_networks() -> None:
    """A build without entities has two empty networks."""
    networks = project(Resolution((), (), ()))

    assert not networks.everything
    assert not networks.contacts


def test_facts_point_from_person_to_agency() -> None:
    """Edges keep the direction of the statement."""
    network = project(story().resolution).everything

    assert network.has_edge(BASE + HAMMOUCHI, BASE + DGSN, "heads")
    assert network.has_edge(BASE + DGSN, BASE + MOROCCO, "agencyOf")


def _gexf(network: nx.Graph[str]) -> bytes:
    written = io.BytesIO()
    nx.write_gexf(network, written)
    return b"\n".join(line for line in written.getvalue().split(b"\n") if b"lastmodifieddate" not in line)


def _graphml(network: nx.Graph[str]) -> str:
    return "\n".join(nx.generate_graphml(network))
