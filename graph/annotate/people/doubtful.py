"""Leave out what nothing but its words makes a name, where the recogniser takes them for anything else."""

from __future__ import annotations

from graph.annotate.found import personal_in
from graph.annotate.people.text import Text
from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word

_FAR, _FARTHER, _FARTHEST = -2.0, -4.0, -8.0  # how much rather something else each word of it is, or its last one
_ENDINGS = ("ه", "ها", "هم", "نا", "ا", "ات", "ين", "اء", "و")  # of what is owned, of plurals and of objects


class Doubtful:
    """Judges names in one text that no title, post or list vouches for."""

    def __init__(self, judge: WordJudge, text: Text) -> None:
        self._judge, self._text, self._words, self._personal = judge, text, text.words, personal_in(text.doc)

    def is_none(self, start: int, end: int) -> bool:
        """«خالص تعازيه», «حرب منسقة»: given names too, but their words stand where nobody is named."""
        if not self._personal or start in self._text.famous:
            return False
        leads = [self._personal.get(i, _FAR) for i in range(start, end)]
        last = self._words[end - 1]
        shaped = bool(last.prefix) or last.text.endswith(_ENDINGS)
        if end - start == 1:
            return leads[0] < _FAR and (shaped or last.definite or last.text[0] in "بل")
        if leads[-1] < _FARTHEST and shaped and not self._judge.is_known(last):
            return True
        if max(leads) >= _FAR:
            return False
        return self._is_phrase(start, last, leads[-1]) or not self._is_whole(start, last)

    def _is_phrase(self, start: int, last: Word, lead: float) -> bool:
        """«حرب منسقة»: one of Arabic's words, and another without the article that is far from a name."""
        return self._judge.is_ordinary(self._words[start]) and not last.definite and lead < _FARTHER

    def _is_whole(self, start: int, last: Word) -> bool:
        """«مؤيد السلوم»: a given name, and a family's that is one of Arabic's words only where people bear it."""
        judge = self._judge
        used = judge.is_ordinary(last) or judge.is_inflected(last) or judge.is_verblike(last) or judge.is_plain(last)
        return self._text.is_known(start) and (not used or (last.is_surname_shaped and judge.is_known(last)))
