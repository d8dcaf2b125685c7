"""Tell words apart that folding has made alike: «استضافة» is no verb with a pronoun, «إقامته» no verb."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords, Word
from graph.annotate.events.particles import BEFORE_NOUNS
from graph.annotate.events.text import folded_words, stems_between
from graph.annotate.morphology import PRONOUNS
from graph.annotate.word import words_in

_STATES = 3  # adjectives of states inside the name of an assembly
_TANWEEN = ("ً", "ًا", "ٌ", "ٍ")  # how no verb ends


def spelled_so(doc: Doc, index: int, prefix: str, word: Word) -> bool:
    """Tell what folding has made alike: «استضافة» is no verb with a pronoun, «بزيارته» no verb."""
    marked = words_in(doc)[index].text.endswith("ة")
    if marked and (word.is_verb or word.form.pronoun):
        return False
    if word.is_verb and words_in(doc)[index].text[len(prefix) :].startswith("إ"):
        return False  # «إقامته»: a verb would be «أقامته»
    if word.is_verb and words_in(doc)[index].text.endswith(_TANWEEN):
        return False  # «تراجعاً»
    if word.is_verb and ("ل" in prefix or "س" in prefix) and word.form.tense != "present":  # type: ignore[union-attr]
        return False
    if word.is_verb and "ل" in prefix and word.frame is not None and word.frame.goes_to:
        return False  # «ليصل العدد إلى …»
    if word.is_verb and not prefix and index > 0 and folded_words(doc)[index - 1] in BEFORE_NOUNS:
        return False
    if word.is_verb and not prefix and _is_expected(doc, index):
        return False
    if not word.rest:
        return True
    following = stems_between(doc, index + 1, index + 1 + len(word.rest))
    return len(following) == len(word.rest) and all(
        _same(have, want) for have, want in zip(following, word.rest, strict=True)
    )


def is_parted_by_states(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether adjectives of states stand inside the name of an assembly: «اللجنة الكينية الأوغندية المشتركة»."""
    if word.frame is None or word.frame.name != "assemble" or len(word.rest) != 1:
        return False
    after = stems_between(doc, index + 1, index + 2 + _STATES)
    states = next((place for place, stem in enumerate(after) if not words.is_demonym(stem)), len(after))
    return 0 < states < len(after) and _same(after[states], word.rest[0])


def _is_expected(doc: Doc, index: int) -> bool:
    """Whether a noun is what is expected: «من المرجح عقد مؤتمر», «من المقرر زيارة …»."""
    before = words_in(doc)[max(0, index - 2) : index]
    return len(before) == 2 and before[0].norm == "من" and before[1].definite and not before[1].prefix


def _same(have: str, want: str) -> bool:
    return have in (want, want + "ا", want + "ين") or have.removeprefix(want) in PRONOUNS
