"""Say which words may spell one sound, in Arabic or Latin letters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from graph.annotate.namebook import read_name_book
from graph.annotate.names import name_items
from graph.resolve.tongues import is_arab, native
from graph.sound import one_lettered, rough_sound_of, sound_of, spelled_by_sound, undoubled

_LONG = 4  # letters of a word that one of them does not make another word
_TELLING = 3  # consonants that are enough to tell a word by, though one of them is another
_VOWELS = "اويىةهء"  # letters that write a vowel, the last two at the end of a word
_WITHIN = frozenset("اوي")  # those that write one within a word
_VOWEL, _NEAR, _SILENT, _OTHER = 0.25, 0.35, 0.4, 1.0  # what each letter costs that one spelling has otherwise
# Consonants, as `spelled_by_sound` writes them, that newspapers write for one another in foreign names: b, f, v and w,
# s, sh and th, the last of Urdu and Turkish too, g, kh, h and the Spanish, German or Slavic j
_SWAPPED = ("pv", "pو", "vو", "zč", "zt", "td", "dz", "cx", "cي", "cه", "cč", "xه", "xي", "يه", "حه")
_NEAR_PAIRS = frozenset(map(frozenset, _SWAPPED))
_ALLOWED, _FOR_EACH_LETTER = 0.41, 0.05  # what two spellings of a word may cost
_SILENT_ENDS = "tdz"  # that a French name may end in: «روبير» and «روبرت», «نيكولا» and «نيكولاس»
_HARD = str.maketrans("غقكگ", "جججج")  # letters for a foreign g
_SPOILED = 0.1  # what each letter of a whole name may cost that is told of one post, met by the same people
_LEAST_HEARD = 3  # letters of a word that a letter of another sound may stand in
_OPENS = "ال"  # letters of a name, or its article
_ARTICLES = frozenset(("ل", "لا"))  # what French makes of it: «لامين» and «الأمين», «لحسن» and «الحسن»
OF_FAITH = "الدين"  # «حسام الدين» is called «حسام» too


def same_part(left: str, right: str) -> bool:
    """Whether two parts of names are one, be it that «ال» are letters and no hamza says so: «ألميدا», «الميدا»."""
    return left == right or _OPENS in (left.removesuffix(right), right.removesuffix(left))


@lru_cache(maxsize=200_000)
def sounds_alike(left: str, right: str) -> bool:
    """Whether two words may spell one sound: «بيرنز» and «بورنز», «حموشي» and «Hammouchi», but not «سعد» and «سعيد»."""
    if same_part(left, right):
        return True
    if left.isascii() == right.isascii() and (_two_names(left, right) or _throats(left) != _throats(right)):
        return False
    sound = sound_of(left)
    if sound != sound_of(right):
        return _differ_in_v(left, right)
    return len(sound) > 1 or spelled_by_sound(left) == spelled_by_sound(right)


@lru_cache(maxsize=200_000)
def spelled_nearly_alike(left: str, right: str) -> bool:
    """Whether two words that sound apart may be one foreign name: «هولست» and «هولشت», «مبوانا» and «امبوانا»."""
    if left.removesuffix(OF_FAITH) == right.removesuffix(OF_FAITH) or _unvowelled(left) == _unvowelled(right):
        return True
    if _is_with_article(left, right) or native(left) == native(right):
        return True
    if left.isascii() != right.isascii() or _two_names(left, right) or _throats(left) != _throats(right):
        return False
    rough = rough_sound_of(left)
    if len(rough) >= _TELLING and rough == rough_sound_of(right):
        return True
    return ended(left) == ended(right)


def _is_with_article(left: str, right: str) -> bool:
    """Whether one name is the other with the article that French spells into it: «لامين», «لمين» and «الأمين»."""
    openings = left.removesuffix(right.removeprefix("ا")), right.removesuffix(left.removeprefix("ا"))
    return not _ARTICLES.isdisjoint(openings)


def _unvowelled(word: str) -> str:
    """A word without doubled letters, and the vowel that opens or ends it: «تييري», «انداو», «إبراهيما»."""
    bare = word.removeprefix("ا").rstrip("او")
    return undoubled(bare) if len(bare) > 1 else word


def ended(word: str) -> str:
    """A foreign word without the letters that write the vowel it ends in: «تيتيه», «تيته», «ماريكا», «ماريكه»."""
    return spelled_by_sound(_unvowelled(word)).rstrip("اويه") or word


def _differ_in_v(left: str, right: str) -> bool:
    """Whether a v, which Arabic has no letter for, is «و» in one and «ف» in the other: «تشاووش» and «تشافوش»."""
    apart = [{a, b} for a, b in zip(left[1:], right[1:], strict=False) if a != b]
    return len(left) == len(right) >= _LONG and left[0] == right[0] and apart in ([{"و", "ف"}], [{"و", "ڤ"}])


def _throats(word: str) -> list[str]:
    """The letters ح and ع in an Arabic word, for which foreign names have no sound: «معيض» is not «محمد»."""
    return [letter for letter in word[1:] if letter in "حع"]


def known_apart(left: str, right: str) -> bool:
    """Whether both words are names that reference data holds apart, and not one name in two tongues."""
    names = name_items(left), name_items(right)
    return all(names) and not names[0] & names[1] and native(left) != native(right)


def _two_names(left: str, right: str) -> bool:
    """Whether both words are names held apart, and neither is a foreign one, which many spellings may write.

    «سعد» is not «سعيد», but «ديفيد» may be «دافيد», and «وانغ» «وانج».
    """
    book = read_name_book()
    if _is_of_kin(left, right) or _is_of_kin(right, left):
        return True
    if not known_apart(left, right) or book.is_abroad(left) or book.is_abroad(right):
        return False
    if one_lettered(left) == one_lettered(right):
        return False  # «ديوب» and «جوب»
    if not {left, right} <= book.arab and differ_in_written_vowels(left, right):
        return False  # «إلينا» and «إيلينا», «دمير» and «ديمير»
    return bool({left, right} & book.arab) or left.translate(_HARD) != right.translate(_HARD)


def _is_of_kin(given: str, family: str) -> bool:
    """Whether one is a given name and the other a family's after it: «سالم» and «السالمي»."""
    return family == f"{given}ي" and is_arab(given)


