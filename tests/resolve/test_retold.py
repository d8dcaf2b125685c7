"""Reports of one event come together, and reports of events that only look alike stay apart (`retold.txt`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from pathlib import Path

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document, Event
from graph.ontology import Ontology
from graph.resolve import resolve


@dataclass(frozen=True)
class Group:
    """Reports that tell one event of each of these kinds, or, where they are `apart`, one each."""

    apart: bool
    kinds: tuple[str, ...]
    reports: tuple[Document, ...]

    @property
    def names(self) -> frozenset[str]:
        """The identifiers of its reports."""
        return frozenset(report.identifier for report in self.reports)


def _groups() -> Iterator[Group]:
    blocks = Path(__file__).with_name("retold.txt").read_text(encoding="utf-8").strip().split("\n\n")
    for number, block in enumerate(blocks[1:], 1):
        head, *lines = block.split("\n")
        how, kinds = head.removeprefix("# ").split(": ")
        reports = tuple(_report(f"{number:02}-{place}", line) for place, line in enumerate(lines, 1))
        yield Group(how == "apart", tuple(kinds.split()), reports)


def _report(name: str, line: str) -> Document:
    day, text = line.split(" | ")
    return Document(name, text, date=None if day == "-" else date.fromisoformat(day))


GROUPS = tuple(_groups())


@pytest.fixture(scope="module")
def events(annotator: Annotator, ontology: Ontology) -> tuple[Event, ...]:
    """The events of all reports together, as in a build."""
    reports = [report for group in GROUPS for report in group.reports]
    return resolve(annotator.annotate(reports, lambda skip: pytest.fail(str(skip))), ontology).events


def _tellers(events: tuple[Event, ...], kind: str, group: Group) -> list[frozenset[str]]:
    """Which reports of a group tell each event of a kind."""
    told = (frozenset(document for document, _ in event.mentions) for event in events if event.type == kind)
    return [documents & group.names for documents in told if documents & group.names]


@pytest.mark.parametrize("group", [group for group in GROUPS if not group.apart], ids=lambda group: min(group.names))
def test_one_event_told_with_other_details_is_one(group: Group, events: tuple[Event, ...]) -> None:
    """Names shortened or spelled otherwise, days and places told otherwise or not at all, a state for its minister."""
    assert all(group.names in _tellers(events, kind, group) for kind in group.kinds)


@pytest.mark.parametrize("group", [group for group in GROUPS if group.apart], ids=lambda group: min(group.names))
def test_events_that_look_alike_are_several(group: Group, events: tuple[Event, ...]) -> None:
    """Another guest, day, edition, town or host."""
    for kind in group.kinds:
        tellers = _tellers(events, kind, group)

        assert frozenset[str]().union(*tellers) == group.names
        assert not [pair for pair in combinations(sorted(group.names), 2) if any(set(pair) <= told for told in tellers)]


def test_no_event_is_of_two_groups(events: tuple[Event, ...]) -> None:
    """However many reports are read together."""
    of_group = {report.identifier: number for number, group in enumerate(GROUPS) for report in group.reports}

    assert not [event for event in events if len({of_group[document] for document, _ in event.mentions}) > 1]
