"""Tell whose delegation the holder of a post leads: «وفد كيني برئاسة مدير الشرطة فلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.found import countries_in
from graph.annotate.word import words_in
from graph.smallwords import small_words

_DELEGATION, _LED_BY = frozenset(small_words("delegation")), frozenset(small_words("led-by"))
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
