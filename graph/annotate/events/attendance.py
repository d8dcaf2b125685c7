"""Bring in those of whom the text says apart that they were there: relative clauses, guests, and who came before."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.admit import is_event
from graph.annotate.events.clauses import Clause, find_objects, goes_along
from graph.annotate.events.drafts import Draft, fill, fill_date, values_of
from graph.annotate.events.governors import OCCURRING
from graph.annotate.events.particles import AROUND, PERSONAL, PLACED, WITH_THEM
from graph.annotate.events.slots import is_hosted, role_of
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_OWNER = 4  # words from a visit to «له»
_RESUMED = 3  # words after a verb within which «بها» leads back to its noun


def attach_relatives(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc) -> None:
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
        if clause.trigger.role == "UniteVerb" and draft.rule == "exhibition":
            continue  # «معرض يضم صورا لفلان»
        if not slot:
            if clause.trigger.role in OCCURRING:
                give_places(clause, draft)
            continue
        named = [*clause.subject, *(find_objects(clause) if clause.trigger.role == "UniteVerb" else ())]
        told = [phrase for argument in clause.taken("bare") for phrase in argument.phrases]
        beside = [phrase for relation in ("ب", "مع") for a in clause.taken(relation) for phrase in a.phrases]
        if clause.trigger.role == "UniteVerb":
            beside += _pronoun_of(clause, antecedent) if any(map(values_of, beside)) else ()
            named, told = [*named, *beside], [*told, *beside]  # «جمعت فلانا بفلان»
        for phrase in (phrase for argument in clause.taken("مع") for phrase in argument.phrases):
            if clause.trigger.role in ("SupportVerb", "AttendVerb", "OrganizerVerb"):
                fill(draft, "organizer" if slot == "organizer" else "participant", phrase)
        for phrase in named:
            if phrase in told or (clause.trigger.role == "SupportVerb" and _resumes(clause, doc)):
                fill(draft, _slot_of_actor(draft, clause, phrase, slot), phrase)
        draft.along += named if goes_along(clause) else []
        give_places(clause, draft)


def _pronoun_of(clause: Clause, antecedent: Clause) -> tuple[Phrase, ...]:
    """Whom «جمعته بفلان» means beside the one named: who was told of, or else who was named before the talks."""
    if clause.trigger.form.pronoun not in ("ه", "ها"):
        return ()
    people = tuple(phrase for phrase in clause.carried if phrase.kind in PERSONAL)
    return people if len(people) == 1 else antecedent.near


def _slot_of_actor(draft: Draft, clause: Clause, phrase: Phrase, slot: str) -> str:
    """The slot of the subject of a relative clause: a body organizes the conference that it holds."""
    holds = clause.trigger.role == "SupportVerb"
    if holds and draft.type == "Conference" and phrase.kind == "agency":
        return "organizer"
    acts = holds and phrase.kind == "country"  # «زيارة أداها الوفد الكيني»
    return slot if acts else _seen(draft, phrase, slot)


def _resumes(clause: Clause, doc: Doc) -> bool:
    """Whether a verb has its noun for object, by a pronoun: «زيارة أجراها», «زيارة قام بها», not «لقاء عقد»."""
    after = folded_words(doc)[clause.trigger.end : clause.trigger.end + _RESUMED]
    return bool(clause.trigger.form.pronoun) or any(word in WITH_THEM for word in after)


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


def attach_settings(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """Add where a meeting was held, told by a verb whose subject it is: «لقاؤه بفلان … وأجري في روما»."""
    for clause in clauses:
        holds = clause.trigger.role in OCCURRING or clause.trigger.says("holding")
        told = clause.taken("bare") or clause.before or clause.antecedent or clause.trigger.form.pronoun
        if not clause.trigger.is_verb or not holds or told or clause.subject_told or _governs(clause, clauses):
            continue
        earlier = [draft for draft in drafts.values() if draft.start < clause.trigger.start]
        for draft in sorted(earlier, key=lambda draft: draft.start)[-1:]:
            if not draft.values("place"):
                give_places(clause, draft)


def attach_honoured(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """Add for whom a ceremony is held: «مراسم تكريم لفلان», «حفل تكريم فلان»."""
    for ceremony, honour in pairwise(clauses):
        draft, frame = drafts.get(ceremony.trigger.start), honour.trigger.frame
        beside = honour.trigger.start == ceremony.trigger.end and not honour.trigger.is_verb
        if draft is None or draft.type != "Ceremony" or not beside or frame is None or frame.type != "Award":
            continue
        honoured = [phrase for each in ("genitive", "ل") for a in honour.taken(each) for phrase in a.phrases]
        for phrase in honoured:
            if phrase.kind == "person":
                fill(draft, "participant", phrase)


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
        if clause.trigger.role != "AttendVerb" or clause.antecedent is not None:
            continue
        if _governs(clause, clauses) and not (goes_along(clause) and _is_on_journey(clause, clauses)):
            continue
        if clause.elsewhere:
            continue
        draft = _attended(clause, clauses, drafts, events)
        if draft is not None and draft.type == "Visit" and not _travels_along(draft, clause):
            continue
        named = [
            phrase
            for argument in clause.arguments
            if argument.relation in ("bare", "genitive", "=participant")
            for phrase in argument.phrases
        ]
        named += clause.before if clause.leads_session else ()
        named += _accompanied(clause, draft, named) if draft is not None else ()
        named += _who_announces(clause) if draft is not None and draft.type == "Conference" else ()
        for phrase in named if draft else ():
            if draft and phrase.kind != "place":
                fill(draft, "participant", phrase)


def _accompanied(clause: Clause, draft: Draft, companions: list[Phrase]) -> tuple[Phrase, ...]:
    """Who is said to be accompanied, where nobody else makes a visit: «وقف فلان، يرافقه فلان، على … وزيارته …»."""
    alone = all(phrase in companions for phrase in draft.phrases("participant"))
    told = draft.type == "Visit" and goes_along(clause) and clause.trigger.form.pronoun and alone
    return tuple(phrase for phrase in clause.before if phrase.kind in PERSONAL) if told else ()


def _who_announces(clause: Clause) -> tuple[Phrase, ...]:
    """Who says that he comes to what was told before: «أكد وفد من كينيا مشاركته»."""
    governor = clause.governor
    says = governor is not None and governor.trigger.role == "ReportVerb" and not clause.link
    own = clause.trigger.form.pronoun and not clause.trigger.is_verb
    return governor.subject if governor is not None and says and own else ()


def _attended(clause: Clause, clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft]) -> Draft | None:
    here = sorted(drafts.values(), key=lambda draft: draft.start)
    before = [draft for draft in here if draft.start < clause.trigger.start]
    verb = clause.trigger.is_verb
    if verb and not clause.trigger.says("present") and not clause.leads_session:
        return None
    visit = next((draft for draft in (*here, *reversed(events)) if draft.type == "Visit"), None)
    if goes_along(clause) and not before and visit:  # «يرافق فلانا في زيارته فلان»
        return visit
    if before and (not verb or clause.trigger.form.pronoun or "و" in clause.trigger.prefix or len(before) == len(here)):
        return before[0] if len(before) == 1 else _best(before, clause)
    if not verb and clause.link == "ب":  # «بحضور فلان، انعقد …»; «وأثنى عليه، بحضور فلان، …»
        later = [draft for draft in here if is_event(draft) and _opens(clause, clauses)]
        return later[0] if later else _best(events, clause) if events else None
    return _best(events, clause) if events and not here and (verb or clause.link in ("من", "بين")) else None


def _opens(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether no verb stands before a clause in its sentence."""
    return not any(other.trigger.is_verb for other in clauses[: clauses.index(clause)])


