"""Find the bodies that an adjective names as a side of talks: «الجانب الأوروبي», «الطرفان …», «وفد أممي»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.states import States
from graph.annotate.word import Word, words_in
from graph.model import Kind


class OfSides:
    """Reads such adjectives in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._doc, self._states = doc, states
        self._words: list[Word] = words_in(doc)
        self._sides = knowledge.words.folded("side-of-talks")
        self._delegations = knowledge.words.folded("sent-by-body")

    def bodies(self) -> Iterator[Named]:
        """The bodies of whose side an adjective with the article tells."""
        for hit in hits_in(self._doc).of("body-nisba"):
            i, body = hit.start, hit.payload
            if i and (self._is_sent(i) or (self._words[i].definite and (self._is_side(i - 1) or self._is_second(i)))):
                yield Named(i, hit.end, Kind.AGENCY, body.path, body.name, "body-nisba", body.country)

    def _is_side(self, i: int) -> bool:
        return self._words[i].norm in self._sides

    def _is_sent(self, i: int) -> bool:
        """«وفد أممي», «البعثة الأممية»: whether an adjective tells which body sent people."""
        noun = self._words[i - 1]
        return noun.stem in self._delegations and noun.definite == self._words[i].definite

    def _is_second(self, i: int) -> bool:
        """«الجانبان التونسي والأوروبي»: whether a state's adjective stands between, after the noun for both sides."""
        return i > 1 and self._words[i].prefix == "و" and self._states.describes(i - 1) and self._is_side(i - 2)
