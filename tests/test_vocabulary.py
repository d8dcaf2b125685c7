"""Tests of ontology/vocabulary.ttl."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.model import EVENTS, FACTS, MEETINGS, Kind
from graph.ontology import Properties, group, iris, literals
from graph.settings import MAJ, Settings
from graph.store import read_turtle
from graph.vocabulary import iri

SLOTS = (
    *(
        "participant",
        "headOfDelegation",
        "host",
        "organizer",
        "place",
        "startDate",
        "endDate",
        "ordinal",
        "topic",
        "sidelineOf",
    ),
    *("recipient", "awardedBy", "agent", "target", "quantity", "attributedTo", "mentionedIn", "isoCode", "status"),
)
ALIGNED = ("schema.org", "semanticweb.cs.vu.nl", "ns/org#", "foaf", "skos", "ns/prov#", "ns/oa#", "2006/time#")


def terms() -> dict[str, Properties]:
    return group(read_turtle(Settings().ontology / "vocabulary.ttl"))


@pytest.mark.parametrize("name", [*Kind, *EVENTS, "Meeting", "Document", "Claim", *FACTS, *SLOTS])
def test_every_word_of_the_contract_is_declared(name: str) -> None:
    """It has a name and a definition in Arabic, English and French."""
    word = terms()[MAJ + name]

    for about in ("rdfs:label", "skos:definition"):
        assert {text.language for text in literals(word, iri(about))} == {"ar", "en", "fr"}


@pytest.mark.parametrize("vocabulary", ALIGNED)
def test_it_is_aligned_with_what_people_query(vocabulary: str) -> None:
    """Classes and properties point to the vocabularies that are in use."""
    assert any(vocabulary in target for target in _targets())


@pytest.mark.parametrize("name", MEETINGS)
def test_kinds_of_meeting_have_codes_of_event_data(name: str) -> None:
    """PLOVER and CAMEO users find their codes."""
    word = terms()[MAJ + name]

    assert any(text.text.startswith("CONSULT") for text in literals(word, MAJ + "ploverCode"))
    assert any(text.text.startswith("04") for text in literals(word, MAJ + "cameoCode"))


def test_every_class_that_the_ontology_uses_is_declared() -> None:
    """A word class that no vocabulary explains is a riddle to whoever queries the graph."""
    things = [
        thing for file in sorted(Settings().ontology.rglob("*.ttl")) for thing in group(read_turtle(file)).values()
    ]
    used = {kind for thing in things for kind in iris(thing, iri("rdf:type")) if kind.startswith(MAJ)}
    declared = terms()

    assert sorted(kind for kind in used if kind not in declared) == []


def test_nothing_is_blank() -> None:
    """Every node of the vocabulary has an IRI."""
    assert not any(subject.startswith("_:") for subject in terms())


def _targets() -> Iterator[str]:
    for word in terms().values():
        for relation in ("rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:seeAlso"):
            yield from iris(word, iri(relation))
