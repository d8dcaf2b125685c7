"""Find the bodies that one noun opens together: «وزارتي المالية والتخطيط», «مجلسي النواب والشيوخ», «شرطتا دبي …»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.found import home_of, places_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import COMMAS, extent, surface
from graph.annotate.states import States, two_states_told
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.smallwords import small_words

_IN, _ARTICLE = "في", "ال"
_BOTH = frozenset(small_words("both-states"))
_TOWNS = frozenset({"Place", "ProperName"})
OF_OTHER_STATE = "both-states"  # the rule of the second of two bodies that «البلدين» tells
_TWO = ("ا", "ي")  # ends of the dual before a genitive: «وزارتا», «وزارتي»


class Duals:
    """How the nouns that open names of bodies are told of two: «مجلسا», «شرطتي»."""

    def __init__(self, knowledge: Knowledge) -> None:
        heads = [entry for entry in knowledge.entries if entry.category == "head" and " " not in entry.text]
        places = {fold(entry.text) for entry in heads if entry.payload.kind is not Kind.AGENCY}
        heads = [entry for entry in heads if not (entry.payload.generic or entry.text.startswith(_ARTICLE))]
        opening = [entry for entry in heads if fold(entry.text) not in places]
        self.bodies = _by_dual(entry.text for entry in opening)
        self.of_towns = _by_dual(entry.text for entry in opening if entry.payload.takes & _TOWNS)
        self.nouns = self.bodies.keys() | self.of_towns.keys()


def _by_dual(nouns: Iterable[str]) -> dict[str, str]:
    """Nouns by their folded duals before a genitive.

    >>> _by_dual(["شرطة"])
    {'شرطتا': 'شرطة', 'شرطتي': 'شرطة'}
    """
    return {fold(f"{noun.removesuffix('ة')}{'ت' * noun.endswith('ة')}{end}"): noun for noun in nouns for end in _TWO}


class Several:
    """Reads such bodies in one document."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, duals: Duals, doc: Doc, states: States) -> None:
        self._doc, self._bodies, self._states, self._duals = doc, bodies, states, duals
        self._words: list[Word] = words_in(doc)
        self._ministries, self._noun = knowledge.words.folded("ministries"), knowledge.ministry
        self._places: dict[int, Named] = {place.start: place for place in places_in(doc)}

    def bodies(self) -> Iterator[Named]:
        """Each body, the first of them with the noun."""
        for i, word in enumerate(self._words):
            if word.definite or not (word.norm in self._ministries or word.norm in self._duals.nouns):
                continue
            if word.norm in self._ministries:
                yield from self._ministries_at(i)
            elif noun := self._duals.bodies.get(word.norm):
                yield from self._two_fields(i, noun)
            if noun := self._duals.of_towns.get(word.norm):
                yield from self._of_two_towns(i, noun)

    def _ministries_at(self, i: int) -> Iterator[Named]:
        two = self._words[i].norm.endswith(_TWO)
        fields = self._joined(self._fields(i + 1), two=two)
        states = self._two_states(fields[0][1]) if len(fields) == 1 and two else []
        if len(fields) > 1:
            yield from self._named(i, fields, self._noun)
        elif states:
            yield from self._of_two_states(i, fields[0], states)
        elif len(fields) == 1 and two:
            yield from self._of_both(i, fields[0])

    def _two_fields(self, i: int, noun: str) -> Iterator[Named]:
        """«مجلسي النواب والشيوخ»: two bodies of one kind, where no more than two fields follow."""
        fields = self._fields(i + 1)
        of_states = i + 1 < len(self._words) and self._words[i + 1].stem in _BOTH  # «قيادتي البلدين والروابط بينهما»
        yield from self._named(i, fields, noun) if len(fields) == 2 and not of_states else ()

    def _of_two_towns(self, i: int, noun: str) -> Iterator[Named]:
        """«شرطتا دبي والشارقة», «بلديتي صيدا وصور»."""
        first = self._places.get(i + 1)
        second = self._places.get(first.end) if first is not None else None
        if first is None or second is None or self._words[i + 1].prefix or self._words[second.start].prefix != "و":
            return
        for begin, town in ((i, first), (second.start, second)):
            name = f"{noun} {surface(self._doc, town.start, town.end).removeprefix(self._words[town.start].prefix)}"
            key = self._bodies.key(name, town.country) if town.country else agency_key(name, "")
            yield Named(begin, town.end, Kind.AGENCY, key, name, "shared-name", town.country, False, 0.8)

    def _two_states(self, i: int) -> list[Named]:
        """The states told behind a field: «المغربية والإسبانية», «في المغرب وإسبانيا»; none but two of them."""
        first = self._states.at(i + (i < len(self._words) and self._words[i].norm == _IN))
        second = self._states.at(first.end) if first is not None else None
        joined = second is not None and self._words[second.start].prefix == "و"
        return [first, second] if first and second and joined else []

    def _of_two_states(self, start: int, field: tuple[int, int], states: list[Named]) -> Iterator[Named]:
        name = self._name(self._noun, *field)
        for begin, end, state in zip((start, states[1].start), (states[0].end, states[1].end), states, strict=True):
            key = self._bodies.key(name, state.country)
            yield Named(begin, end, Kind.AGENCY, key, name, "shared-name", state.country, True, 0.9)

    def _of_both(self, start: int, field: tuple[int, int]) -> Iterator[Named]:
        """«وزارتا الدفاع في البلدين»: one of each of the two states that the text tells."""
        last = field[1] + (field[1] < len(self._words) and self._words[field[1]].norm == _IN)
        if last >= len(self._words) or not self._words[last].definite or self._words[last].stem not in _BOTH:
            return
        told, name = two_states_told(self._doc, start), self._name(self._noun, *field)
        places, rules = ((start, last), (last, last + 1)), ("shared-name", OF_OTHER_STATE)
        for (begin, end), rule, state in zip(places, rules, told, strict=False):
            yield Named(begin, end, Kind.AGENCY, self._bodies.key(name, state), name, rule, state, True, 0.9)

    def _named(self, start: int, fields: list[tuple[int, int]], noun: str) -> Iterator[Named]:
        state = self._states.of_body(fields[-1][1])
        for first, last in fields:
            name = self._name(noun, first, last)
            country = state.country if state else self._likely(start, name)
            key = self._bodies.key(name, country) if country else agency_key(name, "")
            begin, rule = (start if first == start + 1 else first), "shared-name" if country else "head-noun"
            yield Named(begin, last, Kind.AGENCY, key, name, rule, country, state is not None, 0.8)

    def _likely(self, i: int, name: str) -> str:
        concept = self._states.likely_body(i, self._bodies.sharing(name))
        return concept.country if concept else home_of(self._doc)

    def _name(self, noun: str, first: int, last: int) -> str:
        return f"{noun} {surface(self._doc, first, last)}"

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
            known = middle == second and self._bodies.sharing(self._name(self._noun, first, last))
            if len(fields) > 2 and known:
                return [*fields[:k], (first, last), *self._joined(fields[k + 2 :], two=False)]
        return [(fields[0][0], fields[1][1]), fields[2]] if two and len(fields) == 3 else fields
