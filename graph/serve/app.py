"""Put the server together, and run it."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import Receive, Scope, Send

from graph.errors import MajlisError
from graph.query import open_store
from graph.serve.api import Api
from graph.serve.asking import Asker
from graph.serve.endpoints import api_routes
from graph.serve.files import Pages
from graph.serve.metrics import Metrics
from graph.serve.openapi import describe_api
from graph.serve.options import Options
from graph.serve.pool import Pool
from graph.serve.protocol import Protocol
from graph.serve.querypage import menu_item, query_routes, tell_missing
from graph.serve.replies import tell, tell_failure
from graph.serve.shield import Shield
from graph.serve.things import Things

METHODS = ["GET", "POST", "OPTIONS", "PUT", "DELETE", "PATCH"]  # that the endpoint itself tells apart
ENDING = 3  # seconds that answers under way are given when the server is ended
LOCAL = ["127.0.0.1", "localhost", "::1", "[::1]"]  # the names of this machine
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


def refuse_taken(host: str, port: int) -> None:
    """Raise MajlisError where nobody can listen at an address, as another server already does."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise MajlisError(f"{host}:{port} cannot be listened at: {reason}. Give another --port or --host.") from error


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
        middleware=_middleware(options, metrics),
        exception_handlers={404: tell_missing, MajlisError: tell, Exception: tell_failure},
        lifespan=lifespan,
    )


def _middleware(options: Options, metrics: Metrics) -> list[Middleware]:
    """What is around all: headers that keep browsers from harm, and what pages of other sites may do.

    Where only some may ask, a name that its owner made lead to this machine does not make his pages ours.
    """
    closed = options.host in LOCAL and options.origin != "*"
    return [
        Middleware(Shield, metrics=metrics),
        Middleware(TrustedHostMiddleware, allowed_hosts=LOCAL if closed else ["*"], www_redirect=False),
        Middleware(
            CORSMiddleware,
            allow_origins=[options.origin],
            allow_methods=["GET", "HEAD", "POST", "OPTIONS"],
            allow_headers=["*"],
            expose_headers=SHOWN,
        ),
    ]


def _routes(options: Options, pool: Pool, metrics: Metrics) -> list[BaseRoute]:
    asker = Asker(pool, metrics)
    api, things = Api(asker), Things(asker, options.build, options.base)

    async def health(request: Request) -> Response:
        well = pool.size > 0
        return JSONResponse({"status": "ok" if well else "no workers", "workers": pool.size}, 200 if well else 503)

    async def openapi(request: Request) -> Response:
        return JSONResponse(describe_api(version("majlis")))

    async def icon(request: Request) -> Response:
        return Response(status_code=204)  # browsers ask for one by themselves; no page has any

    return [
        Route("/sparql", Protocol(asker, options.body).__call__, methods=METHODS),
        *api_routes(api),
        Route("/openapi.json", openapi),
        Route("/healthz", health),
        Route("/metrics", metrics.__call__),
        Route("/favicon.ico", icon),
        *query_routes(things),
        Mount("/", Site(things, Pages(options.build, menu_item()))),
    ]


class Site:
    """All other addresses: those of files, which ask nothing of the graph, then those of things."""

    def __init__(self, things: Things, pages: Pages) -> None:
        self._things, self._pages = things, pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond with a file if the address is one's, else with a thing."""
        asks = scope["method"] in ("GET", "HEAD") and not self._pages.has(scope)
        thing = await self._things.respond(Request(scope)) if asks else None
        await (thing or self._pages)(scope, receive, send)
