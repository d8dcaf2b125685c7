"""The commands of Majlis: build, query, serve, explain, validate, evaluate, sample, version."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import typer

from graph.commands.build import build_command
from graph.commands.evaluate import evaluate_command
from graph.commands.explain import explain_command
from graph.commands.query import query_command
from graph.commands.sample import sample_command
from graph.commands.serve import serve_command
from graph.commands.validate import validate_command
from graph.errors import MajlisError

OPEN = {"allow_extra_args": True, "ignore_unknown_options": True}  # what can be set differs with the question

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode=None, help=__doc__)
app.command("build")(build_command)
app.command("query", context_settings=OPEN)(query_command)
app.command("serve")(serve_command)
app.command("explain")(explain_command)
app.command("validate")(validate_command)
app.command("evaluate")(evaluate_command)
app.command("sample")(sample_command)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command; what goes wrong is said in one line, with exit status 2."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]  # LC_ALL=C asks for ASCII
    try:
        app(args=list(arguments) if arguments is not None else None, prog_name="majlis")
    except MajlisError as error:
        print(f"majlis: {error}", file=sys.stderr)
        sys.exit(2)
    except OSError as error:
        print(f"majlis: {error.filename or 'the disk'}: {(error.strerror or str(error)).lower()}.", file=sys.stderr)
        sys.exit(2)


@app.command("version")
def version_command() -> None:
    """Tell which version this is."""
    from importlib.metadata import version

    print(version("majlis"))


if __name__ == "__main__":
    main()
