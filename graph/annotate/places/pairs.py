"""Find the places that a noun in the dual names together: «بلدتي عرسال والقاع», «قريتي كفر شوبا وأبو طبيخ»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import covered, slug, surface
from graph.annotate.word import Word, words_in
from graph.model import Kind

_AND = "و"


class Pairs:
    """Reads such pairs: the names of the gazetteer are left to it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        nouns = knowledge.words.stems("settlement") | knowledge.words.stems("named-site")
        self._duals = {f"{noun.removesuffix('ه')}{'ت' * noun.endswith('ه')}ي" for noun in nouns}
        self._openings = knowledge.words.folded("place-name-opening")

    def read(self, doc: Doc) -> Iterator[Named]:
        """The names of both, each by itself."""
        words = words_in(doc)
        for i, word in enumerate(words[:-2]):
            if word.norm in self._duals and not word.definite:
                yield from self._behind(doc, words, i)

    def _behind(self, doc: Doc, words: list[Word], noun: int) -> Iterator[Named]:
        known = covered(hits_in(doc).names(Kind.PLACE))
        first = self._end(words, noun + 1, known)
        second = self._end(words, first, known) if first < len(words) else first
        joined = first < len(words) and words[first].folded.startswith(_AND) and not words[noun + 1].prefix
        told = noun + 1 in known or not self._is_used(words[noun + 1])
        if not joined or not told or _goes_on(words, second):
            return
        for start, end in ((noun + 1, first), (first, second)):
            if start not in known and not words[start].mark and words[start].light not in self._knowledge.closed:
                name = surface(doc, start, end).removeprefix(_AND if start == first else "")
                yield Named(start, end, Kind.PLACE, f"place/{slug(name)}", name, "pair", confidence=0.8)

    def _end(self, words: list[Word], start: int, known: set[int]) -> int:
        """After a name: one that the gazetteer has, or a word, two where the first opens names of places."""
        end = start + 1 + (words[start].norm in self._openings)
        while start in known and end in known and end < len(words) and not words[end].prefix:
            end += 1
        return min(end, len(words))

    def _is_used(self, word: Word) -> bool:
        """Whether Arabic uses a word otherwise: «منطقتي الشرق والغرب»."""
        opening = word.norm in self._openings
        return not opening and (word.light in self._knowledge.ordinary or word.norm in self._knowledge.common)


def _goes_on(words: list[Word], i: int) -> bool:
    """«منطقتي الخليج والشرق الأوسط»: whether more of the second name follows."""
    return i < len(words) and words[i].definite and not words[i].prefix
