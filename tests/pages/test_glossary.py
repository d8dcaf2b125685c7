"""The page of the vocabulary tells each term, and its queries run."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from graph.assemble import assemble
from graph.export import write_graph
from graph.ontology import load
from graph.pages.glossary import Glossary, Term, build_glossary
from graph.settings import Settings
from graph.store import Store
from tests.browsing import Opened
from tests.factory import story
from tests.pages.test_site import Links


@cache
def glossary() -> Glossary:
    return build_glossary(load(Settings().ontology))


def terms() -> list[Term]:
    """All terms."""
    told = glossary()
    groups = (told.classes, told.properties, told.word_classes, told.word_properties)
    return [term for group in groups for term in group.values()]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The story, to ask."""
    told = story()
    dataset = assemble(told.resolution, told.documents, told.ontology)
    return Store(write_graph(dataset, tmp_path_factory.mktemp("story"))[0])


@pytest.mark.parametrize("name", [*glossary().classes, *glossary().word_classes])
def test_the_query_of_a_class_gives_its_instances(name: str, store: Store) -> None:
    """It runs, and has rows wherever the class has instances; the general classes have those of their kinds."""
    known = glossary()
    term = known.classes.get(name) or known.word_classes[name]
    instances = store.select(f"SELECT ?one {{ ?one a maj:{name} }}")
    rows = store.select(term.query)

    assert f"maj:{name}" in term.query
    assert rows or not instances
    if name in known.word_classes or name in ("Entity", "Actor", "Event"):
        assert rows and not instances


@pytest.mark.parametrize("name", ["Person", "Agency", "Meeting", "Award", "Operation", "Document", "Claim", "Topic"])
def test_the_core_classes_have_rows(name: str, store: Store) -> None:
    """The story has an instance of each."""

    assert store.select(glossary().classes[name].query)


def test_terms_are_told_in_three_languages() -> None:
    """Each has a name and a definition in Arabic, English and French."""
    short = [term.name for term in terms() if "" in (*term.label.all(), *term.definition.all())]
    same = [term.name for term in terms() if len(set(term.definition.all())) < 3]

    assert short == same == []


def test_a_class_knows_its_place() -> None:
    """What is above and below it, what it never is, its properties, and its like in other vocabularies."""
    person, talks = glossary().classes["Person"], glossary().classes["Talks"]

    assert [link.own for link in person.above] == ["Actor"]
    assert {"foaf:Person", "schema:Person", "wd:Q5"} <= {link.name for link in person.like}
    assert {"heads", "headOfState"} <= {link.own for link in person.subjects}
    assert "Reception" in {link.own for link in talks.below}
    assert "Person" in {link.own for link in glossary().classes["Agency"].disjoint}


def test_kinds_of_event_have_their_words() -> None:
    """Verbs and nouns that evoke a reception, and its code in event data."""
    reception = glossary().classes["Reception"]

    assert {"استقبل", "استقبال"} <= set(reception.words)
    assert "CAMEO 043" in reception.codes


def test_a_topic_stands_after_its_wider_one() -> None:
    """Each narrower topic follows the one that it is a part of."""
    names = [*glossary().topics]
    for topic in glossary().topics.values():
        assert not topic.broader or names.index(topic.broader) < names.index(topic.name)
        assert topic.words


def test_each_term_has_an_anchor(site: Path) -> None:
    """The page's fragment is that of the term's IRI; no anchor stands twice."""
    page = Links((site / "ontology.html").read_text(encoding="utf-8"))
    counts = Counter(page.identifiers)

    assert [name for name, count in counts.items() if count > 1] == []
    assert {term.name for term in terms()} <= counts.keys()


@pytest.mark.parametrize(("language", "word"), [("ar", "شخص"), ("en", "Person"), ("fr", "Personne")])
def test_the_page_speaks_three_languages(language: str, word: str, site: Path, opened: Opened) -> None:
    """Names and definitions follow the choice of language, and a query is a press away."""
    page = opened.open(site / "ontology.html", "Person")
    page.select_option("#language", language)
    page.locator("#Person .ask summary").click()

    assert page.inner_text("#Person h3 bdi") == word
    assert "?person a maj:Person" in page.inner_text("#Person pre")
    assert opened.complaints == []
