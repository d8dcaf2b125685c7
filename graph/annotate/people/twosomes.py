"""Find the families' names of two men whom one title calls: «الوزيران الكعبي والشمري», «الرئيسان ترامب وبوتين»."""

from __future__ import annotations

from graph.annotate.people.leads import Lead
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.phrases import Bearer, Holding
from graph.annotate.word import Word

_TWO = ("ان", "ين")  # how two of a thing end, and what describes two: «الوزيران السابقان»
_OF_THINGS = "ات"


class Twosomes:
    """Judges the words behind a title of two in one text; neither is told with a given name."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words

    def first(self, lead: Lead, i: int, limit: int) -> int:
        """The end of the first of two names behind such a title alone, or 0 where none begins at token `i`."""
        called = len(lead.posts) == 1 and self._is_of_two(lead.posts[0]) and lead.end == lead.posts[0].end == i
        if not called or i + 1 >= limit or self._words[i].prefix:
            return 0
        return i + 1 if self._is_name(i) and self._is_second(i + 1) else 0

    def is_other(self, first: Bearer, i: int) -> bool:
        """Whether the second of two names begins at token `i`, right behind the first and its title.

        Or behind the first alone: «ناقش النوري والطرابلسي»; there it is shaped as a family's name.
        """
        if first.end != i or first.name is None:
            return False
        if first.posts:
            return first.start + 2 == i and self._is_of_two(first.posts[0]) and self._is_second(i)
        shaped = not self._words[i].definite or self._words[i].norm.endswith("ي")
        return first.start + 1 == i and shaped and self._words[i - 1].definite and self._is_second(i)

    def _is_second(self, i: int) -> bool:
        word = self._words[i]
        joined = word.prefix == "و" or (not word.prefix and self._text.may_be_and(i))
        return joined and not self._judge.is_name(word.text) and self._is_name(i)

    def _is_of_two(self, post: Holding) -> bool:
        """«الوزيران», «الوزيرين»: no body and no state is told with it."""
        word = self._words[post.start]
        bare = word.definite and post.title.plural and post.end == post.start + 1 and not (post.bodies or post.country)
        return bare and word.norm.endswith(_TWO)

    def _is_name(self, i: int) -> bool:
        """Whether a word can be a family's name alone: no state's adjective, no word that texts use, no two."""
        word, text = self._words[i], self._text
        several = word.norm.endswith((*_TWO, _OF_THINGS)) and (word.definite or word.norm.endswith(_OF_THINGS))
        if word.mark or word.number or self._judge.is_closed(word) or several:
            return i in text.famous
        other = i in text.nisbas or i in text.blocked or i in text.located or text.is_titled(i) or text.opens_body(i)
        return not (other or self._is_word(i, word))

    def _is_word(self, i: int, word: Word) -> bool:
        if i in self._text.famous:
            return False
        used = self._judge.is_ordinary(word) or self._judge.is_plain(word) or self._judge.is_split(word)
        return used or self._judge.is_verblike(word) or self._judge.is_event_word(word.folded)
