"""Tell where a text quotes somebody, so that «I» and «we» mean who speaks: «قال فلان: «التقينا فلانا …»»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.frames import Word
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    ACTORS,
    APART,
    COMPLEMENTIZERS,
    DURING,
    NOT_DONE,
    PERSONAL,
    PREPOSITIONS,
    WHAT,
)
from graph.annotate.events.text import begins_phrase, folded_words, phrases_by_start
from graph.annotate.found import document_of, once, phrases_in
from graph.annotate.morphology import NounForm, VerbForm
from graph.annotate.sentences import begins_in
from graph.annotate.spans import CLOSING
from graph.annotate.word import words_in

_FIRST = ("ي", "نا")
_OWN = ("participant", "host")  # what the subject of a verb is that we may have done
_TYPES = ("Talks", "Visit")
_WE_DID = ("past", "", "plural")
_NEAR = 3  # words after a verb within which it is told that somebody is dead


def may_be_ours(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a verb in the first person tells a meeting of who is quoted: «التقينا», «استقبلنا وفدا».

    Whoever met somebody who is dead by now tells his memories.
    """
    form, frame = word.form, word.frame
    if not isinstance(form, VerbForm) or frame is None or frame.type not in _TYPES:
        return False
    after = words_in(doc)[index + 1 : index + 1 + _NEAR]
    if frame.goes_to or words.has_any("DeceasedWord", (other.stem for other in after)):
        return False  # «وصلنا إلى حقبة», «التقيت الراحل فلانا»
    before = folded_words(doc)[index - 1] if index else ""
    told = form.tense == "past" or is_announced(folded_words(doc)[index]) or before in NOT_DONE
    acts = told and frame.roles.get("subject") in _OWN
    return acts and is_quoted(doc, index) and folded_words(doc)[index - 1] not in WHAT  # «ما التقيت أحدا»


def is_quoted(doc: Doc, index: int) -> bool:
    """Whether a text quotes somebody at a token."""
    return index in quotations(doc)


def is_of_me(word: Word) -> bool:
    """Whether a verb is spelled as only «I» did it, or as it was done: «أجريت»."""
    form = word.form
    return isinstance(form, VerbForm) and (form.tense, form.gender, form.number) == ("past", "", "singular")


def as_quoted(doc: Doc, index: int, word: Word) -> Word:
    """A verb as who is quoted means it: in «استقبلنا الرئيس فلان» the president did it, in «استقبلنا وفدا» we did."""
    form = word.form
    if not isinstance(form, VerbForm) or form.pronoun or (form.tense, form.gender, form.number) != _WE_DID:
        return word
    hosts = word.frame is not None and word.frame.roles.get("subject") == "host"
    done_to_us = hosts and begins_phrase(doc, index + 1, ACTORS) and not words_in(doc)[index + 1].text.endswith("ا")
    return replace(word, form=replace(form, gender="m", number="singular", pronoun="نا")) if done_to_us else word


def as_glad(doc: Doc, index: int, word: Word, words: EventWords) -> Word:
    """A meeting as of whoever is glad of it: «سعدت بلقاء فلان»; not «سعدت بزيارة فلان», which is the visitor's."""
    form = word.form
    if not isinstance(form, NounForm) or form.pronoun or not _is_meeting(word) or words_in(doc)[index].definite:
        return word
    glad = _who_is_glad(doc, index, words)
    of_other = (
        bool(glad) and word.frame is not None and word.frame.type == "Visit" and begins_phrase(doc, index + 1, PERSONAL)
    )
    return replace(word, form=replace(form, pronoun=glad)) if glad and not of_other else word


def _who_is_glad(doc: Doc, index: int, words: EventWords) -> str:
    """The pronoun of whoever is glad of a meeting: «سعدت اليوم بلقاء فلان», «عبر عن سعادته بلقائه»; "" for none."""
    near = index - 1 - (words_in(doc)[index].prefix == "ب")
    for before in words_in(doc)[max(0, near) : index]:
        if words.has("GladWord", before.folded) and is_quoted(doc, index):
            return "ي"
        owner = words.owner_of("GladNoun", before.folded)
        begin = next((i for i in range(index, -1, -1) if begins_in(doc)[i]), 0) if owner else index
        told = (phrase for phrase in phrases_in(doc) if begin <= phrase.start < index) if owner else ()
        if len({phrase.key or str(phrase.start) for phrase in told if phrase.kind in PERSONAL}) == 1:
            return owner
    return ""


