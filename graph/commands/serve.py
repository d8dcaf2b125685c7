"""Serve a build until the console ends it."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import Annotated

import typer

from graph.commands.options import DEFAULTS, Folder
from graph.query import open_store
from graph.workers import Limits


def serve_command(
    build: Folder = DEFAULTS.out,
    host: Annotated[str, typer.Option(help="The address to listen at; others reach 0.0.0.0 too.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="The port to listen at.")] = 8000,
    seconds: Annotated[float, typer.Option("--timeout", min=0.1, help="When to end a query, in seconds.")] = 30.0,
    memory: Annotated[int, typer.Option(min=64, help="Megabytes that a query may take.")] = Limits.memory,
    size: Annotated[int, typer.Option(min=1, help="Megabytes of an answer.")] = Limits.size,
    body: Annotated[int, typer.Option(min=1, help="Kilobytes of a request.")] = 256,
    workers: Annotated[int, typer.Option(min=0, help="Queries at once. 0: two more than there are cores.")] = 0,
    waiting: Annotated[int, typer.Option(min=0, help="Queries that may wait for their turn.")] = 64,
    origin: Annotated[str, typer.Option(help="The site whose pages may ask from a browser. *: any.")] = "*",
) -> None:
    """Serve a build's pages, things and graph.

    The pages are at http://127.0.0.1:8000/, an endpoint for SPARQL at /sparql, and what else there is in /openapi.json.
    For things whose addresses are the server's: majlis build --base http://127.0.0.1:8000/id/
    """
    from graph.serve import Options, refuse_taken, serve  # no other command needs a server

    open_store(build)  # which says so where there is no build
    refuse_taken(host, port)
    limits = Limits(seconds, memory, size)
    options = Options(build, host, port, limits, waiting=waiting, body=body, origin=origin)
    options = replace(options, workers=workers) if workers else options
    print(f"http://{host}:{port}/ serves {build}; the end is Ctrl-C", file=sys.stderr)
    if origin == "*":
        print("Pages of any site may ask it from a browser here: --origin '' lets none but its own.", file=sys.stderr)
    serve(options)
