"""Take nobody for a party after whom a thing is named: «مركز الملك فلان», «جائزة الأمير فلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_from
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.word import words_in


def without_eponyms(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text but for people of whom only a thing's name tells."""
    return tuple(phrase for phrase in phrases if not _is_eponym(doc, words, phrase))


def _is_eponym(doc: Doc, words: EventWords, phrase: Phrase) -> bool:
    """Whether a noun of what is named after people stands right before someone, with no article."""
    if phrase.kind != "person" or phrase.prefix or not phrase.start or begins_in(doc)[phrase.start]:
        return False
    before = words_in(doc)[phrase.start - 1]
    nouns = () if before.definite else (before.stem, before.stem.removeprefix("ب"))
    if words.has_any("NamesakeNoun", nouns):
        return True
    return _serves_others(doc, phrase.end) and words.has_any("NamedHouse", nouns)


def _serves_others(doc: Doc, index: int) -> bool:
    """Whether «لل» tells at a token for whom a house is: «بيت الأمير فلان للشباب»."""
    return any(word.startswith("لل") for word in folded_from(doc, index, 1))
