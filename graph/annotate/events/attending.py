"""Let who heads a delegation be where it attends: «توجه إلى باريس على رأس الوفد المشارك في المؤتمر»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.journeys import share
from graph.annotate.events.led import delegations_in
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in

_REACH = 6  # words between a delegation and «المشارك»


def attend_with_delegation(drafts: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Let travellers at the head of a delegation take part in the conference that it is told to attend."""
    for visit in drafts:
        leads = visit.type == "Visit" and visit.values("headOfDelegation") and not visit.over
        for meeting in drafts if leads else ():
            if meeting.type == "Conference" and _attends(visit, meeting, doc, words):
                share(visit, meeting, "participant", "headOfDelegation")
                if not meeting.values("place"):
                    share(visit, meeting, "place")


def _attends(visit: Draft, meeting: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether nothing but who sent it stands between a delegation, «المشارك» and a conference."""
    clause = meeting.clause
    if clause is None or clause.governor is not visit.clause:
        return False
    near = [index for index in delegations_in(doc) if visit.end <= index < meeting.start]
    told = range(near[-1] + 1, min(near[-1] + 1 + _REACH, meeting.start)) if near else ()
    return any(words_in(doc)[i].definite and words.has("AttendingAdjective", words_in(doc)[i].stem) for i in told)
