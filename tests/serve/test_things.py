"""Each thing is given at its own address."""

from __future__ import annotations

from urllib.parse import quote

import pytest
import rdflib

from graph.serve.negotiation import RDF
from graph.serve.things import iri_of
from tests.factory import BASE, DGSN, HAMMOUCHI
from tests.serve.conftest import Served

PATH = "/majlis/id/"  # of the base IRI
NAMED = rdflib.SKOS.prefLabel
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.mark.parametrize("media", RDF)
@pytest.mark.parametrize("path", [HAMMOUCHI, DGSN, "meeting/vienna-22", "document/vienna"])
def test_programs_get_what_is_known(served: Served, path: str, media: str) -> None:
    """In the format they like; what is linked has its name."""
    got = served.client.get(PATH + path, headers={"Accept": media})
    told = rdflib.Graph().parse(data=got.text, format=media)
    thing = rdflib.URIRef(BASE + path)

    assert got.headers["content-type"].partition(";")[0] == media and "Accept" in got.headers["vary"]
    assert list(told.predicate_objects(thing)) and list(told.subject_objects(NAMED))


@pytest.mark.parametrize("path", [HAMMOUCHI, "meeting/vienna-22", "document/vienna"])
def test_readers_are_led_to_the_page(served: Served, path: str) -> None:
    """As a browser asks."""
    got = served.client.get(PATH + quote(path), headers={"Accept": BROWSER})
    page = served.client.get(got.headers["location"])

    assert got.status_code == 303 and got.headers["location"].startswith("/entity/")
    assert page.status_code == 200 and page.headers["content-type"].startswith("text/html")


def test_people_can_read_what_is_known(served: Served) -> None:
    """The thing itself comes first, each thing once, and names are short."""
    turtle = served.client.get(PATH + HAMMOUCHI, headers={"Accept": "text/turtle"}).text
    nodes = served.client.get(PATH + HAMMOUCHI, headers={"Accept": "application/ld+json"}).json()["@graph"]
    subjects = [line.split()[0] for line in turtle.splitlines() if line.startswith("<")]

    assert subjects[0] == f"<{BASE}{HAMMOUCHI}>" and len(subjects) == len({*subjects})
    assert "skos:prefLabel" in turtle and "a maj:Person" in turtle
    assert nodes[0]["@id"] == BASE + HAMMOUCHI and "maj:Person" in nodes[0]["@type"]


def test_a_thing_without_a_page_is_told_as_turtle(served: Served) -> None:
    """A topic, to whoever takes anything."""
    got = served.client.get(PATH + "topic/counter-terrorism", headers={"Accept": BROWSER})

    assert got.status_code == 200 and got.headers["content-type"].startswith("text/turtle")


@pytest.mark.parametrize(
    "path", ["person/nobody", "person/%FF", "", "person/../../x", "person/%2e%2e/x", "person/a%00b"]
)
def test_what_is_not_told_of_is_not_there(served: Served, path: str) -> None:
    """Whatever is written in its place."""

    assert served.client.get(PATH + path, headers={"Accept": "text/turtle"}).status_code == 404


def test_a_format_that_cannot_be_had_is_refused(served: Served) -> None:
    """A picture of a man is not among them."""

    assert served.client.get(PATH + HAMMOUCHI, headers={"Accept": "image/png"}).status_code == 406


@pytest.mark.parametrize(
    ("path", "base", "iri"),
    [
        ("/id/document/a%20b", "http://x/id/", "http://x/id/document/a%20b"),
        ("/id/person/%D8%B9%D8%A8%D8%AF", "http://x/id/", "http://x/id/person/عبد"),
        ("/person/a", "http://x/", "http://x/person/a"),
        ("/id/", "http://x/id/", ""),
        ("/entity/a.html", "http://x/id/", ""),
        ("/id/a>b", "http://x/id/", "http://x/id/a%3Eb"),
    ],
)
def test_a_path_names_a_thing_however_it_is_encoded(path: str, base: str, iri: str) -> None:
    """Letters as they are, what may not stand in an IRI by percents."""

    assert iri_of(path.encode(), base) == iri
