"""Build a graph and its pages at the console."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.console import Console

from graph.commands.options import DEFAULTS, AsJson, Quiet
from graph.console import bars, print_report
from graph.errors import MajlisError
from graph.report import Report, Watch, show_nothing
from graph.settings import PROJECT, Settings

Build = Callable[[Sequence[str | Path], Settings, Watch], Report]


def build_command(
    sources: Annotated[list[str] | None, typer.Argument(help="Files, folders and globs. None: seeds/.")] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="Where to write.")] = DEFAULTS.out,
    base: Annotated[str, typer.Option(help="The IRI that names of things begin with.")] = DEFAULTS.base,
    materialise: Annotated[bool, typer.Option("--materialise", help="Write what follows in schema.org, SEM …")] = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
) -> None:
    """Build the graph and its pages from articles.

    Exit status 0 if all was read, 3 if something was skipped, 2 if nothing was built.
    """
    console = Console(stderr=True, quiet=quiet, highlight=False)
    settings = replace(DEFAULTS, out=out, base=base, materialise=materialise)
    _refuse_unwritable(out)
    watch = Watch(bars(console) if console.is_terminal else show_nothing)
    report = _story()(sources or [], settings, watch)
    print_report(report, console)
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=1) if as_json else report.line)
    raise typer.Exit(report.status)


def _refuse_unwritable(out: Path) -> None:
    """Raise MajlisError where nothing can be written, before hours of reading have gone by."""
    there = next(path for path in (out, *out.absolute().parents) if path.exists())
    if not there.is_dir() or not os.access(there, os.W_OK):
        raise MajlisError(f"{out}: nothing can be written there. Choose another folder with --out.")


def _story() -> Build:
    """The `build` of build.py, found by its path: PyPI knows another package named `build`."""
    spec = spec_from_file_location("majlis_build", PROJECT / "build.py")
    if not spec or not spec.loader:
        raise MajlisError(f"{PROJECT / 'build.py'} cannot be loaded. Install Majlis again.")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Build, module.build)
