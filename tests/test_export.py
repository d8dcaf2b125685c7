"""Tests of graph/export.py, graph/tables.py and graph/jsonld.py."""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pyoxigraph
import pytest
import rdflib
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from rdflib.compare import isomorphic

from graph.assemble import assemble
from graph.dataset import Dataset
from graph.export import export, write_graph, write_networks
from graph.iris import text_name
from graph.project import project
from graph.quads import read_quads
from graph.reason import materialise
from graph.settings import Settings
from graph.store import Literal, write_rdf
from graph.vocabulary import ALT_LABEL, PREFIXES
from tests.factory import BASE, HAMMOUCHI, Story, story

Reader = Callable[[Path, Dataset], tuple[set[object], set[object]]]


def exported(out: Path, told: Story) -> dict[str, bytes]:
    """What a build of a story writes, by file name."""
    settings = Settings(out=out)
    dataset = assemble(told.resolution, told.documents, told.ontology, settings)
    networks = project(told.resolution)
    files = {"graph": networks.everything, "contacts": networks.contacts}
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in export(dataset, told.resolution, told.documents, files, settings)
    }


def rows(out: Path, name: str) -> list[dict[str, str]]:
    with (out / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """Also with the documents and claims in another order."""
    told = story()
    shuffled = replace(
        told,
        documents=told.documents[::-1],
        resolution=replace(
            told.resolution, claims=tuple(random.Random(1).sample(told.resolution.claims, len(told.resolution.claims)))
        ),
    )
    first, second = exported(tmp_path / "a", told), exported(tmp_path / "b", shuffled)
    unordered = {"claims.csv", "graph.graphml", "graph.gexf"}  # they keep the order that `resolve` gives

    assert {name: data for name, data in first.items() if name not in unordered} == {
        name: data for name, data in second.items() if name not in unordered
    }
    assert first == exported(tmp_path / "c", told)


def test_all_formats_say_the_same(tmp_path: Path) -> None:
    """Turtle and JSON-LD hold the merged graph; TriG and N-Quads hold everything."""
    exported(tmp_path, story())
    quads, trig = rdflib.Dataset(), rdflib.Dataset()
    quads.parse(tmp_path / "graph.nq", format="nquads")
    trig.parse(tmp_path / "graph.trig", format="trig")
    turtle, jsonld = (
        rdflib.Graph().parse(tmp_path / "graph.ttl"),
        rdflib.Graph().parse(tmp_path / "graph.jsonld", format="json-ld"),
    )

    assert isomorphic(turtle, jsonld)
    assert set(turtle) == set(quads.default_graph)
    assert set(quads.quads()) == set(trig.quads())


def by_rdflib(path: Path, dataset: Dataset) -> tuple[set[object], set[object]]:
    """What rdflib reads from a file, and what it holds of the same dataset."""
    read = rdflib.Dataset()
    read.parse(path, format="json-ld" if path.suffix == ".jsonld" else None)
    return {*read.quads()}, {*dataset.to_rdflib().quads()}


def by_oxigraph(path: Path, dataset: Dataset) -> tuple[set[object], set[object]]:
    """What Oxigraph reads from a file, and what it reads from N-Quads of the same dataset."""
    form = pyoxigraph.RdfFormat.from_extension(path.suffix.removeprefix("."))
    write_rdf(dataset.quads, path.with_name("same.nq"), {})
    return {*pyoxigraph.parse(path=path, format=form)}, {*pyoxigraph.parse(path=path.with_name("same.nq"))}


@pytest.mark.parametrize("reader", [by_rdflib, by_oxigraph])
@pytest.mark.parametrize("name", ["graph.nq", "graph.trig", "graph.ttl", "graph.jsonld"])
def test_what_is_written_reads_back(name: str, reader: Reader, tmp_path: Path) -> None:
    """Two libraries read the same statements from each file, with what follows from the alignments too.

    No node is blank, so that graphs are isomorphic where their statements are the same.
    """
    told = story()
    dataset = materialise(assemble(told.resolution, told.documents, told.ontology))
    write_graph(dataset, tmp_path)
    read, held = reader(tmp_path / name, dataset if name in ("graph.nq", "graph.trig") else dataset.merged())

    assert read and read == held


def test_n_quads_are_sorted(tmp_path: Path) -> None:
    """Each statement stands once, in the order of its bytes."""
    lines = exported(tmp_path, story())["graph.nq"].splitlines()

    assert lines == sorted(set(lines))


def test_each_claim_is_the_words_of_its_text(tmp_path: Path) -> None:
    """In claims.csv too, text[start:end] of documents/ is the quote."""
    exported(tmp_path, story())

    for row in rows(tmp_path, "claims.csv"):
        text = (tmp_path / "documents" / text_name(row["document"])).read_bytes().decode("utf-8")
        assert text[int(row["start"]) : int(row["end"])] == row["exact"]


def test_a_table_names_things(tmp_path: Path) -> None:
    """People read names, not IRIs; several values share a cell."""
    exported(tmp_path, story())
    conference = next(row for row in rows(tmp_path, "meetings.csv") if row["type"] == "Conference")
    person = next(row for row in rows(tmp_path, "entities.csv") if row["iri"] == BASE + HAMMOUCHI)

    assert (conference["place"], conference["startDate"], conference["endDate"]) == (
        "فيينا",
        "2025-05-06",
        "2025-05-07 | 2025-05-08",
    )
    assert (person["label_ar"], person["kind"], person["documents"]) == (
        "عبد اللطيف حموشي",
        "Person",
        "berlin | vienna",
    )


def test_gephi_files_are_read_back(tmp_path: Path) -> None:
    """GraphML and GEXF hold all nodes, and no day of the build."""
    told = story()
    written = exported(tmp_path, told)

    assert b"lastmodifieddate" not in written["graph.gexf"]
    assert set(nx.read_gexf(tmp_path / "graph.gexf")) == set(nx.read_graphml(tmp_path / "graph.graphml"))


def test_an_empty_graph_is_written(tmp_path: Path) -> None:
    """Documents that tell nothing make files, not errors."""
    write_graph(Dataset(()), tmp_path)
    write_networks({"graph": nx.MultiDiGraph()}, tmp_path)

    assert (tmp_path / "graph.nq").read_bytes() == b""
    assert json.loads((tmp_path / "graph.jsonld").read_text(encoding="utf-8"))["@graph"] == []


@examples(max_examples=60, deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"])), language=st.sampled_from(["ar", "fr", "und"]))
def test_any_label_survives_the_round_trip(tmp_path_factory: pytest.TempPathFactory, text: str, language: str) -> None:
    """Whatever the letters: quotes, controls, marks of direction, any script."""
    out = tmp_path_factory.mktemp("any")
    quad = BASE + "person/x", ALT_LABEL, Literal(text, language), ""
    write_graph(Dataset((quad,)), out)
    label = json.loads((out / "graph.jsonld").read_text(encoding="utf-8"))["@graph"][0]["skos:altLabel"][0]

    assert list(read_quads(out / "graph.nq")) == [quad]
    assert label == {"@value": text, "@language": language}


@pytest.mark.parametrize(
    ("identifier", "name"), [("n001", "n001.txt"), ("تقرير أول", "تقرير أول.txt"), ("../x", "..%2Fx.txt")]
)
def test_a_text_stays_in_its_folder(identifier: str, name: str) -> None:
    """An identifier that looks like a path is no path."""
    assert text_name(identifier) == name


def test_prefixes_are_those_of_the_vocabulary() -> None:
    """The files use the prefixes that the ontology declares for queries."""
    declared = rdflib.Graph().parse(Settings().ontology / "vocabulary.ttl")
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    spelled = {
        str(declared.value(node, shacl.prefix)): str(declared.value(node, shacl.namespace))
        for node in declared.subjects(shacl.prefix)
    }

    assert PREFIXES.items() <= spelled.items()
