"""Tests of graph/pages/site.py, render.py and fonts.py: what stands on disk."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from graph.model import Document, Label, Resolution
from graph.pages import write_pages
from graph.pages.fonts import licence, stylesheet
from graph.pages.render import direction, is_web, script_data, short_address
from tests.factory import story

HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'&\u202e\x00{{7*7}}"


class Links(HTMLParser):
    """The addresses, script elements and attributes of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.identifiers: list[str] = []
        self.inline: list[str] = []
        self.handlers: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what matters of an element."""
        told = dict(attrs)
        self.addresses += [told[name] or "" for name in ("href", "src") if name in told]
        self.identifiers += [told["id"] or ""] if "id" in told else []
        self.handlers += [name for name in told if name.startswith("on") or name == "style"]
        if tag == "style" or (tag == "script" and "src" not in told and told.get("type") != "application/json"):
            self.inline.append(tag)


def pages(site: Path) -> dict[Path, Links]:
    return {path: Links(path.read_text(encoding="utf-8")) for path in sorted(site.rglob("*.html"))}


def test_there_is_a_page_for_each(site: Path) -> None:
    """The network, the lists, the vocabulary, and one page for each thing, event and document."""
    told = story()
    count = 5 + len(told.resolution.entities) + len(told.resolution.events) + len(told.documents)

    assert len(pages(site)) == count


def test_every_link_leads_somewhere(site: Path) -> None:
    """Each address is a file of the site, or a page of the web; each fragment an element of its page."""
    found = pages(site)
    for path, page in found.items():
        for address in page.addresses:
            if address.startswith("http"):
                continue
            target, _, fragment = address.partition("#")
            file = (path.parent / unquote(target)).resolve() if target else path
            assert file.exists(), address
            assert not fragment or fragment in found[file].identifiers, address


def test_pages_hold_no_code_but_their_own(site: Path) -> None:
    """No handler, and an inline script or style only in the network page, whose policy names each by its hash."""
    for path, page in pages(site).items():
        assert not page.handlers
        assert bool(page.inline) == (path.name == "index.html")
        assert len(page.inline) == path.read_text(encoding="utf-8").count("sha256-")


def test_every_page_has_a_policy(site: Path) -> None:
    """Each page forbids all that does not come from beside it, before it asks for anything."""
    for path in pages(site):
        text = path.read_text(encoding="utf-8")
        assert text.index("Content-Security-Policy") < min(
            place for place in map(text.find, ("<link", "<style")) if place > 0
        )
        assert "default-src &#39;none&#39;" in text or "default-src 'none'" in text


def test_pages_speak_arabic_first(site: Path) -> None:
    """Each page is Arabic and runs from right to left."""
    assert all('<html lang="ar" dir="rtl">' in path.read_text(encoding="utf-8") for path in pages(site))


def test_two_writings_are_the_same(site: Path, tmp_path: Path) -> None:
    """The same input gives the same bytes, in whatever order it comes."""
    told = story()
    turned = replace(told.resolution, entities=told.resolution.entities[::-1], claims=told.resolution.claims[::-1])
    write_pages(turned, told.documents[::-1], told.ontology, tmp_path)

    assert _files(site) == _files(tmp_path)


def test_documents_cannot_write_markup(tmp_path: Path) -> None:
    """Names and texts stay text: no element, no handler, no template of theirs comes alive."""
    write_hostile(tmp_path)
    written = pages(tmp_path)

    assert not [path for path, page in written.items() if page.handlers or (page.inline and path.name != "index.html")]
    assert not [path for path, page in written.items() if any(a.startswith("javascript") for a in page.addresses)]
    assert not [path for path in written if "\x00" in path.read_text(encoding="utf-8")]
    assert "{{7*7}}" in (tmp_path / "index.html").read_text(encoding="utf-8")


def test_nothing_still_gives_pages(tmp_path: Path) -> None:
    """A build without entities has its network page."""
    write_pages(Resolution((), (), ()), (), story().ontology, tmp_path)

    assert (tmp_path / "index.html").exists()


@pytest.mark.parametrize(
    ("text", "expected"),
    [("BKA الألماني", "rtl"), ("William Burns", "ltr"), ("نواز شریف", "rtl"), ("2025-05-06", "ltr"), ("", "ltr")],
)
def test_direction_is_that_of_the_script(text: str, expected: str) -> None:
    """A line with letters of a right-to-left script runs from right to left, whatever it starts with."""
    assert direction(text) == expected


@pytest.mark.parametrize(
    ("address", "good"),
    [
        ("https://example.org/a?b=1", True),
        ("HTTP://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("https://example.org/\n", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(address: str, good: bool) -> None:
    """An address that is no web page is shown as text."""
    assert is_web(address) is good


def test_addresses_are_shortened() -> None:
    """What goes without saying is left out."""
    assert short_address("https://www.wikidata.org/entity/Q1028/") == "wikidata.org/entity/Q1028"


def test_data_cannot_end_its_element() -> None:
    """No character of the data can close the script element that holds it."""
    assert not re.search("[<>&\u2028]", script_data([HOSTILE, "\u2028"]))


def test_the_face_travels_with_its_licence() -> None:
    """The font is inside the style sheet, always the same, and its licence beside it."""
    assert "base64," in stylesheet()
    assert len(stylesheet()) < 250_000
    assert "SIL Open Font License" in licence()


def write_hostile(out: Path) -> None:
    """The pages of a story in which every name and text attacks."""
    told = story()
    entities = tuple(
        replace(one, label=Label(HOSTILE), alt_labels=(Label(HOSTILE + "2"),), same_as=("javascript:alert(3)",))
        for one in told.resolution.entities
    )
    events = tuple(replace(one, label=Label(HOSTILE)) for one in told.resolution.events)
    documents = tuple(
        Document(one.identifier, HOSTILE * 20, title=HOSTILE, source=HOSTILE, url="javascript:alert(4)")
        for one in told.documents
    )
    write_pages(replace(told.resolution, entities=entities, events=events), documents, told.ontology, out)


def _files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
