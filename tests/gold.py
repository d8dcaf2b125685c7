"""What careful readers found in the shared documents: as plain values, and as a graph to ask."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from graph.iris import slug
from graph.model import Claim, Document, Entity, Event, Kind, Label, PartialDate, Ref, Resolution, Span, Topic, Value
from tests.factory import BASE
from tests.running import SHARED

GOLD = SHARED / "eval" / "gold"
ROOMS = {"meetings": "meeting", "awards": "award", "operations": "operation"}
Statement = tuple[str, str, str]  # things by their paths, other values as they are written


@dataclass
class Gold:
    """A set of documents: what each says, and the class and the names of each thing and event."""

    told: dict[str, set[Statement]] = field(default_factory=dict)
    classes: dict[str, str] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)

    @cached_property
    def statements(self) -> set[Statement]:
        """What any document says."""
        return {one for said in self.told.values() for one in said}

    def objects(self, subject: str, *relations: str) -> set[str]:
        """What a thing or an event has in these slots."""
        return {value for one, relation, value in self.statements if one == subject and relation in relations}

    def pairs(self, *relations: str) -> set[tuple[str, str]]:
        """Subjects and objects of the statements with these properties."""
        return {(one, value) for one, relation, value in self.statements if relation in relations}

    def of(self, *classes: str) -> list[str]:
        """The things or events of these classes, in order."""
        return sorted(thing for thing, kind in self.classes.items() if kind in classes)

    def tellers(self, thing: str) -> set[str]:
        """The documents that say something of it."""
        return {name for name, said in self.told.items() if any(thing in (one[0], one[2]) for one in said)}

    def resolution(self) -> Resolution:
        """The same as the pipeline has it before it writes a graph; each statement rests on a whole text."""
        things = [thing for thing, kind in self.classes.items() if kind in [*Kind]]
        return Resolution(
            tuple(self._entity(thing) for thing in sorted(things)),
            tuple(self._event(thing) for thing in sorted(self.classes.keys() - things)),
            tuple(_claim(name, *one) for name, said in self.told.items() for one in sorted(said)),
        )

    def documents(self) -> tuple[Document, ...]:
        """The documents, by name alone."""
        return tuple(Document(name, name) for name in self.told)

    def _entity(self, thing: str) -> Entity:
        first, *others = (Label(name) for name in sorted(self.names[thing]))
        kind = Kind(self.classes[thing])
        documents = tuple(sorted(self.tellers(thing)))
        return Entity(BASE + thing, kind, (str(kind),), first, tuple(others), documents=documents)

    def _event(self, thing: str) -> Event:
        mentions = tuple(sorted((name, thing) for name in self.tellers(thing)))
        return Event(BASE + thing, self.classes[thing], Label(thing), mentions)


def read_gold(name: str) -> Gold:
    """The gold files of a set, without what is not sure; of alternatives the first."""
    clusters = json.loads((GOLD / f"{name}.clusters.json").read_text(encoding="utf-8"))
    same = {one: cluster[0] for cluster in clusters for one in cluster}
    gold = Gold()
    for path in sorted((GOLD / name).glob("*.json")):
        file = json.loads(path.read_text(encoding="utf-8"))
        things = {key: _path(key, one) for key, one in file["entities"].items()}
        for key, one in file["entities"].items():
            gold.classes[things[key]] = one["type"]
            gold.names.setdefault(things[key], set()).update(one.get("names", [key]))
        events = {(room, place): _event_path(file["doc"], room, place, one, same) for room, place, one in _told(file)}
        meetings = {one.get("key", ""): events[room, place] for room, place, one in _told(file)}
        said = {(things[one], relation, things[value]) for one, relation, value in _sure(file["facts"])}
        for room, place, one in _told(file):
            event = events[room, place]
            gold.classes.setdefault(event, one["type"][0] if room == "meetings" else room[:-1].capitalize())
            said |= {(event, slot, value) for slot, value in _slots(one, things, meetings)}
        gold.told[file["doc"]] = said
    return gold


def _path(key: str, entity: dict[str, Any]) -> str:
    """One thing for all documents that name it first by one name."""
    return f"{entity['type'].lower()}/{slug(entity['names'][0]) if entity.get('names') else key}"


def _told(file: dict[str, Any]) -> Iterator[tuple[str, int, dict[str, Any]]]:
    for room in ROOMS:
        yield from ((room, place, one) for place, one in enumerate(file.get(room, [])))


def _sure(rows: list[list[str]]) -> Iterator[list[str]]:
    return (row for row in rows if not any(part.startswith("?") for part in row))


def _event_path(document: str, room: str, place: int, event: dict[str, Any], same: dict[str, str]) -> str:
    """One event for all documents that tell of it."""
    own = f"{document}#{event.get('key', place)}"
    return f"{ROOMS[room]}/{slug(same.get(own, own))}"


def _slots(event: dict[str, Any], things: dict[str, str], meetings: dict[str, str]) -> Iterator[tuple[str, str]]:
    for slot in event.keys() - {"key", "type", "optional"}:
        for value in event[slot][:1] if slot.endswith("Date") else event[slot]:
            if not str(value).startswith("?"):
                known = meetings if slot == "sidelineOf" else things
                yield slot, f"topic/{value}" if slot == "topic" else known.get(str(value), str(value))


def _claim(document: str, subject: str, relation: str, value: str) -> Claim:
    return Claim(document, Ref(BASE + subject), relation, _value(relation, value), Span(0, len(document)), "by-hand")


def _value(relation: str, value: str) -> Value:
    if relation == "topic":
        return Topic(value.removeprefix("topic/"))
    if relation in ("ordinal", "quantity"):
        return int(value)
    return PartialDate.parse(value) if relation.endswith("Date") else Ref(BASE + value)
