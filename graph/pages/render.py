"""Fill the templates, so that nothing in a document can act as markup or script."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from graph.conflicts import HEADS
from graph.display import Text
from graph.pages.naming import href
from graph.pages.view import Conflict, View, pieces
from graph.pages.wording import load_words, plain

TEMPLATES = Path(__file__).parent / "templates"
# Scripts and styles come from the files beside the pages alone. Chromium takes 'self' for a page opened from
# disk as any file, Firefox wants the scheme named.
BESIDE = "'self' file:"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
OPENING = 90  # characters
OUTLINES = {  # the shapes of vis-network as SVG paths, for the legend
    "dot": "M8 0A8 8 0 1 1-8 0A8 8 0 1 1 8 0Z",
    "square": "M-7-7H7V7H-7Z",
    "diamond": "M0-9L9 0L0 9L-9 0Z",
    "triangle": "M0-8L9 7H-9Z",
    "triangleDown": "M0 8L9-7H-9Z",
    "hexagon": "M-9 0L-4.5-8H4.5L9 0L4.5 8H-4.5Z",
    "star": "M0-9L2.6-2.8L9-2.6L4 1.6L5.6 8L0 4.4L-5.6 8L-4 1.6L-9-2.6L-2.6-2.8Z",
}


def templates(*folders: Path) -> Environment:
    """The templates of all pages and those in these folders, with what depends on no build."""
    environment = Environment(
        autoescape=True,
        loader=FileSystemLoader([TEMPLATES, *folders], encoding="utf-8"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "direction": direction,
        "language": language,
        "opening": opening,
        "pieces": pieces,
        "href": href,
        "is_web": is_web,
        "short_address": short_address,
        "plain": plain,
        "outline": OUTLINES.__getitem__,
    }
    environment.globals |= {"policy": policy(), "words": load_words().words, "language": "ar"}
    return environment


class Renderer:
    """The templates with what all pages share."""

    def __init__(self, view: View) -> None:
        self._environment = templates()
        self._environment.filters["relation"] = lambda conflict: _caption(view, conflict)
        self._environment.globals |= {"display": view.display, "papers": view.papers}

    def page(self, template: str, **values: Any) -> str:
        """The text of a page."""
        return self._environment.get_template(template).render(values)


def policy(scripts: Iterable[str] = (), styles: Iterable[str] = ()) -> str:
    """What a page may run and load: the files beside it, and of what stands in it only these very texts."""
    allowed = {name: " ".join((BESIDE, *map(_hash, texts))) for name, texts in (("script", scripts), ("style", styles))}
    return (
        f"default-src 'none'; script-src {allowed['script']}; style-src {allowed['style']}; "
        "img-src 'self' file: data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def script_data(value: object) -> Markup:
    """JSON that can stand inside a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        text = text.replace(mark, f"\\u{ord(mark):04x}")
    return Markup(text)


def script_json(value: object) -> str:
    """JSON as a script may hold it: two marks that end a line there have their codes."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def direction(text: str) -> str:
    """The direction of a line: right to left where it has any letter of such a script («BKA الألماني»)."""
    return "rtl" if RIGHT_TO_LEFT.search(text) else "ltr"


def language(text: str) -> Markup:
    """The attribute that says in which language a text is, by its script: pages start in Arabic and change later."""
    found = "ar" if RIGHT_TO_LEFT.search(text) else "en" if LATIN.search(text) else ""
    return Markup(f' lang="{found}"') if found else Markup()


def opening(words: str) -> str:
    """The first words of a sentence."""
    return words if len(words) <= OPENING else words[:OPENING].rsplit(" ", 1)[0] + "…"


def is_web(address: str) -> bool:
    """Whether an address may be a link: `javascript:` and its like are shown as text."""
    return re.match(r"https?://[^\s\"'<>]+\Z", address, re.IGNORECASE) is not None


def short_address(address: str) -> str:
    """An address without what goes without saying."""
    return plain(re.sub(r"\Ahttps?://(?:www\.)?", "", address).rstrip("/"))


def _caption(view: View, conflict: Conflict) -> Text:
    """A relation as it reads from the thing in conflict: an agency is headed by, an event starts on."""
    style = view.display.relations[conflict.relation]
    return style.inverse if conflict.relation == HEADS else style.caption
