"""Hold the graph as plain statements: the merged ones, and those of each document in a graph of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import rdflib

from graph.errors import MajlisError
from graph.quads import STRING, Quad, read_quads
from graph.store import Literal, Term

MERGED = ""  # the default graph
SortKey = tuple[str, str, str, int, str, str, str]


@dataclass(frozen=True)
class Dataset:
    """Statements in order, each once; an IRI names each graph, "" the merged one."""

    quads: tuple[Quad, ...]

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Dataset:
        """A dataset of statements in any order."""
        return cls(tuple(sorted(set(quads), key=quad_order)))

    def graph(self, name: str = MERGED) -> Iterator[tuple[str, str, Term]]:
        """The statements of one graph."""
        return ((subject, predicate, value) for subject, predicate, value, graph in self.quads if graph == name)

    def merged(self) -> Dataset:
        """What all documents say together, without their own graphs."""
        return Dataset(tuple(quad for quad in self.quads if quad[3] == MERGED))

    def to_rdflib(self) -> rdflib.Dataset:
        """The same statements for those who work with rdflib; slow and large beyond a million."""
        dataset = rdflib.Dataset()
        for subject, predicate, value, name in self.quads:
            graph = dataset.graph(rdflib.URIRef(name)) if name else dataset.default_graph
            graph.add((rdflib.URIRef(subject), rdflib.URIRef(predicate), _to_rdflib(value)))
        return dataset


def read_dataset(path: Path) -> Dataset:
    """The dataset of a build's folder, or of an N-Quads file."""
    file = path / "graph.nq" if path.is_dir() else path
    if not file.exists():
        raise MajlisError(f"{file} is missing. Give the folder of a build, or an N-Quads file.")
    return Dataset.of(read_quads(file))


def quad_order(quad: Quad) -> SortKey:
    """What to sort statements by: graph, subject, predicate, object."""
    subject, predicate, value, graph = quad
    if isinstance(value, Literal):
        return graph, subject, predicate, 1, value.text, value.language, value.datatype
    return graph, subject, predicate, 0, value, "", ""


def _to_rdflib(value: Term) -> rdflib.URIRef | rdflib.Literal:
    if not isinstance(value, Literal):
        return rdflib.URIRef(value)
    told = value.datatype if not value.language and value.datatype != STRING else ""  # rdflib reads strings as untyped
    datatype = rdflib.URIRef(told) if told else None
    return rdflib.Literal(value.text, lang=value.language or None, datatype=datatype, normalize=False)
