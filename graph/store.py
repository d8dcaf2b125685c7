"""Read and ask RDF through Oxigraph; the only file that knows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from graph.errors import MajlisError, OntologyError, QueryError
from graph.faults import find_fault
from graph.sparql import refuse_calls
from graph.vocabulary import QUERY_PREFIXES


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


def parse_turtle(text: str) -> Iterator[Triple]:
    """The triples of a text in Turtle, in its order."""
    for quad in ox.parse(text.encode(), format=ox.RdfFormat.TURTLE):
        yield str(_plain(quad.subject)), str(_plain(quad.predicate)), _plain(quad.object)


def write_rdf(quads: Iterable[tuple[str, str, Term, str]], path: Path, prefixes: Mapping[str, str]) -> None:
    """Write statements in their order, in the format that the file's name ends in: .nq, .trig or .ttl (no graphs)."""
    form = ox.RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise MajlisError(f"{path.name}: no RDF format is known by this ending. Use .nq, .trig or .ttl.")
    terms = (_to_oxigraph(quad) for quad in quads)
    ox.serialize(
        terms if form.supports_datasets else (term.triple for term in terms), str(path), form, prefixes=dict(prefixes)
    )


def formatted(triples: Iterable[Triple], form: str, prefixes: Mapping[str, str]) -> bytes:
    """Statements in a format of `GRAPHS`."""
    terms = (_to_oxigraph((*triple, "")).triple for triple in triples)
    return ox.serialize(terms, format=GRAPHS[form], prefixes=dict(prefixes)) or b""


def publish(graph: Path, folder: Path) -> Path:
    """Load an N-Quads file into a store on disk: made aside, then put in the place of the one before.

    What reads the one before goes on reading it. A store is the only thing in a build whose bytes are not the same
    each time; what it answers is.
    """
    aside, before = (folder.with_name(f"{folder.name}.{name}") for name in ("new", "old"))
    for left in (aside, before):  # by a build that was ended
        shutil.rmtree(left, ignore_errors=True)
    try:
        _load(graph, aside)
        if folder.exists():
            folder.rename(before)
        aside.rename(folder)
    finally:
        for left in (aside, before):
            shutil.rmtree(left, ignore_errors=True)
    return folder


def _load(graph: Path, folder: Path) -> None:
    store = ox.Store(str(folder))
    store.bulk_load(path=str(graph), format=ox.RdfFormat.N_QUADS)
    store.optimize()
    store.flush()  # and closes it at the end


@dataclass(frozen=True)
class Request:
    """A query in SPARQL, the graphs that it reads, and the formats that its answer is wanted in.

    `default_graphs` and `named_graphs` are those of the SPARQL protocol; none means the merged graph, and all graphs
    of documents. Formats are names of `ROWS` and `GRAPHS`.
    """

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    rows: str = "json"
    graph: str = "ttl"


@dataclass(frozen=True)
class Reply:
    """An answer in bytes; `form` is "rows", "truth" or "graph"."""

    form: str
    format: str
    body: bytes


ROWS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "rdf": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}


class Store:
    """A graph that can be asked."""

    def __init__(self, path: Path) -> None:
        """Open a store on disk to read it, or load an N-Quads file."""
        if path.is_dir():
            self._store = ox.Store.read_only(str(path))
        else:
            self._store = ox.Store()
            self._store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)

    def select(self, query: str) -> list[dict[str, Term]]:
        """The rows of a SELECT query in SPARQL, in its order: the value of each variable that has one."""
        found = self._found(Request(query))
        if not isinstance(found, ox.QuerySolutions):
            raise QueryError("The query does not ask for rows. Begin it with SELECT.")
        names = [variable.value for variable in found.variables]
        return [{name: _plain(row[name]) for name in names if row[name] is not None} for row in found]

    def answer(self, request: Request) -> Reply:
        """The answer to any query, as a client asked for it."""
        found = self._found(request)
        if isinstance(found, ox.QueryTriples):
            told = ox.serialize(found, format=GRAPHS[request.graph], prefixes=QUERY_PREFIXES) or b""
            return Reply("graph", request.graph, told)
        form = "truth" if isinstance(found, ox.QueryBoolean) else "rows"
        return Reply(form, request.rows, found.serialize(format=ROWS[request.rows]) or b"")

    def _found(self, request: Request) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        refuse_calls(request.query)
        graphs = {"default_graph": request.default_graphs, "named_graphs": request.named_graphs}
        try:
            chosen = {name: _nodes(iris) for name, iris in graphs.items() if iris}
            if request.named_graphs and not request.default_graphs:
                chosen["default_graph"] = []
            return self._read(request.query, **chosen)
        except SyntaxError as error:
            raise find_fault(request.query, str(error), self._read) from error
        except ValueError as error:  # an IRI of a graph that is none
            raise QueryError(f"{error}. Give graphs by their IRIs.") from error

    def _read(self, query: str, **chosen: list[ox.NamedNode]) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        return self._store.query(query, prefixes=QUERY_PREFIXES, **chosen)  # type: ignore[arg-type]


def _nodes(iris: Sequence[str]) -> list[ox.NamedNode]:
    return [ox.NamedNode(name) for name in iris]


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
