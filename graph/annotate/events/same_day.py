"""Let who visits somewhere on a day do on that day what he goes on to do: «زار المركز أمس والتقى فلانا»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill, have_someone_in_common
from graph.annotate.events.journeys import share
from graph.annotate.events.particles import DONE, PERSONAL
from graph.annotate.events.text import folded_words
from graph.model import Ref


def share_day(drafts: Sequence[Draft], doc: Doc) -> None:
    """Who visits a body on a day and meets someone goes there on that day; who leads the body receives him."""
    for visit, draft in pairwise(drafts):
        if visit.type != "Visit" or draft.type != "Talks" or not _goes_on(visit, draft, doc):
            continue
        dated = visit if visit.is_dated else _told_before(visit, drafts)
        if not draft.values("startDate") and dated.values("endDate") in ([], dated.values("startDate")):
            share(dated, draft, "startDate", "endDate")
        for phrase in draft.phrases("participant"):
            if phrase.kind in PERSONAL and Ref(phrase.agency) in visit.values("host") and not draft.values("host"):
                fill(draft, "host", phrase)


def _told_before(journey: Draft, drafts: Sequence[Draft]) -> Draft:
    """«تفقد فلان أمس المعبر، قبل أن ينتقل إلى نيس حيث التقى …»: the visit after which a traveller went on."""
    last = next((draft for draft in reversed(drafts) if draft.start < journey.start), journey)
    goes_on = last.type == "Visit" and journey.clause is not None and journey.clause.continues
    return last if goes_on and have_someone_in_common(last, journey) else journey


def _goes_on(visit: Draft, draft: Draft, doc: Doc) -> bool:
    """Whether a verb tells what the visitor did next: «زار المركز والتقى فلانا», «وصل إلى نيس حيث التقى فلانا»."""
    clause = draft.clause
    if clause is None or not clause.trigger.is_verb:
        return False
    before = folded_words(doc)[max(draft.start - 1, 0)] in DONE  # «سافر إلى باريس السبت، وكان قد التقى فلانا»
    told_on = clause.continues and clause.trigger.form.tense == "past" and not before
    return (clause.trigger.prefix.startswith("و") or told_on) and have_someone_in_common(visit, draft)
