"""What is known of a thing is told with the sentences that say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import MajlisError
from graph.explain import explain

GRAPH = """
@prefix maj: <https://w3id.org/majlis/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix : <https://w3id.org/majlis/id/> .
:amin a maj:Person ; skos:prefLabel "أمين الراجي"@ar , "Amin Raji"@en ; skos:altLabel "الراجي"@ar ;
    maj:mentionedIn :d1 , :d2 .
:nabil a maj:Person ; skos:prefLabel "نبيل الراجي"@ar ; maj:mentionedIn :d1 .
:police a maj:Agency ; skos:prefLabel "Police"@fr , "الشرطة"@ar ; maj:mentionedIn :d1 .
<https://w3id.org/majlis/id/agency/ma-dgsn> a maj:Agency ; skos:prefLabel "الأمن الوطني"@ar .
:m1 a maj:Meeting , maj:Talks ; skos:prefLabel "لقاء الراجي مع نبيل"@ar .
:d1 a maj:Document ; dcterms:identifier "d1" ; dcterms:issued "2025-05-06" ; dcterms:source "example.org" .
:d2 a maj:Document ; dcterms:identifier "d2" ; dcterms:issued "2025-05-05" .
:c1 a maj:Claim ; rdf:subject :amin ; rdf:predicate maj:heads ; rdf:object :police ;
    prov:wasDerivedFrom :d1 ; oa:exact "أمين الراجي مدير الشرطة" ; oa:start 0 .
:c2 a maj:Claim ; rdf:subject :amin ; rdf:predicate maj:heads ; rdf:object :police ;
    prov:wasDerivedFrom :d2 ; oa:exact "مدير الشرطة الراجي" ; oa:start 7 .
:c3 a maj:Claim ; rdf:subject :m1 ; rdf:predicate maj:participant ; rdf:object :amin ;
    prov:wasDerivedFrom :d1 ; oa:exact "التقى الراجي نبيلا" ; oa:start 40 .
:c4 a maj:Claim ; rdf:subject :m1 ; rdf:predicate maj:topic ; rdf:object <https://w3id.org/majlis/id/topic/economy> ;
    prov:wasDerivedFrom :d1 ; oa:exact "بحثا الاقتصاد" ; oa:start 60 .
"""


@pytest.fixture
def build(tmp_path: Path) -> Path:
    """The folder of a small build."""
    import rdflib

    data = rdflib.Dataset()
    data.default_graph.parse(data=GRAPH, format="turtle")
    (tmp_path / "graph.nq").write_text(data.serialize(format="nquads"), encoding="utf-8", newline="\n")
    return tmp_path


@pytest.mark.parametrize("name", ["أمين الراجي", "امين الراجى", "Amin Raji", "https://w3id.org/majlis/id/amin"])
def test_a_thing_is_found_by_any_name_or_its_iri(build: Path, name: str) -> None:
    """Spelling does not count, nor the language of the name."""
    (found,) = explain(name, build)

    assert (found.name, found.types, found.documents) == ("أمين الراجي", ("Person",), ("d1", "d2"))
    assert found.names == ("Amin Raji", "الراجي")


def test_a_statement_stands_once_with_all_its_quotes(build: Path) -> None:
    """Facts come first; quotes stand in the order of their dates, each with its document."""
    (found,) = explain("أمين الراجي", build)
    heads, participant = found.statements

    assert (heads.subject, heads.predicate, heads.value) == ("أمين الراجي", "heads", "الشرطة")
    assert [(quote.document, quote.date, quote.source) for quote in heads.quotes] == [
        ("d2", "2025-05-05", ""),
        ("d1", "2025-05-06", "example.org"),
    ]
    assert (participant.subject, participant.quotes[0].text) == ("لقاء الراجي مع نبيل", "التقى الراجي نبيلا")


def test_a_topic_is_told_by_its_name(build: Path) -> None:
    """A value without a label is told by the last part of its IRI."""
    (found,) = explain("لقاء الراجي مع نبيل", build)

    assert [said.value for said in found.statements if said.predicate == "topic"] == ["economy"]


def test_part_of_a_name_stands_for_all_that_have_it(build: Path) -> None:
    """Things come before the meetings that are called after them; the most told of comes first."""
    assert [one.name for one in explain("نبيل", build)] == ["نبيل الراجي", "لقاء الراجي مع نبيل"]


def test_names_are_found_as_questions_find_them(build: Path) -> None:
    """What is written together with a word in front of it is no matter, nor a name that only the gazetteer has."""
    assert [one.name for one in explain("شرطة", build)] == ["الشرطة"]
    assert [one.name for one in explain("DGSN", build)] == ["الأمن الوطني"]


def test_a_build_that_nobody_may_write_to_is_read_from_its_graph(build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no store stands beside the graph and none can be made, the graph itself is asked."""

    def refuse(graph: Path, folder: Path) -> Path:
        raise PermissionError(folder)

    monkeypatch.setattr("graph.query.publish", refuse)

    assert [one.name for one in explain("الشرطة", build)] == ["الشرطة"]
    assert not (build / "store").exists()


@pytest.mark.parametrize("name", ["https://w3id.org/majlis/id/nobody", "maj:Person> ?a ?b . <x:y"])
def test_what_only_looks_like_an_iri_is_a_name(build: Path, name: str) -> None:
    """Nothing that is typed is taken for a part of the query."""
    with pytest.raises(MajlisError, match="Nothing is called"):
        explain(name, build)


def test_an_unknown_name_is_said_plainly(build: Path) -> None:
    """The error says what to give instead."""
    with pytest.raises(MajlisError, match="«زيد»"):
        explain("زيد", build)
