"""Know the words that tell when: months, weekdays, «أمس», «المقبل» and the small words between them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import NamedTuple

from graph.annotate.morphology import noun_proclitics
from graph.annotate.numbers import may_begin_number
from graph.annotate.tokens import fold
from graph.errors import OntologyError
from graph.settings import MAJ
from graph.store import Literal, read_turtle

_SKOS = "http://www.w3.org/2004/02/skos/core#"
_VALUE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#value"
_BASE = "https://w3id.org/majlis/id/"
_FUTURE_VERB = re.compile(r"[وف]?(س[يتن]\w{3,})")
JOINED_LETTERS = frozenset("وفبلكا")  # of the particles that digits follow
_NEEDED = frozenset("doymhiwtqYvWQ")  # the tags of which every rule of `dategrammar` needs one


class Entry(NamedTuple):
    """What a word means: the letter of its kind in the grammar of dates, and what it stands for."""

    tag: str
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
    finishing: frozenset[str] = frozenset()  # «اختتمت»: what lasted ends on the day told
    delaying: frozenset[str] = frozenset()  # «أرجئت»: the day behind «إلى» is to come

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
        rests = [word, *(rest for _, rest in noun_proclitics(word))]
        if any(map(may_begin_number, rests)):
            return GREAT
        joined = SMALL if set(word) <= JOINED_LETTERS else NONE
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


def _calendar(
    found: list[tuple[str, str, str, bool]], notation: dict[str, str], broader: dict[str, str], values: dict[str, int]
) -> Calendar:
    entries: dict[tuple[str, ...], Entry] = {}
    sets: dict[str, set[str]] = {"N": set(), "O": set(), "P": set(), "T": set(), "X": set(), "Z": set()}
    for subject, folded, text, ambiguous in found:
        tag = notation.get(broader.get(subject, subject))
        if not tag:
            raise OntologyError(f"calendar.ttl: «{text}» has no kind. Give {subject} a skos:broader or skos:notation.")
        if tag in sets:
            sets[tag].add(folded)
        else:
            entries[tuple(folded.split())] = Entry(tag, values.get(subject), ambiguous)
    named, another, announcing, finishing, delaying = (frozenset(sets[tag]) for tag in "NOTZP")
    return Calendar(entries, named, another, announcing, tuple(sorted(sets["X"])), finishing, delaying)
