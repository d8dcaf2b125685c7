"""Let people without names be a side of talks: «استقبل الوزير أهالي القرية», «اجتماع مع المستثمرين»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in

_REACH = 20  # words, names and dates not counted, between talks and those who have no name


def with_crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each noun of people after a word of talks, with the name of those it has."""
    found = list(_crowds(doc, words, triggers, phrases))
    taken = covered(found)
    rest = [phrase for phrase in phrases if phrase.start not in taken]
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start))


def _crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[Phrase]:
    starts = {phrase.start: phrase for phrase in phrases}
    taken = covered(phrases)
    named = taken | covered(doc._.dates)
    nouns = words.single("PeopleNoun")
    for index, word in enumerate(words_in(doc)):
        described = index and words_in(doc)[index - 1].stem in nouns and word.definite  # «بالطلاب المبتعثين»
        if word.stem not in nouns or index in taken or described or not _meets(doc, index, triggers, named):
            continue
        whose = starts.get(index + 1) if not word.definite else None
        end = whose.end if whose is not None and not whose.prefix else index + 1
        yield Phrase(index, end, word.prefix, "post", "", plural=True)


def _meets(doc: Doc, index: int, triggers: Mapping[int, Trigger], named: set[int]) -> bool:
    """Whether the last word of an event before a token, in its sentence, is one of talks."""
    left = _REACH
    for place in range(index - 1, -1, -1):
        left -= place not in named
        if place in triggers:
            frame = triggers[place].frame
            return frame is not None and frame.type == "Talks"
        if doc[place + 1].is_sent_start or not left:
            return False
    return False
