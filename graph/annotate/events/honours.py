"""Tell the ceremony of an award where the text says who was there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.givers import ABSENT
from graph.annotate.events.particles import AMONG, AT_EVENT
from graph.annotate.events.settings import give_places
from graph.annotate.events.slots import is_feast

_NEAR = 60  # words between an award and its ceremony


def ceremonies(
    clauses: list[Clause], honours: list[Draft], others: list[Draft], events: list[Draft]
) -> Iterator[Draft]:
    """The ceremony of an award, where the text says who was there: «بحضور فلان», «وحضرته فلانة», «خلال الحفل»."""
    awards = [draft for draft in others if draft.type == "Award"]
    told = telling_presence(clauses)
    if not awards or not (told or _names_ceremony(clauses)):
        return
    if not honours and (not told or any(map(_is_meeting, clauses))) and not _names_ceremony(clauses):
        return
    if any(map(_receives, clauses)) and not _names_ceremony(clauses):
        return  # «استقبله وقلده وساما بحضور فلان»: who was there was at the reception
    award = awards[-1]
    if not honours and ((events and events[-1].start > award.start) or _is_far(clauses[0], award)):
        return
    draft = replace(
        award, type="Ceremony", mode="", rule="award", fills=[], known=True, spans=[award.span], clause=None
    )
    for given in [other for other in awards if other.span == award.span]:
        for slot, role in (("recipient", "participant"), ("awardedBy", "host"), ("place", "place")):
            present = [known.phrase for known in given.fills if known.slot == slot and known.rule != ABSENT]
            for phrase in filter(None, present):
                if phrase.kind == "person" or slot == "place":
                    fill(draft, role, phrase)
        if given.clause is not None:
            give_places(given.clause, draft)
    for clause in _parties_held(clauses):
        give_places(clause, draft)
    add_present(draft, told)
    yield draft


def telling_presence(clauses: list[Clause]) -> list[Clause]:
    """The clauses that say who was there when somebody was honoured."""
    return [clause for clause in clauses if _tells_presence(clause, clauses)]


def add_present(draft: Draft, told: list[Clause]) -> None:
    """Add the people whom some clauses say to have been there."""
    for clause in told:
        for argument in clause.arguments:
            for phrase in argument.phrases if argument.relation in ("bare", "genitive") else ():
                if phrase.kind == "person":
                    fill(draft, "participant", phrase)


def _is_far(clause: Clause, award: Draft) -> bool:
    """Whether more than a sentence or two stands between an award and what may be its ceremony."""
    return clause.trigger.start - award.end > _NEAR


def _tells_presence(clause: Clause, clauses: list[Clause]) -> bool:
    """«وحضره فلان», «بحضور فلان», «أشرف على التسليم فلان»: not «بعد مشاركته», nor what somebody led or saw."""
    trigger = clause.trigger
    if trigger.role != "AttendVerb" or not any(a.relation in ("bare", "genitive") for a in clause.arguments):
        return False
    if not trigger.is_verb:
        return clause.link in AMONG
    return trigger.says("present") or any(
        other.governor is clause and other.link != "ب" and not _is_meeting(other) for other in clauses
    )


def _is_meeting(clause: Clause) -> bool:
    return clause.trigger.frame is not None and clause.trigger.frame.type != "Award"


def _receives(clause: Clause) -> bool:
    return clause.trigger.rule == "receive"


def _names_ceremony(clauses: list[Clause]) -> bool:
    return bool(_parties_held(clauses))


def _parties_held(clauses: list[Clause]) -> list[Clause]:
    """The nouns of the ceremony at which a medal is given: «خلال الحفل», «في حفل بمقر الوزارة»."""
    return [
        clause
        for clause in filter(is_feast, clauses)
        if clause.trigger.definite or clause.link in AT_EVENT or _is_attended(clause) or _is_of_award(clause, clauses)
    ]


def _is_of_award(clause: Clause, clauses: list[Clause]) -> bool:
    """Whether a ceremony has its name from the award told before: «حفل التوشيح»."""
    beside = (other.trigger for other in clauses if other.trigger.start == clause.trigger.end)
    return any(word.type == "Award" and word.definite for word in beside)


def _is_attended(clause: Clause) -> bool:
    """«وحضر مراسم التقليد فلان»."""
    governor = clause.governor
    return governor is not None and governor.trigger.is_verb and governor.trigger.role == "AttendVerb"
