"""Put the questions that a page answers into SPARQL, so that a reader can ask the graph the same."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from string import Template

FOLDER = Path(__file__).parent / "questions"


def question(name: str, iri: str) -> str:
    """A question of `questions/` about one thing."""
    return _template(name).substitute(thing=f"<{iri}>")


@cache
def _template(name: str) -> Template:
    return Template((FOLDER / f"{name}.rq").read_text(encoding="utf-8").strip())
