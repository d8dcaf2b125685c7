"""Keep processes that answer queries: so many at once, so many waiting, and a new one for each that is gone.

A query that takes long gives way when another comes: from then on it works only where nobody else wants to. So whoever
asks little is answered soon whatever others ask. A few processes are always left for who comes next: where long queries
would take those too, the latest of them are ended: first of those that have had the processor for very long.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from graph.errors import MajlisError, QueryTimeError
from graph.serve.options import Options
from graph.store import Reply, Request
from graph.workers import Worker

LEFT = 2  # processes that are left for who comes next: one for a query that takes long, one while another begins
VERY = 1.0  # seconds of the processor that make a query very long


class BusyError(MajlisError):
    """All processes are at work, and too many wait."""


class Pool:
    """Worker processes, each with a thread of the server that waits for it."""

    def __init__(self, folder: Path, options: Options) -> None:
        self._options = options
        count = options.workers + options.long
        self._threads = ThreadPoolExecutor(count, "query")
        self._workers = [Worker(folder, options.limits) for _ in range(count)]
        self._ready: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()  # the last that worked knows the store best
        self._busy: set[Worker] = set()
        self._long: dict[Worker, float] = {}  # those at work on long queries, the latest last: what they had before
        self._closed = False
        self.waiting = 0
        for worker in self._workers:
            self._ready.put_nowait(worker)

    @property
    def size(self) -> int:
        """How many processes there are."""
        return sum(worker.alive for worker in self._workers)

    @property
    def busy(self) -> int:
        """How many of them are at work."""
        return len(self._busy)

    @property
    def long(self) -> int:
        """How many of these are at work on long queries."""
        return len(self._long)

    async def ask(self, request: Request) -> Reply:
        """The answer of the next process that is free."""
        for other in self._long:
            other.lower()
        worker, loop = await self._next(), asyncio.get_running_loop()
        self._busy.add(worker)
        watch = loop.create_task(self._watch(worker, worker.worked))
        working = loop.run_in_executor(self._threads, worker.ask, request)
        working.add_done_callback(lambda _: self._return(worker, watch))  # even where the client has gone meanwhile
        return await asyncio.shield(working)

    def close(self) -> None:
        """End all processes, also those at work."""
        self._closed = True
        for worker in self._workers:
            worker.interrupt()
        self._threads.shutdown()
        for worker in self._workers:
            worker.close()

    @property
    def _left(self) -> int:
        """How many processes are left for who comes next; below zero, how many wait in vain so far."""
        return len(self._workers) - self.busy - self.waiting

    async def _next(self) -> Worker:
        if self._left <= -self._options.waiting:
            raise BusyError(f"{-self._left} queries wait already. Try again in a moment.")
        self.waiting += 1
        self._make_room()
        try:
            return await asyncio.wait_for(self._ready.get(), self._options.patience)
        except TimeoutError as error:
            raise BusyError(f"No process was free within {self._options.patience:g} seconds. Try again.") from error
        finally:
            self.waiting -= 1

    async def _watch(self, worker: Worker, before: float) -> None:
        """Tell that a query is long once it has had the processor for a while: waiting for it does not count."""
        while (left := before + self._options.quick - worker.worked) > 0:
            await asyncio.sleep(max(left, 0.02))
        self._long[worker] = before
        self._make_room()

    def _make_room(self) -> None:
        """End one of too many long queries where few processes would be left: the latest that is very long, if any."""
        if self._left < LEFT and self.long > self._options.long:
            very = [worker for worker, before in self._long.items() if worker.worked - before > VERY]
            worker = (very or list(self._long))[-1]
            self._forget(worker)
            worker.interrupt(QueryTimeError("Too many long queries are under way. Try again later, or ask for less."))

    def _return(self, worker: Worker, watch: asyncio.Task[None]) -> None:
        """Take a worker back; one that is spent becomes a new process first."""
        watch.cancel()
        self._forget(worker)
        if worker.spent and not self._closed:
            loop = asyncio.get_running_loop()
            loop.run_in_executor(self._threads, _prepare, worker).add_done_callback(
                lambda _: self._ready.put_nowait(worker)
            )
        else:
            self._ready.put_nowait(worker)

    def _forget(self, worker: Worker) -> None:
        """Its query is at its end."""
        self._busy.discard(worker)
        self._long.pop(worker, None)


def _prepare(worker: Worker) -> None:
    with suppress(EOFError, OSError):  # whoever asks it is told
        worker.prepare()
