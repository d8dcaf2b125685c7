"""Find the palaces that are named after whose they are: «القصر الرئاسي», «القصر الملكي بأغادير»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.datelines import dateline_in
from graph.annotate.events.particles import PLACED
from graph.annotate.found import countries_in, home_of
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, slug, surface, together
from graph.annotate.word import words_in
from graph.model import Kind
from graph.smallwords import small_words

_RULE = "palace"
_IN = "ب"
_GUESTS = frozenset(small_words("guest-at-palace"))


class Palaces:
    """Reads «القصر» with an adjective of who rules there; each state has its own."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._palace, self._rulers = knowledge.words.folded("ruler-s-house"), knowledge.words.folded("ruler-s")
        self._settlements = knowledge.words.stems("settlement")

    def read(self, doc: Doc, towns: Sequence[Named]) -> Iterator[Named]:
        """The palaces of a text, of the state of the town that follows, or else of the last that its sentence names."""
        words = words_in(doc)
        for i in range(len(words) - 1):
            if words[i].norm in self._palace and words[i + 1].norm in self._rulers and not words[i + 1].prefix:
                name = surface(doc, i, i + 2)
                state = _state_of(doc, i, [town for town in towns if self._is_in(doc, town)])
                key = f"place/{slug(name)}-{state.lower()}" if state else f"place/{slug(name)}"
                yield Named(i, i + 2, Kind.PLACE, key, name, _RULE, state)

    def _is_in(self, doc: Doc, town: Named) -> bool:
        """Whether something is in a town: «في باريس», «بمدينة نيس», not «عائدا إلى باريس»."""
        words = words_in(doc)
        first = town.start - (words[town.start - 1].stem in self._settlements)
        there = words[first].prefix.endswith(_IN) or words[first - 1].folded in PLACED
        return there or dateline_in(doc).holds(town.start)


def _state_of(doc: Doc, i: int, towns: Sequence[Named]) -> str:
    """The state of the town in which the palace is said to be, else that of the text, or the first told before it."""
    here = [town for town in towns if together(doc, i, town.start) and town.country]
    behind = [town for town in here if town.start > i]
    states = [state for state in countries_in(doc) if state.start < i and extent(doc, state.start) == extent(doc, i)]
    states = [state for state in states if words_in(doc)[max(0, state.start - 1)].stem not in _GUESTS]
    own = [state for state in states if state.country == home_of(doc)]
    told = [*behind[:1], *here[-1:], *own[:1], *states[:1]]
    return told[0].country if told else home_of(doc)
