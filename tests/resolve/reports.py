"""Short reports by hand: a text that is the list of its names, and the events that it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from graph.model import Annotation, Claim, Document, EventMention, Mention, Ref, Span, Value
from tests.factory import as_value, kind_of

RULE = "by-hand"
Slots = Mapping[str, Iterable[Value | str]]


def report(
    identifier: str,
    names: Mapping[str, str | tuple[str, ...]],
    *events: tuple[str, Slots],
    facts: Iterable[tuple[str, str, str]] = (),
    published: str = "",
    countries: Mapping[str, str] | None = None,
) -> Annotation:
    """A report that mentions things by these names (by key) and tells these events (kind and slots)."""
    spelled = {key: (name,) if isinstance(name, str) else name for key, name in names.items()}
    text = "، ".join(name for several in spelled.values() for name in several)
    whole = Span(0, len(text))
    mentions, position = [], 0
    for key, several in spelled.items():
        for name in several:
            where = Span(position, position + len(name))
            mentions.append(Mention(key, kind_of(key), where, name, RULE, country=(countries or {}).get(key, "")))
            position += len(name) + 2
    return Annotation(
        Document(identifier, text, date=date.fromisoformat(published) if published else None),
        tuple(mentions),
        tuple(Claim(identifier, Ref(subject), fact, Ref(value), whole, RULE) for subject, fact, value in facts),
        tuple(_event(identifier, number, kind, slots, whole) for number, (kind, slots) in enumerate(events, 1)),
    )


def _event(identifier: str, number: int, kind: str, slots: Slots, where: Span) -> EventMention:
    key = f"event/{number}"
    claims = tuple(
        Claim(identifier, Ref(key), slot, as_value(value), where, RULE)
        for slot, values in slots.items()
        for value in values
    )
    return EventMention(key, kind, (where,), claims, label="")
