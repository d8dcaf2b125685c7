"""Drop what only a headline tells, where the text below tells it in full."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, add
from graph.annotate.events.sides import match
from graph.annotate.found import document_of
from graph.annotate.phrases import Phrase

_LEAD = 700  # characters below the headline within which the text tells again what it says


def without_headline(events: list[Draft], doc: Doc, country_of: Callable[[str], str]) -> list[Draft]:
    """The events of a text; a meeting of its headline gives way to the one below that may be the same."""
    end = document_of(doc).text.find("\n")
    heads = [event for event in events if _is_above(event, end)]
    below = [event for event in events if event not in heads and _is_lead(event, end)]
    told = {id(head): next((event for event in below if _is_again(head, event, country_of)), None) for head in heads}
    for head in heads:
        _add_edition(head, told[id(head)])
    return [event for event in events if not told.get(id(event))]


def _add_edition(head: Draft, body: Draft | None) -> None:
    """Keep what a headline alone tells of a conference: its edition, its place."""
    for fill in head.fills if body is not None and head.type == "Conference" else ():
        if body is not None and fill.slot in ("ordinal", "place"):
            add(body, fill)


def _is_above(event: Draft, end: int) -> bool:
    return all(span.start < end for span in event.spans)


def _is_lead(event: Draft, end: int) -> bool:
    return event.span.start <= end + _LEAD


def _is_again(head: Draft, event: Draft, country_of: Callable[[str], str]) -> bool:
    """Whether the text may mean the meeting of the headline: nobody whom that names by name is missing from it."""
    if head.type != event.type or head.type not in ("Talks", "Visit", "Conference"):
        return False
    if head.type == "Conference":
        return head.mode == event.mode and not (head.values("ordinal") and event.values("ordinal"))
    if head.type == "Visit" and _places_differ(head, event, country_of):
        return False
    return all(phrase.kind != "person" or _is_there(phrase, event, country_of) for phrase in head.parties)


def _places_differ(head: Draft, event: Draft, country_of: Callable[[str], str]) -> bool:
    """Whether the headline tells of a journey to another state."""
    mine = {country_of(place.key) for place in head.phrases("place")} - {""}
    theirs = {country_of(place.key) for place in event.phrases("place")} - {""}
    return bool(mine and theirs) and not mine & theirs


def _is_there(person: Phrase, event: Draft, country_of: Callable[[str], str]) -> bool:
    return any(match(person, other, country_of) for other in event.parties)
