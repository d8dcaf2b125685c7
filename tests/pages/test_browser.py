"""The pages in a real browser, opened from disk: they work, ask for nothing outside, and let nothing run."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened, wait_until
from tests.pages.test_site import write_hostile

PERSON = "entity/person-عبد-اللطيف-حموشي.html"


def search(page: Page, words: str) -> list[str]:
    """What the search lists for some words."""
    page.fill("#search", words)
    wait_until(page, "window.MAJLIS.names && !document.getElementById('found').hidden")
    return page.locator("#found li bdi").all_text_contents()


def drawn(page: Page) -> list[int]:
    """The nodes that the network shows."""
    ids = page.evaluate("MAJLIS.network.body.nodeIndices")
    return list(ids)


def test_the_network_opens_quietly(site: Path, opened: Opened) -> None:
    """The network is drawn from files alone, and the browser has nothing to complain of."""
    page = opened.open(site / "index.html")
    wait_until(page, "MAJLIS.network")

    assert drawn(page)
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


@pytest.mark.parametrize("words", ["حموشي", "الحموشي", "حمّوشي", "اللطيف حموشي", "حموش"])
def test_search_folds_arabic(words: str, site: Path, opened: Opened) -> None:
    """Marks, the article and unfinished words do not matter."""
    assert search(opened.open(site / "index.html"), words)[0] == "عبد اللطيف حموشي"


@pytest.mark.parametrize(
    ("words", "name"),
    [("المانيا", "ألمانيا"), ("vienna", "فيينا"), ("bka", "المكتب الاتحادي للشرطة الجنائية"), ("MOROC", "المغرب")],
)
def test_search_reads_latin_too(words: str, name: str, site: Path, opened: Opened) -> None:
    """Hamza seats do not matter, and Latin names and acronyms find their things."""
    assert search(opened.open(site / "index.html"), words)[0] == name


def test_search_says_when_nothing_is_found(site: Path, opened: Opened) -> None:
    """A search without result says so."""
    page = opened.open(site / "index.html")

    assert search(page, "لايوجدشيء") == []
    assert page.inner_text("#found") == "لا نتيجة"


def test_a_node_tells_its_facts_by_keyboard(site: Path, opened: Opened) -> None:
    """Search, arrow and enter bring the panel with facts, meetings in order and the evidence."""
    page = opened.open(site / "index.html")
    search(page, "حموشي")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")

    assert page.inner_text("#told h2") == "عبد اللطيف حموشي"
    assert page.locator("#told .timeline > li").count() == 3
    page.locator("#told .facts summary").first.click()
    assert "المدير العام للأمن الوطني" in page.locator("#told blockquote").first.inner_text()
    assert "مجلس" in page.locator("#told figcaption").first.inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#told").is_hidden()


def test_a_click_on_a_node_and_on_an_edge(site: Path, opened: Opened) -> None:
    """A node opens its facts, an edge the sentence behind it."""
    page = opened.open(site / "index.html")
    wait_until(page, "MAJLIS.network")
    _click(page, "(({x, y}) => ({x, y}))(MAJLIS.network.getPosition(0))")
    assert page.locator("#told .facts").is_visible()
    page.keyboard.press("Escape")
    _click(
        page,
        "(() => { const edge = MAJLIS.network.body.edges[MAJLIS.network.body.edgeIndices[0]];"
        "const [one, two] = [edge.from, edge.to].map(({x, y}) => ({x, y}));"
        "return {x: (one.x + two.x) / 2, y: (one.y + two.y) / 2}; })()",
    )
    assert page.locator("#told .relation").is_visible()
    assert page.locator("#told blockquote").count() >= 1


def test_the_legend_filters(site: Path, opened: Opened) -> None:
    """Switching a family off takes its nodes from sight, and on brings them back."""
    page = opened.open(site / "index.html")
    wait_until(page, "MAJLIS.network")
    before = drawn(page)
    page.locator('.chip[data-family="Meeting"]').click()
    assert len(drawn(page)) == len(before) - 3
    page.locator('.chip[data-family="Meeting"]').click()
    assert drawn(page) == before


@pytest.mark.parametrize(("language", "name", "word"), [("en", "Morocco", "Evidence"), ("fr", "Maroc", "Preuves")])
def test_the_language_changes(language: str, name: str, word: str, site: Path, opened: Opened) -> None:
    """Words, names and direction follow the reader's choice, which is kept from page to page."""
    page = opened.open(site / "entity/country-ma.html")
    page.select_option("#language", language)
    page.reload()

    assert page.get_attribute("html", "dir") == "ltr"
    assert page.inner_text("h1") == name
    assert page.locator("summary").first.inner_text().startswith(word)


@pytest.mark.parametrize("page", [PERSON, "entity/meeting-vienna-22.html", "entity/document-vienna.html"])
def test_pages_open_quietly(page: str, site: Path, opened: Opened) -> None:
    """Pages of things, meetings and documents ask for nothing but what stands beside them."""
    opened.open(site / page).wait_for_timeout(300)

    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def test_evidence_leads_to_its_sentence(site: Path, opened: Opened) -> None:
    """From a thing to the sentence, and from there to its place in the document."""
    page = opened.open(site / PERSON)
    page.locator(".facts summary").first.click()
    page.locator(".facts figcaption a").first.click()
    page.wait_for_selector(".prose span:target")

    assert "شارك عبد اللطيف حموشي" in page.inner_text(".prose span:target")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_its_background(scheme: str, site: Path, opened: Opened) -> None:
    """Light and dark follow the reader's system."""
    opened.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = opened.open(site / PERSON)
    color = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")

    assert color == ("rgb(14, 17, 22)" if scheme == "dark" else "rgb(244, 245, 247)")


def test_nothing_in_a_document_runs(tmp_path: Path, opened: Opened) -> None:
    """Scripts, handlers and addresses in names and texts are shown as text, on each kind of page."""
    write_hostile(tmp_path)
    for path in sorted(tmp_path.rglob("*.html")):
        page = opened.open(path)
        if path.name == "index.html":
            search(page, "alert")
            page.keyboard.press("Enter")
        page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")

    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def _click(page: Page, place: str) -> None:
    """Click where a place of the network stands on the screen."""
    at = page.evaluate(f"MAJLIS.network.canvasToDOM({place})")
    box = page.locator("#network").bounding_box() or {"x": 0, "y": 0}
    page.mouse.click(box["x"] + at["x"], box["y"] + at["y"])
    page.wait_for_timeout(100)
