"""Answer queries as the SPARQL 1.1 Protocol has it: https://www.w3.org/TR/sparql11-protocol/."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph.errors import QueryRefusedError
from graph.serve.asking import Asker
from graph.serve.description import describe_service
from graph.serve.forms import Fields, parameters, read_body
from graph.serve.negotiation import GRAPHS, PAGES, ROWS, Choice, accepted, choose
from graph.serve.replies import RequestError
from graph.sparql import query_form
from graph.store import Request as Query

FORM, DIRECT, UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
TOLD = {"query", "update", "default-graph-uri", "named-graph-uri"}
ALLOWED = "GET, HEAD, POST, OPTIONS"


class Protocol:
    """The endpoint for queries."""

    def __init__(self, asker: Asker, body: int) -> None:
        self._asker, self._body = asker, body

    async def __call__(self, request: Request) -> Response:
        """The answer to a query; without any, what the service can do."""
        if request.method not in ("GET", "HEAD", "POST"):
            return Response(status_code=204 if request.method == "OPTIONS" else 405, headers={"Allow": ALLOWED})
        fields = await self._fields(request)
        accept = accepted(request)
        if request.method != "POST" and not TOLD & {name for name, _ in fields}:
            return _description(request, accept)
        query, choice = read_query(fields, accept)
        return _response((await self._asker.ask(query)).body, choice)

    async def _fields(self, request: Request) -> Fields:
        """The parameters of a request, wherever they stand."""
        address = parameters(request.scope["query_string"])
        if request.method != "POST":
            return address
        media = _media(request.headers.get("content-type", ""))
        if media == UPDATE:
            raise QueryRefusedError("The graph is for reading; it is changed by building it anew.")
        if media not in (FORM, DIRECT):
            raise RequestError(415, f"Send {FORM} or {DIRECT}.")
        body = await read_body(request, self._body)
        return parameters(body) if media == FORM else [*address, ("query", _text(body))]


def _description(request: Request, accept: str) -> Response:
    """What the service can do, to programs; the page to ask on, to readers."""
    choice = choose(accept, PAGES) or _chosen(accept, "graph")
    if choice.format == "html":
        return RedirectResponse("/query", 303, {"Vary": "Accept"})
    return _response(describe_service(str(request.url.replace(query="")), choice.format), choice)


def read_query(fields: Fields, accept: str) -> tuple[Query, Choice]:
    """The query of a request, and the format of its answer."""
    if any(name == "update" for name, _ in fields):
        raise QueryRefusedError("The graph is for reading; it is changed by building it anew.")
    queries = [value for name, value in fields if name == "query"]
    if len(queries) != 1:
        raise RequestError(400, f"There are {len(queries)} queries. Give one, as the parameter «query».")
    form = query_form(queries[0])
    if form == "update":
        raise QueryRefusedError("This is an update. The graph is for reading; it is changed by building it anew.")
    choice = _chosen(accept, form)
    default, named = (
        tuple(value for name, value in fields if name == f"{kind}-graph-uri") for kind in ("default", "named")
    )
    asked = {"graph": choice.format} if form == "graph" else {"rows": choice.format}
    return Query(queries[0], default, named, **asked), choice


def _chosen(accept: str, form: str) -> Choice:
    formats = GRAPHS if form == "graph" else ROWS
    choice = choose(accept, formats)
    if not choice and not form:  # it is malformed, which is what must be told
        choice = choose("", formats)
    if not choice:
        raise RequestError(406, f"The answer can be had as {', '.join(formats)}.")
    return choice


def _media(header: str) -> str:
    """The media type of a body, which must be in UTF-8."""
    media, *more = (part.strip().lower() for part in header.split(";"))
    charsets = [part.partition("=")[2].strip('" ') for part in more if part.startswith("charset=")]
    if any(charset not in ("utf-8", "utf8", "us-ascii") for charset in charsets):
        raise RequestError(415, "Send UTF-8.")
    return media


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RequestError(400, "The query is not in UTF-8.") from error


def _response(body: bytes, choice: Choice) -> Response:
    charset = "" if choice.media.startswith("text/") else "; charset=utf-8"  # Starlette adds it to the former
    told = charset if choice.format in ("json", "xml") and choice.media.startswith("application/sparql") else ""
    return Response(body, media_type=choice.media + told, headers={"Vary": "Accept", "Cache-Control": "no-store"})
