"""Tell where a noun with the article stands by itself behind the name of a body: «بحث مع حرس السواحل التعاون»."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from graph.annotate.knowledge import Knowledge
from graph.annotate.word import Word, words_in

# Verbal nouns such as «التعاون» and «الاستعدادات», and plurals such as «اللوائح»; not «التاسعة», «التقنيين», «الأوائل»
_NO_ADJECTIVE = re.compile("(?!.*ي(?:ين|ون|ات)$)(?:ال(?:ت(?!ا)|است|انت|اجت)|.*ات$|ال(?!اوايل)..اي.$)")


class Independent:
    """Such nouns of one document: behind a word with the article only an adjective goes on with a name."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._words: list[Word] = words_in(doc)
        self._held = knowledge.words.stems("held-by-body")
        self._discussed = knowledge.words.stems("discussed-with-body")

    def is_held(self, i: int) -> bool:
        """«تنظم جامعة حائل الملتقى»: whether a token is what bodies hold or receive, with the article."""
        return self._words[i].opens_with_article and self._words[i].stem in self._held

    def stands_at(self, i: int) -> bool:
        """«استقبلت إدارة الشرطة الوفد», «تناول مع الحرس الوطني التصدي»: whether a token is such a noun."""
        word = self._words[i]
        if not (self._words[i - 1].definite and word.opens_with_article):
            return False
        if word.prefix:
            return self.is_held(i)
        noun = not word.is_adjective_shaped and _NO_ADJECTIVE.match(word.norm)
        return bool(noun) or word.stem in self._discussed or self.is_held(i)
