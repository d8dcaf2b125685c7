"""Find the units of armies that bear a number: «اللواء الرابع مدرع», «الكتيبة 22»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.bodies import agency_key
from graph.annotate.hits import Hit, hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.numbers import find_ordinal
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, surface
from graph.annotate.states import States
from graph.annotate.word import Word, words_in
from graph.model import Kind


class Numbered:
    """Reads such units in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._doc, self._states = doc, states
        self._words: list[Word] = words_in(doc)
        self._arms = knowledge.words.folded("arm")
        self._owned, self._has = knowledge.words.folded("owned"), knowledge.words.folded("of-unit")
        self._led = {hit.end for hit in hits_in(doc).titles("Post", "Deputy")}

    def bodies(self) -> Iterator[Named]:
        """The nouns for units with their number, and the arm that they are of."""
        for hit in hits_in(self._doc).of("head"):
            if "Number" in hit.payload.takes and (end := self._end(hit)):
                yield self._named(hit, end)

    def _end(self, hit: Hit) -> int:
        """After the number and the arm; 0 where the number may only count: «الفوج الأول من الحجاج»."""
        limit, start = extent(self._doc, hit.start), hit.end
        start += self._is_of_arm(hit, limit)
        number = find_ordinal([word.folded for word in self._words[start:limit]], 0)
        if number is None or not (start > hit.end or self._is_of_noun(hit)):
            return 0
        end = after = start + number[1]
        while end < limit and self._words[end].stem in self._arms and not self._words[end].prefix:
            end += 1
        return end if end > after or hit.start in self._led or self._is_owner(hit) else 0

    def _is_owner(self, hit: Hit) -> bool:
        """«التابعة للواء الثالث», «مقر الفرقة 16»: whether what only a unit has stands before the noun."""
        before, word = self._words[hit.start - 1] if hit.start else None, self._words[hit.start]
        if before is None or before.mark:
            return False
        owned = before.norm in self._owned and word.prefix == "ل"
        return owned or (before.norm in self._has and word.opens_with_article)

    def _is_of_arm(self, hit: Hit, limit: int) -> bool:
        """«كتيبة المشاة 402»: whether the arm stands between the noun that governs it and the number of a unit led."""
        led = hit.start in self._led and hit.end + 1 < limit and not self._words[hit.start].definite
        arm = self._words[hit.end] if led else None
        return arm is not None and arm.opens_with_article and arm.stem in self._arms and not arm.prefix

    def _is_of_noun(self, hit: Hit) -> bool:
        """«اللواء الأول», «لواء 55»: whether the number goes with the noun."""
        noun, number = self._words[hit.start], self._words[hit.end]
        return number.text.isdigit() or (noun.definite and number.opens_with_article)

    def _named(self, hit: Hit, end: int) -> Named:
        state = self._states.of_body(end)
        name, country = surface(self._doc, hit.start, end), state.country if state else ""
        key = agency_key(name, country)
        return Named(hit.start, end, Kind.AGENCY, key, name, "head-noun", country, bool(state), 0.8)
