"""Tests of graph/iris.py."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from graph.iris import document_iri, segment, slug
from tests.factory import BASE

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


def test_a_slug_keeps_letters_of_all_scripts() -> None:
    """No name becomes the empty string, and no two of these become one."""
    names = ["محمد بن زايد", "محمد بن راشد", "نواز شریف", "عبد اللطيف حموشي", "王毅", "…", "؟", "नरेन्द्र मोदी"]

    assert len({slug(name) for name in names}) == len(names)


@given(ANY_TEXT)
def test_every_slug_is_a_part_of_an_iri(name: str) -> None:
    """Whatever the name, no blank, bracket or quote is left."""
    assert slug(name) and not set(slug(name)) & set(' <>"{}|^`\\/#?%\n')


@given(ANY_TEXT, ANY_TEXT)
def test_two_documents_have_two_iris(left: str, right: str) -> None:
    """An identifier is encoded so that it could be read back."""
    assert (document_iri(BASE, left) == document_iri(BASE, right)) == (left == right)


def test_a_plain_identifier_stays_as_it_is() -> None:
    """Only what an IRI may not hold is encoded."""
    assert segment("n001-تقرير_أول.v2") == "n001-تقرير_أول.v2"
