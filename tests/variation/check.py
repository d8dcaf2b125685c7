"""Say what was read otherwise than a template expects."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from graph.folding import fold_name
from graph.model import FACTS, Annotation, Document, EventMention, Kind, Ref
from tests.variation.fillers import Filler
from tests.variation.templates import Fills, Template, fill

TODAY = date(2025, 5, 8)  # a Thursday, on which all these reports were printed
PARTIES = ("participant", "host", "organizer", "headOfDelegation", "recipient", "awardedBy", "agent")
VALUES = ("target", "place", "startDate", "topic", "ordinal", "quantity", "attributedTo")
EXACT = ("endDate",)  # read only where a template tells it; `endDate=none` says that it is open
_PEOPLE = "people "
Read = Callable[[Document], Annotation]


@dataclass(frozen=True)
class Wanted:
    """A value that is expected: the labels by which it may be told."""

    written: str
    labels: frozenset[str]
    optional: bool = False


@dataclass(frozen=True)
class WantedEvent:
    """An event that is expected; whoever is in `beside` may be told among its parties too."""

    type: str
    status: str
    slots: dict[str, tuple[Wanted, ...]]
    beside: frozenset[str]


def problems(template: Template, seed: int, read: Read) -> list[str]:
    """What is read otherwise than expected in one filling, a line each; none means that all is right."""
    text, fills = fill(template, seed)
    annotation = read(Document("report", text, date=TODAY))
    labels = _labels_of(annotation)
    people = [line.removeprefix(_PEOPLE) for line in template.expected if line.startswith(_PEOPLE)]
    rest = [line for line in template.expected if not line.startswith(_PEOPLE)]
    wanted = [_event(line, fills) for line in rest if not _is_fact(line) and line != "none"]
    facts = [line for line in rest if _is_fact(line)]
    amiss = [line for names in people for line in _people_amiss(names.split(","), fills, annotation)]
    events = [] if people and not wanted else _events_amiss(wanted, list(annotation.events), labels)
    return [*amiss, *events, *_facts_amiss(facts, fills, annotation, labels)]


def _is_fact(line: str) -> bool:
    return any(f" {fact} " in line for fact in FACTS)


def _people_amiss(names: list[str], fills: Fills, annotation: Annotation) -> Iterable[str]:
    """Who is named and is not told in full, and who is told and is not among them, a surname of theirs apart."""
    told = {fold_name(mention.name) for mention in annotation.mentions if mention.kind == Kind.PERSON}
    wanted = [_value(name, fills) for name in names]
    yield from (f"«{one.written}» is not among {sorted(told)}" for one in wanted if not one.labels & told)
    known = {word for one in wanted for label in one.labels for word in fold_name(label).split()}
    yield from (f"«{name}» is told" for name in told if not known.issuperset(name.split()))


def _labels_of(annotation: Annotation) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for mention in annotation.mentions:
        label = mention.country if mention.kind == Kind.COUNTRY else fold_name(mention.name)
        found.setdefault(mention.key, set()).add(label)
    return {key: frozenset(names) for key, names in found.items()}


def _event(line: str, fills: Fills) -> WantedEvent:
    kind, *pairs = line.split()
    told = ((slot, values) for slot, _, values in (pair.partition("=") for pair in pairs))
    slots = {slot: [] if values == "none" else values.split(",") for slot, values in told}
    status = slots.pop("status", ["held"])[0]
    wanted = {slot: tuple(_value(value, fills) for value in values) for slot, values in slots.items()}
    beside = frozenset(_beside([value for values in slots.values() for value in values], fills))
    return WantedEvent(kind, status, wanted, beside)


def _beside(values: Iterable[str], fills: Fills) -> Iterable[str]:
    """The states and bodies of all who are named: a reader may count them in."""
    for value in values:
        if filler := fills.get(value.removeprefix("?").partition(".")[0]):
            yield filler.country
            yield from map(fold_name, filler.body)


def _value(written: str, fills: Fills) -> Wanted:
    plain = written.removeprefix("?")
    letter, _, part = plain.partition(".")
    filler = fills.get(letter)
    names = (plain.replace("_", " "),) if filler is None else _names(filler, part)
    return Wanted(written, frozenset({*names, *map(fold_name, names)}), written.startswith("?"))


def _names(filler: Filler, part: str) -> tuple[str, ...]:
    if part in ("port", "airport"):
        return (filler.parts[part],)
    return filler.body if part == "body" else (filler.country,) if part == "state" else filler.names


def _events_amiss(wanted: list[WantedEvent], told: list[EventMention], labels: dict[str, frozenset[str]]) -> list[str]:
    amiss: list[str] = []
    for want in wanted:
        best = min(told, key=lambda event: len(_differences(want, event, labels)), default=None)
        if best is None:
            amiss.append(f"{want.type} is missing")
            continue
        told.remove(best)
        amiss += _differences(want, best, labels)
    return [*amiss, *(f"{event.type} is told and should not be: {_shown(event, labels)}" for event in told)]


def _differences(want: WantedEvent, event: EventMention, labels: dict[str, frozenset[str]]) -> list[str]:
    head = f"{want.type}:"
    found = [f"{head} told as {event.type}"] if event.type not in want.type.split("|") else []
    found += [f"{head} status {event.status}, not {want.status}"] if event.status != want.status else []
    for slot in (*PARTIES, *VALUES, *(slot for slot in EXACT if slot in want.slots)):
        found += [f"{head} {line}" for line in _slot_amiss(slot, want, event, labels)]
    return found


def _slot_amiss(slot: str, want: WantedEvent, event: EventMention, labels: dict[str, frozenset[str]]) -> Iterable[str]:
    expected = want.slots.get(slot, ())
    told = [_labels(value, labels) for value in event.values(slot)]
    for one in expected:
        if not one.optional and not any(one.labels & names for names in told):
            yield f"{slot} {one.written} is missing"
    for names in told:
        free = slot in (*PARTIES, "place") and names & want.beside
        if not free and not any(one.labels & names for one in expected):
            yield f"{slot} «{min(names)}» is wrong"


def _labels(value: object, labels: dict[str, frozenset[str]]) -> frozenset[str]:
    if isinstance(value, Ref):
        return labels.get(value.key, frozenset({value.key}))
    return frozenset({str(getattr(value, "name", value))})


def _shown(event: EventMention, labels: dict[str, frozenset[str]]) -> str:
    slots = (slot for slot in (*PARTIES, *VALUES) if event.values(slot))
    return "; ".join(f"{slot} " + ", ".join(min(_labels(one, labels)) for one in event.values(slot)) for slot in slots)


def _facts_amiss(
    wanted: list[str], fills: Fills, annotation: Annotation, labels: dict[str, frozenset[str]]
) -> Iterable[str]:
    for line in wanted:
        first, relation, last = line.split()
        ends = _value(first, fills).labels, _value(last, fills).labels
        told = [(_labels(one.subject, labels), one.predicate, _labels(one.object, labels)) for one in annotation.facts]
        if not any(ends[0] & left and relation == name and ends[1] & right for left, name, right in told):
            others = "; ".join(f"{min(left)} {name} {min(right)}" for left, name, right in told)
            yield f"fact {line} is missing among: {others}"
