"""Find the quarters that no gazetteer has by the buildings that stand in them: «في مقر السفارة بالخوير»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.words import read_event_words
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import slug
from graph.annotate.verbs import is_verbal_noun
from graph.annotate.word import Word, words_in
from graph.model import Kind

_HOUSE = 5  # words from a building to the quarter it stands in


class Quarters:
    """Reads a name that no other text uses, after «ب» and a building in which something is."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge, self._events = knowledge, read_event_words(knowledge.ontology)
        words = knowledge.words
        self._buildings, self._inside = words.folded("building"), words.folded("inside")
        self._no_names = words.folded("no-site-name")

    def read(self, doc: Doc, taken: set[int]) -> Iterator[Named]:
        """The quarters of a text, none of the tokens in `taken`."""
        words = words_in(doc)
        for i, word in enumerate(words):
            if word.prefix != "ب" or not word.definite or i in taken or not self._is_unused(word):
                continue
            houses = [j for j in range(max(1, i - _HOUSE), i) if self._is_building(words, j)]
            between = words[houses[-1] + 1 : i] if houses else []
            plain = not any(each.mark or each.prefix or each.light in self._knowledge.closed for each in between)
            if houses and plain:
                name = word.text[1:]
                yield Named(i, i + 1, Kind.PLACE, f"place/{slug(name)}", name, "quarter", confidence=0.7)

    def _is_building(self, words: list[Word], i: int) -> bool:
        """Whether «ب» or a word like «في» leads to a building."""
        led = words[i].prefix.endswith("ب") or words[i - 1].norm in self._inside
        return led and words[i].stem in self._buildings

    def _is_unused(self, word: Word) -> bool:
        """Whether texts use a word only as a name."""
        used = word.light in self._knowledge.ordinary or word.norm in self._knowledge.common
        event = self._events.is_known(word.norm)  # «بالملتقى»
        return not (used or event or word.norm in self._no_names or is_verbal_noun(word.stem))
