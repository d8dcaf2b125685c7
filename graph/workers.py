"""Ask in a process of its own, so that a query that takes too long or too much can really be ended.

Oxigraph has no time limit, and no signal interrupts it: the process is killed, and a new one takes its place.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import cast

from graph.confinement import forbid_sockets
from graph.errors import AnswerSizeError, MajlisError, QueryError, QueryLimitError, QueryTimeError
from graph.store import Reply, Request, Store

MEGABYTE = 1 << 20
LOWEST = 19  # of the priorities of processes
# A fork of this process would copy the threads of the server. A process that has none and has loaded what is needed
# is forked instead: that takes some hundredths of a second, where a new Python takes half of one.
CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(["graph.workers"])
STARTING = Lock()


@dataclass(frozen=True)
class Limits:
    """What one query may take: seconds, megabytes of memory beyond what the process has, megabytes of its answer."""

    seconds: float = 30.0
    memory: int = 1024
    size: int = 64


class Worker:
    """A process that answers one request after another from a store on disk; a new one once it is spent."""

    _ready: bool
    _lowered: bool
    _reason: QueryError | None

    def __init__(self, folder: Path, limits: Limits | None = None) -> None:
        self._folder, self._limits = folder, limits or Limits()
        self._start()

    def ask(self, request: Request) -> Reply:
        """The answer; `QueryLimitError` where the query had to be ended, and other errors of the query."""
        try:
            self.prepare()
            reply = self._reply(request)
        except (EOFError, OSError) as error:
            self._reason = self._reason or QueryLimitError(
                f"The query needed more than {self._limits.memory} MB of memory, or has too many brackets within "
                "brackets, and was ended. Ask for less."
            )
            raise self._reason from error
        if isinstance(reply, BaseException):
            raise reply
        return reply

    def prepare(self) -> None:
        """See to it that the process can be asked: that it is not spent, and has opened the store."""
        if self.spent:
            self.close()
            self._start()
        if not self._ready:
            self._connection.recv()
            self._ready = True

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid or -1  # which is nobody

    @property
    def alive(self) -> bool:
        """Whether the process is there."""
        return self._process.is_alive()

    @property
    def spent(self) -> bool:
        """Whether the process can be asked no more: it is gone, or about to be, or lowered, which is for good."""
        return self._lowered or self._reason is not None or not self.alive

    @property
    def worked(self) -> float:
        """Seconds of the processor that the process has had; 0 for one that is gone."""
        try:
            told = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii")
        except OSError:
            return 0.0
        user, system = told.rpartition(")")[2].split()[11:13]  # proc(5): utime, stime
        return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")

    def interrupt(self, reason: QueryError | None = None) -> None:
        """End the process; whoever waits for its answer is told why."""
        self._reason = reason
        self._process.kill()

    def lower(self) -> None:
        """Let the process work only where nobody else wants to."""
        self._lowered = True
        with suppress(OSError):  # it may be gone already
            _lower(self.pid)

    def close(self) -> None:
        """End the process, and let go of it."""
        self._process.kill()
        self._process.join()
        self._connection.close()

    def __enter__(self) -> Worker:
        """The worker itself."""
        return self

    def __exit__(self, *error: object) -> None:
        """End the process."""
        self.close()

    def _reply(self, request: Request) -> Reply | MajlisError:
        self._connection.send(request)
        if not self._connection.poll(self._limits.seconds):
            self.interrupt(
                QueryTimeError(
                    f"The query was ended after {self._limits.seconds:g} seconds. "
                    "Ask for less: add a LIMIT, name a thing, or avoid patterns that share no variable."
                )
            )
        return cast("Reply | MajlisError", self._connection.recv())

    def _start(self) -> None:
        self._ready, self._lowered, self._reason = False, False, None
        ours, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(target=_serve, args=(theirs, self._folder, self._limits), daemon=True)
        with theirs, _without_main():
            process.start()
        self._connection, self._process = ours, process


@contextmanager
def _without_main() -> Iterator[None]:
    """A process that begins meanwhile does not load the main module, as `multiprocessing` would have it do.

    That is the command line with all that it needs, and would take half a second and 40 MB of each process.
    """
    with STARTING:
        main, sys.modules["__main__"] = sys.modules["__main__"], ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


def _lower(process: int) -> None:
    """Give a process the processor only while nobody else asks for it."""
    if hasattr(os, "SCHED_IDLE"):  # gives way at once; the lowest priority still takes turns
        os.sched_setscheduler(process, os.SCHED_IDLE, os.sched_param(0))
    else:
        os.setpriority(os.PRIO_PROCESS, process, LOWEST)


def _serve(connection: Connection, folder: Path, limits: Limits) -> None:
    """Say that the store is open, then answer requests until the other side is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever began the process ends it
    forbid_sockets()  # were a query ever to name another server in a way that is not seen, it could not call it
    store = Store(folder)
    _limit_memory(limits.memory)
    with suppress(EOFError, BrokenPipeError):
        connection.send(True)
        while True:
            connection.send(_reply(store.answer, connection.recv(), limits))


def _reply(answer: Callable[[Request], Reply], request: Request, limits: Limits) -> Reply | MajlisError:
    try:
        reply = answer(request)
    except QueryError as error:
        return error
    except MemoryError:
        return QueryLimitError(f"The query needed more than {limits.memory} MB of memory. Ask for less.")
    except Exception as error:  # what Oxigraph says while it works out an answer
        return QueryError(str(error))
    if len(reply.body) > limits.size * MEGABYTE:
        return AnswerSizeError(f"The answer is larger than {limits.size} MB. Add a LIMIT.")
    return reply


def _limit_memory(megabytes: int) -> None:
    """No more memory than the process has now and so much beside."""
    with open("/proc/self/statm", encoding="ascii") as told:
        pages = int(told.read().split()[0])
    most = pages * resource.getpagesize() + megabytes * MEGABYTE
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
