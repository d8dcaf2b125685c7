"""Ask a build: a question by its name, a query in SPARQL, or a file that holds one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from graph.errors import QueryError, UnknownNameError
from graph.lookup import Lookup, names_of
from graph.ontology import load
from graph.questions import find_question, load_questions
from graph.settings import Settings
from graph.sparql import query_form
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
    """The store of a build: made of its graph where there is none, or that graph itself where none can be made."""
    folder, graph = build / "store", build / "graph.nq"
    if folder.is_dir():
        return folder
    if not graph.exists():
        raise QueryError(f"{build}: there is no build here. Run `majlis build --out {build}` first.")
    try:
        return publish(graph, folder)
    except OSError:  # a folder that only others may write to
        return graph


@dataclass(frozen=True)
class Wish:
    """What is asked: a question's name, a query or the name of a file; with values of parameters, by name.

    Questions name things in `language`. With the folder of another build, only the rows that differ are wanted.
    """

    asked: str
    values: Mapping[str, str] = field(default_factory=dict)
    language: str = "ar"
    against: Path | None = None


def query(wish: Wish, build: Path, limits: Limits | None = None) -> Answer:
    """The answer of a build."""
    answer = _ask(wish, build, limits)
    return difference(answer, _ask(wish, wish.against, limits)) if wish.against else answer


def difference(answer: Answer, other: Answer) -> Answer:
    """The rows that one answer has and the other has not, ordered by their values; `change` first: added, removed."""
    if answer.form != "rows":
        raise QueryError("--against compares rows. Ask with SELECT.")
    changes = (("added", answer, other), ("removed", other, answer))
    rows = [
        {"change": Literal(change), **row}
        for change, one, another in changes
        for known in [{frozenset(row.items()) for row in another.rows}]
        for row in sorted(one.rows, key=lambda row: [str(row.get(name, "")) for name in one.variables])
        if frozenset(row.items()) not in known
    ]
    return Answer("rows", ("change", *answer.variables), tuple(rows))


def _ask(wish: Wish, build: Path, limits: Limits | None) -> Answer:
    with Worker(open_store(build), limits) as worker:
        return read_answer(worker.ask(Request(_text(wish, worker))))


def find_things(names: Lookup, name: str, kind: str) -> list[str]:
    """The IRIs of the things called so in a build, else by the gazetteer, else in the other script."""
    with suppress(UnknownNameError):
        return names.find(name, kind)
    with suppress(UnknownNameError):
        return names.also(known_names()).find(name, kind)
    return names.find_by_sound(name, kind)


def read_answer(reply: Reply) -> Answer:
    """An answer as values, from its JSON or its Turtle."""
    if reply.form == "graph":
        return Answer("graph", turtle=reply.body.decode())
    told = json.loads(reply.body)
    if reply.form == "truth":
        return Answer("truth", truth=told["boolean"])
    rows = tuple({name: _term(one) for name, one in row.items()} for row in told["results"]["bindings"])
    return Answer("rows", tuple(told["head"]["vars"]), rows)


def _text(wish: Wish, worker: Worker) -> str:
    """The query that is meant."""

    def find(name: str, kind: str) -> list[str]:
        return find_things(Lookup.of_rows(read_answer(worker.ask(Request(names_of(kind)))).rows), name, kind)

    if wish.asked in load_questions():
        question = find_question(wish.asked)
        known = {"against": str(wish.against)} if wish.against and question.takes("against") else {}
        return question.fill({**wish.values, **known}, find, wish.language)
    if wish.values:
        told = wish.asked[:40]
        raise QueryError(f"Only the questions that are ready to ask have parameters; «{told}» is none of them.")
    return wish.asked if _is_query(wish.asked) else _file(Path(wish.asked))


def _is_query(asked: str) -> bool:
    """Whether this is a query, which may have no braces («DESCRIBE maj:Meeting»), and not the name of a file."""
    return any(mark in asked for mark in "{}\n") or (any(mark in asked for mark in " <") and bool(query_form(asked)))


@cache
def known_names() -> dict[str, list[str]]:
    """The names in the gazetteer, by path: a build holds those only that its documents use."""
    concepts = load(Settings().ontology).concepts.items()
    return {path: [*(label.text for label in one.labels), *one.hidden, *one.bare] for path, one in concepts}


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(
            f"{path}: this is no query, no file that can be read, and no question that is ready to ask. "
            f"There are: {', '.join(load_questions())}."
        ) from error


def _term(told: Mapping[str, str]) -> Term:
    if told["type"] == "literal":
        return Literal(told["value"], told.get("xml:lang", ""), told.get("datatype", ""))
    return told["value"] if told["type"] == "uri" else f"_:{told['value']}"
