"""Find the format that a client likes best among those that can be given (RFC 9110, section 12)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from starlette.requests import Request

ROWS = {  # the formats of rows and truths, the first where none is asked for
    "application/sparql-results+json": "json",
    "application/sparql-results+xml": "xml",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "application/json": "json",
    "application/xml": "xml",
    "text/xml": "xml",
}
GRAPHS = {
    "text/turtle": "ttl",
    "application/n-triples": "nt",
    "application/rdf+xml": "rdf",
    "application/ld+json": "jsonld",
    "application/x-turtle": "ttl",
    "text/plain": "nt",
    "application/json": "jsonld",
    "application/xml": "rdf",
    "application/n-quads": "nq",
    "application/trig": "trig",
}
RDF = dict([*GRAPHS.items()][:4])  # what browsers take as XML is a page, not RDF
PAGES = {**RDF, "text/html": "html", "application/xhtml+xml": "html"}  # of what has a page too
LONGEST = 2000  # characters of Accept that are read


@dataclass(frozen=True)
class Choice:
    """A format by its media type and by the name that `graph.store` knows."""

    media: str
    format: str


def accepted(request: Request) -> str:
    """What a client takes, though it say so in several headers."""
    return ",".join(request.headers.getlist("accept"))


def choose(accept: str, formats: Mapping[str, str]) -> Choice | None:
    """The best of these formats; None where the client takes none of them.

    >>> choose("text/turtle;q=0.5, application/ld+json", GRAPHS)
    Choice(media='application/ld+json', format='jsonld')
    >>> choose("*/*", ROWS), choose("image/png", ROWS)
    (Choice(media='application/sparql-results+json', format='json'), None)
    """
    ranges = _ranges(accept) or [("*/*", 1.0)]
    order = list(formats)
    likings = {media: _liking(media, ranges) for media in order}
    best = max(order, key=lambda media: (likings[media], -order.index(media)))
    return Choice(best, formats[best]) if likings[best][0] > 0 else None


def _ranges(accept: str) -> list[tuple[str, float]]:
    return [_range(part) for part in accept[:LONGEST].split(",") if part.strip()]


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip().lower() for piece in part.split(";"))
    told = [value for name, _, value in (one.partition("=") for one in parameters) if name.strip() == "q"]
    return media, _weight(told[0].strip()) if told else 1.0


def _weight(text: str) -> float:
    try:
        weight = float(text)
    except ValueError:
        return 0.0
    return weight if 0 <= weight <= 1 else 0.0


def _liking(media: str, ranges: list[tuple[str, float]]) -> tuple[float, int]:
    """How much a format is liked, as the most exact range that it falls in says, and how exact that is."""
    family = media.partition("/")[0]
    exact = {media: 3, f"{family}/*": 2, "*/*": 1}
    found = [(exact[one], weight) for one, weight in ranges if one in exact]
    if not found:
        return 0.0, 0
    precision, weight = max(found)
    return weight, precision if precision == 3 else 0
