"""Print how a server holds when many ask at once and some of them ask too much.

    python -m bench.load [BUILD [SECONDS]]

A build, `out` without one, is served on a free port of this machine. 64 clients ask questions that are ready, each
with a rest between, for a minute or so many seconds: first alone, then with one query in ten a killer (a cross product,
or a path without an end). Printed are the seconds within which 95 of 100 answers came, how many answers were wrong or
not given, and how the memory of the server and its processes grew after the warm-up; ratios are those of the second
time to the first.
"""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from socket import socket
from statistics import quantiles
from subprocess import DEVNULL, Popen
from time import perf_counter, sleep

import httpx

from graph.questions import load_questions

CLIENTS = 64
SECONDS = 60.0
REST = 6.0  # seconds between the requests of a client, on average: some ten requests a second in all
KILLERS = (
    "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "SELECT (COUNT(*) AS ?n) WHERE { ?a (maj:participant|^maj:participant|maj:heads)* ?b . ?b ?c ?d . ?e ?f ?g }",
)
ASKED = ("agencies", "awards", "delegations", "heads", "on-the-margins", "operations", "sources", "undated")


@dataclass
class Tally:
    """What came back: seconds of the answers, and how many were wrong, refused, or ended as they should be."""

    seconds: list[float] = field(default_factory=list)
    wrong: int = 0
    refused: int = 0
    ended: int = 0

    @property
    def p95(self) -> float:
        """Seconds within which 95 of 100 answers came."""
        return quantiles(self.seconds, n=20)[-1]


def main(build: Path, seconds: float) -> None:
    """Measure and print."""
    with _served(build) as (process, address):
        right = {name: _ask(address, load_questions()[name].text).content for name in ASKED}
        asyncio.run(_minute(address, right, killers=False, seconds=seconds / 4))
        memory = _memory(process.pid)
        alone = asyncio.run(_minute(address, right, killers=False, seconds=seconds))
        among = asyncio.run(_minute(address, right, killers=True, seconds=seconds))
        grown = _memory(process.pid) / memory
    for name, tally in (("alone", alone), ("with killers", among)):
        told = (
            f"{len(tally.seconds)} answers, p95 {1000 * tally.p95:.0f} ms, {tally.wrong} wrong, {tally.refused} refused"
        )
        print(f"{name:<14}{told}, {tally.ended} killers ended")
    print(f"ratio of p95  {among.p95 / alone.p95:.2f}\nmemory        {grown:.2f} of that after the warm-up")


async def _minute(address: str, right: dict[str, bytes], *, killers: bool, seconds: float) -> Tally:
    """All clients at once for a while."""
    tally, until = Tally(), perf_counter() + seconds
    limits = httpx.Limits(max_connections=CLIENTS * 2)
    async with httpx.AsyncClient(base_url=address, timeout=90, limits=limits) as client:
        await asyncio.gather(*(_client(client, Random(seed), right, killers, until, tally) for seed in range(CLIENTS)))
    return tally


async def _client(
    client: httpx.AsyncClient, chance: Random, right: dict[str, bytes], killers: bool, until: float, tally: Tally
) -> None:
    await asyncio.sleep(chance.uniform(0, REST))
    while perf_counter() < until:
        if killers and chance.random() < 0.1:
            got = await client.get("/sparql", params={"query": chance.choice(KILLERS)})
            tally.ended += got.status_code == 503
            tally.wrong += got.status_code != 503
        else:
            await _question(client, chance.choice(sorted(right)), right, tally)
        await asyncio.sleep(chance.uniform(0, 2 * REST))


async def _question(client: httpx.AsyncClient, name: str, right: dict[str, bytes], tally: Tally) -> None:
    start = perf_counter()
    got = await client.get("/sparql", params={"query": load_questions()[name].text})
    if got.status_code == 200:
        tally.seconds.append(perf_counter() - start)
    tally.refused += got.status_code == 503
    tally.wrong += got.status_code not in (200, 503) or (got.status_code == 200 and got.content != right[name])


def _ask(address: str, query: str) -> httpx.Response:
    return httpx.get(f"{address}/sparql", params={"query": query}, timeout=60)


@contextmanager
def _served(build: Path) -> Iterator[tuple[Popen[bytes], str]]:
    port = _free_port()
    command = [sys.executable, "-m", "graph.cli", "serve", "--build", str(build), "--port", str(port), "--timeout", "5"]
    process, address = Popen(command, stderr=DEVNULL), f"http://127.0.0.1:{port}"
    try:
        for _ in range(200):
            try:
                httpx.get(f"{address}/healthz")
                break
            except httpx.TransportError:
                sleep(0.1)
        yield process, address
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


def _memory(pid: int) -> float:
    """Megabytes that a process and its children hold."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    own = int(Path(f"/proc/{pid}/statm").read_text(encoding="ascii").split()[1])
    return own * os.sysconf("SC_PAGE_SIZE") / 1e6 + sum(_memory(int(child)) for child in children)


if __name__ == "__main__":
    told = sys.argv[1:]
    main(Path(told[0] if told else "out"), float(told[1]) if told[1:] else SECONDS)
