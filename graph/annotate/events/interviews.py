"""Tell an interview, which a newspaper or a channel holds with someone, from a meeting."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import CLOSING, COMMAS
from graph.annotate.word import Word, words_in

_REACH = 5  # words after «مقابلة» within which it is told with whom


def is_interview(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a medium is the other side: «في مقابلة مع صحيفة …», «لقاء مع «الأيام»»."""
    if draft.rule != "meet" or draft.clause is None or draft.clause.trigger.is_verb:
        return False
    if words.has("InterviewNoun", draft.clause.trigger.lemma) and draft.clause.link == "في":
        return True  # «قال فلان في مقابلة»
    partner = _partner(draft, doc)
    if partner is None or partner >= len(doc):
        return False
    word = words_in(doc)[partner]
    if word.text in CLOSING:
        return True
    body = next((phrase for phrase in doc._.phrases if phrase.start == partner and phrase.kind == "agency"), None)
    named = words_in(doc)[partner : body.end] if body else [word]
    return any(_is_medium(word, words) for word in named)


def _partner(draft: Draft, doc: Doc) -> int | None:
    """The token at which it is told with whom: after «مع», or after «ل»."""
    for index in range(draft.start + 1, min(draft.start + 1 + _REACH, len(doc))):
        word = words_in(doc)[index]
        if word.folded in COMMAS or word.text in ".\n":
            return None
        if word.folded == "مع":
            return index + 1
        if word.prefix == "ل":
            return index
    return None


def _is_medium(word: Word, words: EventWords) -> bool:
    return words.has("MediumNoun", word.stem)
