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
        capitals = knowledge.ontology.country_of_capital
        self._ends: dict[int, int] = {named.start: named.end for named in (*countries_in(doc), *places_in(doc))}
        towns = (place for place in places_in(doc) if place.key not in capitals)
        self._others = {town.start for town in towns if not self._is_before_name(town.end, knowledge)}

    def _is_before_name(self, i: int, knowledge: Knowledge) -> bool:
        return i < len(self._words) and knowledge.is_name(self._words[i].text)

    def end(self, i: int, *, towns: bool = True) -> int:
        """After the words that begin at a token and tell it, or 0; those of `towns` that are no capitals may."""
        start = i
        while i < min(start + _WORDS, len(self._words)) and self._words[i].norm in self._accrediting:
            i += 1
        led = i < len(self._words) and self._words[i].norm in self._accredited
        if i + led >= len(self._words) or not (led or self._words[i].prefix == "ب"):
            return 0
        if not towns and i + led in self._others:
            return 0  # «استقبل الوزير السفير الفرنسي في مراكش»
        return self._ends.get(i + led, (i + led + 1) * (self._words[i + led].norm in self._own))
