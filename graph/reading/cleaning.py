"""Clean a text: drop what a web site prints around it and mend what it broke, and lose nothing of the text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.folding import fold_words
from graph.settings import MAJ
from graph.store import Literal, read_turtle

# Zero-width and bidirectional controls, and control characters but tab and line feed. The zero-width
# non-joiner stays: it is part of the spelling in Persian.
_CONTROLS = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]"
)
_BREAKS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_PRESENTATION = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")  # ready-shaped letters, as in text taken from PDF
_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u06fa-\u06fc\u0750-\u077f\u08a0-\u08c7]")
_LONGEST_FURNITURE = 25  # words; a longer line is prose
_LAST_LETTER_ONLY = "ةى"  # letters that never begin a word


@dataclass(frozen=True)
class Furniture:
    """What sites print around articles, as folded words, and the endings that are no words."""

    whole: frozenset[tuple[str, ...]]
    openings: tuple[tuple[str, ...], ...]
    related: frozenset[tuple[str, ...]]
    endings: frozenset[str]


@cache
def load_furniture(ontology: Path) -> Furniture:
    """The furniture that `furniture.ttl` tells of."""
    said: dict[str, list[str]] = {}
    for _, predicate, term in read_turtle(ontology / "furniture.ttl"):
        if isinstance(term, Literal):
            said.setdefault(predicate.removeprefix(MAJ), []).append(term.text)
    lines = {name: sorted({_words(phrase) for phrase in phrases}) for name, phrases in said.items()}
    return Furniture(
        whole=frozenset(lines["wholeLine"]),
        openings=tuple(lines["lineOpening"]),
        related=frozenset(lines["relatedHeading"]),
        endings=frozenset(said["wordEnding"]),
    )


def clean(text: str, furniture: Furniture) -> str:
    """The text as it is stored: plain letters, one kind of line break, no furniture at its ends."""
    lines = [line.strip() for line in plain(text).split("\n")]
    lines = _without_ends(lines, furniture)
    mended = _mend("\n".join(lines), furniture)
    return re.sub(r"\n{3,}", "\n\n", mended).strip()


def plain(text: str) -> str:
    """The text without controls, with plain spaces and line feeds and with letters composed."""
    text = _CONTROLS.sub("", _SPACES.sub(" ", _BREAKS.sub("\n", text)))
    text = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found.group()), text)
    return unicodedata.normalize("NFC", text)


def has_arabic(text: str) -> bool:
    """Whether the text holds any letter of the Arabic script."""
    return bool(_ARABIC.search(text))


def _without_ends(lines: list[str], furniture: Furniture) -> list[str]:
    """The lines without furniture before the first and after the last line of the article."""
    lines = _without_related(lines, furniture)
    while lines and _is_furniture(lines[-1], furniture):
        lines = lines[:-1]
    while lines and _is_furniture(lines[0], furniture):
        lines = lines[1:]
    return lines


def _without_related(lines: list[str], furniture: Furniture) -> list[str]:
    """The lines before the first heading of related titles or comments that only short lines follow."""
    for index, line in enumerate(lines):
        if _words(line) in furniture.related and not any(_is_prose(after) for after in lines[index + 1 :]):
            return lines[:index]
    return lines


def _is_prose(line: str) -> bool:
    return len(line.split()) > _LONGEST_FURNITURE or (line.endswith((".", "؟", "!")) and len(line.split()) > 12)


def _is_furniture(line: str, furniture: Furniture) -> bool:
    words = _words(line)
    if not words:  # an empty line, or nothing but punctuation and digits
        return not re.search(r"\d", line)
    if len(words) > _LONGEST_FURNITURE:
        return False
    return words in furniture.whole | furniture.related or any(words[: len(o)] == o for o in furniture.openings)


def _words(line: str) -> tuple[str, ...]:
    """The folded words of a line without its digits: «(3) تعليقات» is «تعليقات»."""
    return fold_words(re.sub(r"\d+", " ", line))


def _mend(text: str, furniture: Furniture) -> str:
    """Join a word that a line break cut in two: «التحقيق», then «ات الفدرالي» on the next line."""
    endings = "|".join(sorted(map(re.escape, furniture.endings), key=len, reverse=True))
    broken = rf"(?<=[\u0620-\u064a])[ ]*\n+[ ]*(?=(?:{endings})(?![\w])|[{_LAST_LETTER_ONLY}])"
    return re.sub(broken, "", text)
