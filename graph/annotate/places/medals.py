"""Leave out the places that medals are called after: «وسام ريو برانكو»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Named
from graph.annotate.spans import QUOTES
from graph.annotate.word import words_in

_AROUND = 15  # words around a medal within which an award is told


def without_medals(doc: Doc, places: list[Named], events: EventWords) -> list[Named]:
    """The places but those right behind the noun of a medal, in quotation marks or not, that somebody is given."""
    return [place for place in places if not _is_of_medal(doc, place, events)]


def _is_of_medal(doc: Doc, place: Named, events: EventWords) -> bool:
    words = words_in(doc)
    before = [word for word in words[max(0, place.start - 2) : place.start] if word.text not in QUOTES][-1:]
    led = words[place.start].prefix or not any(
        not word.definite and events.has("MedalNoun", word.norm) for word in before
    )
    near = [] if led else words[max(0, place.start - _AROUND) : place.end + _AROUND]
    return any(events.evokes(word.folded, "Award") for word in near)
