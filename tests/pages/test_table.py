"""The network as tables: all that is shown, in any order, with its evidence, by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened


@pytest.fixture(params=["ar", "en"])
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Iterator[Page]:
    """The network as tables, in Arabic and in English; it asks for nothing and complains of nothing."""
    page = opened.open(site / "index.html", f"lang={request.param}&scope=all")
    page.wait_for_selector("#count:not(:empty)")
    page.check("input[name=view][value=table]")
    page.wait_for_selector("table#things")
    yield page
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def column(page: Page, table: str, number: int) -> list[str]:
    """What a column says, from top to bottom."""
    return page.locator(f"#{table} tbody tr > :nth-child({number})").all_inner_texts()


def test_everything_shown_has_a_row(page: Page) -> None:
    """There is a row for each thing and for each link in sight; the canvas is out of the way."""
    things, links = page.evaluate("[MAJLIS.inSight.ids.size, MAJLIS.inSight.links.length]")

    assert page.locator("#things tbody tr").count() == things
    assert page.locator("#links tbody tr").count() == links
    assert page.evaluate("document.getElementById('network').inert")
    assert "view=table" in page.url


def test_tables_are_named(page: Page) -> None:
    """Each table has a caption, headings for columns and for rows, each with words of the page's language."""
    for table in ("things", "links"):
        assert page.inner_text(f"#{table} caption")
        assert all(page.locator(f"#{table} thead th[scope=col]").all_inner_texts())
        assert page.locator(f"#{table} tbody th[scope=row]").count() == page.locator(f"#{table} tbody tr").count()


def test_a_heading_sorts_by_keyboard(page: Page) -> None:
    """A heading sorts upwards, then downwards, and says so."""
    heading = page.locator("#things thead th").nth(3)
    heading.locator("button").focus()
    page.keyboard.press("Enter")
    counts = [int(count) for count in column(page, "things", 4)]
    assert counts == sorted(counts)
    assert heading.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    assert [int(count) for count in column(page, "things", 4)] == sorted(counts, reverse=True)
    assert heading.get_attribute("aria-sort") == "descending"
    assert page.locator("#things thead th[aria-sort=none]").count() == 4


def test_dates_sort_by_time(page: Page) -> None:
    """Events stand in order of time, those without a date last."""
    page.locator("#things thead th").nth(2).locator("button").click()
    orders = page.evaluate(
        "[...document.querySelectorAll('#things tbody a')].map(one => MAJLIS.things[one.dataset.id].order)"
        ".filter(Boolean)"
    )

    assert orders == sorted(orders)


def test_names_sort_as_the_language_does(page: Page) -> None:
    """Names stand in the order of the page's language."""
    page.locator("#things thead th").first.locator("button").click()
    names = column(page, "things", 1)

    assert names == page.evaluate("names => [...names].sort(new Intl.Collator(MAJLIS.language).compare)", names)


def test_a_link_shows_its_evidence(page: Page) -> None:
    """The sentence behind a link is one step away."""
    page.locator("#links summary").first.focus()
    page.keyboard.press("Enter")

    page.wait_for_selector("#links blockquote")
    assert page.locator("#links cite a").first.get_attribute("href")


def test_a_name_opens_the_panel_and_keeps_the_table(page: Page) -> None:
    """What is chosen is told beside the table, which stays as it is, focus and all."""
    page.locator("#things tbody a").nth(2).focus()
    page.keyboard.press("Enter")
    page.wait_for_selector("#told h2")

    assert page.inner_text("#told h2") == page.locator("#things [aria-current]").first.inner_text()
    assert page.evaluate("document.activeElement.closest('#things') !== null")


def test_filters_hold_for_tables(page: Page) -> None:
    """A family switched off leaves the tables too."""
    before = page.locator("#things tbody tr").count()
    page.locator('.chip[data-family="Meeting"]').click()

    assert page.locator("#things tbody tr").count() < before


def test_the_network_comes_back(page: Page) -> None:
    """Back, or the other view, brings the canvas again."""
    page.check("input[name=view][value=network]")

    assert page.is_hidden("#table")
    assert not page.evaluate("document.getElementById('network').inert")


def test_many_rows_come_in_steps(page: Page) -> None:
    """Of many things the first two hundred have rows; a button brings more and hands the keyboard on."""
    page.evaluate(
        "(() => { const { links, tests } = MAJLIS.inSight; const many = Array(600).fill(links[0]);"
        "MAJLIS.table({ ids: new Set(), links: many, tests }); })()"
    )
    assert page.locator("#links tbody tr").count() == 201
    page.locator("#links tbody button").last.click()
    assert page.locator("#links tbody tr").count() == 401
    assert (
        page.evaluate("[...document.querySelectorAll('#links tbody tr')].indexOf(document.activeElement.closest('tr'))")
        == 200
    )
