"""Tell the advance of troops and the flight of people, which are no visits: «وصلت طلائع الجيش إلى المدينة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.word import words_in

_SUBJECT = 4  # words after a verb within which its subject tells who comes


def is_advance(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether only troops, fighters or people who flee go somewhere, and nobody with a name."""
    frame = draft.clause.trigger.frame if draft.clause is not None else None
    if draft.type != "Visit" or frame is None or not frame.goes_to or draft.values("headOfDelegation"):
        return False
    travelling = [*draft.phrases("participant"), *draft.unnamed]
    if any(phrase.kind == "person" or phrase.country for phrase in travelling):
        return False
    told = {index for phrase in travelling for index in range(phrase.start, phrase.end)}
    told |= set(_subject_after(draft, doc))
    return any(words.has("TroopNoun", words_in(doc)[index].stem) for index in told)


def _subject_after(draft: Draft, doc: Doc) -> list[int]:
    """The words right after a verb or noun of going, up to a comma or a preposition."""
    found = []
    for index in range(draft.end, min(draft.end + _SUBJECT, len(doc))):
        if words_in(doc)[index].folded in COMMAS | PREPOSITIONS:
            break
        found.append(index)
    return found