def look_ahead(clauses: list[Clause], drafts: dict[int, Draft], doc: Doc) -> None:
    """«بعد زيارة إلى فرنسا، عاد فلان»: who did what a sentence begins with is told by its verb."""
    for position, clause in enumerate(clauses):
        draft = drafts.get(clause.trigger.start)
        if draft is None:
            continue
        if clause.trigger.is_verb:
            if not clause.subject and not clause.subject_told and not clause.orphan and _opens(clause, clauses):
                _take_subject(draft, clause, clauses[position + 1 :])  # «قبل أن يغادر إلى باريس، التقى فلان …»
            continue
        _take_party(draft, clause)
        if clause.trigger.form.pronoun in ("ه", "ها") and not clause.carried:
            _take_subject(draft, clause, clauses[position + 1 :])  # «في ثالث أيام زيارته لفرنسا، التقى فلان …»
        if _opens_talks(draft, clause):
            _take_subject(draft, clause, clauses[position + 1 :])  # «في لقاء مع فلان، بحث فلان …»
            continue
        if draft.known or clause.link not in AROUND or (draft.type == "Visit" and is_visited(clause, doc)):
            continue
        if not draft.phrases("participant") and (
            draft.type == "Visit" or (draft.type == "Talks" and draft.values("place"))
        ):
            _take_subject(draft, clause, clauses[position + 1 :])
        elif draft.type == "Talks" and len(draft.parties) == 1 and (clause.taken("مع") or clause.taken("ب")):
            for phrase in clause.near:
                fill(draft, "participant", phrase)


