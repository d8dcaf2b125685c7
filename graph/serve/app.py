"""Put the server together, and run it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from graph.errors import MajlisError
from graph.query import open_store
from graph.serve.files import Pages
from graph.serve.metrics import Metrics
from graph.serve.options import Options
from graph.serve.pool import Pool
from graph.serve.protocol import Protocol
from graph.serve.replies import tell, tell_failure
from graph.serve.shield import Shield

METHODS = ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]  # that the endpoint itself tells apart
ENDING = 3  # seconds that answers under way are given when the server is ended
SHOWN = ["Majlis-Line", "Majlis-Column", "Retry-After"]  # headers that scripts of other sites may read


def serve(options: Options) -> None:
    """Serve a build until the process is told to end."""
    uvicorn.run(
        create_app(options),
        host=options.host,
        port=options.port,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=ENDING,
    )


def create_app(options: Options) -> Starlette:
    """The application that serves a build; its processes begin at once and end with it."""
    pool = Pool(open_store(options.build), options)
    metrics = Metrics(pool)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        try:
            yield
        finally:
            pool.close()

    return Starlette(
        routes=_routes(options, pool, metrics),
        middleware=[
            Middleware(Shield, metrics=metrics),
            Middleware(
                CORSMiddleware,
                allow_origins=[options.origin],
                allow_methods=["GET", "HEAD", "POST", "OPTIONS"],
                allow_headers=["*"],
                expose_headers=SHOWN,
            ),
        ],
        exception_handlers={MajlisError: tell, Exception: tell_failure},
        lifespan=lifespan,
    )


def _routes(options: Options, pool: Pool, metrics: Metrics) -> list[BaseRoute]:
    async def health(request: Request) -> Response:
        well = pool.size > 0
        return JSONResponse({"status": "ok" if well else "no workers", "workers": pool.size}, 200 if well else 503)

    return [
        Route("/sparql", Protocol(pool, metrics, options.body).__call__, methods=METHODS),
        Route("/healthz", health),
        Route("/metrics", metrics.__call__),
        Mount("/", Pages(options.build)),
    ]
