"""Find which event of the gold file each event of a build is, and count their slots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import networkx as nx

from graph.evaluation.entities import Keys
from graph.evaluation.gold import AWARD_SLOTS, MEETING_SLOTS, OPERATION_SLOTS, Gold, GoldEvent
from graph.evaluation.prediction import Prediction
from graph.evaluation.tally import Guess, Tally, compare
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


def count_events(
    gold: Gold, events: tuple[GoldEvent, ...], task: Task, prediction: Prediction, keys: Keys, tally: Tally
) -> dict[str, str]:
    """Count the slots of a document's events after the best one-to-one match; the node of each gold key."""
    nodes = prediction.events(gold.document, task.classes)
    before = tuple(slot for slot in task.slots if slot != "sidelineOf")  # it names events, which are not matched yet
    first = [_read(gold, task, prediction, node, before, keys) for node in nodes]
    pairs = _match(events, first, task, before, gold.optional_keys)
    known = {nodes[guess]: events[wanted].key for wanted, guess in pairs}
    guesses = [_read(gold, task, prediction, node, task.slots, {**keys, **known}) for node in nodes]
    for wanted, guess in pairs:
        label = f"{gold.document} {task.name} {events[wanted].key or wanted}"
        _count_pair(events[wanted], guesses[guess], task, gold.optional_keys, label, tally)
    for wanted in sorted(set(range(len(events))) - {wanted for wanted, _ in pairs}):
        label = f"{gold.document} {task.name} {events[wanted].key or wanted}"
        _count_missing(events[wanted], task, gold.optional_keys, label, tally)
    for guess in sorted(set(range(len(nodes))) - {guess for _, guess in pairs}):
        label = f"{gold.document} {task.name} «{prediction.label(nodes[guess])}»"
        _count_spurious(guesses[guess], task, gold.optional_keys, label, tally)
    return {events[wanted].key: nodes[guess] for wanted, guess in pairs}


def _read(
    gold: Gold, task: Task, prediction: Prediction, node: str, slots: tuple[str, ...], keys: Mapping[str, str | None]
) -> Guess:
    """What the document's graph says of an event."""
    guess = {slot: prediction.slot(gold.document, node, slot, keys) for slot in slots}
    return {**guess, "type": set(prediction.types(node, task.types))}


def _match(
    events: tuple[GoldEvent, ...], guesses: list[Guess], task: Task, slots: tuple[str, ...], optional: frozenset[str]
) -> list[tuple[int, int]]:
    """The best one-to-one match of gold events and guesses, by the values they share."""
    graph = nx.Graph()
    for wanted, event in enumerate(events):
        for guess, told in enumerate(guesses):
            if weight := _fit(event, told, slots, optional):
                graph.add_edge((0, wanted), (1, guess), weight=weight)
    pairs = (sorted(pair) for pair in nx.max_weight_matching(graph))
    return sorted((wanted, guess) for (_, wanted), (_, guess) in pairs)


def _fit(event: GoldEvent, guess: Guess, slots: tuple[str, ...], optional: frozenset[str]) -> int:
    """How well a guess fits an event; 0 if no value is shared or more is wrong than right."""
    tally = compare(event, guess, slots, optional, "")
    shared = sum(len(event.wanted(slot).allowed & guess[slot]) for slot in slots)
    same_type = bool(set(event.types) & guess["type"])
    weight = 4 * tally.right + 2 * shared + 3 * same_type - tally.wrong
    return weight if tally.right + shared and weight > 0 else 0


def _count_pair(event: GoldEvent, guess: Guess, task: Task, optional: frozenset[str], label: str, tally: Tally) -> None:
    if event.optional:
        return
    if task.types and set(event.types) & guess["type"]:
        tally.right += 1
    elif task.types:
        _count_type(event, label, tally)
        tally.blame(f"{label} type {_listed(guess)}")
    tally.add(compare(event, guess, task.slots, optional, label))


def _count_missing(event: GoldEvent, task: Task, optional: frozenset[str], label: str, tally: Tally) -> None:
    if event.optional:
        return
    if task.types:
        _count_type(event, label, tally)
    tally.add(compare(event, {}, task.slots, optional, label))


def _count_spurious(guess: Guess, task: Task, optional: frozenset[str], label: str, tally: Tally) -> None:
    if task.types:
        tally.blame(f"{label} type {_listed(guess)}")
    tally.add(compare(NOTHING, guess, task.slots, optional, label))


def _count_type(event: GoldEvent, label: str, tally: Tally) -> None:
    tally.miss(f"{label} type {' or '.join(event.types)}")


def _listed(guess: Guess) -> str:
    return " and ".join(sorted(map(str, guess["type"]))) or "unknown"
