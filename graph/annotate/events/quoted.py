"""Tell where a text quotes somebody, so that «I» and «we» mean who speaks: «قال فلان: «التقينا فلانا …»»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords, Word
from graph.annotate.events.particles import WHAT
from graph.annotate.events.text import folded_words
from graph.annotate.found import once
from graph.annotate.morphology import NounForm, VerbForm
from graph.annotate.sentences import begins_in
from graph.annotate.spans import CLOSING
from graph.annotate.word import words_in

_OWN = ("participant",)  # what the subject of a verb is that we may have done
_TYPES = ("Talks", "Visit")
_NEAR = 3  # words after a verb within which it is told that somebody is dead


def may_be_ours(doc: Doc, index: int, word: Word, words: EventWords) -> bool:
    """Whether a verb in the first person tells a meeting of who is quoted: «التقينا», not «استقبلنا الوزير».

    Whoever met somebody who is dead by now tells his memories.
    """
    form, frame = word.form, word.frame
    if not isinstance(form, VerbForm) or frame is None or frame.type not in _TYPES:
        return False
    after = words_in(doc)[index + 1 : index + 1 + _NEAR]
    if frame.goes_to or any(words.has("DeceasedWord", other.stem) for other in after):
        return False  # «وصلنا إلى حقبة», «التقيت الراحل فلانا»
    acts = form.tense == "past" and frame.roles.get("subject") in _OWN and not is_hollow(word.lemma)
    return acts and is_quoted(doc, index) and folded_words(doc)[index - 1] not in WHAT  # «ما التقيت أحدا»


def is_quoted(doc: Doc, index: int) -> bool:
    """Whether a text quotes somebody at a token."""
    return index in _quotations(doc)


def is_of_me(word: Word) -> bool:
    """Whether a verb is spelled as only «I» did it, or as it was done: «أجريت»."""
    form = word.form
    return isinstance(form, VerbForm) and (form.tense, form.gender, form.number) == ("past", "", "singular")


def is_hollow(perfect: str) -> bool:
    """Whether a verb is spelled otherwise in the first person, and with «نا» only speaks of others: «زارنا»."""
    return perfect[1:-1] == "ا"


def may_be_speaker(doc: Doc, index: int, form: VerbForm | NounForm) -> bool:
    """Whether who is quoted may have done what a verb tells: «التقينا», «عقدت اجتماعا», which may be «she» too."""
    if not isinstance(form, VerbForm) or form.tense != "past" or form.pronoun:
        return False
    return (form.gender == "" or _opens(doc, index)) and is_quoted(doc, index)


def _opens(doc: Doc, index: int) -> bool:
    """Whether a word is the first that is quoted, where «عقدت» is no other's."""
    before = words_in(doc)[index - 1].text if index else ""
    return before == ":" or before in CLOSING


@once
def _quotations(doc: Doc) -> frozenset[int]:
    """The tokens between quotation marks, and behind a colon up to the end of its sentence."""
    found, closing, told = set[int](), "", False
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
