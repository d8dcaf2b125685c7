"""Tell the second word of a father's name that has two in Mauritania: «ولد أعل الشيخ», «ولد سيدي باب»."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.closing import OBJECTS
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge

_SECOND = 2  # words of «son of» and of what follows it


class Moorish:
    """Judges the words behind the fathers' names of one text."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._adverbs = knowledge.words.folded("adverb-of-time")

    def is_second(self, i: int) -> bool:
        """Whether token `i` ends a father's name of two words, whatever it is elsewhere, and the name is over then."""
        if (
            i < _SECOND
            or self._words[i - 1].norm not in self._judge.moorish_firsts
            or self._words[i - 2].norm not in self._judge.moorish_sons
        ):
            return False
        word, post = self._words[i], self._text.posts.get(i)
        if word.mark or word.number or word.prefix or word.opens_with_waw or self._judge.is_closed(word):
            return False
        if i in self._text.located or i in self._text.nisbas or (post is not None and post.is_told):
            return False
        if word.definite:
            return self._text.is_titled(i) and self._judge.is_known(word) and self._is_over(i + 1)
        other = self._text.is_titled(i) or self._judge.is_event_word(word.folded) or word.text.endswith(OBJECTS)
        return not other and self._is_over(i + 1)

    def _is_over(self, i: int) -> bool:
        """Whether nothing of a name can stand at a token: a mark, a particle, an adverb, a place or a title."""
        if i >= len(self._words):
            return True
        word, text = self._words[i], self._text
        ended = word.mark or bool(word.prefix) or self._judge.is_closed(word) or word.folded in self._adverbs
        return ended or i in text.located or i in text.nisbas or text.is_titled(i) or self._judge.is_verblike(word)
