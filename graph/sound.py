"""Say how a word sounds, in Arabic or Latin letters: by its consonants, since Arabic writes few vowels."""

from __future__ import annotations

import re
from functools import lru_cache

# Consonants by sound: newspapers choose between ج, غ, ق and ك for a foreign g, between ث and س for th.
_CLASSES = ("بbp", "تطt", "ثسصزظsz", "جغقكگڨgjkqc", "خx", "دضذd", "رr", "شچč", "فڤfv", "لl", "مm", "نn")
_SOUNDS = {letter: letters[-1] for letters in _CLASSES for letter in letters}
_OPENINGS = {
    **dict.fromkeys("اعaeiouء", "a"),
    **dict.fromkeys("حهh", "h"),
    **dict.fromkeys("وw", "w"),
    **dict.fromkeys("يy", "y"),
}
_TWO_LETTERS = (("تش", "ش"), ("تس", "س"), ("تز", "ز"), ("دج", "ج"))
_AFFRICATES = (("تش", "ج"),)  # «عراقجي» and «عراقتشي»
_ROUGH = str.maketrans("čxvd", "zcpt")  # sh and s, kh and g, v and b, d and t
_DIGRAPHS = (
    *(("x", "ks"), ("kh", "x"), ("gh", "g"), ("sch", "č"), ("sh", "č"), ("ch", "č")),
    *(("th", "s"), ("dh", "d"), ("ph", "f")),
)


@lru_cache(maxsize=100_000)
def sound_of(word: str) -> str:
    """The consonants of a word, in Arabic or Latin letters, doubled ones once, after the vowel that it opens with."""
    for digraph, letter in _DIGRAPHS if word.isascii() else _AFFRICATES:
        word = word.replace(digraph, letter)
    opening = _OPENINGS.get(word[:1], "")
    return undoubled(opening + "".join(_SOUNDS.get(letter, "") for letter in word))


def undoubled(word: str) -> str:
    """A word with each letter that is doubled once: «تييري» is «تيري»."""
    return re.sub(r"(.)\1+", r"\1", word)


def rough_sound_of(word: str) -> str:
    """The consonants of a foreign word, with one for those that newspapers write for one another.

    «فاسكونسيلوس» and «فاسكونسيلوش», «خافيير» and «كافيير», «باسكيز» and «فاسكيز»; «امبوانا» opens as «مبوانا» does.
    """
    return sound_of(one_lettered(word)).removeprefix("a").translate(_ROUGH)


def one_lettered(word: str) -> str:
    """A foreign word with one letter for each sound that two may write: «تش», «تس», «تز», «دج», «دي» before a vowel.

    >>> [one_lettered(word) for word in ("مارتينيتس", "فابريتزيو", "هادجي", "ديالو", "ديوب")]
    ['مارتينيس', 'فابريزيو', 'هاجي', 'جالو', 'جوب']
    """
    for two, one in _TWO_LETTERS:
        word = word.replace(two, one)
    return "ج" + word[2:] if word.startswith(("ديا", "ديو")) else word


def spelled_by_sound(word: str) -> str:
    """The letters, vowels too, so that a word of one consonant is compared whole: «قايا» and «كايا»."""
    return "".join(_SOUNDS.get(letter, letter) for letter in word)
