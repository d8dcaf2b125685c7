"""The ontology is read from Turtle into plain things."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from graph.errors import OntologyError
from graph.model import Kind, Label
from graph.ontology import Ontology, group, literals, load, local, text
from graph.settings import Settings
from graph.store import Literal

PREFIXES = """
@base <https://w3id.org/majlis/id/> .
@prefix maj: <https://w3id.org/majlis/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""
COUNTRY = """
<country/MA> a skos:Concept , maj:Country ; maj:isoCode "MA" ; maj:capital <place/2538475> ;
    maj:nisba "مغربي"@ar , "مغربية"@ar ; skos:exactMatch wd:Q1028 ;
    skos:prefLabel "المغرب"@ar , "Morocco"@en , "Maroc"@fr ; skos:altLabel "المملكة المغربية"@ar .
"""
AGENCY = """
<agency/ma-police> a skos:Concept , maj:Agency , maj:PoliceAgency ; maj:agencyOf <country/MA> ;
    maj:partOf <agency/ma-interior> ; maj:bareName "الأمن الوطني"@ar ;
    skos:prefLabel "الأمن الوطني المغربي"@ar , "Police of Morocco"@en ; skos:hiddenLabel "أمن المغرب"@ar .
"""
PLACE = """
<place/2538475> a skos:Concept , maj:Place ; maj:country <country/MA> ; maj:population 1655753 ;
    maj:ambiguous true ; skos:prefLabel "الرباط"@ar .
<scheme/places> a skos:ConceptScheme ; skos:prefLabel "Places"@en .
"""


def read(folder: Path, turtle: str, base: str = "https://w3id.org/majlis/id/") -> Ontology:
    (folder / "gazetteer").mkdir()
    (folder / "gazetteer" / "things.ttl").write_text(PREFIXES + turtle, encoding="utf-8", newline="\n")
    return load(folder, base)


def test_a_country_is_read_whole(tmp_path: Path) -> None:
    """A state has its code, its adjectives, its capital, its names and its item elsewhere."""

    morocco = read(tmp_path, COUNTRY).concepts["country/MA"]

    assert (morocco.iso, morocco.capital, morocco.kind, morocco.name) == (
        "MA",
        "place/2538475",
        Kind.COUNTRY,
        "المغرب",
    )
    assert morocco.nisbas == ("مغربي", "مغربية")
    assert morocco.same_as == ("http://www.wikidata.org/entity/Q1028",)
    assert morocco.labels[-1] == Label("المملكة المغربية", "ar")


def test_an_agency_knows_its_state_and_its_parent(tmp_path: Path) -> None:
    """A body points to its state by code and to its parent by path; what is shared stays out of its labels."""

    police = read(tmp_path, COUNTRY + AGENCY).concepts["agency/ma-police"]

    assert (police.country, police.parent, police.bare) == ("MA", "agency/ma-interior", ("الأمن الوطني",))
    assert police.types == ("Agency", "PoliceAgency")
    assert police.hidden == ("أمن المغرب",)
    assert Label("الأمن الوطني") not in police.labels


def test_a_place_is_read_whole(tmp_path: Path) -> None:
    """A place has its state, its size, and whether its name is another word too."""

    rabat = read(tmp_path, COUNTRY + PLACE).concepts["place/2538475"]

    assert (rabat.country, rabat.population, rabat.ambiguous) == ("MA", 1655753, True)


def test_only_entities_are_named_things(tmp_path: Path) -> None:
    """A scheme is no thing that a text names."""

    assert sorted(read(tmp_path, COUNTRY + PLACE).concepts) == ["country/MA", "place/2538475"]


def test_states_are_found_by_code_and_by_capital(tmp_path: Path) -> None:
    """A state can be asked for by its code, and a capital for its state."""

    ontology = read(tmp_path, COUNTRY + PLACE)

    assert ontology.country_by_iso["MA"].path == "country/MA"
    assert ontology.country_of_capital == {"place/2538475": "MA"}
    assert [place.path for place in ontology.of_kind(Kind.PLACE)] == ["place/2538475"]


def test_things_live_under_another_base(tmp_path: Path) -> None:
    """Where the user sets another base, paths stay as they are."""

    ontology = read(tmp_path, COUNTRY + AGENCY, "https://example.org/")

    assert ontology.concepts["agency/ma-police"].country == "MA"
    assert ontology.base == "https://example.org/"


def test_a_thing_without_a_name_is_refused(tmp_path: Path) -> None:
    """What has no label cannot be met in a text, and the message says which thing that is."""

    with pytest.raises(OntologyError, match="country/XX has no label"):
        read(tmp_path, "<country/XX> a maj:Country .")


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    """A folder without gazetteers is not the ontology, and the message says so."""

    with pytest.raises(OntologyError, match="holds no Turtle"):
        load(tmp_path)


def test_broken_turtle_is_named(tmp_path: Path) -> None:
    """An error in a file says in which file it is."""

    with pytest.raises(OntologyError, match=r"things\.ttl"):
        read(tmp_path, "<country/MA> a maj:Country")


def test_other_files_are_read_as_triples(tmp_path: Path) -> None:
    """The knowledge of a component is read by subject and property."""

    (tmp_path / "words.ttl").write_text(
        PREFIXES + '<words/verb> maj:form "قال"@ar , "said"@en .', encoding="utf-8", newline="\n"
    )
    things = Ontology(tmp_path, "https://example.org/", {}).triples("words.ttl")["https://example.org/words/verb"]
    form = "https://w3id.org/majlis/ontology#form"

    assert [word.text for word in literals(things, form)] == ["قال", "said"]
    assert text(things, form, "en") == "said"
    assert text(things, form, "fr") == ""


def test_triples_are_grouped_in_their_order() -> None:
    """Subjects, properties and values keep the order of the file."""

    one, two = Literal("واحد"), Literal("اثنان")

    assert group([("b", "p", two), ("a", "p", one), ("b", "p", one)]) == {"b": {"p": [two, one]}, "a": {"p": [one]}}


@pytest.mark.parametrize(
    ("iri", "name"),
    [("https://w3id.org/majlis/ontology#Agency", "Agency"), ("https://example.org/country/MA", "MA"), ("x/y/", "y")],
)
def test_the_last_part_names_a_thing(iri: str, name: str) -> None:
    """The local name stands after the last hash or slash."""

    assert local(iri) == name


def test_the_project_s_own_ontology_is_whole() -> None:
    """Every thing has one kind and a name, and belongs to a state that is described."""

    ontology = load(Settings().ontology)

    assert {concept.kind for concept in ontology.concepts.values()} == set(Kind)
    assert [path for path, concept in ontology.concepts.items() if not concept.name] == []
    states = {"", *ontology.country_by_iso}
    assert {concept.country for concept in ontology.concepts.values()} <= states


def test_nothing_is_described_twice() -> None:
    """Two word classes under one name would be read as one, and the words of the second as the first's."""

    opening = re.compile(r"^<[^>]+>(?= a )", re.MULTILINE)
    files = sorted(Settings().ontology.rglob("*.ttl"))
    told = {file.name: Counter(opening.findall(file.read_text(encoding="utf-8"))) for file in files}

    assert {name: [thing for thing, count in found.items() if count > 1] for name, found in told.items()} == {
        file.name: [] for file in files
    }
