"""Know the words that tell when: months, weekdays, «أمس», «المقبل» and the small words between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.annotate.numbers import find_number, find_ordinal, may_begin_number
from graph.annotate.tokens import fold
from graph.errors import OntologyError
from graph.settings import MAJ
from graph.store import Literal, read_turtle

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
_BASE = "https://w3id.org/majlis/id/"
_PIECE = re.compile(r"\d+|[^\W\d_]+|\S")
_FUTURE_VERB = re.compile(r"[وف]?(س[يتن]\w{3,})")
_PROCLITICS = ("وب", "ول", "وك", "فب", "فل", "و", "ف", "ب", "ل", "ك")
_JOINED_LETTERS = frozenset("وفبلكا")  # of the particles that digits follow
_NEEDED = frozenset("doymhiwtqYv")  # the tags of which every rule of `dategrammar` needs one
_LONGEST = 3  # words in the longest entry of the calendar


class Entry(NamedTuple):
    """What a word means: the letter of its kind in the grammar of dates, and what it stands for."""

    tag: str
    value: int | None = None
    ambiguous: bool = False


class Lexeme(NamedTuple):
    """A unit of the grammar of dates; `start` and `end` are word indices, `end` exclusive."""

    tag: str
    start: int
    end: int
    value: int | None = None
    ambiguous: bool = False


NONE, SMALL, GREAT = 0, 1, 2  # the parts of words in dates: none, that of «في» or a comma, that of a number or month


@dataclass(frozen=True)
class Calendar:
    """The words of dates, folded; `entries` gives each word or phrase its place in the grammar."""

    entries: dict[tuple[str, ...], Entry] = field(hash=False)
    named_by_date: frozenset[str]  # «ثورة 25 يناير»: a name, no date
    another_day: frozenset[str]  # «اليوم الوطني»
    announcing: frozenset[str]  # «المقرر»
    unannounced: tuple[str, ...]  # «سياس…» is no future verb

    @cached_property
    def part(self) -> Callable[[str], int]:
        """What part a folded word has in dates, whatever follows it: NONE, SMALL or GREAT; words are remembered."""
        return lru_cache(maxsize=50_000)(self._part)

    @cached_property
    def names_before(self) -> tuple[str, ...]:
        """What is named by a date after it, between blanks."""
        return tuple(f" {name} " for name in sorted(self.named_by_date))

    def announces(self, word: str) -> bool:
        """Whether a folded word says that something is yet to come: «سيزور», «المرتقب»."""
        verb = _FUTURE_VERB.fullmatch(word)
        return word in self.announcing or bool(verb and not verb[1].startswith(self.unannounced))

    def _part(self, word: str) -> int:
        if not word.isalpha():
            return GREAT if any(letter.isalnum() for letter in word) else SMALL
        rests = [word, *(rest for _, rest in _without_proclitics(word))]
        if any(map(may_begin_number, rests)):
            return GREAT
        joined = SMALL if set(word) <= _JOINED_LETTERS else NONE
        return max(joined, *(self._parts.get(rest, NONE) for rest in rests))

    @cached_property
    def _parts(self) -> dict[str, int]:
        """The part of the words that entries begin with."""
        parts: dict[str, int] = {}
        for (first, *_), entry in self.entries.items():
            parts[first] = max(parts.get(first, SMALL), GREAT if entry.tag in _NEEDED else SMALL)
        return parts


@lru_cache(maxsize=4)
def load_calendar(folder: Path) -> Calendar:
    """Read `calendar.ttl`."""
    notation: dict[str, str] = {}
    found: list[tuple[str, str, str, bool]] = []
    broader: dict[str, str] = {}
    values: dict[str, int] = {}
    for subject, predicate, thing in read_turtle(folder / "calendar.ttl", _BASE):
        if predicate == _SKOS + "broader":
            broader[subject] = str(thing)
        elif isinstance(thing, Literal) and predicate == _SKOS + "notation":
            notation[subject] = thing.text
        elif isinstance(thing, Literal) and predicate == _VALUE:
            values[subject] = int(thing.text)
        elif isinstance(thing, Literal) and predicate in (MAJ + "evokedBy", MAJ + "evokedInContext"):
            found.append((subject, fold(thing.text), thing.text, predicate.endswith("InContext")))
    return _calendar(found, notation, broader, values)


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


def _calendar(
    found: list[tuple[str, str, str, bool]], notation: dict[str, str], broader: dict[str, str], values: dict[str, int]
) -> Calendar:
    entries: dict[tuple[str, ...], Entry] = {}
    sets: dict[str, set[str]] = {"N": set(), "O": set(), "T": set(), "X": set()}
    for subject, folded, text, ambiguous in found:
        tag = notation.get(broader.get(subject, subject))
        if not tag:
            raise OntologyError(f"calendar.ttl: «{text}» has no kind. Give {subject} a skos:broader or skos:notation.")
        if tag in sets:
            sets[tag].add(folded)
        else:
            entries[tuple(folded.split())] = Entry(tag, values.get(subject), ambiguous)
    return Calendar(entries, frozenset(sets["N"]), frozenset(sets["O"]), frozenset(sets["T"]), tuple(sorted(sets["X"])))


Piece = tuple[str, int]


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
    if _is_unit(pieces, at + 1):
        return Lexeme("v", index, pieces[at + 1][1] + 1, value), 2
    return Lexeme(_number_tag(text, value), index, index + 1, value), 1


def _number_tag(text: str, value: int) -> str:
    if len(text) == 4:
        return "y" if 1900 <= value <= 2100 else "h" if 1300 <= value <= 1500 else "n"
    return "d" if len(text) <= 2 and 1 <= value <= 31 else "n"


def _joined_to_digits(pieces: list[Piece], at: int) -> bool:
    """«و7», «ال22»: particles, not a word."""
    (text, index), after = pieces[at], pieces[at + 1 : at + 2]
    joined = bool(after) and after[0][1] == index and after[0][0].isdecimal()
    return joined and len(text) <= 3 and set(text) <= _JOINED_LETTERS


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
    if words[0].startswith("و") and words[0] not in ("واحد", "واحده"):
        return None
    number = find_number(words, 0)
    if number and _is_unit(pieces, at + number[1]):
        return Lexeme("v", pieces[at][1], pieces[at + number[1]][1] + 1, number[0]), number[1] + 1
    ordinal = find_ordinal(words, 0) if not words[0].startswith(("ب", "ف", "ك", "لل")) else None
    if ordinal and ordinal[0] <= 31:
        return Lexeme("o", pieces[at][1], pieces[at + ordinal[1] - 1][1] + 1, ordinal[0]), ordinal[1]
    return None


def _is_unit(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at][0] in ("يوم", "يوما", "ايام")


def _after_proclitics(pieces: list[Piece], at: int, calendar: Calendar) -> Iterator[tuple[Lexeme, int]]:
    text, index = pieces[at]
    if text in ("و", "ب", "ل"):
        yield Lexeme(_particle(text), index, index + 1), 1
        return
    for prefix, rest in _without_proclitics(text):
        found = _entry_at(pieces, at, rest, calendar)
        if found and not (found[0].ambiguous and len(rest) < 3 and prefix != "و"):  # «باب» is a door, no August
            if prefix[0] == "و":
                yield Lexeme("c", index, index + 1), 0
            if prefix[-1] in "بلكف":
                yield Lexeme("l", index, index + 1), 0
            yield found
            return
    yield Lexeme("x", index, index + 1), 1


def _without_proclitics(text: str) -> Iterator[tuple[str, str]]:
    """The proclitics that a folded word may begin with, each with the rest."""
    for prefix in _PROCLITICS if text[0] in "وفبلك" else ():
        if text.startswith(prefix):
            rest = text.removeprefix(prefix)
            rest = "ا" + rest if prefix[-1] == "ل" and rest.startswith("ل") else rest  # «للأربعاء»
            if len(rest) > 1:
                yield prefix, rest


_PUNCTUATION = dict(zip("،–—[]", ",--()", strict=True)) | dict.fromkeys('«»“”"', '"')
