"""Let «المنطقة», «المحافظة», «المدينة» alone stand for the one that the text named last."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PLACED, TOWARDS
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Named, Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_LED = frozenset((*PLACED, *TOWARDS))
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
    plain = words_in(doc)
    for index, word in enumerate(plain if told else ()):
        if word.stem not in told or not word.definite or index in taken or not _is_where(plain, index, triggers):
            continue
        before = [place for place in told[word.stem] if place.end <= index]
        if before:
            yield Phrase(index, index + 1, word.prefix, "place", before[-1].key)


def _told(doc: Doc, words: EventWords) -> dict[str, list[Named]]:
    """The regions told in a text by their nouns: «منطقة عسير», and «محافظ صبيا» for «المحافظة»."""
    plain, regions = words_in(doc), words.single("RegionNoun")
    told: dict[str, list[Named]] = {}
    for place in doc._.places:
        first = plain[place.start].stem
        before = plain[place.start - 1].stem + _FEMININE if place.start else ""
        for noun in {first, before} & regions:
            told.setdefault(noun, []).append(place)
    return told


def _is_where(plain: list[Word], index: int, triggers: dict[int, Trigger]) -> bool:
    """Whether something is told to be at a noun: after «في», «ب» or a verb of going, and no name or adjective after."""
    following = plain[index + 1] if index + 1 < len(plain) else None
    if following is not None and following.definite and not following.prefix:
        return False
    before = plain[index - 1] if index else None
    if before is None or plain[index].prefix.endswith("ب"):
        return before is not None
    trigger = triggers.get(index - 1)
    visits = trigger is not None and trigger.frame is not None and trigger.frame.roles.get("object") == "place"
    venue = before.prefix.endswith("ب") and not before.definite
    return visits or venue or before.folded in _LED or before.folded.removeprefix("و") in _LED
