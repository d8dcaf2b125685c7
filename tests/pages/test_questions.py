"""The queries on the pages give what the pages show: they are asked of the graph itself."""

from __future__ import annotations

from collections import Counter

import pytest

from graph.assemble import assemble
from graph.iris import document_iri
from graph.model import FACTS
from graph.ontology import local
from graph.pages.paper import statements
from graph.pages.questions import question
from graph.pages.sections import companions, facts, moments
from graph.store import Store, Term, lexical, write_rdf
from graph.vocabulary import PREFIXES
from tests.factory import BASE, BKA, DGSN, GERMANY, HAMMOUCHI, MOROCCO, MUENCH, VIENNA, story
from tests.pages.test_view import VIEW

THINGS = [BASE + key for key in (HAMMOUCHI, MUENCH, DGSN, BKA, MOROCCO, GERMANY, VIENNA)]
EVENTS = [node.iri for node in VIEW.nodes.values() if node.when]

Row = dict[str, Term]


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the story, as a build writes it."""
    told = story()
    path = tmp_path_factory.mktemp("graph") / "graph.nq"
    write_rdf(assemble(told.resolution, told.documents, told.ontology).quads, path, PREFIXES)
    return Store(path)


def ask(graph: Store, name: str, iri: str) -> list[Row]:
    return graph.select(question(name, iri))


@pytest.mark.parametrize("iri", THINGS)
def test_facts(iri: str, graph: Store) -> None:
    """The facts about a thing, read from both sides."""
    told = Counter(item.node.iri for row in facts(VIEW, iri) for item in row.items if item.node)
    rows = ask(graph, "facts", iri)

    assert Counter(lexical(row["object" if row["subject"] == iri else "subject"]) for row in rows) == told
    assert all("name" in row for row in rows)


def test_facts_are_all_kinds_of_fact() -> None:
    """The query names each relation between entities."""
    assert all(f"maj:{relation}" in question("facts", BASE) for relation in FACTS)


@pytest.mark.parametrize("iri", THINGS)
def test_moments(iri: str, graph: Store) -> None:
    """The events of a thing in order of time, undated ones last."""
    rows = ask(graph, "timeline", iri)

    assert list(dict.fromkeys(lexical(row["event"]) for row in rows)) == [one.node.iri for one in moments(VIEW, iri)]


@pytest.mark.parametrize("iri", THINGS)
def test_companions(iri: str, graph: Store) -> None:
    """Whom a thing met, and how often."""
    told = {one.node.iri: len(one.meetings) for one in companions(VIEW, iri)}

    assert {lexical(row["other"]): int(lexical(row["meetings"])) for row in ask(graph, "companions", iri)} == told


@pytest.mark.parametrize("iri", EVENTS)
def test_events(iri: str, graph: Store) -> None:
    """Who took part in an event, where, and what was held on its sidelines."""
    told = {item.node.iri for row in facts(VIEW, iri) for item in row.items if item.node}
    rows = [row for row in ask(graph, "event", iri) if isinstance(row["value"], str)]
    ends = {lexical(row["value" if row["subject"] == iri else "subject"]) for row in rows}

    assert {end for end in ends if "/topic/" not in end and "ontology#" not in end} == told


@pytest.mark.parametrize("document", ["vienna", "berlin", "plan"])
def test_documents(document: str, graph: Store) -> None:
    """What a document says, with the words."""
    rows = ask(graph, "document", document_iri(BASE, document))
    told = {(said.quote.start, said.quote.end) for said in statements(VIEW)[document]}

    assert {(int(lexical(row["start"])), int(lexical(row["end"]))) for row in rows} == told
    assert all(
        VIEW.papers[document].text[int(lexical(row["start"])) : int(lexical(row["end"]))] == lexical(row["words"])
        for row in rows
    )
    assert {local(lexical(row["relation"])) for row in rows} >= {"participant"}
