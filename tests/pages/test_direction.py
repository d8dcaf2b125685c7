"""Which way words run: captions made for the page as it does, names in them and sentences as their letters do."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened

NAMES = [
    "لقاء: Jane Roe، Ann Poe — الدوحة",
    "encounter: سالم نادر, هند نادر — Doha",
    "rencontre: سالم نادر, هند نادر — Doha",
]
LRI, RLI, PDI = "\u2066", "\u2067", "\u2069"


def choose_captioned(page: Page) -> int:
    """Choose an event whose caption mixes two scripts."""
    number = page.evaluate("MAJLIS.byStem('meeting-vienna-22')")
    page.evaluate("([id, names]) => { MAJLIS.things[id].names = names; }", [number, NAMES])
    page.evaluate("MAJLIS.set({ node: 'meeting-vienna-22' })")
    page.wait_for_selector("#told h2")
    return int(number)


@pytest.mark.parametrize(("language", "way"), [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr")])
def test_a_caption_runs_with_the_page(language: str, way: str, site: Path, opened: Opened) -> None:
    """A caption has the direction of the page's language, whatever script its names are in."""
    page = opened.open(site / "index.html", f"lang={language}")
    choose_captioned(page)

    assert page.get_attribute("#told h2 > bdi", "dir") == way
    against = page.locator("#told h2 > bdi > bdi")
    assert against.count() == 2
    assert against.first.get_attribute("dir") == ("ltr" if language == "ar" else "rtl")


def test_a_name_on_the_left_stands_first(site: Path, opened: Opened) -> None:
    """On an English page the kind of meeting stands leftmost, then the first name, then the second."""
    page = opened.open(site / "index.html", "lang=en")
    choose_captioned(page)
    lefts = page.locator("#told h2 > bdi > bdi").evaluate_all("all => all.map(one => one.getBoundingClientRect().left)")

    assert page.locator("#told h2 > bdi").bounding_box()["x"] < lefts[0] < lefts[1]  # type: ignore[index]


@pytest.mark.parametrize(("language", "mark"), [("ar", RLI), ("en", LRI)])
def test_a_label_on_the_canvas_runs_with_the_page(language: str, mark: str, site: Path, opened: Opened) -> None:
    """Each line of a label is isolated in the direction of its caption, and names against it in theirs."""
    page = opened.open(site / "index.html", f"lang={language}")
    number = choose_captioned(page)
    label = page.evaluate(f"MAJLIS.network.body.nodes[{number}].options.label")

    assert all(line.startswith(mark) and line.endswith(PDI) for line in label.split("\n"))
    assert (LRI if mark == RLI else RLI) in label


def test_sentences_and_dates_keep_their_direction(site: Path, opened: Opened) -> None:
    """On an English page an Arabic sentence runs from right to left, its date in English from left to right."""
    page = opened.open(site / "index.html", "lang=en&node=person-عبد-اللطيف-حموشي")
    page.wait_for_selector("#told .facts summary")
    page.locator("#told .facts summary").first.click()

    assert page.get_attribute("#told blockquote", "dir") == "rtl"
    assert page.get_attribute("#told cite > a > bdi", "dir") == "rtl"
    assert page.locator("#told cite .by bdi").nth(1).get_attribute("dir") == "ltr"
    assert page.locator("#told cite .by bdi").nth(1).inner_text() == "8 May 2025"
