"""The browser's Back takes the reader's last step back; filters are no steps."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

from tests.browsing import Opened

PERSON = "person-عبد-اللطيف-حموشي"


def state(page: Page, name: str) -> object:
    """A field of what is chosen."""
    return page.evaluate(f"MAJLIS.state[{name!r}]")


def back(page: Page) -> None:
    """Press Back, and wait until the page has followed."""
    page.evaluate(
        "new Promise(done => { addEventListener('hashchange', () => setTimeout(done), { once: true });"
        "history.back(); })"
    )


def test_back_takes_steps_back(site: Path, opened: Opened) -> None:
    """Around a thing, then its neighbours' neighbours: Back returns to one after the other."""
    page = opened.open(site / "index.html")
    page.evaluate(f"MAJLIS.set({{ scope: 'around', node: '{PERSON}' }})")
    page.evaluate("MAJLIS.set({ depth: 2 })")
    back(page)
    assert (state(page, "scope"), state(page, "depth")) == ("around", 1)
    back(page)
    assert (state(page, "scope"), state(page, "node")) == ("core", "")
    assert page.locator("#told").is_hidden()


def test_filters_are_no_steps(site: Path, opened_apart: Opened) -> None:
    """A filter changes the address where it stands; a browser that remembers many steps would count no other."""
    page = opened_apart.open(site / "index.html")
    before = page.evaluate("history.length")
    page.evaluate("MAJLIS.set({ sure: 90, off: ['Place'] })")

    assert page.evaluate("history.length") == before
    assert "sure=90" in page.url


def test_what_was_put_away_comes_back(site: Path, opened: Opened) -> None:
    """Hiding a thing is a step: Back brings it into sight again."""
    page = opened.open(site / "index.html", f"node={PERSON}")
    page.wait_for_selector("#hide")
    page.click("#hide")
    assert state(page, "hidden") == [PERSON]
    back(page)
    assert state(page, "hidden") == []


def test_the_language_of_now_is_kept(site: Path, opened: Opened) -> None:
    """Back changes what is chosen, not the language; an address that the reader writes changes both."""
    page = opened.open(site / "index.html")
    page.evaluate("MAJLIS.set({ scope: 'all' })")
    page.select_option("#language", "fr")
    back(page)
    assert page.get_attribute("html", "lang") == "fr"
    assert "lang=fr" in page.url
    page.evaluate("location.hash = '#scope=all&lang=en'")
    page.wait_for_selector("html[lang=en]")
    assert state(page, "scope") == "all"
    assert page.input_value("#language") == "en"


def test_a_list_may_hold_what_joins_it(site: Path, opened: Opened) -> None:
    """A source whose name holds a tilde or a per cent sign stays one source."""
    page = opened.open(site / "index.html")
    page.evaluate("MAJLIS.set({ source: ['a~b', '5%7E'] })")
    page.reload()

    assert state(page, "source") == ["a~b", "5%7E"]
