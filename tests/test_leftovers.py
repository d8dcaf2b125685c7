"""A build leaves nothing of an earlier one behind, and touches nothing else."""

from __future__ import annotations

import json
from pathlib import Path

from graph.leftovers import names_within, remove_leftovers


def test_only_what_the_earlier_build_wrote_is_removed(tmp_path: Path) -> None:
    """Files of the user stay, as does what lies outside the folder; folders left empty go."""
    out = tmp_path / "out"
    (out / "entity").mkdir(parents=True)
    for name in ("entity/حموشي.html", "index.html", "mine.txt", "../outside.txt"):
        (out / name).write_text("x", encoding="utf-8")
    listed = ["entity/حموشي.html", "index.html", "../outside.txt", "gone.html"]
    (out / "report.json").write_text(json.dumps({"files": listed}), encoding="utf-8")

    assert remove_leftovers(out, ["index.html"]) == ["entity/حموشي.html", "gone.html"]
    assert sorted(path.name for path in out.iterdir()) == ["index.html", "mine.txt", "report.json"]
    assert (tmp_path / "outside.txt").exists()


def test_a_folder_without_a_report_is_left_alone(tmp_path: Path) -> None:
    """What no build wrote is not known and not removed."""
    (tmp_path / "index.html").write_text("x", encoding="utf-8")

    assert remove_leftovers(tmp_path, []) == []
    assert names_within(tmp_path, [tmp_path / "b" / "c", tmp_path / "a"]) == ["a", "b/c"]
