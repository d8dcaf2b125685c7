"""Tell what a body arranges for others: «نظمت الغرفة لقاء تعريفيا» is a conference, «ست ورش عمل» are one.

Courses that are only counted are none: «تنفذ الوزارة 93 دورة تدريبية».
"""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_carried_by, is_chaired
from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import PREPOSITIONS, SEVERAL
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.numbers import find_number
from graph.annotate.spans import QUOTES
from graph.annotate.word import words_in

_COURSE = "course"  # the frame of what many are taught
_FOR = "ل"
_NUMBER = 3  # words of a number before what it counts: «خمس وعشرين»
_HOLDING = ("OrganizerVerb", "HostVerb", "SupportVerb")  # verbs whose subject holds what they govern


def settle_arranged(draft: Draft, doc: Doc) -> None:
    """Take what a body arranges for whoever comes as a conference, and several counted conferences as one."""
    if _is_for_all(draft):
        draft.type, draft.mode = "Conference", "Gathering"
    if _is_course(draft, doc):
        draft.rule, draft.mode = _COURSE, "Seminar"
    if draft.rule == _COURSE:
        draft.many = draft.many or _is_numbered(draft, doc)
    elif draft.type == "Conference" and draft.many and (_is_held_under_one(draft.clause) or _is_counted(draft, doc)):
        draft.many = False


def _is_course(draft: Draft, doc: Doc) -> bool:
    """«نظم المعهد دورة في الخط»: a session without an edition that a body organizes, in something or for someone."""
    clause = draft.clause
    if draft.rule != "session" or clause is None or clause.governor is None or draft.values("ordinal"):
        return False
    verb, noun = clause.governor.trigger, clause.trigger
    organizes = verb.role == "OrganizerVerb" or verb.says("organizing")
    plain = not (noun.definite or noun.form.pronoun or clause.link)
    after = words_in(doc)[draft.end] if draft.end < len(doc) else None
    led = after is not None and (after.folded in PREPOSITIONS or bool(after.particle) or after.text in QUOTES)
    led = led or (after is not None and after.folded.startswith(_FOR))  # «لرئيسات اللجان»
    return verb.is_verb and organizes and plain and led


def _is_numbered(draft: Draft, doc: Doc) -> bool:
    """Whether a number stands before a noun: «93 دورة تدريبية», «(93) دورة تدريبية»."""
    near = (i for i in range(max(0, draft.start - _NUMBER), draft.start) if i not in of_dates(doc))
    return any(words_in(doc)[i].number or words_in(doc)[i].text[-1].isdigit() for i in near)  # «و12 دورة»


def _is_for_all(draft: Draft) -> bool:
    """Whether a body organizes «لقاء» and no partner is told, or it has an edition: «اللقاء السادس لرؤساء البلديات»."""
    clause = draft.clause
    if draft.rule != "meet" or clause is None or clause.trigger.is_verb or clause.link or draft.many:
        return False  # «التقت بالطالبات في لقاء نظمه النادي»
    partners = [*clause.taken("مع"), *clause.taken("=participant"), *clause.taken("genitive")]
    return not partners and bool(draft.values("organizer") or draft.values("ordinal"))


def _is_held_under_one(clause: Clause | None) -> bool:
    """Whether somebody holds several that one man presides over: «واصلت اللجنة اجتماعاتها برئاسة فلان»."""
    return is_carried_by(clause, _HOLDING) and is_chaired(clause)


def _is_counted(draft: Draft, doc: Doc) -> bool:
    """Whether somebody holds what a number or «عدة» counts, right before a plural."""
    words = folded_words(doc)
    if not is_carried_by(draft.clause, _HOLDING) or (draft.clause is not None and draft.clause.trigger.definite):
        return False
    if draft.start and words[draft.start - 1] in SEVERAL:
        return True
    numbers = ((i, find_number(words, i)) for i in range(max(0, draft.start - _NUMBER), draft.start))
    return any(found is not None and i + found[1] == draft.start for i, found in numbers)
