"""Read gold files: what careful readers found in a document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from graph.errors import EvaluationError
from graph.folding import fold_name
from graph.model import Kind

Value = str | int
Triple = tuple[str | None, str, str | None]

REGION = "~region"  # stands for any continent or region of the world
DATE_SLOTS = ("startDate", "endDate")
NUMBER_SLOTS = ("ordinal", "quantity")
MEETING_SLOTS = (
    *("participant", "headOfDelegation", "host", "organizer", "place"),
    *(*DATE_SLOTS, "ordinal", "topic", "sidelineOf"),
)
AWARD_SLOTS = ("recipient", "awardedBy", "startDate")
OPERATION_SLOTS = ("agent", "target", "place", "attributedTo", "startDate", "quantity")


@dataclass(frozen=True)
class Wanted:
    """What a slot should hold: values that must be there, and values that may (the required ones too)."""

    required: frozenset[Value] = frozenset()
    allowed: frozenset[Value] = frozenset()


@dataclass(frozen=True)
class Facts:
    """The facts that must be found, and those that may (the required ones too)."""

    required: frozenset[Triple]
    allowed: frozenset[Triple]
    states: Mapping[str, str]  # the state of each agency whose state the reader wrote down


@dataclass(frozen=True)
class GoldEntity:
    """A thing that the document names, under any of its names (folded)."""

    key: str
    kind: Kind
    names: frozenset[str]
    optional: bool


@dataclass(frozen=True)
class GoldEvent:
    """A meeting, award or operation with the values of its slots."""

    key: str
    types: tuple[str, ...]
    slots: Mapping[str, Wanted]
    optional: bool

    def wanted(self, slot: str) -> Wanted:
        """What the slot should hold; nothing if the file does not speak of it."""
        return self.slots.get(slot, Wanted())


@dataclass(frozen=True)
class Gold:
    """All that a reader found in one document."""

    document: str
    entities: Mapping[str, GoldEntity]
    facts: Facts
    meetings: tuple[GoldEvent, ...]
    awards: tuple[GoldEvent, ...]
    operations: tuple[GoldEvent, ...]

    @cached_property
    def events(self) -> Mapping[str, tuple[GoldEvent, ...]]:
        """The events by what is measured."""
        return {"meetings": self.meetings, "awards": self.awards, "operations": self.operations}

    @cached_property
    def optional_keys(self) -> frozenset[str]:
        """The things whose presence and absence are both right."""
        return frozenset(key for key, entity in self.entities.items() if entity.optional) | {REGION}


def read_gold(folder: Path) -> list[Gold]:
    """The gold files of a folder, sorted by name."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise EvaluationError(f"{folder} holds no gold files. Give a folder with one JSON file per document.")
    return [_read_file(path) for path in files]


def read_clusters(path: Path) -> list[list[str]]:
    """The meetings that are one, each as «document#key»."""
    try:
        clusters: list[list[str]] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise EvaluationError(f"{path}: {error}. Give lists of meetings such as d1#m1.") from error
    return clusters


def _read_file(path: Path) -> Gold:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return _gold(data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvaluationError(f"{path}: {_reason(error)}. Write the file as the README shows.") from error


def _reason(error: Exception) -> str:
    """What is wrong with a file, as whoever wrote it would say.

    >>> _reason(KeyError("doc"))
    '«doc» is missing'
    """
    if isinstance(error, json.JSONDecodeError):
        return f"line {error.lineno} is no JSON: {error.msg.removesuffix(' at')}"
    return f"«{error.args[0]}» is missing" if isinstance(error, KeyError) else str(error)


def _gold(data: Mapping[str, Any]) -> Gold:
    return Gold(
        document=data["doc"],
        entities={key: _entity(key, told) for key, told in data["entities"].items()},
        facts=_facts(data["facts"]),
        meetings=_events(data["meetings"], "meeting"),
        awards=_events(data.get("awards", []), "award"),
        operations=_events(data.get("operations", []), "operation"),
    )


def _entity(key: str, told: Mapping[str, Any]) -> GoldEntity:
    names = frozenset(map(fold_name, told.get("names", [])))
    return GoldEntity(key, Kind(told["type"]), names, bool(told.get("optional", False)))


def _facts(told: list[list[str]]) -> Facts:
    facts = [(_bare(subject), _bare(name), _bare(value)) for subject, name, value in told]
    required = (fact for fact, parts in zip(facts, told, strict=True) if not any(map(_is_optional, parts)))
    states = {subject: value for subject, name, value in facts if name == "agencyOf"}
    return Facts(frozenset(required), frozenset(facts), states)


def _events(told: list[Mapping[str, Any]], name: str) -> tuple[GoldEvent, ...]:
    """The events; one without a key goes by its number."""
    return tuple(_event(event, f"{name}-{number}") for number, event in enumerate(told, 1))


def _event(told: Mapping[str, Any], key: str) -> GoldEvent:
    slots = {slot: _wanted(slot, values) for slot, values in told.items() if slot not in ("key", "type", "optional")}
    return GoldEvent(told.get("key") or key, tuple(told.get("type", ())), slots, bool(told.get("optional", False)))


def _wanted(slot: str, values: list[Value]) -> Wanted:
    """A value that opens with a question mark is right if given and not missed if absent."""
    kind = int if slot in NUMBER_SLOTS else str
    required = frozenset(kind(value) for value in values if not _is_optional(value))
    return Wanted(required, frozenset(kind(_bare(str(value))) for value in values))


def _is_optional(value: Value) -> bool:
    return str(value).startswith("?")


def _bare(value: str) -> str:
    return value.removeprefix("?")
