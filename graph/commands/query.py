"""Ask a build at the console."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from graph.answers import FORMATS, print_questions, read_options, written
from graph.commands.options import DEFAULTS, Folder
from graph.display import Text as Caption
from graph.ontology import Ontology
from graph.query import Answer, Wish, query
from graph.questions import LANGUAGES, is_cut, load_questions
from graph.workers import Limits

PAGE = "html"


def query_command(
    context: typer.Context,
    asked: Annotated[str, typer.Argument(help="The name of a question, a query, or a file that holds one.")] = "",
    build: Folder = DEFAULTS.out,
    form: Annotated[str, typer.Option("--format", "-f", help=f"One of {', '.join((*FORMATS, PAGE))}.")] = "table",
    out: Annotated[Path | None, typer.Option("--out", "-o", help="A file for the answer; none: the console.")] = None,
    language: Annotated[str, typer.Option("--language", "-l", help=f"Of names: {', '.join(LANGUAGES)}.")] = "ar",
    against: Annotated[Path | None, typer.Option(help="Another build: show the rows that differ.")] = None,
    seconds: Annotated[float, typer.Option("--timeout", help="When to end the query, in seconds.")] = Limits().seconds,
) -> None:
    """Ask the graph. Without a query, list the questions that are ready to ask, and what can be set in each.

    What can be set follows as options: majlis query who-met-whom --person حموشي --since 2023
    """
    if not asked:
        print_questions(Console(highlight=False, soft_wrap=True))
        return
    values = read_options(context.args)
    answer = query(Wish(asked, values, language, against), build, Limits(seconds))
    page = form == PAGE and _answer_page(answer, asked, language, build, out)
    _put(page or written(answer, form), out)
    if is_cut(asked, values, len(answer.rows)):
        print("There may be more than these: --limit N gives so many.", file=sys.stderr)


def _answer_page(answer: Answer, asked: str, language: str, build: Path, out: Path | None) -> str:
    """The page of an answer; what it names leads to the pages of the build."""
    from graph.pages.answers import answer_page  # which loads all that draws

    question = load_questions().get(asked)
    up = os.path.relpath(build, out.parent if out else Path()) + "/"
    ontology = Ontology(DEFAULTS.ontology, DEFAULTS.base, {})
    caption = question.caption if question else Caption.same(" ".join(asked.split())[:80])
    return answer_page(answer, caption, ontology, language, "" if up == "./" else up)


def _put(text: str, out: Path | None) -> None:
    if out:
        out.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
