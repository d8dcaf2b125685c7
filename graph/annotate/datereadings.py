"""Tell which date a matched rule of the grammar means: one day, a month, a period, or several days."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from graph.annotate import reckoning
from graph.annotate.datelexemes import Lexeme
from graph.annotate.reckoning import COMING, CURRENT
from graph.model import PartialDate


@dataclass(frozen=True)
class Reading:
    """Lexemes `start` to `end` (exclusive) and the date or period they tell."""

    start: int
    end: int
    first: PartialDate | None
    last: PartialDate | None = None
    rule: str = ""


class Parse:
    """What a rule matched: the lexemes of each of its groups."""

    def __init__(self, found: re.Match[str], lexemes: Sequence[Lexeme], published: date | None, ahead: bool) -> None:
        self.found, self.lexemes, self.published, self.ahead = found, lexemes, published, ahead

    def all(self, group: str, tags: str = "") -> list[Lexeme]:
        """The lexemes in a group, only those of some tags where given."""
        if group not in self.found.re.groupindex or self.found[group] is None:
            return []
        inside = self.lexemes[self.found.start(group) : self.found.end(group)]
        return [lexeme for lexeme in inside if not tags or lexeme.tag in tags]

    def value(self, group: str) -> int | None:
        """What the last lexeme with a value in a group stands for."""
        return next((lexeme.value for lexeme in reversed(self.all(group)) if lexeme.value is not None), None)

    def qualifier(self, group: str) -> int | None:
        """The past, the present or the future; what a verb to come implies where no word says it."""
        told = self.value(group)
        return COMING if told is None and self.ahead else told


Told = Iterator[Reading]


def tell_absolute(parse: Parse) -> Told:
    """«الأربعاء 6 دجنبر 2023», «19/10/1436هـ الموافق 4/8/2015م»."""
    day = _absolute(parse, 1)
    if day:
        yield from _tell(day)
    elif parse.all("hijri1"):
        yield from _tell(_hijri(parse.all("hijri1")))


def tell_period(parse: Parse) -> Told:
    """«من 28 يونيو إلى 3 يوليو 2024»: what one end leaves open the other tells."""
    first, last = _absolute(parse, 1), _absolute(parse, 2)
    if first is None or last is None or not first.month or not last.month:
        return
    if not _has_year(parse, 1) and last.year:
        first = PartialDate(last.year - (first.month > last.month), first.month, first.day)
    elif not _has_year(parse, 2):
        last = reckoning.not_before(first, last.month, last.day)
    yield from _tell(first, last)


def tell_days(parse: Parse) -> Told:
    """«6 و7 ماي الجاري», «من 6 إلى 8 ماي», «1-4 يونيو 2015م»: several days of one month."""
    month = _month(parse.all("m1"))
    days = [lexeme.value or 0 for lexeme in parse.all("days", "do")]
    if month is None or not all(reckoning.is_day(None, month, day) for day in days):
        return
    yield from _listed(parse, days, lambda day: _dated(parse, 1, month, day))


def tell_days_of_this_month(parse: Parse) -> Told:
    """«12 الجاري», «يومي 6 و7 من الشهر الماضي»."""
    qualifier = parse.value("r1")
    if not parse.published or qualifier is None:
        return
    month = reckoning.relative_month(qualifier, parse.published)
    days = [lexeme.value or 0 for lexeme in parse.all("days", "do")]
    if month.month and all(reckoning.is_day(month.year, month.month, day) for day in days):
        yield from _listed(parse, days, lambda day: PartialDate(month.year, month.month, day))


def tell_month(parse: Parse) -> Told:
    """«في فبراير الماضي», «مطلع مارس», «أبريل (نيسان) 2015»."""
    month = _month(parse.all("m1"))
    before = parse.found.string[: parse.found.start()][-1:]
    told = parse.all("cue") or parse.all("tail1") or len(parse.all("m1", "m")) > 1 or before in ("l", "j", "g")
    if month is None or (parse.all("m1")[0].ambiguous and not told):
        return
    yield from _tell(_dated(parse, 1, month, None))


def tell_months(parse: Parse) -> Told:
    """«من مارس إلى ماي 2019», «بين يونيو وأكتوبر»."""
    first, last = _month(parse.all("m1")), _month(parse.all("m2"))
    if first is None or last is None:
        return
    if _has_year(parse, 1):
        start = _dated(parse, 1, first, None)
        end = _dated(parse, 2, last, None) if _has_year(parse, 2) else reckoning.not_before(start, last, None)
    else:
        end = _dated(parse, 2, last, None)
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


def tell_day(parse: Parse) -> Told:
    """«أمس», «مساء اليوم (الاثنين)», «الأربعاء المقبل»: only where the day of publication is known."""
    if not parse.published:
        return
    offset, weekday = parse.value("t1"), parse.value("w1")
    if offset is not None:
        yield from _tell(reckoning.partial(reckoning.relative_day(offset, weekday, parse.published)))
    elif weekday is not None:
        day = reckoning.weekday_date(weekday, parse.published, parse.qualifier("r1"))
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
    """«قبل يومين», «بعد ثلاثة أيام»."""
    days = parse.value("v1")
    if parse.published and days is not None and days < 100:
        ago = parse.found["way"] in ("b", "j")
        yield from _tell(reckoning.partial(parse.published + timedelta(-days if ago else days)))


def _tell(first: PartialDate | None, last: PartialDate | None = None) -> Told:
    yield Reading(-1, -1, first, last if last != first else None)


def _listed(parse: Parse, days: list[int], dated: Callable[[int], PartialDate]) -> Told:
    """A period where the words or the order of the days say so; else each day for itself."""
    spans = bool(parse.all("days", "g-") or parse.all("between", "e"))
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


def _absolute(parse: Parse, number: int) -> PartialDate | None:
    """The Gregorian day of a rule's n-th date."""
    if numbers := parse.all(f"num{number}", "dy"):
        return _numeric([lexeme.value or 0 for lexeme in numbers])
    month, day = _month(parse.all(f"m{number}")), parse.value(f"d{number}")
    if month is None or day is None or _is_verb(parse, number):
        return None
    dated = _dated(parse, number, month, day)
    return dated if reckoning.is_day(dated.year, month, day) else None


