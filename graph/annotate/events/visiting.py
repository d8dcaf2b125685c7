"""Let who does something during a visit make it: «اطلع وفد كيني على معالم المدينة خلال زيارة استمرت يومين»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.ahead import is_visited
from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import DURING, MARGIN, PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in


def attach_visitors(drafts: Iterable[Draft], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """Add to a visit that only tells when something was done who did it, and what place of its sentence he saw."""
    for draft in drafts:
        clause = draft.clause
        if clause is None or draft.type != "Visit" or draft.phrases("participant"):
            continue
        if answers_invitation(clause):
            _go_as_invited(draft, clause, phrases, doc, words)
        for phrase in _calls_off(clause, doc, words):
            fill(draft, "participant", phrase)
        if not _tells_only_when(clause):
            continue
        if is_visited(clause, doc):
            continue  # «خلال زيارة محاميه له»
        verb = _verb_over(clause)
        for phrase in verb.subject if verb is not None else clause.before:
            if _may_travel(phrase, verb):
                fill(draft, "participant", phrase)
        seen = [place for place in phrases if verb and place.kind == "place" and verb.trigger.end < place.start]
        for place in seen if not draft.values("place") else ():
            if place.end <= draft.start:
                fill(draft, "place", place)


def _verb_over(clause: Clause) -> Clause | None:
    """The verb on which a visit hangs, be it by the opening of something: «شارك في افتتاح المعرض خلال زيارة»."""
    over = clause.governor
    if over is not None and not over.trigger.is_verb and over.trigger.role == "AttendVerb":
        over = over.governor
    return over if over is not None and over.trigger.is_verb else None


def without_own_guests(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text without «زيارته» of no place, where whoever it is given to receives people: his guest's."""
    hosts = {value for event in events if event.type == "Talks" for value in event.values("host")}
    return [event for event in events if not (_is_only_his(event) and hosts.issuperset(event.values("participant")))]


def is_courtesy(visit: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a visit is the reception that its verb tells: «استقبل فلان السفير فلانا في زيارة وداعية»."""
    clause = visit.clause if visit.type == "Visit" else None
    verb = clause.governor if clause is not None and not clause.trigger.is_verb else None
    received = verb is not None and verb.trigger.is_verb and verb.trigger.type == "Talks"
    following = words_in(doc)[visit.end : visit.end + 1]
    forms = [form for word in following for form in (word.stem, word.folded)]  # «وداعية» has no «و» joined to it
    return received and words.has_any("CourtesyWord", forms)


def answers_invitation(clause: Clause) -> bool:
    """«لبى فلان دعوة لزيارة كينيا»: whether the visit is one that somebody was asked to make, and makes."""
    verb = clause.governor.trigger if clause.governor is not None else None
    return verb is not None and verb.is_verb and verb.says("answering") and clause.link in ("ل", "الي")


def _go_as_invited(visit: Draft, noun: Clause, phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """Let who answers an invitation travel; who stands right behind it has invited him: «لبى فلان دعوة نظيره فلان»."""
    verb = noun.governor
    for phrase in verb.subject if verb is not None else ():
        fill(visit, "participant", phrase)
    for phrase in phrases:
        between = verb is not None and verb.trigger.end < phrase.start < noun.trigger.start
        if between and not phrase.prefix and words.has("Invitation", words_in(doc)[phrase.start - 1].stem):
            fill(visit, "host", phrase)


def _is_only_his(visit: Draft) -> bool:
    """Whether of a visit no more is told than a pronoun: «بمناسبة زيارته»."""
    clause = visit.clause if visit.type == "Visit" else None
    told = any(visit.values(slot) for slot in ("place", "host", "startDate"))
    owned = clause is not None and not clause.trigger.is_verb and bool(clause.trigger.form.pronoun)
    return owned and not told and bool(visit.values("participant"))


def _calls_off(clause: Clause, doc: Doc, words: EventWords) -> tuple[Phrase, ...]:
    """Who puts off a journey that follows his name: «أرجأ فلان زيارة إلى الرباط»."""
    if clause.trigger.is_verb or clause.link or clause.governor is not None or len(clause.near) != 1:
        return ()
    who, folded = clause.near[0], folded_words(doc)
    off = who.start > 0 and words.has("Cancelled", folded[who.start - 1].removeprefix("و"))
    return clause.near if off and who.end == clause.trigger.start else ()


def _tells_only_when(clause: Clause) -> bool:
    """Whether «خلال» leads to a noun that says of no one that it is his."""
    noun = clause.trigger
    owned = noun.is_verb or noun.definite or noun.form.pronoun or clause.taken("genitive")
    return clause.link in (*DURING, MARGIN) and not owned


def _may_travel(phrase: Phrase, verb: Clause | None) -> bool:
    """Whether a phrase is people, a delegation of a body, or the state of one: «اطلع وفد كويتي»."""
    sent = phrase.kind == "country" and verb is not None and phrase.start > verb.trigger.end
    return phrase.kind in PERSONAL or phrase.plural or sent
