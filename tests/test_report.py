"""A build is watched, and its report says what it made."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import ReadError
from graph.read import Skip
from graph.report import Report, Watch

BAD, NOTE = Skip("a.pdf", "it is not read"), Skip("b.txt", "read without a date", kept=True)


def report(*skipped: Skip, violations: tuple[str, ...] = ()) -> Report:
    """A report of a small build."""
    counts = {"documents": 35, "mentions": 1412, "entities": 1, "events": 2, "claims": 9}
    return Report(Path("out"), counts, skipped, violations, (), {"read": 0.1})


def test_the_line_says_what_was_built_and_what_to_open() -> None:
    """Counts have their nouns; the page to open ends the line."""
    assert report().line == "35 documents · 1,412 mentions · 1 entity · 2 events · conforms — open out/index.html"


def test_the_line_says_what_is_wrong() -> None:
    """Skipped inputs and violations are counted."""
    line = report(BAD, NOTE, violations=("x",)).line

    assert "1 skipped · 1 violation —" in line


@pytest.mark.parametrize(("skipped", "status"), [((), 0), ((NOTE,), 0), ((BAD, NOTE), 3)])
def test_the_exit_status_says_whether_all_was_read(skipped: tuple[Skip, ...], status: int) -> None:
    """A text that was read without its date was read."""
    assert report(*skipped).status == status


def test_each_stage_is_timed_in_order() -> None:
    """What a stage returns is passed on."""
    watch = Watch()

    assert watch.run("load", sorted, [2, 1]) == [1, 2]
    assert watch.each("read", iter("ab")) == ["a", "b"]
    assert list(watch.seconds) == ["load", "read"]


def test_a_build_without_documents_ends() -> None:
    """The error gives the first reason and how many more there are."""
    watch = Watch(skipped=[BAD, BAD])

    with pytest.raises(ReadError, match=r"a\.pdf: it is not read \(and 1 more\)"):
        watch.each("read", [])
