"""Check that the graph holds what the shapes demand, and say in plain words where it does not."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

import pyrudof

from graph.dataset import Dataset
from graph.errors import OntologyError
from graph.ontology import Properties, group, iris, literals, local, text
from graph.quads import Quad
from graph.settings import MAJ
from graph.store import read_turtle, write_rdf
from graph.vocabulary import PREFIXES, TYPE

SHACL = "http://www.w3.org/ns/shacl#"
BATCH = 4_000  # claims
MESSAGE = SHACL + "message"
_TERM = re.compile(r'<(.*)>|"(.*)"(?:@[\w-]+|\^\^.+)?', re.DOTALL)


@dataclass(frozen=True, order=True)
class Violation:
    """Something that does not hold; `severity` is Violation or Warning."""

    focus: str  # IRI of what it is about
    shape: str  # local name of the shape that it breaks
    value: str = ""  # the value that is wrong, "" where one is missing
    severity: str = "Violation"
    messages: Mapping[str, str] = field(default_factory=dict, compare=False)

    def sentence(self, captions: Mapping[str, str] | None = None, language: str = "en") -> str:
        """What is wrong, of what, with which value: one line for the user."""
        message = self.messages.get(language) or self.messages.get("en") or f"It breaks the shape {self.shape}."
        about = (captions or {}).get(self.focus) or self.focus
        value = (
            f" («{(captions or {}).get(self.value) or self.value}»)" if self.value and self.value != self.focus else ""
        )
        return f"{about}: {message}{value}"

    def as_json(self) -> dict[str, object]:
        """The violation as plain values."""
        told = {"focus": self.focus, "shape": self.shape, "value": self.value, "severity": self.severity}
        return told | {"messages": dict(self.messages)}


def validate(dataset: Dataset, shapes: Path) -> tuple[Violation, ...]:
    """What of the merged graph does not hold, sorted."""
    return tuple(sorted({violation for part in parts(dataset) for violation in check(part, shapes)}))


def parts(dataset: Dataset) -> Iterator[list[Quad]]:
    """The merged graph without its claims, then the claims in batches, each with what a claim points to.

    rudof takes some 13 kB for each statement, so that the claims of 3,000 articles at once would fill 10 GB.
    """
    merged = dataset.merged().quads
    claims = {quad[0] for quad in merged if quad[1:3] == (TYPE, MAJ + "Claim")}
    documents = {quad[0] for quad in merged if quad[1:3] == (TYPE, MAJ + "Document")}
    about = {name: list(quads) for name, quads in groupby(merged, key=itemgetter(0)) if name in documents}
    yield [quad for quad in merged if quad[0] not in claims]
    told = groupby((quad for quad in merged if quad[0] in claims), key=itemgetter(0))
    while batch := [quad for _, quads in islice(told, BATCH) for quad in quads]:
        sources = sorted({quad[2] for quad in batch if isinstance(quad[2], str)} & documents)
        yield batch + [quad for source in sources for quad in about[source]]


def validate_ontology(folder: Path) -> tuple[Violation, ...]:
    """What of the ontology's own files does not hold, sorted."""
    files = sorted(path for path in folder.rglob("*.ttl") if path.name != "shapes.ttl")
    triples = (triple for path in files for triple in read_turtle(path))
    shapes = folder / "shapes.ttl"
    graph_only = {local(name) for name, shape in group(read_turtle(shapes)).items() if text(shape, MAJ + "appliesTo")}
    found = check(((*triple, "") for triple in triples), shapes)
    return tuple(violation for violation in found if violation.shape not in graph_only)


def violations_of(violations: Iterable[Violation]) -> list[Violation]:
    """Those that are more than a warning."""
    return [violation for violation in violations if violation.severity == "Violation"]


def check(quads: Iterable[Quad], shapes: Path) -> tuple[Violation, ...]:
    """Validate statements with rudof, which reads them from a file."""
    if not shapes.exists():
        raise OntologyError(f"{shapes} is missing. Restore `shapes.ttl` from the project.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.nt"
        write_rdf(quads, path, PREFIXES)
        session = pyrudof.Rudof(pyrudof.RudofConfig())
        session.read_data(path, pyrudof.RDFFormat.NTriples, reader_mode=pyrudof.ReaderMode.Strict)
        session.read_shacl(shapes, pyrudof.ShaclFormat.Turtle, reader_mode=pyrudof.ReaderMode.Strict)
        report = session.validate_shacl()
    known = group(read_turtle(shapes))
    return tuple(sorted({_violation(entry, known) for entry in report.violations}))


def _violation(entry: pyrudof.ShaclValidationEntry, shapes: Mapping[str, Properties]) -> Violation:
    shape = _plain(entry.source_shape)
    return Violation(
        focus=_plain(entry.focus_node),
        shape=local(shape),
        value=_plain(entry.value),
        severity=local(_plain(entry.severity)),
        messages=_messages(shape, shapes),
    )


def _messages(shape: str, shapes: Mapping[str, Properties]) -> dict[str, str]:
    """The shape's own messages, or those of the constraint that it holds."""
    owners = [shape, *iris(shapes.get(shape, {}), SHACL + "sparql")]
    return {told.language: told.text for owner in owners for told in literals(shapes.get(owner, {}), MESSAGE)}


def _plain(term: object) -> str:
    """An RDF term as rudof writes it, without its brackets or quotes."""
    written = "" if term is None else str(term)
    found = _TERM.fullmatch(written)
    return next((part for part in found.groups() if part is not None), "") if found else written
