"""Tell what keeps two tellings of meetings apart: editions, titles, days, places, time to come."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import is_carried_by, is_counted
from graph.annotate.events.drafts import Draft
from graph.annotate.events.merge import CALL
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.upcoming import COMING, is_agreed_upon
from graph.model import PartialDate

_FACE_TO_FACE = {
    "meet",
    "receive",
    "sit",
    "closed-session",
    "gather",
    "host",
    "enter",
}  # frames of talks that are no phone call
_SEVERAL = ("هما", "هم")
_FORUM = "conference"  # the frame of «مؤتمر», «منتدى», «ملتقى»


def conflict(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    """Whether two tellings cannot mean one event."""
    if event.values("ordinal") and draft.values("ordinal") and event.values("ordinal") != draft.values("ordinal"):
        return True
    if not (event.title in draft.title or draft.title in event.title):
        return True
    if _statuses_differ(event, draft) or (draft.counted and _is_dual_of(event, draft)):
        return True
    if _is_at_another_time(event, draft) or _had_been_before(event, draft) or _is_received_next(event, draft):
        return True
    if any(_is_call(one) and other.rule in _FACE_TO_FACE for one, other in ((event, draft), (draft, event))):
        return True
    if _is_forum(event, draft) or _is_forum(draft, event):
        return True
    if _dates_differ(event.values("startDate"), draft.values("startDate")):
        return True
    mine = {country_of(place.key) for place in draft.phrases("place")} - {""}
    theirs = {country_of(place.key) for place in event.phrases("place")} - {""}
    if mine and theirs and not mine & theirs:
        return True
    return _cities_differ(event, draft)


def _is_call(talks: Draft) -> bool:
    """«اتصال هاتفي», «تحادثا هاتفيا»: whether a word of its own tells that talks were by telephone."""
    frame = talks.clause.trigger.frame if talks.clause is not None else None
    return talks.rule == "call" or (frame is not None and frame.mode == CALL)


def _is_at_another_time(event: Draft, draft: Draft) -> bool:
    """«وقبل ذلك، عقد فلان جلسة مع …»: whether a verb tells talks with somebody at another time than those before."""
    verb = draft.clause.telling if draft.clause is not None else None
    again = draft.type == event.type and (draft.type == "Talks" or draft.mode == "Signing")
    told = verb is not None and verb.another_time and event.span != draft.span and again
    return (
        told
        and draft.clause is not None
        and bool(draft.clause.taken("مع") or draft.clause.taken("bare") or is_counted(draft.clause))
    )


def _had_been_before(event: Draft, draft: Draft) -> bool:
    """«التقى فلان فلانا. وكان قد التقى فلانا أمس»: whether a pluperfect tells of another or another day.

    Of what a noun or two states alone have told it may tell more.
    """
    verb, before = (one.clause.telling if one.clause is not None else None for one in (draft, event))
    if verb is None or before is None or not verb.pluperfect or before.pluperfect:
        return False
    told = {phrase.who for phrase in event.parties if phrase.kind == "person"}
    others = any(phrase.kind == "person" and phrase.who not in told for phrase in draft.parties)
    day = bool(draft.values("startDate")) and not event.values("startDate")
    here = {phrase.who for phrase in draft.parties}
    acts = [phrase for phrase in before.subject if phrase.kind == "person"]
    without = bool(acts) and here.isdisjoint(phrase.who for phrase in acts)  # «استقبل فلان فلانا بحضور فلان»
    return draft.type == event.type == "Talks" and bool(told) and (others or day or without)


def _is_received_next(event: Draft, draft: Draft) -> bool:
    """«اجتمع فلان وفلان. ثم استقبلهما الرئيس»: whether those who met are received by somebody else."""
    verb = draft.clause.trigger if draft.clause is not None else None
    received = verb is not None and verb.is_verb and draft.rule == "receive" and verb.form.pronoun in _SEVERAL
    hosts, told = draft.phrases("host"), {phrase.who for phrase in event.parties}
    return received and event.type == "Talks" and bool(hosts) and all(host.who not in told for host in hosts)


def are_of_one_noun(event: Draft, draft: Draft) -> bool:
    """«المنتدى», told after a forum and a fair: whether a conference was told by the same noun."""
    nouns = [one.clause.trigger.lemma for one in (event, draft) if one.clause is not None]
    return draft.type == "Conference" and len(nouns) > 1 and nouns[0] == nouns[1]


def _is_forum(event: Draft, talks: Draft) -> bool:
    """«اجتماعه بفلان», «المنتدى»: whether one telling is of talks of somebody with another, and one of a forum."""
    noun = talks.clause if talks.type == "Talks" and event.rule == _FORUM else None
    return noun is not None and bool(noun.trigger.form.pronoun and (noun.taken("مع") or noun.taken("ب")))


def _is_dual_of(event: Draft, draft: Draft) -> bool:
    """Whether an event is the other of the two that one dual tells, or both at once: «اتصالان من نظيريه»."""
    if event.counted:
        return event.start == draft.start
    return event.clause is not None and not event.clause.trigger.is_verb and event.clause.trigger.form.number == "dual"


def _is_held_instead(event: Draft, draft: Draft) -> bool:
    """«نفى لقاء فلان وفدا، مؤكدا أنه التقى فلانا فقط»: whether somebody else is met than at what is denied."""
    verb = draft.clause is not None and draft.clause.trigger.is_verb
    told = {phrase.who for phrase in event.parties}
    others = any(phrase.kind == "person" and phrase.who not in told for phrase in draft.parties)
    return event.status == "denied" and draft.status == "held" and verb and bool(told) and others


def _statuses_differ(event: Draft, draft: Draft) -> bool:
    """Whether one is to come and a verb in the past tells the other."""
    if _is_called_off_beside(event, draft):
        return True
    agreed = draft.clause is not None and is_agreed_upon(draft.clause)
    if event.status == "held" and (agreed or draft.rule in COMING or _comes_after(event, draft)):
        return True
    if _is_held_instead(event, draft):
        return True
    if draft.type == "Visit":
        return _goes_on_to_visit(event, draft)
    if _is_on_day_to_come(event, draft):
        return True
    if draft.type != "Talks" or {event.status, draft.status} != {"planned", "held"}:
        return False
    if _is_called_instead(event, draft):
        return True
    if draft.status == "planned" and draft.values("ordinal") and not event.values("ordinal"):
        return True  # «استقبل فلان فلانا. … وسيترأسان الجولة الثالثة من الحوار»
    if draft.known:
        clause = draft.clause
        own = clause is not None and clause.trigger.definite and not clause.trigger.form.pronoun
        partner = clause is not None and own and bool(clause.taken("مع"))
        return draft.status == "planned" and partner and not event.unfolding
    held, coming = (event, draft) if event.status == "held" else (draft, event)
    return held.tense == "past" or (_is_carried_in_past(held) and coming.tense == "present")


def _is_carried_in_past(draft: Draft) -> bool:
    """«أجرى فلان مباحثات»: whether a verb in the past carries the noun that tells an event."""
    verb = draft.clause.governor if is_carried_by(draft.clause, ("SupportVerb",)) and draft.clause else None
    return verb is not None and verb.trigger.form.tense == "past"


def _is_on_day_to_come(event: Draft, draft: Draft) -> bool:
    """«التقى فلان فلانا. ويلتقي الثلاثاء وزير الداخلية»: whether the present tells talks on a day of its own."""
    verbs = all(one.clause is not None and one.clause.trigger.is_verb for one in (event, draft))
    apart = event.span != draft.span and event.tense == "past" and draft.tense == "present"
    own = bool(draft.values("startDate")) and not event.values("startDate")
    return verbs and apart and own and draft.type == event.type == "Talks"


def _is_called_instead(event: Draft, draft: Draft) -> bool:
    """«كان مقررا أن يلتقيا. وأجريا اتصالا هاتفيا»: whether those who were to meet are told to have telephoned."""
    verb = draft.clause.telling if draft.clause is not None else None
    called = draft.rule == "call" != event.rule and not draft.known and draft.status == "held"
    return called and verb is not None and verb.trigger.form.tense == "past"


def _is_called_off_beside(event: Draft, draft: Draft) -> bool:
    """«التقى فلان فلانا، فيما أرجئ اجتماع كان مقررا مع فلان»: whether a sentence tells that another is called off."""
    noun = draft.clause is not None and not draft.clause.trigger.is_verb and not draft.known
    return noun and draft.span == event.span and draft.status == "cancelled" != event.status


def _goes_on_to_visit(event: Draft, draft: Draft) -> bool:
    """Whether a verb tells of a visit on a day to come after one that has begun: «ومن المقرر أن يزور الوفد غدا …»."""
    verb = draft.clause is not None and draft.clause.trigger.is_verb and bool(draft.values("startDate"))
    begun = event.status == "held" and (event.over or event.unfolding)
    return verb and draft.status == "planned" and begun and event.span != draft.span


def _comes_after(event: Draft, draft: Draft) -> bool:
    """Whether a verb tells what is still to come in the sentence in which a noun tells what was held."""
    verb = draft.status == "planned" and draft.clause is not None and draft.clause.trigger.is_verb
    noun = event.clause is not None and not event.clause.trigger.is_verb and not event.unfolding
    return verb and noun and draft.type == "Talks" and event.span == draft.span and event.start < draft.start


def _cities_differ(event: Draft, draft: Draft) -> bool:
    """Two cities of which neither telling names both are two places."""
    mine = {p.key for p in draft.phrases("place") if p.kind == "place"} - draft.venues
    theirs = {p.key for p in event.phrases("place") if p.kind == "place"} - event.venues
    return bool(mine and theirs) and not mine & theirs and draft.type != "Conference"


def _dates_differ(left: Sequence[object], right: Sequence[object]) -> bool:
    pairs = [
        (one, other)
        for one in left
        for other in right
        if isinstance(one, PartialDate) and isinstance(other, PartialDate)
    ]
    return bool(pairs) and not any(one.agrees(other) for one, other in pairs)
