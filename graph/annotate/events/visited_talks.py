"""Give the talks that a visit brings their visitor: «وصل فلان إلى روما. وعقد الجانبان جلسة مباحثات رسمية»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import HOLDING, is_carried_by
from graph.annotate.events.drafts import Draft, fill, is_told_after
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ACTORS, AMID
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_SEATED = ("talk", "sit", "negotiate")  # frames of what is held by two sides and nobody else
_NEAR = 4  # words from talks to «بين»


def bring_visitor(draft: Draft, events: list[Draft], doc: Doc, words: EventWords) -> None:
    """Let talks of which no side is told be those of who just came, with one of whom the text says nothing.

    So too talks of which only he is told: «زار فلان روما. وأجرى مباحثات».
    """
    if not _are_held(draft) or not events or _are_of_others(draft, doc, words):
        return
    visit = max(events, key=lambda event: event.spans[-1].end)
    coming = [phrase for phrase in visit.phrases("participant") if phrase.kind in ACTORS and not phrase.plural]
    theirs = {phrase.who for phrase in draft.parties} <= {phrase.who for phrase in coming}
    if visit.type != "Visit" or not coming or not theirs or not _is_of(draft, visit):
        return
    for phrase in coming:
        fill(draft, "participant", phrase)
    draft.unnamed.append(Phrase(draft.start, draft.end, "", "post", "", plural=True))
    if len(visit.values("place")) == 1 and not draft.values("place"):
        share(visit, draft, "place")


def _are_held(draft: Draft) -> bool:
    """«وعقد الجانبان جلسة مباحثات», «وجرت مباحثات رسمية»: whether a verb tells that talks are held, not with whom."""
    clause = draft.clause
    told = draft.unnamed or draft.known or draft.sideline
    held = draft.rule in _SEATED and is_carried_by(clause, HOLDING) and not told
    return held and clause is not None and not (clause.link or clause.taken("مع"))


def _are_of_others(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«أجرى المحامون محادثات»: whether others hold talks than whom the text has told."""
    verb = draft.clause.governor if draft.clause is not None else None
    if not AMID.isdisjoint(word.folded for word in words_in(doc)[draft.end : draft.end + _NEAR]):
        return True  # «وجرت مباحثات بين البلدين»
    if verb is None or not verb.subject_told or verb.several or verb.taken("bare"):
        return False
    after = words_in(doc)[verb.trigger.end]
    return not words.has("Side", after.norm.removeprefix("ال"))


def _is_of(draft: Draft, visit: Draft) -> bool:
    """Whether talks are told in the sentence of a visit, or in the next, and both as held or as planned."""
    here = visit.spans[-1] == draft.span and visit.start < draft.start
    return (here or is_told_after(draft, visit)) and visit.status == draft.status
