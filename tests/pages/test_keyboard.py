"""The pages by keyboard alone: every control is reached and shows it, and the canvas is walked from thing to thing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browsing import Opened, wait_until

PERSON = "person-عبد-اللطيف-حموشي"
PAGES = (
    f"entity/{PERSON}.html",
    "entity/document-vienna.html",
    "timeline.html",
    "documents.html",
    "conflicts.html",
    "ontology.html",
)
NUMBER = """() => {
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")];
    const wanted = all.filter((one) => one.checkVisibility() && !one.disabled && !one.closest("[inert]")
        && !(one.type === "radio" && !one.checked));
    wanted.forEach((one, number) => { one.dataset.number = number; });
    return wanted.length;
}"""
FEWER = """() => document.querySelectorAll("ul, tbody, dd, section.terms").forEach((list) => {
    [...list.children].slice(6).forEach((one) => one.remove());
})"""
WATCHED = """() => {
    window.passed = [];
    addEventListener("focusin", ({ target: one }) => {
        const around = one.closest(".chip") || one;
        const lit = [getComputedStyle(around), getComputedStyle(around, "::after")];
        const seen = lit.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
            || parseFloat(lit[1].borderTopWidth) >= 2 || Boolean(one.closest(".slider"));
        window.passed.push([one.dataset.number, seen, one.outerHTML.slice(0, 120)]);
    });
}"""


@pytest.fixture(params=["ar", "en"])
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Iterator[Page]:
    """The network page with the focus on its canvas, in Arabic and in English; it complains of nothing."""
    page = opened.open(site / "index.html", f"lang={request.param}&scope=all")
    page.wait_for_selector("#count:not(:empty)")
    page.focus("#larger")
    page.keyboard.press("Shift+Tab")
    assert focus(page) == "network"
    yield page
    assert opened.complaints == []


def focus(page: Page) -> str:
    """What has the focus: its identifier, or the kind of element."""
    return str(page.evaluate("document.activeElement.id || document.activeElement.tagName"))


def at(page: Page) -> str:
    """The thing that the ring is around, as it is said to those who do not see it."""
    return page.inner_text("#at")


def where(page: Page) -> dict[str, float]:
    """Where that thing stands."""
    number = page.evaluate("[...MAJLIS.inSight.ids].sort((one, other) => one - other)")[names(page).index(at(page))]
    return dict(page.evaluate(f"MAJLIS.network.getPosition({number})"))


def names(page: Page) -> list[str]:
    """The things in sight with their kinds, the most connected first."""
    found = page.evaluate(
        "[...MAJLIS.inSight.ids].sort((one, other) => one - other).map(id => MAJLIS.things[id])"
        ".map(({ names, kind }) => `${MAJLIS.text(names)} (${MAJLIS.text(MAJLIS.classes[kind].caption)})`)"
    )
    return list(found)


def walked(page: Page) -> tuple[int, set[str], list[str]]:
    """How many controls there are, those that Tab comes to, and those that do not show the focus."""
    count = page.evaluate(NUMBER)
    page.evaluate("document.activeElement.blur()")
    page.evaluate(WATCHED)
    for _ in range(count + 5):
        page.keyboard.press("Tab")
    passed = [one for one in page.evaluate("passed") if one[0] is not None]
    return count, {number for number, _, _ in passed}, [text for _, seen, text in passed if not seen]


@pytest.mark.parametrize("name", PAGES)
def test_every_control_is_reached(name: str, site: Path, opened: Opened) -> None:
    """Tab comes to each link, button and box of a page, all unfolded, and the focus is seen there.

    Of a long list, the first stand for all.
    """
    page = opened.open(site / name)
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.evaluate(FEWER)
    count, found, unseen = walked(page)

    assert len(found) == count
    assert unseen == []


@pytest.mark.parametrize(
    "state", ["", f"node={PERSON}", "view=table&scope=all", f"hidden={PERSON}&pins=country-de@9,9@core"]
)
def test_every_control_of_the_network_is_reached(state: str, site: Path, opened: Opened) -> None:
    """The same on the network page, with drawers open."""
    page = opened.open(site / "index.html", state)
    page.wait_for_selector("#count:not(:empty)")
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    count, found, unseen = walked(page)

    assert len(found) == count
    assert unseen == []


def test_the_canvas_is_walked_in_order(page: Page) -> None:
    """Page Down goes through all things, the most connected first, and says each; Home and End go to the ends."""
    every, said = names(page), [at(page)]
    for _ in every[1:]:
        page.keyboard.press("PageDown")
        said.append(at(page))
    assert said == every
    page.keyboard.press("Home")
    assert at(page) == every[0]
    page.keyboard.press("End")
    assert at(page) == every[-1]


def test_arrows_go_where_they_point(page: Page) -> None:
    """An arrow goes to a thing on its side."""
    arrows = (("ArrowRight", "x", 1), ("ArrowLeft", "x", -1), ("ArrowDown", "y", 1), ("ArrowUp", "y", -1))
    for arrow, axis, way in arrows:
        page.keyboard.press("Home")
        before, name = where(page)[axis], at(page)
        page.keyboard.press(arrow)
        assert at(page) == name or (where(page)[axis] - before) * way > 0
    assert focus(page) == "network"


def test_enter_tells_and_leads_to_the_panel(page: Page) -> None:
    """Enter tells of the thing, a second time it leads to what is told, and Escape back to the canvas."""
    page.keyboard.press("PageDown")
    name = at(page)
    page.keyboard.press("Enter")
    expect(page.locator("#told h2")).to_be_visible()
    assert name.startswith(page.inner_text("#told h2"))
    assert focus(page) == "network"
    page.keyboard.press("Enter")
    assert focus(page) == "H2"
    page.keyboard.press("Escape")
    expect(page.locator("#told")).to_be_hidden()
    assert focus(page) == "network"
    assert at(page) == name


def test_shift_and_enter_show_what_is_around(page: Page) -> None:
    """As a double click does."""
    page.keyboard.press("PageDown")
    page.keyboard.press("Shift+Enter")
    expect(page.locator("#told h2")).to_be_visible()

    assert page.evaluate("MAJLIS.scope(MAJLIS.state)") == "around"


def test_a_thing_is_moved(page: Page) -> None:
    """Shift and an arrow move a thing, which stays there."""
    before = page.evaluate("MAJLIS.network.getPosition(0)")
    page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Shift+ArrowRight")
    wait_until(page, "MAJLIS.state.pins.length")
    after = page.evaluate("MAJLIS.network.getPosition(0)")

    assert (after["x"] - before["x"], after["y"]) == (60, before["y"])


def test_the_view_is_enlarged(page: Page) -> None:
    """Plus and minus enlarge and reduce, zero shows all."""
    before = page.evaluate("MAJLIS.network.getScale()")
    page.keyboard.press("+")
    assert page.evaluate("MAJLIS.network.getScale()") > before
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert page.evaluate("MAJLIS.network.getScale()") < before


def test_the_panel_keeps_the_focus(page: Page) -> None:
    """A button pressed keeps the focus though all is told anew; a name followed leads to the next heading."""
    page.keyboard.press("Enter")
    page.locator("#told .around button").nth(1).focus()
    page.keyboard.press("Enter")
    expect(page.locator("#told .around button").nth(1)).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("document.activeElement.textContent") == "2"
    page.locator("#told a.thing").first.focus()
    name = page.locator("#told a.thing").first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#told h2")).to_have_text(name)
    assert focus(page) == "H2"


def test_what_comes_back_hands_the_focus_on(page: Page) -> None:
    """Buttons that go away leave the focus in the drawer."""
    page.evaluate(f"MAJLIS.set({{ hidden: ['{PERSON}', 'country-ma'] }})")
    page.click("#filters > summary")
    for expected in ("BUTTON", "SUMMARY"):
        page.locator("#away button").first.focus()
        page.keyboard.press("Enter")
        assert focus(page) == expected


def test_a_neighbours_page_is_reached_from_its_canvas(site: Path, opened: Opened) -> None:
    """On the page of a thing, arrows go to its neighbours and Enter to the page of one."""
    page = opened.open(site / f"entity/{PERSON}.html")
    page.focus("#network")
    page.keyboard.press("PageDown")
    name = at(page).rpartition(" (")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "hammouchi" not in address and PERSON not in address)

    assert page.inner_text("h1") == name
