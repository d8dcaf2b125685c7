"""The network page sent alone: it works, says what has not come with it, and leads to nothing that is not there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Opened
from tests.pages.test_large import FAR, large, show, sight

__all__ = ["large"]  # the fixture

PERSON = "person-عبد-اللطيف-حموشي"


@pytest.fixture(params=["ar", "en"])
def language(request: pytest.FixtureRequest, opened: Opened) -> Iterator[str]:
    """Arabic and English; the browser notes the files that are not there, and complains of nothing else."""
    yield str(request.param)
    assert [told for told in opened.complaints if "ERR_FILE_NOT_FOUND" not in told] == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data", "blob"}


def alone(folder: Path, out: Path) -> Path:
    """The network page in a folder of its own, under the name that some programs give to a file that comes twice."""
    shutil.copy(folder / "index.html", out / "index (1).html")
    shutil.copy(folder / "index.html", out / "index.html")
    return out


def leading(page: Page) -> set[str]:
    """Where the links of the page lead, but for places of its own."""
    addresses = page.evaluate("[...document.querySelectorAll('a[href]')].map(one => one.checkVisibility() && one.href)")
    return {one for one in addresses if one and one.partition("#")[0] != page.url.partition("#")[0]}


def test_it_works_alone(site: Path, tmp_path: Path, language: str, opened: Opened) -> None:
    """Search, panel, evidence, tables and downloads need no other file."""
    page = show(opened, alone(site, tmp_path), f"lang={language}&scope=all")
    expect(page.locator("#alone")).to_be_visible()
    page.fill("#search", "حموشي")
    page.wait_for_selector("#found li[data-family]")
    page.keyboard.press("Enter")
    expect(page.locator("#told h2")).to_have_text("عبد اللطيف حموشي")
    page.locator("#told summary").first.click()
    assert page.locator("#told blockquote mark").first.is_visible()
    page.check("input[name=view][value=table]")
    page.click("#downloads > summary")
    with page.expect_download() as told:
        page.click('#downloads button[value="links"]')

    assert Path(told.value.path()).stat().st_size > 500


@pytest.mark.parametrize("fragment", ["scope=core", f"node={PERSON}&scope=around", "view=table&scope=all"])
def test_it_leads_nowhere(fragment: str, site: Path, tmp_path: Path, language: str, opened: Opened) -> None:
    """There is no link to a page that has not come along; things lead to what is around them."""
    page = show(opened, alone(site, tmp_path), f"lang={language}&{fragment}")
    expect(page.locator("#alone")).to_be_visible()
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")

    assert leading(page) == set()
    assert page.is_hidden(".kinds-of-page")


def test_a_link_to_a_thing_opens_the_page_there(site: Path, tmp_path: Path, language: str, opened: Opened) -> None:
    """A link to a thing can be copied: it opens this page, whatever it is called, at the thing."""
    file = alone(site, tmp_path) / "index (1).html"
    page = opened.open(file, f"lang={language}")
    expect(page.locator("#alone")).to_be_visible()
    address = page.locator("#start a.thing").first.get_attribute("href") or ""
    opened.page.goto("about:blank")
    page = opened.open(file, address.removeprefix("#"))

    expect(page.locator("#told h2")).to_be_visible()
    assert page.get_attribute("html", "lang") == language


def test_beside_its_build_it_leads_to_its_pages(site: Path, opened: Opened) -> None:
    """Where the files are, nothing is said and every link is there."""
    page = show(opened, site, f"node={PERSON}")
    page.wait_for_timeout(200)

    assert page.is_hidden("#alone")
    assert page.is_visible(".kinds-of-page")
    assert (page.get_attribute("#told a.full", "href") or "").startswith("entity/")


def test_a_large_network_alone(large: Path, tmp_path: Path, language: str, opened: Opened) -> None:
    """Of a large network the page says how many things it holds; they can be found, the others cannot."""
    page = show(opened, alone(large, tmp_path), f"lang={language}")
    expect(page.locator("#alone")).to_contain_text("2")
    assert str(page.evaluate("MAJLIS.size")) in page.inner_text("#alone")
    page.fill("#search", "المديرية")
    page.wait_for_selector("#found li[data-family]")
    page.keyboard.press("Enter")
    expect(page.locator("#told h2")).to_be_visible()
    page.fill("#search", "داعش")

    expect(page.locator("#found li")).to_have_class("none")


@pytest.mark.parametrize("fragment", [f"node={FAR}&scope=around&depth=2", f"edge=x~target~{FAR}"])
def test_an_address_of_what_has_not_come(
    fragment: str, large: Path, tmp_path: Path, language: str, opened: Opened
) -> None:
    """An address that names a thing of a file that is missing says so, and shows what there is."""
    page = show(opened, alone(large, tmp_path), f"lang={language}&{fragment}")
    expect(page.locator("#missing")).to_be_visible()
    expect(page.locator("#alone")).to_contain_text("2")

    assert sight(page)[0]
