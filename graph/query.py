"""Ask a build: a question by its name, a query in SPARQL, or a file that holds one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.errors import QueryError
from graph.lookup import NAMED, Lookup
from graph.questions import find_question, load_questions
from graph.store import Literal, Reply, Request, Term, publish
from graph.workers import Limits, Worker


@dataclass(frozen=True)
class Answer:
    """The answer to a query: rows of terms by variable, or the truth, or a graph as Turtle."""

    form: str
    variables: tuple[str, ...] = ()
    rows: tuple[dict[str, Term], ...] = ()
    truth: bool = False
    turtle: str = ""


def open_store(build: Path) -> Path:
    """The store of a build; made of its graph where an older build has none."""
    folder, graph = build / "store", build / "graph.nq"
    if folder.is_dir():
        return folder
    if not graph.exists():
        raise QueryError(f"{build}: there is no build here. Run `majlis build --out {build}` first.")
    return publish(graph, folder)


def query(asked: str, values: Mapping[str, str], build: Path, limits: Limits) -> Answer:
    """The answer of a build to a question's name, a query or the name of a file, with the values of parameters."""
    with Worker(open_store(build), limits) as worker:
        text = _text(asked, values, worker)
        return read_answer(worker.ask(Request(text)))


def read_answer(reply: Reply) -> Answer:
    """An answer as values, from its JSON or its Turtle."""
    if reply.form == "graph":
        return Answer("graph", turtle=reply.body.decode())
    told = json.loads(reply.body)
    if reply.form == "truth":
        return Answer("truth", truth=told["boolean"])
    rows = tuple({name: _term(one) for name, one in row.items()} for row in told["results"]["bindings"])
    return Answer("rows", tuple(told["head"]["vars"]), rows)


def _text(asked: str, values: Mapping[str, str], worker: Worker) -> str:
    """The query that is meant."""
    if asked in load_questions():
        rows = read_answer(worker.ask(Request(NAMED))).rows if values else ()
        return find_question(asked).fill(values, Lookup.of_rows([*rows]).find)
    if values:
        raise QueryError(f"Only the questions that are ready to ask have parameters; «{asked[:40]}» is none of them.")
    if any(mark in asked for mark in "{}\n"):
        return asked
    return _file(Path(asked))


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{path}: this is no query, no file that can be read, and no question that is ready to ask. "
            f"There are: {', '.join(load_questions())}."
        ) from error


def _term(told: Mapping[str, str]) -> Term:
    if told["type"] == "literal":
        return Literal(told["value"], told.get("xml:lang", ""), told.get("datatype", ""))
    return told["value"] if told["type"] == "uri" else f"_:{told['value']}"
