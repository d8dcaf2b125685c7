"""Leave out the body that a committee only sits in: «اللجنة الزراعية بمجلس المنطقة» is one party."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in


def without_seats(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a body behind «ب» or «في» right after a committee is no phrase of its own."""
    committees = {phrase.end for phrase in phrases if _is_committee(doc, words, phrase)}
    return tuple(phrase for phrase in phrases if not _is_seat(doc, phrase, committees))


def _is_committee(doc: Doc, words: EventWords, phrase: Phrase) -> bool:
    """Whether a phrase names a committee or its members."""
    named = phrase.kind in ("agency", "post") and not phrase.key.startswith("person/")
    return named and any(words.has("CommitteeNoun", word.stem) for word in words_in(doc)[phrase.start : phrase.end])


def _is_seat(doc: Doc, phrase: Phrase, committees: set[int]) -> bool:
    """Whether a body follows a committee that sits in it."""
    apart = phrase.start - 1 in committees and words_in(doc)[phrase.start - 1].folded in PLACED
    return phrase.kind == "agency" and (apart or (phrase.start in committees and phrase.prefix == "ب"))
