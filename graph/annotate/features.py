"""Describe a word to the name recogniser: its spelling, its parts, and whether people or places bear it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.annotate.names import is_name
from graph.annotate.usage import load_forms

ROWS = 1 << 16  # of the table that features are hashed into
SLOTS = 20  # features of a word that have a place of their own
IDENTIFYING = 5  # the first of them, which tell which word it is
PIECES = 12  # at most so many groups of three letters

_NAMES = Path(__file__).parent / "model" / "gazetteer.json.gz"
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\ufeff]")
_ARABIC = re.compile("[\u0600-\u06ff]+")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
    | {"گ": "ك", "ڤ": "ف", "پ": "ب", "چ": "ج", "ک": "ك", "ی": "ي"}  # as in transcribed names: غ/ج/چ, ف/ڤ
    | dict.fromkeys("0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0")
)
_ARTICLES = (("بال", "B"), ("كال", "K"), ("لل", "L"), ("ال", "A"))
_VOWELS = str.maketrans("", "", "اويه")


def rows_of(words: Iterable[str]) -> NDArray[np.int64]:
    """Where words' features stand in the table: two rows a slot, then two a group of letters; 0 is nothing."""
    rows = np.frombuffer(b"".join(map(_row, words)), np.dtype("<u2"))
    return rows.reshape(-1, 2 * (SLOTS + PIECES)).astype(np.int64)


def keys(rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of words' rows, a number for each feature that identifies a word."""
    return rows[:, 0 : 2 * IDENTIFYING : 2] * ROWS + rows[:, 1 : 2 * IDENTIFYING : 2]


def without_strange(rows: NDArray[np.int64], familiar: NDArray[np.int64]) -> NDArray[np.int64]:
    """Words' rows without those that identify a word, where they are not among the familiar ones (sorted keys)."""
    sought = keys(rows)
    places = np.searchsorted(familiar, sought).clip(max=len(familiar) - 1)
    found = rows.copy()
    found[:, : 2 * IDENTIFYING] *= (familiar[places] == sought).repeat(2, axis=1)
    return found


def describe(word: str) -> tuple[str, ...]:
    """The features of a word, those that identify it first."""
    return _describe(word, spelling(word))


def _describe(word: str, plain: str) -> tuple[str, ...]:
    pattern, rest = parts(plain)
    person, place = borne(word), listed(plain)
    bare = _bare(rest) if not pattern.strip("وف") else rest
    return (
        *(_MARKS.sub("", word), plain, rest, bare, rest.translate(_VOWELS)),
        *(rest[:1], rest[:2], rest[:3], rest[:4]),
        *(plain[-1:], plain[-2:], plain[-3:], plain[-4:]),
        f"{pattern}|{_script(plain)}|{min(len(rest), 8)}",
        person,
        place,
        f"{place}{person}{pattern}",
        *used(plain),
    )


def spelling(word: str) -> str:
    """A word without diacritics, its letters folded, each digit a zero."""
    return _MARKS.sub("", word).translate(_LETTERS).lower() or word


def parts(plain: str) -> tuple[str, str]:
    """The particles that a folded word surely begins with, as letters of a pattern, and the rest.

    >>> parts("والرباط")
    ('وA', 'رباط')
    """
    pattern = ""
    if len(plain) >= 5 and plain[0] in "وف":
        pattern, plain = plain[0], plain[1:]
    for article, letter in _ARTICLES:
        if plain.startswith(article) and len(plain) - len(article) >= 2:
            return pattern + letter, plain[len(article) :]
    return pattern, plain


def stem(plain: str) -> str:
    """A folded word without particles and article."""
    return parts(plain)[1]


def borne(word: str) -> str:
    """«N» for a word that people bear as a name, «n» where a particle stands before it."""
    if len(word) < 3 or not "\u0621" <= word[0] <= "\u064a":
        return ""
    plain = _MARKS.sub("", word)
    if is_name(plain):
        return "N"
    return "n" if len(plain) >= 5 and plain[0] in "وفبلك" and is_name(plain[1:]) else ""


def listed(plain: str) -> str:
    """How often a folded word names people and places in reference lists, and whether behind a particle."""
    names = _names()
    if plain in names:
        return names[plain]
    if plain.startswith("ال") and plain[2:] in names:
        return "A" + names[plain[2:]]
    return next(("+" + names[rest] for rest in _rests(plain) if rest in names), ".")


def used(plain: str) -> tuple[str, str, str]:
    """How a folded word is used without its particles: how often, as a noun is, and as verbs and places are."""
    forms, rest = load_forms(), parts(plain)[1]
    found = next((stem for stem in (plain, rest, *_rests(plain), *_rests(rest)) if stem in forms), "")
    use = forms.get(found, "-------")
    often = use[0] if found == plain else f"+{use[0]}"
    return f"{often}{use[1]}", f"{use[1:4]}{use[0] > '3'}", f"{use[4:]}{use[0] > '3'}"


def _bare(rest: str) -> str:
    return next((name for name in _rests(rest) if name in _names()), rest) if listed(rest)[0] == "+" else rest


def _rests(plain: str) -> Iterator[str]:
    """What remains of a word when particles are taken off, most likely first."""
    if len(plain) >= 4 and plain[0] in "وف":
        yield plain[1:]
        plain = plain[1:]
    if plain.startswith("لل"):
        yield "ال" + plain[2:]
    if len(plain) >= 4 and plain[0] in "بلك":
        yield plain[1:]


def _script(plain: str) -> str:
    if _ARABIC.fullmatch(plain) and plain[0].isalpha():
        return "ar"
    if plain.isalpha():
        return "la"
    if plain.isdigit() or set(plain) <= set("0.,٫%"):
        return "0" * min(len(plain), 4)
    return "mx" if any(letter.isalpha() for letter in plain) else plain[:2]


def _pieces(rest: str) -> list[str]:
    framed = f"<{rest}>"
    return [framed[i : i + 3] for i in range(len(framed) - 2)][:PIECES]


def _row(word: str) -> bytes:
    plain = spelling(word)
    features = [_hashed(slot, value) for slot, value in enumerate(_describe(word, plain))]
    features += [_hashed(SLOTS, piece) for piece in _pieces(parts(plain)[1])]
    return b"".join(features).ljust(4 * (SLOTS + PIECES), b"\0")


@lru_cache(maxsize=100_000)
def _hashed(slot: int, value: str) -> bytes:
    """Two rows, of two bytes each, so that two values rarely share both; the same on every machine."""
    digest = int.from_bytes(blake2b(f"{slot}\t{value}".encode(), digest_size=8).digest(), "little")
    return (1 + digest % (ROWS - 1) | 1 + (digest >> 32) % (ROWS - 1) << 16).to_bytes(4, "little")


@cache
def _names() -> dict[str, str]:
    with gzip.open(_NAMES, "rt", encoding="utf-8") as file:
        names: dict[str, str] = json.load(file)
    return names
