"""Let «هناك» stand for the place that the text told last: «سافر إلى روما وأجرى هناك محادثات»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.particles import COMPLEMENTIZERS, PREPOSITIONS, THERE
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import Word, words_in

_IN = "ب"
_PLACES = ("place", "country")


def with_there(doc: Doc, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each «هناك» that means a place told in its sentence or the one before."""
    found = list(_there(doc, triggers, phrases))
    return tuple(sorted([*phrases, *found], key=lambda phrase: phrase.start)) if found else phrases


def _there(doc: Doc, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    words = words_in(doc)
    for index, word in enumerate(words):
        if word.folded not in THERE or not _tells_where(words, index, triggers):
            continue
        first = first_of(doc, index)
        since = first_of(doc, first - 1) if first else 0
        told = [phrase for phrase in phrases if phrase.kind in _PLACES and since <= phrase.start < index]
        towns = [phrase for phrase in told if phrase.kind == "place"]
        for place in (towns or told)[-1:]:
            yield replace(place, start=index, end=index + 1, prefix=_IN)


def _tells_where(words: list[Word], index: int, triggers: dict[int, Trigger]) -> bool:
    """Whether «هناك» ends what is told, or stands right behind its verb; not «هناك تعاون», «من هناك»."""
    before = words[index - 1] if index else None
    if before is None or before.mark or before.folded in COMPLEMENTIZERS | PREPOSITIONS:
        return False
    done = index - 1 in triggers and not triggers[index - 1].says("being")
    return done or index + 1 == len(words) or words[index + 1].mark
