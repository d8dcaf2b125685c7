"""Run the commands as a user runs them: in a process of their own, or, much sooner, in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

from graph.cli import main
from graph.settings import PROJECT

SHARED = PROJECT.parent / "shared"  # the real articles and their gold files, which are no part of the project
Run = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Build:
    """A folder that a build wrote, and what the command said."""

    out: Path
    run: Run

    @property
    def report(self) -> dict[str, Any]:
        """What `report.json` says."""
        return dict(json.loads((self.out / "report.json").read_text(encoding="utf-8")))

    def files(self) -> dict[str, bytes]:
        """All that was written but the store, by name; of the report, what does not tell the time."""
        paths = {path.relative_to(self.out).as_posix(): path for path in self.out.rglob("*") if path.is_file()}
        names = {name: path for name, path in paths.items() if not name.startswith("store/")}
        timeless = {name: value for name, value in self.report.items() if name != "seconds"}
        return {
            **{name: path.read_bytes() for name, path in names.items()},
            "report.json": json.dumps(timeless, ensure_ascii=False).encode(),
        }


def python(*arguments: str | Path, cwd: Path = PROJECT, **environment: str) -> Run:
    """Run Python, and the project's modules with it, from a folder."""
    surroundings = {**os.environ, "PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "", **environment}
    command = [sys.executable, *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, encoding="utf-8", env=surroundings, check=False)


def majlis(*arguments: str | Path, cwd: Path = PROJECT, **environment: str) -> Run:
    """Run a command where the locale is the poorest."""
    return python("-m", "graph.cli", *arguments, cwd=cwd, **{"LC_ALL": "C", **environment})


def majlis_here(*arguments: str | Path) -> Run:
    """Run a command in this process, where the locale is the poorest."""
    out, told = (TextIOWrapper(BytesIO(), encoding="ascii") for _ in range(2))
    with redirect_stdout(out), redirect_stderr(told):
        status = _status(list(map(str, arguments)))
    printed = [_text(stream) for stream in (out, told)]
    return Run(arguments, status, *printed)


def _status(arguments: list[str]) -> int:
    try:
        main(arguments)
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _text(stream: TextIOWrapper) -> str:
    stream.flush()
    return bytes(stream.buffer.getvalue()).decode()  # type: ignore[attr-defined]
