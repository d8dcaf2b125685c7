"""Clients that others wrote, from npm, ask the endpoint as they ask any other."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browsing import Opened
from tests.serve.conftest import Served

MODULES = Path(__file__).parents[1] / "node_modules"
COMUNICA = MODULES / "@comunica" / "query-sparql" / "bin" / "query.js"
YASGUI = MODULES / "@zazuko" / "yasgui" / "build"
MISSING = "is not installed; `make test` or `npm ci --prefix tests` brings it where there is npm"
MAJ = "PREFIX maj: <https://w3id.org/majlis/ontology#>"
MEETINGS = f"{MAJ} SELECT ?meeting WHERE {{ ?meeting a maj:Meeting }}"
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="{css}"><div id="yasgui"></div>
<script src="{js}"></script><script>
localStorage.clear();
const yasgui = new Yasgui(document.getElementById("yasgui"), {{ requestConfig: {{ endpoint: "{endpoint}" }} }});
yasgui.getTab().setQuery({query});
</script>"""


@pytest.mark.skipif(not COMUNICA.exists() or not shutil.which("node"), reason=f"Comunica {MISSING}")
@pytest.mark.parametrize("source", ["sparql@{}/sparql", "{}/sparql"])
def test_comunica_asks_the_endpoint(served: Served, source: str) -> None:
    """Told that it is one, and finding out by its description."""
    command = ["node", str(COMUNICA), source.format(served.address), MEETINGS, "-t", "application/sparql-results+json"]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=120)

    assert run.returncode == 0, run.stderr
    assert len(json.loads(run.stdout)["results"]["bindings"]) == 3


@pytest.mark.skipif(not YASGUI.exists(), reason=f"YASGUI {MISSING}")
def test_yasgui_asks_from_a_page_elsewhere(opened: Opened, served: Served, tmp_path: Path) -> None:
    """In a browser, which lets it because the server does."""
    files = {"js": (YASGUI / "yasgui.min.js").as_uri(), "css": (YASGUI / "yasgui.min.css").as_uri()}
    told = PAGE.format(**files, endpoint=f"{served.address}/sparql", query=json.dumps(MEETINGS))
    (tmp_path / "page.html").write_text(told, encoding="utf-8")
    page = opened.open(tmp_path / "page.html")
    page.locator(".yasqe_queryButton").first.click()

    expect(page.locator(".yasr table tbody tr")).to_have_count(3)
    assert {
        address for address in opened.requests if not address.startswith(("file:", "data:", served.address))
    } == set()
