"""Tell whom a text calls dead: who is mourned or remembered at a ceremony is not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PERSONAL
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_POST = 6  # words for what somebody was, before his name
_BURIAL = "bury"  # the frame of a funeral that crowds hold, of which no more is told than whose it is


def without_deceased(events: list[Draft], doc: Doc, words: EventWords, phrases: Sequence[Phrase]) -> list[Draft]:
    """The events of a text, its ceremonies without the dead for whom they are held."""
    ceremonies = [event for event in events if event.type == "Ceremony" and event.mode != "Signing"]
    dead = set(_deceased(doc, words, phrases)) if ceremonies else set()
    for event in ceremonies:
        event.fills = [known for known in event.fills if known.phrase is None or known.phrase.key not in dead]
    return [event for event in events if event.fills and (event.rule != _BURIAL or event.parties)]


def _deceased(doc: Doc, words: EventWords, phrases: Sequence[Phrase]) -> Iterator[str]:
    """The keys of people called dead: «الراحل فلان», «فلان المتوفى», «ذكرى مقتل فلان», «فلان (رحمه الله)»."""
    told, people = words_in(doc), covered(phrase for phrase in phrases if phrase.kind in PERSONAL)
    for phrase in phrases:
        if phrase.kind != "person" or not phrase.key:
            continue
        named = told[max(0, phrase.start - 1) : phrase.end + 1]
        before = told[phrase.start - 1].stem if phrase.start else ""
        dead = words.has_any("DeceasedWord", (word.stem for word in named)) or words.has("DeathNoun", before)
        dead = dead or _is_borne(phrase, told, words, people)
        if dead or _is_prayed_for(phrase, told, words):
            yield phrase.key


def _is_borne(phrase: Phrase, told: Sequence[Word], words: EventWords, people: set[int]) -> bool:
    """«شيعت المقاومة جثمان القيادي في صفوفها فلان»: whether only what he was stands between a death and a name."""
    for i in range(phrase.start - 1, max(-1, phrase.start - 1 - _POST), -1):
        if told[i].mark or told[i].prefix == "ب" or i in people:
            return False
        if words.has("DeathNoun", told[i].stem):
            return True
    return False


def _is_prayed_for(phrase: Phrase, told: Sequence[Word], words: EventWords) -> bool:
    """Whether God's mercy is wished at the end of a name, or right after it or a mark: «فلان (يرحمه الله)»."""
    after = [word for word in told[phrase.end : phrase.end + 2] if not word.mark][:1]
    return words.has_any("MercyVerb", (word.norm for word in [*told[phrase.start + 1 : phrase.end], *after]))
