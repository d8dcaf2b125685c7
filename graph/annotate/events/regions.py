"""Let «المنطقة», «المحافظة», «المدينة» alone stand for the one that the text named last."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL, PLACED, TOWARDS
from graph.annotate.events.text import of_dates
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import places_in
from graph.annotate.phrases import Named, Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_LED = frozenset((*PLACED, *TOWARDS))
_CITY, _TOWN = "مدينه", "place-name"  # the noun, and the rule of places that no noun opens
_FEMININE = "ه"  # «محافظ» governs a «محافظه»


def with_regions(
    doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each noun that stands for a region told before it."""
    found = list(_regions(doc, words, triggers, phrases))
    return tuple(sorted([*phrases, *found], key=lambda phrase: phrase.start)) if found else phrases


def _regions(
    doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[Phrase]:
    told = _told(doc, words)
    taken = covered(phrases) if told else set()
    plain, dated = words_in(doc), of_dates(doc)
    ends = {phrase.end: phrase.start for phrase in phrases if phrase.kind in PERSONAL}
    for index, word in enumerate(plain if told else ()):
        if word.stem not in told or not word.definite or index in taken:
            continue
        named_on = index + 1 not in dated and _is_named_on(plain, index)
        if named_on or not _is_where(plain, index, triggers.get(ends.get(index, index) - 1)):
            continue
        before = [place for place in told[word.stem] if place.end <= index]
        if before and (word.stem != _CITY or len({place.key for place in before}) == 1):
            yield Phrase(index, index + 1, word.prefix, "place", before[-1].key)


def _told(doc: Doc, words: EventWords) -> dict[str, list[Named]]:
    """The regions told in a text by their nouns: «منطقة عسير», and «محافظ صبيا» for «المحافظة».

    «المدينة» is the only town that a text has named.
    """
    plain, regions = words_in(doc), words.single("RegionNoun")
    told: dict[str, list[Named]] = {}
    towns = [place for place in places_in(doc) if place.rule == _TOWN]
    if _CITY in regions and towns:
        told[_CITY] = towns
    for place in places_in(doc):
        first = plain[place.start].stem
        before = plain[place.start - 1].stem + _FEMININE if place.start else ""
        for noun in {first, before} & regions:
            told.setdefault(noun, []).append(place)
    return told


def _is_named_on(plain: list[Word], index: int) -> bool:
    """«المدينة المنورة»: whether a name or an adjective follows a noun."""
    return index + 1 < len(plain) and plain[index + 1].opens_with_article


def _is_where(plain: list[Word], index: int, verb: Trigger | None) -> bool:
    """Whether something is at what a noun tells: after «في», «ب», a verb of going and its subject."""
    if index == 0:
        return False
    before = plain[index - 1]
    visits = verb is not None and (verb.done_to == "place" or verb.role == "HostVerb")
    venue = before.prefix.endswith("ب") and not before.definite  # «بمقر المحافظة»
    led = plain[index].prefix.endswith("ب") or before.folded in _LED or before.folded.removeprefix("و") in _LED
    return visits or venue or led
