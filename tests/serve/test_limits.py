"""No query, request or process brings the server down."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import active_children
from pathlib import Path

import httpx
import pytest

from graph.serve import Options
from graph.serve.pool import Pool
from graph.workers import Limits
from tests.serve.conftest import Served, running

KILLER = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
HOARDER = "SELECT DISTINCT ?a ?d ?g WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?g ?d ?a"
LIGHT = "ASK { ?s a maj:Meeting }"


@pytest.fixture(scope="module")
def narrow(story_build: Path) -> Iterator[Served]:
    """A server that takes two queries at once, lets one wait, and ends each after two seconds."""
    limits = Limits(2.0, 128, 1)
    options = Options(story_build, limits=limits, workers=2, long=0, quick=60.0, waiting=1, patience=0.5)
    with running(options) as server:
        yield server


def test_a_query_that_takes_too_long_is_ended(narrow: Served) -> None:
    """Others are answered meanwhile, and all are afterwards."""
    with ThreadPoolExecutor(1) as other:
        killer = other.submit(narrow.ask, KILLER)
        meanwhile = [narrow.ask(LIGHT).json()["boolean"] for _ in range(5)]
    ended = killer.result()

    assert meanwhile == [True] * 5
    assert ended.status_code == 503 and "after 2 seconds" in ended.text and ended.headers["retry-after"]
    assert [narrow.ask(LIGHT).status_code for _ in range(4)] == [200] * 4


def test_more_than_may_wait_are_told_to_come_again(narrow: Served) -> None:
    """Whoever finds the queue full is answered at once, whoever waits in vain a little later."""
    with ThreadPoolExecutor(6) as others:
        answers = list(others.map(lambda _: narrow.ask(KILLER), range(6)))

    assert {answer.status_code for answer in answers} == {503}
    assert any("wait already" in answer.text for answer in answers)
    assert any("No process was free" in answer.text for answer in answers)
    assert narrow.ask(LIGHT).status_code == 200


def test_long_queries_do_not_hold_up_others(story_build: Path) -> None:
    """There are as many as there are processes, and others are answered all the same."""
    options = Options(story_build, limits=Limits(3.0, 512, 1), workers=1, long=2)
    with running(options) as server, ThreadPoolExecutor(3) as others:
        long = [others.submit(server.ask, KILLER) for _ in range(3)]
        meanwhile = [server.ask(LIGHT).json()["boolean"] for _ in range(20)]

        assert meanwhile == [True] * 20
        assert [one.result().status_code for one in long] == [503] * 3


def test_a_query_that_takes_too_much_memory_is_ended(story_build: Path) -> None:
    """The server lives on."""
    with running(Options(story_build, limits=Limits(60.0, 64, 1), workers=1)) as server:
        ended = server.ask(HOARDER)

        assert ended.status_code == 503 and "64 MB of memory" in ended.text
        assert server.ask(LIGHT).json()["boolean"]


def test_an_answer_that_is_too_large_is_not_sent(narrow: Served) -> None:
    """The text says what to do."""
    large = narrow.ask("SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } LIMIT 20000")

    assert large.status_code == 403 and "larger than 1 MB. Add a LIMIT." in large.text


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { ?s ?p 1SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }",
        "SELECT * { SERVICESILENT<http://127.0.0.1:9/> { ?s ?p ?o } }",
        "PREFIX ex: <http://127.0.0.1:9/> SELECT * { SERVICEex:a { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:9/> SELECT * { ?s ?p trueSERVICE:a { ?s ?p ?o } }",
        "SELECT * { ?a ?b ?c FILTER(?a<?b+'>') SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } FILTER('x'='x') }",
        "SELECT * { ?a ?b ?c FILTER(?a<?b#>'''\n) SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } #'''\n }",
    ],
)
def test_no_other_server_is_called(served: Served, query: str) -> None:
    """However the word is written: Oxigraph needs no blank around it."""
    got = served.ask(query)

    assert got.status_code == 403 and "calls another server" in got.text


@pytest.mark.parametrize(
    "query",
    [
        "ASK { FILTER('SERVICE' = 'SERVICE') } # SERVICE <urn:x> {}",
        "PREFIX service: <http://example.org/a'service#> ASK { GRAPH ?service { } }",
        "SELECT ?service { VALUES ?service { <http://example.org/service#> } }",
    ],
)
def test_the_word_alone_calls_nobody(served: Served, query: str) -> None:
    """In strings, comments, names and IRIs it is free."""

    assert served.ask(query).status_code == 200


def test_a_process_that_is_gone_is_replaced(story_build: Path) -> None:
    """Whatever ended it."""
    before = set(active_children())
    with running(Options(story_build, workers=1)) as server:
        assert server.ask(LIGHT).status_code == 200
        for process in set(active_children()) - before:
            process.kill()
            process.join()

        assert [server.ask(LIGHT).status_code for _ in range(3)] == [200] * 3


def test_the_processes_end_with_the_server(story_build: Path) -> None:
    """Also those at work."""
    before = set(active_children())
    pool = Pool(story_build / "store", Options(story_build, workers=2, long=1))
    begun = set(active_children()) - before
    pool.close()

    assert len(begun) == 3 and not begun & set(active_children())


def test_figures_tell_what_was_ended(narrow: Served) -> None:
    """Prometheus reads them, also while another process takes the place of the one that was ended."""
    narrow.ask(KILLER)
    told = narrow.client.get("/metrics").text
    health = narrow.client.get("/healthz").json()

    assert 'majlis_queries_killed_total{limit="time"}' in told
    assert "majlis_workers " in told and "majlis_query_seconds_bucket" in told
    assert health["status"] == "ok" and health["workers"] in (1, 2)


def test_a_body_without_an_end_is_not_read(served: Served) -> None:
    """It is cut off at the limit, whatever its length is said to be."""

    def endless() -> Iterator[bytes]:
        for _ in range(2000):
            yield b"x" * 4096

    try:
        status = served.client.post(
            "/sparql", content=endless(), headers={"Content-Type": "application/sparql-query"}
        ).status_code
    except httpx.TransportError:  # the server closed the connection while it was still sent to
        status = 413

    assert status == 413
