"""A browser, one for all tests, and pages in it that write down what they ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from urllib.parse import quote

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

FLAGS = ("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
FLAGS_OFF = ("disable-component-update", "disable-sync")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "no Chromium is installed; `apt-get install chromium` or `make test` brings one"
PATIENCE = 30  # seconds
SCREEN: ViewportSize = {"width": 1300, "height": 850}


@contextmanager
def chromium() -> Iterator[Browser]:
    """Chromium as it is installed, while it is needed; FileNotFoundError where there is none."""
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if not program:
        raise FileNotFoundError(MISSING)
    flags = [f"--{flag}" for flag in (*FLAGS, *FLAGS_OFF)]
    with (
        sync_playwright() as playwright,
        closing(playwright.chromium.launch(executable_path=program, args=flags)) as browser,
    ):
        yield browser


def wait_until(page: Page, script: str, patience: float = PATIENCE) -> None:
    """Wait until a script is true.

    Our pages forbid `eval`, by which Playwright's own `wait_for_function` asks again: it would be told at its first
    try or never.
    """
    end = monotonic() + patience
    while not page.evaluate(script):
        if monotonic() > end:
            raise TimeoutError(f"{script} is not so after {patience} seconds")
        page.wait_for_timeout(10)


@dataclass
class Opened:
    """A page in the browser, with all that it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: Path, fragment: str = "") -> Page:
        """Open a file as a double click does, or a link with a fragment."""
        self.page.goto("file://" + quote(str(path)) + (f"#{fragment}" if fragment else ""))
        return self.page

    @contextmanager
    def watched(self) -> Iterator[Opened]:
        """Write down what happens on the page."""
        listeners = {"request": self._ask, "pageerror": self._fail, "console": self._say, "dialog": self._refuse}
        for event, listener in listeners.items():
            self.page.on(event, listener)  # type: ignore[call-overload]
        yield self
        for event, listener in listeners.items():
            self.page.remove_listener(event, listener)

    def _ask(self, request: Request) -> None:
        self.requests.append(request.url)

    def _fail(self, error: Error) -> None:
        self.complaints.append(str(error))

    def _say(self, message: ConsoleMessage) -> None:
        self.complaints.append(message.text)

    def _refuse(self, dialog: Dialog) -> None:
        """A dialog is a script that ran."""
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; on a machine that is busy, what is expected may come late."""
    expect.set_options(timeout=1000 * PATIENCE)
    try:
        with chromium() as started:
            yield started
    except FileNotFoundError as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Iterator[Page]:
    """A page for all tests: in one of its own, each would wait four times as long for what it opens."""
    with closing(new_context(browser)) as context:
        yield context.new_page()


@pytest.fixture
def opened(tab: Page) -> Iterator[Opened]:
    """A page that writes down what it asks for and complains of; the test before has left nothing on it."""
    tab.set_viewport_size(SCREEN)
    tab.emulate_media(media="null", color_scheme="light", reduced_motion="reduce")
    tab.mouse.move(0, 0)
    with Opened(tab).watched() as told:
        yield told
    with suppress(Error):  # an empty page keeps nothing
        tab.evaluate("localStorage.clear()")
    tab.goto("about:blank")


@pytest.fixture
def opened_apart(browser: Browser) -> Iterator[Opened]:
    """The same on a page that has been nowhere else."""
    with closing(new_context(browser)) as context, Opened(context.new_page()).watched() as told:
        yield told


def new_context(browser: Browser) -> BrowserContext:
    """A reader with a browser of his own, who wants things to keep still."""
    return browser.new_context(viewport=SCREEN, reduced_motion="reduce")
