"""Queries are answered as the SPARQL 1.1 Protocol has it."""

from __future__ import annotations

import gzip
import json
import shutil
import socket
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, XML, SPARQLWrapper

from graph.serve import Options
from graph.serve.negotiation import GRAPHS, ROWS, Choice, choose
from tests.factory import BASE, HAMMOUCHI
from tests.serve.conftest import Served, running

MEETINGS = "SELECT ?meeting WHERE { ?meeting a maj:Meeting } ORDER BY ?meeting"
GRAPH = "CONSTRUCT { ?meeting a maj:Meeting } WHERE { ?meeting a maj:Meeting }"
VIENNA = BASE + "document/vienna"
FORM = "application/x-www-form-urlencoded"


def found(answer: bytes | str) -> list[str]:
    """The meetings of an answer in JSON, by the ends of their IRIs."""
    return [row["meeting"]["value"].rpartition("/")[2] for row in json.loads(answer)["results"]["bindings"]]


def converted(wrapper: SPARQLWrapper, query: str, form: str) -> Any:
    """What SPARQLWrapper makes of an answer."""
    wrapper.setQuery("PREFIX maj: <https://w3id.org/majlis/ontology#> " + query)
    wrapper.setReturnFormat(form)
    return wrapper.queryAndConvert()


def test_three_ways_to_ask_give_one_answer(served: Served) -> None:
    """By GET, by a form and by the query alone."""
    got = served.ask(MEETINGS)
    form = served.client.post("/sparql", data={"query": MEETINGS})
    alone = served.client.post(
        "/sparql", content=MEETINGS, headers={"Content-Type": "application/sparql-query; charset=UTF-8"}
    )

    assert found(got.content) == ["morocco-visit", "vienna-22", "vienna-talks"]
    assert got.content == form.content == alone.content
    assert {one.headers["content-type"] for one in (got, form, alone)} == {
        "application/sparql-results+json; charset=utf-8"
    }


@pytest.mark.parametrize("media", [*dict.fromkeys(ROWS)])
@pytest.mark.parametrize("query", [MEETINGS, "ASK { ?s a maj:Meeting }"])
def test_rows_and_truths_come_in_each_format(served: Served, query: str, media: str) -> None:
    """The format that is asked for is the one that comes."""
    got = served.ask(query, media)

    assert got.status_code == 200 and got.headers["content-type"].partition(";")[0] == media
    assert got.text.strip() and got.headers["vary"].startswith("Accept")


@pytest.mark.parametrize(
    "media",
    [
        *("text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"),
        *("application/n-quads", "application/trig"),
    ],
)
def test_graphs_come_in_each_format(served: Served, media: str) -> None:
    """Each holds the same three statements."""
    got = served.ask(GRAPH, media)

    assert got.headers["content-type"].partition(";")[0] == media
    assert len(rdflib.Dataset().parse(data=got.text, format=media)) == 3


@pytest.mark.parametrize("media", ["text/turtle", "application/trig", "application/rdf+xml"])
def test_graphs_use_the_prefixes_of_the_vocabulary(served: Served, media: str) -> None:
    """So that people can read them."""
    query = "CONSTRUCT { ?meeting maj:place ?place } WHERE { ?meeting maj:place ?place }"

    assert "maj:place" in served.ask(query, media).text


@pytest.mark.parametrize(
    ("accept", "formats", "media"),
    [
        ("", ROWS, "application/sparql-results+json"),
        ("*/*", GRAPHS, "text/turtle"),
        ("text/csv;q=0.2, application/sparql-results+xml;q=0.9", ROWS, "application/sparql-results+xml"),
        ("application/sparql-results+json;q=0, */*", ROWS, "application/sparql-results+xml"),
        ("text/*", ROWS, "text/csv"),
        ("text/*;q=0.3, text/tab-separated-values", ROWS, "text/tab-separated-values"),
        ("TEXT/CSV; Q=1", ROWS, "text/csv"),
        ("*/*;q=0.1, application/ld+json;q=0.2", GRAPHS, "application/ld+json"),
    ],
)
def test_the_best_format_is_chosen(accept: str, formats: dict[str, str], media: str) -> None:
    """By weight; among equals by our own order."""

    assert choose(accept, formats) == Choice(media, formats[media])


