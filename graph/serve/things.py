"""Give each thing at its own address: its page to readers, what is known of it as RDF to programs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph.iris import segment
from graph.jsonld import jsonld
from graph.pages.naming import name_pages
from graph.serve.asking import Asker, filled
from graph.serve.negotiation import PAGES, RDF, accepted, choose
from graph.serve.replies import RequestError
from graph.settings import Settings
from graph.store import Request as Query
from graph.store import lexical, parse_turtle

DOCUMENT = "document/"


class Things:
    """The things of a build by their addresses below the base IRI."""

    def __init__(self, asker: Asker, build: Path, base: str) -> None:
        self._asker, self._build, self._base = asker, build, base
        self._pages: dict[str, str] = {}

    async def respond(self, request: Request) -> Response | None:
        """What is at an address; None where it is no thing's."""
        thing = iri_of(request.scope.get("raw_path") or b"", await self.base())
        if not thing or not await self._is_told(thing):
            return None
        page = await self._page(thing)
        formats = PAGES if page else RDF
        choice = choose(accepted(request), formats)
        if not choice:
            raise RequestError(406, f"This can be had as {', '.join(formats)}.")
        if choice.format == "html":
            return RedirectResponse("/" + quote(page), 303, {"Vary": "Accept"})
        body = await self._described(thing, choice.format)
        return Response(body, media_type=choice.media, headers={"Vary": "Accept"})

    async def base(self) -> str:
        """The IRI that names of things begin with, as those of documents tell."""
        if not self._base:
            documents = (await self._asker.rows("base")).rows
            self._base = next((lexical(row["document"]).rpartition(DOCUMENT)[0] for row in documents), Settings.base)
        return self._base

    async def _described(self, thing: str, form: str) -> bytes:
        """What is known of a thing, the thing itself first."""
        compact = form == "jsonld"  # Oxigraph gives JSON-LD without a context
        reply = await self._asker.ask(Query(filled("thing", thing=f"<{thing}>"), graph="nt" if compact else form))
        return await run_in_threadpool(_compact, reply.body.decode()) if compact else reply.body

    async def _is_told(self, thing: str) -> bool:
        told = await self._asker.ask(Query(f"ASK {{ <{thing}> ?property ?value }}"))
        return b"true" in told.body

    async def _page(self, thing: str) -> str:
        """The file of a thing's page, "" where it has none."""
        if not self._pages:
            self._pages = _pages((await self._asker.names()).kinds, await self.base())
        page = self._pages.get(thing, "")
        return page if page and (self._build / page).is_file() else ""


def _pages(kinds: Mapping[str, set[str]], base: str) -> dict[str, str]:
    """The names of the files that the pages of all things have."""
    papers = {iri: DOCUMENT + unquote(iri.rpartition("/")[2]) for iri, told in kinds.items() if "Document" in told}
    others = {iri: iri.removeprefix(base) for iri in kinds if iri not in papers}
    named = [(paths, name_pages(paths.values())) for paths in (papers, others)]
    return {iri: pages[path] for paths, pages in named for iri, path in paths.items()}


def _compact(triples: str) -> bytes:
    return "".join(jsonld(parse_turtle(triples))).encode()


def iri_of(path: bytes, base: str) -> str:
    """The IRI at a path of this server, whoever encoded it; "" where it is not below the base.

    >>> iri_of("/id/person/%D8%B9%D8%A8%D8%AF".encode(), "http://127.0.0.1:8000/id/")
    'http://127.0.0.1:8000/id/person/عبد'
    """
    below = urlsplit(base).path or "/"
    parts = path.decode("latin-1").split("/")
    try:
        told = "/".join(unquote(part, errors="strict") if "%" in part else part for part in parts)
        encoded = "/".join(segment(unquote(part, errors="strict")) for part in parts)
    except UnicodeError:
        return ""
    return base + encoded.removeprefix(below) if told.startswith(below) and encoded != below else ""
