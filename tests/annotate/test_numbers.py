"""Numbers, ordinals and counts are read as words and as digits."""

from __future__ import annotations

import pytest

from graph.annotate.numbers import find_dual, find_number, find_ordinal
from graph.annotate.tokens import fold


def words_of(text: str) -> list[str]:
    return fold(text).split()


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("الأول", 1, 1),
        ("الأولى من نوعها", 1, 1),
        ("الثاني والعشرين لرؤساء", 22, 2),
        ("الثاني و العشرون", 22, 3),
        ("السابعة والأربعين", 47, 2),
        ("الثالثة والتسعين", 93, 2),
        ("الحادية عشرة", 11, 2),
        ("الثاني عشر", 12, 2),
        ("الحادي والعشرون", 21, 2),
        ("العاشرة", 10, 1),
        ("الأربعين", 40, 1),
        ("المائة", 100, 1),
        ("المائة والخمسين", 150, 2),
        ("المئة والثالثة والستين", 163, 3),
        ("الثالثة بعد المائة", 103, 3),
        ("الخمسين بعد المائة", 150, 3),
        ("الثانية والثالثة", 2, 1),
        ("للثالثة", 3, 1),
        ("ثالث لقاء", 3, 1),
        ("الـ93", 93, 1),
        ("ال 22", 22, 2),
        ("٤٧", 47, 1),
        ("۲۲", 22, 1),
        ("22nd", 22, 1),
        ("الأمن", None, 0),
        ("2025", None, 0),
        ("عشرين", None, 0),
    ],
)
def test_ordinals(text: str, value: int | None, length: int) -> None:
    """An edition is read whether it is spelled out, joined by «و» or written in any digits."""

    assert find_ordinal(words_of(text), 0) == ((value, length) if value else None)


def test_no_ordinal_stands_behind_the_last_word() -> None:
    """A text may end where an ordinal could follow."""

    assert find_ordinal([], 0) is None


@pytest.mark.parametrize(
    ("text", "value", "length"),
    [
        ("خمسة أيام", 5, 1),
        ("ثمانية عشر شخصا", 18, 2),
        ("أحد عشر مشتبها", 11, 2),
        ("اثنتي عشرة بندقية", 12, 2),
        ("خمسة وعشرين", 25, 2),
        ("مائة وثلاثة وعشرون", 123, 3),
        ("ثلاثمائة كيلوغرام", 300, 1),
        ("ثلاث مئة", 300, 2),
        ("مئتي رجل", 200, 1),
        ("ألف و200 دولار", 1200, 2),
        ("ثلاثة آلاف وخمسمائة", 3500, 3),
        ("مليوني درهم", 2_000_000, 1),
        ("25 ألف قرص", 25_000, 2),
        ("1,200 طن", 1200, 1),
        ("٣٥ شخصا", 35, 1),
        ("واحد وثلاثون", 31, 2),
        ("المدير", None, 0),
    ],
)
def test_cardinals(text: str, value: int | None, length: int) -> None:
    """A count is read in digits, in words, and where the two are mixed."""

    assert find_number(words_of(text), 0) == ((value, length) if value else None)


@pytest.mark.parametrize(
    ("word", "singular"), [("خليتين", "خليه"), ("مرتان", "مره"), ("شخصين", "شخص"), ("لقاء", None), ("بين", None)]
)
def test_duals(word: str, singular: str | None) -> None:
    """The shape of a dual gives back its singular."""

    assert find_dual(word) == singular
