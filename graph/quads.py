"""Read N-Quads line by line as plain values, so that a graph of any size is read without a store."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from graph.errors import MajlisError
from graph.store import Literal, Term

Quad = tuple[str, str, Term, str]  # subject, predicate, object, graph ("" is the default graph)

STRING = "http://www.w3.org/2001/XMLSchema#string"
_IRI = r"<([^<>\"{}|^`\\\x00-\x20]*(?:\\u[0-9A-Fa-f]{4}[^<>\s]*)*)>"
_NODE = rf"(?:{_IRI}|(_:[^\s<>\"]+))"
_LITERAL = rf'"((?:[^"\\]|\\.)*)"(?:@([A-Za-z][\w-]*)|\^\^{_IRI})?'
_QUAD = re.compile(rf"\s*{_NODE}\s*{_IRI}\s*(?:{_NODE}|{_LITERAL})\s*{_NODE}?\s*\.\s*(?:#.*)?")
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_LETTERS = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f"}


def read_quads(path: Path) -> Iterator[Quad]:
    """The statements of an N-Quads file, in its order."""
    with path.open(encoding="utf-8", newline="\n") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield _read_line(line, f"{path.name}:{number}")


def _read_line(line: str, where: str) -> Quad:
    found = _QUAD.fullmatch(line.rstrip())
    if not found:
        raise MajlisError(f"{where} is no N-Quads statement. Build the graph again.")
    subject, blank, predicate, iri, blank_object, text, language, datatype, name, blank_name = found.groups()
    if text is None:
        value: Term = _unescape(iri) if iri is not None else blank_object
    else:
        value = Literal(_unescape(text), language or "", "" if language else datatype or STRING)
    return _unescape(subject or blank), _unescape(predicate), value, _unescape(name or blank_name or "")


def _unescape(text: str) -> str:
    return _ESCAPE.sub(_character, text) if "\\" in text else text


def _character(found: re.Match[str]) -> str:
    short, long, letter = found.groups()
    return chr(int(short or long, 16)) if short or long else _LETTERS.get(letter, letter)
