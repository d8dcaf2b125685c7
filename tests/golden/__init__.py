"""A few invented reports, and what a build of them writes, held exactly."""

from __future__ import annotations

from pathlib import Path

from tests.running import Build, majlis_here

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "texts"
HELD = ("entities.csv", "meetings.csv", "claims.csv", "graph.ttl")


def build_golden(out: Path) -> Build:
    """Build the invented reports."""
    return Build(out, majlis_here("build", TEXTS, "--out", out, "--quiet"))


def read_held(folder: Path) -> dict[str, str]:
    """The files that are held, of a build or of this folder."""
    return {name: (folder / name).read_bytes().decode("utf-8") for name in HELD}
