"""Hold talks where the visit is during which they are, or the conference on whose margins: «زار باريس والتقى فلانا»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.coming import is_dated_later
from graph.annotate.events.drafts import Draft, have_someone_in_common, is_yet_to_come
from graph.annotate.events.journeys import is_spoken_of, share
from graph.annotate.events.particles import AFTER, APART, BEFORE, IN_IT, RELATIVES
from graph.annotate.events.text import folded_words
from graph.annotate.found import document_of
from graph.smallwords import small_words

_OUTCOMES = frozenset(small_words("outcome-noun"))  # «استقبل فلانا الذي عرض نتائج زيارته إلى روما»


def is_done_on(deed: Draft, visit: Draft, doc: Doc) -> bool:
    """«زيارة إلى باريس التقى خلالها فلانا»: whether a verb behind a noun of a visit tells what was done on it."""
    verb, noun = deed.clause, visit.clause
    told = verb is not None and verb.trigger.is_verb and noun is not None and not noun.trigger.is_verb
    behind = visit.type == "Visit" and visit.start < deed.start
    return told and behind and not IN_IT.isdisjoint(folded_words(doc)[deed.end : deed.end + 1])


def take_place(draft: Draft, drafts: Sequence[Draft], doc: Doc) -> None:
    """Hold talks where the conference is on whose margins they are held, or where the visit is during which."""
    alone = len(draft.parties) + len(draft.unnamed) < 2  # «اعتزازه بلقاء فلان» is told again, and is told by no place
    if draft.type != "Talks" or draft.values("place") or draft.mode == "PhoneCall" or alone:
        return
    visits = [other for other in drafts if other.type == "Visit" and have_someone_in_common(draft, other)]
    clause = draft.clause
    apart = clause is not None and (clause.link in APART or clause.aside != "")  # not held where the journey leads
    opening = clause.antecedent if clause is not None and clause.ahead else None
    during = [visit for visit in visits if opening is not None and visit.clause is opening]
    during = during or [visit for visit in visits if is_done_on(draft, visit, doc)][-1:]
    visits = during or [visit for visit in visits if not (_is_told_apart(visit) or is_spoken_of(visit, draft))]
    visits = [visit for visit in visits if not (_is_listed_behind(visit, draft) or _has_stations(visit))]
    visits = [visit for visit in visits if folded_words(doc)[visit.start - 1] not in _OUTCOMES]
    visits = [visit for visit in visits if not _is_left_for(visit, draft, doc)] if during or not apart else []
    for giver in [draft.sideline] if draft.sideline else visits if len(visits) == 1 else []:
        share(giver, draft, "place")


def _is_told_apart(visit: Draft) -> bool:
    """Whether a journey is told as made later, or a visit as made before: «قبل سفره إلى باريس، التقى فلانا»."""
    clause = visit.clause
    if clause is None or clause.trigger.is_verb:
        return clause is not None and clause.aside in BEFORE
    goes = clause.trigger.goes_to
    return clause.link in BEFORE or (clause.link in AFTER and not goes)


def _is_left_for(visit: Draft, talks: Draft, doc: Doc) -> bool:
    """Whether somebody travels later than he meets: he is yet to go, or «التقى فلانا، ثم توجه إلى روما»."""
    if visit.start < talks.start or is_yet_to_come(visit, talks):
        return visit.start > talks.start
    went, published = visit.clause, document_of(doc).date
    onwards = went is not None and went.trigger.is_verb and went.trigger.goes_to and went.continues
    onwards = onwards and folded_words(doc)[visit.start - 1] not in RELATIVES
    coming = talks.status == "held" and visit.unfolding and published is not None and is_dated_later(visit, published)
    return coming or (onwards and went is not None and not went.pluperfect)


def _is_listed_behind(visit: Draft, talks: Draft) -> bool:
    """«يتضمن برنامجه لقاء مع فلان، وزيارة إلى روما»: whether «و» joins a visit to talks told before it."""
    noun = visit.clause.trigger if visit.clause is not None else None
    return noun is not None and not noun.is_verb and noun.prefix == "و" and visit.start > talks.start


def _has_stations(visit: Draft) -> bool:
    """Whether a visit leads to several towns, so that it does not tell in which of them anybody met."""
    towns = {phrase.key for phrase in visit.phrases("place") if phrase.kind == "place"} - visit.venues
    return len(towns) > 1
