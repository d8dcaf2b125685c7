"""Tell who leads a band of which somebody only speaks: «جدد ثقته في الوساطة الدولية برئاسة فلان»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.led import LED_BY
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import unjoined
from graph.annotate.events.triggers import Trigger
from graph.annotate.spans import first_of
from graph.annotate.word import Word, words_in
from graph.smallwords import small_words

_FORMING = frozenset(small_words("forming"))
_MEMBERS = frozenset(small_words("members-of"))
_REACH = 12  # words from a band to the verb that tells whom it has
_MEETING = 2  # words of «الاجتماع الثالث»
_SPOKEN_OF = ("في", "الي", "علي")  # not «من»: «وفد من اللجنة برئاسة فلان»


def is_led_apart(tokens: Sequence[Word], index: int, told: range, words: EventWords) -> bool:
    """Whether «برئاسة», at a token, follows a band that stands behind a preposition among the tokens `told`."""
    if tokens[index].folded not in LED_BY:
        return False
    for noun in range(index - 1, told.start - 1, -1):
        if words.has("BandNoun", tokens[noun].stem):
            apart = tokens[noun].particle == "ل" and not _is_of_meeting(tokens, noun, words)
            return apart or unjoined(tokens[noun - 1].folded) in _SPOKEN_OF
        if tokens[noun].prefix or not tokens[noun].definite:
            return False  # what stands between is an adjective of the band
    return False


def _is_of_meeting(tokens: Sequence[Word], noun: int, words: EventWords) -> bool:
    """«الاجتماع الثالث للجنة المشتركة برئاسة فلان»: whether a band is the one that meets."""
    before = (tokens[i].folded for i in range(max(0, noun - _MEETING), noun))
    return any(told.role == "event" and not told.is_verb for word in before for _, told in words.readings(word))


def is_of_formed_band(tokens: Sequence[Word], index: int, told: range, words: EventWords) -> bool:
    """«تشكيل لجنة برئاسة فلان وعضوية فلان»: whether a word at a token tells who leads or fills a band to be formed."""
    heads = tokens[index].folded in LED_BY or tokens[index].folded in _MEMBERS
    return heads and any(_is_formed(tokens, noun, words) for noun in told)


def of_formed_bands(doc: Doc, words: EventWords, triggers: Mapping[int, Trigger]) -> Iterator[int]:
    """The nouns of bands that are only formed now, and the verbs that tell whom one has: «تشكيل لجنة تضم الوزارة»."""
    plain = words_in(doc)
    for start, trigger in triggers.items():
        if not trigger.is_verb and trigger.is_event and _is_formed(plain, start, words):
            yield start
        elif trigger.is_verb and trigger.role == "UniteVerb" and start - 1 not in triggers:
            near = range(max(start - _REACH, first_of(doc, start)), start)
            if any(_is_formed(plain, noun, words) for noun in near):
                yield start


def _is_formed(tokens: Sequence[Word], noun: int, words: EventWords) -> bool:
    """Whether a token is a band of which the word before tells that it is formed: «تشكيل لجنة», «شكل الوزير فريقا»."""
    band = noun > 0 and not tokens[noun].definite and words.has("BandNoun", tokens[noun].stem.removesuffix("ا"))
    return band and not _FORMING.isdisjoint((tokens[noun - 1].stem, tokens[noun - 1].folded))
