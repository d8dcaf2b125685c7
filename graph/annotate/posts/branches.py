"""Name the body that a branch is of: «فرع وزارة التجارة» is part of «وزارة التجارة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.bodies import Bodies, agency_key
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind


class Branches:
    """Names the bodies that the branches told in one document are of."""

    def __init__(self, knowledge: Knowledge, bodies: Bodies, doc: Doc) -> None:
        self._bodies, self._doc = bodies, doc
        self._words: list[Word] = words_in(doc)
        self._branch = knowledge.words.folded("branch")
        self._heads = {hit.start for hit in hits_in(doc).of("head") if hit.payload.kind is Kind.AGENCY}

    def whole(self, body: Named) -> Named | None:
        """The body that a branch is of, if its name follows the word for a branch."""
        first = body.start + 1
        if self._words[body.start].norm not in self._branch or first not in self._heads or first >= body.end:
            return None
        name = surface(self._doc, first, first + len(body.name.split()) - 1)
        same = (each for each in self._doc._.agencies if fold(each.name) == fold(name))
        state = body.country or self._doc._.home
        listed = self._bodies.find([name], state)
        told: Named | None = next(same, None)
        key = told.key if told else listed.path if listed else agency_key(name, body.country)
        country = told.country if told else listed.country if listed else body.country
        return Named(first, body.end, Kind.AGENCY, key, name, "branch", country, body.told, 0.9)
