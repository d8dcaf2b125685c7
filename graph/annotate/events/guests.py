"""Let whoever has a guest in talks be their host: «محادثات أجراها فلان مع ضيفه فلان», «عقب لقاء مع ضيفه فلان»."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.sides import CountryOf
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_GUEST = 2  # words between «ضيفه» and his name, the adjective of a state among them


def host_guests(drafts: Iterable[Draft], doc: Doc, words: EventWords) -> None:
    """Make the only other party of talks with «ضيفه» their host."""
    for draft in drafts:
        people = [phrase for phrase in draft.phrases("participant") if phrase.kind in PERSONAL]
        guests = [phrase for phrase in people if _is_guest(phrase, doc, words)]
        others = [phrase for phrase in people if phrase not in guests]
        held = draft.type == "Talks" or draft.mode == "Signing"
        if held and guests and len(others) == 1 and not draft.values("host"):
            fill(draft, "host", others[0])


def _is_guest(person: Phrase, doc: Doc, words: EventWords) -> bool:
    before = words_in(doc)[max(0, person.start - _GUEST) : person.start]
    return any(words.has("Guest", form) for word in before for form in (word.folded, word.norm))


def _is_equal(person: Phrase, doc: Doc, words: EventWords) -> bool:
    return any(words.has("EqualNoun", word.stem) for word in words_in(doc)[person.start : person.end])


def receive_at_home(events: Iterable[Draft], doc: Doc, words: EventWords, country_of: CountryOf) -> None:
    """Make a visitor's equal in the state he visits his host: «جال في كمبالا برفقة نظيره الأوغندي فلان»."""
    for event in events:
        if event.type != "Visit":
            continue
        states = {country_of(place.key) for place in event.phrases("place")} - {""}
        people = [phrase for phrase in event.phrases("participant") if phrase.kind == "person" and phrase.country]
        at_home = [person for person in people if states == {person.country} and _is_equal(person, doc, words)]
        if at_home and len(at_home) < len(people):
            event.fills = [known for known in event.fills if known.phrase not in at_home]
            for person in at_home:
                fill(event, "host", person)
