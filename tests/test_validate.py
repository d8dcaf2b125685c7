"""Tests of graph/validate.py and ontology/shapes.ttl."""

from __future__ import annotations

import pyshacl
import pytest
import rdflib

from graph.assemble import assemble
from graph.dataset import Dataset
from graph.ontology import group, literals, local
from graph.quads import Quad
from graph.settings import MAJ, Settings
from graph.store import Literal, read_turtle
from graph.validate import SHACL, Violation, check, validate, validate_ontology, violations_of
from graph.vocabulary import PREF_LABEL, PREFIXES, TYPE
from tests.factory import BASE, HAMMOUCHI, VIENNA, story

SHAPES = Settings().ontology / "shapes.ttl"
XSD = PREFIXES["xsd"]
CONFERENCE = BASE + "meeting/vienna-22"
CLAIM, MEETING, AWARD = BASE + "claim/x", BASE + "meeting/x", BASE + "award/x"


def good() -> Dataset:
    told = story()
    return assemble(told.resolution, told.documents, told.ontology).merged()


def broken(*statements: tuple[str, str, str | Literal]) -> tuple[Violation, ...]:
    """What does not hold once these statements are added."""
    return check((*good().quads, *((*statement, "") for statement in statements)), SHAPES)


BAD: dict[str, tuple[str, str, str | Literal]] = {
    "participant": (CONFERENCE, MAJ + "participant", BASE + "person/nobody"),
    "startDate": (CONFERENCE, MAJ + "startDate", Literal("soon", datatype=XSD + "string")),
    "status": (CONFERENCE, MAJ + "status", Literal("perhaps")),
    "heads-object": (BASE + HAMMOUCHI, MAJ + "heads", BASE + VIENNA),
    "headOfState": (BASE + VIENNA, MAJ + "headOfState", BASE + "country/MA"),
    "iso": (BASE + "country/MA", MAJ + "isoCode", Literal("maroc")),
    "named": (BASE + HAMMOUCHI, PREF_LABEL, Literal("حموشي", "ar")),
    "ordinal": (CONFERENCE, MAJ + "ordinal", Literal("0", datatype=XSD + "integer")),
    "sidelineOf": (CONFERENCE, MAJ + "sidelineOf", BASE + "award/germany-2025"),
    "Meeting": (CONFERENCE, TYPE, MAJ + "Visit"),
    "exact": (CLAIM, TYPE, MAJ + "Claim"),
    "one-kind": (MEETING, TYPE, MAJ + "Meeting"),
    "event-named": (AWARD, TYPE, MAJ + "Award"),
}


def test_a_good_graph_conforms() -> None:
    """What the pipeline writes holds."""
    assert validate(good(), SHAPES) == ()


@pytest.mark.parametrize("shape", sorted(BAD))
def test_a_bad_statement_is_found(shape: str) -> None:
    """Each shape finds what it is there for, and says so in two languages."""
    found = [violation for violation in broken(BAD[shape]) if violation.shape == shape]

    assert found
    assert {"ar", "en"} <= set(found[0].messages)


def test_a_violation_is_a_sentence() -> None:
    """It names the thing, what is wrong, and the value."""
    violation = next(one for one in broken(BAD["status"]) if one.value)

    assert (
        violation.sentence({CONFERENCE: "الاجتماع"})
        == "الاجتماع: An event is held, planned, cancelled or denied. («perhaps»)"
    )
    assert "وقع" in violation.sentence(language="ar")


def test_an_end_before_the_start_is_a_warning() -> None:
    """Documents may err; it is told, and the build conforms."""
    days = [
        (name, Literal(day, datatype=XSD + "date"))
        for name, day in (("startDate", "2025-05-09"), ("endDate", "2025-05-08"))
    ]
    event = BASE + "award/germany-2025"
    plain = [quad for quad in good().quads if not (quad[0] == event and quad[1] == MAJ + "startDate")]
    found = check((*plain, *((event, MAJ + name, day, "") for name, day in days)), SHAPES)

    assert [(one.shape, one.severity) for one in found] == [("order-of-days", "Warning")]
    assert violations_of(found) == []


@pytest.mark.parametrize("statements", [(), tuple(BAD.values())], ids=["good", "bad"])
def test_rudof_and_pyshacl_agree(statements: tuple[tuple[str, str, str | Literal], ...]) -> None:
    """The fast validator finds what the reference one finds, no more and no less."""
    quads: tuple[Quad, ...] = (*good().quads, *((*statement, "") for statement in statements))
    fast = {(one.focus, one.shape, one.value) for one in check(quads, SHAPES)}

    assert fast == _with_pyshacl(quads)


def test_the_ontology_conforms() -> None:
    """Every concept, class and property has its names in Arabic, English and French, and a definition."""
    assert [violation.sentence() for violation in validate_ontology(SHAPES.parent)] == []


def _with_pyshacl(quads: tuple[Quad, ...]) -> set[tuple[str, str, str]]:
    data = rdflib.Graph()
    for triple in Dataset.of(quads).to_rdflib().default_graph:
        data.add(triple)
    _, report, _ = pyshacl.validate(data, shacl_graph=rdflib.Graph().parse(SHAPES), inference="none")
    assert isinstance(report, rdflib.Graph)
    results = report.subjects(rdflib.RDF.type, rdflib.URIRef(SHACL + "ValidationResult"))
    return {
        (
            str(report.value(result, rdflib.URIRef(SHACL + "focusNode"))),
            local(str(report.value(result, rdflib.URIRef(SHACL + "sourceShape")))),
            "" if (value := report.value(result, rdflib.URIRef(SHACL + "value"))) is None else str(value),
        )
        for result in results
    }


def test_every_message_is_in_two_languages() -> None:
    """What a shape says, it says in Arabic and in English."""
    shapes = group(read_turtle(SHAPES))
    spoken = [{text.language for text in literals(shape, SHACL + "message")} for shape in shapes.values()]

    assert all(languages in (set(), {"ar", "en"}) for languages in spoken)
