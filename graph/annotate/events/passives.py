"""Tell when a verb of giving is passive, so that who stands beside it receives: «وُشح فلان بوسام»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft
from graph.annotate.events.recipients import gives, is_person
from graph.annotate.events.text import is_object, is_one_of
from graph.annotate.word import words_in

_NEAR = 3  # words between whom a relative clause is about and its verb
_RECEIVED = 12  # words after a verb among which stands who receives
_TO = "الي"  # before who receives
_PASSIVE = "\u064f"  # the vowel on the first letter of a passive, where it is written


def turn_passive(draft: Draft, clause: Clause, doc: Doc, *, sourced: bool) -> None:
    """«وُشح فلان بوسام»: a verb of giving with one person beside it tells who receives.

    So it does with a body where the medal is said to be from somebody: «منحت الجامعة درعا من الوزارة».
    """
    if draft.values("recipient") or not clause.trigger.is_verb or clause.trigger.form.pronoun or not gives(clause):
        return
    written = sourced or _PASSIVE in doc[clause.trigger.start].text[:4]
    if not written and (_gives_to_others(clause, doc) or not _is_beside(clause)):
        return
    draft.fills = [
        replace(known, slot="recipient") if known.slot == "awardedBy" and (written or is_person(known)) else known
        for known in draft.fills
    ]


def _gives_to_others(clause: Clause, doc: Doc) -> bool:
    """«سلم الملك الجائزة للفائزين», «كرم الملك الفائزين»: who receives has no name."""
    after = words_in(doc)[clause.trigger.end : clause.trigger.end + _RECEIVED]
    if any((word.prefix.endswith("ل") and len(word.norm) > 2) or word.folded == _TO for word in after):
        return True
    needs = clause.trigger.frame.needs if clause.trigger.frame else frozenset[str]()
    ends = [phrase.end for phrase in clause.subject if clause.trigger.end <= phrase.start and phrase.end < len(doc)]
    return any(is_object(doc, end) and not is_one_of(doc, end, needs) for end in ends)


def _is_beside(clause: Clause) -> bool:
    """Whether the subject stands after the verb, or right before it: «فلان الذي وشح»."""
    starts, start = [phrase.start for phrase in clause.subject], clause.trigger.start
    return any(place > start for place in starts) or any(phrase.end >= start - _NEAR for phrase in clause.subject)
