"""A browser, one for all tests, and pages in it that write down what they ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

FLAGS = ("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
FLAGS_OFF = ("disable-component-update", "disable-sync")
PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "no Chromium is installed; `apt-get install chromium` or `make test` brings one"
PATIENCE = 30  # seconds


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

    def refuse(self, dialog: Dialog) -> None:
        """A dialog is a script that ran."""
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    try:
        with chromium() as started:
            yield started
    except FileNotFoundError as missing:
        pytest.skip(str(missing))


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    """A fresh page that writes down what it asks for and complains of."""
    context = browser.new_context(viewport={"width": 1300, "height": 850}, reduced_motion="reduce")
    told = Opened(context.new_page())
    told.page.on("request", lambda request: told.requests.append(request.url))
    told.page.on("pageerror", lambda error: told.complaints.append(str(error)))
    told.page.on("console", lambda message: told.complaints.append(message.text))
    told.page.on("dialog", told.refuse)
    yield told
    context.close()
