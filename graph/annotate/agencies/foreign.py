"""Find the names of bodies that are no words of Arabic: «معهد كارنيغي», «منظمة هيومن رايتس ووتش»."""

from __future__ import annotations

import re
from collections.abc import Collection

from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.states import States
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in

_MOST = 3  # words of such a name
_SHORT = 4  # letters of a word that may be anything
_PASSIVE = re.compile("م..و.ه?")  # «اتحاد موقوف» is no name


class ForeignNames:
    """Reads such names in one document; none of their words is among the `others`, which name something else."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States, others: Collection[int]) -> None:
        self._knowledge, self._states, self._others = knowledge, states, others
        people = (each for each in recognised_in(doc) if each[2] == "PER")
        self._people = {i for start, end, _ in people for i in range(start, end)}
        self._words: list[Word] = words_in(doc)

    def end(self, start: int, limit: int) -> int:
        """After the words from a token on that Arabic does not use, or the token where there are none.

        An adjective may only be that of a state: «حزب بودامي الأسود» may be anything.
        """
        i = start
        while i < min(limit, start + _MOST) and self._is_foreign(i):
            i += 1
        after = self._words[i] if i < limit else None
        if not (after and after.prefix == "ل"):  # «معهد سكريبس للأبحاث» is nobody's
            i = next((k for k in range(start, i) if k in self._people), i)
        over = after is None or bool(after.prefix) or not after.definite or self._states.at(i) is not None
        return i if over else start

    def _is_foreign(self, i: int) -> bool:
        word, knowledge = self._words[i], self._knowledge
        if word.mark or word.prefix or word.definite or word.number or len(word.norm) <= _SHORT or i in self._others:
            return False
        used = word.light in knowledge.ordinary or word.norm in knowledge.common or word.light in knowledge.closed
        arabic = used or is_verb(word.light) or word.opens_with_waw or _PASSIVE.fullmatch(word.norm)
        return not (arabic or knowledge.is_name(word.text) or self._states.at(i))
