"""Find the days that are told by the one told before: «وفي اليوم التالي», «في الرابع من الشهر ذاته»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.annotate.numbers import find_number, find_ordinal
from graph.annotate.phrases import DateMention
from graph.annotate.reckoning import is_day, later
from graph.model import PartialDate
from graph.smallwords import small_words

_THE_DAY, _THE_MONTH = small_words("the-day")[0], small_words("the-month")[0]
_THE_YEAR, _DAYS = frozenset(small_words("the-year")), frozenset(small_words("days"))
_NEXT, _SAME = frozenset(small_words("next-day")), frozenset(small_words("same-day"))
_LIKE = frozenset(small_words("the-like"))
_OF_ANOTHER = frozenset(("من", *small_words("relative")))  # «اليوم نفسه من العام الماضي», «اليوم التالي الذي …»
_AFTER, _TWO_DAYS, _OF, _UPON = "بعد", "يومين", "من", "علي"
_ORDINAL = 2  # words of «الرابع عشر»
_MONTH = 31  # days of the longest month


def with_narrated(dates: Sequence[DateMention], words: Sequence[str]) -> tuple[DateMention, ...]:
    """The dates of a text, in its order, with those that one before them tells; `words` are folded."""
    if not dates or not (_SAME | _NEXT | {_AFTER} | _LIKE).intersection(words):
        return tuple(dates)
    told = [*_of_same_year(dates, words)]
    told += [*_narrated(dates, words), *_of_same_month(dates, words), *_days_later(dates, words)]
    return tuple(sorted(told, key=lambda date: date.start))


def _narrated(dates: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
    for index in (i for i, word in enumerate(words[:-2]) if word == _THE_DAY and words[i + 1] in _NEXT | _SAME):
        before = _last_before(dates, words, index)
        day = later(before.first, int(words[index + 1] in _NEXT)) if before else None
        if day is not None and _is_free(dates, index) and words[index + 2] not in _OF_ANOTHER:
            yield DateMention(index, index + 2, day)


def _last_before(dates: Sequence[DateMention], words: Sequence[str], index: int) -> DateMention | None:
    """The one day told last before a word, which another day does not stand between."""
    before = [date for date in dates if date.end <= index]
    single = bool(before) and before[-1].last is None and before[-1].relation == "on"
    single = single and _THE_DAY not in words[before[-1].end : index]  # «في اليوم الثاني … وفي اليوم ذاته»
    return before[-1] if single else None


def _is_free(dates: Sequence[DateMention], index: int) -> bool:
    """Whether no date holds a word."""
    return all(not date.start <= index < date.end for date in dates)


def _is_same(words: Sequence[str], index: int) -> bool:
    """«الشهر ذاته», «نفس الشهر»: whether a span of time is the one told before."""
    after = words[index + 1] if index + 1 < len(words) else ""
    return after in _SAME or (index > 0 and words[index - 1] in _LIKE)


def _of_same_month(dates: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
    """«في الرابع من الشهر ذاته», «14 من نفس الشهر»: a day of the month told last."""
    for index in (i for i, word in enumerate(words) if word == _THE_MONTH and _is_same(words, i)):
        end = index - (words[index - 1] in _LIKE)
        start, day = _day_before(words, end - (words[end - 1] == _OF))
        month = next((date.first for date in reversed(dates) if date.end <= index and date.first.month), None)
        if day and month and month.month and is_day(month.year, month.month, day) and _is_free(dates, start):
            yield DateMention(start, index + 1, PartialDate(month.year, month.month, day))


def _day_before(words: Sequence[str], end: int) -> tuple[int, int]:
    """Where the number of a day begins that ends before a word, and the number; 0 for none."""
    if end > 0 and words[end - 1].isdecimal():
        return end - 1, int(words[end - 1]) if int(words[end - 1]) <= _MONTH else 0
    for length in range(_ORDINAL, 0, -1):
        ordinal = find_ordinal(words[:end], end - length) if end >= length else None
        if ordinal is not None and ordinal[1] == length and ordinal[0] <= _MONTH:
            return end - length, ordinal[0]
    return end, 0


def _of_same_year(dates: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
    """«في نوفمبر من العام نفسه»: a month of the year told before, or of none that is known."""
    year: int | None = None
    for date in dates:
        of = date.end < len(words) and words[date.end] == _OF
        behind = date.end + of + (not _LIKE.isdisjoint(words[date.end + of : date.end + of + 1]))
        same = behind < len(words) and words[behind] in _THE_YEAR and _is_same(words, behind)
        moved = replace(date, first=replace(date.first, year=year)) if same and date.last is None else date
        year = moved.first.year or year
        yield moved


def _days_later(dates: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
    """«وزار نيس بعد ثلاثة أيام»: counted from the day told before; «بعد يومين من لقائهما» is counted from elsewhere."""
    for index in (i for i, word in enumerate(words[:-2]) if word == _AFTER and _is_free(dates, i)):
        end, days = _counted(words, index + 1)
        before = _last_before(dates, words, index)
        day = later(before.first, days) if before and days else None
        if day is not None and {_OF, _UPON}.isdisjoint(words[end : end + 1]):
            yield DateMention(index, end, day)


def _counted(words: Sequence[str], index: int) -> tuple[int, int]:
    """After the days that are counted at a word, and how many; 0 for none."""
    if words[index] == _TWO_DAYS:
        return index + 1, 2
    number = find_number(words, index)
    end = index + number[1] if number else index
    return (end + 1, number[0]) if number and end < len(words) and words[end] in _DAYS else (index, 0)
