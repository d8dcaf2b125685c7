"""Find which thing of the gold file each thing of a build is, and count things and facts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import networkx as nx

from graph.evaluation.gold import REGION, Gold
from graph.evaluation.prediction import Prediction
from graph.evaluation.tally import Subject, Tally
from graph.folding import fold_name
from graph.model import Kind
from graph.settings import MAJ, Settings
from graph.store import Literal, read_turtle

Keys = dict[str, str | None]  # the gold key that each node stands for


def align_entities(gold: Gold, prediction: Prediction, tally: Tally) -> Keys:
    """The gold key of each thing named in the document, None for a thing that the reader did not find.

    Things match one to one by the names they share, and by state where two bodies share a name; a second
    node for a thing keeps that thing's key and counts as spurious.
    """
    predicted = prediction.entities(gold.document)
    overlaps = {node: _overlaps(gold, prediction, node, kind) for node, kind in predicted}
    matched = _match(overlaps)
    keys = {node: matched.get(node) or _second_best(prediction, node, kind, overlaps[node]) for node, kind in predicted}
    for node, kind in predicted:
        subject = Subject(gold.document, "entity", keys[node] or "", node, prediction.label(node))
        _count_node(gold, subject, kind, node in matched, tally)
    for key in sorted(gold.entities.keys() - set(matched.values())):
        if not gold.entities[key].optional:
            tally.miss(Subject(gold.document, "entity", key, name=key), gold.entities[key].kind)
    return keys


def count_facts(gold: Gold, prediction: Prediction, keys: Keys, tally: Tally) -> None:
    """Count the facts about people and agencies that the document's graph states."""
    found = set()
    for subject, name, value in prediction.facts(gold.document):
        fact = (keys.get(subject), name, keys.get(value))
        if fact in found:
            continue
        found.add(fact)
        told = Subject(gold.document, "fact", fact[0] or "", subject, prediction.label(subject))
        if fact in gold.facts.required:
            tally.hit(told, name)
        elif fact not in gold.facts.allowed and not {fact[0], fact[2]} & gold.optional_keys:
            tally.blame(told, name, fact[2] or f"«{prediction.label(value)}»")
    for key, name, other in sorted(gold.facts.required - found, key=str):
        tally.miss(Subject(gold.document, "fact", str(key), name=str(key)), name, str(other))


@cache
def regions(ontology: Path) -> frozenset[str]:
    """The folded names of continents and regions, which an evaluation does not count."""
    triples = read_turtle(ontology / "regions.ttl")
    names = (term for _, name, term in triples if name == MAJ + "regionName")
    return frozenset(fold_name(term.text) for term in names if isinstance(term, Literal))


def _overlaps(gold: Gold, prediction: Prediction, node: str, kind: Kind) -> dict[str, int]:
    """How well a node fits each thing of its kind with which it shares a name, or the code of a state."""
    if kind is Kind.COUNTRY:
        iso = prediction.find_iso(node) or ""
        known = iso in gold.entities and gold.entities[iso].kind is Kind.COUNTRY
        return {iso: 1} if known else {}
    names, states = prediction.names(node), prediction.states(node)
    shared = {key: len(names & entity.names) for key, entity in gold.entities.items() if entity.kind is kind}
    return {key: 2 * count + _state_bonus(gold, key, states) for key, count in shared.items() if count}


def _state_bonus(gold: Gold, key: str, states: set[str | None]) -> int:
    """A body of the same state fits far better, one of another state a little worse."""
    if gold.facts.states.get(key) in states:
        return 9
    return -1 if states and gold.facts.states.get(key) else 0


def _match(overlaps: dict[str, dict[str, int]]) -> dict[str, str]:
    """The best one-to-one match of nodes and keys."""
    graph = nx.Graph()
    for node, fits in overlaps.items():
        for key, weight in fits.items():
            graph.add_edge((0, node), (1, key), weight=weight + 10)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return {node: key for (_, node), (_, key) in pairs}


def _second_best(prediction: Prediction, node: str, kind: Kind, fits: dict[str, int]) -> str | None:
    """The key that an unmatched node would have had."""
    if fits:
        return max(fits, key=lambda key: fits[key])
    is_region = kind is Kind.PLACE and prediction.names(node) & regions(Settings().ontology)
    return REGION if is_region else None


def _count_node(gold: Gold, subject: Subject, kind: Kind, is_match: bool, tally: Tally) -> None:
    """A region of the world and an optional thing are neither right nor wrong; a second node is wrong."""
    if not subject.key:
        tally.blame(subject, kind)
    elif subject.key != REGION and not gold.entities[subject.key].optional:
        if is_match:
            tally.hit(subject, kind)
        else:
            tally.blame(subject, kind, f"(a second node for {subject.key})")
