"""Remove what an earlier build wrote into a folder and this one did not, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

REPORT = "report.json"


def names_within(out: Path, files: Iterable[Path]) -> list[str]:
    """The files that a build wrote, by their names within its folder, sorted."""
    return sorted({file.relative_to(out).as_posix() for file in files})


def remove_leftovers(out: Path, names: Iterable[str]) -> list[str]:
    """Remove the files that the earlier build's report lists and `names` does not; say which."""
    stale = sorted(set(_listed(out)) - set(names) - {REPORT})
    for name in stale:
        (out / name).unlink(missing_ok=True)
    for folder in sorted({out / name for name in stale}, key=lambda path: -len(path.parts)):
        _remove_empty(folder.parent, out)
    return stale


def _listed(out: Path) -> list[str]:
    """The names in the earlier report that stay within the folder; none if there is no such report."""
    try:
        names = json.loads((out / REPORT).read_text(encoding="utf-8"))["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return []
    return [name for name in names if isinstance(name, str) and _stays_within(PurePosixPath(name))]


def _stays_within(name: PurePosixPath) -> bool:
    return not name.is_absolute() and ".." not in name.parts and bool(name.name)


def _remove_empty(folder: Path, out: Path) -> None:
    while folder != out and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
