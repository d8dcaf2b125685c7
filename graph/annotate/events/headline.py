"""Drop what only a headline tells, where the text below tells it in full."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, add
from graph.annotate.events.sides import are_among, match
from graph.annotate.events.text import headline_end
from graph.annotate.found import people_in
from graph.annotate.phrases import Phrase
from graph.model import Ref

_NAMED_CEREMONIES = ("Signing", "Farewell")  # of which a text tells one
_LEAD = 700  # characters below the headline within which the text tells again what it says


def without_headline(events: list[Draft], doc: Doc, country_of: Callable[[str], str]) -> list[Draft]:
    """The events of a text; a meeting of its headline gives way to the one below that may be the same."""
    end = headline_end(doc)
    heads = [event for event in events if _is_above(event, end)]
    below = [event for event in events if event not in heads and _is_lead(event, end)]
    told = {id(head): next((event for event in below if _is_again(head, event, country_of)), None) for head in heads}
    for head in heads:
        told[id(head)] = told[id(head)] or _named_above(head, below, doc, country_of)
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
    ceremony = head.type == "Ceremony" and head.mode == event.mode in _NAMED_CEREMONIES
    if head.type != event.type or not (ceremony or head.type in ("Talks", "Visit", "Conference")):
        return False
    if head.type == "Conference":
        return head.mode == event.mode and not (head.values("ordinal") and event.values("ordinal"))
    if head.type == "Visit" and _places_differ(head, event, country_of):
        return False
    return all(phrase.kind != "person" or _is_there(phrase, event, country_of) for phrase in head.parties)


def _named_above(head: Draft, below: list[Draft], doc: Doc, country_of: Callable[[str], str]) -> Draft | None:
    """«بداوي يستقبل نظيره الإيطالي» above «… لقاء مع المدير العام»: the talks below, with the man named only above."""
    missing = [
        phrase
        for phrase in head.parties
        if phrase.kind == "person" and not any(_is_there(phrase, event, country_of) for event in below)
    ]
    if head.type != "Talks" or len(missing) != 1 or _is_named_below(missing[0], head, doc):
        return None
    for event in below:
        post = _post_for(missing[0], head, event, country_of) if event.type == head.type else None
        if post is not None:
            _name(event, post, missing[0])
            return event
    return None


def _is_named_below(man: Phrase, head: Draft, doc: Doc) -> bool:
    return any(person.key == man.key and doc[person.start].idx >= head.span.end for person in people_in(doc))


def _post_for(man: Phrase, head: Draft, event: Draft, country_of: Callable[[str], str]) -> Phrase | None:
    """The one unnamed holder of a post in an event, if all others of the headline take part in it."""
    others = [phrase for phrase in head.parties if phrase != man]
    if not others or not are_among(others, event.parties, country_of):
        return None
    posts = [phrase for phrase in event.parties if phrase.kind == "post" and not phrase.plural]
    posts = [post for post in posts if not any(match(other, post, country_of) for other in others)]
    return posts[0] if len(posts) == 1 and posts[0].country in ("", man.country or posts[0].country) else None


def _name(event: Draft, post: Phrase, man: Phrase) -> None:
    event.fills = [
        replace(known, value=Ref(man.key), phrase=man) if known.phrase == post else known for known in event.fills
    ]


def _places_differ(head: Draft, event: Draft, country_of: Callable[[str], str]) -> bool:
    """Whether the headline tells of a journey to another state."""
    mine = {country_of(place.key) for place in head.phrases("place")} - {""}
    theirs = {country_of(place.key) for place in event.phrases("place")} - {""}
    return bool(mine and theirs) and not mine & theirs


def _is_there(person: Phrase, event: Draft, country_of: Callable[[str], str]) -> bool:
    return any(match(person, other, country_of) for other in event.parties)
