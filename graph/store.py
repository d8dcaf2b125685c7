"""Read and ask RDF through Oxigraph; the only file that knows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import MajlisError, OntologyError


@dataclass(frozen=True, order=True)
class Literal:
    """An RDF literal as plain values; `language` is "" where it has none."""

    text: str
    language: str = ""
    datatype: str = ""


Term = str | Literal  # an IRI (or a blank node's "_:name"), or a literal
Triple = tuple[str, str, Term]


def lexical(term: Term) -> str:
    """The text of a literal, or the IRI itself.

    >>> lexical(Literal("الرباط", "ar")), lexical("https://example.org/rabat")
    ('الرباط', 'https://example.org/rabat')
    """
    return term.text if isinstance(term, Literal) else term


def read_turtle(path: Path, base: str = "") -> Iterator[Triple]:
    """The triples of a Turtle file, in its order.

    A `@base` line of the file is replaced by `base` where one is given, so that things can live elsewhere.
    """
    text = path.read_text(encoding="utf-8")
    if base:
        text = "\n".join(line for line in text.split("\n") if not line.startswith("@base"))
    try:
        for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE, base_iri=base or None):
            yield str(_plain(quad.subject)), str(_plain(quad.predicate)), _plain(quad.object)
    except SyntaxError as error:
        raise OntologyError(f"{path.name}: {error}. Check the Turtle near that line.") from error


def write_rdf(quads: Iterable[tuple[str, str, Term, str]], path: Path, prefixes: Mapping[str, str]) -> None:
    """Write statements in their order, in the format that the file's name ends in: .nq, .trig or .ttl (no graphs)."""
    form = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise MajlisError(f"{path.name}: no RDF format is known by this ending. Use .nq, .trig or .ttl.")
    terms = (_to_oxigraph(quad) for quad in quads)
    ox.serialize(
        terms if form.supports_datasets else (term.triple for term in terms), str(path), form, prefixes=dict(prefixes)
    )


class Store:
    """A graph that can be asked."""

    def __init__(self, path: Path) -> None:
        """Load an N-Quads file."""
        self._store = ox.Store()
        self._store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)

    def select(self, query: str) -> list[dict[str, Term]]:
        """The rows of a SELECT query in SPARQL, in its order: the value of each variable that has one."""
        found = self._store.query(query)
        if not isinstance(found, ox.QuerySolutions):
            raise MajlisError("The query does not ask for rows. Begin it with SELECT.")
        names = [variable.value for variable in found.variables]
        return [{name: _plain(row[name]) for name in names if row[name] is not None} for row in found]


def _plain(term: object) -> Term:
    if isinstance(term, ox.NamedNode):
        return term.value
    if isinstance(term, ox.Literal):
        return Literal(term.value, term.language or "", "" if term.language else term.datatype.value)
    return str(term)


def _to_oxigraph(quad: tuple[str, str, Term, str]) -> ox.Quad:
    subject, predicate, value, name = quad
    graph = ox.NamedNode(name) if name else ox.DefaultGraph()
    return ox.Quad(ox.NamedNode(subject), ox.NamedNode(predicate), _to_term(value), graph)


def _to_term(value: Term) -> ox.NamedNode | ox.Literal:
    if not isinstance(value, Literal):
        return ox.NamedNode(value)
    if value.language:
        return ox.Literal(value.text, language=value.language)
    return ox.Literal(value.text, datatype=ox.NamedNode(value.datatype) if value.datatype else None)
