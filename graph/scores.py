"""Print the scores of a build, and its mistakes by cause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.counted import counted
from graph.evaluate import Evaluation
from graph.evaluation.causes import Explained
from graph.evaluation.tally import Count

LONGEST_QUOTE = 200


def print_scores(result: Evaluation, console: Console, *, by_slot: bool, by_doc: bool) -> None:
    """The scores of each measure; with `by_slot` of each slot and type, with `by_doc` of each document."""
    console.print(counted(len(result.by_document), "documents"))
    for document in result.absent:
        console.print(Text(f"the build has no document «{document}»"))
    console.print(_table(_rows(result, by_slot=by_slot), result.clusters))
    if by_doc:
        for document, counts in result.by_document.items():
            console.print(Text(f"{document} " + " ".join(f"{name} {count.f1:.3f}" for name, count in counts.items())))


def print_errors(result: Evaluation, console: Console, examples: int) -> None:
    """The mistakes of each measure by cause, the commonest first, with some examples of each."""
    for group in result.groups:
        count, subjects = len(group.explained), group.by_subject
        of = f" of {counted(len(subjects), 'events')}" if len(subjects) < count else ""
        missing = "missed" if group.missing else "wrong"
        console.print(Text(f"\n{group.measure}: {count} {missing}{of}: {group.cause}", style="bold"))
        for mistakes in subjects[:examples]:
            _print_example(mistakes, console)
        if len(subjects) > examples:
            console.print(Text(f"  … and {len(subjects) - examples} more", style="dim"))


def _print_example(mistakes: Sequence[Explained], console: Console) -> None:
    subject, quote = mistakes[0].mistake.subject, mistakes[0].quote
    values = ", ".join(f"{one.mistake.slot} {one.mistake.value}".rstrip() for one in mistakes)
    console.print(Text(f"  {subject.document}  {subject.name}: {values}"))
    if quote:
        shown = quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE] + "…"
        console.print(Text(f"    {shown}", style="dim"))


def _rows(result: Evaluation, *, by_slot: bool) -> Iterable[tuple[str, Count]]:
    for name, tally in result.tallies.items():
        yield name, tally.total
        if by_slot:
            yield from _indented(tally.by_slot())
            yield from _indented(tally.by_kind())


def _indented(counts: Mapping[str, Count]) -> Iterable[tuple[str, Count]]:
    return ((f"  {name}", count) for name, count in counts.items())


def _table(rows: Iterable[tuple[str, Count]], clusters: float | None) -> Table:
    table = Table("", *("P", "R", "F1", "right", "wrong", "missed"), box=None, header_style="dim")
    for name, count in rows:
        scores = (f"{score:.3f}" for score in (count.precision, count.recall, count.f1))
        table.add_row(name, *scores, *map(str, (count.right, count.wrong, count.missed)))
    if clusters is not None:
        table.add_row("clusters", "", "", f"{clusters:.3f}")
    return table
