"""Find where the press tells of a journey to its own state without a name: «وصل إلى بلادنا», «زيارة للبلاد»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.reached import Reached
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in
from graph.model import Kind

_NEAR = 6  # words from one of a journey to where it leads
_TO = ("ل", "ب", "ول", "وب")


class Homeland:
    """Judges the words for a country in which the text's press is."""

    def __init__(self, knowledge: Knowledge, reached: Reached) -> None:
        words, self._reached = knowledge.words, reached
        self._land = words.folded("ours") | words.folded("land-of-press")
        self._called = {  # what only some states are called
            form: words.states[name] for name in ("sultanate", "the-state") for form in words.folded(name)
        }
        self._meaning = self._land | self._called.keys()
        self._journey, self._leads = words.folded("journey"), words.folded("toward-state")
        self._names = {state.iso: state.name for state in knowledge.ontology.of_kind(Kind.COUNTRY)}

    def named(self, doc: Doc, press: str, found: Sequence[Named]) -> Iterator[Named]:
        """The tokens that mean the state of the `press`, if it is known; those of the states `found` mean others.

        «زيارة إلى السلطنة» means the only state so called, where it is found too.
        """
        taken, told = covered(found), {named.country for named in found}
        for i, word in enumerate(words_in(doc)):
            if word.norm not in self._meaning or i in taken:
                continue
            state = self._meant(word, press, told)
            if state and self._is_gone_to(doc, i):
                yield Named(i, i + 1, Kind.COUNTRY, f"country/{state}", self._names[state], "home-land", state, True)

    def _meant(self, word: Word, press: str, told: set[str]) -> str:
        called = self._called.get(word.norm, ())
        if press in self._names and (word.norm in self._land or press in called):
            return press
        return called[0] if len(called) == 1 and called[0] in told else ""

    def _is_gone_to(self, doc: Doc, i: int) -> bool:
        """Whether a journey leads there: «يزور البلاد غدا», «وصل أمس إلى البلاد», «في زيارة للدولة»."""
        if self._reached.is_object(doc, i):
            return True
        words = words_in(doc)
        before = words[max(0, i - _NEAR) : i]
        led = words[i].prefix in _TO or (i > 0 and before[-1].norm in self._leads)
        return led and any(word.norm in self._journey for word in before)
