"""Find the body that a branch is of, after a post: «مدير فرع وزارة التجارة», «مدير عام فرع الوزارة»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.agencies.branches import parent
from graph.annotate.found import agencies_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import stem_of


class Branches:
    """Finds the bodies that the branches told in one document are of."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._doc = doc
        self._words: list[Word] = words_in(doc)
        self._branch = knowledge.words.folded("branch")

    def whole(self, body: Named) -> Named | None:
        """The body that a branch is of: its name follows, or a noun that stands for one named before."""
        return parent(body, agencies_in(self._doc)) or self._told_before(body)

    def _told_before(self, body: Named) -> Named | None:
        """«فرع الوزارة»: the ministry named last, or the only one named after."""
        noun = body.start + 1
        if self._words[body.start].norm not in self._branch or body.end != noun + 1:
            return None
        bodies = [each for each in agencies_in(self._doc) if each.start != body.start]
        same = [each for each in bodies if stem_of(fold(each.name).split()[0]) == self._words[noun].stem]
        before = [each for each in same if each.end <= body.start]
        told = before[-1:] or (same if len({each.key for each in same}) == 1 else [])
        return replace(told[0], start=noun, end=body.end, rule="named-before") if told else None
