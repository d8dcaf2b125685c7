"""Let who leads a delegation be where the text tells it to be: «… وفد برئاسة فلان. والتقى الوفد الوزير …»."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.led import LED_BY, is_delegation
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import RELATIVES
from graph.annotate.events.text import folded_from
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_MET = ("Talks", "Visit")
_LED = (*_MET, "Conference")  # what delegations take part in


def bring_chiefs(drafts: Iterable[Draft], events: list[Draft], doc: Doc, words: EventWords) -> None:
    """Add to each meeting of a delegation told before who leads it, and for a delegation without a name its state."""
    led = next((event for event in reversed(events) if event.values("headOfDelegation")), None)
    if led is None:
        return
    for draft in drafts:
        told = _delegation(draft, doc, words) if draft.type in _MET else -1
        if told < 0:
            continue
        chiefs = led.phrases("headOfDelegation")
        nameless = [phrase for phrase in draft.unnamed if phrase.start == told]
        draft.unnamed = [phrase for phrase in draft.unnamed if phrase not in nameless]
        states = [phrase for phrase in led.phrases("participant") if phrase.kind == "country"] if nameless else []
        for phrase in (*states, *chiefs):
            fill(draft, "participant", phrase)
        if draft.clause is not None and draft.clause.trigger.is_verb:
            draft.clause.subject = draft.clause.subject or tuple(chiefs)


def _delegation(draft: Draft, doc: Doc, words: EventWords) -> int:
    """Where «الوفد» stands that has a part in a meeting, alone or behind its members; -1 for nowhere."""
    acting = draft.clause.telling if draft.clause is not None else None
    beside = [acting.trigger.end] if acting is not None and acting.trigger.is_verb else []
    places = [*beside, *(phrase.start for phrase in (*draft.unnamed, *draft.parties))]
    return next((place for place in places if _means_delegation(place, doc, words)), -1)


def _means_delegation(place: int, doc: Doc, words: EventWords) -> bool:
    """Whether «الوفد» or «أعضاء الوفد» stands at a token, and no other adjective of state after it."""
    if place >= len(doc):
        return False
    members = words.starts("MembersNoun", folded_from(doc, place, 2)) == 2
    noun = words_in(doc)[place + members]
    of_state = any(words.is_demonym(word.stem) for word in words_in(doc)[place + members + 1 : place + members + 2])
    return noun.definite and is_delegation(noun) and not of_state


def bring_chief_told(events: Iterable[Draft], phrases: Iterable[Phrase], doc: Doc) -> None:
    """Let who is told to head «الوفد» lead it where it took part: «اجتمع بوفد المنظمة … وقال رئيس الوفد فلان»."""
    chiefs = {phrase.key: phrase for phrase in phrases if phrase.kind == "person" and _heads_it(phrase, doc)}
    if len(chiefs) != 1:
        return
    chief = next(iter(chiefs.values()))
    for event in events:
        sent = any(is_delegation(words_in(doc)[party.start]) for party in (*event.parties, *event.unnamed))
        if sent and event.type in _LED and event.status != "denied" and not event.values("headOfDelegation"):
            fill(event, "participant", chief)
            fill(event, "headOfDelegation", chief)


def _heads_it(person: Phrase, doc: Doc) -> bool:
    """Whether «رئيس الوفد» leads to a name, or «الوفد الذي يرأسه» does."""
    words, start = words_in(doc), person.start
    post = start + 1 < person.end and words[start + 1].definite and is_delegation(words[start + 1])
    led = start > 2 and words[start - 1].folded in LED_BY and words[start - 2].folded in RELATIVES
    return post or (led and words[start - 3].definite and is_delegation(words[start - 3]))
