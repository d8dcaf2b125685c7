"""Give the page where readers ask the graph themselves, and what leads them to it."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Template
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from graph.display import Text
from graph.pages.render import script_json, templates
from graph.pages.wording import load_words
from graph.serve.negotiation import accepted, choose
from graph.serve.things import Things
from graph.vocabulary import QUERY_PREFIXES

FOLDER = Path(__file__).parent
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def query_routes(things: Things) -> list[BaseRoute]:
    """The page, what its scripts must know, and the scripts."""
    text = _page("query.html")

    async def page(request: Request) -> Response:
        return HTMLResponse(text, headers={"Content-Security-Policy": POLICY})

    async def data(request: Request) -> Response:
        return Response(script(await things.base()), media_type="text/javascript")

    return [
        Route("/query", page),
        Route("/query/data.js", data),
        Mount("/query/", StaticFiles(directory=FOLDER / "static")),
    ]


async def tell_missing(request: Request, error: Exception) -> Response:
    """What is said where there is nothing: a page to readers, a line to programs."""
    choice = choose(accepted(request), {"text/plain": "text", "text/html": "html"})
    if choice and choice.format == "html":
        return HTMLResponse(_page("missing.html"), 404, {"Content-Security-Policy": POLICY, "Vary": "Accept"})
    return PlainTextResponse("There is nothing at this address.\n", 404, {"Vary": "Accept"})


def menu_item() -> bytes:
    """What leads readers of other pages here, in their language."""
    return _template("item.html").render(words=_words()).encode()


def script(base: str) -> str:
    """Words, prefixes and where things are, for the scripts."""
    known = {"base": base, "path": urlsplit(base).path, "prefixes": QUERY_PREFIXES}
    added = {"window.MAJLIS": known, "window.MAJLIS.words": {name: text.all() for name, text in _words().items()}}
    return "".join(f"Object.assign({name}, {script_json(value)});\n" for name, value in added.items())


@cache
def _page(name: str) -> str:
    return _template(name).render(up="/", policy="", words=load_words().words | _words())


def _template(name: str) -> Template:
    return templates(FOLDER / "templates").get_template(name)


def _words() -> dict[str, Text]:
    told = tomllib.loads((FOLDER / "words.toml").read_text(encoding="utf-8"))
    words = told["words"] | {f"set-{name}": texts for name, texts in told["settings"].items()}
    return {name: Text.of(texts) for name, texts in words.items()}
