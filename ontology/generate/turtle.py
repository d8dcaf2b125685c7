"""Write concepts as Turtle that reads like a hand wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

GAZETTEER = Path(__file__).resolve().parent.parent / "gazetteer"
PREFIXES = """@base <https://w3id.org/majlis/id/> .
@prefix maj: <https://w3id.org/majlis/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix wd: <http://www.wikidata.org/entity/> .
"""


@dataclass(frozen=True)
class Subject:
    """One thing to write: its path, its classes, and its properties in the order they are written."""

    path: str
    types: tuple[str, ...]
    properties: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())


def write(path: Path, comment: str, scheme: str, subjects: Iterable[Subject]) -> None:
    """Write a gazetteer file: a comment on its sources, its scheme, and its things."""
    notes = "\n".join(f"# {line}".rstrip() for line in comment.strip().split("\n"))
    blocks = [notes, PREFIXES, scheme.strip() + "\n", *map(_block, subjects)]
    path.write_text("\n".join(blocks), encoding="utf-8", newline="\n")


def literal(text: str, language: str = "") -> str:
    """A literal in Turtle, its quotes escaped: `"المغرب"@ar`."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"@{language}' if language else f'"{escaped}"'


def literals(texts: Iterable[str], language: str) -> tuple[str, ...]:
    """Several literals in one language, each once, in their order."""
    return tuple(literal(text, language) for text in dict.fromkeys(texts) if text)


def _block(subject: Subject) -> str:
    types = ", ".join(("skos:Concept", *subject.types))
    lines = [f"<{subject.path}> a {types}", *_lines(subject)]
    return " ;\n    ".join(lines) + " .\n"


def _lines(subject: Subject) -> Iterator[str]:
    for name, values in subject.properties:
        if values:
            yield f"{name} {', '.join(values)}"
