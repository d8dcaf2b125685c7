"""Days that are told by the one told before them."""

from __future__ import annotations

import pytest

from graph.annotate.narrated import with_narrated
from graph.annotate.phrases import DateMention
from graph.annotate.tokens import fold
from graph.model import PartialDate

_YEAR = "مايو 2022 زار نيس وفي نوفمبر من العام نفسه التقى فلانا"
_MAY = DateMention(0, 2, PartialDate(2025, 5, 31))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 مايو زار نيس وفي اليوم التالي التقى فلانا", "2025-06-01"),
        ("31 مايو زار نيس وفي اليوم الموالي التقى فلانا", "2025-06-01"),
        ("31 مايو زار نيس ومساء اليوم نفسه التقى فلانا", "2025-05-31"),
        ("31 مايو زار نيس والتقى في اليوم ذاته فلانا", "2025-05-31"),
        ("31 مايو زار نيس وفي الرابع من الشهر ذاته التقى فلانا", "2025-05-04"),
        ("31 مايو زار نيس وفي 14 من الشهر نفسه التقى فلانا", "2025-05-14"),
        ("31 مايو زار نيس وفي الرابع عشر من نفس الشهر التقى فلانا", "2025-05-14"),
        ("31 مايو زار نيس والتقى فلانا بعد ثلاثة أيام", "2025-06-03"),
    ],
)
def test_a_day_is_told_by_the_one_before(text: str, day: str) -> None:
    """«وفي اليوم التالي» is the day after, «اليوم نفسه» the same."""
    assert [str(date.first) for date in with_narrated([_MAY], [fold(word) for word in text.split()])][1:] == [day]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("31 مايو زار نيس في اليوم نفسه من العام الماضي", [_MAY]),
        ("31 مايو زار نيس في اليوم التالي الذي وصل فيه", [_MAY]),
        ("وفي اليوم التالي التقى فلانا", []),
        ("31 مايو زار نيس بعد ثلاثة أيام من لقائه فلانا", [_MAY]),
    ],
)
def test_without_a_day_before_none_is_told(text: str, dates: list[DateMention]) -> None:
    """So it is where the words mean a day of another year, or what follows tells it."""
    assert with_narrated(dates, [fold(word) for word in text.split()]) == tuple(dates)


def test_a_month_of_the_same_year_has_the_year_told_before() -> None:
    """«في نوفمبر من العام نفسه» is of no year where none was told."""
    words = [fold(word) for word in _YEAR.split()]
    first, second = DateMention(0, 2, PartialDate(2022, 5)), DateMention(5, 6, PartialDate(2024, 11))
    assert [str(date.first) for date in with_narrated([first, second], words)] == ["2022-05", "2022-11"]
    assert [str(date.first) for date in with_narrated([second], words)] == ["--11"]
