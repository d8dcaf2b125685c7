"""Tell a word for what somebody does before his name from the words of a body: «رئيس قسم العيون الطبيب فهد المرشد»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.word import Word, words_in


class Callings:
    """The callings before names in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc) -> None:
        self._words: list[Word] = words_in(doc)
        self._callings, self._is_name = knowledge.words.folded("calling"), knowledge.is_name
        self._local = knowledge.words.folded("regional")
        self._people = {start for start, _, label in recognised_in(doc) if label == "PER"}

    def stands_at(self, i: int) -> bool:
        """Whether a calling stands at a token, and a name after it; or «و», which joins no calling to a body's name."""
        word = self._words[i]
        if word.norm not in self._callings or i + 1 >= len(self._words) or self._words[i + 1].norm in self._local:
            return False  # «وزارة الداخلية والحكم المحلي»
        if word.prefix == "و" and not word.is_adjective_shaped:
            return True  # «الأستاذ في المعهد العالي للقضاء والخبير بالمجمع»
        if self._describes(i):
            return False
        return i + 1 in self._people or self._is_name(self._words[i + 1].text)

    def _describes(self, i: int) -> bool:
        """«رئيس اللجنة الإعلامية فلان»: whether it is an adjective of the noun before, and agrees with it."""
        word, before = self._words[i], self._words[i - 1]
        feminine = [each.norm.endswith("ه") for each in (word, before)]
        return word.is_adjective_shaped and before.definite and feminine[0] == feminine[1]
