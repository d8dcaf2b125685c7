"""Bring in those of whom the text says apart that they were there: «بحضور فلان», «حضره فلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.admit import is_event
from graph.annotate.events.clauses import (
    Clause,
    goes_along,
    governs_event,
    is_carried_by,
    opens,
    tells_companion,
)
from graph.annotate.events.drafts import Draft, fill, stand_by
from graph.annotate.events.feasts import HOLDING
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PERSONAL, PLACED, PREPOSITIONS, RELATIVES
from graph.annotate.events.text import folded_words, is_in_it
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import Word, words_in

_CONVENING = (*HOLDING, "ConveneVerb", "SupportVerb")  # roles of verbs that tell that a conference is held
_PLAIN = 4  # words for people without names after «بحضور»
_BACK = 500  # characters between a meeting and «بحضور فلان» in a sentence that tells none


def attach_attendance(
    clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc, words: EventWords
) -> None:
    """Add those of whom the text says apart that they were there: «بحضور فلان», «حضره فلان», «ومن الحضور فلان»."""
    for clause in clauses:
        if clause.trigger.role != "AttendVerb" or clause.antecedent is not None:
            continue
        if governs_event(clause, clauses) and not (goes_along(clause) and _is_on_journey(clause, clauses)):
            continue
        if clause.elsewhere:
            continue
        draft = _attended(clause, clauses, drafts, _told_near(events, clause, doc), doc)
        if draft is not None and draft.type == "Visit" and not _travels_along(draft, clause):
            continue
        if draft is not None and _is_of_other(draft, clause, doc, words):
            continue
        named = [
            phrase
            for argument in clause.arguments
            if argument.relation in ("bare", "genitive", "=participant")
            for phrase in argument.phrases
        ]
        named += clause.before if clause.leads_session or _is_who_attends(clause, doc) else ()
        named += () if named else _joined_to_plain(clause, doc)
        named += () if named else _patrons(clause)
        named += _accompanied(clause, draft, named) if draft is not None else ()
        named += _who_announces(clause) if draft is not None and draft.type == "Conference" else ()
        for phrase in named if draft else ():
            if draft and phrase.kind != "place":
                _let_attend(draft, phrase, clause)


def _is_who_attends(clause: Clause, doc: Doc) -> bool:
    """«بحسب فلان الذي حضرها», «وفق فلانة التي شاركت فيه»: whether somebody is told to have been there."""
    relative = folded_words(doc)[clause.trigger.start - 1] in RELATIVES
    told = clause.trigger.is_verb and clause.trigger.says("present") and not goes_along(clause)
    return told and relative and (bool(clause.trigger.form.pronoun) or _leads_back(clause, doc))


def _let_attend(draft: Draft, phrase: Phrase, clause: Clause) -> None:
    """Add who took part; of talks, who was only there."""
    before = len(draft.fills)
    fill(draft, "participant", phrase)
    if not _presides(clause):
        stand_by(draft, before)


def _patrons(clause: Clause) -> tuple[Phrase, ...]:
    """«برعاية فلان وحضوره، أقيم …»: under whose patronage something is held, who was there as well."""
    noun = clause.trigger
    there = not noun.is_verb and noun.form.pronoun in ("ه", "ها") and clause.link == "ب" and clause.governor is None
    return tuple(phrase for phrase in clause.carried if phrase.kind == "person") if there else ()


def _is_of_other(draft: Draft, clause: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether «ها» is what was told last, and no meeting: «ويختتم البرنامج بأمسية شعرية … ويديرها فلان»."""
    plain, first = words_in(doc), max(first_of(doc, clause.trigger.start), draft.end)
    others = [i for i in range(first, clause.trigger.start) if _is_gathering(plain[i], words)]
    return bool(others) and (_presides(clause) or any(_is_another(plain, first, i) for i in others))


def _is_gathering(word: Word, words: EventWords) -> bool:
    return words.has_any("OtherGathering", (word.stem, word.stem.removeprefix("و")))


def _is_another(plain: list[Word], first: int, i: int) -> bool:
    """Whether a gathering is told after another, and not only with it: «ندوة بمشاركة فلان، وأمسية شعرية بمشاركة …»."""
    apart = any(word.folded in COMMAS for word in plain[first : i + 1])
    return apart and not (plain[i].definite or plain[i].particle)


def _joined_to_plain(clause: Clause, doc: Doc) -> list[Phrase]:
    """Those whom «و» joins to people without names: «بحضور أولياء الأمور والناقد فلان»."""
    plain, start = words_in(doc), clause.trigger.end
    if clause.trigger.is_verb or clause.link != "ب" or clause.trigger.definite:
        return []
    phrases = {phrase.start: phrase for phrase in phrases_in(doc)}
    end = start
    while end < min(start + _PLAIN, len(plain)) and end not in phrases and _is_plain(plain[end]):
        end += 1
    end += end > start and end + 1 in phrases and plain[end].definite and plain[end].prefix == "و"
    joined = phrases.get(end) if end > start else None
    led = joined is not None and ("و" in joined.prefix or plain[end - 1].prefix == "و")
    return [joined] if joined is not None and led and joined.kind == "person" else []


def _is_plain(word: Word) -> bool:
    """Whether a word is a noun that goes on telling who was there."""
    return not (word.mark or word.prefix or word.folded in PREPOSITIONS)


def _told_near(events: list[Draft], clause: Clause, doc: Doc) -> list[Draft]:
    """The meetings to which «بحضور فلان» may lead back: those of the last sentences; a verb leads to any."""
    start = doc[clause.trigger.start].idx - _BACK
    return [event for event in events if clause.trigger.is_verb or event.spans[-1].end >= start]


