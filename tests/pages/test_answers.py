"""An answer is a page of its own: a network where it is a graph, a table where it has rows."""

from __future__ import annotations

import re

import pytest

from graph.display import Text
from graph.pages.answers import answer_page, graph_view
from graph.query import Answer
from graph.settings import MAJ
from graph.store import Literal, Term, Triple
from graph.vocabulary import PREF_LABEL, TYPE
from tests.factory import BASE, HAMMOUCHI, MUENCH, ontology

TALKS = BASE + "meeting/talks"
CAPTION = Text("سؤال", "A question", "Une question")
TOLD: list[Triple] = [
    (TALKS, TYPE, MAJ + "Meeting"),
    (TALKS, TYPE, MAJ + "Talks"),
    (TALKS, PREF_LABEL, Literal("لقاء في فيينا", "ar")),
    (TALKS, MAJ + "startDate", Literal("2025-05-06")),
    (TALKS, MAJ + "participant", BASE + HAMMOUCHI),
    (TALKS, MAJ + "participant", BASE + MUENCH),
    (BASE + HAMMOUCHI, PREF_LABEL, Literal("عبد اللطيف حموشي", "ar")),
    (BASE + HAMMOUCHI, PREF_LABEL, Literal("Hammouchi", "en")),
]
TURTLE = "\n".join(
    f"<{subject}> <{predicate}> " + (f"<{value}> ." if isinstance(value, str) else f'"{value.text}"@ar .')
    for subject, predicate, value in TOLD
)


def rows(**row: Term) -> Answer:
    """An answer of one row."""
    return Answer("rows", tuple(row), (row,))


def test_things_of_a_graph() -> None:
    """Things have their special class, their names and their dates; one that nothing is said of goes by its IRI."""
    nodes = graph_view(TOLD, ontology()).nodes

    assert {iri: node.kind for iri, node in nodes.items()} == {
        TALKS: "Talks",
        BASE + HAMMOUCHI: "Person",
        BASE + MUENCH: "Person",
    }
    assert nodes[TALKS].date.en == "6 May 2025"
    assert nodes[BASE + HAMMOUCHI].names == Text("عبد اللطيف حموشي", "Hammouchi", "Hammouchi")
    assert nodes[BASE + MUENCH].names.ar == "هولغر-مونش"


def test_links_of_a_graph() -> None:
    """Links run as on the network page: a participant leads to the meeting."""
    links = graph_view(TOLD, ontology()).links

    assert {(link.source, link.relation, link.target) for link in links} == {
        (BASE + HAMMOUCHI, "participant", TALKS),
        (BASE + MUENCH, "participant", TALKS),
    }


def test_relations_that_no_one_knows() -> None:
    """A query may make up its own, and things of other places."""
    view = graph_view([("https://example.org/a", "https://example.org/met", "https://example.org/b")], ontology())

    assert [link.relation for link in view.links] == ["met"]
    assert view.display.relations["met"].caption.en == "met"
    assert answer_page(Answer("graph", turtle="<urn:a> <urn:x:met> <urn:b> ."), CAPTION, ontology())


def test_network_page() -> None:
    """The page of a graph is the network page, whole: it loads nothing from beside it."""
    page = answer_page(Answer("graph", turtle=TURTLE), CAPTION, ontology(), up="../out/")

    assert 'id="network"' in page and "لقاء في فيينا" in page
    assert 'href="../out/timeline.html"' in page
    assert not re.search(r"<(?:script|link|img)[^>]*(?:src|href)=", page)


@pytest.mark.parametrize(("language", "caption"), [("ar", "سؤال"), ("en", "A question"), ("fr", "Une question")])
def test_table_page(language: str, caption: str) -> None:
    """The page of rows says the question, and names things short with their IRI behind."""
    page = answer_page(rows(person=BASE + HAMMOUCHI, name=Literal("حموشي", "ar")), CAPTION, ontology(), language)

    assert f"<h1>{caption}</h1>" in page
    assert f'href="{BASE}{HAMMOUCHI}"' in page and ">عبد-اللطيف-حموشي<" in page
    assert '<bdi dir="rtl" lang="ar">حموشي</bdi>' in page
    assert not re.search(r"<(?:script|link|img)", page)


@pytest.mark.parametrize(
    "term", [Literal("<script>alert(1)</script>"), "javascript:alert(1)", 'https://x/"onload="alert(1)']
)
def test_nothing_in_a_table_acts(term: Term) -> None:
    """Markup is text, and only addresses of the web are links."""
    page = answer_page(rows(x=term), CAPTION, ontology())

    assert "<script" not in page and "href=" not in page
    assert 'onload="' not in page


def test_nothing_in_a_network_acts() -> None:
    """A name cannot end the data that it stands in."""
    turtle = f'<{TALKS}> <{PREF_LABEL}> "</script><script>alert(1)</script>"@ar .'
    page = answer_page(Answer("graph", turtle=turtle), CAPTION, ontology())

    assert "<script>alert(1)" not in page


def test_truth_and_nothing() -> None:
    """Yes and no, and an answer without rows, have pages too."""
    assert ">true<" in answer_page(Answer("truth", truth=True), CAPTION, ontology())
    assert '<span class="count">0</span>' in answer_page(Answer("rows", ("x",)), CAPTION, ontology())
    assert 'id="network"' in answer_page(Answer("graph"), CAPTION, ontology())
