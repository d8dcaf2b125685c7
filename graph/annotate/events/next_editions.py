"""Find the editions that a text tells of by themselves: «… المنتدى الخامس. والنسخة السادسة ستقام في 2027»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.frames import Frame
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_words
from graph.annotate.events.triggers import Trigger
from graph.annotate.morphology import NounForm
from graph.annotate.numbers import find_ordinal
from graph.annotate.word import words_in

_PART = 3  # words after an ordinal within which the conference stands whose edition it is


def next_editions(doc: Doc, words: EventWords, triggers: Mapping[int, Trigger]) -> Iterator[tuple[int, Trigger]]:
    """A trigger for each edition that is no part of a conference told beside it, after one that the text has told."""
    told = {start: trigger.frame for start, trigger in triggers.items() if _is_conference(trigger)}
    nouns = words.single("EditionNoun")
    for index, word in enumerate(words_in(doc)) if told else ():
        if word.stem not in nouns or not word.definite or word.prefix.removeprefix("و"):
            continue
        found = find_ordinal(folded_words(doc), index + 1)
        before = [start for start in told if start < index]
        beside = range(index + 1, index + _PART + (found[1] if found else 0))
        if found and before and told.keys().isdisjoint(beside):
            yield index, _edition(index, word.prefix, told[max(before)])


def _is_conference(trigger: Trigger) -> bool:
    return not trigger.is_verb and trigger.type == "Conference"


def _edition(index: int, prefix: str, frame: Frame | None) -> Trigger:
    return Trigger(index, index + 1, "event", prefix, NounForm("singular", ""), frame, True, False, "دوره")
