"""A process that works on queries calls nobody, whatever it is made to try."""

from __future__ import annotations

import platform
import socket
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from pathlib import Path
from unittest.mock import patch

import pytest

from graph.confinement import MACHINES, forbid_sockets
from graph.store import Request, publish
from graph.workers import CONTEXT, Limits, _serve
from tests.asked import reports_file

CALL = "SELECT * {{ SERVICE <http://127.0.0.1:{}/> {{ ?s ?p ?o }} }}"
pytestmark = pytest.mark.skipif(
    platform.system() != "Linux" or platform.machine() not in MACHINES, reason="this machine has no such filter"
)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """Someone who would take a call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def attempt(connection: Connection) -> None:
    """Say what comes of opening a socket before and after they are forbidden."""
    before, forbidden, after = _opened(), forbid_sockets(), _opened()
    connection.send((before, forbidden, after))


def _opened() -> str:
    try:
        socket.socket().close()
    except OSError as error:
        return type(error).__name__
    return "opened"


def unguarded(connection: Connection, folder: Path) -> None:
    """A worker whose store calls other servers if it can."""
    patch("graph.store.refuse_calls", lambda query: None).start()
    _serve(connection, folder, Limits())


def unconfined(connection: Connection, folder: Path) -> None:
    """The same, and nothing keeps it from doing so."""
    patch("graph.workers.forbid_sockets", lambda: False).start()
    unguarded(connection, folder)


def test_no_socket_is_opened_any_more() -> None:
    """Once it is forbidden."""
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=attempt, args=(theirs,))
    process.start()
    told = ours.recv()
    process.join()

    assert told == ("opened", True, "PermissionError")


@pytest.mark.parametrize(("worker", "calls"), [(unconfined, True), (unguarded, False)])
def test_no_call_leaves_the_process(
    listener: socket.socket, tmp_path: Path, worker: Callable[[Connection, Path], None], calls: bool
) -> None:
    """Even of a query that the reading of queries let pass."""
    store = publish(reports_file(tmp_path), tmp_path / "store")
    ours, theirs = CONTEXT.Pipe()
    process = CONTEXT.Process(target=worker, args=(theirs, store))
    process.start()
    ours.recv()
    ours.send(Request(CALL.format(listener.getsockname()[1])))

    assert wait([listener, ours], 60) == [listener if calls else ours]
    process.kill()
    process.join()
