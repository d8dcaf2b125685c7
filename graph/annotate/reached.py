"""Find what a verb of visiting has for its place behind who visits: «زار وزير الداخلية سعيد المنصوري عمان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.words import read_event_words
from graph.annotate.found import recognised_in
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.spans import COMMAS, first_of
from graph.annotate.word import Word, words_in

_FAR = 16  # words between a verb and its place


class Reached:
    """Judges whether the word at a token is the place that a verb before it takes without a particle."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._verbs = knowledge.words.folded("visiting-verb")
        self._times = knowledge.words.folded("adverb-of-time")
        self._closed = knowledge.words.folded("particle") - knowledge.words.folded("serves")
        self._events = read_event_words(knowledge.ontology)

    def is_object(self, doc: Doc, i: int) -> bool:
        """Whether such a verb stands before a token, and between them only who visits, and when."""
        words = words_in(doc)
        if i == 0 or words[i].prefix or not (words[i - 1].norm in self._verbs or self._ends_name(doc, i)):
            return False
        for word in reversed(words[max(first_of(doc, i), i - _FAR) : i]):
            if word.norm in self._verbs:
                return True
            if self._parts(word):
                return False
        return False

    def _ends_name(self, doc: Doc, i: int) -> bool:
        """Whether no noun before a token governs it: its word has the article, is a person's, a state's or a day's."""
        word = words_in(doc)[i - 1]
        if word.definite or word.text in COMMAS or word.norm in self._times:
            return True
        people = any(end == i and label == "PER" for _, end, label in recognised_in(doc))
        return people or any(hit.end == i for hit in hits_in(doc).of("nisba"))

    def _parts(self, word: Word) -> bool:
        """Whether another verb or a particle stands between a verb and its place."""
        verb = any(each.is_verb for _, each in self._events.readings(word.folded)) and not word.definite
        return verb or word.norm in self._closed or (word.mark and word.text not in COMMAS)
