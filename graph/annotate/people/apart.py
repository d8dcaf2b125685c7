"""Tell a word that stands apart from the name before it: «كيري ولافروف», «حضر فلان كضيف شرف»."""

from __future__ import annotations

from graph.annotate.people.particles import keeps_waw
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge

_GIVEN = 2  # words of a given name: «نور الدين وارسمه»


class Apart:
    """Judges a token `i` after the name that begins at token `start`."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words

    def is_next_person(self, start: int, i: int) -> bool:
        """«نعى سمير الحسن عادل زيدان»: where the name of someone named elsewhere in the text begins."""
        return self._text.people.are_named_before(start, i) if i - start == 1 else self._text.names_other(start, i)

    def is_other(self, start: int, i: int) -> bool:
        """Whether «و», a proclitic, a post or a title sets a word apart from the name before it."""
        word = self._words[i]
        if word.opens_with_waw and self._is_one_more(start, i) and not self._judge.is_name(word.text):
            return True  # «كيري ولافروف»
        if word.opens_with_waw and self._is_of_office(start, i):
            return False
        given = i - start == 1 and self._text.is_known(start) and not self._judge.is_ordinary(self._words[start])
        inside = i in self._text.people.inside or self._judge.is_name(word.text)  # «لويس بالييز»
        if word.prefix == "و" and (i in self._text.nisbas or word.definite):
            return True  # «العبادي والمالكي»: two people
        if self._judge.is_before_name(word) and (len(word.text) > 4 or not inside):
            return True
        if self._judge.is_likeness(word) and (i not in self._text.people.inside or self._text.people.is_unlikely(i)):
            return True  # «حضر فرانسوا هولاند كضيف شرف»
        if self._judge.is_for_someone(word) or (word.opens_with_waw and not given and not inside):
            return True
        split = self._judge.is_split(word) and word.prefix != "ف"  # no «ف» is joined within a sentence: «تانيا فايون»
        if word.prefix and not inside and (not given or word.prefix == "و" or split):
            return True
        borne = word.prefix and given and inside and "أ" not in word.text  # «مامادو لامين»
        return self._text.is_titled(i) and not borne

    def _is_one_more(self, start: int, i: int) -> bool:
        """Whether another name was recognised at a token, or one more of a list of single names may stand there.

        Behind a given name that opens no such list a word goes on that nobody bears: «عراقجي وستيف ويتكوف».
        """
        if self._text.people.words_from(i):
            return True
        opened = start > 0 and self._words[start - 1].opens_with_waw
        lone = self._text.is_known(start) and not opened and not self._judge.is_name(self._words[i].text[1:])
        return i - start == 1 and self._words[start].prefix == "و" and not lone

    def _is_of_office(self, start: int, i: int) -> bool:
        """«الأدميرال نيشان ويراسينغ»: a rank or an office leads to a whole name, so «و» is no «and» before no word."""
        led = start in self._text.after_rank or start in self._text.offices
        return led and i - start <= _GIVEN and keeps_waw(self._words[i], self._judge)
