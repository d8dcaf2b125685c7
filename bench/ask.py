"""Print how long the questions that are ready to ask take over many documents, beside rdflib's own engine.

    python -m bench.ask [DOCUMENTS]

The documents, 10,000 without a number, are invented. Each question is asked several times of a store on disk in its
process: first of one thing, the one that is in the most events, then of all that there is where it can be asked so.
rdflib asks the first of the merged graph and of the documents' graphs in memory, each for five seconds at most, so that
the whole ends within ten minutes. Times are milliseconds, the middle one of a question's and what 95 of 100 answers
stay below; the ratio is rdflib's to ours, «>» where rdflib was ended, «failed» where it raised an error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from multiprocessing import get_context
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter

import rdflib

from bench.invented import SHARES, World, invent
from graph.assemble import assemble
from graph.export import write_graph
from graph.lookup import Lookup, names_of
from graph.model import Kind
from graph.ontology import load
from graph.query import read_answer
from graph.questions import THINGS, Question, load_questions
from graph.settings import Settings
from graph.store import Request, publish
from graph.workers import Limits, Worker

DOCUMENTS = 10_000
TIMES = 5
PATIENCE = 5.0  # seconds that rdflib has for a question


def main(documents: int) -> None:
    """Measure and print."""
    world = invent(round(documents / (1 - sum(SHARES.values()))))
    with TemporaryDirectory() as folder:
        graph = _written(world, Path(folder))
        other = rdflib.Dataset()
        other.parse(graph, format="nquads")
        with Worker(publish(graph, Path(folder) / "store"), Limits(60.0)) as worker:
            _print_beside(_about_one(worker, world), worker, other)
            _print_alone(_about_all(), worker)


def _written(world: World, folder: Path) -> Path:
    settings = Settings(out=folder)
    dataset = assemble(world.resolution, world.documents, load(settings.ontology, settings.base), settings)
    write_graph(dataset, folder)
    print(f"{len(world.documents):,} documents, {len(dataset.quads):,} statements")
    return folder / "graph.nq"


def _about_one(worker: Worker, world: World) -> dict[str, str]:
    """Each question about what it needs, else about the first thing that can be named; but what compares two builds."""
    lookup = Lookup.of_rows(read_answer(worker.ask(Request(names_of()))).rows)
    asked = {name: one for name, one in load_questions().items() if not one.takes("against")}
    return {name: one.fill(_values(one, world), lookup.find) for name, one in asked.items()}


def _about_all() -> dict[str, str]:
    """Each question that names nothing as it stands."""
    return {
        name: one.text
        for name, one in load_questions().items()
        if not any(told.required and told.kind != "Build" for told in one.parameters)
    }


def _values(question: Question, world: World) -> Mapping[str, str]:
    """What is needed, else the first thing that can be named: the things that are in the most meetings."""
    things: dict[str, list[str]] = {"Document": [world.documents[0].identifier], "Date": ["2020"], "Until": ["2022"]}
    for entity in world.resolution.entities:
        things.setdefault(entity.kind, []).append(entity.iri)
    things |= {
        "Entity": things[Kind.PERSON],
        "Thing": things[Kind.PERSON],
        "Meeting": [world.resolution.events[0].iri],
        "Number": ["2"],
    }
    things["Event"] = things["Meeting"]
    needed = [one for one in question.parameters if one.required]
    needed = needed or [one for one in question.parameters if one.kind in THINGS][:1]
    return {one.name: things[one.kind][place % len(things[one.kind])] for place, one in enumerate(needed)}


def _print_beside(queries: Mapping[str, str], worker: Worker, other: rdflib.Dataset) -> None:
    print(f"{'of one thing':<32}{'rows':>8}{'ms':>9}{'rdflib ms':>12}{'ratio':>9}")
    every: list[float] = []
    for name, text in queries.items():
        rows, times = _ours(worker, text)
        theirs, fate = _theirs(other, text)
        ratio = fate if fate == "failed" else f"{'>' if fate else ''}{theirs / median(times):,.0f}"
        print(f"{_line(name, rows, times)}{1000 * theirs:>12,.0f}{ratio:>9}", flush=True)
        every += times
    _print_slowest(every)


def _print_alone(queries: Mapping[str, str], worker: Worker) -> None:
    print(f"{'of all':<32}{'rows':>8}{'ms':>9}")
    every: list[float] = []
    for name, text in queries.items():
        rows, times = _ours(worker, text)
        print(_line(name, rows, times), flush=True)
        every += times
    _print_slowest(every)


def _line(name: str, rows: int, times: list[float]) -> str:
    return f"{name:<32}{rows:>8,}{1000 * median(times):>9.1f}"


def _print_slowest(times: list[float]) -> None:
    print(f"p95 of {len(times)} answers: {1000 * quantiles(times, n=20)[-1]:.0f} ms")


def _ours(worker: Worker, text: str) -> tuple[int, list[float]]:
    """The rows of an answer, and the seconds that each took."""
    times = [_seconds(lambda: worker.ask(Request(text))) for _ in range(TIMES)]
    return len(read_answer(worker.ask(Request(text))).rows), times


def _theirs(other: rdflib.Dataset, text: str) -> tuple[float, str]:
    """Seconds that rdflib takes, in a copy of this process that can be ended; and whether it was, or failed."""
    process = get_context("fork").Process(target=_ask_quietly, args=(other, text))
    process.start()
    seconds = _seconds(lambda: process.join(PATIENCE))
    if process.is_alive():
        process.kill()
        process.join()
        return seconds, "ended"
    return seconds, "failed" if process.exitcode else ""


def _ask_quietly(other: rdflib.Dataset, text: str) -> None:
    sys.stderr = open(os.devnull, "w")  # where it fails, it says so at length  # noqa: SIM115
    list(other.query(text))


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else DOCUMENTS)
