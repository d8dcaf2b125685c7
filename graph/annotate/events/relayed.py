"""Tell whose words somebody passes on: «نقل المتحدث فلان عن الوزير فلان قوله خلال لقائه …»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.smallwords import small_words

_RELAYS, _ABOUT = "نقل", "عن"
_RELAYING = ("نقل", "نقلت", "ينقل", "تنقل")
_HIS_WORDS = frozenset(small_words("his-words"))
_SPOKESMAN = 12  # words from «نقل» to «عن»: the post and the name of who tells


def relays(word: Word) -> bool:
    """Whether a word is a form of «نقل»."""
    return word.lemma == _RELAYS


def passes_words_on(doc: Doc, index: int) -> bool:
    """«نقل المتحدث عن الوزير قوله», not «نقل رسالة عن الوزير»: whether a verb tells only what another has said."""
    folded = folded_words(doc)
    near = range(index + 1, min(index + _SPOKESMAN, len(folded) - 1))
    told = next((i for i in near if folded[i] == _ABOUT), 0)
    quoted = next((phrase for phrase in phrases_in(doc) if phrase.start == told + 1), None) if told else None
    return quoted is not None and quoted.kind in PERSONAL and folded[min(quoted.end, len(folded) - 1)] in _HIS_WORDS


def is_whom_they_quote(doc: Doc, first: int, phrase: Phrase) -> bool:
    """Whether somebody's words are passed on in a sentence that begins at a token."""
    folded = folded_words(doc)
    if phrase.kind not in PERSONAL or folded[phrase.start - 1] != _ABOUT:
        return False
    told = (i for i in range(first, phrase.start - 1) if folded[i].removeprefix("و") in _RELAYING)
    return any(passes_words_on(doc, i) for i in told)
