"""Invented dispatches are read as well as they were: those developed on, and those that nobody has looked at."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.evaluate import evaluate, find_short
from graph.settings import PROJECT
from tests.running import majlis_here

SETS = PROJECT / "tests" / "sets"
BARS = {  # what is reached, less a point or two: one meeting missed must not fail, a rule that broke must
    "opened": ("entities=0.965", "facts=0.925", "meetings=0.925", "awards=0.83", "operations=0.885", "clusters=0.9"),
    "sealed": ("entities=0.96", "facts=0.905", "meetings=0.9", "clusters=0.865"),
}


@pytest.mark.parametrize("name", sorted(BARS))
def test_a_set_is_read_as_well_as_it_was(name: str, tmp_path: Path) -> None:
    """Things, facts, meetings and which of them are one, by the project's own measure."""
    run = majlis_here("build", SETS / f"{name}.jsonl", "--out", tmp_path, "--quiet")
    result = evaluate(SETS / name, tmp_path, SETS / f"{name}.clusters.json")

    assert run.returncode == 0, run.stderr
    assert find_short(result, BARS[name]) == []
