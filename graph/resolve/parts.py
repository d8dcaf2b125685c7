"""See a person's name as the parts that tell who he is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from graph.annotate.namebook import read_name_book
from graph.folding import fold_words, stem_of, without_marks
from graph.smallwords import small_words

FATHERS = frozenset({"بن", "ابن", "بنت", "ولد", "bin", "ben", "ibn", "ould"})
LINKS = FATHERS | {"ال", "آل", "al", "el"}
_OPENERS = frozenset(
    {"عبد", "ابو", "ابا", "ابي", "abd", "abdel", "abdul", "abu", "abou"}
)  # they are half a name: «عبد العزيز»
_ENDINGS = frozenset(small_words("second-half"))  # so are these: «نصر الله», «عز الدين»
JOINED = ("بن", "بل")  # «بنصغير» and «بلصغير» are «بن الصغير»
_HAMZATED = ("أل", "إل")
_SONS = "بال"  # «بالرجب» is «بلرجب», both said for «بن الرجب» in Tunisia and Algeria
_LEAST = 6  # letters of a name that opens so
PARTICLES = frozenset(small_words("family-particle"))  # and these open a family's: «فان دايك», «دو بوا»


@dataclass(frozen=True, order=True)
class Name:
    """A person's name in parts, folded: «محمد بن زايد آل نهيان» is (محمد, زايد, نهيان), of whom زايد is a father."""

    parts: tuple[str, ...]
    fathers: tuple[int, ...] = ()  # positions of the parts that follow «بن»
    house: bool = False  # whether the last part follows «آل», as in families of many namesakes
    son: bool = False  # whether it begins with «بن», as families' names do in the Maghreb: «بن دحمان»
    letters: str = field(default="", compare=False, repr=False)  # all its words without the spaces and articles

    @property
    def surname(self) -> str:
        """The family name, or "" where the last part is a given name or a father's."""
        last = len(self.parts) - 1
        return self.parts[last] if last > 0 and last not in self.fathers else ""

    @property
    def ends_in_father(self) -> bool:
        """Whether the last part follows «بن»."""
        return len(self.parts) - 1 in self.fathers


@lru_cache(maxsize=100_000)
def name_of(text: str) -> Name:
    """A name as written in parts to compare.

    >>> name_of("عبد العزيز بن محمد الهويريني")
    Name(parts=('عبدعزيز', 'محمد', 'هويريني'), fathers=(1,), house=False, son=False)
    """
    parts: list[str] = []
    fathers: list[int] = []
    before = ""
    words = fold_words(text)
    for word, written in zip(words, _as_written(text, words), strict=True):
        if parts and (before in PARTICLES or (word in _ENDINGS and before not in _OPENERS)):
            parts[-1] += word
        elif word in _OPENERS and before not in _OPENERS:
            parts.append(word)
        elif word not in LINKS:
            fathers += [len(parts)] if before in FATHERS and parts else []
            _append(parts, word, before, written)
        before = word
    son = len(words) > 1 and words[0] in FATHERS
    found = tuple(parts) or (text,)
    return Name(found, tuple(fathers), house=words[-2:-1] == ("ال",), son=son, letters="".join(map(stem_of, words)))


def _as_written(text: str, words: Sequence[str]) -> Sequence[str]:
    """The words of a name with their hamzas."""
    written = re.sub(r"[^\w\s]", " ", without_marks(text)).split()
    return written if len(written) == len(words) else words


def _append(parts: list[str], word: str, before: str, written: str) -> None:
    if before in _OPENERS:
        parts[-1] += stem_of(word)
    elif word.startswith("عبدال") and len(word) > 7:
        parts.append("عبد" + word[5:])
    elif word.startswith(_SONS) and len(word) >= _LEAST and not read_name_book().is_abroad(word):
        parts.append("بل" + word[3:])
    else:
        parts.append(word if _begins_with_no_article(word, written) else stem_of(word))


def _begins_with_no_article(word: str, written: str) -> bool:
    """Whether «ال» are letters of the name, as a hamza says, or that it is a foreign one: «ألميدا», «الكسندر»."""
    return written.startswith(_HAMZATED) or (word.startswith("ال") and read_name_book().is_abroad(word))
