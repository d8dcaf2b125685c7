"""Say for whom the unnamed heads of a party or a club come: for it, not for the state whose people they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in


def with_civil_bodies(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, no state behind who holds a post in no body of its: «قادة المعارضة الكينية»."""
    return tuple(_without_state(doc, words, phrases))


def _without_state(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    for phrase in phrases:
        unnamed = phrase.kind == "post" and not phrase.key and bool(phrase.country)
        inside = words_in(doc)[phrase.start + 1 : phrase.end] if unnamed else ()
        civil = words.has_any("CivilBody", (word.stem for word in inside))
        yield replace(phrase, country="") if civil else phrase
