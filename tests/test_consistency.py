"""The vocabulary contradicts neither itself nor what a build says, under OWL 2 RL and for a reasoner of OWL 2 DL."""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable
from io import BytesIO
from itertools import combinations
from typing import Any

import pytest
import rdflib
import reasonable
from rdflib import OWL, RDF, RDFS

from graph.assemble import assemble
from graph.reason import materialise
from graph.settings import MAJ, Settings
from tests.factory import BASE, story
from tests.golden import FOLDER as GOLDEN

Triple = tuple[Any, Any, Any]
AXIOMS = (RDF.type, RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.disjointWith)
THINGS, TERMS = rdflib.Namespace(BASE), rdflib.Namespace(MAJ)
PERSON, COUNTRY, AWARD = THINGS["person/عبد-اللطيف-حموشي"], THINGS["country/MA"], THINGS["award/germany-2025"]
MIXED = [  # a person who is an agency; of whom an agency's property is told; an award that an operation is aimed at
    (PERSON, RDF.type, TERMS.PoliceAgency),
    (PERSON, TERMS.agencyOf, COUNTRY),
    (THINGS["operation/daesh-cell"], TERMS.target, AWARD),
]


@pytest.fixture(scope="module")
def vocabulary() -> rdflib.Graph:
    """The classes and properties, the finer kinds of event too."""
    graph = rdflib.Graph()
    for name in ("vocabulary.ttl", "events.ttl"):
        graph.parse(Settings().ontology / name)
    return graph


@pytest.fixture(scope="module")
def facts() -> rdflib.Graph:
    """The story with what follows from the alignments, and what the golden build found."""
    one = story()
    told = materialise(assemble(one.resolution, one.documents, one.ontology)).merged().to_rdflib()
    graph = rdflib.Graph().parse(GOLDEN / "graph.ttl")
    for triple in told.default_graph:
        graph.add(triple)
    return graph


def contradictions(triples: Iterable[Triple]) -> set[Triple]:
    """What OWL 2 RL finds to be in two disjoint classes, with these, or in owl:Nothing."""
    reasoner = reasonable.PyReasoner()
    reasoner.from_graph(triples)
    members, disjoint = defaultdict(set), {(OWL.Nothing, OWL.Nothing)}
    for subject, predicate, value in reasoner.reason():
        if predicate == RDF.type:
            members[value].add(subject)
        if predicate == OWL.disjointWith:
            disjoint.add((subject, value))
    return {(thing, left, right) for left, right in disjoint for thing in members[left] & members[right]}


def test_nothing_is_of_two_disjoint_classes(vocabulary: rdflib.Graph, facts: rdflib.Graph) -> None:
    """Neither by what is told nor by what domains, ranges and alignments add."""

    assert contradictions([*vocabulary, *facts]) == set()


def test_the_core_classes_are_disjoint(vocabulary: rdflib.Graph) -> None:
    """Of any two core classes an example that is both is found, but of states, which are places too."""
    names = ("Person", "Agency", "Group", "Place", "Meeting", "Award", "Operation", "Document", "Claim")
    pairs = {THINGS[f"{left}-and-{right}"]: (left, right) for left, right in combinations(names, 2)}
    both = [(thing, RDF.type, TERMS[name]) for thing, pair in pairs.items() for name in pair]
    found = {thing for thing, _, _ in contradictions([*vocabulary, *both])}

    assert [pair for thing, pair in pairs.items() if thing not in found] == []


@pytest.mark.parametrize("mistake", MIXED)
def test_a_mistake_is_found(mistake: Triple, vocabulary: rdflib.Graph, facts: rdflib.Graph) -> None:
    """One statement that joins what is disjoint, told or by a property's domain or range."""

    assert contradictions([*vocabulary, *facts, mistake]) != set()


def test_no_class_is_empty_by_its_axioms(vocabulary: rdflib.Graph) -> None:
    """Each class can have an instance."""
    examples = [(rdflib.BNode(), RDF.type, name) for name in vocabulary.subjects(RDF.type, OWL.Class)]

    assert contradictions([*vocabulary, *examples]) == set()


def test_hermit_finds_no_contradiction(vocabulary: rdflib.Graph, facts: rdflib.Graph) -> None:
    """A reasoner of OWL 2 DL finds neither a contradiction nor a class that can have no instance."""

    assert hermit([*object_facts(vocabulary, facts)]) == []


def test_hermit_finds_a_mistake(vocabulary: rdflib.Graph, facts: rdflib.Graph) -> None:
    """The same statement of an agency about a person."""

    assert hermit([*object_facts(vocabulary, facts), MIXED[1]]) is None


def object_facts(vocabulary: rdflib.Graph, facts: rdflib.Graph) -> Iterable[Triple]:
    """The axioms of our terms, and facts between things: HermiT stops at xsd:date."""
    between = set(vocabulary.subjects(RDF.type, OWL.ObjectProperty))
    yield from (triple for triple in vocabulary if str(triple[0]).startswith(MAJ) and triple[1] in AXIOMS)
    for subject, predicate, value in facts:
        if predicate in between or (predicate == RDF.type and str(value).startswith(MAJ)):
            yield subject, predicate, value


def hermit(triples: Iterable[Triple]) -> list[Any] | None:
    """The classes that can have no instance; None where the whole contradicts itself."""
    owlready2 = pytest.importorskip("owlready2", reason="owlready2 is not installed; `pip install owlready2` brings it")
    if not shutil.which("java"):
        pytest.skip("no Java is installed, which HermiT runs on; `apt-get install default-jre-headless` brings it")
    graph, world = rdflib.Graph(), owlready2.World()
    for triple in triples:
        graph.add(triple)
    read = world.get_ontology(BASE).load(fileobj=BytesIO(graph.serialize(format="nt", encoding="utf-8")))
    try:
        with read:
            owlready2.sync_reasoner_hermit(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return None
    return list(world.inconsistent_classes())
