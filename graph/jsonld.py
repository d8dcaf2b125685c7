"""Write the merged graph as JSON-LD that reads well: short names, one node a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from graph.store import Literal, Term
from graph.vocabulary import PREFIXES, TYPE

STRING = PREFIXES["xsd"] + "string"


def write_jsonld(triples: Iterable[tuple[str, str, Term]], path: Path) -> None:
    """Statements sorted by subject as one document."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(jsonld(triples))


def jsonld(triples: Iterable[tuple[str, str, Term]]) -> Iterator[str]:
    """The parts of a document with a context; each node stands on a line of its own."""
    yield '{"@context": ' + json.dumps(PREFIXES, sort_keys=True) + ',\n"@graph": ['
    for number, node in enumerate(nodes(triples)):
        yield (",\n" if number else "\n") + json.dumps(node, ensure_ascii=False)
    yield "\n]}\n"


def nodes(triples: Iterable[tuple[str, str, Term]]) -> Iterator[Mapping[str, Any]]:
    """One JSON object for each subject."""
    for subject, statements in groupby(triples, key=lambda triple: triple[0]):
        node: dict[str, Any] = {"@id": subject}
        for _, predicate, value in statements:
            if predicate == TYPE and isinstance(value, str):
                node.setdefault("@type", []).append(short(value))
            else:
                node.setdefault(short(predicate), []).append(_value(value))
        yield node


def short(iri: str, prefixes: Mapping[str, str] = PREFIXES) -> str:
    """An IRI by its prefix where it has one.

    >>> short("http://www.w3.org/2004/02/skos/core#prefLabel"), short("https://example.org/x")
    ('skos:prefLabel', 'https://example.org/x')
    """
    for prefix, namespace in prefixes.items():
        rest = iri.removeprefix(namespace)
        if rest != iri and rest.replace("_", "").isalnum():
            return f"{prefix}:{rest}"
    return iri


def _value(value: Term) -> Any:
    if not isinstance(value, Literal):
        return {"@id": value}
    if value.language:
        return {"@value": value.text, "@language": value.language}
    if value.datatype and value.datatype != STRING:
        return {"@value": value.text, "@type": short(value.datatype)}
    return value.text
