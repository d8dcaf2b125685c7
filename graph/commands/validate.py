"""Check a graph at the console."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from graph.commands.options import DEFAULTS, AsJson, Folder
from graph.dataset import read_dataset
from graph.validate import validate, violations_of


def validate_command(
    graph: Annotated[Path | None, typer.Argument(help="The folder of a build, or an N-Quads file.")] = None,
    build: Folder = DEFAULTS.out,
    as_json: AsJson = False,
) -> None:
    """Check a graph, and say what does not hold.

    What is checked are the shapes of the ontology; what breaks one is said in plain words.
    Exit status 1 where it does not; warnings alone leave 0.
    """
    checked = graph or build
    found = validate(read_dataset(checked), DEFAULTS.ontology / "shapes.ttl")
    if as_json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(f"{one.severity.lower()}: {one.sentence()}")
        print(f"{checked}: {'does not conform' if violations_of(found) else 'conforms'}")
    if violations_of(found):
        raise typer.Exit(1)
