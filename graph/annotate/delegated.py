"""Tell whose delegation the holder of a post leads, and which state sends him: «وفد كيني برئاسة مدير الشرطة فلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import countries_in
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_DELEGATION, _LED_BY = frozenset(small_words("delegation")), frozenset(small_words("led-by"))
_SENDS, _HEADS, _WHICH = (frozenset(small_words(name)) for name in ("sends", "heads-it", "relative"))
_NEAR = 4  # words from the delegation to who leads it


def delegating_state(doc: Doc, start: int) -> str:
    """The ISO code of the one state whose delegation is led by whoever is told from a token on; "" for none."""
    words, led = words_in(doc), start - 1
    if led < 1 or words[led].folded not in _LED_BY:
        return ""
    near = range(max(0, led - _NEAR), led)
    nouns = [i for i in near if {words[i].norm, words[i].stem} & _DELEGATION]
    if not nouns or any(words[i].mark for i in range(nouns[-1], led)):
        return ""
    states = {named.country for named in countries_in(doc) if nouns[-1] < named.start and named.end <= led}
    return next(iter(states)) if len(states) == 1 else ""


def sending_state(doc: Doc, start: int) -> str:
    """The ISO code of the state that a verb before a token says sends whoever is told from there on; "" for none.

    «أوفدت بلجيكا وزير العدل», «بلجيكا، التي أوفدت وزير العدل», «وترأس الوفد الكيني وزير الدفاع».
    """
    words = words_in(doc)
    end = start if start < 2 or _verb(words[start - 1]) not in _SENDS else start - 1
    if end < start:
        if words[end - 1].folded not in _WHICH:
            return ""
        end -= 1 + (words[end - 2].text in COMMAS)
    state = next((named for named in countries_in(doc) if named.end == end), None)
    if state is None or state.start < 2:
        return state.country if state is not None and end < start and state.rule != "nisba" else ""
    if end < start or _verb(words[state.start - 1]) in _SENDS:
        return state.country if state.rule != "nisba" else ""
    noun, verb = words[state.start - 1], words[state.start - 2]
    headed = noun.stem in _DELEGATION and noun.definite and verb.folded in _HEADS
    return state.country if headed and state.rule == "nisba" else ""


def _verb(word: Word) -> str:
    return word.folded.removeprefix("و")