@pytest.mark.parametrize(
    ("query", "accept"), [(MEETINGS, "text/turtle"), (GRAPH, "text/csv"), (MEETINGS, "text/csv;q=0")]
)
def test_a_format_that_cannot_be_had_is_refused(served: Served, query: str, accept: str) -> None:
    """The answer names those that can."""
    got = served.ask(query, accept)

    assert got.status_code == 406 and "can be had as" in got.text and "Accept" in got.headers["vary"]


def test_what_is_taken_may_be_said_in_several_headers(served: Served) -> None:
    """They count as one."""
    accept = [("Accept", "text/csv;q=0.1"), ("Accept", "text/tab-separated-values")]
    got = served.client.get("/sparql", params={"query": MEETINGS}, headers=accept)

    assert got.headers["content-type"].startswith("text/tab-separated-values")


def test_readers_who_open_the_endpoint_are_led_to_the_page(served: Served) -> None:
    """As a browser asks."""
    accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    got = served.client.get("/sparql", headers={"Accept": accept})

    assert (got.status_code, got.headers["location"]) == (303, "/query")


def test_what_is_compressed_is_refused(served: Served) -> None:
    """And not taken for a query that is wrong."""
    headers = {"Content-Type": "application/sparql-query", "Content-Encoding": "gzip"}

    assert served.client.post("/sparql", content=gzip.compress(MEETINGS.encode()), headers=headers).status_code == 415


def test_the_mark_of_a_text_in_utf_8_is_no_part_of_the_query(served: Served) -> None:
    """Editors of Windows put it in front."""
    media = {"Content-Type": "application/sparql-query"}

    assert served.client.post("/sparql", content=("\ufeff" + MEETINGS).encode(), headers=media).status_code == 200


def test_the_graphs_of_the_protocol_are_those_that_are_read(served: Served) -> None:
    """A default graph, or named ones; the merged graph where none is told."""
    count = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    named = "SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } }"

    def first(query: str, **graphs: str) -> list[str]:
        return served.ask(query, "text/csv", **graphs).text.split()[1:]

    merged, one = int(first(count)[0]), int(first(count, **{"default-graph-uri": VIENNA})[0])

    assert 0 < one < merged
    assert first(named, **{"named-graph-uri": VIENNA}) == [VIENNA]
    assert first(count, **{"named-graph-uri": VIENNA}) == ["0"]
    assert served.ask(count, **{"default-graph-uri": "no iri"}).status_code == 400


def test_without_a_query_the_service_describes_itself(served: Served) -> None:
    """In Turtle, or as the client likes it."""
    told = rdflib.Graph().parse(data=served.client.get("/sparql").text, format="turtle")
    xml = served.client.get("/sparql", headers={"Accept": "application/rdf+xml"})
    sd = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")

    assert [str(value) for value in told.objects(None, sd.endpoint)] == [served.address + "/sparql"]
    assert len(rdflib.Graph().parse(data=xml.text, format="xml")) == len(told)


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        ("query=", FORM, 400),
        ("", FORM, 400),
        ("query=ASK{}&query=ASK{}", FORM, 400),
        ("query=%FF", FORM, 400),
        ("&".join(["x=1"] * 600), FORM, 400),
        (b"\xff", "application/sparql-query", 400),
        ("ASK{}", "application/sparql-query; charset=iso-8859-6", 415),
        ("ASK{}", "text/plain", 415),
        ("ASK{}", "", 415),
        ("update=DROP+ALL", FORM, 403),
        ("DROP ALL", "application/sparql-update", 403),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "application/sparql-query", 403),
        ("query=" + "x" * 70000, FORM, 413),
    ],
)
def test_what_is_no_query_is_refused(served: Served, body: str | bytes, media: str, status: int) -> None:
    """Each with the status that tells why, and a line of text."""
    got = served.client.post("/sparql", content=body, headers={"Content-Type": media})

    assert got.status_code == status and got.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_not_allowed(served: Served, method: str) -> None:
    """The answer names those that are."""
    got = served.client.request(method, "/sparql")

    assert got.status_code == 405 and {"GET", "POST"} <= set(got.headers["allow"].split(", "))


