"""What follows from the alignments is written, once, and nothing else is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from graph.assemble import assemble
from graph.dataset import MERGED, Dataset
from graph.export import write_graph
from graph.lookup import Lookup
from graph.questions import load_questions
from graph.reason import closure, materialise
from graph.settings import MAJ
from graph.store import Request, Store, lexical
from graph.vocabulary import ONTOLOGY, QUERY_PREFIXES, TYPE, iri
from tests.factory import BASE, story
from tests.running import majlis_here

SUB_CLASS = iri("rdfs:subClassOf")
PERSON = "person/عبد-اللطيف-حموشي"
ANSWERS = {
    "SELECT ?x { ?x a schema:Person }": {PERSON, "person/هولغر-مونش"},
    'SELECT ?x { ?x a schema:Person ; schema:name "عبد اللطيف حموشي"@ar }': {PERSON},
    'SELECT ?x { ?x a foaf:Agent ; rdfs:label "Federal Criminal Police Office"@en }': {"agency/de-bka"},
    "SELECT ?x { ?x a org:Organization }": {"agency/de-bka", "agency/ma-dgsn", "group/daesh"},
    "SELECT ?x { ?x org:memberOf ?body . ?body a foaf:Organization }": {PERSON, "person/هولغر-مونش"},
    "SELECT ?x { ?meeting sem:hasActor ?x ; sem:hasPlace ?where . ?where a schema:Place . ?x a prov:Person }": {PERSON},
    "SELECT ?x { ?x a schema:Event ; schema:organizer ?who }": set(),
    "SELECT ?x { ?x a sem:Event ; sem:subEventOf ?whole }": {"meeting/vienna-talks"},
    "SELECT ?x { ?x schema:about ?topic ; schema:startDate ?day }": {"meeting/vienna-22"},
    'SELECT ?x { ?x a schema:NewsArticle ; schema:datePublished "2025-05-08"^^xsd:date }': {"document/vienna"},
    "SELECT ?x { ?x a maj:Actor ; schema:subjectOf ?article ; a sem:Place }": {"country/DE", "country/MA"},
    "SELECT ?x { ?x a maj:Event ; schema:agent ?service }": {"operation/daesh-cell"},
}


@pytest.fixture(scope="module")
def told() -> Dataset:
    """The story as it is written without the option."""
    one = story()
    return assemble(one.resolution, one.documents, one.ontology)


@pytest.fixture(scope="module")
def stores(told: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Store]:
    """The story to ask, «plain» and «complete»."""
    return {
        name: Store(write_graph(dataset, tmp_path_factory.mktemp(name))[0])
        for name, dataset in (("plain", told), ("complete", materialise(told)))
    }


@pytest.mark.parametrize("query", ANSWERS)
def test_queries_in_other_vocabularies_answer(query: str, stores: Mapping[str, Store]) -> None:
    """Plain SPARQL in schema.org, SEM, ORG, FOAF and PROV-O finds what is told in ours."""
    found = [lexical(row["x"]).removeprefix(BASE) for row in stores["complete"].select(query)]

    assert set(found) == ANSWERS[query]
    assert stores["plain"].select(query) == []


def test_nothing_is_counted_twice(stores: Mapping[str, Store]) -> None:
    """A fact in another vocabulary counts as often as in ours."""
    counts = [
        stores["complete"].select(f"SELECT (COUNT(*) AS ?n) {{ ?x {pattern} }}")
        for pattern in ("a maj:Person", "a schema:Person", "a foaf:Person")
    ]

    assert counts[0] == counts[1] == counts[2]


@pytest.mark.parametrize("name", load_questions())
def test_named_questions_answer_as_before(name: str, stores: Mapping[str, Store]) -> None:
    """A question gives the same rows in both builds."""
    request = Request(load_questions()[name].text, rows="tsv", graph="nt")
    complete, plain = (stores[build].answer(request).body.splitlines() for build in ("complete", "plain"))

    assert sorted(complete) == sorted(plain)


def test_names_find_the_same_things(stores: Mapping[str, Store]) -> None:
    """A name typed by a person is one thing as before."""
    found = {Lookup.of(store).find("حموشي", "Person")[0] for store in stores.values()}

    assert found == {BASE + PERSON}


def test_what_was_told_stays(told: Dataset) -> None:
    """Statements are only added, to the merged graph, each in another vocabulary or a general class of ours."""
    added = set(materialise(told).quads) - set(told.quads)
    general = {MAJ + name for name in ("Entity", "Actor", "Event")}
    words = {value if predicate == TYPE else predicate for _, predicate, value, _ in added}

    assert set(told.quads) <= set(materialise(told).quads)
    assert {graph for *_, graph in added} == {MERGED}
    assert {word for word in words if str(word).startswith(MAJ)} <= general


def test_a_second_time_adds_nothing(told: Dataset) -> None:
    """It is a closure."""
    once = materialise(told)

    assert materialise(once) == once


def test_domains_and_ranges_make_no_classes(told: Dataset) -> None:
    """A place that was taken for a participant stays a place, for the shapes to find."""
    wrong = (BASE + "meeting/vienna-22", MAJ + "participant", BASE + "place/2761369", MERGED)
    complete = materialise(Dataset.of((*told.quads, wrong)))

    assert (wrong[2], TYPE, MAJ + "Actor", MERGED) not in complete.quads


def test_terms_above_one_another_end() -> None:
    """Classes that are the same by two axioms are each above the other, and not above themselves."""
    loop = [("a", SUB_CLASS, "b"), ("b", SUB_CLASS, "a"), ("b", SUB_CLASS, "c")]

    assert closure(loop, SUB_CLASS) == {"a": ("b", "c"), "b": ("a", "c")}


def test_every_alignment_is_used(told: Dataset) -> None:
    """All prefixes of the alignments are ones that queries may use."""
    vocabulary = [*told.graph(ONTOLOGY)]
    closures = [closure(vocabulary, relation) for relation in (SUB_CLASS, iri("rdfs:subPropertyOf"))]
    above = {name for found in closures for names in found.values() for name in names}

    assert {name for name in above if not name.startswith(tuple(QUERY_PREFIXES.values()))} == set()


def test_a_build_asks_for_it(tmp_path: Path) -> None:
    """`majlis build --materialise` writes it, and says how long it took."""
    (tmp_path / "d1.txt").write_text("استقبل وزير الداخلية التونسي اليوم في تونس نظيره الليبي.", encoding="utf-8")
    run = majlis_here("build", tmp_path / "d1.txt", "--out", tmp_path / "out", "--materialise", "--quiet")
    store = Store(tmp_path / "out" / "graph.nq")

    assert run.returncode == 0, run.stderr
    assert store.select("SELECT ?who { ?event a sem:Event ; sem:hasActor ?who }") != []
    assert '"reason"' in (tmp_path / "out" / "report.json").read_text(encoding="utf-8")