def is_announced(folded: str) -> bool:
    """Whether a verb says what will be done: «سنزور»."""
    return folded.startswith(("س", "وس", "فس"))


def mine(doc: Doc, index: int, words: EventWords) -> Iterator[tuple[str, Word]]:
    """The words with which who is quoted tells of his own meetings: «خلال زيارتي», «سألتقي»."""
    if not is_quoted(doc, index):
        return
    folded = folded_words(doc)[index]
    if folded.endswith("ي"):
        for prefix, word in words.readings(folded[:-1] + "ه"):
            owned = isinstance(word.form, NounForm) and word.form.pronoun == "ه" and _is_meeting(word)
            if owned and _may_be_owned(doc, index, prefix):
                yield prefix, replace(word, form=replace(word.form, pronoun="ي"))
    start = _before_i(doc, index)
    if start >= 0:
        for prefix, word in words.readings(f"{folded[:start]}ن{folded[start + 1 :]}"):
            if isinstance(word.form, VerbForm) and word.form.gender == "" and not word.form.pronoun:
                yield prefix, word


def _before_i(doc: Doc, index: int) -> int:
    """Where the letter stands with which «I» do what is announced or denied: «سألتقي», «لم ألتق»; -1 for none."""
    folded = folded_words(doc)[index]
    if folded.startswith("ا"):
        return 0 if index and folded_words(doc)[index - 1] in NOT_DONE else -1
    start = folded.find("سا") + 1
    return start if start in (1, 2) and is_announced(folded) else -1


def _is_meeting(word: Word) -> bool:
    return word.frame is not None and word.frame.type in _TYPES


def _may_be_owned(doc: Doc, index: int, prefix: str) -> bool:
    """Whether «ي» may be «my»: no noun that it describes before it, nobody's name after it.

    «خلال زيارتي», not «زيارتي الرئيسين», «العمل الاجتماعي»
    """
    before = folded_words(doc)[index - 1] if index else ""
    led = bool(prefix) or before in PREPOSITIONS or before in COMPLEMENTIZERS or before in DURING or before in APART
    after = phrases_by_start(doc).get(index + 1, ())
    dual = any(phrase.kind in PERSONAL and not phrase.prefix for phrase in after)
    return (led or _opens(doc, index)) and not dual and not words_in(doc)[index].definite


def may_be_speaker(doc: Doc, index: int, form: VerbForm | NounForm) -> bool:
    """Whether who is quoted may have done what a verb tells: «التقينا», «عقدت اجتماعا», which may be «she» too."""
    if not isinstance(form, VerbForm) or form.pronoun or (form.tense != "past" and form.gender):
        return False
    return (form.gender == "" or _opens(doc, index)) and is_quoted(doc, index)


def _opens(doc: Doc, index: int) -> bool:
    """Whether a word is the first that is quoted, where «عقدت» is no other's."""
    before = words_in(doc)[index - 1].text if index else ""
    return before == ":" or before in CLOSING


@once
def quotations(doc: Doc) -> frozenset[int]:
    """The tokens between quotation marks, and behind a colon up to the end of its sentence."""
    found, closing, told = set[int](), "", False
    if not any(mark in document_of(doc).text for mark in (*CLOSING, ":")):
        return frozenset()
    for index, word in enumerate(words_in(doc)):
        told = told and not begins_in(doc)[index]
        if word.blank or (closing and closing in word.text):
            closing = ""
        elif word.text in CLOSING:
            closing = CLOSING[word.text]
        if closing or told:
            found.add(index)
        told = told or word.text == ":"
    return frozenset(found)


def is_of_whom_is_quoted(doc: Doc, pronoun: str, index: int) -> bool:
    """Whether a noun or a verb's object is of who is quoted: «لقائي مع فلان», «لقاءاتنا», «استقبلنا فلان»."""
    return pronoun in _FIRST and is_quoted(doc, index)
