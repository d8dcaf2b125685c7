"""Tests of graph/annotate/wordclasses.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.annotate.wordclasses import WordClasses, read_word_classes
from graph.errors import OntologyError
from graph.ontology import Ontology

BASE = "https://example.org/"
TURTLE = """
@base <https://w3id.org/majlis/id/> .
@prefix maj: <https://w3id.org/majlis/ontology#> .
<words/particle> a maj:ClosedClass ; maj:form "إلى" , "على" .
<words/patronymic> a maj:WordClass ; maj:form "ابن" , "آل" .
<words/kingdom> a maj:WordClass ; maj:form "المملكة" ; maj:saidOf <country/SA> , <country/MA> .
"""


@pytest.fixture
def classes(tmp_path: Path) -> WordClasses:
    """The classes of a small ontology."""
    (tmp_path / "words.ttl").write_text(TURTLE, encoding="utf-8", newline="\n")
    return read_word_classes(Ontology(tmp_path, BASE, {}))


@pytest.mark.parametrize(("name", "words"), [("patronymic", {"ابن", "ال"}), ("kingdom", {"المملكه"})])
def test_the_words_of_a_class_are_folded(classes: WordClasses, name: str, words: set[str]) -> None:
    """Hamza seats and ta marbuta do not tell them apart."""

    assert classes.folded(name) == words


def test_only_closed_classes_end_a_name(classes: WordClasses) -> None:
    """Their words are folded lightly: «على» the particle is not «علي» the name."""

    assert classes.closed == {"الى", "على"}


def test_a_class_tells_the_states_it_is_said_of_in_order(classes: WordClasses) -> None:
    """The first is meant where the text names none of them."""

    assert classes.states["kingdom"] == ("SA", "MA")


def test_a_class_that_the_ontology_lacks_is_named(classes: WordClasses) -> None:
    """The error says what to add, and where."""

    with pytest.raises(OntologyError, match=r"words\.ttl: <words/eponym> is missing"):
        classes.folded("eponym")