def test_a_malformed_query_is_told_by_line_and_column(served: Served) -> None:
    """In the text, and in headers that a page of another site may read."""
    got = served.client.get(
        "/sparql", params={"query": "SELECT *\nWHERE { ?s ?p }"}, headers={"Origin": "https://example.org"}
    )

    assert got.status_code == 400 and got.text == "line 2, column 15: a query cannot go on with «}»\n"
    assert (got.headers["majlis-line"], got.headers["majlis-column"]) == ("2", "15")
    assert "Majlis-Line" in got.headers["access-control-expose-headers"]


def test_pages_of_other_sites_may_ask(served: Served) -> None:
    """After a preflight too."""
    asks = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST"}
    before = served.client.options("/sparql", headers={**asks, "Access-Control-Request-Headers": "content-type"})

    assert before.status_code == 200 and "POST" in before.headers["access-control-allow-methods"]
    assert before.headers["access-control-allow-headers"] == "content-type"
    assert served.client.options("/sparql").status_code == 204


def test_only_pages_of_this_machine_may_ask_if_so_wished(story_build: Path) -> None:
    """Neither those of another site, nor those of a site whose name was made to lead here."""
    with running(Options(story_build, origin="", workers=1, long=0)) as server:
        other = server.client.get("/sparql", headers={"Origin": "https://example.org"})
        port = server.address.rpartition(":")[2]
        called = {
            name: server.client.get("/index.html", headers={"Host": f"{name}:{port}"}).status_code
            for name in ("127.0.0.1", "localhost", "[::1]", "example.org", "127.0.0.1.example.org")
        }

    assert "access-control-allow-origin" not in other.headers
    assert list(called.values()) == [200, 200, 200, 400, 400]


def test_a_client_that_goes_away_is_no_failure(served: Served) -> None:
    """Of the server, whose figures tell so."""
    address = urlsplit(served.address)
    head = "POST /sparql HTTP/1.1\r\nHost: x\r\nContent-Type: application/sparql-query\r\nContent-Length: 9\r\n\r\nASK"
    with socket.create_connection((address.hostname, address.port or 0)) as connection:
        connection.sendall(head.encode())

    assert served.ask("ASK {}").status_code == 200
    assert 'status="500"' not in served.client.get("/metrics").text


def test_sparqlwrapper_asks_in_all_its_ways(served: Served) -> None:
    """Rows, truths and graphs, by GET, by a form and directly."""
    counts = []
    for method, way in (("GET", URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)):
        wrapper = SPARQLWrapper(served.address + "/sparql")
        wrapper.setMethod(method)
        wrapper.setRequestMethod(way)
        counts.append(len(converted(wrapper, MEETINGS, JSON)["results"]["bindings"]))
        counts.append(len(converted(wrapper, MEETINGS, XML).getElementsByTagName("result")))
        counts.append(3 * converted(wrapper, "ASK { ?s a maj:Meeting }", JSON)["boolean"])
        counts.append(len(rdflib.Graph().parse(data=converted(wrapper, GRAPH, TURTLE), format="turtle")))

    assert counts == [3] * 12


def test_rdflib_reads_the_endpoint_as_a_store(served: Served) -> None:
    """Queries and plain triple patterns."""
    graph = rdflib.Graph(SPARQLStore(served.address + "/sparql"))
    person = rdflib.URIRef(BASE + HAMMOUCHI)

    assert len(list(graph.query("PREFIX maj: <https://w3id.org/majlis/ontology#> " + MEETINGS))) == 3
    assert rdflib.URIRef("https://w3id.org/majlis/ontology#Person") in set(graph.objects(person, rdflib.RDF.type))


@pytest.mark.skipif(not shutil.which("curl"), reason="no curl is installed")
def test_curl_asks_as_the_protocol_shows(served: Served) -> None:
    """The examples of the protocol, section 3: by GET with a default graph, and by POST."""
    address, agreed = f"{served.address}/sparql", ["-H", "Accept: application/sparql-results+json"]
    get = [f"{address}?query={quote(MEETINGS)}&default-graph-uri={quote(VIENNA)}", *agreed]
    form = [address, "--data-urlencode", f"query={MEETINGS}", *agreed]

    def curl(arguments: list[str]) -> list[str]:
        return found(subprocess.run(["curl", "-sS", "--fail", *arguments], capture_output=True, check=True).stdout)

    assert curl(get) == ["vienna-22", "vienna-talks"]
    assert curl(form) == ["morocco-visit", "vienna-22", "vienna-talks"]
