"""Tell what a build knows of a thing, and each sentence that says so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from graph.lookup import Lookup, names_of
from graph.model import EVENTS, FACTS, Kind
from graph.ontology import local
from graph.query import find_things, open_store
from graph.settings import MAJ
from graph.store import Literal, Store, Term, lexical
from graph.vocabulary import ALT_LABEL, LABEL, PREF_LABEL, TYPE

TYPES = (*Kind, *EVENTS, "Meeting")
NAMES = (PREF_LABEL, ALT_LABEL, LABEL)
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+", re.IGNORECASE)

ABOUT = """
SELECT DISTINCT ?property ?value ?identifier WHERE {
  { $node ?property ?value } UNION { GRAPH ?document { $node ?property ?value } }
  OPTIONAL { FILTER (?property = maj:mentionedIn) ?value dcterms:identifier ?identifier }
}
"""
CLAIMS = """
SELECT DISTINCT ?claim ?subject ?predicate ?object ?words ?start ?document ?identifier ?date ?source WHERE {
  { ?claim rdf:subject $node } UNION { ?claim rdf:object $node }
  ?claim a maj:Claim ; rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object ;
    prov:wasDerivedFrom ?document ; oa:exact ?words ; oa:start ?start .
  OPTIONAL { ?document dcterms:identifier ?identifier }
  OPTIONAL { ?document dcterms:issued ?date }
  OPTIONAL { ?document dcterms:source ?source }
}
"""
LABELS = """
SELECT ?thing ?label WHERE {
  VALUES ?thing { $things }
  { ?thing skos:prefLabel ?label } UNION { GRAPH ?document { ?thing skos:prefLabel ?label } }
}
"""

Row = dict[str, Term]


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
    """What a build knows of the things with this IRI or name: things before events, the most told of first.

    Names are looked up as those in questions are (see `graph.lookup`).
    """
    store = Store(open_store(build))
    found = [name] if IRI.fullmatch(name) and _about(name, store) else _called(name, store)
    explained = (_explain(node, store) for node in found)
    return sorted(explained, key=lambda one: (not {*Kind} & {*one.types}, -len(one.statements), one.iri))


def _called(name: str, store: Store) -> list[str]:
    """The things and events with this name; documents are not meant."""
    rows = (row for kind in ("Entity", "Event") for row in store.select(names_of(kind)))
    return find_things(Lookup.of_rows(rows), name, "Thing")


def _about(node: str, store: Store) -> list[Row]:
    return store.select(ABOUT.replace("$node", f"<{node}>"))


def _explain(node: str, store: Store) -> Explanation:
    about = _about(node, store)
    types = {lexical(row["value"]) for row in about if row["property"] == TYPE}
    names = {lexical(row["value"]) for row in about if row["property"] in NAMES}
    label = _labels([node], store).get(node, node)
    return Explanation(
        iri=node,
        name=label,
        types=tuple(sorted(name for name in TYPES if MAJ + name in types)),
        names=tuple(sorted(names - {label})),
        documents=tuple(sorted({lexical(row["identifier"]) for row in about if "identifier" in row})),
        statements=_statements(store.select(CLAIMS.replace("$node", f"<{node}>")), store),
    )


def _statements(claims: list[Row], store: Store) -> tuple[Statement, ...]:
    """The statements that claims make, each once with all its quotes; facts before roles in events."""
    labels = _labels(
        [value for row in claims for end in ("subject", "object") if isinstance(value := row[end], str)], store
    )
    quotes = defaultdict[tuple[str, str, str], set[Quote]](set)
    for row in claims:
        subject, predicate = lexical(row["subject"]), local(lexical(row["predicate"]))
        quotes[labels.get(subject, subject), predicate, _value(row["object"], labels)].add(_quote(row))
    statements = (Statement(*said, tuple(sorted(found))) for said, found in quotes.items())
    return tuple(sorted(statements, key=lambda said: (said.predicate not in FACTS, said.quotes, said)))


def _value(value: Term, labels: dict[str, str]) -> str:
    """The name of a thing, the last part of a class's IRI, or the literal itself."""
    return labels.get(value) or local(value) if isinstance(value, str) else lexical(value)


def _labels(things: Iterable[str], store: Store) -> dict[str, str]:
    """The Arabic names of things, else the first of those that they have."""
    rows = store.select(LABELS.replace("$things", " ".join(f"<{thing}>" for thing in sorted({*things}))))
    found = sorted(rows, key=lambda row: (not _is_arabic(row["label"]), lexical(row["label"])))
    return {lexical(row["thing"]): lexical(row["label"]) for row in reversed(found)}


def _is_arabic(label: Term) -> bool:
    return isinstance(label, Literal) and label.language == "ar"


def _quote(row: Row) -> Quote:
    told = {name: lexical(row.get(name, "")) for name in ("identifier", "date", "source", "words", "document")}
    name, words = told["identifier"] or told["document"], " ".join(told["words"].split())
    return Quote(told["date"], name, int(lexical(row["start"])), words, told["source"])
