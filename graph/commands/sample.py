"""Draw meetings to be read by hand, or count what readers found."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from graph.commands.options import DEFAULTS, Folder
from graph.sample import Share, count_verdicts, draw, sheet


def sample_command(
    build: Folder = DEFAULTS.out,
    count: Annotated[int, typer.Option(min=1, help="How many meetings to draw.")] = 100,
    seed: Annotated[int, typer.Option(help="Another one draws others.")] = 1,
    out: Annotated[Path | None, typer.Option(help="A file to write to; without it, the console.")] = None,
    tally: Annotated[Path | None, typer.Option(metavar="SHEET", help="Count the verdicts of a filled sheet.")] = None,
) -> None:
    """Draw meetings at random to be read by hand.

    Gives a sheet in Markdown, each meeting with its sentences and its text. With --tally, the share that is right.
    """
    if tally:
        _print_share(count_verdicts(tally.read_text(encoding="utf-8")))
        return
    text = sheet(draw(build, count, seed), build)
    if out:
        out.write_text(text, encoding="utf-8", newline="\n")
    else:
        print(text, end="")


def _print_share(found: Share) -> None:
    low, high = found.bounds
    left = f", {found.unread} not read" if found.unread else ""
    print(f"{found.right} of {found.read} right: {found.share:.2f} (between {low:.2f} and {high:.2f}, 95 %){left}")
