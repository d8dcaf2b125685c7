"""Why a slot of an event that was found lacks a value, or has a wrong one."""

from __future__ import annotations

from graph.evaluation.case import OF_THINGS, Case
from graph.evaluation.gold import DATE_SLOTS, NUMBER_SLOTS, GoldEvent, Value
from graph.evaluation.tally import Mistake
from graph.evaluation.topics import topic_words
from graph.model import PartialDate
from graph.settings import Settings


def why(mistake: Mistake, case: Case) -> tuple[str, str]:
    """The cause, and the words that fill the slot, or those in which they should have been read."""
    if mistake.slot == "type":
        return "told as another type of event", case.quote(mistake.subject.node)
    if mistake.slot in OF_THINGS:
        cause = _thing_missed(mistake, case) if mistake.missing else _thing_told(mistake, case)
    elif mistake.slot in DATE_SLOTS:
        cause = _date(mistake, case)
    elif mistake.slot in NUMBER_SLOTS:
        cause = _number(mistake, case)
    else:
        cause = _concept(mistake, case)
    return cause, _quote(mistake, case)


def _thing_missed(mistake: Mistake, case: Case) -> str:
    node, value = mistake.subject.node, mistake.value
    if value not in case.found:
        return "the party was not found as a thing"
    if _fills(value, case, node):
        return "in another slot of the event"
    if any(_fills(value, case, other) for other in case.events):
        return "given to another event"
    if not case.passages:
        return "found as a thing, and given to no event"
    beside = any(case.tells(node, passage) for passage in case.naming([value]))
    return f"given to no event, {'named in a sentence that tells it' if beside else 'named in other sentences'}"


def _thing_told(mistake: Mistake, case: Case) -> str:
    event, value = _gold(mistake, case), mistake.value
    if value not in case.gold.entities:
        return "the party is no thing of the gold file"
    if any(value in event.wanted(slot).allowed for slot in OF_THINGS):
        return "in another slot of the event"
    others = (other for other in case.wanted if other is not event)
    if any(value in other.wanted(slot).allowed for other in others for slot in OF_THINGS):
        return "taken from another event"
    return "takes part in no event"


def _date(mistake: Mistake, case: Case) -> str:
    """A date is wrong where the event has another one, and missing where it has none."""
    node, slot, wanted = mistake.subject.node, mistake.slot, _gold(mistake, case).wanted(mistake.slot).allowed
    told = case.told[node][slot]
    if not told:
        elsewhere = any(wanted & case.told[other][slot] for other in case.events)
        return "the date was given to another event" if elsewhere else "no date was read for the event"
    if not wanted:
        others = (other for other in case.wanted if other.wanted(slot).allowed & told)
        return "the date of another event" if any(others) else "the event has no date in the gold file"
    if not any(_agree(one, other) for one in wanted for other in told):
        return "another date"
    undated = not case.prediction.issued(case.gold.document)
    return "not as exact as wanted" + (": the document has no date of its own" if undated else "")


def _agree(left: Value, right: Value) -> bool:
    try:
        return PartialDate.parse(str(left)).agrees(PartialDate.parse(str(right)))
    except ValueError:
        return False


def _number(mistake: Mistake, case: Case) -> str:
    told, wanted = case.told[mistake.subject.node][mistake.slot], _gold(mistake, case).wanted(mistake.slot).allowed
    if told and wanted:
        return "another number"
    return "no number was read" if mistake.missing else "the gold file has no number here"


def _concept(mistake: Mistake, case: Case) -> str:
    """Topics, and the conference on whose margins something is held."""
    event, slot, value = _gold(mistake, case), mistake.slot, mistake.value
    thing = "topic" if slot == "topic" else "conference"
    if mistake.missing and any(value in case.told[node][slot] for node in case.events):
        return f"the {thing} was given to another event"
    if mistake.missing:
        return _topic_missed(mistake, case) if slot == "topic" else _margin_missed(mistake, case)
    if any(value in other.wanted(slot).allowed for other in case.wanted if other is not event):
        return f"the {thing} of another event"
    return f"the gold file has no such {thing} here"


def _topic_missed(mistake: Mistake, case: Case) -> str:
    words = topic_words(Settings().ontology).get(str(mistake.value), ())
    known = [passage for passage in case.passages if any(passage.matches(pattern) for pattern in words)]
    if not case.passages:
        return "the topic was not read"
    if not known:
        return "the topic was not read: no word known for it stands in the text"
    beside = any(case.tells(mistake.subject.node, passage) for passage in known)
    return f"the topic was not read: a word for it stands in {'its' if beside else 'another'} sentence"


def _margin_missed(mistake: Mistake, case: Case) -> str:
    return "the conference was not found" if mistake.value not in case.nodes else "the conference was not read"


def _fills(value: Value, case: Case, node: str) -> bool:
    return any(value in case.told[node][slot] for slot in OF_THINGS)


def _gold(mistake: Mistake, case: Case) -> GoldEvent:
    events = case.gold.events[mistake.subject.task + "s"]
    return next(event for event in events if event.key == mistake.subject.key)


def _quote(mistake: Mistake, case: Case) -> str:
    node = mistake.subject.node
    if not mistake.missing:
        return case.quote(node, mistake.slot)
    named = case.naming([mistake.value])
    beside = [passage for passage in named if case.tells(node, passage)]
    return beside[0].text if beside else named[0].text if named else case.quote(node)
