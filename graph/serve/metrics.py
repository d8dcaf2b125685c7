"""Count what is asked, how long it takes and what is refused, for Prometheus."""

from __future__ import annotations

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from starlette.requests import Request
from starlette.responses import Response

from graph.errors import AnswerSizeError, QueryLimitError, QueryRefusedError, QueryTimeError
from graph.serve.pool import BusyError, Pool

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 30, 60)
NAMES = {
    QueryTimeError: "time",
    AnswerSizeError: "size",
    QueryLimitError: "memory",
    QueryRefusedError: "refused",
    BusyError: "busy",
}


class Metrics:
    """The figures of one server."""

    def __init__(self, pool: Pool) -> None:
        self._registry = registry = CollectorRegistry()
        self._requests = Counter("majlis_requests", "Requests by status.", ["status"], registry=registry)
        self._queries = Counter("majlis_queries", "Queries by how they ended.", ["ended"], registry=registry)
        self._seconds = Histogram(
            "majlis_query_seconds", "Seconds that queries took.", buckets=SECONDS, registry=registry
        )
        self._killed = Counter("majlis_queries_killed", "Queries ended at a limit.", ["limit"], registry=registry)
        for name, told, value in (
            ("majlis_workers", "Processes that answer queries.", lambda: pool.size),
            ("majlis_workers_busy", "Processes that are at work.", lambda: pool.busy),
            ("majlis_queries_long", "Queries that take long.", lambda: pool.long),
            ("majlis_queries_waiting", "Queries that wait for a process.", lambda: pool.waiting),
        ):
            Gauge(name, told, registry=registry).set_function(value)

    def name(self, error: Exception) -> str:
        """How a query ended that brought this error."""
        return next((name for kind, name in NAMES.items() if isinstance(error, kind)), "malformed")

    def query(self, ended: str, seconds: float) -> None:
        """Count a query."""
        self._queries.labels(ended).inc()
        self._seconds.observe(seconds)
        if ended in ("time", "memory", "size"):
            self._killed.labels(ended).inc()

    def request(self, status: int) -> None:
        """Count a request."""
        self._requests.labels(str(status)).inc()

    async def __call__(self, request: Request) -> Response:
        """The figures as Prometheus reads them."""
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)
