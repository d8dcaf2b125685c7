"""Tell a paper that was signed from a site, which «الموقع» may be too: «الاتفاقية الموقعة في باريس»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.particles import is_pronominal
from graph.annotate.events.text import folded_words, is_one_apart
from graph.annotate.morphology import VerbForm
from graph.annotate.word import words_in

_PAPER = 6  # words of a paper's name: «اتفاقية التعاون القضائي والأمني»


def describes_paper(doc: Doc, index: int, word: Word, sentence: range) -> bool:
    """Whether a participle stands behind the paper that it tells of: «اتفاقية التعاون الأمني الموقعة»."""
    needs = word.frame.needs if word.frame is not None else frozenset[str]()
    if index + 1 < len(doc) and is_pronominal(folded_words(doc)[index + 1]):  # «الموقع عليها»
        return any(is_one_apart(doc, i, needs) for i in sentence if i < index)
    feminine = isinstance(word.form, VerbForm) and word.form.gender == "f"
    for before in reversed(words_in(doc)[max(0, index - _PAPER) : index]):
        if before.stem in needs:
            return before.norm.endswith("ه") == feminine
        if before.punct or before.particle or not before.definite:
            return False
    return False
