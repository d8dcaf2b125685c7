"""Pass the state that a diplomat or his embassy is accredited to: «لدى تونس», «غير المقيم لدى السلطنة», «ببلادنا»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import countries_in, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.word import Word, words_in

_WORDS = 2  # of «غير المقيم» before «لدى»


class Residence:
    """Where the diplomats of one document live."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._words: list[Word] = words_in(doc)
        self._accredited = knowledge.words.folded("accredited")
        self._accrediting, self._own = knowledge.words.folded("accrediting"), knowledge.words.folded("our-country")
        self._ends: dict[int, int] = {named.start: named.end for named in (*countries_in(doc), *places_in(doc))}

    def end(self, i: int) -> int:
        """After the words that begin at a token and tell it; 0 where none do."""
        start = i
        while i < min(start + _WORDS, len(self._words)) and self._words[i].norm in self._accrediting:
            i += 1
        led = i < len(self._words) and self._words[i].norm in self._accredited
        if i + led >= len(self._words) or not (led or self._words[i].prefix == "ب"):
            return 0
        return self._ends.get(i + led, (i + led + 1) * (self._words[i + led].norm in self._own))
