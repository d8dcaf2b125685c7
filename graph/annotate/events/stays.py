"""Tell of a visit what another verb shows: who is received when it begins made it, where somebody leaves it was."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, add, fill
from graph.annotate.events.particles import AFTER, AT_EVENT, PERSONAL
from graph.annotate.events.sides import CountryOf, states_of
from graph.annotate.phrases import Phrase

_ON_VISIT = (*AT_EVENT, "ضمن")  # from what is done on a visit to its noun


def receive_in_towns(drafts: Sequence[Draft]) -> None:
    """Make visits of the receptions that a town gives: «استقبلت نيروبي الرئيس فلانا», «تستضيف باريس فلانا»."""
    for draft in drafts:
        clause = draft.clause
        if draft.rule != "receive" or draft.type != "Talks" or clause is None or not clause.trigger.is_verb:
            continue
        towns, guests = draft.phrases("place"), draft.phrases("participant")
        by_town = bool(clause.subject) and all(phrase in towns for phrase in clause.subject)
        if by_town and guests and all(guest.kind in PERSONAL for guest in guests) and not draft.values("host"):
            draft.type, draft.mode = "Visit", ""


def tell_stays(drafts: Sequence[Draft], phrases: Sequence[Phrase], country_of: CountryOf) -> None:
    """Complete the visits of a sentence that are told by a noun alone, from its `phrases`."""
    for draft in drafts:
        clause = draft.clause
        if draft.type != "Visit" or clause is None or clause.trigger.is_verb:
            continue
        for guest in _received(draft, clause, drafts) or _away(draft, clause, drafts):
            fill(draft, "participant", guest)
        for place in (
            () if draft.values("place") else _left(clause, phrases) or _met_in(draft, clause, drafts, country_of)
        ):
            fill(draft, "place", place)


def _received(visit: Draft, clause: Clause, drafts: Sequence[Draft]) -> list[Phrase]:
    """«استقبل فلان فلانا في مستهل زيارة إلى …»: whom somebody receives during a visit of nobody else."""
    if clause.link not in AT_EVENT or clause.trigger.form.pronoun or visit.parties:
        return []
    receptions = [draft for draft in drafts if draft.rule == "receive" and draft.start < visit.start]
    if clause.ending and receptions:
        _end_at(visit, receptions[-1])
    if not visit.values("place"):
        return []
    hosts = receptions[-1].phrases("host") if receptions else []
    return [phrase for phrase in receptions[-1].phrases("participant") if phrase not in hosts] if hosts else []


def _end_at(visit: Draft, reception: Draft) -> None:
    """«استقبل اليوم فلانا في ختام زيارة»: a reception tells the last day of a visit that it ends, and where."""
    days = [known for known in reception.fills if known.slot == "endDate" and not visit.is_dated]
    places = [known for known in reception.fills if known.slot == "place" and not visit.values("place")]
    for known in [*days, *places]:
        add(visit, known)


def _away(visit: Draft, clause: Clause, drafts: Sequence[Draft]) -> list[Phrase]:
    """«التقى فلان فلانا في إطار زيارة إلى الرباط»: of two who meet, the one who is not at home where the visit is."""
    if clause.link not in AT_EVENT or visit.parties or not visit.values("place"):
        return []
    talks = [draft for draft in drafts if draft.type == "Talks" and draft.start < visit.start]
    here = {place.country for place in visit.phrases("place")}
    met = [phrase for phrase in talks[-1].parties if phrase.kind in PERSONAL and phrase.country] if talks else []
    away = [phrase for phrase in met if phrase.country not in here]
    return away if len(met) == 2 and len(away) == 1 else []


def _met_in(visit: Draft, clause: Clause, drafts: Sequence[Draft], country_of: CountryOf) -> list[Phrase]:
    """«التقى فلان فلانا في روما، ضمن زيارة يقوم بها وفد …»: the town abroad where somebody meets on a visit."""
    guests = visit.phrases("participant")
    if clause.link not in _ON_VISIT or not guests:
        return []
    talks = [draft for draft in drafts if draft.type == "Talks" and draft.clause is clause.governor]
    towns = [place for place in talks[-1].phrases("place") if place.kind == "place"] if talks else []
    homes = set().union(*(states_of(guest, country_of) for guest in guests))
    return [town for town in towns if homes and country_of(town.key) not in homes | {""}]


def _left(clause: Clause, phrases: Sequence[Phrase]) -> list[Phrase]:
    """«غادر وفد برئاسة فلان الرباط بعد زيارة»: the place that somebody leaves after a visit, behind him or the verb."""
    verb = clause.governor
    frame = verb.trigger.frame if verb is not None else None
    after_it = clause.link in AFTER or clause.ending
    if verb is None or frame is None or frame.name != "leave" or not after_it:
        return []
    between = [phrase for phrase in phrases if verb.trigger.end <= phrase.start < clause.trigger.start]
    after = {verb.trigger.end, *(phrase.end for phrase in between if phrase.kind in (*PERSONAL, "agency"))}
    after |= {phrase.end for phrase in verb.subject} | {day.end for day in verb.dates}
    places = (phrase for phrase in phrases if phrase.kind in ("place", "country") and not phrase.prefix)
    return [place for place in places if place.start in after and place.end <= clause.trigger.start]
