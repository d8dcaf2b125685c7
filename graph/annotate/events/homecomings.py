"""Hold what somebody comes back from where he comes from: «عاد من باريس بعد مشاركته في المؤتمر»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.spans import first_of
from graph.annotate.word import words_in

_FROM = "من"
_COMES = 14  # words between a word of coming and the place it leads from, names among them
_HELD = ("Conference", "Talks", "Visit", "Ceremony")
_ARRIVING = ("arrive", "settle", "land", "come")  # frames of coming somewhere
_BACK = 12  # words between an arrival and «عائدا»


def hold_where_left(drafts: Sequence[Draft], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """Give each event after which somebody comes back, and that names no place, the place that he comes from."""
    for draft in drafts:
        if draft.type not in _HELD or draft.values("place") or not draft.parties:
            continue
        before = [phrase for phrase in phrases if phrase.end <= draft.start and phrase.kind in ("place", "country")]
        for place in [phrase for phrase in before if _is_left(phrase, draft, doc, words)][-1:]:
            fill(draft, "place", place)


def comes_home(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether somebody arrives where he lives: «وصل فلان إلى الرباط عائدا من باريس»."""
    if draft.rule not in _ARRIVING or draft.clause is None or not draft.clause.trigger.is_verb:
        return False
    after = words_in(doc)[draft.end : draft.end + _BACK + sum(phrase.end - phrase.start for phrase in draft.parties)]
    return any(words.has("ComingWord", word.norm) and words.has("ReturnWord", word.norm) for word in after)


def _is_left(place: Phrase, draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a word of coming leads from a place to what was done before: «عاد من …, بعد …», «قادما من … بعد …»."""
    folded, start = folded_words(doc), max(first_of(doc, draft.start), place.start - _COMES)
    led = place.start > 0 and folded[place.start - 1] == _FROM
    if not led or not any(word in AFTER for word in folded[place.end : draft.start]):
        return False
    before = folded[start : place.start]
    return any(words.verb_of(word, "ReturnWord") or words.has("ComingWord", word) for word in before)
