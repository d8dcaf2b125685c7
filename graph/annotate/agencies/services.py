"""Know the services that are named after two things: «جهاز المخابرات والأمن الكيني»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.knowledge import Knowledge
from graph.annotate.states import States
from graph.annotate.word import Word, words_in


class Services:
    """The services of one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, states: States) -> None:
        self._words: list[Word] = words_in(doc)
        self._states, self._containers = states, knowledge.words.folded("container")
        self._fields = knowledge.words.stems("own-service")

    def joins_field(self, i: int) -> bool:
        """Whether what «و» joins at a token is what a service is for too, beside the one thing named first.

        So it is where the adjective of its state follows, and so are two fields of one office.
        """
        if i < 2 or i + 1 >= len(self._words):
            return False
        if self._is_field_of_office(i):
            return True
        noun, first, word, state = self._words[i - 2 : i + 2]
        service = noun.norm in self._containers and not noun.definite and first.definite and word.definite
        return service and state.opens_with_article and self._states.at(i + 1) is not None

    def _is_field_of_office(self, i: int) -> bool:
        """«إدارة الهجرة والجوازات»: whether an office's noun governs one field, and «و» joins another of one word."""
        noun, first, word = self._words[i - 2 : i + 1]
        fields = first.opens_with_article and {first.stem, word.stem} <= self._fields
        return fields and word.definite and noun.norm in self._containers and not noun.definite
