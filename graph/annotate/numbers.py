"""Read numbers and ordinals, in digits or spelled out: «الثالثة والتسعين» is 93, «خمسة أيام» is five of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.folding import stem_of
from graph.smallwords import numerals, small_words

_UNITS, _TENS, _HUNDREDS = numerals("unit"), numerals("ten"), numerals("hundred")
_SCALES, _BARE_SCALES = numerals("scale"), numerals("bare-scale")
_ORDINALS = {form: value for word, value in numerals("ordinal").items() for form in (word, "ال" + stem_of(word))}
_ORDINAL_TENS = {"ال" + word: value for word, value in _TENS.items() if value > 10}
_ORDINAL_HUNDREDS = {"ال" + word: value for word, value in _HUNDREDS.items()}
_BEGINNINGS = _UNITS | _TENS | _HUNDREDS | _BARE_SCALES | _ORDINALS | _ORDINAL_TENS | _ORDINAL_HUNDREDS
_TEN = [word for word, value in _TENS.items() if value == 10]
_AFTER = small_words("after-ordinal")
_HALF = small_words("half")
_DIGITS = re.compile(r"(?:ال)?(\d{1,3})(?:st|nd|rd|th|e|er|eme|ème)?")
_COUNTED = re.compile(r"ال(?!19\d\d|20\d\d)(\d{4,5})")  # a session of a council that meets weekly, and no year
_NUMBER = re.compile(r"\d+|\d{1,3}(?:[,٬]\d{3})+|\d{1,3}(?:\.\d{3}){2,}")  # «1.400.000», but «1.400» may be a fraction

Found = tuple[int, int]  # the value, and how many words tell it


def find_ordinal(words: Sequence[str], start: int) -> Found | None:
    """The ordinal told by the folded words from `start` on; bare digits of up to three places too.

    >>> find_ordinal(["الدوره", "الثالثه", "والتسعين"], 1), find_ordinal(["ال47"], 0), find_ordinal(["ال1287"], 0)
    ((93, 2), (47, 1), (1287, 1))
    >>> find_ordinal(["ال2030"], 0), find_ordinal(["1287"], 0)
    (None, None)
    """
    if start >= len(words):
        return None
    return _find_ordinal_digits(words, start) or _find_spelled_ordinal(words, start)


def find_number(words: Sequence[str], start: int) -> Found | None:
    """The cardinal told by the folded words from `start` on, in digits, in words or in both.

    >>> find_number(["خمسه", "وعشرون", "الف"], 0), find_number(["3", "ملايين"], 0), find_number(["مايتي"], 0)
    ((25000, 3), (3000000, 2), (200, 1))
    >>> find_number(["مليون", "ونصف", "مليون", "حبه"], 0)
    (1500000, 3)
    >>> find_number(["ثلاثه", "ملايين", "ونصف", "المليون"], 0), find_number(["مليونا", "ومايتي", "الف"], 0)
    ((3500000, 4), (1200000, 3))
    >>> find_number(["نصف", "مليون", "حبه"], 0)
    (500000, 2)
    """
    if start < len(words) and words[start] in _HALF:
        whole = _lookup(words[start + 1], _BARE_SCALES) if start + 1 < len(words) else None
        return (whole // 2, 2) if whole else None
    total, scale, group, end = 0, 0, _Group(), start
    while end < len(words):
        step = 2 if words[end] == "و" and end > start and end + 1 < len(words) else 1
        word = words[end + step - 1]
        told = _lookup(word, _BARE_SCALES if group.empty else _SCALES) or _begins_with_scale(words, start, end)
        if told:
            scale = told
            total, group = total + scale * (1 if group.empty else group.value), _Group()
        elif total and group.empty and word.removeprefix("و") in _HALF:
            again = end + step < len(words) and words[end + step].removeprefix("ال") in (*_SCALES, *_BARE_SCALES)
            return total + scale // 2, end + step + again - start  # «مليون ونصف», «مليون ونصف مليون»
        elif not group.take(word):
            break
        end += step
    return (total + group.value, end - start) if end > start else None


def _begins_with_scale(words: Sequence[str], start: int, end: int) -> int | None:
    """«مليونا ومئتي ألف»: a scale in the accusative, which opens a number that goes on."""
    goes_on = end == start and end + 1 < len(words) and words[end + 1].startswith("و")
    return _SCALES.get(words[end]) if goes_on and words[end].endswith("ا") else None


def may_begin_number(word: str) -> bool:
    """Whether a folded word is one that a number or ordinal, spelled out, can begin with."""
    return _lookup(word, _BEGINNINGS) is not None


def find_dual(word: str) -> str | None:
    """The folded singular of a word that has the shape of a dual, or None.

    >>> find_dual("خليتين"), find_dual("شخصان"), find_dual("لقاء")
    ('خليه', 'شخص', None)
    """
    if len(word) < 5 or not word.endswith(("ين", "ان")):
        return None
    stem = word[:-2]
    return stem[:-1] + "ه" if stem.endswith("ت") and len(stem) > 2 else stem


class _Group:
    """Up to three figures: hundreds, tens and units, each told at most once, units before tens."""

    def __init__(self) -> None:
        self.hundreds = self.tens = self.units = 0
        self.digits = False

    @property
    def value(self) -> int:
        return self.hundreds + self.tens + self.units

    @property
    def empty(self) -> bool:
        return not self.value and not self.digits

    def take(self, word: str) -> bool:
        """Add a word to the number; False where the number ended before it."""
        if self.digits:
            return False
        return self._take_digits(word) or self._take_hundreds(word) or self._take_tens(word) or self._take_units(word)

    def _take_digits(self, word: str) -> bool:
        if not self.empty or not _NUMBER.fullmatch(word.removeprefix("و")):
            return False
        self.units, self.digits = int(re.sub(r"\D", "", word)), True
        return True

    def _take_hundreds(self, word: str) -> bool:
        value = _lookup(word, _HUNDREDS)
        if not value or self.hundreds or self.tens:
            return False
        if self.units and value != 100:
            return False
        self.hundreds, self.units = value * max(self.units, 1), 0
        return True

    def _take_tens(self, word: str) -> bool:
        value = _lookup(word, _TENS)
        if not value or self.tens:
            return False
        self.tens = value
        return True

    def _take_units(self, word: str) -> bool:
        value = _lookup(word, _UNITS)
        if not value or self.units or self.tens:
            return False
        self.units = value
        return True


def _find_ordinal_digits(words: Sequence[str], start: int) -> Found | None:
    if words[start] == "ال" and start + 1 < len(words) and words[start + 1].isdecimal():
        return int(words[start + 1]), 2
    found = _DIGITS.fullmatch(words[start]) or _COUNTED.fullmatch(words[start])
    return (int(found[1]), 1) if found else None


def _find_spelled_ordinal(words: Sequence[str], start: int) -> Found | None:
    """Units, then «عشر» or tens, then hundreds with «و» or «بعد»; or tens or hundreds alone, with the article."""
    value, end = _lookup(words[start], _ORDINALS), start + 1
    if value and end < len(words) and words[end] in _TEN and value < 10:
        return _with_hundreds(words, start, value + 10, end + 1)
    if value:
        tens = _next(words, end, _ORDINAL_TENS) if value < 10 else None
        return _with_hundreds(words, start, value + (tens[0] if tens else 0), tens[1] if tens else end)
    if tens_value := _lookup(words[start], _ORDINAL_TENS):
        return _with_hundreds(words, start, tens_value, end)
    if hundreds := _lookup(words[start], _ORDINAL_HUNDREDS):
        return _after_hundreds(words, start, hundreds)
    return None


def _with_hundreds(words: Sequence[str], start: int, value: int, end: int) -> Found:
    if end < len(words) and words[end] in _AFTER:
        hundreds = _next(words, end + 1, _ORDINAL_HUNDREDS)
        return (value + hundreds[0], hundreds[1] - start) if hundreds else (value, end - start)
    return value, end - start


def _after_hundreds(words: Sequence[str], start: int, hundreds: int) -> Found:
    """«المائة والخمسين», «المائة والثالثة والستين»."""
    if start + 1 < len(words) and words[start + 1].startswith(("و", "ال")):
        step = 2 if words[start + 1] == "و" and start + 2 < len(words) else 1
        rest = _find_spelled_ordinal(words, start + step)
        if rest and rest[0] < 100:
            return hundreds + rest[0], rest[1] + step
    return hundreds, 1


def _next(words: Sequence[str], place: int, table: dict[str, int]) -> Found | None:
    """The value of the word at `place`, or after a lone «و» there, and the place behind it."""
    if place < len(words) and words[place] == "و":
        place += 1
    value = _lookup(words[place], table) if place < len(words) else None
    return (value, place + 1) if value else None


def _lookup(word: str, table: dict[str, int]) -> int | None:
    """A word's value, with or without the proclitics before it."""
    if word in table:
        return table[word]
    rest = word.lstrip("وفبل") if word[:1] in "وفبل" else ""  # not «ك»: «كمية» is no hundred
    return table.get(rest) or (table.get("ال" + rest) if word.startswith(("لل", "ولل")) else None)
