"""Tell which date a matched rule of the grammar means: one day, a month, a period, or several days."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from graph.annotate import reckoning
from graph.annotate.dateparse import Parse
from graph.annotate.reckoning import CURRENT
from graph.model import PartialDate

_YEAR, _CENTURY = 12, 1200  # months


@dataclass(frozen=True)
class Reading:
    """Lexemes `start` to `end` (exclusive) and the date or period they tell."""

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None = None
    rule: str = ""


Told = Iterator[Reading]


def tell_absolute(parse: Parse) -> Told:
    """«الأربعاء 6 دجنبر 2023», «19/10/1436هـ الموافق 4/8/2015م»."""
    yield from _tell(parse.absolute(1))


def tell_hijri(parse: Parse) -> Told:
    """«19/10/1436هـ», «الأربعاء 27 شوال الجاري», «أمس 26 شوال»."""
    offset = parse.value("t1")
    if offset is not None and parse.published:
        yield from _tell(reckoning.partial(reckoning.relative_day(offset, parse.value("w1"), parse.published)))
    else:
        yield from _tell(parse.hijri())


def tell_period(parse: Parse) -> Told:
    """«من 28 يونيو إلى 3 يوليو 2024»: what one end leaves open the other tells."""
    first, last = parse.absolute(1), parse.absolute(2)
    if first is None or last is None or not first.month or not last.month:
        return
    if not parse.has_year(1) and last.year:
        first = PartialDate(last.year - (first.month > last.month), first.month, first.day)
    elif not parse.has_year(2):
        last = reckoning.not_before(first, last.month, last.day)
    yield from _tell(first, last)


def tell_days(parse: Parse) -> Told:
    """«6 و7 ماي الجاري», «من 6 إلى 8 ماي», «1-4 يونيو 2015م»: several days of one month."""
    month = parse.month(1)
    days = [lexeme.value or 0 for lexeme in parse.all("days", "do")]
    if month is None or not all(reckoning.is_day(None, month, day) for day in days):
        return
    yield from _listed(parse, days, lambda day: parse.dated(1, month, day))


def tell_days_of_this_month(parse: Parse) -> Told:
    """«12 الجاري», «يومي 6 و7 من الشهر الماضي»."""
    qualifier = parse.value("r1") or CURRENT
    if not parse.published:
        return
    month = reckoning.relative_month(qualifier, parse.published)
    days = [lexeme.value or 0 for lexeme in parse.all("days", "do")]
    if month.month and all(reckoning.is_day(month.year, month.month, day) for day in days):
        yield from _listed(parse, days, lambda day: PartialDate(month.year, month.month, day))


def tell_month(parse: Parse) -> Told:
    """«في فبراير الماضي», «مطلع مارس», «أبريل (نيسان) 2015»."""
    month = parse.month(1)
    before = parse.found.string[: parse.found.start()][-1:]
    told = parse.all("cue") or parse.all("tail1") or len(parse.all("m1", "m")) > 1 or before in ("l", "j", "g")
    if month is None or (parse.all("m1")[0].ambiguous and not told):
        return
    yield from _tell(parse.dated(1, month, None))


def tell_months(parse: Parse) -> Told:
    """«من مارس إلى ماي 2019», «بين يونيو وأكتوبر», «شهري مايو ويونيو الماضيين»."""
    first, last = parse.month(1), parse.month(2)
    if first is None or last is None:
        return
    if parse.has_year(1):
        start = parse.dated(1, first, None)
        end = parse.dated(2, last, None) if parse.has_year(2) else reckoning.not_before(start, last, None)
    else:
        end = parse.dated(2, last, None)
        start = PartialDate(end.year - (first > last) if end.year else None, first)
    yield from _tell(start, end)


def tell_years(parse: Parse) -> Told:
    """«سنتي 2014 و2018» tells two years, «بين عامي 2014 و2018» and «2014-2018» a period."""
    places = [place for place in range(*parse.found.span("years")) if parse.lexemes[place].tag == "y"]
    years = [PartialDate(parse.lexemes[place].value) for place in places]
    if parse.all("between", "e") or parse.all("years", "g-/"):
        yield from _tell(years[0], years[-1])
    else:
        ends = [place + 1 for place in places[:-1]] + [-1]
        starts = [-1, *places[1:]]
        yield from (Reading(start, end, year) for start, end, year in zip(starts, ends, years, strict=True))


def tell_weekdays(parse: Parse) -> Told:
    """«يومي الاثنين والثلاثاء», «من الأحد إلى الأربعاء المقبلين»."""
    values = [lexeme.value or 0 for lexeme in parse.all("weekdays", "w")]
    if not parse.published:
        return
    first = reckoning.weekday_date(values[0], parse.published, parse.qualifier("r1"))
    last = first + timedelta((values[-1] - values[0]) % 7)
    yield from _tell(reckoning.partial(first), reckoning.partial(last))


def tell_next_days(parse: Parse) -> Told:
    """«غدا وبعد غد», «أمس واليوم»."""
    first, last = parse.value("t1"), parse.value("t2")
    if parse.published and first is not None and last is not None and first < last:
        days = (reckoning.relative_day(offset, None, parse.published) for offset in (first, last))
        yield from _tell(*map(reckoning.partial, days))


def tell_day(parse: Parse) -> Told:
    """«أمس», «مساء اليوم (الاثنين)», «الأربعاء المقبل»: only where the day of publication is known."""
    if not parse.published:
        return
    offset, weekday = parse.value("t1"), parse.value("w1")
    if offset is not None:
        yield from _tell(reckoning.partial(reckoning.relative_day(offset, weekday, parse.published)))
    elif weekday is not None:
        today = weekday == parse.published.weekday() and parse.value("r1") is None  # «يستقبل الاثنين», on a Monday
        day = reckoning.weekday_date(weekday, parse.published, None if today else parse.qualifier("r1"))
        yield from _tell(reckoning.partial(day))


def tell_relative_month(parse: Parse) -> Told:
    """«الشهر الماضي», «هذا الشهر»."""
    if parse.published:
        yield from _tell(reckoning.relative_month(parse.value("r1") or CURRENT, parse.published))


def tell_relative_year(parse: Parse) -> Told:
    """«العام الماضي», «صيف هذه السنة»."""
    if parse.published:
        yield from _tell(PartialDate(parse.published.year + (parse.value("r1") or CURRENT)))


def tell_ago(parse: Parse) -> Told:
    """«قبل يومين», «يصل بعد ثلاثة أيام»; «وصل بعد ثلاثة أيام» is told by another day (`narrated`)."""
    days, ago = parse.value("v1"), parse.found["way"] in ("b", "j")
    if parse.published and days is not None and days < 100 and (ago or parse.ahead):
        yield from _tell(reckoning.partial(parse.published + timedelta(-days if ago else days)))


def tell_months_ago(parse: Parse) -> Told:
    """«قبل ثلاثة أشهر» tells a month, «قبل عامين» a year."""
    months = parse.value("v1")
    if parse.published and months and months < _CENTURY:
        month = reckoning.relative_month(-months, parse.published)
        yield from _tell(PartialDate(month.year) if months % _YEAR == 0 else month)


def _tell(first: PartialDate | None, last: PartialDate | None = None) -> Told:
    yield Reading(-1, -1, first, last if last != first else None)


def _listed(parse: Parse, days: list[int], dated: Callable[[int], PartialDate]) -> Told:
    """A period where the words or the order of the days say so; else each day for itself."""
    spans = bool(parse.all("days", "g-R") or parse.all("between", "e"))
    if len(days) == 1 or (days != sorted(days)):
        yield from _tell(dated(days[0])) if len(days) == 1 else ()
    elif spans or reckoning.consecutive(days):
        last = dated(days[-1])
        first = PartialDate(last.year, last.month, days[0])
        yield from _tell(first, last)
    else:
        places = [place for place, end in [parse.found.span("days")] for place in range(place, end)]
        places = [place for place in places if parse.lexemes[place].tag in "do"]
        ends = [place + 1 for place in places[:-1]] + [-1]
        yield from (Reading(place, end, dated(day)) for place, end, day in zip(places, ends, days, strict=True))
