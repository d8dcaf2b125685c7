"""Names, texts and addresses that attack: whatever a reader opens, chooses or takes away, they stay text."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened
from tests.pages.test_site import HOSTILE, write_hostile

STATES = (
    "scope=all&view=table",
    "scope=all&off=Country&undated=0",
    "scope=path&path={0}~{1}",
    "scope=around&depth=3&node={0}",
    "scope=all&hidden={0}~{1}&pins={2}@9,9@all",
    "scope=all&source={hostile}&topic={hostile}&sure=5",
    "node={hostile}&edge={hostile}~{hostile}~{hostile}&path={hostile}~{hostile}&off={hostile}",
    "from={hostile}&to=javascript:alert(5)&depth=NaN&sure=1e999&pins={hostile}&hidden={hostile}&lang={hostile}",
    "view={hostile}&scope={hostile}&physics={hostile}&__proto__={hostile}&constructor={hostile}",
)
TURNING = "\x00\u202e"  # what hides text, and what turns it


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a story in which every name and text attacks."""
    out = tmp_path_factory.mktemp("hostile")
    write_hostile(out)
    return out


def taken(page: Page, choice: str) -> str:
    """The text of a download."""
    page.evaluate("document.getElementById('downloads').open = true")
    with page.expect_download() as told:
        page.click(f'#downloads button[value="{choice}"]')
    return Path(told.value.path()).read_bytes().decode("utf-8-sig" if choice != "png" else "latin-1")


def test_nothing_hides_or_turns_text(folder: Path) -> None:
    """No file that is written holds a character that hides text or turns what stands around it."""
    files = [path for path in sorted(folder.rglob("*")) if path.suffix in {".html", ".js"}]
    ours = [path for path in files if path.name != "vis-network.js"]

    assert len(ours) > 20
    for path in ours:
        text = path.read_text(encoding="utf-8")
        assert not set(TURNING) & set(text), path.name
        data = text if path.name == "names.js" else text.partition('id="data"')[2].partition("</script>")[0]
        assert "\\u0000" not in data, path.name
        assert "\\u202e" not in data, path.name


@pytest.mark.parametrize("state", STATES)
def test_whatever_is_chosen_runs_nothing(state: str, folder: Path, opened: Opened) -> None:
    """Tables, chains, filters, things put away, and addresses that attack."""
    page = opened.open(folder / "index.html")
    page.wait_for_selector("#count:not(:empty)")
    stems = [quote(stem, safe="") for stem in page.evaluate("MAJLIS.things.map(({ id }) => MAJLIS.stem(id))")]
    page.goto("about:blank")
    page = opened.open(folder / "index.html", state.format(*stems, hostile=quote(HOSTILE, safe="")))
    page.wait_for_selector("#count:not(:empty)")
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    page.wait_for_timeout(100)

    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data", "about"}


@pytest.mark.parametrize("name", ["timeline.html", "documents.html", "conflicts.html"])
def test_addresses_of_lists_run_nothing(name: str, folder: Path, opened: Opened) -> None:
    """What stands in the address of a list is looked up, never written into the page."""
    attack = quote(HOSTILE, safe="")
    for fragment in (f"off={attack}~{attack}&at={attack}", attack, f"lang={attack}"):
        opened.open(folder / name, fragment)
        opened.page.goto("about:blank")

    assert opened.complaints == []


def test_every_address_is_harmless(folder: Path, opened: Opened) -> None:
    """No link made by a script leads to code either."""
    page = opened.open(folder / "index.html", "scope=all&view=table")
    page.wait_for_selector("#table a.thing")
    page.evaluate("MAJLIS.choose(0)")
    page.wait_for_selector("#told a.full")
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    schemes = page.evaluate(
        "[...document.querySelectorAll('[href], [src]')].map(one => (one.href || one.src).split(':')[0])"
    )

    assert set(schemes) == {"file"}


def test_tables_taken_away_are_harmless(folder: Path, opened: Opened) -> None:
    """No cell of a table is a formula, and none holds a character that hides or turns text."""
    page = opened.open(folder / "index.html", "scope=all")
    page.wait_for_selector("#count:not(:empty)")
    for choice in ("things", "links"):
        text = taken(page, choice)
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert len(rows) > 1
        assert len({len(row) for row in rows}) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t"))]
        assert not set(TURNING) & set(text)
    assert opened.complaints == []


@pytest.mark.parametrize("choice", ["svg", "gexf"])
def test_pictures_taken_away_are_harmless(choice: str, folder: Path, opened: Opened) -> None:
    """A file in XML is well formed, holds names as text, and neither scripts, handlers nor links."""
    page = opened.open(folder / "index.html", "scope=all")
    page.wait_for_selector("#count:not(:empty)")
    text = taken(page, choice)
    found = list(ElementTree.fromstring(text).iter())

    assert "alert(1)" in text
    assert not {one.tag.rpartition("}")[2] for one in found} & {"script", "img", "image", "a", "foreignObject"}
    assert not [name for one in found for name in one.attrib if name.startswith("on") or name.endswith("href")]
    assert not set(TURNING) & set(text)
    assert opened.complaints == []


def test_a_png_of_hostile_names(folder: Path, opened: Opened) -> None:
    """The picture is made, and nothing is said in the making."""
    page = opened.open(folder / "index.html", "scope=all")
    page.wait_for_selector("#count:not(:empty)")

    assert "PNG" in taken(page, "png")[:8]
    assert opened.complaints == []
