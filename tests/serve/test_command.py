"""`majlis serve` as a user runs it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from graph.settings import PROJECT
from tests.running import majlis_here


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def answer(address: str) -> httpx.Response:
    """The first answer of a server that is just beginning."""
    for _ in range(300):
        try:
            return httpx.get(address, timeout=30)
        except httpx.ConnectError:
            time.sleep(0.1)
    raise TimeoutError(address)


def all_gone(group: int) -> bool:
    """Whether the processes of a group end soon."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT])
def test_the_server_begins_and_ends(story_build: Path, ending: signal.Signals) -> None:
    """It says where it is and who may ask; on its end no process is left, and nothing is complained of."""
    port = free_port()
    command = [sys.executable, "-m", "graph.cli", "serve", "--build", str(story_build), "--port", str(port)]
    surroundings = {**os.environ, "PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, encoding="utf-8", env=surroundings, start_new_session=True
    ) as run:
        well = answer(f"http://127.0.0.1:{port}/healthz")
        run.send_signal(ending)
        said = run.communicate(timeout=60)[1]

    assert well.json()["status"] == "ok"
    assert f"http://127.0.0.1:{port}/" in said and "--origin" in said and "Traceback" not in said
    assert all_gone(run.pid)


def test_without_a_build_there_is_nothing_to_serve(tmp_path: Path) -> None:
    """That is said in one line."""
    run = majlis_here("serve", "--build", tmp_path / "none")

    assert run.returncode == 2 and run.stderr.endswith("first.\n") and run.stderr.count("\n") == 1


def test_an_address_that_is_taken_is_said_in_one_line(story_build: Path) -> None:
    """Nothing is said to be served that is not."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        run = majlis_here("serve", "--build", story_build, "--port", str(port))

    assert (run.returncode, run.stderr.count("\n")) == (2, 1)
    assert run.stderr.startswith(f"majlis: 127.0.0.1:{port} cannot be listened at: ") and "--port" in run.stderr
