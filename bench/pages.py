"""Print how soon the network page can be used, and how soon it answers a click, beside pyvis as it comes.

    python -m bench.pages [SIZE ...]

Sizes are numbers of things, 500, 2,000, 10,000 and 50,000 without any. Seconds are those of headless Chromium, from
opening the file to the first picture; a click is drawn in milliseconds, in the core and with all that is loaded in
sight. pyvis as it comes moves its nodes before it shows them: it is given up after a minute.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from playwright.sync_api import Browser, Page
from playwright.sync_api import TimeoutError as GaveUp
from pyvis.network import Network

from bench.invented import invent
from graph.ontology import load
from graph.pages.gather import build_view
from graph.pages.site import network_files, write_files
from graph.pages.view import View
from graph.settings import Settings
from tests.browsing import chromium, wait_until

SIZES = (500, 2_000, 10_000, 50_000)
PATIENCE = 60_000  # milliseconds
LARGEST_STOCK = 2_000  # things; pyvis as it comes never showed more
DRAWN = "() => performance.getEntriesByName('drawn').length > 0"
SETTLED = """() => {
    if (window.network && !window.watched) {
        window.watched = true;
        network.once("stabilizationIterationsDone", () => { window.settled = true; });
    }
    return window.settled;
}"""
CLICK = """(scope) => new Promise((done) => {
    MAJLIS.set({ scope, node: "" });
    requestAnimationFrame(() => requestAnimationFrame(() => {
        const start = performance.now();
        MAJLIS.network.once("afterDrawing", () => done(performance.now() - start));
        MAJLIS.choose(3);
    }));
})"""


def main(sizes: Sequence[int]) -> None:
    """Measure and print."""
    print("  things      MB  built s  usable s  click ms  in all ms  pyvis s   ratio")
    with TemporaryDirectory() as folder, chromium() as browser:
        for size in sizes:
            print(_row(size, Path(folder) / str(size), browser), flush=True)


def _row(size: int, out: Path, browser: Browser) -> str:
    settings, world = Settings(), invent(size)
    view = build_view(world.resolution, world.documents, load(settings.ontology, settings.base))
    start = perf_counter()
    write_files(network_files(view), out)
    built = perf_counter() - start
    ours, clicks = _ours(out / "index.html", browser)
    stock = _stock(view, out / "pyvis.html", browser) if size <= LARGEST_STOCK else None
    megabytes = (out / "index.html").stat().st_size / 1e6
    times = f"{size:>8,}{megabytes:>8.1f}{built:>9.1f}{ours:>10.2f}{clicks[0]:>10.0f}{clicks[1]:>11.0f}"
    return times + (f"{stock:>9.1f}{stock / ours:>8.0f}" if stock else f"{'–':>9}{'–':>8}")


def _ours(path: Path, browser: Browser) -> tuple[float, list[float]]:
    """Seconds to the first picture, and milliseconds from a click to the next one: in the core, and in all."""
    with _page(browser) as page:
        seconds = _opened(page, path)
        page.evaluate(CLICK, "core")
        return seconds, [min(page.evaluate(CLICK, scope) for _ in range(3)) for scope in ("core", "all")]


def _opened(page: Page, path: Path) -> float:
    start = perf_counter()
    page.goto(path.as_uri())
    wait_until(page, DRAWN, PATIENCE / 1000)
    return perf_counter() - start


def _stock(view: View, path: Path, browser: Browser) -> float:
    """Seconds until pyvis shows the same things and links; the minute it was given if it does not."""
    network = Network(directed=True, cdn_resources="in_line")
    for node in view.nodes.values():
        network.add_node(node.iri, label=node.names.ar)
    for link in view.links:
        network.add_edge(link.source, link.target)
    path.write_text(network.generate_html(), encoding="utf-8")
    with _page(browser) as page:
        start = perf_counter()
        try:
            page.goto(path.as_uri(), timeout=PATIENCE, wait_until="commit")
            wait_until(page, SETTLED, PATIENCE / 1000)
        except (GaveUp, TimeoutError):
            return PATIENCE / 1000
        return perf_counter() - start


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    """A page without a network, as for a reader offline."""
    context = browser.new_context(viewport={"width": 1300, "height": 800}, offline=True, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


if __name__ == "__main__":
    main([int(size.replace(",", "")) for size in sys.argv[1:]] or SIZES)
