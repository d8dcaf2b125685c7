"""Leave out what nothing but its words makes a name, where the recogniser takes them for anything else."""

from __future__ import annotations

from graph.annotate.found import personal_in
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word

_FAR, _FARTHEST = -2.0, -8.0  # how much rather something else each word of it is, or its last one
_ENDINGS = ("ه", "ها", "هم", "ا", "ات")  # of what is owned, of plurals and of objects


class Doubtful:
    """Judges names in one text that no title, post or list vouches for."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words, self._personal = judge, text, text.words, personal_in(text.doc)

    def is_none(self, start: int, end: int) -> bool:
        """«خالص تعازيه», «حرب منسقة»: given names too, but their words stand where nobody is named."""
        if not self._personal or start in self._text.famous:
            return False
        leads = [self._personal.get(i, _FAR) for i in range(start, end)]
        if end - start == 1:
            return leads[0] < _FAR and end not in self._text.located
        last = self._words[end - 1]
        if leads[-1] < _FARTHEST and not self._judge.is_known(last) and (last.prefix or last.text.endswith(_ENDINGS)):
            return True
        return max(leads) < _FAR and not self._is_whole(start, last)

    def _is_whole(self, start: int, last: Word) -> bool:
        """«مؤيد السلوم»: a given name, and a family's that is one of Arabic's words only where people bear it."""
        judge = self._judge
        given = self._text.is_known(start) and (last.definite or not judge.is_ordinary(self._words[start]))
        used = judge.is_ordinary(last) or judge.is_inflected(last) or judge.is_verblike(last) or judge.is_plain(last)
        return given and (not used or (last.is_surname_shaped and judge.is_known(last)))
