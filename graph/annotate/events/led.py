"""Tell the words that say who leads a delegation, as «برئاسة» does: «وفدا يقوده فلان», «وفد ترأسه فلانة»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.particles import RELATIVES, TOWARDS
from graph.annotate.events.text import folded_words, stems_in
from graph.annotate.found import once
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

LED_BY = frozenset(small_words("led-by"))
_DELEGATION, _MISSION = frozenset(small_words("delegation")), frozenset(small_words("mission"))
_SENT = _DELEGATION | _MISSION
_IN = "في"  # «مصدر في الوفد، الذي قاده فلان»: of whom nothing is told but that one of them speaks
_TO, _FAR = "الي", 15  # words from a verb of leading to where somebody leads a delegation
REACH = 8  # words between a delegation and who leads it


def is_delegation(word: Word) -> bool:
    """Whether a word is the noun for a delegation, or for some whom a body sends: «بعثة», not «البعثة»."""
    return word.stem in _DELEGATION or (word.stem in _MISSION and not word.definite)


@once
def delegations_in(doc: Doc) -> list[int]:
    """Where the word for a delegation stands in a text."""
    if _SENT.isdisjoint(stems_in(doc)):
        return []
    return [i for i, word in enumerate(words_in(doc)) if word.stem in _SENT and is_delegation(word)]


def is_delegation_led(doc: Doc, start: int) -> bool:
    """Whether who stands at a token is told to lead a delegation of no name: «وفدا كينيا برئاسة فلان»."""
    words, folded = words_in(doc), folded_words(doc)
    if not start or folded[start - 1] not in LED_BY:
        return False
    before = [words[i] for i in range(max(0, start - 1 - REACH), start - 1) if extent(doc, i) == extent(doc, start)]
    return any(is_delegation(word) and not word.definite for word in before)


def leads_delegation(doc: Doc, index: int) -> bool:
    """Whether a token only says who leads the delegation before it, and so tells no event of its own."""
    folded = folded_words(doc)
    if folded[index] not in LED_BY or (index > 0 and folded[index - 1] in RELATIVES and _leads_away(doc, index)):
        return False  # «الوفد الذي قادته فلانة إلى …» tells the journey
    before = range(index - 1, max(-1, index - REACH - 1), -1)
    words = words_in(doc)  # «بوفد يقوده فلان»
    sent = [i for i in before if is_delegation(words[i]) and extent(doc, i) == extent(doc, index)]
    return bool(sent) and not (folded[index - 1] in RELATIVES and folded[sent[0] - 1] == _IN)


def _leads_away(doc: Doc, index: int) -> bool:
    """Whether «إلى» follows who leads, before anything else is told."""
    words = words_in(doc)
    for place in range(index + 1, min(index + _FAR, extent(doc, index))):
        if words[place].folded in TOWARDS or words[place].folded == _TO:
            return True
        if words[place].mark:
            return False
    return False
