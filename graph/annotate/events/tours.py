"""Tell who makes a tour, «زار فلان عمان ضمن جولة تشمل بيروت», and none of what he is at: «تجول في المعرض»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill, fill_date, have_someone_in_common
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of

_TOUR = "tour"
_ROUNDS = (_TOUR, "go-round")  # frames of who goes round something
_HELD = ("Conference", "Ceremony")
_IT = "ها"  # the pronoun of a tour
_NEAR = 4  # words between a tour and what is toured: «بجولة في أرجاء المعرض»


def is_round_of_event(draft: Draft, events: Iterable[Draft], doc: Doc) -> bool:
    """Whether somebody only goes round what he opened or attended: «افتتح المعرض … ثم تجول في أرجائه»."""
    if draft.rule not in _ROUNDS or draft.values("place") or draft.values("host") or draft.values("startDate"):
        return False
    if draft.clause is not None and draft.clause.trigger.is_verb and not _names_traveller(draft, doc):
        return True  # «ثم يجول في الدم»
    return _is_at(draft, events)


def is_tour_of_fair(draft: Draft, events: Iterable[Draft], clauses: Iterable[Clause]) -> bool:
    """Whether a visit is a tour of a fair, and whoever makes it takes part in a meeting told before."""
    if draft.rule != _TOUR or draft.values("place") or not _leads_to_fair(draft, clauses):
        return False
    return _is_at(draft, events)


def _names_traveller(draft: Draft, doc: Doc) -> bool:
    """Whether the sentence names somebody who goes round, and does not only mean whom the text told before."""
    start = first_of(doc, draft.start)
    return bool(draft.unnamed) or any(phrase.start >= start for phrase in draft.phrases("participant"))


def _is_at(draft: Draft, events: Iterable[Draft]) -> bool:
    """Whether one of those who go round takes part in a conference or ceremony."""
    return any(event.type in _HELD and have_someone_in_common(draft, event) for event in events)


def _leads_to_fair(draft: Draft, clauses: Iterable[Clause]) -> bool:
    """Whether a conference told before stands right after a tour."""
    triggers = (clause.trigger for clause in clauses if 0 <= clause.trigger.start - draft.end <= _NEAR)
    return any(found.type == "Conference" and found.definite for found in triggers)


def send_round(drafts: list[Draft], events: Sequence[Draft]) -> None:
    """«وصل فلان إلى عمان ضمن جولة تشمل بيروت»: who travels makes the tour that his journey is part of."""
    for tour in drafts:
        if tour.clause is None or tour.mode != "Tour" or tour.values("participant"):
            continue
        verb, owned = tour.clause.governor, bool(tour.clause.trigger.form.pronoun)  # «التقى خلال جولته فلانا»
        here = _travellers(drafts, verb) or ([] if owned else _received(drafts, verb)) if verb is not None else []
        for phrase in here:
            fill(tour, "participant", phrase)
        if not here and tour.values("place") and _is_of_known(tour, drafts):
            _go_on(tour, next((event for event in reversed(events) if _is_made(event)), None))


def _is_of_known(tour: Draft, drafts: list[Draft]) -> bool:
    """«وتشمل الجولة كينيا», «وتأتي الزيارة ضمن جولة تشمل كينيا»: whether a tour is that of a journey told before."""
    known = any(visit.type == "Visit" and visit.known and visit.leans and visit.start < tour.start for visit in drafts)
    told = tour.clause is not None and tour.clause.trigger.definite and not tour.clause.link
    return known or (told and tour.leans)


def _is_made(event: Draft) -> bool:
    """Whether it is told who makes a journey."""
    return event.type == "Visit" and bool(event.values("participant"))


def _go_on(tour: Draft, journey: Draft | None) -> None:
    """Let those who made a journey told before go on to what its tour leads to, which is to come if that is."""
    for phrase in journey.phrases("participant") if journey is not None else ():
        fill(tour, "participant", phrase)
    if journey is not None and journey.status != "held":
        tour.status = journey.status


def _travellers(drafts: list[Draft], verb: Clause) -> list[Phrase]:
    """Who makes the journey that a verb tells: «وصل فلان», «تأتي زيارة فلان»."""
    visits = (draft for draft in drafts if draft.type == "Visit" and draft.mode != "Tour")
    told = (visit for visit in visits if visit.clause is verb or (visit.clause and visit.clause.governor is verb))
    return [phrase for visit in told for phrase in visit.phrases("participant")]


def _received(drafts: list[Draft], verb: Clause) -> list[Phrase]:
    """«استقبل فلان فلانا ضمن جولة تشمل بيروت»: who is received; else who talks with somebody, by the verb's subject."""
    talks = next((draft for draft in drafts if draft.type == "Talks" and draft.clause is verb), None)
    if talks is None:
        return []
    hosts = talks.phrases("host")
    return [phrase for phrase in talks.phrases("participant") if phrase not in hosts] if hosts else list(verb.subject)


def ended_tours(drafts: Sequence[Draft], clauses: Sequence[Clause]) -> list[Draft]:
    """«بدأ فلان جولة من الدوحة، على أن يختتمها غدا في مسقط»: the visit with which a verb ends a tour told before it."""
    found = []
    for verb in clauses:
        before = [draft for draft in drafts if draft.mode == "Tour" and draft.start < verb.trigger.start]
        places = [phrase for phrase in verb.phrases("في", "ب") if phrase.kind in ("place", "country")]
        if before and _ends_it(verb) and places and places[0].key not in {p.key for p in before[-1].phrases("place")}:
            found.append(_last_station(before[-1], verb, places[0]))
    return found


def _ends_it(verb: Clause) -> bool:
    """«يختتمها»: whether a verb of ending has for object what was told before it."""
    return verb.trigger.is_verb and verb.trigger.says("ending") and verb.trigger.form.pronoun == _IT


def _last_station(tour: Draft, verb: Clause, place: Phrase) -> Draft:
    """A visit of those who make a tour to the place where it ends, which is to come if the verb is in the present."""
    made = [known for known in tour.fills if known.slot in ("participant", "headOfDelegation")]
    status = "planned" if verb.trigger.form.tense == "present" else tour.status
    visit = replace(tour, fills=made, known=False, status=status, spans=list(tour.spans))
    fill(visit, "place", place)
    for date in verb.dates:
        fill_date(visit, date)
    return visit


def share_fronted_tour(drafts: Sequence[Draft]) -> None:
    """«ضمن جولة تشمل أيضا الدوحة والكويت، وصل فلان إلى المنامة»: who comes is on the tour that is told first."""
    for tour in filter(_is_fronted, drafts):
        journeys = (draft for draft in drafts if draft.type == "Visit" and draft.start > tour.start)
        for phrase in next((each.phrases("participant") for each in journeys if _is_told_by_verb(each)), ()):
            fill(tour, "participant", phrase)


def _is_fronted(tour: Draft) -> bool:
    noun = tour.clause if tour.mode == "Tour" and tour.clause is not None else None
    fronted = noun is not None and not noun.trigger.is_verb and bool(noun.link) and noun.governor is None
    return fronted and bool(tour.values("place")) and not (tour.phrases("participant") or tour.known)


def _is_told_by_verb(journey: Draft) -> bool:
    return journey.clause is not None and journey.clause.trigger.is_verb and journey.clause.trigger.goes_to
