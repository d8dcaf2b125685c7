"""Tell whether a ceremony or a signing is told with enough to be an event of its own."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AT_EVENT, PERSONAL
from graph.annotate.word import words_in
from graph.model import PartialDate

HOLDING = ("OrganizerVerb", "HostVerb", "OccurVerb")  # verbs that tell that something is held
_SIGN = "sign"  # the frame of who signs an agreement, and no letter
_CELEBRATE = "celebrate"  # the frame of «حفل»
_SIGNED = "signed"  # the frame of a paper that is told to be signed somewhere, with whom or not
_FEAST = "hold-feast"  # the frame of a verb that tells a ceremony whoever its subject is


def is_ceremony(draft: Draft) -> bool:
    """Whether someone is there; a signing has two sides, or none at all in the passive: «ووُقعت مذكرة»."""
    if draft.mode != "Signing":
        return bool(draft.parties) or _is_given_somewhere(draft) or _is_organized(draft)
    verb = draft.clause is not None and draft.clause.trigger.is_verb
    if draft.clause is not None and draft.clause.taken("=agent") and _takes_place(draft.clause):
        return bool(draft.parties)  # «جرى توقيع المذكرة من قبل فلان»
    alone = verb and (not draft.parties or draft.rule == _SIGNED)
    signed = len(draft.parties) + len(draft.unnamed) >= 2 or _is_signed_somewhere(draft)
    return signed or alone or _is_attended(draft)


def is_of_graduates(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«حفل تخريج دورة الأركان الثانية عشرة»: whether a course means those who have finished it."""
    if draft.type != "Conference" or not draft.start:
        return False
    before = words_in(doc)[draft.start - 1]
    return words.has_any("GraduationNoun", (before.stem, before.folded[1:]))  # «بتخريج»


def is_told_by_name(draft: Draft, doc: Doc) -> bool:
    """«ورعى حفل التخرج الوزير»: whether the name of a feast has the article."""
    noun = draft.type == "Ceremony" and draft.clause is not None and not draft.clause.trigger.is_verb
    return noun and any(word.opens_with_article for word in words_in(doc)[draft.end : draft.end + 1])


def is_opening_of(draft: Draft, events: Sequence[Draft], doc: Doc, words: EventWords) -> bool:
    """«… الملتقى الثالث. ورعى حفل الافتتاح فلان»: whether a feast is only how the conference told last opened."""
    told = bool(events) and events[-1].type == "Conference" and draft.told_by_name
    return told and words.has("OpeningNoun", words_in(doc)[draft.end].stem)


def _is_signed_somewhere(draft: Draft) -> bool:
    """«وقع الوزير فلان أمس اتفاقية مع شركة»: whether an official has signed an agreement in a place or on a day."""
    verb = draft.clause is not None and draft.clause.trigger.is_verb and draft.tense == "past"
    signers = [phrase for phrase in draft.phrases("participant") if phrase.kind == "person" and not phrase.plural]
    official = any(phrase.agency or phrase.country for phrase in signers)
    days = (day for day in draft.values("startDate") if isinstance(day, PartialDate) and day.day)
    somewhere = bool(draft.values("place")) or any(days)
    return verb and draft.rule == _SIGN and official and somewhere and not draft.known


def _is_attended(draft: Draft) -> bool:
    """Whether somebody is told to be there, or to come for it: «حضر توقيع الاتفاق», «جاء لحضور حفل التوقيع»."""
    governor = draft.clause.governor if draft.clause is not None else None
    there = governor is not None and governor.trigger.role == "AttendVerb"
    return there and any(phrase.kind in PERSONAL for phrase in draft.phrases("participant"))


def _takes_place(clause: Clause) -> bool:
    """Whether a verb tells that what a noun names took place."""
    return clause.governor is not None and clause.governor.trigger.role == "OccurVerb"


def _is_given_somewhere(draft: Draft) -> bool:
    """Whether somebody of whom we know no name gives a party, told with its place or day: «أقامت الشركة حفلا أمس»."""
    governor = draft.clause.governor if draft.clause else None
    given = draft.rule == _FEAST or (governor is not None and governor.trigger.role in HOLDING)
    given = given or (governor is not None and _is_seen_by_place(governor)) or _is_where_done(draft)
    return given and draft.has_setting and not draft.many and not draft.known


def _is_where_done(draft: Draft) -> bool:
    """«تلقى سلفه وساما في حفل أقيم السبت»: whether a feast that has its own day or place is where something is done."""
    noun = draft.clause if draft.clause is not None and not draft.clause.trigger.is_verb else None
    verb = noun.governor.trigger if noun is not None and noun.governor is not None else None
    given = verb is not None and (verb.type == "Award" or verb.role == "HandVerb")
    done = given and draft.rule == _CELEBRATE
    return noun is not None and done and noun.link in AT_EVENT and not noun.trigger.definite


def _is_organized(draft: Draft) -> bool:
    """«نظمت الوزارة حفل تخريج دورة»: whether a verb tells which body has held a feast, be it told where or not."""
    verb = draft.clause.governor if draft.clause is not None else None
    organizes = verb is not None and verb.trigger.is_verb and verb.trigger.role == "OrganizerVerb"
    return organizes and bool(draft.values("organizer")) and not (draft.many or draft.known)


def _is_seen_by_place(verb: Clause) -> bool:
    """«شهدت مدينة نيس أمس مراسم تسليم زورقين»: whether a place is what sees an event, which so took place there."""
    sees = verb.trigger.is_verb and verb.trigger.says("witnessing") and verb.trigger.role == "AttendVerb"
    plain = verb.subject_told and not verb.subject  # «شهدت قاعة الشرف أمس حفل …»
    return sees and (plain or any(phrase.kind in ("place", "country") for phrase in verb.subject))
