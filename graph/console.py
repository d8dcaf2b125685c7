"""Show on the console how a build goes, what came of it, and what is known of a thing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

from graph.explain import Explanation
from graph.report import Advance, Report, Show


def bars(console: Console) -> Show:
    """Show a bar for the stage under way."""

    @contextmanager
    def show(stage: str, total: int | None) -> Iterator[Advance]:
        columns = (
            SpinnerColumn(),
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
        )
        with Progress(*columns, console=console, transient=True) as progress:
            task = progress.add_task(stage, total=total)
            yield lambda: progress.advance(task)

    return show


def print_report(report: Report, console: Console) -> None:
    """How long each stage of a build took, what was skipped, and what breaks a shape."""
    table = Table("stage", "seconds", box=None, header_style="dim")
    for stage, seconds in report.seconds.items():
        table.add_row(stage, f"{seconds:.2f}")
    console.print(table)
    for skip in report.skipped:
        console.print(Text(f"{'note' if skip.kept else 'skipped'} {skip.path}: {skip.reason}"), soft_wrap=True)
    for violation in report.violations:
        console.print(Text(f"violation {violation}"), soft_wrap=True)


def print_explanation(one: Explanation, console: Console) -> None:
    """What is known of a thing, each statement with the sentences that make it."""
    console.print(Text(one.name, style="bold"))
    console.print(Text(f"{one.iri}\n{', '.join(one.types)}", style="dim"))
    if one.names:
        console.print(Text("also " + " · ".join(one.names)))
    for said in one.statements:
        console.print(Text(f"\n  {said.subject} — {said.predicate} — {said.value}"))
        for quote in said.quotes:
            origin = ", ".join(part for part in (quote.document, quote.source, quote.date) if part)
            console.print(Text(f"    «{quote.text}» ({origin})", style="dim"))
    console.print()
