"""Find a listed body that a post tells by its own name, behind a noun for what it is: «رئيس جهاز الموساد»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.found import agencies_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Holding, Named
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in


class OwnNames:
    """Reads such names after the posts of one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._words: list[Word] = words_in(doc)
        self._services, self._head_nouns = knowledge.words.stems("service-noun"), knowledge.head_nouns
        self._serves = knowledge.words.folded("serves")
        self._agencies: dict[int, Named] = {body.start: body for body in reversed(agencies_in(doc))}

    def at(self, i: int, limit: int) -> Named | None:
        """«رئيس جهاز الموساد», «آلية أفريبول»: a listed body by its own name, after a noun for what it is."""
        word, body = self._words[i], self._agencies.get(i + 1) if i + 1 < limit else None
        own = body is not None and body.rule == "gazetteer" and fold(body.name).split()[0] not in self._head_nouns
        if body is None or not own or word.definite or self._words[i + 1].prefix or i in self._agencies:
            return None
        return replace(body, start=i) if word.stem in self._services else None

    def is_before_site(self, body: Named) -> bool:
        """«ممثل الأمم المتحدة في العراق»: whether a body of several states is told before where somebody serves."""
        several = body.rule == "gazetteer" and not body.country
        return several and body.end < len(self._words) and self._words[body.end].norm in self._serves

    def is_purpose(self, post: Holding, i: int) -> bool:
        """«المنسق الأوروبي لمكافحة الإرهاب»: whether the words tell what somebody is charged with, and no body."""
        word = self._words[i]
        return post.title.role == "Deputy" and word.prefix == "ل" and not word.definite
