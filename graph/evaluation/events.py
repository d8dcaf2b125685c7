"""Find which event of the gold file each event of a build is, and count their slots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from graph.evaluation.entities import Keys
from graph.evaluation.gold import AWARD_SLOTS, MEETING_SLOTS, OPERATION_SLOTS, Gold, GoldEvent
from graph.evaluation.prediction import Prediction
from graph.evaluation.tally import Guess, Subject, Tally, compare
from graph.model import MEETINGS


@dataclass(frozen=True)
class Task:
    """One kind of event to compare; only meetings have types that count."""

    name: str
    classes: tuple[str, ...]
    slots: tuple[str, ...]
    types: tuple[str, ...] = ()


TASKS = {
    "meetings": Task("meeting", (*MEETINGS, "Meeting"), MEETING_SLOTS, MEETINGS),
    "awards": Task("award", ("Award",), AWARD_SLOTS),
    "operations": Task("operation", ("Operation",), OPERATION_SLOTS),
}
NOTHING = GoldEvent("", (), {}, optional=False)
NOBODY = Subject("", "")


def count_events(
    gold: Gold, events: tuple[GoldEvent, ...], task: Task, prediction: Prediction, keys: Keys, tally: Tally
) -> dict[str, str]:
    """Count the slots of a document's events after the best one-to-one match; the node of each gold key found."""
    nodes = prediction.events(gold.document, task.classes)
    before = tuple(slot for slot in task.slots if slot != "sidelineOf")  # it names events, which are not matched yet
    first = [_read(gold, task, prediction, node, before, keys) for node in nodes]
    matched = _match(events, first, task, before, gold.optional_keys)
    known = {**keys, **{nodes[guess]: events[wanted].key for wanted, guess in matched.items()}}
    guesses = [_read(gold, task, prediction, node, task.slots, known) for node in nodes]
    for number, event in enumerate(events):
        if not event.optional:
            guess = matched.get(number)
            node, told = ("", None) if guess is None else (nodes[guess], guesses[guess])
            subject = Subject(gold.document, task.name, event.key, node, event.key, _kind(event.types, told, task))
            _count(event, told, task, gold.optional_keys, subject, tally)
    for guess in sorted(set(range(len(nodes))) - set(matched.values())):
        name, told = f"«{prediction.label(nodes[guess])}»", guesses[guess]
        subject = Subject(gold.document, task.name, "", nodes[guess], name, _kind((), told, task))
        _count_spurious(told, task, gold.optional_keys, subject, tally)
    return {events[wanted].key: nodes[guess] for wanted, guess in matched.items()}


def _read(
    gold: Gold, task: Task, prediction: Prediction, node: str, slots: tuple[str, ...], keys: Mapping[str, str | None]
) -> Guess:
    """What the document's graph says of an event."""
    guess = {slot: prediction.slot(gold.document, node, slot, keys) for slot in slots}
    return {**guess, "type": set(prediction.types(node, task.types))}


def _match(
    events: tuple[GoldEvent, ...], guesses: list[Guess], task: Task, slots: tuple[str, ...], optional: frozenset[str]
) -> dict[int, int]:
    """The best one-to-one match of gold events and guesses, by the values they share."""
    graph = nx.Graph()
    for wanted, event in enumerate(events):
        for guess, told in enumerate(guesses):
            if weight := _fit(event, told, slots, optional):
                graph.add_edge((0, wanted), (1, guess), weight=weight)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return {wanted: guess for (_, wanted), (_, guess) in pairs}


def _fit(event: GoldEvent, guess: Guess, slots: tuple[str, ...], optional: frozenset[str]) -> int:
    """How well a guess fits an event; 0 if no value is shared or more is wrong than right."""
    count = compare(event, guess, slots, optional, NOBODY).total
    shared = sum(len(event.wanted(slot).allowed & guess[slot]) for slot in slots)
    same_type = bool(set(event.types) & guess["type"])
    weight = 4 * count.right + 2 * shared + 3 * same_type - count.wrong
    return weight if count.right + shared and weight > 0 else 0


def _kind(wanted: tuple[str, ...], told: Guess | None, task: Task) -> str:
    """The class under which an event is counted: of alternatives the one found, else the first."""
    found = sorted(map(str, told["type"])) if told else []
    fitting = [name for name in found if name in wanted] if wanted else found
    return [*fitting, *wanted, task.classes[-1]][0]


def _count(
    event: GoldEvent, told: Guess | None, task: Task, optional: frozenset[str], subject: Subject, tally: Tally
) -> None:
    """Count an event of the gold file and what was found of it, None for nothing."""
    if task.types:
        if told and set(event.types) & told["type"]:
            tally.hit(subject, "type")
        else:
            tally.miss(subject, "type", " or ".join(event.types))
            if told:
                tally.blame(subject, "type", _listed(told))
    tally.add(compare(event, told or {}, task.slots, optional, subject))


def _count_spurious(told: Guess, task: Task, optional: frozenset[str], subject: Subject, tally: Tally) -> None:
    if task.types:
        tally.blame(subject, "type", _listed(told))
    tally.add(compare(NOTHING, told, task.slots, optional, subject))


def _listed(guess: Guess) -> str:
    return " and ".join(sorted(map(str, guess["type"]))) or "unknown"
