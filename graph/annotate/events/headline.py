"""Drop what only a headline tells, where the text below tells it in full."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Doc

from graph.annotate.events.coreference import match
from graph.annotate.events.drafts import Draft
from graph.annotate.phrases import Phrase

_LEAD = 700  # characters below the headline within which the text tells again what it says


def without_headline(events: list[Draft], doc: Doc, country_of: Callable[[str], str]) -> list[Draft]:
    """The events of a text; a meeting of its headline gives way to the one below that may be the same."""
    end = doc.text.find("\n")
    heads = [event for event in events if event.type in ("Talks", "Visit") and _is_above(event, end)]
    below = [event for event in events if event not in heads and event.start and _is_lead(event, end)]
    gone = {id(head) for head in heads if any(_is_again(head, event, country_of) for event in below)}
    return [event for event in events if id(event) not in gone]


def _is_above(event: Draft, end: int) -> bool:
    return all(span.start < end for span in event.spans)


def _is_lead(event: Draft, end: int) -> bool:
    return event.span.start <= end + _LEAD


def _is_again(head: Draft, event: Draft, country_of: Callable[[str], str]) -> bool:
    """Whether the text may mean the meeting of the headline: nobody whom that names by name is missing from it."""
    if head.type != event.type:
        return False
    return all(phrase.kind != "person" or _is_there(phrase, event, country_of) for phrase in head.parties)


def _is_there(person: Phrase, event: Draft, country_of: Callable[[str], str]) -> bool:
    return any(match(person, other, country_of) for other in event.parties)
