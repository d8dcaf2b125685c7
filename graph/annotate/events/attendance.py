"""Bring in those of whom the text says apart that they were there: relative clauses, guests, and who came before."""

from __future__ import annotations

from graph.annotate.events.admit import is_event
from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft, fill, fill_date
from graph.annotate.events.particles import PERSONAL, PLACED
from graph.annotate.events.slots import is_hosted, role_of
from graph.annotate.phrases import Phrase

_AROUND = ("بعد", "عقب", "اثر", "قبل", "قبيل", "خلال", "اثناء")
_PRESENT = frozenset({"حضر", "شارك", "رافق", "تحدث", "افتتح"})  # whoever does this is at the meeting told before


def attach_relatives(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> None:
    """Add what relative clauses say of an event noun: «الذي نظمه فلان», «التي قام بها فلان», «جمع فلانا بفلان»."""
    slots = {"HostVerb": "host", "OrganizerVerb": "organizer", "AttendVerb": "participant", "UniteVerb": "participant"}
    for clause in clauses:
        antecedent = clause.antecedent
        if antecedent is None or _governs(clause, clauses):
            continue
        draft = drafts.get(antecedent.trigger.start) or _took_part(antecedent, events)
        if draft is None:
            continue
        slot = slots.get("HostVerb" if is_hosted(clause) else clause.trigger.role) or (
            role_of(antecedent, "subject") if clause.trigger.role == "SupportVerb" else ""
        )
        if not slot:
            continue
        named = [*clause.subject, *(find_objects(clause) if clause.trigger.role == "UniteVerb" else ())]
        told = [phrase for argument in clause.taken("bare") for phrase in argument.phrases]
        for phrase in named:
            if phrase in told or clause.trigger.role == "SupportVerb":
                fill(draft, _seen(draft, phrase, slot), phrase)
        give_places(clause, draft)


def _seen(draft: Draft, phrase: Phrase, slot: str) -> str:
    """The slot of what a relative clause names: a tour takes in places and bodies."""
    if phrase.kind == "place" or (phrase.kind == "country" and draft.type == "Visit" and slot == "participant"):
        return "place"
    body = phrase.kind == "agency" and not phrase.plural
    return "host" if draft.type == "Visit" and body and slot == "participant" else slot


def _took_part(antecedent: Clause, events: list[Draft]) -> Draft | None:
    """The conference behind «هذه المشاركة»."""
    if antecedent.trigger.role != "AttendVerb" or not antecedent.trigger.pointed:
        return None
    return next((event for event in reversed(events) if event.type == "Conference"), None)


def give_places(clause: Clause, draft: Draft) -> None:
    """Put the places and days of a verb into the event it carries."""
    for argument in clause.arguments:
        for phrase in argument.phrases:
            if argument.relation in PLACED and phrase.kind in ("place", "country"):
                fill(draft, "place", phrase)
    for date in clause.dates:
        fill_date(draft, date)


def attach_attendance(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> None:
    """Add those of whom the text says apart that they were there: «بحضور فلان», «حضره فلان», «ومن الحضور فلان»."""
    for clause in clauses:
        if clause.trigger.role != "AttendVerb" or clause.antecedent is not None or _governs(clause, clauses):
            continue
        draft = _attended(clause, clauses, drafts, events)
        named = [
            phrase
            for argument in clause.arguments
            if argument.relation in ("bare", "genitive")
            for phrase in argument.phrases
        ]
        for phrase in named if draft else ():
            if draft and phrase.kind != "place":
                fill(draft, "participant", phrase)


def _attended(clause: Clause, clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> Draft | None:
    here = sorted(drafts.values(), key=lambda draft: draft.start)
    before = [draft for draft in here if draft.start < clause.trigger.start]
    verb = clause.trigger.is_verb
    if verb and clause.trigger.lemma not in _PRESENT and not clause.leads_session:
        return None
    if before and (not verb or clause.trigger.form.pronoun or "و" in clause.trigger.prefix or len(before) == len(here)):
        return before[0] if len(before) == 1 else _best(before, clause)
    if not verb and clause.link == "ب" and any(is_event(draft) for draft in here):
        return next(draft for draft in here if is_event(draft))
    if not verb and clause.link == "ب" and not any(is_event(draft) for draft in here):
        return _best(events, clause) if events else None
    return _best(events, clause) if events and not here and (verb or clause.link in ("من", "بين")) else None


def look_ahead(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """«بعد زيارة إلى فرنسا، عاد فلان»: who did what a sentence begins with is told by its verb."""
    for position, clause in enumerate(clauses):
        draft = drafts.get(clause.trigger.start)
        if draft is None or clause.trigger.is_verb:
            continue
        if clause.trigger.form.pronoun in ("ه", "ها") and not clause.carried:
            _take_subject(draft, clause, clauses[position + 1 :])  # «في ثالث أيام زيارته لفرنسا، التقى فلان …»
        if draft.known or clause.link not in _AROUND:
            continue
        if draft.type == "Visit" and not draft.parties:
            _take_subject(draft, clause, clauses[position + 1 :])
        elif draft.type == "Talks" and len(draft.parties) == 1 and (clause.taken("مع") or clause.taken("ب")):
            for phrase in clause.near:
                fill(draft, "participant", phrase)


def _take_subject(draft: Draft, clause: Clause, following: list[Clause]) -> None:
    """Let whoever acts in the sentence take part: its verb stands before the event noun, or after it."""
    later = (other for other in following if other.trigger.is_verb and other.subject)
    governor = clause.governor if clause.governor and clause.governor.trigger.lemma != "كان" else None
    verb = governor if governor and governor.subject else next(later, None)
    for phrase in verb.subject if verb else ():
        if phrase.kind in PERSONAL:
            fill(draft, "host" if draft.rule == "receive" else "participant", phrase)


def _best(drafts: list[Draft], clause: Clause | None = None) -> Draft:
    """The last meeting of people, rather than a journey, except of those who go along."""
    travels = clause is not None and clause.trigger.is_verb and clause.trigger.lemma == "رافق"
    return next((draft for draft in reversed(drafts) if (draft.type == "Visit") == travels), drafts[-1])


def _governs(clause: Clause, clauses: list[Clause]) -> bool:
    return any(other.governor is clause and other.trigger.is_event for other in clauses)
