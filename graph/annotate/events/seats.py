"""Leave out where a party only sits: «اللجنة الزراعية بمجلس المنطقة» is one, so is «وفد من وزارة الصحة في النيجر»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED, SENT_BY
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in


def without_seats(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; where a committee sits, or the body that sent a delegation, is no phrase of its own."""
    committees = {phrase.end for phrase in phrases if _is_committee(doc, words, phrase)}
    senders = {phrase.end: phrase.country for phrase in phrases if _is_sender(doc, phrase)}
    homes = {phrase.start - 1: phrase.end for phrase in phrases if _is_homeland(doc, phrase, senders)}
    gone = {start + 1 for start in homes} | {phrase.start for phrase in phrases if _is_seat(doc, phrase, committees)}
    return tuple(
        replace(phrase, end=homes[phrase.end]) if phrase.end in homes else phrase
        for phrase in phrases
        if phrase.start not in gone
    )


def _is_committee(doc: Doc, words: EventWords, phrase: Phrase) -> bool:
    """Whether a phrase names a committee or its members."""
    named = phrase.kind in ("agency", "post") and not phrase.key.startswith("person/")
    return named and words.has_any("CommitteeNoun", (word.stem for word in words_in(doc)[phrase.start : phrase.end]))


def _is_seat(doc: Doc, phrase: Phrase, committees: set[int]) -> bool:
    """Whether a body follows a committee that sits in it."""
    apart = phrase.start - 1 in committees and words_in(doc)[phrase.start - 1].folded in PLACED
    return phrase.kind == "agency" and (apart or (phrase.start in committees and phrase.prefix == "ب"))


def _is_sender(doc: Doc, phrase: Phrase) -> bool:
    """Whether a body is told as the one that sent somebody: «وفد من وزارة الصحة»."""
    sends = phrase.start > 0 and words_in(doc)[phrase.start - 1].folded in SENT_BY
    return sends and phrase.kind == "agency" and bool(phrase.country)


def _is_homeland(doc: Doc, phrase: Phrase, senders: dict[int, str]) -> bool:
    """Whether a state follows the body of it that sent somebody, which says where the body is, and nobody goes."""
    behind = phrase.kind == "country" and not phrase.prefix and words_in(doc)[phrase.start - 1].folded in PLACED
    return behind and phrase.country != "" and senders.get(phrase.start - 1) == phrase.country
