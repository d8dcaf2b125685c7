"""The people that the gazetteer lists are whole, and no name of theirs points to two people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.annotate.spans import slug
from graph.folding import fold_words
from graph.ontology import BASE, LABELS, RDF_TYPE, SKOS, Properties, group, iris, literals, text
from graph.settings import MAJ
from graph.store import read_turtle

GAZETTEER = Path(__file__).parents[1] / "ontology" / "gazetteer"
FILE = GAZETTEER / "people.ttl"
People = dict[str, Properties]


@pytest.fixture(scope="module")
def people() -> People:
    """Every person of the file, by path."""
    return _of_kind(FILE, "Person")


def test_people_have_one_name_in_each_language(people: People) -> None:
    """A person has one preferred name in Arabic, English and French."""

    names = {
        path: sorted(name.language for name in literals(things, SKOS + "prefLabel")) for path, things in people.items()
    }

    assert [path for path, languages in names.items() if languages != ["ar", "en", "fr"]] == []


def test_people_are_described_once(people: People) -> None:
    """No person is described twice, and each stands in the scheme of people."""

    opened = [line for line in FILE.read_text(encoding="utf-8").split("\n") if line.startswith("<person/")]

    assert len(opened) == len(people) > 900
    assert [
        path for path, things in people.items() if iris(things, SKOS + "inScheme") != [BASE + "scheme/people"]
    ] == []


def test_people_are_called_by_their_arabic_name(people: People) -> None:
    """The identifier is the one that annotation gives to the name."""

    names = {path: "person/" + slug(text(things, SKOS + "prefLabel", "ar")) for path, things in people.items()}

    assert {path: name for path, name in names.items() if path != name} == {}


def test_a_name_belongs_to_one_person(people: People) -> None:
    """Two people never bear one name, as matching sees it."""

    owners: dict[str, set[str]] = defaultdict(set)
    for path, name in _names(people):
        owners[_key(name)].add(path)

    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


def test_no_person_has_the_name_of_another_thing(people: People) -> None:
    """A person's name is no name of a state, a city, an agency or a group."""

    names = {_key(name) for _, name in _names(people)}
    files = [GAZETTEER / f"{name}.ttl" for name in ("countries", "places", "groups")]
    others = {
        _key(name)
        for file in (*files, *sorted(GAZETTEER.glob("agencies*.ttl")))
        for _, name in _names(group(read_turtle(file, BASE)))
    }

    assert names & others == set()


def test_a_single_word_is_no_shown_name(people: People) -> None:
    """«السيسي» alone finds the person but is not how the person is shown."""

    shown = [
        (path, name.text)
        for path, things in people.items()
        for label in ("prefLabel", "altLabel")
        for name in literals(things, SKOS + label, "ar")
        if len(name.text.split()) == 1
    ]

    assert shown == []


def test_states_and_bodies_that_people_led_are_known(people: People) -> None:
    """Each points to a country and to an agency that the gazetteer lists."""

    known = {"ledState": set(_of_kind(GAZETTEER / "countries.ttl", "Country"))}
    known["ledBody"] = {path for file in GAZETTEER.glob("agencies*.ttl") for path in _of_kind(file, "Agency")}
    led = {
        (name, iri.removeprefix(BASE))
        for things in people.values()
        for name in known
        for iri in iris(things, MAJ + name)
    }

    assert {(name, path) for name, path in led if path not in known[name]} == set()


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("عبدالفتاح السيسي", "person/عبد-الفتاح-السيسي"),
        ("دونالد ترمب", "person/دونالد-ترامب"),
        ("رجب طيب أردوغان", "person/رجب-طيب-اردوغان"),
        ("Emmanuel Macron", "person/ايمانويل-ماكرون"),
        ("عبدالله الثاني بن الحسين", "person/عبد-الله-الثاني"),
    ],
)
def test_people_are_found_by_other_spellings(people: People, name: str, path: str) -> None:
    """Newspapers write one name in several ways."""

    assert {owner for owner, other in _names(people) if _key(other) == _key(name)} == {path}


def _of_kind(file: Path, kind: str) -> People:
    subjects = group(read_turtle(file, BASE))
    return {iri.removeprefix(BASE): things for iri, things in subjects.items() if MAJ + kind in iris(things, RDF_TYPE)}


def _names(subjects: dict[str, Properties]) -> Iterator[tuple[str, str]]:
    for path, things in subjects.items():
        for label in LABELS:
            yield from ((path, name.text) for name in literals(things, label))


def _key(name: str) -> str:
    return " ".join(fold_words(name))
