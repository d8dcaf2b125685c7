"""A build is scored against what careful readers found."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.errors import EvaluationError
from graph.evaluate import b_cubed, evaluate, find_short
from graph.settings import PROJECT
from tests.scored import GOLD, PERFECT, scored

COUNTS = ("tp", "fp", "fn")
REFERENCE = PROJECT.parent / "shared" / "eval"


@pytest.fixture
def score(tmp_path: Path) -> Callable[[str], dict[str, float]]:
    """Scores statements against GOLD."""
    return lambda statements: scored(tmp_path, statements).f1


def test_all_that_was_wanted_scores_one(score: Callable[[str], dict[str, float]]) -> None:
    """Names match folded; optional things and values are not missed."""
    assert score(PERFECT) == dict.fromkeys(("entities", "facts", "meetings", "awards", "operations"), 1.0)


@pytest.mark.parametrize(
    ("change", "measure", "f1"),
    [
        (('m startDate "--05-06"', 'm startDate "2025-05-06"'), "meetings", 1.0),
        (('m startDate "--05-06"', 'm startDate "2025-05-07"'), "meetings", 0.8333),
        (("m participant amin", "m participant amin | m participant MA"), "meetings", 1.0),
        (("m participant amin", "m participant amin | m participant police"), "meetings", 0.9231),
        (("m place rabat", "m place nowhere"), "meetings", 0.8333),
        (("m a Talks", "m a Visit"), "meetings", 1.0),
        (("m a Talks", "m a Ceremony"), "meetings", 0.8333),
        (("m a Talks", "m a Talks | n a Talks"), "meetings", 0.9231),
        (("amin heads police", "amin memberOf police"), "facts", 0.6667),
        (("amin heads police", "amin heads police | amin memberOf police"), "facts", 1.0),
        (("amin a Person", "amin a Group"), "entities", 0.75),
        (("amin a", 'b a Person | b label "أمين" | b mentionedIn d1 | amin a'), "entities", 0.8889),
        (("amin a", 'g a Person | g label "ضيف" | g mentionedIn d1 | amin a'), "entities", 1.0),
        (("amin a", 'r a Place | r label "الشرق الأوسط" | r mentionedIn d1 | amin a'), "entities", 1.0),
    ],
)
def test_each_difference_counts_as_it_should(
    score: Callable[[str], dict[str, float]], change: tuple[str, str], measure: str, f1: float
) -> None:
    """Alternatives and optional values are free; wrong, missing and doubled ones cost."""
    assert change[0] in PERFECT
    assert score(PERFECT.replace(*change))[measure] == f1


@pytest.mark.parametrize(
    ("found", "f1"),
    [
        ({"a": "x", "b": "x", "c": "y"}, 1.0),
        ({"a": "x", "b": "y", "c": "z"}, 0.8),
        ({"a": "x", "b": "x", "c": "x"}, 0.7143),
        ({"a": "x", "b": "x", "c": None}, 0.6667),
        ({"a": None, "b": None, "c": None}, 0.0),
    ],
)
def test_b_cubed_counts_what_is_grouped_with_what(found: dict[str, str | None], f1: float) -> None:
    """Splitting, lumping and not finding each cost."""
    assert round(b_cubed({"a": 1, "b": 1, "c": 2}, found), 4) == f1


def test_what_is_below_its_bar_is_named(tmp_path: Path) -> None:
    """A bar that is not reached is told with both figures; a misspelt one is refused."""
    evaluation = scored(tmp_path, PERFECT.replace("m place rabat", "m place nowhere"))

    assert find_short(evaluation, ["meetings=0.9", "facts=1.0"]) == ["meetings F1 0.8333 < 0.9"]
    with pytest.raises(EvaluationError, match="«meeting="):
        find_short(evaluation, ["meeting=0.9"])


def test_a_missing_build_is_said_plainly(tmp_path: Path) -> None:
    """The error names the file and says what to do."""
    (tmp_path / "d1.json").write_text(json.dumps(GOLD), encoding="utf-8")

    with pytest.raises(EvaluationError, match="Build first"):
        evaluate(tmp_path, tmp_path / "out")


@pytest.mark.parametrize(
    "content", ["{", '{"doc": "d1"}', '{"doc": "d1", "entities": [], "facts": [[1]], "meetings": []}']
)
def test_a_broken_gold_file_is_named(tmp_path: Path, content: str) -> None:
    """The error names the file."""
    (tmp_path / "d1.json").write_text(content, encoding="utf-8")

    with pytest.raises(EvaluationError, match=r"d1\.json"):
        evaluate(tmp_path, tmp_path)


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the reference scorer is not beside the project")
@pytest.mark.parametrize("rate", [0.0, 0.1, 0.3])
@pytest.mark.parametrize("name", ["seeds", "dispatches", "news"])
def test_the_figures_are_those_of_the_reference_scorer(tmp_path: Path, name: str, rate: float) -> None:
    """On perfect and on damaged builds both scorers say the same, document by document."""
    gold, clusters = REFERENCE / "gold" / name, REFERENCE / "gold" / f"{name}.clusters.json"
    build = tmp_path / "graph.nq"
    build.write_text(_damaged(_run("perfect.py", gold, clusters), rate), encoding="utf-8", newline="\n")

    _run("score.py", gold, build, "--clusters", clusters, "--json", tmp_path / "figures.json")
    figures: dict[str, Any] = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))

    ours = json.loads(json.dumps(evaluate(gold, build, clusters).as_json()))

    assert {name: ours[name] for name in figures} == figures
    for measure in ours["by_slot"]:
        total = figures["total"][measure]
        assert _sums(ours["by_slot"][measure]) == [total[name] for name in COUNTS]


def _sums(rows: dict[str, dict[str, int]]) -> list[int]:
    return [sum(row[name] for row in rows.values()) for name in COUNTS]


def _run(script: str, *arguments: object) -> str:
    command = [sys.executable, str(REFERENCE / script), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def _damaged(quads: str, rate: float) -> str:
    """The statements, some left out and some of the rest pointing to something else."""
    chance = random.Random(name := f"{rate}")
    lines = quads.splitlines()
    fillers = [line.split(" ")[2] for line in lines if "#participant>" in line or "#place>" in line]
    kept = []
    for line in lines:
        parts, luck = line.split(" "), chance.random()
        if "Document>" in line or "identifier>" in line or luck >= 1.5 * rate:
            kept.append(line)
        elif luck >= rate and any(slot in parts[1] for slot in ("participant", "place", "host", "heads", "agencyOf")):
            kept.append(" ".join([*parts[:2], chance.choice(fillers), *parts[3:]]))
    return "\n".join(kept) + f"\n# {name}\n"
