"""Let those named behind a title of several be who is meant, not their states: «وزيرا مصر وكينيا فلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_MARKS = frozenset("،,:")
_SERVED = ("لدي", "في")  # before the state to which ambassadors of several are sent
_APART = 3  # words between the last state and the first name: «لدى كينيا،»


def with_named_holders(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; each state of a title in the plural is its holder's, where as many holders are named."""
    titles = [
        place for place, phrase in enumerate(phrases) if phrase.plural and phrase.kind == "post" and phrase.country
    ]
    if not titles:
        return phrases
    told = dict(enumerate(phrases))
    for place in titles:
        states = 1 + sum(1 for _ in _joined(phrases, place, "country"))
        first = _first_name(doc, phrases, place + states)
        named = 1 + sum(1 for _ in _joined(phrases, first, "person")) if first else 0
        if 1 < states == named:
            title = told[place]
            told[first] = replace(phrases[first], start=title.start, prefix=title.prefix)
            for other in range(place, first):
                del told[other]
    return tuple(told.values())


def _joined(phrases: tuple[Phrase, ...], place: int, kind: str) -> Iterator[Phrase]:
    """The phrases of a kind that «و» joins right behind one another."""
    for last, phrase in zip(phrases[place:], phrases[place + 1 :], strict=False):
        if phrase.kind != kind or phrase.prefix != "و" or phrase.start != last.end:
            return
        yield phrase


def _first_name(doc: Doc, phrases: tuple[Phrase, ...], place: int) -> int:
    """The place among the phrases of the first name behind some states; 0 where none stands near enough."""
    end, words = phrases[place - 1].end, words_in(doc)
    served = place < len(phrases) and phrases[place].kind in ("country", "place") and words[end].folded in _SERVED
    first = place + served
    if first >= len(phrases) or phrases[first].kind != "person" or phrases[first].prefix:
        return 0
    between = words[phrases[first - 1].end : phrases[first].start]
    near = phrases[first].start - end <= _APART and len(between) <= 1
    return first if near and all(word.text in _MARKS for word in between) else 0
