"""The armed groups that the gazetteer lists are whole, and no name of theirs points to two groups."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from graph.folding import fold_words
from graph.ontology import BASE, LABELS, RDF_TYPE, SKOS, Properties, group, iris, literals, text
from graph.settings import MAJ
from graph.store import read_turtle

FILE = Path(__file__).parents[1] / "ontology" / "gazetteer" / "groups.ttl"
Groups = dict[str, Properties]


@pytest.fixture(scope="module")
def groups() -> Groups:
    """Every group of the file, by its path."""
    subjects = group(read_turtle(FILE, BASE))
    return {
        iri.removeprefix(BASE): things for iri, things in subjects.items() if MAJ + "Group" in iris(things, RDF_TYPE)
    }


def test_groups_have_one_name_in_each_language(groups: Groups) -> None:
    """A group has one preferred name in Arabic, English and French."""

    names = {
        path: sorted(name.language for name in literals(things, SKOS + "prefLabel")) for path, things in groups.items()
    }

    assert [path for path, languages in names.items() if languages != ["ar", "en", "fr"]] == []


def test_groups_are_described_once(groups: Groups) -> None:
    """No group is described twice, and each stands in the scheme of groups."""

    opened = [line for line in FILE.read_text(encoding="utf-8").split("\n") if line.startswith("<group/")]

    assert len(opened) == len(groups)
    assert [
        path for path, things in groups.items() if iris(things, SKOS + "inScheme") != [BASE + "scheme/groups"]
    ] == []


def test_a_name_belongs_to_one_group(groups: Groups) -> None:
    """Two groups never bear one name, as matching sees it."""

    owners: dict[str, set[str]] = defaultdict(set)
    for path, things in groups.items():
        for name in (name for label in LABELS for name in literals(things, label)):
            owners[" ".join(fold_words(name.text))].add(path)

    assert {name: found for name, found in owners.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", ["group/al-qaeda", "group/shabaab"])
def test_groups_named_by_an_ordinary_word_are_ambiguous(groups: Groups, path: str) -> None:
    """«القاعدة» and «الشباب» are ordinary words too."""

    assert text(groups[path], MAJ + "ambiguous") == "true"
