"""Tell where another name begins behind the one before it."""

from __future__ import annotations

from graph.annotate.knowledge import Knowledge
from graph.annotate.people.text import Text


class Bounds:
    """Judges the words `i` of one text that stand behind the beginning `start` of a name."""

    def __init__(self, knowledge: Knowledge, text: Text) -> None:
        self._text, self._words = text, text.words
        self._openings, self._particles = (knowledge.words.folded(name) for name in ("name-opening", "name-particle"))

    def begins_anew(self, start: int, j: int) -> bool:
        """Whether a given name at token `j` opens another name, after a family's that nobody bears as a given one."""
        word, before = self._words[j], self._words[j - 1]
        if word.definite or word.prefix or not self._text.is_known(j) or before.folded in self._openings:
            return False
        if before.folded in self._particles or self._words[j + 1].folded in self._particles:
            return False
        return not (self._text.is_known(j - 1) or before.light.startswith("عبد") or self._words[j - 2].is_abd)
