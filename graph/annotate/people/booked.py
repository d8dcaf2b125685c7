"""Find the whole names that a book of names vouches for: «هالة السوسي», whether or not they are recognised."""

from __future__ import annotations

from collections.abc import Mapping

from graph.annotate.knowledge import Knowledge
from graph.annotate.namebook import NameBook, read_name_book
from graph.annotate.people.recognised import Recognised
from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word
from graph.smallwords import small_words

_MOST = 4  # names in a name
_CLAN = 8  # letters of «الجلاهمة»
_LEAST = 3  # letters of a family's name that no list has
_EACH = ("كل", "من")  # «كل من فلان وفلان»
_BETWEEN = frozenset(small_words("between"))


class Booked:
    """Reads such names in one text."""

    def __init__(self, judge: WordJudge, words: list[Word], people: Recognised, taken: set[int]) -> None:
        self._judge, self._words, self._people, self._taken = judge, words, people, taken
        self._book: NameBook = read_name_book()

    def read(self, ends: list[int]) -> dict[int, int]:
        """The end of each name by the token where it begins; `ends` has the end of each token's sentence."""
        found: dict[int, int] = {}
        for i, word in enumerate(self._words):
            if word.light in self._judge.given_first and (end := self._end(i, ends[i], found)):
                found[i] = end
        return found
