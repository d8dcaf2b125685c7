"""Bring in the members of a delegation, who speaks at a conference, and who presides over its sides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.elected import presided
from graph.annotate.events.guests import guests_of, name_hosts, receivers
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.members import add_members, tells_joining, tells_members
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.represented import add_leaders, add_people, add_representatives, represented_at
from graph.annotate.events.sided import leading_beside, leads_side, leads_side_behind
from graph.annotate.events.speeches import hears, presents, speaks_at_moment, spoken_at, tells_speech
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_SPOKEN = 4  # words after who speaks within which «في كلمته» stands


@dataclass(frozen=True)
class _There:
    """What a sentence and the text before it tell of meetings, for those whom a clause shows to be at one."""

    clauses: list[Clause]
    drafts: dict[int, Draft]
    events: list[Draft]
    doc: Doc
    words: EventWords

    @cached_property
    def here(self) -> list[Draft]:
        """The meetings of the sentence, as they stand in it."""
        return sorted(self.drafts.values(), key=lambda draft: draft.start)

    def before(self, clause: Clause) -> list[Draft]:
        """The meetings that the sentence tells before a clause."""
        return [draft for draft in self.here if draft.start < clause.trigger.start]


def attach_presence(
    clauses: list[Clause], drafts: dict[int, Draft], events: list[Draft], doc: Doc, words: EventWords
) -> None:
    """Add those whom a sentence shows to be there by what they do."""
    there = _There(clauses, drafts, events, doc, words)
    for clause in clauses:
        for takes_in in _WAYS:
            if takes_in(there, clause):
                break
    name_hosts(there.here, doc, words)


def _takes_in_members(there: _There, clause: Clause) -> bool:
    """«وضم الوفد فلانا»."""
    told = tells_members(clause, there.doc, there.words)
    if told:
        add_members(_journeys(there.before(clause) or there.here) or _journeys(there.events)[-1:], clause)
    return told


def _takes_in_present(there: _There, clause: Clause) -> bool:
    """«وكان السفير حاضرا», «وكانت الوزيرة ضمن الوفد»."""
    if not (clause.trigger.says("being") and clause.subject):
        return False
    after = folded_words(there.doc)[clause.words[1] : clause.words[1] + 3]
    told = there.words.starts("Present", after) > 0
    for draft in (there.here[-1:] or there.events[-1:]) if told else []:
        add_people(draft, list(clause.subject))
    return told


def _takes_in_welcomers(there: _There, clause: Clause) -> bool:
    """«وكان في مقدمة مستقبليه فلان»: who waits for a traveller is the host."""
    told = _welcomes(clause, there.doc, there.words)
    if told:
        for draft in [draft for draft in there.here or there.events if draft.type == "Visit"][-1:]:
            _add_hosts(draft, clause, there.clauses)
    return told


def _takes_in_companions(there: _There, clause: Clause) -> bool:
    """«وكان مرفوقا بفلان»."""
    told = clause.trigger.says("being") and clause.trigger.is_verb and bool(clause.taken("=participant"))
    if told:
        for draft in (there.here or there.events)[-1:]:
            add_people(draft, _along(draft, clause))
    return told


def _takes_in_speaker(there: _There, clause: Clause) -> bool:
    """«وقال فلان في كلمته إن», «وألقى فلان كلمة», «وفي الافتتاح، قال فلان إن»."""
    told = tells_speech(clause, there.doc, there.words) or speaks_at_moment(clause, there.doc, there.words)
    if told:
        for draft in _conferences(there.here, may_be=True)[-1:] or _conferences(there.events)[-1:]:
            add_people(draft, list(clause.subject))
    return told


def _takes_in_heard(there: _There, clause: Clause) -> bool:
    """«حذر فلان أمام المؤتمر من …»: who says or asks something before a conference is there."""
    held = _conferences(there.here, may_be=True) if clause.trigger.is_verb else ()
    heard = [draft for draft in held if hears(draft, clause)]
    for draft in heard:
        add_people(draft, [phrase for phrase in clause.subject if phrase.kind == "person"])
    return bool(heard)


def _takes_in_presenter(there: _There, clause: Clause) -> bool:
    """«… اجتماعا، واستعرض فلان …»."""
    told = presents(clause)
    if told:
        for draft in [draft for draft in there.before(clause) if _is_gathering(draft)][-1:]:
            add_people(draft, list(clause.subject))
    return told


def _takes_in_reciter(there: _There, clause: Clause) -> bool:
    """«ألقى فلان، خلال الحفل الذي أقيم في جدة، كلمة»."""
    told = clause.trigger.role == "SpeakVerb" and clause.trigger.is_verb
    if told:
        for draft in _conferences(spoken_at(clause, there.here), may_be=True):
            add_people(draft, list(clause.subject))
    return told


def _takes_in_representatives(there: _There, clause: Clause) -> bool:
    """«ومثل كينيا فيه فلان»."""
    told = clause.trigger.is_verb and clause.trigger.says("representing")
    if told and leads_side(clause, there.doc, there.words):
        for draft in [draft for draft in _tables(there, clause) if draft.type != "Visit"][-1:]:
            for phrase in _leaders(there, clause):
                fill(draft, "participant", phrase)
    elif told:
        own = [draft for draft in there.here if draft.clause is not None and draft.clause.governor is clause]
        held = _conferences(own or [*there.events, *there.here], may_be=True)
        for draft in (held or represented_at(clause, own, [*there.events, *there.before(clause)], there.doc))[-1:]:
            add_representatives(draft, clause, there.clauses, there.doc)
    return told


def _takes_in_elected(there: _There, clause: Clause) -> bool:
    """«وانتخب فلان رئيسا للمؤتمر»."""
    told = clause.trigger.role == "ElectVerb"
    if told:
        held = [event for event in [*there.events, *there.here] if event.type == "Conference"]
        for draft in presided(clause, there.clauses, held, there.doc, there.words)[-1:]:
            add_people(draft, [*clause.subject, *find_objects(clause)])
    return told


def _takes_in_receivers(there: _There, clause: Clause) -> bool:
    """«أجرى فلان محادثات مع ضيفه فلان»: who has a guest is the host."""
    guests = guests_of(clause, there.doc, there.words)
    for draft in [draft for draft in there.here if guests and draft.clause is clause]:
        for phrase in receivers(draft, clause, guests[0], there.doc):
            fill(draft, "host", phrase)
    return bool(guests)


def _takes_in_joining(there: _There, clause: Clause) -> bool:
    """«ثم انضم إليهما فلان»: who joins those that have met is at their meeting."""
    told = tells_joining(clause, there.doc)
    for draft in _at_table(there.before(clause) or there.events)[-1:] if told else []:
        add_people(draft, list(clause.subject) if draft.parties else [])
    return told


def _takes_in_leaders(there: _There, clause: Clause) -> bool:
    """«ترأس الجانبين فلان وفلان»."""
    if leads_side(clause, there.doc, there.words):
        for draft in _tables(there, clause)[-1:]:
            add_leaders(draft, _leaders(there, clause))
        return True
    behind = leads_side_behind(clause, there.doc, there.words)
    if behind and not any(draft.start > clause.trigger.start for draft in there.here):
        for draft in _seated(there.before(clause) or there.events)[-1:]:
            add_leaders(draft, list(clause.subject))
    return behind


_WAYS: tuple[Callable[[_There, Clause], bool], ...] = (
    _takes_in_members,
    _takes_in_present,
    _takes_in_welcomers,
    _takes_in_companions,
    _takes_in_speaker,
    _takes_in_heard,
    _takes_in_presenter,
    _takes_in_reciter,
    _takes_in_representatives,
    _takes_in_elected,
    _takes_in_receivers,
    _takes_in_joining,
    _takes_in_leaders,
)


def _welcomes(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """«وكان في مقدمة مستقبليه فلان», «وكان فلان في طليعة المستقبلين», «وتقدم مستقبليه فلان»."""
    heads = clause.trigger.says("heading")
    if not (clause.trigger.is_verb and (clause.trigger.says("being") or heads)):
        return False
    folded = folded_words(doc)
    if heads:
        return bool(words.starts("Welcomers", folded[clause.trigger.end : clause.trigger.end + 1]))
    beside = range(clause.trigger.end, min(clause.words[1] + _SPOKEN, len(doc)))
    return any(words.starts("Welcomers", folded[index : index + 2]) for index in beside)


def _add_hosts(draft: Draft, clause: Clause, clauses: list[Clause]) -> None:
    """Add as hosts those who wait for a traveller, be they named after «مستقبليه»."""
    named = [phrase for noun in clauses if noun.governor is clause for phrase in noun.phrases("object")]
    before = () if clause.trigger.says("heading") else clause.before
    waiting = [*before, *clause.phrases("bare"), *named]
    for phrase in waiting:
        if phrase.kind in PERSONAL and phrase not in draft.phrases("participant"):
            fill(draft, "host", phrase)


def _along(draft: Draft, clause: Clause) -> list[Phrase]:
    """Who is told to be with the traveller: «وكان مرفوقا بفلان»."""
    with_whom = clause.phrases("=participant")
    travels = draft.type == "Visit" and any(phrase in draft.parties for phrase in clause.subject)
    return with_whom if travels else []


def _tables(there: _There, clause: Clause) -> list[Draft]:
    """The meetings at which a clause may tell who leads or represents a side."""
    seated = _seated(there.before(clause)) or _seated(there.events)
    return seated or _at_table(there.before(clause) or there.events or there.here)


def _leaders(there: _There, clause: Clause) -> list[Phrase]:
    """Who leads or represents a side, as a clause tells, and each side told beside it."""
    return [*clause.subject, *find_objects(clause), *leading_beside(clause, there.doc, there.words)]


def _is_gathering(draft: Draft) -> bool:
    """Whether several sit together, so that who speaks next is one of them."""
    return draft.type == "Conference" or draft.rule in ("gather", "session-with", "closed-session", "sit")


def _journeys(drafts: list[Draft]) -> list[Draft]:
    """The meetings that a delegation is at: its journeys and conferences, else its talks."""
    journeys = [draft for draft in drafts if draft.type in ("Visit", "Conference")]
    return journeys or [draft for draft in drafts if draft.type == "Talks"]


def _at_table(drafts: list[Draft]) -> list[Draft]:
    """The meetings that have sides: conferences and talks, rather than what else is told."""
    return _seated(drafts) or drafts


def _seated(drafts: list[Draft]) -> list[Draft]:
    """The conferences and talks."""
    return [draft for draft in drafts if draft.type in ("Conference", "Talks")]


def _conferences(drafts: list[Draft], may_be: bool = False) -> list[Draft]:
    """The conferences and ceremonies; with `may_be` also what may yet be a conference: «اجتماع»."""
    held = ("Conference", "Ceremony")
    return [draft for draft in drafts if draft.type in held or (may_be and draft.also in held)]
