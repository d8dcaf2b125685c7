"""Tell «ب» and «ل» before a name that no list has from its first letter: «رسالة خطية لسياكا ديالو»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.people.words import WordJudge
from graph.annotate.word import Word

_NEAR = 6  # words between a verb and whom «ب» adds to it
_LEAST = 3  # letters of a name behind a particle


def stands_before_name(words: Sequence[Word], i: int, judge: WordJudge) -> bool:
    """Whether the first letter of a word that nobody bears can only be a particle, by the words before it."""
    word = words[i]
    if i == 0 or word.definite or len(word.text) <= _LEAST or judge.is_name(word.text):
        return False
    return (word.text[0] == "ل" and _is_indefinite(words[i - 1], judge)) or is_led_by_verb(words, i, judge)


def _is_indefinite(word: Word, judge: WordJudge) -> bool:
    """«رسالة خطية», «مبعوثا»: a noun or an adjective that stands in no construct, for a particle follows it."""
    feminine = word.text.endswith("ة") and not word.definite and judge.is_used(word) and not judge.is_known(word)
    return feminine or judge.is_accusative(word)


def is_led_by_verb(words: Sequence[Word], i: int, judge: WordJudge) -> bool:
    """«التقى قائد الجيش بسياكا ديالو»: whether a verb that asks for «ب» stands near, and nothing yet has it."""
    word = words[i]
    if word.text[0] != "ب" or word.definite or len(word.text) <= _LEAST or judge.is_name(word.text):
        return False
    for word in reversed(words[max(0, i - _NEAR) : i - 1]):
        if word.mark or word.particle == "ب":
            return False
        if word.norm in judge.led_by_ba:
            return True
    return False
