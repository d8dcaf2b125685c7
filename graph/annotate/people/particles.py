"""Tell «ب», «ل» and «و» before a name that no list has from its first letter: «رسالة خطية لسياكا ديالو»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.people.words import WordJudge
from graph.annotate.sentences import begins_in
from graph.annotate.verbs import is_perfect
from graph.annotate.word import Word, words_in

_WITH = "مع"
_NEAR = 6  # words between a verb and whom «ب» adds to it
_LEAST = 3  # letters of a name behind a particle


def opens_with_particle(words: Sequence[Word], i: int, judge: WordJudge) -> bool:
    """Whether the first letter of a word that nobody bears can only be a particle, by the words before it."""
    lam = i > 0 and words[i].text[0] == "ل" and _may_hide_name(words[i], judge)
    return (lam and _is_indefinite(words[i - 1], judge)) or is_led_by_verb(words, i, judge)


def is_led_by_verb(words: Sequence[Word], i: int, judge: WordJudge) -> bool:
    """«التقى قائد الجيش بسياكا ديالو»: whether a verb that asks for «ب» stands near, and nothing yet has it."""
    behind_with = i > 0 and words[i - 1].norm == _WITH  # «اجتمع مع بافيل نوفاك»
    if words[i].text[0] != "ب" or behind_with or not _may_hide_name(words[i], judge):
        return False
    for before in reversed(words[max(0, i - _NEAR) : max(0, i - 1)]):
        if before.mark or before.particle == "ب" or before.norm == _WITH:
            return False
        if before.norm in judge.led_by_ba:
            return True
    return False


def _may_hide_name(word: Word, judge: WordJudge) -> bool:
    """Whether a name may follow the first letter of a word: nobody bears it whole."""
    return not word.definite and len(word.text) > _LEAST and not judge.is_name(word.text)


def _is_indefinite(word: Word, judge: WordJudge) -> bool:
    """«رسالة خطية», «مبعوثا»: a noun or an adjective that stands in no construct, for a particle follows it."""
    feminine = word.text.endswith("ة") and not word.definite and judge.is_used(word) and not judge.is_known(word)
    return feminine or judge.is_accusative(word)


def keeps_waw(word: Word, judge: WordJudge) -> bool:
    """«الأمين العام ورقني ديوب»: no word with «و» before it or without, and so a name that begins with «و»."""
    rest = word._replace(light=word.light[1:], norm=word.folded[1:], text=word.text[1:])
    known = any(map(judge.is_split, (word, rest)))
    return not (known or word.definite or word.prefix or judge.is_name(rest.text) or judge.is_verb(word))


def opens_with_verb(doc: Doc, i: int) -> bool:
    """«. وأحجم تسفاي مكونن»: whether a sentence goes on with «و» and what may be a verb, before another word."""
    word, after = words_in(doc)[i], words_in(doc)[i + 1]
    verb = word.opens_with_waw and is_perfect(word.light.removeprefix("و"))
    return verb and begins_in(doc)[i] and not after.mark
