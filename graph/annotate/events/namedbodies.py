"""Know the parties and leagues that are called a congress or a seminar: «المؤتمر الوطني العام»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_from
from graph.annotate.word import words_in

_LONGEST = 4  # words in what such a body is called


def is_named_so(doc: Doc, start: int, words: EventWords) -> bool:
    """Whether the words from a token on, and no more, are those by which a party or a league is known."""
    first = words_in(doc)[start]
    length = words.starts("NamedBody", ["ال" + first.stem, *folded_from(doc, start + 1, _LONGEST)])
    after = words_in(doc)[start + length : start + length + 1]
    return bool(length) and not any(word.folded.startswith("ل") for word in after)  # «المؤتمر الوطني للأطباء»
