"""The words of the interface, and dates as people write them, in three languages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.display import LANGUAGES, Text
from graph.model import PartialDate
from graph.timeline import When

HERE = Path(__file__).parent
UNSHOWN = re.compile("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Words:
    """What `words.toml` says."""

    words: dict[str, Text]
    status: dict[str, Text]
    conflicts: dict[str, Text]  # by relation, what makes values of it contradict one another
    months: dict[str, list[str]]


@cache
def load_words() -> Words:
    """Read `words.toml`."""
    told = tomllib.loads((HERE / "words.toml").read_text(encoding="utf-8"))
    return Words(_texts(told["words"]), _texts(told["status"]), _texts(told["conflicts"]), told["months"])


def date_text(date: PartialDate) -> Text:
    """A date in words, as exact as it is: «6 مايو 2025», «مايو 2025», «6 مايو», «2025»."""
    months = load_words().months
    return Text(*(_date(date, months[language]) for language in LANGUAGES))


def when_text(when: When) -> Text:
    """When an event takes place: a day, or from one to another; «/» stands between what documents tell differently."""
    starts, ends = _alternatives(when.starts), _alternatives(when.ends)
    sides = [side for side in dict.fromkeys((starts, ends)) if side]
    return Text(*(" – ".join(side[place] for side in sides) for place in range(len(LANGUAGES))))


def plain(text: str) -> str:
    """Text from a document, with the characters that would turn or hide other text made visible as �."""
    return UNSHOWN.sub("\ufffd", text)


def _texts(table: dict[str, dict[str, str]]) -> dict[str, Text]:
    return {name: Text.of(texts) for name, texts in table.items()}


def _alternatives(dates: tuple[PartialDate, ...]) -> tuple[str, ...]:
    texts = [date_text(date).all() for date in dates]
    return tuple(" / ".join(parts) for parts in zip(*texts, strict=True))


def _date(date: PartialDate, months: list[str]) -> str:
    month = months[date.month - 1] if date.month else ""
    return " ".join(str(part) for part in (date.day, month, date.year) if part)
