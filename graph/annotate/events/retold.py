"""Find the meeting of which a sentence only tells more: «جاء ذلك خلال لقاء …», «وتم التوقيع في …», «ووقع المذكرة …»."""

from __future__ import annotations

from collections.abc import Iterable

from graph.annotate.events.clauses import Clause
from graph.annotate.events.conflicts import conflict
from graph.annotate.events.drafts import Draft, is_told_after
from graph.annotate.events.particles import DURING
from graph.annotate.events.sides import CountryOf, are_among, sides, states_of

_ACCREDIT, _RECEIVE = "accredit", "receive"  # the frames of «أوراق اعتماد» and «استقبل»
_PARTNERS = ("مع", "ب", "ل", "genitive")  # how those hang with whom talks are held


def told_more(draft: Draft, events: list[Draft], country_of: CountryOf) -> Draft | None:
    """The meeting told before at which something came about, or the signing of which more is told; None for none."""
    fitting = (event for event in reversed(events) if not conflict(event, draft, country_of))
    if draft.type == "Talks" and draft.clause is not None and draft.clause.thereby:
        return _of_last_sentence(draft, draft.clause, fitting, country_of)
    if _is_of_bodies_then(draft):
        talks = (event for event in fitting if event.type == "Talks" and is_told_after(draft, event))
        return next((event for event in talks if _speak_for(event, draft, country_of)), None)
    if draft.mode == "Signing" and _is_known_signing(draft):
        signings = (event for event in fitting if event.mode == "Signing")
        return next((event for event in signings if _may_sign(draft, event, country_of)), None)
    return next((event for event in events[-1:] if _is_when_handed(draft, event)), None)


def _is_when_handed(draft: Draft, event: Draft) -> bool:
    """«استقبل الرئيس السفير الذي سلمه أوراق اعتماده»: whether papers are handed over at a reception told with it."""
    handed = draft.rule == _ACCREDIT and event.rule == _RECEIVE and draft.span == event.span
    return handed and len(draft.parties) == 1 and draft.parties[0].key in {phrase.key for phrase in event.parties}


def _of_last_sentence(draft: Draft, noun: Clause, events: Iterable[Draft], country_of: CountryOf) -> Draft | None:
    """The talks of the sentence before, with whose parties those agree whom the noun names."""
    partners = noun.phrases(*_PARTNERS)
    talks = (event for event in events if event.type == "Talks" and is_told_after(draft, event))
    return next((event for event in talks if are_among(partners, event.parties, country_of)), None)


def _is_of_bodies_then(draft: Draft) -> bool:
    """«جرى خلال المقابلة بحث التعاون بين الشرطتين الكينية والرواندية»: whether talks tell only of bodies or states."""
    noun = draft.clause.trigger if draft.clause is not None and draft.clause.link in DURING else None
    known = draft.type == "Talks" and draft.known and noun is not None and noun.definite
    return known and bool(draft.parties) and all(phrase.kind in ("agency", "country") for phrase in draft.parties)


def _speak_for(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    """Whether the people who met are of the states of those bodies, as far as it is told of which they are."""
    people = [states_of(phrase, country_of) for phrase in event.parties if phrase.kind == "person"]
    bodies = (states_of(phrase, country_of) for phrase in draft.parties)
    return len(people) > 1 and (not all(people) or all(not one or one & set().union(*people) for one in bodies))


def _is_known_signing(draft: Draft) -> bool:
    """Whether words lead back to a paper or a signing told before: «التوقيع», «مراسم التوقيع», «ووقع المذكرة»."""
    clause = draft.clause
    if clause is None:
        return False
    if clause.trigger.is_verb or _is_borne(draft):
        return draft.known
    own = any(clause.taken(way) for way in _PARTNERS) or bool(clause.trigger.form.pronoun)
    return not own and (draft.known or draft.rule == "celebrate")


def _is_borne(draft: Draft) -> bool:
    """«وحملت المذكرة توقيع فلان وفلان»: whether a known paper bears the signatures of those whom a noun names."""
    noun = draft.clause.trigger if draft.clause is not None and not draft.clause.trigger.is_verb else None
    led = noun is not None and (noun.definite or noun.pointed or bool(noun.form.pronoun))
    return draft.known and noun is not None and not led


def _may_sign(draft: Draft, event: Draft, country_of: CountryOf) -> bool:
    """Whether those of whom more is told are those who signed, or stand for the states and bodies that did.

    Right after a signing by states or bodies anybody may, be it told where he comes from or not.
    """
    if draft.clause is None or not (draft.clause.trigger.is_verb or _is_borne(draft)):
        return True
    theirs = sides(event)
    just = is_told_after(draft, event) and not any(phrase.kind == "person" for phrase in theirs)
    return not theirs or just or are_among(sides(draft), theirs, country_of)
