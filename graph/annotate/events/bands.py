"""Tell who leads a band of which somebody only speaks: «جدد ثقته في الوساطة الدولية برئاسة فلان»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.led import LED_BY
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import unjoined
from graph.annotate.word import Word

_SPOKEN_OF = ("في", "الي", "علي")  # not «من»: «وفد من اللجنة برئاسة فلان»


def is_led_apart(tokens: Sequence[Word], index: int, told: range, words: EventWords) -> bool:
    """Whether «برئاسة», at a token, follows a band that stands behind a preposition among the tokens `told`."""
    if tokens[index].folded not in LED_BY:
        return False
    for noun in range(index - 1, told.start - 1, -1):
        if words.has("BandNoun", tokens[noun].stem):
            return unjoined(tokens[noun - 1].folded) in _SPOKEN_OF or tokens[noun].particle == "ل"
        if tokens[noun].prefix or not tokens[noun].definite:
            return False  # what stands between is an adjective of the band
    return False
