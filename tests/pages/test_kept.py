"""What the reader puts away, moves by hand or lets springs pull, and how it comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened

PERSON = "person-عبد-اللطيف-حموشي"


@pytest.fixture(params=["ar", "en"])
def page(request: pytest.FixtureRequest, site: Path, opened: Opened) -> Iterator[Page]:
    """The network page, in Arabic and in English; it asks for nothing and complains of nothing."""
    page = opened.open(site / "index.html", f"lang={request.param}")
    page.wait_for_selector("#count:not(:empty)")
    yield page
    assert opened.complaints == []
    assert {request.partition(":")[0] for request in opened.requests} <= {"file", "data"}


def place(page: Page, number: int) -> dict[str, Any]:
    """Where a thing stands on the canvas."""
    return dict(page.evaluate(f"MAJLIS.network.getPosition({number})"))


def drag(page: Page, number: int, by: int) -> None:
    """Drag a thing with the mouse."""
    at = page.evaluate(f"MAJLIS.network.canvasToDOM(MAJLIS.network.getPosition({number}))")
    box = page.locator("#network").bounding_box() or {"x": 0, "y": 0}
    page.mouse.move(box["x"] + at["x"], box["y"] + at["y"])
    page.mouse.down()
    page.mouse.move(box["x"] + at["x"] + by, box["y"] + at["y"] + by, steps=4)
    page.mouse.up()
    page.wait_for_timeout(100)


def test_what_is_put_away_is_listed(page: Page) -> None:
    """Hidden things are named in the drawer, and come back one by one or together."""
    number = page.evaluate(f"MAJLIS.byStem('{PERSON}')")
    page.evaluate(f"MAJLIS.set({{ hidden: ['{PERSON}', 'country-ma'] }})")
    page.click("#filters > summary")
    assert page.locator("#away button").count() == 2
    assert not page.evaluate(f"MAJLIS.inSight.ids.has({number})")
    page.locator("#away button").first.click()
    assert page.locator("#away button").count() == 1
    assert page.evaluate(f"MAJLIS.inSight.ids.has({number})")
    page.click("#all-back")
    assert page.is_hidden("#put-away")


def test_a_thing_stays_where_it_is_dragged(page: Page) -> None:
    """A thing dragged is pinned, in the address too, until all is put back."""
    before = place(page, 0)
    drag(page, 0, 80)
    moved = place(page, 0)
    assert moved != before
    page.reload()
    page.wait_for_selector("#count:not(:empty)")
    assert abs(place(page, 0)["x"] - moved["x"]) <= 1
    page.click("#filters > summary")
    page.click("#unpin")
    assert place(page, 0) == before
    assert page.is_hidden("#unpin")


def test_a_pin_holds_where_it_was_made(page: Page) -> None:
    """Around another thing everything stands elsewhere: pins of the whole do not disturb it."""
    drag(page, 0, 80)
    moved = place(page, 0)
    page.evaluate("MAJLIS.set({ scope: 'around', node: MAJLIS.stem(0) })")
    assert place(page, 0) == {"x": 0, "y": 0}
    page.evaluate("MAJLIS.set({ scope: 'core' })")
    assert abs(place(page, 0)["x"] - moved["x"]) <= 1


def test_springs_run_on_demand(page: Page) -> None:
    """Springs are off; switched on they move things; switched off all goes back to its place."""
    before = page.evaluate("MAJLIS.network.getPositions()")
    page.click("#filters > summary")
    assert not page.is_checked("#springs")
    page.check("#springs")
    page.wait_for_timeout(400)
    assert page.evaluate("MAJLIS.network.getPositions()") != before
    page.uncheck("#springs")
    page.wait_for_timeout(100)
    assert page.evaluate("MAJLIS.network.getPositions()") == before


def test_springs_leave_pins(page: Page) -> None:
    """What the reader moved stays there while springs move the rest, and can be moved again."""
    drag(page, 0, 80)
    moved = place(page, 0)
    page.evaluate("MAJLIS.set({ physics: true })")
    page.wait_for_timeout(300)
    assert abs(place(page, 0)["x"] - moved["x"]) <= 1
    drag(page, 0, -60)
    assert abs(place(page, 0)["x"] - moved["x"]) > 20


def test_springs_refuse_many_things(page: Page) -> None:
    """Of too many things the switch is off, and says why, even where the address asks for springs."""
    page.evaluate("MAJLIS.set({ physics: true })")
    page.evaluate("MAJLIS.springs(MAJLIS.network, { ids: new Set(Array(501).keys()) })")
    page.click("#filters > summary")

    assert page.is_disabled("#springs")
    assert not page.is_checked("#springs")
    assert "500" in page.inner_text("#springs-many")
