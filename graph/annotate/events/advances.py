"""Tell the advance of troops and the flight of people, which are no visits: «وصلت طلائع الجيش إلى المدينة»."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.word import Word, words_in

_SUBJECT = 4  # words after a verb within which its subject tells who comes


def is_advance(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether only troops, fighters or people who flee go somewhere, and nobody with a name."""
    goes = draft.clause is not None and draft.clause.trigger.goes_to
    if draft.type != "Visit" or not goes or draft.values("headOfDelegation"):
        return False
    travelling = [*draft.phrases("participant"), *draft.unnamed]
    if any(phrase.kind == "person" or phrase.country for phrase in travelling):
        return False
    told = [word for phrase in travelling for word in words_in(doc)[phrase.start : phrase.end]]
    return any(words.has("TroopNoun", word.stem) for word in (*told, *_subject_after(draft, doc)))


def _subject_after(draft: Draft, doc: Doc) -> list[Word]:
    """The words right after a verb or noun of going, up to a comma or a preposition."""
    after = words_in(doc)[draft.end : draft.end + _SUBJECT]
    return list(takewhile(lambda word: word.folded not in COMMAS | PREPOSITIONS, after))
