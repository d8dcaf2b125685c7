"""Describe an Arabic word to the name recogniser: its spelling, its parts, and whether people or places bear it."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from spacy.attrs import LANG, LOWER, NORM, PREFIX, SHAPE, SUFFIX
from spacy.language import Language
from spacy.util import registry

from graph.annotate.names import is_name

_NAMES = Path(__file__).parent / "model" / "gazetteer.json.gz"
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200e\u200f\u200b-\u200d\ufeff]")
_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي"}
    | {"گ": "ك", "ڤ": "ف", "پ": "ب", "چ": "ج", "ک": "ك", "ی": "ي"}
    | dict.fromkeys("0123456789٠١٢٣٤٥٦٧٨٩", "0")
)
_ARTICLES = (("بال", "B"), ("كال", "K"), ("لل", "L"), ("ال", "A"))


def spelling(word: str) -> str:
    """A word without diacritics, its letters folded, each digit a zero."""
    plain = _MARKS.sub("", word).translate(_LETTERS).lower()
    return plain or word


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


def stem(word: str) -> str:
    """The word without particles and article."""
    return parts(spelling(word))[1]


def shape(word: str) -> str:
    """Particles, script, length, and whether people bear the word as a name."""
    plain = spelling(word)
    pattern, rest = parts(plain)
    return f"{pattern}|{_script(plain)}|{min(len(rest), 8)}|{_borne(word)}"


def standing(word: str) -> str:
    """How often people and places bear the word as a name, and whether behind a particle."""
    return _listed(spelling(word)) + _borne(word)


ATTRIBUTES: dict[int, Callable[[str], str]] = {
    NORM: spelling,
    LOWER: stem,
    PREFIX: lambda word: stem(word)[:3],
    SUFFIX: lambda word: spelling(word)[-3:],
    SHAPE: shape,
    LANG: standing,
}


@registry.callbacks("majlis.features")
def make_features() -> Callable[[Language], Language]:
    """Gives a pipeline these features in place of spaCy's own."""

    def with_features(nlp: Language) -> Language:
        nlp.vocab.lex_attr_getters = {**nlp.vocab.lex_attr_getters, **ATTRIBUTES}
        return nlp

    return with_features


def _script(plain: str) -> str:
    if all("\u0600" <= letter <= "\u06ff" for letter in plain) and plain[0].isalpha():
        return "ar"
    if plain.isalpha():
        return "la"
    if plain.isdigit() or set(plain) <= set("0.,٫%"):
        return "0" * min(len(plain), 4)
    return "mx" if any(letter.isalpha() for letter in plain) else plain[:2]


def _borne(word: str) -> str:
    if len(word) < 3 or not "\u0621" <= word[0] <= "\u064a":
        return ""
    plain = _MARKS.sub("", word)
    if is_name(plain):
        return "N"
    return "n" if len(plain) >= 5 and plain[0] in "وفبلك" and is_name(plain[1:]) else ""


def _listed(plain: str) -> str:
    names = _names()
    if plain in names:
        return names[plain]
    rest = plain
    if len(rest) >= 4 and rest[0] in "وف":
        rest = rest[1:]
        if rest in names:
            return "+" + names[rest]
    if rest.startswith("لل") and "ال" + rest[2:] in names:
        return "+" + names["ال" + rest[2:]]
    if len(rest) >= 4 and rest[0] in "بلك" and rest[1:] in names:
        return "+" + names[rest[1:]]
    return "A" + names[rest[2:]] if rest.startswith("ال") and rest[2:] in names else "."


@cache
def _names() -> dict[str, str]:
    with gzip.open(_NAMES, "rt", encoding="utf-8") as file:
        names: dict[str, str] = json.load(file)
    return names
