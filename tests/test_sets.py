"""Invented dispatches are read as well as they were: those developed on, and those that nobody has looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.annotate.pipeline import Annotator
from graph.assemble import assemble
from graph.evaluate import evaluate, find_short
from graph.export import sort_lines, write_texts
from graph.ontology import Ontology
from graph.read import Skip, read
from graph.resolve import resolve
from graph.settings import PROJECT
from graph.store import write_rdf

SETS = PROJECT / "tests" / "sets"
BARS = {  # what is reached, less a point or two: one meeting missed must not fail, a rule that broke must
    "opened": ("entities=0.965", "facts=0.925", "meetings=0.925", "awards=0.83", "operations=0.885", "clusters=0.9"),
    "sealed": ("entities=0.96", "facts=0.905", "meetings=0.9", "clusters=0.865"),
}


@pytest.mark.parametrize("name", sorted(BARS))
def test_a_set_is_read_as_well_as_it_was(name: str, tmp_path: Path, annotator: Annotator, ontology: Ontology) -> None:
    """Things, facts, meetings and which of them are one, by the project's own measure."""
    skipped = write_graph(SETS / f"{name}.jsonl", tmp_path, annotator, ontology)
    result = evaluate(SETS / name, tmp_path, SETS / f"{name}.clusters.json")

    assert skipped == []
    assert find_short(result, BARS[name]) == []


def write_graph(source: Path, out: Path, annotator: Annotator, ontology: Ontology) -> list[Skip]:
    """Write what the measure looks at, as a build does, whose pages take as long again; what was skipped."""
    skipped: list[Skip] = []
    documents = list(read([source], skipped.append))
    resolution = resolve(list(annotator.annotate(documents, skipped.append)), ontology)
    write_rdf(assemble(resolution, documents, ontology).quads, out / "graph.nq", {})
    sort_lines(out / "graph.nq")
    write_texts(documents, out / "documents")
    return skipped
