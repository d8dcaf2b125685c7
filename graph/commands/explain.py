"""Tell at the console what a build knows of a thing."""

from __future__ import annotations

import json
from typing import Annotated

import typer
from rich.console import Console

from graph.commands.options import DEFAULTS, AsJson, Folder
from graph.console import print_explanation
from graph.explain import explain


def explain_command(
    name: Annotated[str, typer.Argument(help="A name, a part of one, or an IRI.")],
    build: Folder = DEFAULTS.out,
    as_json: AsJson = False,
) -> None:
    """Tell what is known of a thing, with each sentence that says so."""
    found = explain(name, build)
    if as_json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=1))
        return
    console = Console(highlight=False, soft_wrap=True)
    for one in found:
        print_explanation(one, console)