def is_visited(clause: Clause, doc: Doc) -> bool:
    """Whether others visit who acts in the sentence: «وأشار فلان، خلال زيارة محاميه له، إلى …»."""
    after = folded_words(doc)[clause.trigger.end + 1 : clause.trigger.end + 1 + _OWNER]
    plain = all(not phrase.start <= clause.trigger.end < phrase.end for phrase in doc._.phrases)
    return plain and any(word in WITH_THEM and WITH_THEM[word] == "ل" for word in after)


def _opens_talks(draft: Draft, clause: Clause) -> bool:
    """Whether a sentence begins with talks of which it has told one side, or none of several."""
    told = [phrase for relation in ("مع", "ب", "=agent") for a in clause.taken(relation) for phrase in a.phrases]
    opens = clause.governor is None and not clause.before and clause.link in (*AROUND, "في", "لدي")
    return opens and draft.type == "Talks" and not draft.known and bool(told) and all(p in told for p in draft.parties)


def _take_party(draft: Draft, clause: Clause) -> None:
    """Let who travels or is told before a colon have the talks after it: «فلان يزور المنطقة: مباحثات مع فلان»."""
    told = [*clause.taken("مع"), *clause.taken("=agent")]
    alone = draft.type == "Talks" and not draft.known and bool(told)
    other = {phrase for argument in told for phrase in argument.phrases}
    if not alone or any(phrase not in other for phrase in draft.parties):
        return
    governor = clause.governor
    travels = governor is not None and governor.trigger.is_verb and governor.trigger.is_event
    for phrase in governor.subject if governor and travels else clause.before if governor is None else ():
        if phrase.kind in PERSONAL:
            fill(draft, "participant", phrase)


def _take_subject(draft: Draft, clause: Clause, following: list[Clause]) -> None:
    """Let whoever acts in the sentence take part: its verb stands before the event noun, or after it."""
    later = (other for other in following if other.trigger.is_verb and other.subject)
    governor = clause.governor if clause.governor and not clause.governor.trigger.says("being") else None
    verb = governor if governor and governor.subject else next(later, None)
    for phrase in verb.subject if verb else ():
        if phrase.kind in PERSONAL or phrase.plural:  # «اطلع وفد من الوزارة على …، خلال زيارة إلى …»
            fill(draft, "host" if draft.rule == "receive" else "participant", phrase)


def _best(drafts: list[Draft], clause: Clause | None = None) -> Draft:
    """The last meeting of people, rather than a journey, except of those who go along."""
    travels = clause is not None and goes_along(clause)
    fitting = [draft for draft in drafts if (draft.type == "Visit") == travels] or drafts
    told = [draft for draft in fitting if draft.parties or draft.mode != "Signing"]  # «توج اللقاء بتوقيع …، بحضور …»
    return (told or fitting)[-1]


def _travels_along(draft: Draft, clause: Clause) -> bool:
    """Whether who is told beside a journey makes it: not «بحضور فلان», nor those who go with a shipment."""
    shipped = draft.clause is not None and draft.clause.subject_told and not draft.phrases("participant")
    return goes_along(clause) and not shipped


def _is_on_journey(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether what someone goes along on is no ceremony: «ورافقه في المراسم فلان»."""
    held = [other.trigger.frame for other in clauses if other.governor is clause and other.link in (*PLACED, "خلال")]
    return not any(frame is not None and frame.type in ("Ceremony", "Conference") for frame in held)


def _governs(clause: Clause, clauses: list[Clause]) -> bool:
    if clause.trigger.role == "HostVerb" and clause.trigger.form.pronoun:
        return False  # «احتضنتها باريس وأعقبها توقيع …»
    return any(other.governor is clause and other.trigger.is_event for other in clauses)
