"""Reckon which date is meant: complete a day and month from the day of publication, and never beyond the text."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from graph.model import PartialDate

PAST, CURRENT, COMING = -1, 0, 1
_BACKWARDS = 3  # news tells more of what was than of what comes: a day ahead counts as far as three behind


def partial(day: date) -> PartialDate:
    """A full date."""
    return PartialDate(day.year, day.month, day.day)


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has such a day; without a year, whether some year has it."""
    try:
        date(year or 2000, month, day)
    except ValueError:
        return False
    return True


def complete(month: int, day: int | None, published: date | None, qualifier: int | None) -> PartialDate:
    """A day and month, or a month, in the year that the words and the day of publication leave.

    >>> complete(6, 13, date(2023, 6, 20), PAST), complete(12, None, date(2015, 2, 1), None)
    (PartialDate(year=2023, month=6, day=13), PartialDate(year=2014, month=12, day=None))
    """
    if not published:
        return PartialDate(None, month, day)
    years = [year for year in range(published.year - 1, published.year + 2) if day is None or is_day(year, month, day)]
    if not years:
        return PartialDate(None, month, day)
    year = min(years, key=lambda year: _distance(year, month, day, published, qualifier))
    return PartialDate(year, month, day)


def not_before(first: PartialDate, month: int, day: int | None) -> PartialDate:
    """The end of a period told without its own year: in the year of its beginning, or the next."""
    if not first.year or not first.month:
        return PartialDate(None, month, day)
    earlier = (month, day or 31) < (first.month, first.day or 1)
    return PartialDate(first.year + earlier, month, day)


def weekday_date(weekday: int, published: date, qualifier: int | None) -> date:
    """The last such day up to publication, or the next one where the words say so.

    >>> weekday_date(2, date(2015, 8, 2), COMING), weekday_date(6, date(2015, 8, 2), None)
    (datetime.date(2015, 8, 5), datetime.date(2015, 8, 2))
    """
    ahead = (weekday - published.weekday()) % 7
    if qualifier == COMING:
        return published + timedelta(ahead or 7)
    behind = -ahead % 7
    return published - timedelta(behind or (7 if qualifier == PAST else 0))


def relative_day(offset: int, weekday: int | None, published: date) -> date:
    """«أمس», «غدا»; a weekday beside it decides where the two differ («أمس الجمعة» read on a Sunday)."""
    day = published + timedelta(offset)
    if weekday is None or day.weekday() == weekday:
        return day
    return weekday_date(weekday, published, COMING if offset > 0 else None)


def relative_month(qualifier: int, published: date) -> PartialDate:
    """«الشهر الماضي», «الشهر الجاري», «الشهر المقبل»."""
    months = published.year * 12 + published.month - 1 + qualifier
    return PartialDate(months // 12, months % 12 + 1)


def later(day: PartialDate, days: int) -> PartialDate | None:
    """The date some days on, or back, as exact as it was; None where an unknown year would decide it."""
    if not day.month or not day.day:
        return None
    year = day.year or 2001  # an unknown year: any that is no leap year
    if not is_day(year, day.month, day.day):
        return None
    start, end = date(year, day.month, day.day), date(year, day.month, day.day) + timedelta(days)
    if not day.year and min(start, end) <= date(2001, 2, 28) < max(start, end):
        return None
    return PartialDate(end.year if day.year else None, end.month, end.day)


def from_hijri(year: int, month: int | None, day: int | None) -> PartialDate | None:
    """What is certain of a Hijri date in the Gregorian calendar: a month, a year, or nothing.

    The tabular calendar and the sighted moon differ by a day or two, so both ends are widened by two.

    >>> from_hijri(1436, 10, 19), from_hijri(1436, 10, None), from_hijri(1436, None, None)
    (PartialDate(year=2015, month=8, day=None), PartialDate(year=2015, month=None, day=None), None)
    """
    first = _tabular(year, month or 1, day or 1) - timedelta(2)
    last = _tabular(year, month or 12, day or 30) + timedelta(2)
    if first.year != last.year:
        return None
    return PartialDate(first.year, first.month if day and first.month == last.month else None)


def hijri_day(year: int | None, month: int, day: int, weekday: int, published: date | None) -> date | None:
    """The one such weekday about a Hijri date; without a year, about that nearest to the day of publication.

    >>> hijri_day(None, 10, 27, 2, date(2015, 8, 11)), hijri_day(1436, 10, 14, 3, None)
    (datetime.date(2015, 8, 12), datetime.date(2015, 7, 30))
    """
    if not year and not published:
        return None
    near = int((published.year - 622) * 33 / 32) if published else 0
    years = [year] if year else range(near - 1, near + 3)
    days = [_tabular(each, month, day) for each in years]
    about = min(days, key=lambda each: abs((each - published).days)) if published else days[0]
    around = (about + timedelta(shift) for shift in (0, 1, -1, 2, -2))
    return next((each for each in around if each.weekday() == weekday), None)


def consecutive(days: list[int]) -> bool:
    """Whether each day follows the one before it: «6 و7 و8»."""
    return all(right == left + 1 for left, right in pairwise(days))


def _distance(year: int, month: int, day: int | None, published: date, qualifier: int | None) -> float:
    """How far a reading lies from publication, days ahead counting more; readings on the wrong side come last."""
    days = (date(year, month, day or 15) - published).days
    if day is None and (year, month) == (published.year, published.month):
        days = 0
    same = 1 if day is None else 0  # «في يوليو الماضي» told in July is last year's, «6 يوليو الماضي» may be yesterday
    wrong = (qualifier == PAST and days > -same) or (qualifier == COMING and days < same)
    ahead = _BACKWARDS if qualifier is None else 1
    return (days * ahead if days > 0 else -days) + (10_000 if wrong else 0)


def _tabular(year: int, month: int, day: int) -> date:
    """The tabular Islamic calendar, civil epoch (16 July 622, Julian)."""
    days = day + -(-59 * (month - 1) // 2) + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014
    return date.fromordinal(days)
