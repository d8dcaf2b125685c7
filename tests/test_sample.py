"""Meetings drawn to be read by hand come with all that is needed to judge them, and verdicts are counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import EvaluationError
from graph.sample import Drawn, Share, count_verdicts, draw, sheet
from tests.running import Build, majlis_here


@pytest.fixture(scope="module")
def drawn(seeds_build: Build) -> list[Drawn]:
    """Five meetings of the first build."""
    return draw(seeds_build.out, 5, seed=1)


def test_a_draw_is_the_same_for_the_same_seed(seeds_build: Build, drawn: list[Drawn]) -> None:
    """Two readers can be sent one sheet."""
    assert draw(seeds_build.out, 5, seed=1) == drawn
    assert draw(seeds_build.out, 5, seed=2) != drawn


def test_nothing_is_drawn_twice_and_no_more_than_there_is(seeds_build: Build) -> None:
    """Each is a meeting as one document tells it."""
    everything = draw(seeds_build.out, 10_000, seed=1)

    assert len({(one.iri, one.document) for one in everything}) == len(everything) > 5
    assert {one.type for one in everything} <= {"Conference", "Talks", "Visit", "Ceremony"}


def test_a_sheet_holds_what_a_judge_needs(seeds_build: Build, drawn: list[Drawn]) -> None:
    """Every value with its words, the text they stand in, and a place for the verdict."""
    text = sheet(drawn, seeds_build.out)

    assert text.count("\nright: \n") == 5
    for one in drawn:
        stored = (seeds_build.out / "documents" / f"{one.document}.txt").read_text(encoding="utf-8")
        assert f"{one.type}, {one.status} — {one.document}" in text
        assert all(words in " ".join(stored.split()) and words in text for _, _, words in one.claims)
        assert all(f"**{value}**" in text for _, values, _ in one.claims for value in values)
        assert all(f"> {line}" in text for line in stored.strip().splitlines())


def test_verdicts_are_counted(drawn: list[Drawn], seeds_build: Build) -> None:
    """What was not read is no error; the rest of the line is the reader's own."""
    text = sheet(drawn, seeds_build.out)
    filled = text.replace("right: \n", "right: y\n", 1).replace("right: \n", "right: No, a match\n", 1)

    assert count_verdicts(filled) == Share(right=1, read=2, unread=3)


def test_the_bounds_are_those_of_wilson() -> None:
    """81 of 100 is between 0.722 and 0.875 (by the formula of E. B. Wilson, 1927)."""
    assert Share(81, 100).bounds == pytest.approx((0.7222, 0.8749), abs=1e-4)


@pytest.mark.parametrize(
    ("text", "said"),
    [("right: perhaps", "«right: perhaps» is no verdict. Write y or n."), ("right: ", "has a verdict")],
)
def test_what_is_no_verdict_is_said(text: str, said: str) -> None:
    """Nothing is counted that was not written."""
    with pytest.raises(EvaluationError, match=said):
        count_verdicts(text)


def test_the_command_draws_and_counts(seeds_build: Build, tmp_path: Path) -> None:
    """From a build to a share at the console."""
    run = majlis_here("sample", "--build", seeds_build.out, "--count", "2")
    (tmp_path / "sheet.md").write_text(run.stdout.replace("right: ", "right: y"), encoding="utf-8")

    assert majlis_here("sample", "--tally", tmp_path / "sheet.md").stdout.startswith("2 of 2 right: 1.00 (between 0.34")
    assert "there is no build here" in majlis_here("sample", "--build", tmp_path / "none").stderr
