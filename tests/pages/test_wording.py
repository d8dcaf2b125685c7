"""Tests of graph/pages/wording.py."""

from __future__ import annotations

import pytest

from graph.model import PartialDate
from graph.pages.wording import date_text, load_words, plain, when_text
from graph.timeline import When

SIXTH, SEVENTH, EIGHTH = (PartialDate(2025, 5, day) for day in (6, 7, 8))


@pytest.mark.parametrize(
    ("date", "ar", "en"),
    [
        (SIXTH, "6 مايو 2025", "6 May 2025"),
        (PartialDate(2025, 5), "مايو 2025", "May 2025"),
        (PartialDate(2025), "2025", "2025"),
        (PartialDate(month=5, day=6), "6 مايو", "6 May"),
        (PartialDate(month=12), "ديسمبر", "December"),
    ],
)
def test_dates_are_as_exact_as_told(date: PartialDate, ar: str, en: str) -> None:
    """A date in words says no more than is known."""
    assert (date_text(date).ar, date_text(date).en) == (ar, en)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(), ""),
        (When((SIXTH,), (SIXTH,)), "6 مايو 2025"),
        (When((SIXTH,), (SEVENTH,)), "6 مايو 2025 – 7 مايو 2025"),
        (When((SIXTH,), (SEVENTH, EIGHTH)), "6 مايو 2025 – 7 مايو 2025 / 8 مايو 2025"),
        (When((SIXTH,)), "6 مايو 2025"),
    ],
)
def test_disagreement_is_shown(when: When, words: str) -> None:
    """A span is told from start to end, with all that documents say of each."""
    assert when_text(when).ar == words


@pytest.mark.parametrize(
    ("text", "shown"),
    [("a\x00b", "a�b"), ("عبد\u202eاللطيف", "عبد�اللطيف"), ("محمد\u200cرضا", "محمد\u200cرضا"), ("\ud800", "�")],
)
def test_hidden_characters_are_made_visible(text: str, shown: str) -> None:
    """What would turn or hide text is shown as �; the joiners that scripts need stay."""
    assert plain(text) == shown


def test_every_word_has_three_languages() -> None:
    """The interface speaks Arabic, English and French."""
    assert all(all(text.all()) for text in load_words().words.values())
    assert {len(months) for months in load_words().months.values()} == {12}
