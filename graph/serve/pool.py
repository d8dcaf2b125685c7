"""Keep processes that answer queries: so many at once, so many waiting, and a new one for each that is gone.

A query that takes long is set aside: it goes on with the lowest priority, and its turn goes to the next that waits. So
whoever asks little is answered soon whatever others ask. Of too many long ones at once the latest are ended,
once somebody waits.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.errors import MajlisError, QueryTimeError
from graph.serve.options import Options
from graph.store import Reply, Request
from graph.workers import Worker


class BusyError(MajlisError):
    """All processes are at work, and too many wait."""


class Pool:
    """Worker processes, each with a thread of the server that waits for it."""

    def __init__(self, folder: Path, options: Options) -> None:
        self._options = options
        count = options.workers + options.long
        self._threads = ThreadPoolExecutor(count, "query")
        self._workers = [Worker(folder, options.limits) for _ in range(count)]
        self._idle = list(self._workers)
        self._free = asyncio.Semaphore(options.workers)
        self._aside: set[Worker] = set()
        self.waiting = 0

    @property
    def size(self) -> int:
        """How many processes there are."""
        return sum(worker.alive for worker in self._workers)

    @property
    def busy(self) -> int:
        """How many of them are at work."""
        return len(self._workers) - len(self._idle)

    async def ask(self, request: Request) -> Reply:
        """The answer of the next process that is free."""
        await self._turn()
        worker, loop = self._idle.pop(), asyncio.get_running_loop()
        working = loop.run_in_executor(self._threads, _ask, worker, request)
        watch = loop.create_task(self._watch(worker))
        working.add_done_callback(lambda _: self._return(worker, watch))  # even where the client has gone meanwhile
        return await asyncio.shield(working)

    def close(self) -> None:
        """End all processes, also those at work."""
        for worker in self._workers:
            worker.interrupt()
        self._threads.shutdown()
        for worker in self._workers:
            worker.close()

    async def _turn(self) -> None:
        if self._free.locked() and self.waiting >= self._options.waiting:
            raise BusyError(f"{self.waiting} queries wait already. Try again in a moment.")
        self.waiting += 1
        try:
            await asyncio.wait_for(self._free.acquire(), self._options.patience)
        except TimeoutError as error:
            raise BusyError(f"No process was free within {self._options.patience:g} seconds. Try again.") from error
        finally:
            self.waiting -= 1

    async def _watch(self, worker: Worker) -> None:
        """Set a worker aside once its query has had the processor for long: waiting for it does not count."""
        quick, before = self._options.quick, worker.worked
        while (left := quick - (worker.worked - before)) > 0:
            await asyncio.sleep(max(left, 0.02))
        while len(self._aside) >= self._options.long and not self.waiting:  # nobody is held up by one more
            await asyncio.sleep(0.05)
        self._set_aside(worker)

    def _set_aside(self, worker: Worker) -> None:
        """What a worker does takes long: it gives up its turn, or ends where too many do so."""
        if len(self._aside) >= self._options.long:
            worker.interrupt(QueryTimeError("Too many long queries are under way. Try again later, or ask for less."))
            return
        self._aside.add(worker)
        worker.lower()
        self._free.release()

    def _return(self, worker: Worker, watch: asyncio.Task[None]) -> None:
        watch.cancel()
        self._idle.append(worker)
        if worker in self._aside:
            self._aside.remove(worker)
        else:
            self._free.release()


def _ask(worker: Worker, request: Request) -> Reply:
    if not worker.alive:  # ended by someone else while it had nothing to do
        worker.restart()
    try:
        return worker.ask(request)
    finally:
        if worker.lowered:  # only a new process has the usual priority again
            worker.restart()
