"""A browser, one for all tests, and pages in it that write down what they ask for."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, sync_playwright

FLAGS = ("no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking")
FLAGS_OFF = ("disable-component-update", "disable-sync")


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
    """Chromium as it is installed."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not program:
        pytest.skip("no Chromium is installed; `apt-get install chromium` or `make test` brings one")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=program, args=[f"--{flag}" for flag in (*FLAGS, *FLAGS_OFF)]
        )
        yield chromium
        chromium.close()


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
