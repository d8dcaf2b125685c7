"""Tell the advance of troops, flight and the travels of crowds, which are no visits: «وصلت طلائع الجيش إلى المدينة»."""

from __future__ import annotations

from itertools import takewhile

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.word import Word, words_in

_SUBJECT = 4  # words after a verb within which its subject tells who comes


def is_advance(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether only troops, people who flee, or pilgrims, tourists or families go somewhere, and nobody with a name."""
    goes = draft.clause is not None and draft.clause.trigger.goes_to
    if draft.type != "Visit" or draft.values("headOfDelegation") or not (goes or draft.values("place")):
        return False
    travelling = [*draft.phrases("participant"), *draft.unnamed]
    if any(phrase.kind == "person" and phrase.key for phrase in travelling):
        return False
    told = [word for phrase in travelling for word in words_in(doc)[phrase.start : phrase.end]]
    told += _subject_after(draft, doc)
    of_state = any(phrase.country for phrase in travelling)
    sent = any(phrase.kind == "agency" for phrase in travelling)  # «وفد من اتحاد الطلاب»
    crowds = [] if sent else ["CrowdNoun", *(["TravellingNoun"] if not draft.values("host") else [])]
    kinds = [*(["TroopNoun"] if goes and not of_state else []), *crowds]
    return any(words.has(kind, word.stem) for word in told for kind in kinds)


def _subject_after(draft: Draft, doc: Doc) -> list[Word]:
    """The words right after a verb or noun of going, up to a comma or a preposition."""
    after = words_in(doc)[draft.end : draft.end + _SUBJECT]
    return list(takewhile(lambda word: word.folded not in COMMAS | PREPOSITIONS, after))
