"""Read names of East Asia, whose parts are short and often words of Arabic too: «لي تشيانغ», «وان لي»."""

from __future__ import annotations

import re

from graph.annotate.found import countries_in, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.people.text import Text
from graph.annotate.people.words import THAT, WordJudge
from graph.annotate.word import Word
from graph.smallwords import small_words

_MOST = 3  # words in a name: the family's, which stands first, and one or two more
_COPULAS = frozenset(small_words("copula"))
_PREPOSITIONS = frozenset(small_words("preposition"))
_HAMZAS = ("أ", "إ")  # of «إن» and «بأن», not of «بان»
_LETTERS = 6  # in a syllable, as Arabic writes it


class Syllabic:
    """Reads such names in one text, if it names a state where people bear them, or where one was recognised whole."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._people, self._words = judge, text, text.people, text.words
        states = knowledge.words.states["syllabic-surname"]
        told = any(named.country in states for named in (*countries_in(text.doc), *places_in(text.doc)))
        self._surnames, self._is_told = knowledge.words.folded("syllabic-surname"), told
        opening, closing = (
            "|".join(sorted(knowledge.words.folded(f"syllable-{part}"), key=len)) for part in ("opening", "closing")
        )
        self._syllable = re.compile(f"({opening})?([اوي]{{1,3}}({closing})?|({closing}))")

    def end(self, i: int, limit: int) -> int:
        """The end of the name that such a family's name opens at token `i`, or 0."""
        if i >= limit or i in self._text.posts:
            return 0
        if self.is_whole(i, limit):
            return i + _MOST
        if self._words[i].folded not in self._surnames:
            return 0
        if self._words[i].folded in _COPULAS and self._people.words_from(i + 1):
            return 0  # «الرئيس هو كيم جونغ أون»
        whole = self._people.words_from(i) == _MOST or self._people.words_from(i + 1) == _MOST - 1
        if not (self._is_told or whole):
            return 0
        end = i + 1
        while end < min(limit, i + _MOST) and (self._goes_on(end) or self._is_third(i, end)):
            end += 1
        hyphened = end < limit and self._text.is_hyphen(end)  # «سونغ-جو»
        return end if end > i + 1 and not hyphened else 0

    def _is_third(self, start: int, i: int) -> bool:
        """«لي جونغ هو»: a pronoun elsewhere, but the third of three syllables, of which two are no words of Arabic."""
        known = any(self._judge.is_ordinary(word) for word in self._words[start + 1 : i])
        return i - start == _MOST - 1 and self._words[i].folded in _COPULAS and not known

    def is_whole(self, i: int, limit: int) -> bool:
        """«كيم جيون هي», «بارك جون هو»: a family's name and two syllables, most of which are no words of Arabic."""
        last = i + _MOST - 1
        first = self._words[i]
        if last >= limit or first.norm not in self._surnames or first.norm in _COPULAS:
            return False
        if last + 1 < limit and _is_particle(self._words[last]):
            return False  # «تشانغ هونغ في الدمام», «قال تشانغ وي إن بلاده …»
        rest = self._words[i + 1 : last + 1]
        if not all(self._syllable.fullmatch(word.folded) and not word.prefix for word in rest):
            return False
        if last + 1 < limit and self._text.is_hyphen(last + 1):
            return False
        if any(j in self._text.located or j in self._text.blocked for j in range(i, last + 1)):
            return False
        strange = sum(self._is_strange(word) for word in self._words[i : last + 1])
        alone = i in self._people.tokens and self._is_strange(first) and not self._judge.is_closed(rest[0])
        return strange > 1 or (strange == 1 and alone)

    def _is_strange(self, word: Word) -> bool:
        """Whether a word is none that texts use, or a name as well."""
        return not self._judge.is_closed(word) and (self._judge.is_known(word) or not self._judge.is_ordinary(word))

    def opens(self, i: int) -> bool:
        """«ناقش لي وي مينغ»: whether a family's name that may be a particle elsewhere opens a name that stands free."""
        if self._words[i].norm not in self._surnames or self._words[i].folded in _COPULAS:
            return False
        if self.is_whole(i, self._text.extent(i)):
            return True
        if self._words[i].prefix:
            return False
        if i in self._people.tokens:
            return self._people.words_from(i) > 1 or (i > 0 and self._words[i - 1].definite)
        rest = range(i + 1, i + 1 + self._people.words_from(i + 1))
        short = 0 < len(rest) < _MOST and all(map(self._may_be, rest))
        return short and any(self._words[j].folded in self._surnames for j in rest)

    def begins_after(self, start: int, i: int) -> bool:
        """«التقى ماجد الخاطر لي هونغ كاي»: whether a family's name with «ال» ends before one of East Asia."""
        if i - start < 2 or not self._words[i - 1].definite or self._words[i].folded not in self._surnames:
            return False
        after = i + 1
        return after < len(self._words) and self._may_be(after) and not self._judge.is_closed(self._words[after])

    def _goes_on(self, i: int) -> bool:
        """Whether a token is a syllable of the name; a particle only before one that Arabic does not use: «له جي»."""
        if not self._may_be(i):
            return False
        word, after = self._words[i], i + 1
        if word.folded in self._surnames or not self._judge.is_closed(word):
            return True
        foreign = after < len(self._words) and self._may_be(after) and not self._judge.is_ordinary(self._words[after])
        return foreign and not self._judge.is_closed(self._words[after])

    def _may_be(self, i: int) -> bool:
        word = self._words[i]
        if word.mark or word.number or word.definite or len(word.text) > _LETTERS or i in self._text.located:
            return False
        if word.text.endswith("ة") or self._text.is_titled(i):
            return False
        if _opens_clause(word):
            return False
        told = self._judge.is_event_word(word.folded) and word.folded not in self._surnames
        after = self._words[i + 1] if i + 1 < len(self._words) else None
        if i in self._text.blocked or (after is not None and after.definite and self._judge.is_object(word.folded)):
            return False  # «منح الرئيس لونغ كوونغ وسام الصداقة …»
        return not (told or self._judge.is_event_verb(word.folded))


def _is_particle(word: Word) -> bool:
    """Whether a word is a preposition or «that», which are syllables of names only at their end."""
    return word.folded in _PREPOSITIONS or _opens_clause(word)


def _opens_clause(word: Word) -> bool:
    return word.folded in THAT and any(hamza in word.text for hamza in _HAMZAS)
