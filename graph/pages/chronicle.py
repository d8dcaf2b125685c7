"""Lay out all events in order of time: by year and month, on as many pages as it takes, with a bar for each month."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby
from math import ceil

from graph.display import Text
from graph.model import PartialDate
from graph.pages.sheets import cut, sheet
from graph.pages.view import Node, Quote, View, counterparts
from graph.pages.wording import date_text
from graph.timeline import LAST, When

STEM = "timeline"
EVENTS = 400  # on a page
SHOWN = 10  # parties named on a line
QUOTED = 4  # sentences; an event's own page has all
BARS = 120  # at most: where months are more, a bar stands for a year or for several
LABELS = 8  # at most, below the bars

Month = tuple[int | None, int]  # a year, None where it is not told, and a month, 0 where it is not told


@dataclass(frozen=True)
class Happening:
    """An event with where it was, who was there and who says so; `more` parties are not named."""

    node: Node
    places: tuple[Node, ...]
    parties: tuple[Node, ...]
    more: int
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Stretch:
    """The events of a month, or of a year where the month is not told."""

    month: Month
    happenings: tuple[Happening, ...]

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        year, month = self.month
        return f"m{year}-{month:02d}" if year and month else f"m{year}" if year else "undated"

    @property
    def title(self) -> Text:
        """The month in words; nothing where it is not told."""
        year, month = self.month
        return date_text(PartialDate(year, month)) if year and month else Text.same("")


@dataclass(frozen=True)
class Year:
    """The months of a year; `year` is None for what has none."""

    year: int | None
    stretches: tuple[Stretch, ...]

    @property
    def count(self) -> int:
        """How many events there are."""
        return sum(len(stretch.happenings) for stretch in self.stretches)


@dataclass(frozen=True)
class Bar:
    """How many events of each kind there are in a month or in some years; `address` leads to the first of them."""

    title: Text
    label: str  # the year, where one begins
    address: str
    counts: tuple[tuple[str, int], ...]
    total: int = 0

    @property
    def stacked(self) -> list[tuple[str, int, int]]:
        """Each kind with its number and how many stand up to its top, from the bottom of the bar on."""
        tops = accumulate(count for _, count in self.counts)
        return [(kind, count, top) for (kind, count), top in zip(self.counts, tops, strict=True)]


def events(view: View) -> list[Node]:
    """All events in order of time, those without a year last."""
    return sorted((node for node in view.nodes.values() if node.when), key=lambda node: node.order)


def chronicle(view: View) -> Iterator[tuple[str, list[Year]]]:
    """The pages of the timeline: the name of each, and its years."""
    for number, nodes in enumerate(cut(events(view), EVENTS)):
        happenings = [_happening(view, node) for node in nodes]
        stretches = [
            Stretch(month, tuple(found)) for month, found in groupby(happenings, lambda happening: _of(happening.node))
        ]
        years = groupby(stretches, lambda stretch: stretch.month[0])
        yield sheet(STEM, number), [Year(year, tuple(found)) for year, found in years]


def bars(view: View) -> list[Bar]:
    """A bar for each month from the first to the last one, empty ones too, or for as many years as it takes."""
    nodes = [node for node in events(view) if _of(node)[0]]
    if not nodes:
        return []
    first, last = (12 * (_of(node)[0] or 0) for node in (nodes[0], nodes[-1]))
    return list(_by_month(view, nodes)) if last + 12 - first <= BARS else list(_by_years(view, nodes))


def unplaced(view: View) -> tuple[int, int]:
    """How many events have a year alone, and how many not even that."""
    months = [_of(node) for node in events(view)]
    return sum(bool(year) and not month for year, month in months), sum(year is None for year, _ in months)


def _by_month(view: View, nodes: list[Node]) -> Iterator[Bar]:
    found = {month: list(same) for month, same in groupby((node for node in nodes if _of(node)[1]), _of)}
    ordinals = [12 * (year or 0) + month - 1 for year, month in found]
    pages = _addresses(view)
    for ordinal in range(min(ordinals, default=0), max(ordinals, default=-1) + 1):
        month = ordinal // 12, ordinal % 12 + 1
        label = str(month[0]) if month[1] == 1 or ordinal == min(ordinals) else ""
        yield _bar(date_text(PartialDate(*month)), label, pages, found.get(month, []))


def _by_years(view: View, nodes: list[Node]) -> Iterator[Bar]:
    years = [_of(node)[0] or 0 for node in nodes]
    step = ceil((years[-1] - years[0] + 1) / BARS)
    pages = _addresses(view)
    found = {start: list(same) for start, same in groupby(nodes, lambda node: (_of(node)[0] or 0) // step * step)}
    starts = range(min(found), max(found) + 1, step)
    every = step * ceil(len(starts) / LABELS)
    for start in starts:
        words = str(start) if step == 1 else f"{start}–{start + step - 1}"
        yield _bar(Text.same(words), "" if start % every else str(start), pages, found.get(start, []))


def _bar(title: Text, label: str, pages: dict[Month, str], nodes: list[Node]) -> Bar:
    counts = Counter(node.kind for node in nodes)
    address = pages[_of(nodes[0])] if nodes else ""
    return Bar(title, label, address, tuple(sorted(counts.items())), len(nodes))


def _addresses(view: View) -> dict[Month, str]:
    """Where the events of each month begin."""
    found: dict[Month, str] = {}
    for number, nodes in enumerate(cut(events(view), EVENTS)):
        for node in nodes:
            found.setdefault(_of(node), f"{sheet(STEM, number)}#{Stretch(_of(node), ()).anchor}")
    return found


def _happening(view: View, node: Node) -> Happening:
    links = view.beside.get(node.iri, ())
    places = {link.target for link in links if link.relation == "place"}
    roles = {link.other(node.iri) for link in links if link.relation != "place"}
    others = counterparts(view, node.iri)
    parties = [other for other in others if other.iri in roles]
    return Happening(
        node,
        tuple(other for other in others if other.iri in places),
        tuple(parties[:SHOWN]),
        len(parties[SHOWN:]),
        tuple(_sentences(view, node.iri))[:QUOTED],
    )


def _sentences(view: View, iri: str) -> Iterable[Quote]:
    """Each sentence about an event once, those that its dates were completed from last."""
    quotes = [quote for link in view.beside.get(iri, ()) for quote in link.quotes]
    quotes += [quote for value in view.values.get(iri, ()) for quote in value.quotes]
    found: dict[tuple[str, int], Quote] = {}
    for quote in sorted(quotes, key=lambda quote: (quote.derived, quote.document, quote.start, -quote.end)):
        found.setdefault((quote.document, quote.start), quote)
    return found.values()


def _of(node: Node) -> Month:
    """The month that an event begins in."""
    year, month, _ = (node.when or When()).order
    return (None, 0) if year == LAST[0] else (year, month)
