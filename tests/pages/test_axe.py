"""Every kind of page is open to all: axe-core finds no violation, in Arabic and English, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browsing import Opened

AXE = Path(__file__).parents[1] / "node_modules" / "axe-core" / "axe.min.js"
LANGUAGES = ("ar", "en")
FOUND = """() => axe.run({ resultTypes: ["violations"] }).then(({ violations }) => violations
    .flatMap(({ id, impact, nodes }) => nodes.map(({ target, any }) =>
        `${impact}: ${id}: ${target.join(" ")}: ${any[0]?.message ?? ""}`)))"""
PAGES = (
    "entity/person-عبد-اللطيف-حموشي.html",
    "entity/country-ma.html",
    "entity/meeting-vienna-22.html",
    "entity/document-vienna.html",
    "timeline.html",
    "documents.html",
    "conflicts.html",
    "ontology.html",
)
CALM = "MAJLIS.set({ view: 'network', scope: 'core', node: '', edge: '', path: [], off: [], hidden: [], pins: [] })"
NETWORK = {  # what a reader does on the network page, one after the other
    "opened": CALM,
    "looking for a name": "find('search').value = 'حموشي'; find('search').dispatchEvent(new Event('input'))",
    "nothing found": "find('search').value = 'zzz'; find('search').dispatchEvent(new Event('input'))",
    "filters unfolded": "find('search').value = ''; find('filters').open = true",
    "put away and moved": "MAJLIS.set({ hidden: ['country-ma'], pins: ['country-de@9,9@core'], sure: 50 })",
    "downloads unfolded": "find('filters').open = false; find('downloads').open = true",
    "a kind switched off": f"find('downloads').open = false; {CALM}; MAJLIS.set({{ off: ['Country'] }})",
    "tables": f"{CALM}; MAJLIS.set({{ view: 'table', scope: 'all' }})",
    "a thing": f"{CALM}; MAJLIS.set({{ node: 'person-عبد-اللطيف-حموشي', scope: 'around' }})",
    "a link": f"{CALM}; MAJLIS.set({{ edge: MAJLIS.links[0].key }})",
    "a chain": f"{CALM}; MAJLIS.set({{ scope: 'path', path: ['country-ma', 'group-daesh'] }})",
}

pytestmark = pytest.mark.skipif(
    not AXE.exists(),
    reason="axe-core is not installed; `make test` or `npm ci --prefix tests` brings it where there is npm",
)


def violations(page: Page) -> list[str]:
    """What axe finds on a page with all evidence unfolded, in light and in dark."""
    page.evaluate("document.querySelectorAll('main details:not(.drop)').forEach(one => { one.open = true; })")
    found = []
    for look in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if look == "dark" else "light")
        found += [f"{look}: {one}" for one in page.evaluate(FOUND)]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_violation(name: str, language: str, site: Path, opened: Opened) -> None:
    """Pages of things, events and documents, and the lists."""
    page = opened.open(site / name, f"lang={language}")
    page.evaluate(AXE.read_text(encoding="utf-8"))

    assert page.get_attribute("html", "lang") == language
    assert violations(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_network_has_no_violation(language: str, site: Path, opened: Opened) -> None:
    """The network page, whatever is unfolded, chosen or switched off."""
    page = opened.open(site / "index.html", f"lang={language}")
    page.wait_for_selector("#count:not(:empty)")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = []
    for state, steps in NETWORK.items():
        page.evaluate(f"{{ const find = (id) => document.getElementById(id); {steps} }}")
        page.wait_for_timeout(60)
        found += [f"{state}: {one}" for one in violations(page)]

    assert found == []
