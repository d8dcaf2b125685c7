"""The filters of the network page: by month, source, topic, confidence and kind; what is shown is counted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.pages import parts, write_pages
from tests.browsing import Opened
from tests.factory import story

LANGUAGES = ("ar", "en")


@pytest.fixture(params=LANGUAGES)
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Iterator[Page]:
    """The network page with its filters unfolded, in Arabic and in English; it asks for nothing and complains not."""
    page = opened.open(site / "index.html", f"lang={request.param}&scope=all")
    page.wait_for_selector("#count:not(:empty)")
    page.click("#filters > summary")
    yield page
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def events(page: Page) -> set[str]:
    """The events in sight, by their names in addresses."""
    return set(page.evaluate("[...MAJLIS.inSight.ids].filter(MAJLIS.isEvent).map(MAJLIS.stem)"))


def state(page: Page, name: str) -> object:
    """A field of what is chosen, once the slider is at rest."""
    page.wait_for_timeout(150)
    return page.evaluate(f"MAJLIS.state[{name!r}]")


def test_the_slider_moves_by_keyboard(page: Page) -> None:
    """The handles stand at the first and the last month; a key moves one by a month, End brings it to the other."""
    every = events(page)
    page.focus("#from")
    first = page.get_attribute("#from", "aria-valuetext")
    page.keyboard.press("ArrowUp")
    assert state(page, "from") == "2025-02"
    assert page.get_attribute("#from", "aria-valuetext") != first
    page.keyboard.press("End")
    assert state(page, "from") == "2025-12"
    assert page.input_value("#from") == page.input_value("#to")
    assert events(page) < every
    page.keyboard.press("Home")
    assert state(page, "from") == ""
    assert events(page) == every


def test_the_handles_do_not_pass_each_other(page: Page) -> None:
    """The last month is never before the first."""
    page.focus("#from")
    page.keyboard.press("ArrowUp")
    page.focus("#to")
    page.keyboard.press("Home")

    assert state(page, "to") == state(page, "from") == "2025-02"


def test_the_histogram_counts_events(page: Page) -> None:
    """There is a bar for each month, and those between the handles stand out."""
    bars = page.locator("#histogram rect")
    assert bars.count() == int(page.get_attribute("#to", "max") or 0) + 1
    assert page.locator("#histogram rect.in").count() == bars.count()
    page.focus("#to")
    page.keyboard.press("ArrowDown")
    assert page.locator("#histogram rect.in").count() == bars.count() - 1


def test_undated_events_can_be_left_out(page: Page) -> None:
    """What has no date goes, and comes back."""
    undated = set(
        page.evaluate("MAJLIS.things.filter(one => one.order[0] === MAJLIS.NO_YEAR).map(one => MAJLIS.stem(one.id))")
    )
    every = events(page)
    page.uncheck("#undated")
    assert events(page) == every - undated
    page.check("#undated")
    assert events(page) == every


def test_a_year_is_all_its_months(page: Page) -> None:
    """An event known to the year alone is in sight whichever month of it is asked for."""
    page.evaluate("MAJLIS.things[MAJLIS.byStem('meeting-vienna-22')].order = [2025, 0, 0]")
    page.evaluate("MAJLIS.set({ from: '2025-11', to: '2025-12' })")
    assert "meeting-vienna-22" in events(page)
    page.evaluate("MAJLIS.set({ from: '2026-01', to: '' })")
    assert "meeting-vienna-22" not in events(page)


def test_only_one_source(page: Page) -> None:
    """With a source ticked, only what it says is in sight; links without a sentence of its own are gone."""
    every = page.evaluate("MAJLIS.inSight.links.length")
    page.locator("#sources input").first.check()
    source = page.locator("#sources input").first.get_attribute("value")

    assert 0 < page.evaluate("MAJLIS.inSight.links.length") < every
    assert page.evaluate(
        "source => MAJLIS.inSight.links.every(link => link.quotes.some(quote => quote.paper.source === source))", source
    )


def test_only_one_topic(page: Page) -> None:
    """With a topic ticked, only the events about it are in sight, with who was there."""
    page.locator('#topics input[value="counter-terrorism"]').check()

    assert events(page) == {"meeting-vienna-22"}
    assert page.evaluate("MAJLIS.inSight.ids.size") > 1


def test_only_what_is_sure(page: Page) -> None:
    """What is read with less confidence than asked for goes."""
    page.evaluate("MAJLIS.links.slice(1).forEach(link => link.quotes.forEach(quote => { quote.confidence = 60; }))")
    page.focus("#sure")
    page.keyboard.press("End")

    assert page.inner_text("#least") == "100 %"
    assert page.evaluate("MAJLIS.inSight.links.length") <= 1


def test_what_is_shown_is_counted(page: Page) -> None:
    """The bar says how many things and links are in sight, and how many filters are on."""
    shown = page.evaluate("MAJLIS.inSight.ids.size")
    assert str(shown) in page.inner_text("#count")
    page.locator('.chip[data-family="Meeting"]').click()
    page.uncheck("#undated")
    assert page.inner_text("#active") == "2"
    assert str(page.evaluate("MAJLIS.inSight.ids.size")) in page.inner_text("#count")


def test_reset_brings_all_back(page: Page) -> None:
    """One button takes all filters off; the keyboard stays in the bar."""
    every = events(page)
    page.locator("#sources input").first.check()
    page.uncheck("#undated")
    page.click("#reset")

    assert events(page) == every
    assert page.is_hidden("#reset")
    assert page.is_checked("#undated")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


def test_a_link_keeps_the_filters(page: Page) -> None:
    """What is filtered stands in the address."""
    page.locator("#topics input").first.check()
    page.evaluate("MAJLIS.set({ from: '2025-06', sure: 50 })")
    page.reload()
    page.wait_for_selector("#count:not(:empty)")

    assert page.locator("#topics input").first.is_checked()
    assert page.input_value("#from") == "5"
    assert page.input_value("#sure") == "50"


def test_escape_folds_the_filters(page: Page) -> None:
    """Escape closes the drawer and leaves what is chosen."""
    page.evaluate("MAJLIS.set({ node: 'meeting-vienna-22' })")
    page.focus("#undated")
    page.keyboard.press("Escape")

    assert page.get_attribute("#filters", "open") is None
    assert state(page, "node") == "meeting-vienna-22"


@pytest.fixture
def cut(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The pages of the story as those of a large network: all but four things stand in files beside the page."""
    for name in ("WHOLE", "FIRST", "PART"):
        monkeypatch.setattr(parts, name, 4)
    told = story()
    write_pages(told.resolution, told.documents, told.ontology, tmp_path)
    return tmp_path


def test_filters_reach_what_is_not_loaded(cut: Path, opened: Opened) -> None:
    """The slider spans all events of a large network from the start, and a filter looks through all of them."""
    page = opened.open(cut / "index.html")
    page.wait_for_selector("#count:not(:empty)")
    assert not page.evaluate("MAJLIS.isWhole()")
    assert int(page.get_attribute("#to", "max") or 0) == 11
    before = page.inner_text("#count")
    page.evaluate("MAJLIS.set({ undated: false, scope: 'all' })")
    expect(page.locator("#count")).not_to_have_text(before)
    assert page.evaluate("MAJLIS.isWhole()")
    assert opened.complaints == []


def test_a_page_sent_alone_filters_what_it_has(cut: Path, opened: Opened) -> None:
    """Without the files beside it, the page goes on with what stands in itself."""
    for part in (cut / "assets").glob("part-*.js"):
        part.unlink()
    page = opened.open(cut / "index.html")
    page.wait_for_selector("#count:not(:empty)")
    before = page.inner_text("#count")
    page.evaluate("MAJLIS.set({ sure: 100, off: ['Person'] })")
    expect(page.locator("#count")).not_to_have_text(before)

    assert [told for told in opened.complaints if "Failed to load" not in told] == []
