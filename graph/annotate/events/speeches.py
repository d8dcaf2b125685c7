"""Bring in who gives the speech of which a noun tells: «بدأ اللقاء بكلمة من فلان», «استهل الحفل بكلمة لفلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import SPEECHES
from graph.annotate.events.text import folded_from, folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_BACK = 300  # characters between a meeting and a sentence that goes on telling of it
_READ = 3  # words after a speech that tell who reads it out


def attach_speeches(
    phrases: Sequence[Phrase], drafts: dict[int, Draft], events: Sequence[Draft], doc: Doc, words: EventWords
) -> None:
    """Add those whose speech is told of to the meeting of the sentence, or to the one just told; `phrases` of it."""
    for phrase in _speakers(phrases, doc, words):
        start = doc[phrase.start].idx
        here = [draft for draft in drafts.values() if draft.start < phrase.start and draft.type != "Visit"]
        told = [event for event in events if event.type != "Visit" and event.spans[-1].end >= start - _BACK]
        new = [draft for draft in here if not draft.known]  # of «أقيم حفل …، وبدأ الحفل بكلمة لفلان» the first
        for draft in (new or told or here)[-1:]:
            fill(draft, "participant", phrase)


def _speakers(phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> Iterator[Phrase]:
    for phrase in phrases:
        whole = phrase.end - phrase.start > 1  # «كلمة ترحيبية» names nobody
        if phrase.kind == "person" and whole and not phrase.plural and phrase.prefix in ("", "ل"):
            noun = _before_link(phrase, doc, words)
            if noun >= 0 and _is_speech(doc, noun) and not _is_read_out(doc, words, phrase.end):
                yield phrase


def _before_link(phrase: Phrase, doc: Doc, words: EventWords) -> int:
    """The token before someone, or before the «من» or the verb that leads from a speech to him."""
    before = phrase.start - 1
    if before < 0 or phrase.prefix:
        return before
    speaks = any(word.role == "SpeakVerb" for _, word in words.readings(folded_words(doc)[before]))
    return before - 1 if speaks or folded_words(doc)[before] == "من" else before


def _is_speech(doc: Doc, index: int) -> bool:
    """Whether a token is the noun of a speech, or its adjective: «كلمة», «كلمة ترحيبية»."""
    near = words_in(doc)[max(0, index - 1) : index + 1]
    return any(word.norm in SPEECHES for word in near[-1:]) or (
        len(near) > 1 and near[0].norm in SPEECHES and near[1].norm[-2:] == "يه" and not near[1].definite
    )


def _is_read_out(doc: Doc, words: EventWords, index: int) -> bool:
    """Whether somebody else gives the speech: «كلمة الوزير، ألقاها نيابة عنه فلان»."""
    after = folded_from(doc, index, _READ)
    return any(word.role == "SpeakVerb" for form in after for _, word in words.readings(form))
