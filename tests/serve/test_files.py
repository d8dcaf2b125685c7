"""The pages of a build are served, and nothing else on the disk."""

from __future__ import annotations

import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.serve import Options
from graph.workers import Limits
from tests.serve.conftest import Served, running


@pytest.fixture(scope="module")
def linked(story_build: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A build beside a secret, with links to it."""
    folder = tmp_path_factory.mktemp("linked")
    out = folder / "out"
    shutil.copytree(story_build, out)
    (folder / "secret.txt").write_text("secret", encoding="utf-8")
    (out / "link.txt").symlink_to(folder / "secret.txt")
    (out / "away").symlink_to(folder)
    (out / "inside.html").symlink_to(out / "index.html")
    (out / ".hidden").write_text("secret", encoding="utf-8")
    with running(Options(out, workers=1)) as server:
        yield server


def raw(served: Served, path: str) -> bytes:
    """What is answered to a path that no client would send so."""
    host, port = served.address.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=20) as connection:
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode("latin-1"))
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    ("path", "media"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html", "text/html; charset=utf-8"),
        ("/entity/person-عبد-اللطيف-حموشي.html", "text/html; charset=utf-8"),
        ("/assets/majlis.js", "text/javascript; charset=utf-8"),
        ("/assets/majlis.css", "text/css; charset=utf-8"),
        ("/graph.ttl", "text/turtle; charset=utf-8"),
        ("/graph.nq", "application/n-quads"),
        ("/graph.jsonld", "application/ld+json"),
        ("/meetings.csv", "text/csv; charset=utf-8"),
    ],
)
def test_files_come_with_their_types(served: Served, path: str, media: str) -> None:
    """And with the headers that keep a browser from harm."""
    got = served.client.get(path)

    assert got.status_code == 200 and got.headers["content-type"] == media
    assert got.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in got.headers["content-security-policy"]
    assert "server" not in got.headers


@pytest.mark.parametrize("path", ["/graph.ttl", "/index.html", "/"])
def test_a_file_that_is_known_is_not_sent_again(served: Served, path: str) -> None:
    """By its tag; browsers ask each time, for the next build has other files."""
    first = served.client.get(path)
    again = served.client.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert again.status_code == 304 and not again.content
    assert first.headers["cache-control"] == again.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("page", ["index", "timeline", "documents", "conflicts", "ontology"])
def test_pages_lead_to_the_page_to_ask_on(served: Served, story_build: Path, page: str) -> None:
    """In the menu where there is a server; in the files themselves, which may be opened without one, nothing does."""
    item = '<li><a href="/query">'
    told = served.client.get(f"/{page}.html").text

    assert told.count(item) == 1 and told.index(item) < told.index("</nav>")
    assert item not in (story_build / f"{page}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        *("/../secret.txt", "/%2e%2e/secret.txt", "/entity/../../secret.txt", "/..%2fsecret.txt", "/%2fetc/passwd"),
        *("//etc/passwd", "/entity/%2e%2e/%2e%2e/secret.txt", "/..\\secret.txt", "/link.txt", "/away/secret.txt"),
        *("/inside.html", "/.hidden", "/store/CURRENT", "/store.old/CURRENT", "/%00", "/index.html%00.txt", "/%ff"),
        *("/index.html/", "/graph.ttl/", "/graph.ttl%2f"),
        *("/" + "a" * 5000, "/a/" * 900, f"/{'a' * 200}" * 30, "/index.html/x", "/nothing"),
    ],
)
def test_no_way_leads_out(linked: Served, path: str) -> None:
    """Nor to a link, nor to what is hidden, nor into the store."""
    got = raw(linked, path)

    assert got.split(b" ", 2)[1] in (b"400", b"404") and b"secret" not in got.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("path", ["/entity/nobody.html", "/majlis/id/person/nobody"])
def test_what_is_not_there_is_told_to_readers_on_a_page(served: Served, path: str) -> None:
    """With the menu of all pages; to programs in a line."""
    page = served.client.get(path, headers={"Accept": "text/html,application/xml;q=0.9,*/*;q=0.8"})
    line = served.client.get(path)

    assert (page.status_code, line.status_code) == (404, 404)
    assert "لا شيء في هذا العنوان" in page.text and '<a href="/index.html">' in page.text
    assert line.text == "There is nothing at this address.\n"


def test_files_ask_nothing_of_the_graph(story_build: Path) -> None:
    """They are given also where no query is answered."""
    with running(Options(story_build, limits=Limits(size=0), workers=1, long=0)) as server:
        assert server.ask("ASK {}").status_code == 403
        assert {server.client.get(path).status_code for path in ("/", "/index.html", "/graph.ttl", "/query")} == {200}


def test_browsers_find_no_icon(served: Served) -> None:
    """They ask for one by themselves, and get an answer that is none."""
    assert served.client.get("/favicon.ico").status_code == 204


def test_files_are_only_read(linked: Served) -> None:
    """Any other method is refused."""

    assert linked.client.post("/index.html").status_code == 405
    assert linked.client.put("/new.txt", content=b"x").status_code == 405
