"""A query that takes too long or too much is really ended, and the next one is answered."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.errors import QueryError, QueryLimitError
from graph.settings import PROJECT
from graph.store import Request, publish
from graph.workers import Limits, Worker
from tests.asked import reports_file

CROSS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HOARD = "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
PLAIN = Request("ASK { ?s ?p ?o }")
PROGRAM = """
import sys
from pathlib import Path
from graph.store import Request
from graph.workers import Worker
print("loaded", flush=True)
if __name__ == "__main__":
    with Worker(Path(sys.argv[1])) as worker:
        print(worker.ask(Request("ASK { ?s ?p ?o }")).form)
"""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store on disk."""
    folder = tmp_path_factory.mktemp("build")
    return publish(reports_file(folder), folder / "store")


def test_one_after_another(store: Path) -> None:
    """A worker answers as often as it is asked, and goes on after an error."""
    with Worker(store) as worker:
        assert b"true" in worker.ask(PLAIN).body
        with pytest.raises(QueryError, match="line 1, column"):
            worker.ask(Request("SELECT * {"))
        assert b"true" in worker.ask(PLAIN).body


def test_time(store: Path) -> None:
    """A query is ended at its limit, its process too; another takes its place."""
    with Worker(store, Limits(seconds=1)) as worker:
        worker.ask(PLAIN)
        start = time.monotonic()
        with pytest.raises(QueryLimitError, match="The query was ended after 1 seconds"):
            worker.ask(Request(CROSS))

        assert time.monotonic() - start < 10
        assert b"true" in worker.ask(PLAIN).body


def test_memory(store: Path) -> None:
    """A query that gathers too much is ended before its time."""
    with Worker(store, Limits(seconds=120, memory=64)) as worker:
        with pytest.raises(QueryLimitError, match="more than 64 MB of memory"):
            worker.ask(Request(HOARD))

        assert b"true" in worker.ask(PLAIN).body


def test_depth(store: Path) -> None:
    """A query that the parser cannot hold ends its process alone."""
    with Worker(store) as worker:
        with pytest.raises(QueryLimitError, match="too many brackets within brackets"):
            worker.ask(Request("ASK " + "{" * 100_000))

        assert b"true" in worker.ask(PLAIN).body


def test_size(store: Path) -> None:
    """An answer that is too large is not sent."""
    with Worker(store, Limits(size=1)) as worker:
        with pytest.raises(QueryLimitError, match="The answer is larger than 1 MB"):
            worker.ask(Request("SELECT * { ?a ?b ?c . ?d ?e ?f } LIMIT 10000"))

        assert b"true" in worker.ask(PLAIN).body


def test_nothing_is_left(store: Path) -> None:
    """Who closes a worker ends its process."""
    with Worker(store) as worker:
        worker.ask(PLAIN)

    assert not worker.alive


def test_a_lowered_process_is_replaced(store: Path) -> None:
    """It gave the processor to all others, for good; the next one is as any."""
    with Worker(store) as worker:
        worker.ask(PLAIN)
        before = worker.pid
        worker.lower()

        assert os.sched_getscheduler(before) == os.SCHED_IDLE and worker.spent
        assert b"true" in worker.ask(PLAIN).body and not worker.spent
        assert worker.pid != before and os.sched_getscheduler(worker.pid) == os.sched_getscheduler(0)


def test_a_process_that_is_to_end_is_not_asked(store: Path) -> None:
    """Even before it is gone: another is asked, and the reason is told to nobody."""
    with Worker(store) as worker:
        worker.ask(PLAIN)
        worker.interrupt(QueryError("too long"))

        assert worker.spent and b"true" in worker.ask(PLAIN).body


def test_the_main_module_is_loaded_once(store: Path, tmp_path: Path) -> None:
    """The process does without: that of the command line needs half a second."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    told = subprocess.run(
        [sys.executable, program, store],
        cwd=PROJECT,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        check=True,
    )

    assert told.stdout.split() == [b"loaded", b"truth"]
