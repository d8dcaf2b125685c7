"""The page on which readers ask is open to all: axe-core finds no violation, in Arabic and English, light and dark."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browsing import Opened
from tests.pages.test_axe import AXE, LANGUAGES, pytestmark, violations
from tests.serve.conftest import Served
from tests.serve.test_query_page import DATED, PEOPLE, asked, visit

__all__ = ["pytestmark"]  # skips where axe-core is missing
WRONG = "SELECT ?s WHERE {\n  ?s a maj:Meeting .\n  FILTRE (1)\n}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_query_page_has_no_violation(language: str, opened: Opened, served: Served) -> None:
    """As it opens, with answers in a table, and with a query that is wrong."""
    page = visit(opened, served, f"lang={language}")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = violations(page)
    for query in (PEOPLE, DATED):
        asked(page, query)
        expect(page.locator("#shown tbody tr").first).to_be_visible()
        found += violations(page)
    asked(page, WRONG)
    expect(page.locator("#wrong")).to_be_visible()

    assert [*found, *violations(page)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_nothing_has_no_violation(language: str, opened: Opened, served: Served) -> None:
    """Where a reader's link leads nowhere."""
    opened.page.goto(f"{served.address}/entity/nobody.html#lang={language}")
    opened.page.evaluate(AXE.read_text(encoding="utf-8"))

    assert violations(opened.page) == []
