"""Hold what a rule of the grammar matched, and tell the days, months and years in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from graph.annotate import reckoning
from graph.annotate.datelexemes import Lexeme
from graph.annotate.reckoning import COMING, CURRENT
from graph.model import PartialDate


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

    def absolute(self, number: int) -> PartialDate | None:
        """The Gregorian day of a rule's n-th date."""
        if numbers := self.all(f"num{number}", "dy"):
            return _numeric([lexeme.value or 0 for lexeme in numbers])
        month, day = self.month(number), self.value(f"d{number}")
        if month is None or day is None or self._is_verb(number):
            return None
        dated = self.dated(number, month, day)
        return dated if reckoning.is_day(dated.year, month, day) else None

    def month(self, number: int) -> int | None:
        """The n-th month, told by one name or by two that agree («أيار/مايو»)."""
        values = {lexeme.value for lexeme in self.all(f"m{number}", "m")}
        return values.pop() if len(values) == 1 else None

    def dated(self, number: int, month: int, day: int | None) -> PartialDate:
        """A day and month, or a month, with the year that its tail tells or that publication implies."""
        tail = self.all(f"tail{number}")
        year = next((lexeme.value for lexeme in tail if lexeme.tag == "y"), None)
        if year:
            return PartialDate(year, month, day)
        if any(lexeme.tag == "Y" for lexeme in tail):
            shift = next((lexeme.value or 0 for lexeme in tail if lexeme.tag == "r"), CURRENT)
            return PartialDate(self.published.year + shift if self.published else None, month, day)
        qualifier = next((lexeme.value for lexeme in tail if lexeme.tag == "r"), COMING if self.ahead else None)
        return reckoning.complete(month, day, self.published, qualifier)

    def has_year(self, number: int) -> bool:
        """Whether the n-th date says of which year it is."""
        return bool(self.all(f"tail{number}", "yYr") or self.all(f"num{number}"))

    def hijri(self) -> PartialDate | None:
        """What is certain of a Hijri date that no Gregorian one stands beside; a weekday leaves one day."""
        year, month, day = _hijri(self.all("hijri1"))
        if month is None or month > 12:
            return None
        weekday = self.value("w1")
        if day and weekday is not None:
            told = reckoning.hijri_day(year, month, day, weekday, self.published)
            if told:
                return reckoning.partial(told)
        return reckoning.from_hijri(year, month, day) if year else None

    def _is_verb(self, number: int) -> bool:
        """«الثاني مارس ضغوطا» is no second of March."""
        day, month = self.found.start(f"d{number}"), self.found.start(f"m{number}")
        return month == day + 1 and self.lexemes[day].tag == "o" and self.lexemes[month].ambiguous


def _numeric(numbers: list[int]) -> PartialDate | None:
    """Day, month and year, in the order of the Arab world or of ISO; in the American one where no other fits."""
    left, right, year = numbers if numbers[2] > 31 else reversed(numbers)
    orders = ((right, left), (left, right))
    return next((PartialDate(year, *order) for order in orders if reckoning.is_day(year, *order)), None)


def _hijri(lexemes: list[Lexeme]) -> tuple[int | None, int | None, int | None]:
    """The year, month and day of a Hijri date, as far as they are told."""
    year = next((lexeme.value for lexeme in lexemes if lexeme.tag == "h"), None)
    months = [lexeme.value for lexeme in lexemes if lexeme.tag == "i"]
    days = [lexeme.value for lexeme in lexemes if lexeme.tag in "do"]
    if not months and len(days) == 2:
        days, months = (days[1:], days[:1]) if lexemes[0].tag == "h" else (days[:1], days[1:])
    return year, months[0] if months else None, days[0] if days else None
