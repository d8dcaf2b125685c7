"""Whatever is sent, the server finds an answer that is no failure of its own."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.serve import Options
from graph.workers import Limits
from tests.serve.conftest import Served, running

EXAMPLES = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "WHERE", "*", "?s", "{", "}", "(", ")", ".", ";", "a", "maj:Meeting"]
WORDS += ["<urn:x>", "FILTER", "SERVICE", "GRAPH", "LIMIT", "1", "'x'", '"""', "\\u0053", "#", "\n", "UNION", "INSERT"]
QUERIES = st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join))
FIELDS = st.sampled_from(["query", "update", "default-graph-uri", "named-graph-uri", "q", "kind", "since", "limit"])
PATHS = st.sampled_from(
    [
        "/sparql",
        "/api/search",
        "/api/entity",
        "/api/meetings",
        "/api/questions/who-met-whom",
        "/majlis/id/person/x",
        "/",
    ]
)
LINE = st.binary(max_size=60).map(lambda text: text.replace(b"\r", b"").replace(b"\n", b""))


@pytest.fixture(scope="module")
def fuzzed(story_build: Path) -> Iterator[Served]:
    """A server that ends queries soon."""
    with running(Options(story_build, limits=Limits(2.0, 256, 1), workers=2, body=8)) as server:
        yield server


@EXAMPLES
@given(query=QUERIES, accept=st.text(st.characters(codec="ascii", min_codepoint=32, max_codepoint=126)))
def test_any_query(fuzzed: Served, query: str, accept: str) -> None:
    """Text, and words of SPARQL in any order."""
    body = {"query": query.encode(errors="replace").decode()}

    assert fuzzed.client.post("/sparql", data=body, headers={"Accept": accept}).status_code != 500


@EXAMPLES
@given(path=PATHS, fields=st.lists(st.tuples(FIELDS, st.text(st.characters(codec="utf-8"))), max_size=4))
def test_any_parameters(fuzzed: Served, path: str, fields: list[tuple[str, str]]) -> None:
    """At any endpoint."""

    assert fuzzed.client.get(path, params=httpx.QueryParams(tuple(fields))).status_code != 500


@EXAMPLES
@given(path=LINE, header=LINE, body=st.binary(max_size=200), media=st.sampled_from(["sparql-query", "x"]))
def test_any_bytes(fuzzed: Served, path: bytes, header: bytes, body: bytes, media: str) -> None:
    """As a path, as a header and as a body."""
    host, port = fuzzed.address.removeprefix("http://").split(":")
    head = b"POST /sparql?" + path.replace(b" ", b"") + b" HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX: " + header
    sent = head + f"\r\nContent-Type: application/{media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    for request in (sent, sent.replace(b"POST /sparql?", b"GET /")):
        with socket.create_connection((host, int(port)), timeout=20) as connection:
            connection.sendall(request)
            status = connection.recv(65536).split(b" ")[1:2]

        assert status and status != [b"500"]


@EXAMPLES
@given(path=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_path(fuzzed: Served, path: str) -> None:
    """Of a thing, a file or nothing."""
    for prefix in ("/", "/majlis/id/", "/api/questions/"):
        try:
            address = httpx.URL(fuzzed.address + prefix).copy_with(path=prefix + path)
        except httpx.InvalidURL:
            continue

        assert fuzzed.client.get(address).status_code != 500
