"""Ask the graph on behalf of a request, and keep count of it."""

from __future__ import annotations

import asyncio
import time
from functools import cache
from pathlib import Path
from string import Template

from starlette.concurrency import run_in_threadpool

from graph.errors import MajlisError
from graph.lookup import ALSO, Lookup, names_of
from graph.query import Answer, read_answer
from graph.serve.metrics import Metrics
from graph.serve.pool import Pool
from graph.store import Reply, Request

FOLDER = Path(__file__).parent / "queries"


class Asker:
    """Whoever asks the processes, and knows the names of all things after having asked once."""

    def __init__(self, pool: Pool, metrics: Metrics) -> None:
        self._pool, self._metrics = pool, metrics
        self._names: Lookup | None = None
        self._once = asyncio.Lock()

    async def ask(self, request: Request) -> Reply:
        """The answer to a query."""
        began, ended = time.perf_counter(), "answered"
        try:
            return await self._pool.ask(request)
        except MajlisError as error:
            ended = self._metrics.name(error)
            raise
        finally:
            self._metrics.query(ended, time.perf_counter() - began)

    async def rows(self, name: str, **values: str) -> Answer:
        """The rows of a query of `queries/` with these values, which are SPARQL already."""
        return read_answer(await self.ask(Request(filled(name, **values))))

    async def names(self) -> Lookup:
        """The names and kinds of all things."""
        async with self._once:
            if self._names is None:
                replies = [await self.ask(Request(names_of(kind))) for kind in ALSO["Thing"]]  # each within the limits
                rows = (row for reply in replies for row in read_answer(reply).rows)
                self._names = await run_in_threadpool(Lookup.of_rows, rows)
        return self._names


def filled(name: str, **values: str) -> str:
    """A query of `queries/` with values in their places."""
    return _template(name).substitute(values)


@cache
def _template(name: str) -> Template:
    return Template((FOLDER / f"{name}.rq").read_text(encoding="utf-8"))
