"""Tell what a build knows of a thing, and each sentence that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.evaluation.prediction import NAMES, Prediction, read_prediction
from graph.lookup import Lookup, names_of
from graph.model import EVENTS, FACTS, Kind
from graph.ontology import local
from graph.query import find_things, open_store
from graph.settings import MAJ
from graph.store import Literal, Store, Term, lexical
from graph.vocabulary import PREF_LABEL, TYPE, iri

TYPES = (*Kind, *EVENTS, "Meeting")


@dataclass(frozen=True, order=True)
class Quote:
    """The words of a document that make a statement."""

    date: str
    document: str
    start: int
    text: str
    source: str = ""


@dataclass(frozen=True, order=True)
class Statement:
    """Something that documents say, in words; `subject` and `value` are names."""

    subject: str
    predicate: str
    value: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Explanation:
    """All that a build knows of one thing or event."""

    iri: str
    name: str
    types: tuple[str, ...]
    names: tuple[str, ...]  # its other names
    documents: tuple[str, ...]
    statements: tuple[Statement, ...]

    def as_json(self) -> dict[str, object]:
        """The explanation as plain values."""
        statements = [
            {
                **{"subject": said.subject, "predicate": said.predicate, "object": said.value},
                "quotes": [vars(quote) for quote in said.quotes],
            }
            for said in self.statements
        ]
        told = {"types": list(self.types), "names": list(self.names), "documents": list(self.documents)}
        return {"iri": self.iri, "name": self.name, **told, "statements": statements}


def explain(name: str, build: Path) -> list[Explanation]:
    """What a build knows of the things with this IRI or name, the most told of first.

    Names are looked up as those in questions are (see `graph.lookup`).
    """
    graph = read_prediction(build)
    found = [name] if name in graph.everything else _called(name, build)
    claims = _claims(graph, set(found))
    explained = (_explain(node, graph, claims[node]) for node in found)
    return sorted(explained, key=lambda one: (-len(one.statements), one.iri))


def _called(name: str, build: Path) -> list[str]:
    """The things and events with this name; documents are not meant."""
    store = Store(open_store(build))
    rows = (row for kind in ("Entity", "Event") for row in store.select(names_of(kind)))
    return find_things(Lookup.of_rows(rows), name, "Thing")


def _claims(graph: Prediction, nodes: set[str]) -> dict[str, list[str]]:
    """The claims about each node, whether it is their subject or their object."""
    claims = defaultdict[str, list[str]](list)
    for node, said in graph.everything.items():
        if MAJ + "Claim" in said.get(TYPE, {}):
            for end in {*said[iri("rdf:subject")], *said[iri("rdf:object")]} & nodes:
                claims[str(end)].append(node)
    return claims


def _explain(node: str, graph: Prediction, claims: Iterable[str]) -> Explanation:
    label = _label(graph, node)
    names = {lexical(value) for value in graph.objects(node, *NAMES)} - {label}
    documents = (
        graph.value(lexical(value), "dcterms:identifier") for value in graph.objects(node, MAJ + "mentionedIn")
    )
    return Explanation(
        iri=node,
        name=label,
        types=tuple(sorted(graph.types(node, TYPES))),
        names=tuple(sorted(names)),
        documents=tuple(sorted(set(documents))),
        statements=_statements(graph, claims),
    )


def _statements(graph: Prediction, claims: Iterable[str]) -> tuple[Statement, ...]:
    """The statements that claims make, each once with all its quotes; facts before roles in events."""
    quotes = defaultdict[tuple[str, str, str], set[Quote]](set)
    for claim in claims:
        subject, predicate, value = (
            graph.objects(claim, iri(f"rdf:{part}"))[0] for part in ("subject", "predicate", "object")
        )
        said = _label(graph, subject), local(lexical(predicate)), _value(graph, value)
        quotes[said].add(_quote(graph, claim))
    statements = (Statement(*said, tuple(sorted(found))) for said, found in quotes.items())
    return tuple(sorted(statements, key=lambda said: (said.predicate not in FACTS, said.quotes, said)))


def _value(graph: Prediction, value: Term) -> str:
    """The name of a thing, the last part of a class's IRI, or the literal itself."""
    if isinstance(value, str) and not graph.objects(value, PREF_LABEL):
        return local(value)
    return _label(graph, value)


def _label(graph: Prediction, node: Term) -> str:
    """The Arabic name of a node, else whichever it has first."""
    labels = graph.objects(lexical(node), PREF_LABEL)
    arabic = (label.text for label in labels if isinstance(label, Literal) and label.language == "ar")
    return next(arabic, graph.label(node))


def _quote(graph: Prediction, claim: str) -> Quote:
    document = graph.value(claim, "prov:wasDerivedFrom")
    name, date, source = (graph.value(document, f"dcterms:{part}") for part in ("identifier", "issued", "source"))
    start = graph.value(claim, "oa:start")
    return Quote(date, name or document, int(start or 0), " ".join(graph.value(claim, "oa:exact").split()), source)
