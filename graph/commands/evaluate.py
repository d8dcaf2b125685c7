"""Score a build at the console."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from graph.commands.options import DEFAULTS, AsJson, Folder
from graph.evaluate import evaluate, find_short
from graph.scores import print_errors, print_scores


def evaluate_command(
    gold: Annotated[Path, typer.Argument(help="A folder with one gold file per document.")],
    build: Folder = DEFAULTS.out,
    clusters: Annotated[Path | None, typer.Option(help="A file that says which meetings are one.")] = None,
    errors: Annotated[bool, typer.Option("--errors", help="Tell what is missed and false, by cause.")] = False,
    examples: Annotated[int, typer.Option(help="How many of each cause to show with --errors.")] = 3,
    by_slot: Annotated[bool, typer.Option("--by-slot", help="List the scores of each slot and type.")] = False,
    by_doc: Annotated[bool, typer.Option("--by-doc", help="List F1 for each document.")] = False,
    bars: Annotated[list[str] | None, typer.Option("--min", metavar="NAME=VALUE", help="An F1 to reach.")] = None,
    as_json: AsJson = False,
) -> None:
    """Score a build against gold annotations.

    Precision, recall and F1 are told for things, facts, meetings, awards and operations.
    Exit status 1 where a --min is not reached.
    """
    result = evaluate(gold, build, clusters)
    short = find_short(result, bars or [])
    if as_json:
        print(json.dumps(result.as_json(), ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False, soft_wrap=True)
        print_scores(result, console, by_slot=by_slot, by_doc=by_doc)
        if errors:
            print_errors(result, console, examples)
    if short:
        print("short of the bar: " + "; ".join(short), file=sys.stderr)
        raise typer.Exit(1)
