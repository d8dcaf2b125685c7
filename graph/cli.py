"""The commands of Majlis: build, query, serve, explain, validate, evaluate, version."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Annotated, cast

import typer
from rich.console import Console

from graph.answers import FORMATS, print_questions, read_options, written
from graph.console import bars, print_explanation, print_report
from graph.dataset import read_dataset
from graph.display import Text as Caption
from graph.errors import MajlisError
from graph.evaluate import evaluate, find_short
from graph.explain import explain
from graph.ontology import Ontology
from graph.query import Answer, Wish, query
from graph.questions import LANGUAGES, is_cut, load_questions
from graph.report import Report, Watch, show_nothing
from graph.scores import print_errors, print_scores
from graph.settings import PROJECT, Settings
from graph.validate import validate, violations_of
from graph.workers import Limits

DEFAULTS = Settings()
PAGE = "html"
app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, help=__doc__)
Build = Callable[[Sequence[str | Path], Settings, Watch], Report]

Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print the last line only.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Folder = Annotated[Path, typer.Option("--build", "-b", help="The folder of a build.")]


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; what goes wrong is said in one line, with exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # LC_ALL=C asks for ASCII
    try:
        app(args=list(arguments) if arguments is not None else None, prog_name="majlis")
    except MajlisError as error:
        print(f"majlis: {error}", file=sys.stderr)
        sys.exit(2)


@app.command("build")
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
    watch = Watch(bars(console) if console.is_terminal else show_nothing)
    report = _story()(sources or [], settings, watch)
    print_report(report, console)
    print(json.dumps(report.as_json(), ensure_ascii=False, indent=1) if as_json else report.line)
    raise typer.Exit(report.status)


@app.command("query", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
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


@app.command("serve")
def serve_command(
    build: Folder = DEFAULTS.out,
    host: Annotated[str, typer.Option(help="The address to listen at; others reach 0.0.0.0 too.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at.")] = 8000,
    seconds: Annotated[float, typer.Option("--timeout", min=0.1, help="When to end a query, in seconds.")] = 30.0,
    memory: Annotated[int, typer.Option(min=64, help="Megabytes that a query may take.")] = Limits.memory,
    size: Annotated[int, typer.Option(min=1, help="Megabytes of an answer.")] = Limits.size,
    body: Annotated[int, typer.Option(min=1, help="Kilobytes of a request.")] = 256,
    workers: Annotated[int, typer.Option(min=0, help="Queries at once. 0: two more than there are cores.")] = 0,
    waiting: Annotated[int, typer.Option(min=0, help="Queries that may wait for their turn.")] = 64,
    origin: Annotated[str, typer.Option(help="The site whose pages may ask from a browser. *: any.")] = "*",
) -> None:
    """Serve a build: its pages, its things, and a SPARQL endpoint, at http://127.0.0.1:8000/.

    For things whose addresses are the server's: majlis build --base http://127.0.0.1:8000/id/
    """
    from graph.serve import Options, serve  # no other command needs a server

    limits = Limits(seconds, memory, size)
    options = Options(build, host, port, limits, waiting=waiting, body=body, origin=origin)
    options = replace(options, workers=workers) if workers else options
    print(f"http://{host}:{port}/ serves {build}; the end is Ctrl-C", file=sys.stderr)
    serve(options)


@app.command("explain")
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


@app.command("validate")
def validate_command(
    graph: Annotated[Path, typer.Argument(help="The folder of a build, or an N-Quads file.")] = DEFAULTS.out,
    as_json: AsJson = False,
) -> None:
    """Check that a graph holds what the shapes demand, and say in plain words where it does not.

    Exit status 1 where it does not; warnings alone leave 0.
    """
    found = validate(read_dataset(graph), DEFAULTS.ontology / "shapes.ttl")
    if as_json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            print(f"{one.severity.lower()}: {one.sentence()}")
        print(f"{graph}: {'does not conform' if violations_of(found) else 'conforms'}")
    if violations_of(found):
        raise typer.Exit(1)


@app.command("evaluate")
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
    """Score a build against gold annotations: precision, recall and F1.

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


@app.command("version")
def version_command() -> None:
    """Tell which version this is."""
    from importlib.metadata import version

    print(version("majlis"))


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


def _story() -> Build:
    """The `build` of build.py, found by its path: PyPI knows another package named `build`."""
    spec = spec_from_file_location("majlis_build", PROJECT / "build.py")
    if not spec or not spec.loader:
        raise MajlisError(f"{PROJECT / 'build.py'} cannot be loaded. Install Majlis again.")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast(Build, module.build)


if __name__ == "__main__":
    main()
