"""Find the whole names that a book of names vouches for: «هالة السوسي», whether or not they are recognised."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.namebook import read_name_book, spelled
from graph.annotate.people.parts import NameParts, Surroundings, bare
from graph.annotate.people.words import THAT
from graph.annotate.spans import COMMAS
from graph.annotate.tokens import word_of
from graph.annotate.word import Word
from graph.smallwords import small_words

_LIKELY = 0.0  # how much a given name is one, that is a word too
HARDLY = -7.0  # how much rather anything else a word is: «أشاد بدور الجمعية»
_NEAR = 4  # words between a verb and whom «ب» or «ل» adds to it
_PLURALS = ("ين", "ون", "ات", "ان")
_EACH = tuple(tuple(form.split()) for form in small_words("each-of"))


class Booked:
    """Reads such names in one text."""

    def __init__(self, around: Surroundings) -> None:
        self._judge, self._words, self._people = around.judge, around.words, around.people
        self._taken, self._offices, self._book = around.taken, around.offices, read_name_book()
        self._parts, self._introduced = NameParts(around), frozenset(around.offices.values())
        self._found: dict[int, int] = {}

    def read(self, ends: Sequence[int]) -> dict[int, int]:
        """The end of each name by the token where it begins; `ends` has the end of each token's sentence."""
        for i, word in enumerate(self._words):
            if not (word.mark or word.number) and (end := self._end(i, ends[i]) or self._end_of_joined(i, ends[i])):
                self._found[i] = end
        return self._found

    def _end_of_joined(self, i: int, limit: int) -> int:
        """«بأسماء المهدي», «وراضية الغنوشي»: a particle before a whole name, which is parted from it."""
        word, rest = self._words[i], self._words[i].text[1:]
        if word.prefix or word.definite or word.text[0] not in "وبل" or self._book.is_given(spelled(word.text)):
            return 0
        if not self._book.is_given(spelled(rest)) or (self._judge.is_ordinary(word) and not rest.startswith("آ")):
            return 0
        self._words[i] = word_of(word.text, word.folded[0], word.folded[1:])
        end = self._end(i, limit)
        if not end:
            self._words[i] = word
        return end

    def _end(self, i: int, limit: int) -> int:
        """Where the whole name ends that begins at token `i`; 0 where none does."""
        if i in self._taken or self._is_inside(i):
            return 0
        given = self._parts.given_end(i, limit)
        if not given:
            return self._end_of_strange(i, limit)
        end, sure = self._parts.rest(given, limit)
        if self._is_late(i, given, end, limit):
            end, sure = end + 1, True
        return end if end > given and self._is_vouched(i, given, end, sure=sure) else 0

    def _end_of_strange(self, i: int, limit: int) -> int:
        """«التقى مطهر اليافعي»: after a verb or «مع» a word that is none of Arabic's, before a family's name."""
        after = i + 1
        if after >= limit or not self._words[after].is_surname_shaped or not self._parts.is_sure_family(after):
            return 0
        if i == 0 or i in self._offices or not self._is_led(self._words[i - 1]):
            return 0
        if not self._parts.is_strange(i) or self._words[i].text.endswith(("ة", "ي")):
            return 0
        return self._parts.rest(after, limit)[0]

    def _is_late(self, start: int, given: int, i: int, limit: int) -> bool:
        """«مع محمد المخرج في …»: a family's name that is any word, where somebody is named and the name is over.

        Behind a verb it is what the verb is done to, if texts use it: «افتتح محمد المعرض».
        """
        if i >= limit or i in self._taken or i in self._offices or (i > given and self._words[i - 1].definite):
            return False
        word, first, judge = self._words[i], self._words[start], self._judge
        if word.mark or word.prefix or not word.definite or word.norm.endswith(_PLURALS) or judge.is_told(word.folded):
            return False
        alone = given == start + 1 and (self._is_word(first) or bare(first) not in self._book.arab)
        if alone or not self._parts.is_over(i + 1, limit):
            return False
        if not (judge.is_ordinary(word) or judge.is_plain(word)):
            return True
        verb = start > 0 and judge.is_telling(self._words[start - 1].folded)
        return not verb and not judge.is_closed(word) and self._is_person_told(start, i + 1)

    def _is_word(self, word: Word) -> bool:
        """Whether a given name is a word too."""
        listed = word.definite or bare(word) in self._book.words
        return listed or self._judge.is_ordinary(word) or self._judge.is_plain(word)

    def _is_led(self, before: Word) -> bool:
        """Whether somebody follows a word: a verb of events, «مع», «بين»."""
        word = before.folded
        return self._judge.is_before_people(word) or word in self._judge.among or self._judge.is_telling(word)

    def _is_inside(self, i: int) -> bool:
        """Whether a token goes on with a name: «بن سلمان», «أبو خالد»."""
        return i > 0 and self._words[i - 1].norm in self._judge.openings

    def _is_vouched(self, i: int, given: int, end: int, *, sure: bool) -> bool:
        """Whether the words are a name here: a given name that is a word too needs more than the family's name."""
        first = self._words[i]
        fathered = self._words[given].light in self._judge.fathers  # «طالع بن خليف»
        if self._people.is_below(i, HARDLY) and self._judge.hides_noun(first):
            return False
        if first.is_abd or fathered or not self._is_word(first):
            return True
        if self._book.is_abroad(bare(first)) and self._is_person_told(i, end):
            return True
        verbal = bare(first) in self._book.words and (first.prefix or not i or self._words[i - 1].mark)
        likely = not (verbal or self._people.is_below(i, _LIKELY)) or self._is_recognised(i, end)
        return sure and (likely or self._is_person_told(i, end))

    def _is_recognised(self, i: int, end: int) -> bool:
        """Whether the family's name is recognised, behind a word that texts use and that governs no name."""
        word = self._words[i]
        governs = bare(word) in self._book.words or word.definite or self._judge.is_verb(word)
        return end - 1 in self._people.tokens and not governs

    def _is_person_told(self, i: int, end: int) -> bool:
        """Whether somebody must be named at a token: after a verb, «مع», «بين», «كل من», or another's name."""
        if i == 0 or i in self._introduced:
            return i > 0
        before, first = self._words[i - 1], self._words[i]
        if first.prefix == "و" or before.text in COMMAS:
            return any(last in (i, i - 1) for last in self._found.values())
        pair = (self._words[i - 2].folded, before.folded) if i > 1 else ("", "")
        led = self._is_led(before) or pair in _EACH
        if first.prefix in ("ب", "ل"):
            return any(self._judge.is_telling(word.folded) for word in self._words[max(0, i - _NEAR) : i])
        led = led or before.folded in THAT
        apposed = end + 1 < len(self._words) and self._words[end].text in COMMAS and end + 1 in self._offices
        return led or apposed
