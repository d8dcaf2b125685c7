"""Read what a file says of its own text: title, date, source, url, language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from email.utils import parsedate_to_datetime

import yaml

from graph.errors import ReadError

# the names under which files give a field, the first one found wins
FIELDS = {
    "text": ("text", "content", "body", "article", "articlebody", "نص", "النص", "المحتوى"),
    "title": ("title", "headline", "العنوان", "عنوان"),
    "date": (
        *("date", "published", "date_published", "datepublished", "pubdate", "issued", "date_extracted"),
        *("التاريخ", "تاريخ"),
    ),
    "source": ("source", "publisher", "site", "sitename", "newspaper", "المصدر", "مصدر"),
    "url": ("url", "link", "href", "الرابط", "رابط"),
    "language": ("language", "lang", "اللغة"),
    "identifier": ("id", "identifier", "doc", "المعرف"),
}


@dataclass(frozen=True)
class Record:
    """One text as its file gives it, before it is cleaned."""

    text: str
    title: str = ""
    date: date | None = None
    source: str = ""
    url: str = ""
    language: str = "ar"
    identifier: str = ""
    note: str = ""  # what was not understood, though the text could be read


def split_front_matter(text: str) -> Record:
    """The text after its YAML front matter, with what the front matter says of it."""
    found = re.match(r"\ufeff?---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)", text, re.DOTALL)
    if not found:
        if re.match(r"\ufeff?---[ \t]*\n[\w-]+:", text):
            raise ReadError("line 1 opens front matter that no line of --- closes. Add --- after it")
        return Record(text)
    fields = _parse_yaml(found.group(1) or "")
    return replace(from_fields(fields), text=text[found.end() :], identifier="")


def _parse_yaml(text: str) -> Mapping[str, object]:
    try:
        fields = yaml.safe_load(text) or {}
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 2}" if mark else "line 2"  # the mark counts from 0, after the line of ---
        raise ReadError(f"{line}: the front matter is no YAML. Quote values that hold a colon or a quote") from error
    if not isinstance(fields, dict):
        raise ReadError("line 2: the front matter gives no names with values, such as date: 2025-05-06")
    return {str(name): value for name, value in fields.items()}


def from_fields(fields: Mapping[str, object]) -> Record:
    """A record from the named fields of a row or of front matter."""
    by_name = {str(name).strip().casefold(): value for name, value in fields.items()}
    values = {field: _first(by_name, names) for field, names in FIELDS.items()}
    day = find_date(values["date"])
    unknown = values["date"] and not day
    return Record(
        text=values["text"],
        title=values["title"],
        date=day,
        source=values["source"],
        url=values["url"],
        language=values["language"] or "ar",
        identifier=values["identifier"],
        note=f"«{values['date'][:40]}» is no date such as 2025-05-06; read without a date" if unknown else "",
    )


def _first(fields: Mapping[str, object], names: tuple[str, ...]) -> str:
    """The first value given under any of these names; lists and mappings are no values."""
    values = (fields.get(name) for name in names)
    texts = (str(value).strip() for value in values if isinstance(value, str | int | float | date))
    return next((text for text in texts if text), "")


def find_date(text: str) -> date | None:
    """The day that a field names: ISO 8601, RFC 2822 or day/month/year; None if it names none.

    >>> find_date("2025-05-06T10:00:00+01:00"), find_date("6/5/2025")
    (datetime.date(2025, 5, 6), datetime.date(2025, 5, 6))
    """
    text = text.strip()
    try:
        if found := re.match(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)", text):
            return date(*map(int, found.groups()))
        if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
            return date(*map(int, reversed(found.groups())))
        if re.fullmatch(r"\d{8}", text):
            return datetime.strptime(text, "%Y%m%d").date()
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