def _accompanied(clause: Clause, draft: Draft, companions: list[Phrase]) -> tuple[Phrase, ...]:
    """Who is said to be accompanied, where nobody else makes a visit: «وقف فلان، يرافقه فلان، على … وزيارته …»."""
    alone = all(phrase in companions for phrase in draft.phrases("participant"))
    told = draft.type == "Visit" and tells_companion(clause) and alone
    return tuple(phrase for phrase in clause.before if phrase.kind in PERSONAL) if told else ()


def _who_announces(clause: Clause) -> tuple[Phrase, ...]:
    """Who says that he comes to what was told before: «أكد وفد من كينيا مشاركته»."""
    governor = clause.governor
    says = governor is not None and governor.trigger.role == "ReportVerb" and not clause.link
    own = clause.trigger.form.pronoun and not clause.trigger.is_verb
    return governor.subject if governor is not None and says and own else ()


def _attended(
    clause: Clause, clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc
) -> Draft | None:
    verb = clause.trigger.is_verb
    here = [drafts[start] for start in sorted(drafts) if not (verb and drafts[start].lacks_partner)]
    before = [draft for draft in here if draft.start < clause.trigger.start]
    if clause.takes_chair:
        return next((draft for draft in reversed(before) if _has_chair(draft)), None)
    if verb and not _tells_presence(clause) and not clause.leads_session and not _presides(clause):
        return None
    if clause.trigger.says("sharing") and clause.trigger.form.pronoun:
        return None  # «يشاركه فلان»: who does something with somebody
    visit = next((draft for draft in (*here, *reversed(events)) if draft.type == "Visit"), None)
    if goes_along(clause) and not before and visit:  # «يرافق فلانا في زيارته فلان»
        return visit
    joined = "و" in clause.trigger.prefix or len(before) == len(here)
    if before and (not verb or clause.trigger.form.pronoun or joined or _leads_back(clause, doc)):
        return _best(before, clause)
    if not verb and clause.link == "ب":  # «بحضور فلان، انعقد …»; «وأثنى عليه، بحضور فلان، …»
        attended = [draft for draft in here if _is_done_beside(draft, clause)]
        if attended:
            return attended[0]
        later = [draft for draft in here if (is_event(draft) or _is_held(draft)) and opens(clause, clauses)]
        return later[0] if later else _best(events, clause) if events else None
    anew = [draft for draft in here if not (draft.known and draft.start > clause.trigger.start)]
    return _best(events, clause) if events and not anew and (verb or clause.link in ("من", "بين")) else None


def _tells_presence(clause: Clause) -> bool:
    """Whether a verb tells who was there: «وحضره فلان»; «وشهده فلان», not «بالتطور الذي شهده البلد»."""
    trigger = clause.trigger
    saw = trigger.says("witnessing") and bool(trigger.form.pronoun) and trigger.prefix.startswith("و")
    return trigger.says("present") or saw


def _leads_back(clause: Clause, doc: Doc) -> bool:
    """Whether what is attended was told before the verb, and not after it: «ندوة يشارك فيها فلان، ويدير الندوة …»."""
    return is_in_it(doc, clause.trigger.end)


def _is_done_beside(draft: Draft, clause: Clause) -> bool:
    """Whether a verb before «بحضور» has the event after it for object: «افتتح فلان، بحضور فلان، المعرض»."""
    verb = draft.clause.governor if draft.clause is not None else None
    return verb is not None and verb is clause.governor and draft.start > clause.trigger.start


def _is_held(draft: Draft) -> bool:
    """Whether a verb tells that a conference is held, be its holder no body for the reader: «نظمت الدائرة ملتقى»."""
    return draft.type == "Conference" and not draft.many and is_carried_by(draft.clause, HOLDING)


def _has_chair(draft: Draft) -> bool:
    """«عقدت الدورة الثالثة …، وتولى رئاستها فلان»: whether a conference is told to be held."""
    return draft.type == "Conference" and not draft.many and is_carried_by(draft.clause, _CONVENING)


def _presides(clause: Clause) -> bool:
    """Whether someone presides over what was told before: «ندوة عن …، ويديرها فلان»."""
    trigger = clause.trigger
    return trigger.says("presiding") and trigger.form.pronoun in ("ه", "ها") and trigger.prefix.startswith("و")


def _best(drafts: list[Draft], clause: Clause | None = None) -> Draft:
    """The last meeting of people, rather than a journey, except of those who go along."""
    travels = clause is not None and goes_along(clause)
    held = [draft for draft in drafts if not (draft.many and draft.known)] or drafts  # «ناقش مشروع المعارض»
    fitting = [draft for draft in held if (draft.type == "Visit") == travels] or held
    told = [draft for draft in fitting if draft.parties or draft.mode != "Signing"]  # «توج اللقاء بتوقيع …، بحضور …»
    main = [draft for draft in told if draft.clause is None or draft.clause.link != "ل"]  # «اجتماع … للدورة الثالثة»
    return (main or told or fitting)[-1]


def _travels_along(draft: Draft, clause: Clause) -> bool:
    """Whether who is told beside a journey makes it: not «بحضور فلان», nor those who go with a shipment."""
    shipped = draft.clause is not None and draft.clause.subject_told and not draft.phrases("participant")
    return goes_along(clause) and not shipped


def _is_on_journey(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether what someone goes along on is no ceremony: «ورافقه في المراسم فلان»."""
    held = [other.trigger.type for other in clauses if other.governor is clause and other.link in (*PLACED, "خلال")]
    return not any(kind in ("Ceremony", "Conference") for kind in held)
