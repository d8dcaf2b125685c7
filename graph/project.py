"""Turn what was resolved into two networks: everything, and who met whom."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.encounters import at_meetings
from graph.model import PARTIES, Claim, Entity, Event, Kind, Ref, Resolution
from graph.timeline import When, when

ACTORS = (Kind.PERSON, Kind.AGENCY, Kind.COUNTRY)
EXACT, PIVOTS = 500, 100  # betweenness of networks with more nodes is estimated from so many pivots
SEED = 0
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Attributes = dict[str, str | int | float]


@dataclass(frozen=True)
class Networks:
    """Both projections; every attribute is a string or a number, as GraphML and GEXF want it."""

    everything: nx.MultiDiGraph[str]  # entities and events; an edge is a fact or a role
    contacts: nx.Graph[str]  # people, agencies, countries; an edge lists the meetings of two of them


def project(resolution: Resolution) -> Networks:
    """Build both networks, with degree, betweenness and community as attributes of the nodes."""
    networks = Networks(_everything(resolution), _contacts(resolution))
    _measure(networks.everything)
    _measure(networks.contacts)
    return networks


def _everything(resolution: Resolution) -> nx.MultiDiGraph[str]:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(name="Majlis: everything")
    told = _claims_by_subject((*resolution.claims, *resolution.derived))
    nodes = {entity.iri: _entity(entity) for entity in resolution.entities}
    nodes |= {event.iri: _event(event, when(told[event.iri])) for event in resolution.events}
    network.add_nodes_from(sorted(nodes.items()))
    for (subject, predicate, target), documents in sorted(_links(resolution.claims).items()):
        if subject in network and target in network:
            network.add_edge(subject, target, key=predicate, label=predicate, weight=len(documents))
    return network


def _contacts(resolution: Resolution) -> nx.Graph[str]:
    network: nx.Graph[str] = nx.Graph(name="Majlis: who met whom")
    actors = {entity.iri: entity for entity in resolution.entities if entity.kind in ACTORS}
    for (left, right), meetings in sorted(_encounters(resolution).items()):
        for actor in (left, right):
            network.add_node(actor, **_entity(actors[actor]))
        network.add_edge(left, right, weight=len(meetings), meetings=" ".join(sorted(meetings)))
    return network


def _encounters(resolution: Resolution) -> dict[tuple[str, str], set[str]]:
    """The held meetings by each pair of their parties."""
    pairs: dict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting, parties in at_meetings(resolution, PARTIES, ACTORS).items():
        for pair in combinations(sorted(parties), 2):
            pairs[pair].add(meeting)
    return pairs


def _claims_by_subject(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    subjects: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        subjects[claim.subject.key].append(claim)
    return subjects


def _links(claims: Iterable[Claim]) -> dict[tuple[str, str, str], set[str]]:
    """The documents behind each statement between two things."""
    links: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for claim in claims:
        if isinstance(claim.object, Ref):
            links[claim.subject.key, claim.predicate, claim.object.key].add(claim.document)
    return links


def _entity(entity: Entity) -> Attributes:
    return _clean(
        label=entity.label.text,
        kind=str(entity.kind),
        type=" ".join(entity.types),
        country=entity.country,
        documents=len(entity.documents),
    )


def _event(event: Event, dates: When) -> Attributes:
    return _clean(
        label=event.label.text,
        kind=event.type,
        type=event.type,
        status=event.status,
        start=" ".join(str(date) for date in dates.starts),
        end=" ".join(str(date) for date in dates.ends),
        documents=len({document for document, _ in event.mentions}),
    )


def _clean(**attributes: str | int) -> Attributes:
    """Without the characters that XML cannot carry."""
    return {
        name: NOT_XML.sub("\ufffd", value) if isinstance(value, str) else value for name, value in attributes.items()
    }


def _measure(network: nx.Graph[str]) -> None:
    """Add degree, betweenness and community to each node."""
    number = {name: index for index, name in enumerate(network)}
    simple = _simple(network, number)
    pivots = None if len(number) <= EXACT else PIVOTS
    between = nx.betweenness_centrality(simple, k=pivots, seed=SEED)
    community = _communities(simple)
    for name, index in number.items():
        measures = {"betweenness": round(between[index], 6), "community": community[index]}
        network.nodes[name].update(degree=network.degree(name), **measures)


def _simple(network: nx.Graph[str], number: dict[str, int]) -> nx.Graph[int]:
    """The bare network over numbers, for sets of strings are walked in another order on each run."""
    simple: nx.Graph[int] = nx.Graph()
    simple.add_nodes_from(number.values())
    simple.add_edges_from(sorted({(number[left], number[right]) for left, right in network.edges() if left != right}))
    return simple


def _communities(network: nx.Graph[int]) -> dict[int, int]:
    """The Louvain community of each node; the largest is 0."""
    found = nx.community.louvain_communities(network, seed=SEED) if network else []
    ranked = sorted((sorted(community) for community in found), key=lambda members: (-len(members), members))
    return {member: rank for rank, members in enumerate(ranked) for member in members}