def differ_in_written_vowels(left: str, right: str) -> bool:
    """Whether one foreign word has all letters of the other, and vowels within it that the other does not write."""
    short, long = sorted((left, right), key=len)
    if not _LONG <= len(short) < len(long) or short[-1] != long[-1]:
        return False
    rest = iter(long)
    more = [letter for wanted in short for letter in takewhile(wanted.__ne__, rest)]
    return len(more) + len(short) == len(long) and set(more) <= _WITHIN


@lru_cache(maxsize=100_000)
def heard_alike(left: str, right: str) -> float:
    """What the letters cost in which two spellings of one foreign name differ, or 1 where they are two names.

    «يواكيم» and «يواخيم», «جوليا» and «يوليا», «أوركيزا» and «أوركيسا», «نيكولا» and «نيكولاس».
    """
    if left == right or _is_with_article(left, right) or native(left) == native(right):
        return 0.0
    if left.isascii() or right.isascii() or _two_names(left, right) or _throats(left) != _throats(right):
        return _OTHER
    if min(len(left), len(right)) < _LEAST_HEARD:
        return 0.0 if spelled_by_sound(left) == spelled_by_sound(right) else _OTHER
    cost = min(_apart(_plain(one), _plain(other)) for one, other in _with_opening(left, right))
    return cost if cost < min(1.0, _ALLOWED + _FOR_EACH_LETTER * max(len(left), len(right))) else _OTHER


def _with_opening(left: str, right: str) -> list[tuple[str, str]]:
    """Two words, and with «ال» before the one from which it was cut as an article: «أليستر», «اليستير»."""
    if left.startswith(_OPENS) == right.startswith(_OPENS):
        return [(left, right)]
    levelled = (left, _OPENS + right) if left.startswith(_OPENS) else (_OPENS + left, right)
    return [(left, right), levelled]


def may_be_misheard(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether two names, in parts, may be one whose letters and spaces two reporters set otherwise.

    «علي رضا تنكسيري» and «عليرضا تنغسيري», «كاستانير» and «كاستانيه», but no two names that are held apart.
    """
    if len(left) == len(right) and any(_two_names(a, b) for a, b in zip(left, right, strict=True)):
        return False
    one, other = _plain("".join(left)), _plain("".join(right))
    return not (one + other).isascii() and _apart(one, other) <= _SPOILED * max(len(one), len(other))


def _plain(word: str) -> str:
    return undoubled(spelled_by_sound(one_lettered(word)))


def _apart(left: str, right: str) -> float:
    """The least cost of changing one word into the other, letter by letter."""
    row = [0.0]
    for place, letter in enumerate(right):
        row.append(row[-1] + _cost_alone(letter, place, right))
    for i, one in enumerate(left):
        above, row = row, [row[0] + _cost_alone(one, i, left)]
        for j, other in enumerate(right):
            changed = above[j] + _cost_changed(one, other)
            dropped = above[j + 1] + _cost_alone(one, i, left)
            row.append(min(changed, dropped, row[-1] + _cost_alone(other, j, right)))
    return row[-1]


def _cost_alone(letter: str, place: int, word: str) -> float:
    if letter in _VOWELS:
        return _VOWEL
    return _SILENT if letter in _SILENT_ENDS and place == len(word) - 1 > 1 else _OTHER


def _cost_changed(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return _VOWEL
    return _NEAR if frozenset((one, other)) in _NEAR_PAIRS else _OTHER
