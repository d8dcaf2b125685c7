"""Bring in those honoured at a ceremony: «حفل تكريم فلان», «تم خلال الحفل تكريم فلان», «كما كرمت الجامعة فلانا»."""

from __future__ import annotations

from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects, names_ceremony
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.settings import give_places
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_BACK = 400  # characters between a ceremony and the sentence that goes on telling who was honoured there
_TOLD = ("OccurVerb", "AttendVerb", "UniteVerb")  # verbs that tell of an honouring: «تم تكريم فلان»


def attach_honoured(clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc) -> None:
    """Add for whom and where a ceremony is held, and who is said to be honoured there or after it."""
    _give_places_of_names(clauses, drafts)
    _attach_honourers(clauses, drafts)
    for honour in [clause for clause in clauses if clause.trigger.type == "Award"]:
        opens = clauses[0] in (honour, honour.governor) and not drafts
        draft = _ceremony_of(honour, drafts, events, doc, opens=opens)
        for phrase in _honoured(honour) if draft is not None else ():
            if draft is not None and phrase.kind == "person":
                fill(draft, "participant", phrase)


def _attach_honourers(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """«… حفل تخريج الضباط، وسلم فلان الشهادات للخريجين»: add who honours there, or hands out what is given."""
    for clause in clauses:
        verb = clause.trigger
        hands = verb.role == "HandVerb"  # «اختتمت الدورة التدريبية، وسلم فلان الشهادات للمشاركين»
        honours = verb.is_verb and (hands or verb.type == "Award") and clause.antecedent is None
        honours = honours and not verb.prefix.endswith("س")
        held = [draft for draft in drafts.values() if honours and draft.start < verb.start]
        held = [draft for draft in held if _may_honour(draft) or (hands and draft.mode == "Seminar")]
        for phrase in clause.subject if held else ():
            if phrase.kind == "person":
                fill(held[-1], "participant", phrase)


def _give_places_of_names(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """Put a ceremony where the word that says what it is for tells: «حفل تكريم فلان في جدة»."""
    for ceremony, honour in pairwise(clauses):
        draft = drafts.get(ceremony.trigger.start)
        if draft is None or draft.type != "Ceremony" or honour.trigger.start in drafts:
            continue
        if honour.trigger.frame is not None and names_ceremony(ceremony, honour):
            give_places(honour, draft)


def _ceremony_of(
    honour: Clause, drafts: dict[int, Draft], events: list[Draft], doc: Doc, *, opens: bool
) -> Draft | None:
    """The ceremony at which somebody is honoured: of its sentence, or the one before if that `opens` with it."""
    told = _is_told(honour)
    here = _ceremony_here(honour, drafts, doc, told=told)
    before = _ceremony_before(honour, events, doc) if told else None
    if here is None:
        return before if opens else None
    return before if before is not None and here.leans else here


def _ceremony_here(honour: Clause, drafts: dict[int, Draft], doc: Doc, *, told: bool) -> Draft | None:
    """The ceremony of its sentence at which somebody is honoured."""
    here = [draft for draft in drafts.values() if _may_honour(draft) and draft.start < honour.trigger.start]
    return here[-1] if here and (told or _names_what_for(here[-1], honour) or _is_in_honour(honour, doc)) else None


def _ceremony_before(honour: Clause, events: list[Draft], doc: Doc) -> Draft | None:
    """The ceremony told right before a sentence that goes on telling who was honoured."""
    last = events[-1] if events and _may_honour(events[-1]) else None
    near = last is not None and doc[honour.trigger.start].idx - last.spans[-1].end <= _BACK
    return last if near else None


def _may_honour(draft: Draft) -> bool:
    """Whether people are honoured there: not at a signing."""
    return draft.type == "Ceremony" and draft.mode != "Signing" and not draft.many


def _names_what_for(ceremony: Draft, honour: Clause) -> bool:
    """«حفل تكريم فلان», «حفل لتكريم المتفوقين، وهم: …»."""
    clause = ceremony.clause
    beside = clause is not None and names_ceremony(clause, honour)
    return beside or (clause is not None and honour.link == "ل" and honour.governor is clause.governor)


def _is_in_honour(honour: Clause, doc: Doc) -> bool:
    """«مأدبة في منزله تكريما لفلان»: whether an adverbial tells in whose honour something is held."""
    noun, written = honour.trigger, folded_words(doc)[honour.trigger.start]
    return not noun.is_verb and written == f"{noun.lemma}ا" and bool(honour.phrases("ل", "=participant"))


def _is_told(honour: Clause) -> bool:
    """Whether it is told as done: by its verb, or by one of what took place."""
    governor = honour.governor
    if honour.trigger.is_verb:
        return honour.trigger.says("honouring") and not honour.trigger.form.pronoun and honour.antecedent is None
    return governor is not None and governor.trigger.role in _TOLD and not honour.link


def _honoured(honour: Clause) -> list[Phrase]:
    """Who is honoured, be it named only behind «وهم»."""
    done_to = find_objects(honour) if honour.trigger.is_verb else honour.phrases("genitive", "ل")
    return [*done_to, *honour.phrases("=participant")]
