"""Why an event was not found at all, or told though there is none."""

from __future__ import annotations

from graph.evaluation.case import OF_THINGS, Case
from graph.evaluation.gold import GoldEvent, Value
from graph.evaluation.passages import Passage
from graph.evaluation.tally import Mistake


def why(mistake: Mistake, case: Case) -> tuple[str, str]:
    """The cause, and the words that tell the event (or name most of its parties)."""
    if not mistake.missing:
        return _why_told(mistake.subject.node, case), case.quote(mistake.subject.node)
    event = next(event for event in case.gold.events[mistake.subject.task + "s"] if event.key == mistake.subject.key)
    named = case.naming(_parties(event))
    return _why_missed(event, case), named[0].text if named else ""


def _why_missed(event: GoldEvent, case: Case) -> str:
    parties = _parties(event)
    found = parties & case.found
    if parties and not found:
        return "not found: none of its parties was found as a thing"
    if any(found <= _values(filled) for filled in case.told.values() if len(found) > 1):
        return "not found: told together with another event"
    if not case.passages:
        return "not found: no event was read with its parties"
    return _why_unread(found, case)


def _why_unread(found: frozenset[Value], case: Case) -> str:
    """What the sentences that name most of its parties tell instead."""
    sentences = case.naming(found)[:1]
    if not sentences:
        return "not found: no sentence names its parties by name"
    told = [node for node in case.events if any(case.tells(node, passage) for passage in sentences)]
    if not told:
        return "not found: no event was read in the sentence that names its parties"
    if any(found & _values(case.told[node]) for node in told):
        return "not found: another event was read in its sentence, with parties of it"
    return "not found: another event was read in its sentence, without its parties"


def _why_told(node: str, case: Case) -> str:
    told = _values(case.told[node])
    shares = [event for event in case.wanted if told & _parties(event)]
    if any(event.optional for event in shares):
        return "invented: told again beside an event that may be left out"
    if any(event.key in case.nodes for event in shares):
        return "invented: told twice, or parted from an event that was found"
    if shares:
        return "invented: more of it is wrong than right"
    if any(case.tells(other, passage) for other in case.nodes.values() for passage in _sentences(node, case)):
        return "invented: read in the sentence of another event, and shares no party with it"
    return "invented: no event of the gold file shares a party with it"


def _sentences(node: str, case: Case) -> list[Passage]:
    return [passage for passage in case.passages if case.tells(node, passage)]


def _parties(event: GoldEvent) -> frozenset[Value]:
    """The things that fill its slots; the optional ones where there are no others."""
    required = frozenset(value for slot in OF_THINGS for value in event.wanted(slot).required)
    return required or frozenset(value for slot in OF_THINGS for value in event.wanted(slot).allowed)


def _values(filled: dict[str, set[Value]]) -> frozenset[Value]:
    return frozenset(value for slot in OF_THINGS for value in filled[slot])
