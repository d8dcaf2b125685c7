"""Take nobody for a party because of his work: «ندوة لمناقشة رواية «…» للدكتور فلان», «أمسية عن شعر فلان»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PREPOSITIONS
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import CLOSING
from graph.annotate.word import Word, words_in

_TITLE, _QUOTED = 4, 9  # words in the title of a work, and tokens of one in quotation marks


def without_authors(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text but for people of whom only a work tells, unless it is signed."""
    return tuple(phrase for phrase in phrases if not _is_author(doc, words, phrase))


def _is_author(doc: Doc, words: EventWords, phrase: Phrase) -> bool:
    """Whether someone stands right after the noun of a work, or behind «ل» after its title."""
    if phrase.kind != "person" or not phrase.start or begins_in(doc)[phrase.start]:
        return False
    plain, before = words_in(doc), phrase.start - 1
    if phrase.particle == "ل":
        work = _work_before(plain, before, words)
        return work >= 0 and not (work and _is_signed(plain[work - 1], words))
    return not phrase.prefix and _is_owned(plain, before, words)


def _is_owned(plain: list[Word], i: int, words: EventWords) -> bool:
    """«عن شعر فلان», «معرض لوحات فلان»: a work behind a particle or an event, and no verb, as «شعر فلان بالفخر»."""
    noun = plain[i]
    if noun.definite or not words.has("WorkNoun", noun.stem.removeprefix(noun.particle)):
        return False
    led = bool(noun.particle) or (
        i > 0 and (plain[i - 1].folded in PREPOSITIONS or words.is_known(plain[i - 1].folded))
    )
    return led and not words.has("LetterNoun", noun.stem) and not (i and _is_signed(plain[i - 1], words))


def _work_before(plain: list[Word], index: int, words: EventWords) -> int:
    """The noun of a work before its title, which ends at a token; -1 for none."""
    if plain[index].text in CLOSING.values():
        opening = (i for i in range(index - 1, max(index - _QUOTED, 0), -1) if plain[i].text in CLOSING)
        work = next(opening, 0) - 1
        return work if work >= 0 and words.has("WorkNoun", plain[work].stem) else -1
    for i in range(index, max(index - _TITLE, -1), -1):
        word = plain[i]
        if words.has("WorkNoun", word.stem):
            prize = i and words.has("MedalNoun", plain[i - 1].stem)  # «منح جائزة الرواية العربية لفلان»
            return -1 if prize else i
        if word.mark or word.prefix or word.folded in PREPOSITIONS or words.is_known(word.folded):
            return -1
    return -1


def _is_signed(word: Word, words: EventWords) -> bool:
    """Whether a word tells that something is signed: «حفل توقيع كتاب «…» للدكتور فلان»."""
    return any(each.frame is not None and each.frame.mode == "Signing" for _, each in words.readings(word.folded))
