"""What is shown can be taken away: as PNG, SVG, GEXF and CSV, made in the page without any request."""

from __future__ import annotations

import csv
import io
import struct
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Page

from tests.browsing import Opened

SVG = "{http://www.w3.org/2000/svg}"
PERSON = "person-عبد-اللطيف-حموشي"


@pytest.fixture(params=["ar", "en"])
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Iterator[Page]:
    """The network page, in Arabic and in English; it asks for nothing and complains of nothing."""
    page = opened.open(site / "index.html", f"lang={request.param}&scope=all")
    page.wait_for_selector("#count:not(:empty)")
    yield page
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data", "blob"}


def taken(page: Page, choice: str) -> bytes:
    """The file that a button of the menu gives."""
    page.click("#downloads > summary")
    with page.expect_download() as told:
        page.click(f'#downloads button[value="{choice}"]')
    return Path(told.value.path()).read_bytes()


def rows(text: bytes) -> list[dict[str, str]]:
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))


def labels(page: Page) -> set[str]:
    """The names in sight, in the page's language."""
    return set(page.evaluate("[...MAJLIS.inSight.ids].map(id => MAJLIS.text(MAJLIS.things[id].names))"))


def shown(page: Page) -> tuple[int, int]:
    """How many things and links are in sight."""
    things, links = page.evaluate("[MAJLIS.inSight.ids.size, MAJLIS.inSight.links.length]")
    return things, links


def test_svg_holds_every_name(page: Page) -> None:
    """Each thing has its outline and its full name, each link its line and its arrow."""
    page.locator('.chip[data-family="Place"]').click()
    picture = ElementTree.fromstring(taken(page, "svg"))

    assert {title.text for title in picture.findall(f"{SVG}g/{SVG}g/{SVG}title")} == labels(page)
    assert len(picture.findall(f"{SVG}g[@id='links']/{SVG}g")) == shown(page)[1]
    assert picture.find(f"{SVG}rect") is not None


def test_svg_writes_in_both_directions(page: Page) -> None:
    """Arabic words run from right to left wherever the file is opened, Latin ones from left to right."""
    words = ElementTree.fromstring(taken(page, "svg")).iter(f"{SVG}text")
    ways = {(one.get("direction"), any("\u0600" <= letter <= "\u06ff" for letter in one.text or "")) for one in words}

    assert ("rtl", True) in ways
    assert ("rtl", False) not in ways
    assert ("ltr", False) in ways or page.get_attribute("html", "lang") == "ar"


def test_svg_tells_of_what_is_chosen(page: Page) -> None:
    """The links of what is chosen carry their captions."""
    page.evaluate(f"MAJLIS.set({{ node: '{PERSON}' }})")
    picture = ElementTree.fromstring(taken(page, "svg"))

    assert picture.findall(f"{SVG}g[@id='links']/{SVG}g/{SVG}text")


def test_png_is_on_paper(page: Page) -> None:
    """The picture is opaque, and as large as what is in sight, twice over."""
    picture = taken(page, "png")
    width, height = struct.unpack(">II", picture[16:24])
    box = page.evaluate("MAJLIS.picture().box")
    corner = page.evaluate(
        "async () => { const image = await createImageBitmap(await MAJLIS.png(MAJLIS.picture()));"
        "const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');"
        "pen.drawImage(image, 0, 0); return [...pen.getImageData(0, 0, 1, 1).data]; }"
    )

    assert picture.startswith(b"\x89PNG")
    assert (width, height) == (2 * box["width"], 2 * box["height"])
    assert corner == [255, 255, 255, 255]


def test_gexf_is_read_by_others(page: Page, tmp_path: Path) -> None:
    """The file holds what is in sight, with names, kinds, places and sizes."""
    file = tmp_path / "majlis.gexf"
    file.write_bytes(taken(page, "gexf"))
    network = nx.read_gexf(file, version="1.3")
    person = network.nodes[PERSON]

    assert (network.number_of_nodes(), network.number_of_edges()) == shown(page)
    assert person["label_ar"] == "عبد اللطيف حموشي"
    assert person["kind"] == "Person"
    assert {"x", "y"} <= person["viz"]["position"].keys()
    assert all(edge["relation"] and edge["documents"] >= 1 for *_, edge in network.edges(data=True))


def test_csv_of_things(page: Page) -> None:
    """There is a row for each thing in sight, and dates are as exact as they are known."""
    text = taken(page, "things")
    told = {row["id"]: row for row in rows(text)}

    assert text.startswith(b"\xef\xbb\xbf")
    assert len(told) == shown(page)[0]
    assert told["meeting-vienna-22"]["date"] == "2025-05-06"
    assert told[PERSON]["label_ar"] == "عبد اللطيف حموشي"


def test_csv_of_links_brings_the_sentences(page: Page) -> None:
    """There is a row for each sentence behind a link, with its document and how sure it is."""
    told = rows(taken(page, "links"))
    count = page.evaluate("MAJLIS.inSight.links.flatMap(link => link.quotes).length")

    assert len(told) == count
    assert all(row["sentence"] and row["document"] and row["confidence"] == "100" for row in told)


def test_no_name_becomes_a_formula(page: Page) -> None:
    """A name that a spreadsheet would compute is told as text; quotes and commas stay in their cell."""
    names = ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\uff1d1", 'x","y']
    page.evaluate("names => names.forEach((name, id) => { MAJLIS.things[id].names = name; })", names)
    told = {row["label_ar"] for row in rows(taken(page, "things"))}

    assert {"'" + name for name in names[:-1]} | {names[-1]} <= told


def test_only_what_is_in_sight_is_taken(page: Page) -> None:
    """Filters hold for files too."""
    page.evaluate("MAJLIS.set({ topic: ['counter-terrorism'], off: ['Country'] })")
    kinds = {row["kind"] for row in rows(taken(page, "things"))}

    assert "Country" not in kinds
    assert "Award" not in kinds


def test_dates_are_as_exact_as_known(site: Path, opened: Opened) -> None:
    """A date says no more than what is known."""
    page = opened.open(site / "index.html")
    orders = [[2025, 5, 6], [2025, 5, 0], [2025, 0, 0], [9999, 5, 6], [9999, 5, 0], [9999, 13, 32], 0]
    dates = page.evaluate("orders => orders.map(order => MAJLIS.isoDate({ order }))", orders)

    assert dates == ["2025-05-06", "2025-05", "2025", "--05-06", "--05", "", ""]


def test_xml_carries_only_what_it_can(site: Path, opened: Opened) -> None:
    """Characters that XML knows not are replaced, markup in names is text."""
    page = opened.open(site / "index.html")
    page.wait_for_selector("#count:not(:empty)")
    page.evaluate("MAJLIS.things[0].names = 'a\\u0001\\ufffe\\ud800<script>&'")

    assert ElementTree.fromstring(page.evaluate("MAJLIS.svg(MAJLIS.picture())")) is not None
    assert "&lt;script&gt;&amp;" in page.evaluate("MAJLIS.gexf(MAJLIS.inSight)")
