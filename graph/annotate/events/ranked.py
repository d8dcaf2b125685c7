"""Let whoever is told to be the first of his kind be the one who acts: «يعد فلان أول رئيس فرنسي يزور كييف»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.text import folded_words
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_RANKING = frozenset(small_words("ranking"))  # «أول», «أرفع», «ثاني»
_HE = frozenset(small_words("copula"))  # in «فلان هو أول …»
_LEAST = 3  # words behind a name: «أول», a noun and a verb
_KIND = 4  # words of «مسؤول عسكري ليبي رفيع» that tell of what kind he is the first


def with_ranked(doc: Doc, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a named person's reaches over the words by which he is the first of his kind."""
    people = [phrase for phrase in phrases if phrase.kind == "person" and phrase.end + _LEAST < len(doc)]
    people = [person for person in people if not (person.plural or person.particle)]
    ranked = {person.start: _end_of_kind(doc, triggers, person, phrases) for person in people}
    ranked = {start: end for start, end in ranked.items() if end}
    inside = {index for start, end in ranked.items() for index in range(start + 1, end)}
    kept = (phrase for phrase in phrases if phrase.start not in inside)
    return tuple(replace(phrase, end=ranked.get(phrase.start, phrase.end)) for phrase in kept) if ranked else phrases


def _end_of_kind(doc: Doc, triggers: Mapping[int, Trigger], person: Phrase, phrases: tuple[Phrase, ...]) -> int:
    """After «أول رئيس فرنسي» behind somebody's name, where the verb of an event stands right behind that; or 0."""
    folded = folded_words(doc)
    start = person.end + (folded[person.end] in _HE)
    if folded[start] not in _RANKING:
        return 0
    ends = {phrase.start: phrase.end for phrase in phrases}
    end = start + 1
    while end <= start + _KIND and end not in triggers and not words_in(doc)[end].mark:
        end = ends.get(end, end + 1)
    return end if end > start + 1 and end in triggers and triggers[end].is_verb else 0
