"""Hold what several commands let their users set."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.settings import Settings

DEFAULTS = Settings()

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print the last line only.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Folder = Annotated[Path, typer.Option("--build", "-b", help="The folder of a build.")]
