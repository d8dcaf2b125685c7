"""Write the pages that list: all events in order of time, all documents, and where documents disagree."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from graph.pages.chronicle import bars, chronicle, events, unplaced
from graph.pages.paper import Told
from graph.pages.render import Renderer
from graph.pages.sheets import cut, sheet
from graph.pages.view import Conflict, Paper, View
from graph.pages.wording import load_words

DOCUMENTS = 1000  # on a page
CONFLICTS = 200  # on a page

Pages = Iterator[tuple[str, str]]


@dataclass(frozen=True)
class Listed:
    """A document in the list, with how much is known of it."""

    paper: Paper
    things: int
    events: int
    statements: int


def timeline_pages(renderer: Renderer, view: View) -> Pages:
    """`timeline.html` and the pages after it."""
    sheets = list(chronicle(view))
    drawn = bars(view)
    counts = Counter(node.kind for node in events(view))
    unmonthed, unyeared = unplaced(view)
    captions = [(page, _from_to(years[0].year, years[-1].year) if years else "") for page, years in sheets]
    for page, years in sheets:
        yield (
            page,
            renderer.page(
                "timeline.html",
                up="",
                page=page,
                sheets=captions,
                years=years,
                bars=drawn,
                highest=max((bar.total for bar in drawn), default=1),
                kinds=[(kind, counts[kind]) for kind in view.display.classes if counts[kind]],
                total=counts.total(),
                unmonthed=unmonthed,
                unyeared=unyeared,
                undated=f"{sheets[-1][0]}#undated",
            ),
        )


def document_pages(renderer: Renderer, view: View, told: Told) -> Pages:
    """`documents.html` and the pages after it: the newest first, those without a date last."""
    rows = sorted(_listed(view, told), key=lambda row: row.paper.day, reverse=True)
    sheets = [(sheet("documents", number), some) for number, some in enumerate(cut(rows, DOCUMENTS))]
    captions = [(page, str(number)) for number, (page, _) in enumerate(sheets, 1)]
    for page, some in sheets:
        yield page, renderer.page("documents.html", up="", page=page, sheets=captions, rows=some, total=len(rows))


def conflict_pages(renderer: Renderer, view: View) -> Pages:
    """`conflicts.html` and the pages after it."""
    order = {relation: place for place, relation in enumerate(view.display.relations)}
    found = sorted(view.conflicts, key=lambda one: order[one.relation])
    sheets = [(sheet("conflicts", number), some) for number, some in enumerate(cut(found, CONFLICTS))]
    captions = [(page, str(number)) for number, (page, _) in enumerate(sheets, 1)]
    for page, some in sheets:
        groups = [(relation, list(same)) for relation, same in groupby(some, _relation)]
        yield (
            page,
            renderer.page(
                "conflicts.html",
                up="",
                page=page,
                sheets=captions,
                groups=groups,
                total=len(found),
                reasons=load_words().conflicts,
            ),
        )


def _from_to(first: int | None, last: int | None) -> str:
    """The years of a page, for the links between pages."""
    told = [str(year) if year else "…" for year in dict.fromkeys((first, last))]
    return " – ".join(told)


def _listed(view: View, told: Told) -> Iterator[Listed]:
    things: dict[str, int] = defaultdict(int)
    happenings: dict[str, int] = defaultdict(int)
    for node in view.nodes.values():
        for identifier in node.documents:
            (happenings if node.when else things)[identifier] += 1
    for identifier, paper in sorted(view.papers.items()):
        yield Listed(paper, things[identifier], happenings[identifier], len(told.get(identifier, ())))


def _relation(conflict: Conflict) -> str:
    return conflict.relation
