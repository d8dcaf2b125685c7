"""Tell where one name must end: after a house, before an object, and where another name begins."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge


class Bounds:
    """Judges the words `i` of one text that stand behind the beginning `start` of a name."""

    def __init__(self, knowledge: Knowledge, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words = judge, text, text.words
        self._openings, self._particles = (knowledge.words.folded(name) for name in ("name-opening", "name-particle"))
        self._houses = knowledge.words.folded("house")

    def is_over(self, start: int, i: int) -> bool:
        """Whether the name is over before a token, whatever the token looks like."""
        return self._is_after_house(start, i) or self._is_object(start, i)

    def begins_anew(self, start: int, j: int) -> bool:
        """Whether a given name at token `j` opens another name, after a family's that nobody bears as a given one."""
        word, before = self._words[j], self._words[j - 1]
        if word.definite or word.prefix or not self._text.is_known(j) or before.folded in self._openings:
            return False
        if before.folded in self._particles or self._words[j + 1].folded in self._particles:
            return False
        return not (self._text.is_known(j - 1) or before.light.startswith("عبد") or self._words[j - 2].light == "عبد")

    def _is_after_house(self, start: int, i: int) -> bool:
        """«عبدالله بن ثامر آل خليفة دورين مارتن»: the name of a house is the last of a name."""
        house = i - start > 2 and self._words[i - 2].folded in self._houses
        return house and self._words[i - 1].folded not in self._openings

    def _is_object(self, start: int, i: int) -> bool:
        """«أعلن كريم بدوي زيادة إنتاج الغاز»: a verbal noun that people bear too, before the noun that it governs."""
        word, after = self._words[i], self._words[i + 1] if i + 1 < len(self._words) else None
        if i - start < 2 or after is None or not (word.text.endswith("ة") and self._judge.is_used(word)):
            return False
        if i in self._text.inside_sure or after.mark or after.prefix or self._text.is_titled(i + 1):
            return False
        noun = self._judge.is_used(after) and not self._text.is_known(i + 1)
        return noun and not (self._judge.is_closed(after) or self._judge.is_verblike(after))
