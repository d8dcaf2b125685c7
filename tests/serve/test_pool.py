"""Who gets a process, who goes on at leisure, and who is ended; with workers that do nothing but wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from graph.errors import QueryError, QueryTimeError
from graph.serve import Options
from graph.serve.pool import BusyError, Pool
from graph.store import Reply, Request
from graph.workers import Limits

REPLY = Reply("truth", "json", b"")
SHORT, LONG, VERY_LONG = Request("short"), Request("long"), Request("very long")
SECONDS = {SHORT: 0.0, LONG: 0.6, VERY_LONG: 5.0}


class Waiting:
    """A worker whose long query ends when it is told to; `log` has what happened to it."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self.worked, self.alive, self.spent = 0.0, True, False
        self.log: list[str] = []
        self._end, self._reason = Event(), QueryError("")

    def ask(self, request: Request) -> Reply:
        """The reply, at once to a short query, in the end to a long one."""
        self.log.append(request.query)
        self.worked += SECONDS[request]
        if request is not SHORT:
            self._end.wait()
        if self.log[-1] == "interrupted":
            raise self._reason
        return REPLY

    def prepare(self) -> None:
        """A new process."""
        self.spent = False
        self.log.append("new")
        self._end.clear()

    def lower(self) -> None:
        """It is spent."""
        self.log += [] if self.spent else ["lowered"]
        self.spent = True

    def interrupt(self, reason: QueryError | None = None) -> None:
        """The query fails."""
        self.spent, self._reason = True, reason or self._reason
        self.log.append("interrupted")
        self._end.set()

    def finish(self) -> None:
        """The query is answered."""
        self._end.set()

    def close(self) -> None:
        """Nothing is left."""


@pytest.fixture
def workers(monkeypatch: pytest.MonkeyPatch) -> list[Waiting]:
    """The workers of the pools that are made, in the order in which they are first asked."""
    made: list[Waiting] = []

    def make(folder: Path, limits: Limits) -> Waiting:
        made.insert(0, Waiting(folder, limits))
        return made[0]

    monkeypatch.setattr("graph.serve.pool.Worker", make)
    return made


def run(story: Callable[[Pool], Coroutine[None, None, None]], **options: float) -> None:
    """Let something happen to a pool of three workers, of which long queries may keep one."""
    told = {"workers": 2, "long": 1, "quick": 0.5, "waiting": 2, "patience": 10.0, **options}

    async def happen() -> None:
        pool = Pool(Path(), Options(Path(), **told))  # type: ignore[arg-type]
        try:
            await story(pool)
        finally:
            pool.close()

    with ThreadPoolExecutor(1) as thread:  # this one has the loop of the tests' browser
        thread.submit(lambda: asyncio.run(happen())).result()


async def until(true: Callable[[], bool]) -> None:
    """Let the others work until something is so."""
    async with asyncio.timeout(60):
        while not true():
            await asyncio.sleep(0.001)


async def long_query(pool: Pool, request: Request = LONG) -> asyncio.Task[Reply]:
    """A query at work that was found to be long."""
    before, asked = pool.long, asyncio.create_task(pool.ask(request))
    await until(lambda: pool.long > before)
    return asked


def test_short_queries_are_answered_by_the_worker_that_answered_last(workers: list[Waiting]) -> None:
    """It is as it was, and the others have nothing to do."""

    async def story(pool: Pool) -> None:
        for _ in range(3):
            assert await pool.ask(SHORT) is REPLY
        assert [worker.log for worker in workers] == [["short"] * 3, [], []]

    run(story)


def test_a_long_query_alone_is_left_in_peace(workers: list[Waiting]) -> None:
    """Its worker is asked again afterwards."""

    async def story(pool: Pool) -> None:
        long = await long_query(pool)
        workers[0].finish()
        assert await long is REPLY and await pool.ask(SHORT) is REPLY
        assert workers[0].log == ["long", "short"] and pool.long == pool.busy == 0

    run(story)


def test_a_long_query_gives_way_to_who_comes(workers: list[Waiting]) -> None:
    """It is answered all the same; its worker is a new process afterwards."""

    async def story(pool: Pool) -> None:
        long = await long_query(pool)
        assert await pool.ask(SHORT) is REPLY and pool.busy == 1
        workers[0].finish()
        assert await long is REPLY
        await until(lambda: workers[0].log == ["long", "lowered", "new"])

    run(story)


def test_the_latest_of_long_queries_ends_for_who_comes_next(workers: list[Waiting]) -> None:
    """The first goes on, and the short one is answered."""

    async def story(pool: Pool) -> None:
        first = await long_query(pool)
        with pytest.raises(QueryTimeError, match="Too many long queries"):
            await pool.ask(LONG)
        assert await pool.ask(SHORT) is REPLY and not first.done()

    run(story)


def test_a_very_long_query_ends_before_others(workers: list[Waiting]) -> None:
    """Also where it is not the latest."""

    async def story(pool: Pool) -> None:
        very, other = await long_query(pool, VERY_LONG), asyncio.create_task(pool.ask(LONG))
        with pytest.raises(QueryTimeError, match="Too many long queries"):
            await very
        assert await pool.ask(SHORT) is REPLY and not other.done()

    run(story)


def test_long_queries_go_on_where_enough_is_left(workers: list[Waiting]) -> None:
    """They are more than are kept from being ended, but hold nobody up."""

    async def story(pool: Pool) -> None:
        both = [await long_query(pool), await long_query(pool)]
        assert await pool.ask(SHORT) is REPLY
        assert not any(asked.done() for asked in both)

    run(story, workers=4)


def test_long_queries_that_may_go_on_make_others_wait(workers: list[Waiting]) -> None:
    """None ends; who waits is answered when one is."""

    async def story(pool: Pool) -> None:
        for _ in workers:
            await long_query(pool)
        waits = asyncio.create_task(pool.ask(SHORT))
        await until(lambda: pool.waiting == 1)
        workers[1].finish()
        assert await waits is REPLY and workers[1].log == ["long", "lowered", "new", "short"]

    run(story, long=3, workers=0)


def test_who_waits_too_long_or_as_one_too_many_is_told(workers: list[Waiting]) -> None:
    """So that they come again."""

    async def story(pool: Pool) -> None:
        await long_query(pool)
        waits = asyncio.create_task(pool.ask(SHORT))
        await until(lambda: pool.waiting == 1)
        with pytest.raises(BusyError, match="1 queries wait already"):
            await pool.ask(SHORT)
        with pytest.raises(BusyError, match="No process was free"):
            await waits

    run(story, long=1, workers=0, waiting=1, patience=0.2)
