"""Follow a traveller: what a visit tells of the conference it is made for and of the talks held during it."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.particles import PERSONAL


def share_journey(drafts: list[Draft]) -> None:
    """Who travels to a city to attend a conference attends it there and then."""
    for draft in drafts:
        for visit in drafts:
            if (
                draft.type == "Conference"
                and visit.type == "Visit"
                and set(visit.values("participant")) & set(draft.values("participant"))
            ):
                if not draft.values("place") and visit.start < draft.start:
                    share(visit, draft, "place")
                if not draft.values("startDate"):
                    share(visit, draft, "startDate", "endDate")


def follow_journeys(here: list[tuple[Draft, Draft]], clauses: list[Clause]) -> None:
    """«تأتي هذه الزيارة في إطار مشاركة المغرب في المؤتمر»: who makes the visit takes part in the conference."""
    visits = [event for mention, event in here if event.type == "Visit"]
    for mention, event in here:
        governor = mention.clause.governor if mention.clause else None
        attended = governor is not None and governor.trigger.role == "AttendVerb"
        if event.type != "Conference" or not attended or not visits:
            continue
        visit = visits[0]
        for known in list(visit.fills):
            if known.slot == "headOfDelegation" or (
                known.slot == "participant" and known.phrase and known.phrase.kind == "person"
            ):
                add(event, known)
        if not event.values("place"):
            share(visit, event, "place")
        if not event.values("startDate"):
            share(visit, event, "startDate", "endDate")
    for _, event in here:
        if event.mode == "Signing" and visits and not event.values("place"):
            share(visits[0], event, "place")


def split_tours(drafts: list[Draft]) -> list[Draft]:
    """A tour of several places is a visit to each."""
    found: list[Draft] = []
    for draft in drafts:
        places = [fill for fill in draft.fills if fill.slot == "place"]
        if draft.mode != "Tour" or len(places) < 2:
            found.append(draft)
            continue
        rest = [fill for fill in draft.fills if fill.slot != "place"]
        found += [replace(draft, fills=[*rest, place], known=False) for place in places]
    return found


def bring_travellers(draft: Draft, here: list[tuple[Draft, Draft]]) -> None:
    """«تميزت هذه الزيارة بمباحثات مع فلان»: who made the visit had the talks."""
    visits = [event for mention, event in here if event.type == "Visit" and mention.known]
    clause = draft.clause
    if draft.type != "Talks" or clause is None or clause.trigger.is_verb or not visits or not draft.parties:
        return
    owned = (
        clause.trigger.form.pronoun
        or clause.taken("genitive")
        or (clause.governor and clause.governor.trigger.role == "SupportVerb")
    )
    if owned or draft.known:
        return
    for fill in visits[-1].fills:
        if fill.slot == "participant" and fill.phrase and fill.phrase.kind in PERSONAL:
            add(draft, Fill("participant", fill.value, draft.span, fill.phrase, fill.rule))


def share(giver: Draft, taker: Draft, *slots: str) -> None:
    """Let one event have what another says of some slots."""
    for given in giver.fills:
        if given.slot in slots:
            add(taker, given)
