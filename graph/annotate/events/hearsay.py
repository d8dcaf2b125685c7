"""Tell a meeting that somebody denies: as hearsay, «… ما تداولته مواقع عن لقاء جمع …», or whichever, «… أي لقاء»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, COMPLEMENTIZERS, WHAT
from graph.annotate.events.text import folded_words
from graph.annotate.spans import extent, first_of
from graph.smallwords import small_words

_SUBJECT = 14  # words of who denies, between the verb and what he denies
_SAID = 12  # words between hearsay and the meeting that it is about
_UNTRUE = frozenset(small_words("untrue"))
_TRUE, _NOT = frozenset(small_words("true")), small_words("negating-adjective")[0]  # «غير صحيح»
_NO_GROUND = ["لا", "اساس"]


def is_denied_hearsay(start: int, doc: Doc, words: EventWords) -> bool:
    """Whether an event at a token is what hearsay is about that the verb before it denies."""
    folded, first = folded_words(doc), first_of(doc, start)
    for i in range(start - 1, max(first, start - _SAID) - 1, -1):
        if folded[i] in COMMAS:
            return False
        denied = i > first and folded[i - 1] in words.openings("Negation")
        if denied and words.starts("Negation", folded[i - 1 : i + 1]) > 1:
            return True  # «لا صحة لأنباء عن لقاء جمع …»
        before = folded[max(first, i - _SUBJECT) : i]
        said = folded[i] in WHAT or words.has("Hearsay", folded[i])
        if said and _is_called_untrue(folded[max(first, i - _SUBJECT) : extent(doc, start)]):
            return True
        said = said or (folded[i] in COMPLEMENTIZERS and COMMAS.isdisjoint(before))  # «نفى … أن يكون قد التقى»
        if said and words.has_any("Denied", before):
            return True
    return False


def _is_called_untrue(told: Sequence[str]) -> bool:
    """«ما تردد عن لقاء … عار عن الصحة», «الأنباء عن زيارة … غير صحيحة», «وصف بأنه مختلق ما قيل عن …»."""
    negated = any(word == _NOT and after in _TRUE for word, after in pairwise(told))
    groundless = any(list(pair) == _NO_GROUND for pair in pairwise(told))
    return negated or groundless or not _UNTRUE.isdisjoint(told)


def is_denied_at_all(start: int, doc: Doc, words: EventWords) -> bool:
    """Whether «أي» before an event stands in a denial: «نفت الوزارة عقد أي لقاء», «لم يعقد أي لقاء»."""
    folded, first = folded_words(doc), first_of(doc, start)
    if start - 1 <= first or not words.has("AnyNoun", folded[start - 1]):
        return False
    before = folded[max(first, start - _SUBJECT) : start - 1]
    negated = words.ends("Negation", before[-2:]) or words.ends("Negation", before[-3:-1])
    return negated or words.has_any("Denied", before)
