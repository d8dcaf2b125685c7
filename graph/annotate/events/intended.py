"""Tell a meeting that is on its way, «قرب زيارة فلان», or that nobody means to hold: «لا نية لعقد قمة»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_visit
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED
from graph.annotate.events.text import folded_words, is_in_it, words_before
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_FOR, _NO = "ل", frozenset(small_words("no"))
_REACH = 5  # words, names not counted, between «ترقب» or «لا نية» and the event


def is_awaited(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether people wait or prepare for it: «قرب زيارة فلان», «ترقب في بيروت لزيارة فلان», «موعد انعقاد المؤتمر»."""
    before = words_before(doc, draft.start)[:_REACH]
    for_it = _leads_for(draft, doc)
    for place, word in enumerate(before):
        if words.has("AwaitedNoun", word.stem):
            near = place > 0 or draft.type != "Conference" or word.prefix.endswith(_FOR)  # not «قرب المعرض»
            return near or for_it or not words.has("NearWord", word.stem)
        for_it = for_it or (word.prefix.endswith(_FOR) and _brings(word, words))
        if not _brings(word, words) and not (for_it and word.folded in PLACED):
            return False
    return False


def _leads_for(draft: Draft, doc: Doc) -> bool:
    return words_in(doc)[draft.start].prefix.endswith(_FOR)


def _brings(word: Word, words: EventWords) -> bool:
    """Whether a word says only that what follows comes about: «عقد», «انطلاق»."""
    return words.has("BringingNoun", word.stem) or words.has("ComingNoun", word.stem)


def is_ruled_out(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether nobody means to hold it: «لا تنوي الوزارة عقد مؤتمر», «لا نية لعقد قمة»."""
    before = words_before(doc, draft.start)[:_REACH]
    for place, word in enumerate(before):
        if words.verb_of(word.folded, "SupportVerb"):
            return any(other.folded in _NO for other in before[place + 1 : place + 2])  # «لا تنوي … عقد مؤتمر»
        if words.has("IntentNoun", word.stem):
            told = [other.folded for other in before[place + 1 : place + 3]]
            return not word.definite and not _NO.isdisjoint(told)
        if not _brings(word, words):
            return False
    return False


def is_aimed_at(draft: Draft, clauses: Sequence[Clause], doc: Doc, words: EventWords) -> bool:
    """Whether a visit told in the present is made for it, or it will be held during one.

    «يزور فلان روما اليوم لإجراء محادثات», «في زيارة يلتقي خلالها فلانا»
    """
    clause = draft.clause
    if clause is None:
        return False
    return _is_during_visit(clause, clauses, doc) or _is_purpose_of_visit(draft, clause, doc, words)


def _is_during_visit(clause: Clause, clauses: Sequence[Clause], doc: Doc) -> bool:
    """«في زيارة يلتقي خلالها فلانا»: whether a verb in the present tells what is done during a visit."""
    verb = clause.telling
    if verb is None or not _is_present(verb) or not is_in_it(doc, verb.trigger.end):
        return False
    return any(is_visit(other) for other in clauses if other.trigger.start < verb.trigger.start)


def _is_purpose_of_visit(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«يزور فلان روما اليوم لإجراء محادثات»: whether «ل» leads from a visit told in the present to an event."""
    visit = clause.governor
    if draft.type == "Visit" or visit is None or clause.trigger.is_verb or not (is_visit(visit) and _is_present(visit)):
        return False
    before = words_in(doc)[draft.start - 1] if draft.start else None
    held = before is not None and before.prefix.endswith(_FOR) and words.has("BringingNoun", before.stem)
    return held or _leads_for(draft, doc)


def plan_beside(drafts: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Make planned what is told beside something to come: «ستنظم الوزارة ندوة، إضافة إلى مشاركتها في ملتقى»."""
    for before, draft in pairwise(sorted(drafts, key=lambda draft: draft.start)):
        if before.status != "planned" or draft.status != "held" or draft.values("startDate"):
            continue
        noun = draft.clause is not None and not draft.clause.trigger.is_verb and not _is_told_done(draft.clause, before)
        between = folded_words(doc)[before.end : draft.start] if noun else []
        if any(words.starts("BesideWord", between[i:]) for i in range(len(between))):
            draft.status = "planned"


def _is_told_done(clause: Clause, before: Draft) -> bool:
    """«…، كما عقد الوزير اجتماعا»: whether a verb in the past, behind another event, governs an event."""
    verb = clause.governor
    if verb is None or verb.trigger.start < before.end:
        return False
    return verb.trigger.form.tense == "past"


def _is_present(clause: Clause) -> bool:
    return clause.trigger.form.tense == "present"
