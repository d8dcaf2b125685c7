"""Count what readers can filter by: the sources, the topics, and the months in which something happened."""

from __future__ import annotations

from collections import Counter
from typing import Any

from graph.display import Text
from graph.pages.view import View
from graph.timeline import LAST

NO_SOURCE = "-"  # stands for the documents that name none

Choices = dict[str, Any]


def choices(view: View) -> Choices:
    """What there is to choose from, as JSON, and the number of events without a year.

    Sources are told as [source, documents], topics as [key, words, events], months as [year, month or 0, events].
    """
    months = Counter(node.when.order[:2] for node in view.nodes.values() if node.when)
    undated = sum(count for (year, _), count in months.items() if year == LAST[0])
    return {
        "sources": _sources(view),
        "topics": _topics(view),
        "months": [[*month, count] for month, count in sorted(months.items()) if month[0] != LAST[0]],
        "undated": undated,
    }


def _sources(view: View) -> list[tuple[str, int]]:
    """The most frequent first."""
    found = Counter(paper.source or NO_SOURCE for paper in view.papers.values())
    return sorted(found.items(), key=lambda one: (-one[1], one[0]))


def _topics(view: View) -> list[tuple[str, tuple[str, str, str], int]]:
    """The most frequent first."""
    told = [value for values in view.values.values() for value in values if value.key]
    texts: dict[str, Text] = {value.key: value.text for value in told}
    found = Counter(value.key for value in told)
    return [(key, texts[key].all(), count) for key, count in sorted(found.items(), key=lambda one: (-one[1], one[0]))]
