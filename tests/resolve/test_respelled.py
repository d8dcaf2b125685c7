"""Tests of graph/resolve/respelled.py."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.model import Kind, Label
from graph.ontology import Concept, Ontology
from graph.resolve.naming import Named
from graph.resolve.respelled import respelled

BODY = "agency/interpol"


@pytest.mark.parametrize(
    ("name", "body", "expected"),
    [
        ("رولف غارسيا", BODY, True),
        ("رولف غارثيا", "", False),
        ("غارثيا", BODY, True),
        ("غارثيا", "", False),
        ("رولف", BODY, False),
        ("غاليسيا", BODY, False),
    ],
)
def test_a_post_in_common_tells_a_spelling(ontology: Ontology, name: str, body: str, expected: bool) -> None:
    """«رولف غارثيا», whom the gazetteer lists, may be «رولف غارسيا» or «غارثيا» of the same body."""
    listed = Concept("person/listed", ("Person",), (Label("رولف غارثيا", "ar"),))
    known = replace(ontology, concepts={**ontology.concepts, listed.path: listed})
    one = Named(("a", listed.path), Kind.PERSON, ("رولف غارثيا",))
    other = Named(("b", "person/other"), Kind.PERSON, (name,))
    held = {one.key: frozenset({BODY}), other.key: frozenset({body} - {""})}

    assert (other.key in respelled([other], [one], held, known)) is expected
