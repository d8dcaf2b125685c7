"""Say which words may spell one sound, in Arabic or Latin letters."""

from __future__ import annotations

from graph.annotate.names import name_items
from graph.sound import rough_sound_of, sound_of, spelled_by_sound, undoubled

_LONG = 4  # letters of a word that one of them does not make another word
_TELLING = 3  # consonants that are enough to tell a word by, though one of them is another
OF_FAITH = "الدين"  # «حسام الدين» is called «حسام» too


def sounds_alike(left: str, right: str) -> bool:
    """Whether two words may spell one sound: «بيرنز» and «بورنز», «حموشي» and «Hammouchi», but not «سعد» and «سعيد»."""
    if left == right:
        return True
    if left.isascii() == right.isascii() and (_two_names(left, right) or _throats(left) != _throats(right)):
        return False
    sound = sound_of(left)
    if sound != sound_of(right):
        return _differ_in_v(left, right)
    return len(sound) > 1 or spelled_by_sound(left) == spelled_by_sound(right)


def spelled_nearly_alike(left: str, right: str) -> bool:
    """Whether two words that sound apart may be one foreign name: «هولست» and «هولشت», «مبوانا» and «امبوانا»."""
    if left.removesuffix(OF_FAITH) == right.removesuffix(OF_FAITH) or _unvowelled(left) == _unvowelled(right):
        return True
    if left.isascii() != right.isascii() or _two_names(left, right) or _throats(left) != _throats(right):
        return False
    rough = rough_sound_of(left)
    if len(rough) >= _TELLING and rough == rough_sound_of(right):
        return True
    return _ended(left) == _ended(right)


def _unvowelled(word: str) -> str:
    """A word without doubled letters, and the vowel that opens or ends it: «تييري», «انداو», «إبراهيما»."""
    bare = word.removeprefix("ا").rstrip("او")
    return undoubled(bare) if len(bare) > 1 else word


def _ended(word: str) -> str:
    """A foreign word without the letters that write the vowel it ends in: «تيتيه», «تيته», «ماريكا», «ماريكه»."""
    return spelled_by_sound(_unvowelled(word)).rstrip("اويه") or word


def _differ_in_v(left: str, right: str) -> bool:
    """Whether a v, which Arabic has no letter for, is «و» in one and «ف» in the other: «تشاووش» and «تشافوش»."""
    apart = [{a, b} for a, b in zip(left[1:], right[1:], strict=False) if a != b]
    return len(left) == len(right) >= _LONG and left[0] == right[0] and apart in ([{"و", "ف"}], [{"و", "ڤ"}])


def _throats(word: str) -> list[str]:
    """The letters ح and ع in an Arabic word, for which foreign names have no sound: «معيض» is not «محمد»."""
    return [letter for letter in word[1:] if letter in "حع"]


def _two_names(left: str, right: str) -> bool:
    """Whether both words are names that reference data holds apart."""
    names = name_items(left), name_items(right)
    return all(names) and not names[0] & names[1]