def _is_verb(parse: Parse, number: int) -> bool:
    """«الثاني مارس ضغوطا» is no second of March."""
    day, month = parse.found.start(f"d{number}"), parse.found.start(f"m{number}")
    return month == day + 1 and parse.lexemes[day].tag == "o" and parse.lexemes[month].ambiguous


def _numeric(numbers: list[int]) -> PartialDate | None:
    """Day, month and year, in the order of the Arab world or of ISO; in the American one where no other fits."""
    left, right, year = numbers if numbers[2] > 31 else reversed(numbers)
    orders = ((right, left), (left, right))
    return next((PartialDate(year, *order) for order in orders if reckoning.is_day(year, *order)), None)


def _month(lexemes: list[Lexeme]) -> int | None:
    """The month, told by one name or by two that agree («أيار/مايو»)."""
    values = {lexeme.value for lexeme in lexemes if lexeme.tag == "m"}
    return values.pop() if len(values) == 1 else None


def _dated(parse: Parse, number: int, month: int, day: int | None) -> PartialDate:
    """A day and month, or a month, with the year that its tail tells or that publication implies."""
    tail = parse.all(f"tail{number}")
    year = next((lexeme.value for lexeme in tail if lexeme.tag == "y"), None)
    if year:
        return PartialDate(year, month, day)
    if any(lexeme.tag == "Y" for lexeme in tail):
        shift = next((lexeme.value or 0 for lexeme in tail if lexeme.tag == "r"), CURRENT)
        return PartialDate(parse.published.year + shift if parse.published else None, month, day)
    qualifier = next((lexeme.value for lexeme in tail if lexeme.tag == "r"), COMING if parse.ahead else None)
    return reckoning.complete(month, day, parse.published, qualifier)


def _has_year(parse: Parse, number: int) -> bool:
    return bool(parse.all(f"tail{number}", "yYr") or parse.all(f"num{number}"))


def _hijri(lexemes: list[Lexeme]) -> PartialDate | None:
    """What is certain of a Hijri date that no Gregorian one stands beside."""
    year = next((lexeme.value for lexeme in lexemes if lexeme.tag == "h"), None)
    months = [lexeme.value for lexeme in lexemes if lexeme.tag == "i"]
    days = [lexeme.value for lexeme in lexemes if lexeme.tag in "do"]
    if not months and len(days) == 2:
        days, months = (days[1:], days[:1]) if lexemes[0].tag == "h" else (days[:1], days[1:])
    if not year or not months or (months[0] or 0) > 12:
        return None
    return reckoning.from_hijri(year, months[0], days[0] if days else None)
