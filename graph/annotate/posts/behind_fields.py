"""Tell whether an adjective behind the field of a post makes it another body's: «وزير العمل الاجتماعي»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.posts.reach import Reach
from graph.annotate.word import Word, words_in


class BehindFields:
    """Judges the adjectives behind the fields of posts in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, reach: Reach) -> None:
        self._words: list[Word] = words_in(doc)
        self._reach, self._ordinary, self._is_name = reach, knowledge.ordinary, knowledge.is_name
        self._modifiers = {hit.start for hit in hits_in(doc).titles("PostModifier")}

    def go_on(self, i: int, end: int) -> bool:
        """«قائد القوات البحرية الملكية»: whether one more adjective makes a name of words and adjectives another's."""
        if end - i < 2 or end >= len(self._words) or end in self._modifiers:
            return False
        last, word = self._words[end - 1 : end + 1]
        shaped = all(each.opens_with_article and each.is_adjective_shaped for each in (last, word))
        alike = shaped and last.norm.endswith("ه") and word.norm.endswith("ه")
        return alike and self._reach.belongs(end, first=False)

    def narrow(self, i: int) -> bool:
        """Whether an adjective that is no state's nor a name goes on with a ministry's field right before it."""
        word, noun = self._words[i] if i < len(self._words) else None, self._words[i - 1]
        if word is None or not (word.opens_with_article and word.is_adjective_shaped and noun.definite):
            return False
        if i in self._modifiers:
            return False  # «وزير العدل الاتحادي»
        agrees = word.norm.endswith("ه") == noun.norm.endswith("ه")
        plain = word.light in self._ordinary
        before_name = i + 1 < len(self._words) and self._is_name(self._words[i + 1].text)  # «النقل البحري سالم»
        plain = plain and (before_name or not self._is_name(word.text))
        return agrees and plain and self._reach.belongs(i, first=False)
