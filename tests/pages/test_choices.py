"""Tests of graph/pages/choices.py: what there is to filter by."""

from __future__ import annotations

from graph.pages.choices import choices
from tests.pages.test_view import VIEW


def test_sources_count_documents() -> None:
    """Each source is told with the number of its documents."""
    assert sum(count for _, count in choices(VIEW)["sources"]) == len(VIEW.papers)


def test_topics_count_events() -> None:
    """Each topic is told with its words and the number of events about it."""
    told = {key: (names, count) for key, names, count in choices(VIEW)["topics"]}

    assert told["counter-terrorism"][1] == 1
    assert len(told["counter-terrorism"][0]) == 3


def test_months_count_events() -> None:
    """Each event is counted once: in its month, in its year, or as undated."""
    told = choices(VIEW)
    events = [node for node in VIEW.nodes.values() if node.when]

    assert sum(count for *_, count in told["months"]) + told["undated"] == len(events)
    assert told["months"] == sorted(told["months"])
