"""Find the ministries that one noun opens together: «وزارتي المالية والتخطيط», «وزارتا العدل المغربية والإسبانية»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.found import home_of
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import COMMAS, extent, surface
from graph.annotate.states import States
from graph.annotate.word import Word, words_in
from graph.model import Kind

_IN = "في"
_TWO = ("ا", "ي")  # ends of the dual before a genitive: «وزارتا», «وزارتي»


class Several:
    """Reads such ministries in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc, states: States) -> None:
        self._doc, self._bodies, self._states = doc, bodies, states
        self._words: list[Word] = words_in(doc)
        self._nouns, self._noun = knowledge.words.folded("ministries"), knowledge.ministry

    def bodies(self) -> Iterator[Named]:
        """Each ministry, the first of them with the noun."""
        for i, word in enumerate(self._words):
            if word.norm in self._nouns and not word.definite:
                fields = self._joined(self._fields(i + 1), two=word.norm.endswith(_TWO))
                states = self._two_states(fields[0][1]) if len(fields) == 1 and word.norm.endswith(_TWO) else []
                if len(fields) > 1:
                    yield from self._named(i, fields)
                elif states:
                    yield from self._of_two_states(i, fields[0], states)

    def _two_states(self, i: int) -> list[Named]:
        """The states told behind a field: «المغربية والإسبانية», «في المغرب وإسبانيا»; none but two of them."""
        first = self._states.at(i + (i < len(self._words) and self._words[i].norm == _IN))
        second = self._states.at(first.end) if first is not None else None
        joined = second is not None and self._words[second.start].prefix == "و"
        return [first, second] if first and second and joined else []

    def _of_two_states(self, start: int, field: tuple[int, int], states: list[Named]) -> Iterator[Named]:
        name = self._name(*field)
        for begin, end, state in zip((start, states[1].start), (states[0].end, states[1].end), states, strict=True):
            key = self._bodies.key(name, state.country)
            yield Named(begin, end, Kind.AGENCY, key, name, "shared-name", state.country, True, 0.9)

    def _named(self, start: int, fields: list[tuple[int, int]]) -> Iterator[Named]:
        state = self._states.of_body(fields[-1][1])
        for first, last in fields:
            name = self._name(first, last)
            country = state.country if state else self._likely(start, name)
            key = self._bodies.key(name, country) if country else agency_key(name, "")
            begin, rule = (start if first == start + 1 else first), "shared-name" if country else "head-noun"
            yield Named(begin, last, Kind.AGENCY, key, name, rule, country, state is not None, 0.8)

    def _likely(self, i: int, name: str) -> str:
        concept = self._states.likely_body(i, self._bodies.sharing(name))
        return concept.country if concept else home_of(self._doc)

    def _name(self, first: int, last: int) -> str:
        return f"{self._noun} {surface(self._doc, first, last)}"

    def _fields(self, i: int) -> list[tuple[int, int]]:
        """What each of the ministries is for: a noun with the article and its adjectives, or with a genitive."""
        limit = extent(self._doc, i - 1)
        fields: list[tuple[int, int]] = []
        while i < limit and (end := self._end(i, limit, first=not fields)) > i:
            fields.append((i, end))
            i = end + (end < limit and self._words[end].text in COMMAS)
            i += i < limit and self._words[i].text == "و"
        return fields

    def _end(self, i: int, limit: int, *, first: bool) -> int:
        """After a field that begins at a token, or the token where none does."""
        word = self._words[i]
        joined = "و" in (word.prefix, self._words[i - 1].text) or self._words[i - 1].text in COMMAS
        if not word.definite or word.prefix not in ("", "و") or not (first or joined) or self._states.at(i):
            return i
        end = i + 1
        while end < limit and self._goes_on(i, end):
            end += 1
        return end

    def _goes_on(self, start: int, i: int) -> bool:
        """«الشؤون البلدية والقروية»: an adjective of the field's noun, or one more of them."""
        word = self._words[i]
        adjective = word.definite and word.is_adjective_shaped and not self._states.at(i)
        return adjective and (not word.prefix or (word.prefix == "و" and i - start > 1))

    def _joined(self, fields: list[tuple[int, int]], *, two: bool) -> list[tuple[int, int]]:
        """«وزارتي التجارة والصناعة والعمل»: two fields of one where a state has it, or where there must be two."""
        for k, ((first, middle), (second, last)) in enumerate(pairwise(fields)):
            known = middle == second and self._bodies.sharing(self._name(first, last))
            if len(fields) > 2 and known:
                return [*fields[:k], (first, last), *self._joined(fields[k + 2 :], two=False)]
        return [(fields[0][0], fields[1][1]), fields[2]] if two and len(fields) == 3 else fields
