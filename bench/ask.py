"""Print how long the questions that are ready to ask take over many documents, beside rdflib's own engine.

    python -m bench.ask [DOCUMENTS]

The documents, 10,000 without a number, are invented. Each question is asked several times of a store on disk in its
process; rdflib asks the same of the merged graph and of the documents' graphs in memory, and is ended after a while.
Times are milliseconds; the ratio is rdflib's to ours, «>» where rdflib was ended.
"""

from __future__ import annotations

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
PATIENCE = 20.0  # seconds that rdflib has for a question


def main(documents: int) -> None:
    """Measure and print."""
    world = invent(round(documents / (1 - sum(SHARES.values()))))
    with TemporaryDirectory() as folder:
        graph = _written(world, Path(folder))
        other = rdflib.Dataset()
        other.parse(graph, format="nquads")
        with Worker(publish(graph, Path(folder) / "store"), Limits(60.0)) as worker:
            _print(_queries(worker, world), worker, other)


def _written(world: World, folder: Path) -> Path:
    settings = Settings(out=folder)
    dataset = assemble(world.resolution, world.documents, load(settings.ontology, settings.base), settings)
    write_graph(dataset, folder)
    print(f"{len(world.documents):,} documents, {len(dataset.quads):,} statements")
    return folder / "graph.nq"


def _queries(worker: Worker, world: World) -> dict[str, str]:
    """Each question, filled with what it needs; without those that compare two builds."""
    lookup = Lookup.of_rows(read_answer(worker.ask(Request(names_of()))).rows)
    asked = {name: one for name, one in load_questions().items() if not one.takes("against")}
    return {name: one.fill(_values(one, world), lookup.find) for name, one in asked.items()}


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


def _print(queries: Mapping[str, str], worker: Worker, other: rdflib.Dataset) -> None:
    print("question                            rows       ms   rdflib ms    ratio")
    every: list[float] = []
    for name, text in queries.items():
        request = Request(text)
        times = [_seconds(lambda asked=request: worker.ask(asked)) for _ in range(TIMES)]  # type: ignore[misc]
        answer, (theirs, ended) = read_answer(worker.ask(request)), _theirs(other, text)
        every += times
        ratio = f"{'>' if ended else ''}{theirs / median(times):,.0f}"
        print(
            f"{name:<32}{len(answer.rows):>8,}{1000 * median(times):>9.1f}{1000 * theirs:>12,.0f}{ratio:>9}", flush=True
        )
    print(f"p95 of {len(every)} answers: {1000 * quantiles(every, n=20)[-1]:.0f} ms")


def _theirs(other: rdflib.Dataset, text: str) -> tuple[float, bool]:
    """Seconds that rdflib takes, in a copy of this process that can be ended; and whether it was."""
    process = get_context("fork").Process(target=lambda: list(other.query(text)))
    process.start()
    seconds = _seconds(lambda: process.join(PATIENCE))
    ended = process.is_alive()
    process.kill()
    process.join()
    return seconds, ended


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1].replace(",", "")) if len(sys.argv) > 1 else DOCUMENTS)
