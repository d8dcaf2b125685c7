"""The story as a build, and servers for it on free ports."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import httpx
import pytest
import uvicorn

from graph.assemble import assemble
from graph.export import export
from graph.pages import write_pages
from graph.project import project
from graph.serve import Options, create_app
from graph.settings import Settings
from graph.store import publish
from tests.factory import story


@dataclass(frozen=True)
class Served:
    """A server that runs, by its address, and someone who asks it."""

    address: str
    client: httpx.Client

    def ask(self, query: str, accept: str = "", **more: str) -> httpx.Response:
        """Ask in SPARQL by GET."""
        return self.client.get("/sparql", params={"query": query, **more}, headers={"Accept": accept} if accept else {})


@contextmanager
def running(options: Options) -> Iterator[Served]:
    """A server while it is needed."""
    config = uvicorn.Config(create_app(options), port=0, log_level="warning", server_header=False)
    server = uvicorn.Server(config)
    thread = Thread(target=server.run)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.01)
    address = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        with httpx.Client(base_url=address, timeout=60) as client:
            yield Served(address, client)
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session")
def story_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a build writes of the story, pages and store too."""
    out = tmp_path_factory.mktemp("served") / "out"
    told, settings = story(), Settings(out=out)
    dataset, networks = assemble(told.resolution, told.documents, told.ontology, settings), project(told.resolution)
    files = {"graph": networks.everything, "contacts": networks.contacts}
    export(dataset, told.resolution, told.documents, files, settings)
    publish(out / "graph.nq", out / "store")
    write_pages(told.resolution, told.documents, told.ontology, out)
    return out


@pytest.fixture(scope="session")
def served(story_build: Path) -> Iterator[Served]:
    """The story, served."""
    with running(Options(story_build, workers=2, body=64)) as server:
        yield server
