"""Tell talks of which only one side is told, and yet enough: where they were held, or with whom they were to be."""

from __future__ import annotations

from graph.annotate.events.clauses import is_carried_by, is_chaired
from graph.annotate.events.dated import SITTINGS
from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import PERSONAL

_COMING = "coming-meeting"  # the frame of «اللقاء المقبل»
_HELD = ("talk", "meet", "sit", "closed-session", "negotiate")  # frames of talks that are held somewhere
_CARRYING = ("SupportVerb",)  # verbs that say no more than that somebody has what they carry: «عقد فلان اجتماعا»


def tells_one_side(draft: Draft) -> bool:
    """Whether talks are an event of their own though the text names only one side."""
    owned, coming = _is_owned_somewhere(draft), _is_to_come_somewhere(draft)
    return owned or coming or _is_with_one(draft) or _is_called_off_with_one(draft)


def _is_owned_somewhere(draft: Draft) -> bool:
    """Whether one man's talks in a place are told of, though not with whom: «مباحثاته في روما», «اجتماع عقده أمس»."""
    noun = draft.clause is not None and not draft.clause.trigger.is_verb
    people = [
        phrase for phrase in draft.parties if phrase.kind == "person" or (phrase.kind == "post" and phrase.country)
    ]
    talks = draft.rule in _HELD and bool(draft.phrases("place"))
    told = draft.has_setting or is_chaired(draft.clause)
    gathers = draft.rule in SITTINGS and not draft.many and told
    return noun and bool(people) and (talks or gathers)


def _is_to_come_somewhere(draft: Draft) -> bool:
    """Whether talks are to be held in a place that is told, «اللقاء المقبل في دمشق», though not who meets there."""
    dated = bool(draft.values("startDate") and draft.status == "planned" and draft.also)
    noun = draft.clause is not None and not draft.clause.trigger.is_verb
    return noun and bool(draft.phrases("place")) and not draft.many and (dated or draft.rule == _COMING)


def _is_with_one(draft: Draft) -> bool:
    """«والتقى خلالها السفير فلانا»: whether it is told whom somebody met of whom the text has not told who he is."""
    clause = draft.clause
    if clause is None or draft.rule != "meet" or draft.many or len(draft.parties) != 1 or draft.unnamed:
        return False
    verb = clause if clause.trigger.is_verb else clause.governor if is_carried_by(clause, _CARRYING) else None
    return verb is not None and not verb.subject and draft.parties[0].kind in PERSONAL


def _is_called_off_with_one(draft: Draft) -> bool:
    """«أرجئ اجتماع كان مقررا مع فلان»: whether it is told with whom one is not held, though not who planned it."""
    noun = draft.clause is not None and not draft.clause.trigger.is_verb and not (draft.known or draft.many)
    return noun and draft.status == "cancelled" and bool(draft.clause and draft.clause.phrases("مع"))
