"""Let those who make and host a visit sign what it ends with: «وستتوج الزيارة بالتوقيع على اتفاقية»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.journeys import are_of_one_verb
from graph.annotate.events.particles import PERSONAL
from graph.annotate.phrases import Phrase

_TO_COME = "س"  # before a verb of what will be


def bring_signers(signing: Draft, here: Sequence[tuple[Draft, Draft]]) -> None:
    """Give a signing without parties those of the visit that one verb tells with it, which is to come if that is."""
    noun = signing.clause if signing.mode == "Signing" else None
    if noun is None or noun.trigger.is_verb or signing.parties or noun.governor is None:
        return
    visits = [event for told, event in here if event.type == "Visit" and _ends_so(told, signing)]
    for visit in visits[-1:]:
        for phrase in _sides(visit):
            fill(signing, "participant", phrase)
        ahead = visit.status == "planned" or _TO_COME in noun.governor.trigger.prefix
        signing.status = "planned" if ahead and signing.status == "held" else signing.status


def _ends_so(visit: Draft, signing: Draft) -> bool:
    """Whether the visit itself ends with a signing: not «أشاد فلان خلال زيارته بتوقيع الاتفاقية»."""
    return are_of_one_verb(signing, visit) and visit.clause is not None and not visit.clause.link


def _sides(visit: Draft) -> list[Phrase]:
    """Who makes a visit, and who hosts it, or else the state where it leads."""
    people = [phrase for phrase in visit.phrases("participant") if phrase.kind in PERSONAL]
    states = [phrase for phrase in visit.phrases("place") if phrase.kind == "country"]
    return [*people, *(visit.phrases("host") or states)]
