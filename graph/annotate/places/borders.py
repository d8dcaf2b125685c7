"""Find what stands at a border: «مركز جابر الحدودي»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.hits import Hit
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import extent, slug, surface
from graph.annotate.word import Word, words_in
from graph.model import Kind


class Borders:
    """Reads the posts at borders in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._at_border, self._closed = knowledge.words.folded("border-adjective"), knowledge.closed

    def post(self, hit: Hit) -> Named | None:
        """«مركز جابر الحدودي»: what stands at a border, though its noun opens the names of bodies too."""
        i = hit.end + 1
        if not hit.payload.generic or self._words[hit.start].definite or i >= extent(self._doc, hit.start):
            return None
        name, adjective = self._words[i - 1], self._words[i]
        plain = not (name.mark or name.prefix or name.light in self._closed)
        if adjective.norm not in self._at_border or not plain:
            return None
        whole = surface(self._doc, hit.start, i + 1)
        return Named(hit.start, i + 1, Kind.PLACE, f"place/{slug(whole)}", whole, "border-post", confidence=0.8)
