"""Find the palaces that are named after whose they are: «القصر الرئاسي», «القصر الملكي بأغادير»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.found import countries_in, home_of
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, slug, surface, together
from graph.annotate.word import words_in
from graph.model import Kind

_RULE = "palace"


class Palaces:
    """Reads «القصر» with an adjective of who rules there; each state has its own."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._palace, self._rulers = knowledge.words.folded("ruler-s-house"), knowledge.words.folded("ruler-s")

    def read(self, doc: Doc, towns: Sequence[Named]) -> Iterator[Named]:
        """The palaces of a text, of the state of the town that follows, or else of the last that its sentence names."""
        words = words_in(doc)
        for i in range(len(words) - 1):
            if words[i].norm in self._palace and words[i + 1].norm in self._rulers and not words[i + 1].prefix:
                name = surface(doc, i, i + 2)
                state = _state_of(doc, i, towns)
                yield Named(i, i + 2, Kind.PLACE, f"place/{slug(f'{state} {name}')}", name, _RULE, state)


def _state_of(doc: Doc, i: int, towns: Sequence[Named]) -> str:
    here = [town for town in towns if together(doc, i, town.start) and town.country]
    behind = [town for town in here if town.start > i]
    states = [state for state in countries_in(doc) if state.start < i and extent(doc, state.start) == extent(doc, i)]
    told = [*behind[:1], *here[-1:], *states[-1:]]
    return told[0].country if told else home_of(doc)
