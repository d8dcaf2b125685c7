"""Make those who welcome a traveller the hosts of the visit: «وكان في استقباله بالمطار فلان»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.clauses import received
from graph.annotate.events.drafts import Draft, Fill, add, values_of
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Ref

_ARRIVAL = 25  # words before a welcome that tell of the return


def is_welcome(draft: Draft, drafts: list[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether a reception only welcomes a traveller, or sees one off: no talks. The visit then has its hosts."""
    if draft.rule not in ("receive", "await", "farewell") or not draft.clause:
        return False
    waiting = _waits(draft, doc, words)
    if draft.rule == "await" and not waiting:
        return True  # «في انتظار الرد»
    if draft.rule == "farewell" or not (waiting or _is_on_arrival(draft, doc, words)):
        return waiting
    if _returns(draft, doc, words):
        return True
    visit = _visit_of(draft, drafts)
    if visit is None:
        return waiting
    travelling = visit.values("participant")  # «كان في استقباله والد الفقيد»: nobody receives himself
    for phrase in _hosts(draft):
        for value in (value for value in values_of(phrase) if value not in travelling):
            add(visit, Fill("host", value, draft.span, phrase, "welcome"))
    return True


def _waits(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«كان في استقباله», «وكان في وداعه»."""
    before = folded_words(doc)[max(0, draft.start - 4) : draft.start]
    return before[-1:] in (["في"], ["وفي"]) and any(map(words.is_being, before))


def _is_on_arrival(draft: Draft, doc: Doc, words: EventWords) -> bool:
    return any(words.has("ArrivalPlace", word.stem) for word in words_in(doc)[draft.start : draft.end + 4])


def _returns(draft: Draft, doc: Doc, words: EventWords) -> bool:
    before = folded_words(doc)[max(0, draft.start - _ARRIVAL) : draft.start]
    return any(words.verb_of(word, "ReturnWord") or words.has("ReturnWord", word.lstrip("و")) for word in before)


def _visit_of(draft: Draft, drafts: list[Draft]) -> Draft | None:
    """The last visit of whoever is welcomed."""
    guests = {Ref(phrase.key) for phrase in received(draft.clause) if phrase.key} if draft.clause else set()
    visits = [other for other in drafts if other.type == "Visit"]
    theirs = [visit for visit in visits if guests & set(visit.values("participant"))]
    return next(reversed(theirs or visits), None)


def _hosts(draft: Draft) -> Iterator[Phrase]:
    """Who waits at the airport, or receives there."""
    clause = draft.clause
    governor = clause.governor if clause and not clause.trigger.is_verb else None
    beside = [phrase for each in (clause.taken("object") if clause else ()) for phrase in each.phrases]
    if beside:
        yield from beside  # «كان في استقباله فلان»
    elif governor is not None and governor.trigger.says("being"):
        yield from dict.fromkeys([*governor.subject, *(p for each in governor.taken("bare") for p in each.phrases)])
    else:
        yield from draft.phrases("host")
