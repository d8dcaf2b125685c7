"""Read a post that two hold for the two states told of: «وزيرا داخلية البلدين», «رئيسي وزراء البلدين»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.spans import surface
from graph.annotate.states import two_states_told
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.smallwords import small_words

_BOTH_STATES = frozenset(small_words("both-states"))
_IN, _DUAL = "في", ("ا", "ي")
_FIELD = 3  # words of a ministry's name before «البلدين»


class BothStates:
    """Reads such posts in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc) -> None:
        self._doc, self._bodies, self._ministry = doc, bodies, knowledge.ministry
        self._words: list[Word] = words_in(doc)

    def read(self, post: Holding, limit: int) -> Holding | None:
        """A post of two ministers or heads of government, the first state its own, or None."""
        ruler = post.title.relation == "headOfState"
        if not post.title.plural or not (ruler or post.title.is_minister):
            return None
        if self._words[post.start].definite:
            return None  # «وقع الوزيران اتفاقية بين البلدين»
        last = next((i for i in range(post.end, min(limit, post.end + _FIELD + 2)) if self._means_both(i)), None)
        states = two_states_told(self._doc, post.start) if last is not None else []
        if last is None or len(states) != 2 or any(word.mark for word in self._words[post.end : last]):
            return None
        held = replace(post, country=states[0], other=states[1], end=last + 1)
        field = last - (last > post.end and self._words[last - 1].norm == _IN)
        if ruler:
            return held if field == post.end else None
        if any(word.prefix == "و" for word in self._words[post.end : field]) and not is_dual(post, self._words):
            return None  # «وزراء النقل والأمن في البلدين»
        return replace(held, bodies=(self._body(post, field, states[0]),)) if field > post.end else None

    def _means_both(self, i: int) -> bool:
        return self._words[i].definite and self._words[i].stem in _BOTH_STATES

    def _body(self, post: Holding, end: int, state: str) -> Named:
        field = surface(self._doc, post.end, end)
        name = f"{self._ministry} {field if self._words[post.end].definite else f'ال{field}'}"
        key = self._bodies.key(name, state)
        return Named(post.end, end, Kind.AGENCY, key, name, "post", state, told=True, confidence=0.9)


def is_dual(post: Holding, words: list[Word]) -> bool:
    """«وزيرا», «وزيري»; not «وزراء»."""
    return post.title.plural and words[post.start].stem.endswith(_DUAL)
