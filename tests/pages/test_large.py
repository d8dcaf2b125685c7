"""A large network: what is not in the page itself is loaded from beside it when a reader asks for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph.pages import parts, write_pages
from tests.browsing import Opened
from tests.factory import story

FAR = "group-daesh"  # in none of the first parts
PERSON = "person-عبد-اللطيف-حموشي"


@pytest.fixture(scope="session")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the story as those of a large network: two things in the page, two in each file beside it."""
    out, told = tmp_path_factory.mktemp("large"), story()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("WHOLE", "FIRST", "PART"):
            patch.setattr(parts, name, 2)
        write_pages(told.resolution, told.documents, told.ontology, out)
    return out


@pytest.fixture(params=["ar", "en"])
def language(request: pytest.FixtureRequest, opened: Opened) -> Iterator[str]:
    """Arabic and English; whatever is loaded, the browser asks for files alone and complains of nothing."""
    yield str(request.param)
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def loaded(opened: Opened) -> set[str]:
    """The parts that the page asked for."""
    return {address.rpartition("/")[2] for address in opened.requests if "/part-" in address}


def show(opened: Opened, folder: Path, fragment: str) -> Page:
    """The network page at an address, when all is drawn."""
    opened.page.goto("about:blank")
    page = opened.open(folder / "index.html", fragment)
    page.wait_for_selector("#count:not(:empty)")
    page.evaluate("document.fonts.ready")
    return page


def sight(page: Page) -> tuple[set[str], set[str]]:
    """The things and links in sight, by their names in addresses."""
    things, links = page.evaluate(
        "[[...MAJLIS.inSight.ids].map(MAJLIS.stem), MAJLIS.inSight.links.map(({ key }) => key)]"
    )
    return set(things), set(links)


def test_it_opens_with_its_first_part(large: Path, language: str, opened: Opened) -> None:
    """Nothing is loaded before a reader asks; the page says how much there is."""
    page = show(opened, large, f"lang={language}")

    assert page.evaluate("MAJLIS.things.length") == 2
    assert loaded(opened) == set()
    assert str(page.evaluate("MAJLIS.size")) in page.inner_text("#count")


def test_search_finds_what_is_not_loaded(large: Path, language: str, opened: Opened) -> None:
    """A thing chosen comes with its facts, its neighbours and the sentences, and not all is loaded."""
    page = show(opened, large, f"lang={language}")
    page.fill("#search", "داعش")
    page.wait_for_selector("#found li[data-family]")
    page.keyboard.press("Enter")
    expect(page.locator("#told h2")).to_have_text("داعش" if language == "ar" else "Islamic State")
    page.locator("#told summary").first.click()

    assert "داعش" in page.inner_text("#told blockquote mark")
    assert sight(page)[0] == {FAR, "operation-daesh-cell"}
    assert 0 < len(loaded(opened)) < page.evaluate("Math.ceil(MAJLIS.size / 2) - 1")


@pytest.mark.parametrize(
    "fragment",
    [
        f"node={FAR}&scope=around",
        f"node={PERSON}&scope=around",
        f"node={FAR}&scope=around&depth=2",
        f"node={PERSON}&scope=around&depth=3",
        f"scope=path&path=country-de~{FAR}",
        f"edge=operation-daesh-cell~target~{FAR}&scope=all",
    ],
)
def test_an_address_shows_the_same_as_in_one_page(
    fragment: str, site: Path, large: Path, language: str, opened: Opened
) -> None:
    """What an address names is loaded: the same is in sight and told as if all stood in the page."""
    whole = show(opened, site, f"lang={language}&{fragment}")
    expected, told = sight(whole), whole.inner_text("#told")
    page = show(opened, large, f"lang={language}&{fragment}")
    things, links = sight(page)

    assert links == expected[1] if "edge" not in fragment else links <= expected[1]
    assert things == expected[0] if "edge" not in fragment else {FAR, "operation-daesh-cell"} <= things
    assert page.inner_text("#told") == told


def test_a_chain_between_two_far_things(large: Path, language: str, opened: Opened) -> None:
    """From the panel of one thing to another: the way between them is told step by step."""
    page = show(opened, large, f"lang={language}&node={FAR}")
    page.click("#chain")
    page.fill("#search", "المانيا")
    page.wait_for_selector("#found li[data-family]")
    page.keyboard.press("Enter")
    expect(page.locator("#chain bdi")).to_be_visible()
    page.click("#chain")
    expect(page.locator("#told .end").first).to_be_visible()
    ends = page.locator("#told .end").all_inner_texts()

    assert (ends[0], ends[-1]) == (("داعش", "ألمانيا") if language == "ar" else ("Islamic State", "Germany"))
    assert len(ends) == len(sight(page)[0])


def test_an_address_of_nothing_says_so(large: Path, language: str, opened: Opened) -> None:
    """A name that is nowhere is not passed over in silence."""
    page = show(opened, large, f"lang={language}&node=person-nobody")
    expect(page.locator("#missing")).to_be_visible()
    page.fill("#search", "داعش")
    page.wait_for_selector("#found li[data-family]")
    page.keyboard.press("Enter")
    expect(page.locator("#missing")).to_be_hidden()
