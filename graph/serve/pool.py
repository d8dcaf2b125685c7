"""Keep processes that answer queries: so many at once, so many waiting, and a new one for each that is gone."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from graph.errors import MajlisError
from graph.serve.options import Options
from graph.store import Reply, Request
from graph.workers import Worker


class BusyError(MajlisError):
    """All processes are at work, and too many wait."""


class Pool:
    """Worker processes, each with a thread of the server that waits for it."""

    def __init__(self, folder: Path, options: Options) -> None:
        self._options = options
        self._threads = ThreadPoolExecutor(options.workers, "query")
        self._workers = [Worker(folder, options.limits) for _ in range(options.workers)]
        self._idle = list(self._workers)
        self._free = asyncio.Semaphore(options.workers)
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
        worker = self._idle.pop()
        working = asyncio.get_running_loop().run_in_executor(self._threads, _ask, worker, request)
        working.add_done_callback(lambda _: self._return(worker))  # even where the client has gone meanwhile
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

    def _return(self, worker: Worker) -> None:
        self._idle.append(worker)
        self._free.release()


def _ask(worker: Worker, request: Request) -> Reply:
    if not worker.alive:  # ended by someone else while it had nothing to do
        worker.restart()
    return worker.ask(request)
