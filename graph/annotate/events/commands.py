"""Let a command stand for the force that it commands: «وقعت القيادة العامة للشرطة الإسبانية اتفاقا»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_COMMANDS = frozenset(small_words("command"))
_FOR = "ل"


def with_commands(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a body that «ل» leads to from its command begins there."""
    return tuple(_whole(doc, phrase) for phrase in phrases)


def _whole(doc: Doc, phrase: Phrase) -> Phrase:
    """A body with the words for its command before it: «القيادة», and «العامة» or the like."""
    if phrase.kind != "agency" or phrase.particle != _FOR:
        return phrase
    words = words_in(doc)
    adjective = phrase.start > 1 and words[phrase.start - 1].opens_with_article
    start = phrase.start - 2 if adjective and words[phrase.start - 2].stem in _COMMANDS else phrase.start - 1
    told = start >= 0 and words[start].stem in _COMMANDS and words[start].definite
    return replace(phrase, start=start, prefix=words[start].prefix) if told else phrase
