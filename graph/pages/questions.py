"""Put the questions that a page answers into SPARQL, so that a reader can ask the graph the same."""

from __future__ import annotations

from graph.questions import find_question


def question(name: str, iri: str) -> str:
    """One of the questions that are ready to ask, about one thing."""
    asked = find_question(name)
    return asked.fill({asked.parameters[0].name: iri}, lambda thing, kind: [thing]).strip()
