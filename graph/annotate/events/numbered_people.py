"""Read officials of no name as who sent them: «عشرون ضابطا من الشرطة», «خبيرا كينيا», «كبار المفاوضين من كينيا»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import SENT_BY
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.numbers import find_number
from graph.annotate.phrases import Phrase
from graph.annotate.spans import apart_from, covered
from graph.annotate.word import words_in

_NUMBER = 4  # words of a number: «مئة وخمسة وعشرون»


def with_numbered_people(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a body or state that sent some officials begins at their number."""
    found = list(_numbered(doc, words, phrases))
    taken = covered(found)
    rest = apart_from(taken, phrases)
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start)) if found else phrases


def _numbered(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    folded = folded_words(doc)
    for sender in phrases:
        if sender.kind not in ("agency", "country") or sender.prefix or sender.start < 2:
            continue
        led = folded[sender.start - 1] in SENT_BY
        if not (led or _describes(doc, words, sender)):
            continue
        noun = sender.start - 1 - led
        start = _start_of_number(doc, words, noun) if not words_in(doc)[noun].definite else _grade(doc, words, noun)
        if start is not None:
            yield replace(sender, start=start, prefix=words_in(doc)[start].prefix, plural=True)


def _describes(doc: Doc, words: EventWords, state: Phrase) -> bool:
    """«عشرون ضابطا كينيا»: whether an adjective tells of which state some are."""
    word = words_in(doc)[state.start]
    return state.kind == "country" and not word.definite and words.is_demonym(word.stem.removesuffix("ا"))


def _start_of_number(doc: Doc, words: EventWords, noun: int) -> int | None:
    """Where the number begins that counts the officials at a token, or before the adjective there; None for no such."""
    plain, folded = words_in(doc), folded_words(doc)
    noun -= plain[noun].is_adjective_shaped and not words.has("OfficialNoun", _bare(plain[noun].stem))
    if noun < 1 or noun - 1 in of_dates(doc) or not words.has("OfficialNoun", _bare(plain[noun].stem)):
        return None  # «جمع لقاء في مايو 2025 ممثلين عن كينيا وتشاد»
    counts = ((start, find_number(folded, start)) for start in range(max(0, noun - _NUMBER), noun))
    return next((start for start, count in counts if count and count[1] == noun - start), None)


def _grade(doc: Doc, words: EventWords, noun: int) -> int | None:
    """Where «كبار» stands right before officials at a token; None for no such."""
    officials = noun > 0 and words.has("OfficialNoun", words_in(doc)[noun].stem)
    return noun - 1 if officials and words.has("GradeWord", words_in(doc)[noun - 1].stem) else None


def _bare(stem: str) -> str:
    return stem.removesuffix("ا")
