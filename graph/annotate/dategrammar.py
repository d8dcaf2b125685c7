"""The grammar of dates: which sequences of months, days, years and small words tell a date.

Each lexeme is one letter (`calendar.ttl` says which), so a rule is a regular expression over letters, and the
places of its groups are places in the list of lexemes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from graph.annotate import datereadings as readings
from graph.annotate.datelexemes import Lexeme
from graph.annotate.dateparse import Parse
from graph.annotate.datereadings import Reading, Told


def read_dates(lexemes: Sequence[Lexeme], published: date | None, is_ahead: Callable[[int], bool]) -> Iterator[Reading]:
    """The dates of a sentence, in its order; `is_ahead` says whether the words before a place tell of the future."""
    letters = "".join(lexeme.tag for lexeme in lexemes)
    at = 0
    while at < len(letters):
        told = _read_at(lexemes, letters, at, published, is_ahead) if letters[at] in _BEGINNINGS else []
        yield from told
        at = max([at + 1] + [reading.end for reading in told])


def _read_at(
    lexemes: Sequence[Lexeme], letters: str, at: int, published: date | None, is_ahead: Callable[[int], bool]
) -> list[Reading]:
    """What the first rule that fits at a place reads there: one date, one period, or several dates; or nothing."""
    for name, rule, read in _RULES:
        found = rule.match(letters, at)
        if found and found.end() > at:
            told = [_placed(reading, found, name) for reading in read(Parse(found, lexemes, published, is_ahead(at)))]
            if told:
                return told
    return []


def _placed(reading: Reading, found: re.Match[str], name: str) -> Reading:
    start = found.start() if reading.start < 0 else reading.start
    return Reading(start, found.end() if reading.end < 0 else reading.end, reading.first, reading.last, name)


def _tail(number: int) -> str:
    """«الجاري», «2025», «من عام 2025م», «من السنة الماضية»."""
    return rf"(?P<tail{number}>(?:r)?(?:(?:,?[fl]?Y?y|[fl]?Yr|[fl]?zYr?)G?)?)"


def _named_month(number: int) -> str:
    return rf"(?P<m{number}>m(?:[-/(]?m\)?)?)"


def _date(number: int) -> str:
    numeric = "|".join(rf"d{s}d{s}y|y{s}d{s}d" for s in ("/", "-", r"\."))
    return rf"(?:(?P<num{number}>{numeric})G?|(?P<d{number}>[do])f?q?{_named_month(number)}{_tail(number)})"


_LEAD = r"(?:pl?)?(?:u?t,?)?(?:\(?p?u?w(?:,?cw)?\)?r?,?k?l?)?(?:pl?)?u?"
_LEAD_DAY = r"(?:pl?)?(?:u?(?P<t1>t),?)?(?:\(?p?u?(?P<w1>w)\)?r?,?k?l?)?(?:pl?)?u?"
_HIJRI = r"(?:[do]f?q?i[fl]?Y?hH?|i[fl]?Y?hH?|d/d/hH?|h/d/dH?|d-d-hH?|h-d-dH?)"
_BEGINNINGS = frozenset("puwtdoyhYaqszefijbBmr(")
_UNTIL = r"(?:c?g|-)"
_OR = "R"  # of two days or months the last is as late as it may be: «سبتمبر أو أكتوبر»
_TO = rf"(?:{_UNTIL}|{_OR})"
_JOINED = rf"(?:,?c|,|{_TO})(?:p?u?w)?"
_SEVERAL = rf"(?P<days>[do](?:{_JOINED}[do])+)"
_DAYS = rf"(?P<days>[do](?:{_JOINED}[do])*)"

_PATTERNS: list[tuple[str, str, Callable[[Parse], Told]]] = [  # the first that fits tells
    ("period", rf"f?{_LEAD}{_date(1)}{_UNTIL}{_LEAD}{_date(2)}", readings.tell_period),
    ("period", rf"e{_LEAD}{_date(1)}c{_LEAD}{_date(2)}", readings.tell_period),
    ("days", rf"(?P<between>[ef]?){_LEAD}{_SEVERAL}f?q?{_named_month(1)}{_tail(1)}", readings.tell_days),
    ("day", rf"{_LEAD}(?:{_HIJRI}[,(]*k?l?u?w?,?)?{_date(1)}(?:[,(]*k?{_HIJRI})?\)?", readings.tell_absolute),
    ("hijri", rf"{_LEAD_DAY}(?P<hijri1>{_HIJRI})", readings.tell_hijri),
    ("hijri", r"p?\(?p?u?(?P<w1>w)\)?r?,?(?P<hijri1>[do]f?q?i)r?", readings.tell_hijri),
    ("day of month", rf"(?P<between>[ef]?){_LEAD}{_DAYS}f?(?:q(?P<r1>r)|zq)", readings.tell_days_of_this_month),
    ("day of month", rf"(?:(?<=l)|[wu]+){_DAYS}f?(?P<r1>r)", readings.tell_days_of_this_month),
    ("months", rf"f?a?q?{_named_month(1)}{_tail(1)}{_TO}a?q?{_named_month(2)}{_tail(2)}", readings.tell_months),
    ("months", rf"eq?{_named_month(1)}{_tail(1)}cq?{_named_month(2)}{_tail(2)}", readings.tell_months),
    ("months", rf"q{_named_month(1)}{_tail(1)},?c{_named_month(2)}{_tail(2)}", readings.tell_months),
    ("month", rf"(?<![do])(?P<cue>a?q?){_named_month(1)}{_tail(1)}", readings.tell_month),
    ("years", r"(?P<between>e)?(?P<years>Yy(?:(?:,?c|,|c?g|-|/)Y?y)+)G?", readings.tell_years),
    ("years", r"(?P<between>[ef]?)(?P<years>y(?:(?:c?g|-|/)y)+)G?", readings.tell_years),
    ("years", r"(?P<between>e)(?P<years>ycy)G?", readings.tell_years),
    ("year", r"(?P<years>[as]?[fl]?Yy|s[fl]?y)G?", readings.tell_years),
    ("year", r"(?<=[lfjbBgakF(])(?P<years>y)G?(?!(?:c?g|[-/.])[dn])", readings.tell_years),
    ("edition", r"(?<=x)(?P<years>y)G?(?!\.[dn])(?=[lfgjbB,.)c]|$)", readings.tell_years),
    ("weekdays", rf"(?P<between>f)u?(?P<weekdays>wr?{_UNTIL}u?w)(?P<r1>r)?", readings.tell_weekdays),
    ("weekdays", rf"(?P<between>e?)u?(?P<weekdays>w(?:(?:,?c|{_OR})u?w)+)(?P<r1>r)?", readings.tell_weekdays),
    ("relative day", rf"(?:pl?)?u?(?P<t1>t)(?:,?c|{_OR})u?(?P<t2>t)p?", readings.tell_next_days),
    ("relative day", r"(?:pl?)?u?(?P<t1>t)(?:,?\(?p?u?(?P<w1>w)\)?)?p?", readings.tell_day),
    ("weekday", r"p?u?(?P<w1>w)(?P<r1>r)?p?", readings.tell_day),
    ("relative month", r"a?(?:q(?P<r1>r)|zq)", readings.tell_relative_month),
    ("relative year", r"(?<![dnv])[as]?f?(?:Y(?P<r1>r)|zY)", readings.tell_relative_year),
    ("ago", r"(?P<way>[bjB])(?P<v1>v)(?!f)", readings.tell_ago),
    ("ago", r"b(?P<v1>Q)(?!f)", readings.tell_months_ago),
]
_RULES = [(name, re.compile(pattern), tell) for name, pattern, tell in _PATTERNS]
