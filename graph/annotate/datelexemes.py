"""Cut the words of a sentence into the units of the grammar of dates: numbers, months, weekdays, small words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.annotate.calendar import JOINED_LETTERS, NONE, Calendar
from graph.annotate.morphology import noun_proclitics
from graph.annotate.numbers import find_number, find_ordinal
from graph.smallwords import numerals, small_words

_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")
_LONGEST = 3  # words in the longest entry of the calendar
_UNITS = numerals("unit")
_COUNTED = (  # what is counted, by tag, and how many days or, where longer, months one has
    ("v", small_words("days"), 1),
    ("W", small_words("weeks"), 7),
    ("Q", small_words("months"), 1),
    ("Q", small_words("years"), 12),
)
_PUNCTUATION = dict(zip("،–—[]", ",--()", strict=True)) | dict.fromkeys('«»“”"', '"')

Piece = tuple[str, int]  # a run of letters or digits or a mark, and the index of its word


class Lexeme(NamedTuple):
    """A unit of the grammar of dates; `start` and `end` are word indices, `end` exclusive."""

    tag: str
    start: int
    end: int
    value: int | None = None
    ambiguous: bool = False


def lex(words: Sequence[str], calendar: Calendar) -> list[Lexeme]:
    """Cut folded words into the units of the grammar of dates, one after the other; others get the tag `x`."""
    pieces = [(piece, index) for index, word in enumerate(words) for piece in _pieces_of(word)]
    part = calendar.part
    lexemes: list[Lexeme] = []
    at = 0
    while at < len(pieces):
        text, index = pieces[at]
        if part(text) == NONE:
            lexemes.append(Lexeme("x", index, index + 1))
            at += 1
            continue
        for lexeme, length in list(_lexemes_at(pieces, at, calendar)):
            lexemes.append(lexeme)
            at += length
    return lexemes


@lru_cache(maxsize=50_000)
def _pieces_of(word: str) -> tuple[str, ...]:
    """A word cut into runs of digits, runs of letters and single marks."""
    return tuple(_PIECE.findall(word))


def _lexemes_at(pieces: list[Piece], at: int, calendar: Calendar) -> Iterator[tuple[Lexeme, int]]:
    """The lexeme that begins at a piece, after the proclitics joined to it, each with its length in pieces."""
    text, index = pieces[at]
    if text.isdecimal():
        yield _number_lexeme(pieces, at)
    elif not text.isalpha():
        yield Lexeme(text if text in "-/.,()" else _PUNCTUATION.get(text, "x"), index, index + 1), 1
    elif _joined_to_digits(pieces, at):
        yield Lexeme(_particle(text), index, index + 1), 1
    elif entry := _entry_at(pieces, at, text, calendar):
        yield entry
    else:
        yield from _after_proclitics(pieces, at, calendar)


def _number_lexeme(pieces: list[Piece], at: int) -> tuple[Lexeme, int]:
    text, index = pieces[at]
    value = int(text) if len(text) < 10 else 0
    return _days_counted(pieces, at, 1, value) or (Lexeme(_number_tag(text, value), index, index + 1, value), 1)


def _number_tag(text: str, value: int) -> str:
    if len(text) == 4:
        return "y" if 1900 <= value <= 2100 else "h" if 1300 <= value <= 1500 else "n"
    return "d" if len(text) <= 2 and 1 <= value <= 31 else "n"


def _joined_to_digits(pieces: list[Piece], at: int) -> bool:
    """«و7», «ال22»: particles, not a word."""
    (text, index), after = pieces[at], pieces[at + 1 : at + 2]
    joined = bool(after) and after[0][1] == index and after[0][0].isdecimal()
    return joined and len(text) <= 3 and set(text) <= JOINED_LETTERS


def _particle(text: str) -> str:
    return "c" if text in ("و", "وال") else "l" if text[-1] in "بل" and text != "ال" else "A"


def _entry_at(pieces: list[Piece], at: int, first: str, calendar: Calendar) -> tuple[Lexeme, int] | None:
    """The longest entry of the calendar, spelled ordinal or number of days that begins with `first`."""
    words = [first] + [text for text, _ in pieces[at + 1 : at + 6]]
    start = pieces[at][1]
    for length in range(min(_LONGEST, len(words)), 0, -1):
        entry = calendar.entries.get(tuple(words[:length]))
        if entry:
            return Lexeme(entry.tag, start, pieces[at + length - 1][1] + 1, entry.value, entry.ambiguous), length
    return _spelled_number(pieces, at, words)


def _spelled_number(pieces: list[Piece], at: int, words: list[str]) -> tuple[Lexeme, int] | None:
    if words[0].startswith("و") and words[0] not in _UNITS:
        return None
    number = find_number(words, 0)
    if number and (counted := _days_counted(pieces, at, number[1], number[0])):
        return counted
    ordinal = find_ordinal(words, 0) if not words[0].startswith(("ب", "ف", "ك", "لل")) else None
    if ordinal and ordinal[0] <= 31:
        return Lexeme("o", pieces[at][1], pieces[at + ordinal[1] - 1][1] + 1, ordinal[0]), ordinal[1]
    return None


def _days_counted(pieces: list[Piece], at: int, length: int, number: int) -> tuple[Lexeme, int] | None:
    """«3 أيام», «ثلاثة أعوام»: a number of so many pieces, and the days, weeks, months or years that it counts."""
    text, index = pieces[at + length] if at + length < len(pieces) else ("", 0)
    units = ((tag, size) for tag, words, size in _COUNTED if text in words)
    return next(((Lexeme(tag, pieces[at][1], index + 1, number * size), length + 1) for tag, size in units), None)


def _after_proclitics(pieces: list[Piece], at: int, calendar: Calendar) -> Iterator[tuple[Lexeme, int]]:
    text, index = pieces[at]
    if text in ("و", "ب", "ل"):
        yield Lexeme(_particle(text), index, index + 1), 1
        return
    for prefix, rest in noun_proclitics(text):
        found = _entry_at(pieces, at, rest, calendar)
        if found and not _is_other(prefix, rest, found[0]):
            if prefix[0] == "و":
                yield Lexeme("c", index, index + 1), 0
            if prefix[-1] in "بلكف":
                yield Lexeme("l", index, index + 1), 0
            yield found
            return
    yield Lexeme("x", index, index + 1), 1


def _is_other(prefix: str, rest: str, found: Lexeme) -> bool:
    """Whether a word with a particle is another than it seems: «باب» is a door, no August; «للغاية» is no «لغاية»."""
    governed = found.tag == "g" and not prefix.endswith(("و", "ف"))  # a particle governs no particle
    return governed or (found.ambiguous and len(rest) < 3 and prefix != "و")
