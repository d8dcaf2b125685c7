"""Settle who houses a meeting and where that puts it: «القمة التي استضافتها الكويت»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_HELD = ("Conference", "Ceremony", "Talks")


def note_hosts(drafts: Iterable[Draft], clauses: Sequence[Clause]) -> None:
    """Note the states that a verb of housing gives a meeting for hosts."""
    for draft in drafts:
        housed = any(_houses(clause, draft) for clause in clauses)
        if housed and draft.type in _HELD:
            draft.housed = [phrase for phrase in draft.phrases("host") if phrase.kind == "country"]


def _houses(clause: Clause, draft: Draft) -> bool:
    """Whether a word for housing has a meeting for object: «استضافت الكويت القمة», «القمة التي تحتضنها الكويت»."""
    noun = clause.trigger.role == "HostVerb" and not clause.trigger.is_verb
    told = draft.clause is not None and (clause is draft.clause.governor or clause.antecedent is draft.clause)
    return told and (noun or clause.trigger.says("housing"))


def place_in_hosts(events: Iterable[Draft]) -> None:
    """Put each meeting of which no place is told into the state that houses it."""
    for event in events:
        for state in event.housed if not event.values("place") else ():
            fill(event, "place", state)


def without_place_of_name(events: Iterable[Draft]) -> None:
    """Leave out the town in the name of a conference that is told to be in another: «منتدى الرياض الاقتصادي في جدة»."""
    for event in events:
        named = _named_after(event) if event.type == "Conference" else []
        others = [place for place in event.phrases("place") if place.kind == "place" and place not in named]
        if any(place.key not in event.venues for place in others):
            forget(event, "place", named)


def without_own_hosts(events: Iterable[Draft]) -> None:
    """Leave out of a visit each host who is also told to make it: nobody hosts his own visit."""
    for visit in events:
        if visit.type == "Visit":
            travelling = visit.values("participant")
            visit.fills = [known for known in visit.fills if known.slot != "host" or known.value not in travelling]


def without_toured_parts(events: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """Leave out the parts of a house that a visit of it comes through: «زار المستشفى ومر بقسم الأشعة»."""
    told = words_in(doc)
    for visit in events:
        houses = [place for place in visit.phrases("place") if words.has("NamedPlace", told[place.start].stem)]
        if visit.type == "Visit" and houses:
            parts = [host for host in visit.phrases("host") if words.has("HousePart", told[host.start].stem)]
            forget(visit, "host", parts)


def _named_after(event: Draft) -> list[Phrase]:
    """The towns right behind the word of a conference."""
    genitives = event.clause.phrases("genitive") if event.clause is not None else []
    return [phrase for phrase in event.phrases("place") if phrase in genitives]
