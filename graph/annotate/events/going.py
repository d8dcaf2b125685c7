"""Tell where a verb means a journey, and not another verb: «حضر فلان إلى باريس», not «حضر المؤتمر»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import Word
from graph.annotate.events.particles import ADVERBS, COMMAS, PREPOSITIONS, TOWARDS, is_pronominal
from graph.annotate.events.text import folded_words, of_dates, of_phrases
from graph.annotate.found import phrases_in
from graph.annotate.spans import extent
from graph.annotate.word import words_in

_TO = frozenset(("الي", *TOWARDS))
_NEAR = 2  # words from «إلى» to the place, with «مدينة» between


def only_where_it_goes(doc: Doc, index: int, readings: list[tuple[str, Word]]) -> list[tuple[str, Word]]:
    """The readings of a word: those of going where it leads right to a place, and else the others."""
    going = [reading for reading in readings if _goes_directly(reading[1])]
    others = [reading for reading in readings if reading not in going]
    if not going or not others:
        return readings
    return going if _leads_right_there(doc, index) else others


def _goes_directly(word: Word) -> bool:
    """Whether a verb is of going only with nothing between it and where it leads, but who goes."""
    frame = word.frame
    return frame is not None and frame.goes_to and frame.intransitive and "الي" in frame.requires


def _leads_right_there(doc: Doc, index: int) -> bool:
    """Whether nothing but names and days stands between a verb and «إلى», which leads to a place."""
    named, words = of_phrases(doc) | of_dates(doc), words_in(doc)
    between = (i for i in range(index + 1, extent(doc, index)) if i not in named)
    first = next((i for i in between if words[i].folded not in COMMAS | ADVERBS), index)
    if words[first].folded not in _TO:
        return False
    places = {phrase.start for phrase in phrases_in(doc) if phrase.kind in ("place", "country")}
    return any(start in places for start in range(first + 1, first + 1 + _NEAR))


def is_led_otherwise(doc: Doc, index: int, word: Word) -> bool:
    """«تشرف على الملتقى»: whether another preposition follows a verb than those of which one must: «تشرف ب»."""
    after = folded_words(doc)[index + 1] if index + 1 < len(doc) else ""
    led = after in PREPOSITIONS or is_pronominal(after)
    required = word.frame.requires if word.frame is not None and word.is_verb else frozenset[str]()
    return led and bool(required) and not any(after.startswith(relation) for relation in required)
