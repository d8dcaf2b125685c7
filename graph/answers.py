"""Write an answer as people and programs want it: a table, CSV, TSV, JSON or Turtle."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.errors import QueryError
from graph.query import Answer
from graph.questions import load_questions
from graph.store import Literal, Term, lexical


def written(answer: Answer, form: str) -> str:
    """The answer in one of FORMATS."""
    if form not in FORMATS:
        raise QueryError(f"--format {form}: there is no such format. Use one of {', '.join(FORMATS)}.")
    if answer.form == "graph" and form not in ("table", "turtle"):
        raise QueryError(f"--format {form}: the answer is a graph. Use turtle.")
    if answer.form != "graph" and form == "turtle":
        raise QueryError("--format turtle: the answer has rows and is no graph. Use table, csv, tsv or json.")
    return answer.turtle if answer.form == "graph" else FORMATS[form](answer)


def read_options(arguments: Sequence[str]) -> dict[str, str]:
    """What follows a question on the command line: `--since 2023` and `--since=2023`."""
    values: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, given, value = argument.removeprefix("--").partition("=")
        if not argument.startswith("--") or not name:
            raise QueryError(
                f"«{argument}» is no option. Write --name value, and put a name of several words in quotes."
            )
        values[name] = value if given else next(rest, "")
        if not values[name]:
            raise QueryError(f"--{name} has no value.")
    return values


def print_questions(console: Console) -> None:
    """List the questions that are ready to ask."""
    for question in load_questions().values():
        console.print(Text(question.name, style="bold"), Text(question.caption.en))
        console.print(Text(f"  {question.caption.ar}"))
        options = [f"--{one.name} {one.kind}{' (needed)' if one.required else ''}" for one in question.parameters]
        if options:
            console.print(Text(f"  {'  '.join(options)}", style="dim"))


def _table(answer: Answer) -> str:
    if answer.form == "truth":
        return f"{'yes' if answer.truth else 'no'}\n"
    shown = _read_by_people(answer.variables)
    table = Table(*shown, box=None, header_style="bold")
    for row in answer.rows:
        table.add_row(*(Text(_cell(row, name)) for name in shown))
    console = Console(file=io.StringIO(), highlight=False, width=_width(answer, shown), color_system=None)
    console.print(table)
    lines = console.file.getvalue()  # type: ignore[attr-defined]
    return f"{lines}{len(answer.rows)} row{'' if len(answer.rows) == 1 else 's'}\n"


def _read_by_people(variables: Sequence[str]) -> list[str]:
    """The columns without the IRIs of what another column names; CSV, TSV and JSON have them."""
    named = {"meeting": "caption", "event": "caption"}
    return [name for name in variables if f"{name}Name" not in variables and named.get(name) not in variables]


def _width(answer: Answer, shown: Sequence[str]) -> int:
    """Room for every cell: whoever reads a table in a file, or pipes it on, wants whole lines."""
    longest = [max([len(name), *(len(_cell(row, name)) for row in answer.rows)]) for name in shown]
    return sum(longest) + 3 * len(longest) + 10


def _cell(row: dict[str, Term], name: str) -> str:
    return " ".join(lexical(row[name]).split()) if name in row else ""


def _separated(answer: Answer) -> str:
    """CSV for spreadsheets: in UTF-8, no cell a formula."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(answer.variables or ("answer",))
    for row in answer.rows:
        writer.writerow(_harmless(_cell(row, name)) for name in answer.variables)
    if answer.form == "truth":
        writer.writerow([str(answer.truth).lower()])
    return text.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@", "\t", "\r")) else cell


def _tabbed(answer: Answer) -> str:
    """TSV as SPARQL 1.1 defines it: terms as in Turtle."""
    if answer.form == "truth":
        return f"?answer\n{str(answer.truth).lower()}\n"
    rows = ["\t".join(f"?{name}" for name in answer.variables)]
    rows += ["\t".join(_turtle(row[name]) if name in row else "" for name in answer.variables) for row in answer.rows]
    return "\n".join(rows) + "\n"


def _turtle(term: Term) -> str:
    if not isinstance(term, Literal):
        return term if term.startswith("_:") else f"<{term}>"
    quoted = json.dumps(term.text, ensure_ascii=False)
    if term.language:
        return f"{quoted}@{term.language}"
    return f"{quoted}^^<{term.datatype}>" if term.datatype else quoted


def _json(answer: Answer) -> str:
    """Plain JSON: a list of rows, or a truth."""
    rows = [{name: lexical(value) for name, value in row.items()} for row in answer.rows]
    told = answer.truth if answer.form == "truth" else rows
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


FORMATS: dict[str, Callable[[Answer], str]] = {
    "table": _table,
    "csv": _separated,
    "tsv": _tabbed,
    "json": _json,
    "turtle": lambda answer: answer.turtle,
}
