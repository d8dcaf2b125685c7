"""Write the values of the model as RDF terms."""

from __future__ import annotations

from graph.iris import topic_iri
from graph.model import Class, Label, PartialDate, Ref, Status, Topic, Value
from graph.settings import MAJ
from graph.store import Literal, Term
from graph.vocabulary import DECIMAL, INTEGER, PREFIXES


def term(value: Value, base: str) -> Term:
    """A value as an IRI or a typed literal; a Ref holds an IRI since it was resolved."""
    match value:
        case Ref(key):
            return key
        case Topic(name):
            return topic_iri(base, name)
        case Class(name):
            return MAJ + name
        case Status(name):
            return Literal(name)
        case PartialDate():
            return Literal(str(value), datatype=PREFIXES["xsd"] + value.datatype)
        case _:
            return integer(value)


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=INTEGER)


def decimal(value: float) -> Literal:
    """A number with at most four places after the point."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip(".") if value != int(value) else f"{value:.1f}", datatype=DECIMAL)


def label_literal(label: Label) -> Literal:
    """A name with its language."""
    return Literal(label.text, label.language)
