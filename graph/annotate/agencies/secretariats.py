"""Find the secretariat of a body that the text named before, told by the body's noun: «الأمانة العامة للمجلس»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.model import Kind
from graph.ontology import Concept


class Secretariats:
    """Knows the listed secretariats, each by the body that it is of."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._nouns = knowledge.words.stems("secretary")
        bodies = [concept for concept in knowledge.ontology.of_kind(Kind.AGENCY) if concept.name]
        self._concepts = {concept.path: concept for concept in bodies}
        self._of = {concept.parent: concept for concept in bodies if _first(concept.name) in self._nouns}

    def bodies(self, doc: Doc, named: Sequence[Named]) -> Iterator[Named]:
        """The secretariats that one noun tells of, after the listed bodies `named` in the text."""
        words = words_in(doc)
        for hit in hits_in(doc).heads(Kind.AGENCY):
            noun = words[hit.end] if hit.end < len(words) and words[hit.start].stem in self._nouns else None
            if noun is None or not noun.definite or noun.prefix != "ل":
                continue
            before = [body for body in named if body.end <= hit.start and body.key in self._of]
            owner = next((body for body in reversed(before) if self._is_called(body, noun.stem)), None)
            if owner is not None:
                office, name = self._of[owner.key], surface(doc, hit.start, hit.end + 1)
                yield Named(hit.start, hit.end + 1, Kind.AGENCY, office.path, name, "gazetteer", office.country)

    def _is_called(self, body: Named, noun: str) -> bool:
        concept: Concept = self._concepts[body.key]
        return any(_first(label.text) == noun for label in concept.labels)


def _first(name: str) -> str:
    return stem_of(fold(name).split()[0])
