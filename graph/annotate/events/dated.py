"""Tell what is an event by its day and its place, though the text leaves out who was there, or a reader misses it."""

from __future__ import annotations

from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import PERSONAL

SITTINGS = ("gather", "session-with", "closed-session")  # frames of what one body has several of
_HELD = ("talk", "meet", "sit", "negotiate", *SITTINGS)  # frames of talks that are held somewhere
_COMING = ("arrive", "head-for")  # frames of going somewhere


def are_held_one_day(draft: Draft) -> bool:
    """«لقاء عقده فلان أمس في نيس مع …»: whether a day and a place are told of talks, with one party or of a sitting."""
    told = bool(draft.parties) or draft.rule in SITTINGS
    if not (draft.rule in _HELD and told and draft.values("place")) or draft.leans:
        return False
    return _is_dated_anew(draft) or _is_begun_on_day(draft)


def _is_begun_on_day(draft: Draft) -> bool:
    """«استأنفت اليونان محادثاتها في أثينا أمس»: whether a verb before its object tells of somebody's own talks anew."""
    noun = draft.clause if draft.is_dated and not draft.many else None
    verb = noun.governor if noun is not None and noun.trigger.form.pronoun and not noun.link else None
    return verb is not None and verb.trigger.is_verb and verb.trigger.role == "SupportVerb" and bool(verb.subject)


def comes_one_day(draft: Draft) -> bool:
    """«وصل الوزير فلان أمس على متن طائرة خاصة»: whether somebody is told to come on a day, though not where."""
    people = any(phrase.kind in PERSONAL for phrase in draft.phrases("participant"))
    return draft.rule in _COMING and people and _is_dated_anew(draft)


def is_paid_one_day(draft: Draft) -> bool:
    """«زيارة إلى نيس بدأت أمس»: whether a visit has its place and its day, though nobody we know pays it."""
    return draft.rule == "visit" and bool(draft.values("place")) and _is_dated_anew(draft)


def _is_dated_anew(draft: Draft) -> bool:
    """Whether the day of one event is told that the text has not told before."""
    return draft.is_dated and not (draft.many or draft.known)
