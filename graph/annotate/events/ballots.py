"""Tell a round of elections or a term of office, which «الدورة» may be too: «الدورة الثالثة للمجالس البلدية»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import MARGIN
from graph.annotate.spans import extent, first_of
from graph.annotate.word import words_in
from graph.folding import stem_of

_AROUND = 15  # words on either side of a session within which elections are told of


def is_ballot(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a session is a round of elections or a board's term of office: the words around it tell."""
    if draft.rule != "session" or (draft.clause is not None and draft.clause.link == MARGIN):
        return False  # «لقاء على هامش الدورة تناول برامج التدريب»
    first, end = first_of(doc, draft.start), extent(doc, draft.start)
    near = range(max(first, draft.start - _AROUND), min(draft.end + _AROUND, end))
    told = words.has_any("ExcludedSession", (stem_of(words_in(doc)[i].norm) for i in near))
    bare = [word.norm for word in words_in(doc)[near.start : draft.start]]  # «لمجلس الإدارة» too
    term = any(words.starts("Term", bare[i : i + 2]) for i in range(len(bare)))
    return told or term or (not draft.values("organizer") and _speaks_of_votes(draft, doc, words))


def _speaks_of_votes(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether its sentence is about elections, however far off the word stands."""
    start = first_of(doc, draft.start)
    return words.has_any("BallotWord", (word.stem for word in words_in(doc)[start : extent(doc, draft.start)]))
