"""The bodies that the gazetteer lists are whole, and no name of theirs points to two states."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import pytest

from graph.folding import fold_words
from graph.ontology import BASE, LABELS, RDF_TYPE, SKOS, Properties, group, iris, literals, local
from graph.settings import MAJ
from graph.store import read_turtle

FOLDER = Path(__file__).parents[1] / "ontology" / "gazetteer"
FILES = sorted(FOLDER.glob("agencies*.ttl"))
FINER = frozenset(
    {"IntelligenceAgency", "PoliceAgency", "Ministry", "ArmedForce", "JudicialBody", "Legislature", "GovernmentBody"}
    | {"InternationalOrganization", "AcademicInstitution", "DiplomaticMission", "Association"}
)
STATELESS = frozenset({"InternationalOrganization", "Association", "AcademicInstitution"})
Bodies = dict[str, Properties]


@pytest.fixture(scope="module")
def bodies() -> Bodies:
    """Every body of every file, by its path."""
    subjects = group(chain.from_iterable(read_turtle(file, BASE) for file in FILES))
    return {
        iri.removeprefix(BASE): things for iri, things in subjects.items() if MAJ + "Agency" in iris(things, RDF_TYPE)
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.name))
def test_no_body_is_described_twice(file: Path) -> None:
    """Each file parses, and no other file describes a body of its own."""

    others = {subject for other in FILES if other != file for subject in _described(other)}

    assert _described(file)
    assert not _described(file) & others
    assert [body for body, times in Counter(_openings(file)).items() if times > 1] == []


def test_bodies_have_one_name_in_each_language(bodies: Bodies) -> None:
    """A body has one preferred name in Arabic, English and French."""

    names = {
        body: sorted(name.language for name in literals(things, SKOS + "prefLabel")) for body, things in bodies.items()
    }

    assert [body for body, languages in names.items() if languages != ["ar", "en", "fr"]] == []


def test_bodies_say_what_they_are(bodies: Bodies) -> None:
    """A body has a finer class, and stands in the scheme of agencies."""

    scheme = BASE + "scheme/agencies"

    assert [body for body, things in bodies.items() if not _types(things) & FINER] == []
    assert [body for body, things in bodies.items() if iris(things, SKOS + "inScheme") != [scheme]] == []


def test_bodies_belong_to_one_state(bodies: Bodies) -> None:
    """A body belongs to one state that its path names, unless it is international."""

    states = {body: _states(things) for body, things in bodies.items()}
    stateless = [body for body, found in states.items() if not found and not _types(bodies[body]) & STATELESS]
    elsewhere = [body for body, found in states.items() if found and [body[7:9].upper()] != found]

    assert stateless == []
    assert elsewhere == []


def test_parents_are_bodies(bodies: Bodies) -> None:
    """A body is part of a body that the gazetteer lists, and not of itself."""

    parents = {
        body: [iri.removeprefix(BASE) for iri in iris(things, MAJ + "partOf")] for body, things in bodies.items()
    }

    assert [(body, parent) for body, found in parents.items() for parent in found if parent not in bodies] == []
    assert [body for body, found in parents.items() if body in found] == []


def test_a_name_belongs_to_one_body(bodies: Bodies) -> None:
    """A name that bodies of two states share is a bare name, never a label."""

    labelled, bare = _owners(bodies, LABELS), _owners(bodies, (MAJ + "bareName",))
    shared = {name: owners for name, owners in labelled.items() if len(owners) > 1}
    disguised = {name: bare[name] | owners for name, owners in labelled.items() if bare[name] - owners}

    assert shared == {}
    assert disguised == {}


def test_a_bare_name_and_a_state_give_one_body(bodies: Bodies) -> None:
    """Within a state, a bare name is borne by one body only."""

    owners = _owners(bodies, (MAJ + "bareName",))
    twice = {
        name: Counter(state for body in found for state in _states(bodies[body])) for name, found in owners.items()
    }

    assert [name for name, states in twice.items() if max(states.values(), default=0) > 1] == []


def _described(file: Path) -> set[str]:
    return {subject for subject, *_ in read_turtle(file, BASE) if subject.startswith(BASE + "agency/")}


def _openings(file: Path) -> Iterable[str]:
    """The bodies whose description begins on a line of the file."""
    lines = file.read_text(encoding="utf-8").split("\n")
    return (line.split()[0] for line in lines if line.startswith("<agency/"))


def _types(things: Properties) -> set[str]:
    return {local(kind) for kind in iris(things, RDF_TYPE)}


def _states(things: Properties) -> list[str]:
    return [local(state) for state in iris(things, MAJ + "agencyOf")]


def _owners(bodies: Bodies, predicates: Iterable[str]) -> dict[str, set[str]]:
    """Which bodies bear a name, by the name as matching sees it."""
    owners: dict[str, set[str]] = defaultdict(set)
    for body, things in bodies.items():
        for predicate in predicates:
            for name in literals(things, predicate):
                owners[_matched(name.text)].add(body)
    return owners


def _matched(name: str) -> str:
    """A name folded, its first word without the article."""
    first, *rest = fold_words(name)
    return " ".join([first[2:] if first.startswith("ال") and len(first) > 4 else first, *rest])
