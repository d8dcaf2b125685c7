"""Why a thing was not found, or found though there is none."""

from __future__ import annotations

from graph.evaluation.case import Case, overlap
from graph.evaluation.tally import Mistake
from graph.model import Kind


def why(mistake: Mistake, case: Case) -> tuple[str, str]:
    """The cause, and a sentence that names the thing."""
    if mistake.missing:
        named = case.naming([mistake.subject.key])
        return _why_missed(mistake.subject.key, case), named[0].text if named else ""
    return _why_found(mistake, case), _where(mistake.subject.node, case)


def _why_missed(key: str, case: Case) -> str:
    kind, names = case.gold.entities[key].kind, case.names(key)
    others = [(other, case.prediction.names(node)) for node, other in case.things]
    if any(names & found for other, found in others if other is kind):
        return "one node for two things of one name"
    if any(names & found for _, found in others):
        return "found as another kind of thing"
    if any(overlap(names, found) for other, found in others if other is kind):
        return "cut short or too long"
    if any(overlap(names, found) for _, found in others):
        return "read as a part of a thing of another kind"
    if not case.passages:
        return "not found"
    return "named in the text and not read" if case.naming([key]) else "not named so in the text"


def _why_found(mistake: Mistake, case: Case) -> str:
    names = case.prediction.names(mistake.subject.node)
    others = [(other.kind, other.names) for other in case.gold.entities.values()]
    if mistake.subject.key:
        return _why_twice(mistake.subject.node, mistake.subject.key, case)
    if any(names & wanted for _, wanted in others):
        return "found as another kind of thing"
    if any(overlap(names, wanted) for kind, wanted in others if kind == mistake.slot):
        return "cut short or too long"
    if any(overlap(names, wanted) for _, wanted in others):
        return "read as a part of a thing of another kind"
    return "no such thing in the gold file"


def _why_twice(node: str, key: str, case: Case) -> str:
    states, state = case.prediction.states(node), case.gold.facts.states.get(key)
    is_body = case.gold.entities[key].kind is Kind.AGENCY
    return "a body of another state" if is_body and states and state not in states else "two nodes for one thing"


def _where(node: str, case: Case) -> str:
    names = case.prediction.names(node)
    return next((passage.text for passage in case.passages if passage.names(names)), "")
