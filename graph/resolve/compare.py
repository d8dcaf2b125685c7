"""Say how far two names, two dates or two sets of people agree, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.resolve.parts import JOINED, Name
from graph.resolve.sounds import (
    ended,
    may_be_misheard,
    same_part,
    sounds_alike,
    spelled_nearly_alike,
)
from graph.resolve.spelt import (
    are_heard_alike,
    are_nearly_alike,
    are_one_letter_apart,
    are_transcribed,
    ends_in_i,
    has_one_more,
    has_particle,
    have_same_letters,
    is_contracted,
    is_initialled,
    is_turned,
    is_within,
    is_written_together,
)
from graph.resolve.tongues import is_arab, native
from graph.smallwords import small_words
from graph.sound import rough_sound_of

_SHORT = 2  # parts of a name that may be one's without a word of honour
_HONOURS = frozenset(small_words("name-honour"))
_RARE = 4  # consonants of a family's name that hardly two bear


@dataclass(frozen=True, order=True)
class Score:
    """How strongly something speaks for two things being one (negative: against), and why."""

    value: float
    reason: str


NEVER = -99.0  # of what rules it out, whatever else speaks for it
NOTHING = Score(0.0, "")
SOUND = "names that sound alike"
ENDS = "one name ends the other"
NEARLY = "names that differ in one sound"
OPENS = "one name opens the other, whose family it does not tell"
FRAMED = "same first and family name"
HEARD = "one foreign name in two spellings"
FATHERED = "same given name and last father, with a name between"
INITIAL = "same family name, and an initial of the given one"
TURNED = "one name tells the family first"
WITHIN = "one name lacks parts of the other"
MISHEARD = "names that two reporters may have heard otherwise"


def same_name(left: Name, right: Name) -> Score:
    """How far two full names agree, part by part: 1 the same, below that one shortens the other, below 0 different."""
    if (len(left.parts) == len(right.parts) and _opens(left, right, same_part)) or have_same_letters(left, right):
        return Score(1.0, "same name")
    short, long = sorted((left, right), key=lambda name: (len(name.parts), name))
    if len(short.parts) > 1 and _shortens(short, long, same_part):
        return _shortened(short, long)
    if are_one_letter_apart(left, right):
        return Score(0.8, SOUND)
    if len(short.parts) > 1 and _shortens(short, long, sounds_alike):
        return Score(0.8 if are_transcribed(left, right) else 0.6, SOUND)
    if len(short.parts) > 1 and _ends(short, long):
        return Score(0.5, ENDS)
    if has_particle(left, right) or has_particle(right, left):
        return Score(0.9, "one name lacks the family's «de»")
    if has_one_more(short, long):
        return Score(0.6, FATHERED)
    if is_initialled(short, long) or is_initialled(long, short):
        return Score(0.6, INITIAL)
    if is_contracted(left, right) or is_contracted(right, left):
        return Score(0.5, NEARLY)
    if is_turned(left, right) or is_turned(right, left):
        return Score(0.5, TURNED)
    if are_nearly_alike(left, right) or is_written_together(short, long) or ends_in_i(short, long):
        return Score(0.5, NEARLY)
    if are_heard_alike(short, long):
        return Score(0.45, HEARD)
    if is_within(short, long) or _is_honoured(left, right) or _is_honoured(right, left):
        return Score(0.5, WITHIN)
    return Score(-1.0, "different names")


def _is_honoured(honoured: Name, plain: Name) -> bool:
    """Whether one opens with a word of honour that the other lacks: «سيد عاصم منير», «عاصم منير شاه»."""
    first, *rest = honoured.parts
    if first not in _HONOURS or len(rest) < _SHORT or honoured.fathers or plain.fathers:
        return False
    short, long = sorted((tuple(rest), plain.parts), key=len)
    return len(short) >= _SHORT and long[: len(short)] == short


def is_misheard(left: Name, right: Name) -> bool:
    """Whether two full names may be one that two reporters heard otherwise, if nothing else tells two people."""
    if min(len(left.parts), len(right.parts)) < 2:
        return False
    framed = sounds_alike(left.parts[0], right.parts[0]) and sounds_alike(left.parts[-1], right.parts[-1])
    return framed or (left.fathers == right.fathers and may_be_misheard(left.parts, right.parts))


def is_rare_name(left: Name, right: Name) -> bool:
    """Whether two foreign names are one but for the last vowel or in two scripts, and the family's is a long one.

    «جورج سيمباشاويني» and «جورج سيمباشاوين», «كلاوديا فيرانتي» and «Claudia Ferranti».
    """
    ends = ((left.parts[0], right.parts[0]), (left.parts[-1], right.parts[-1]))
    if any(is_arab(part) for pair in ends for part in pair) or len(rough_sound_of(left.parts[-1])) < _RARE:
        return False
    return all(ended(a) == ended(b) or (a.isascii() != b.isascii() and sounds_alike(a, b)) for a, b in ends)


def are_long_in_two_scripts(left: Name, right: Name) -> bool:
    """«محمد علي النفطي», «Mohamed Ali Nafti»: three parts that sound alike."""
    pairs = list(zip(left.parts, right.parts, strict=False))
    return len(pairs) == max(len(left.parts), len(right.parts)) >= _RARE - 1 and all(
        a.isascii() != b.isascii() and sounds_alike(a, b) for a, b in pairs
    )


def is_surname_of(part: Name, full: Name) -> bool:
    """Whether a name of one part is the family name of the other."""
    if len(part.parts) != 1:
        return False
    by_father = full.parts[-1] if full.ends_in_father else ""  # «بن مسعود» is no «عبد الخالق مسعود»
    if by_father and part.parts[0] in (f"{father}{by_father}" for father in JOINED):
        return True
    family = by_father if part.son else full.surname
    return bool(family) and sounds_alike(part.parts[0], family)


def is_spelled_like_surname(part: Name, full: Name) -> bool:
    """Whether a name of one part may be a foreign family's name in another spelling: «لوتزي» of «تيو لوتسي»."""
    if len(part.parts) != 1 or part.son or not full.surname or part.parts[0] == full.surname:
        return False
    return spelled_nearly_alike(part.parts[0], full.surname)


def is_part_of(part: Name, full: Name) -> bool:
    """Whether a name of one part stands in the other, but not as a father's."""
    if len(part.parts) != 1:
        return False
    parts = (word for place, word in enumerate(full.parts) if place not in full.fathers)
    alike = any(sounds_alike(part.parts[0], word) for word in parts)
    return alike or is_surname_of(part, full) or is_spelled_like_surname(part, full)


def is_first_name_of(part: Name, full: Name) -> bool:
    """Whether a name of one part is the given name of the other, as kings are called."""
    return len(part.parts) == 1 and len(full.parts) > 1 and part.parts[0] == full.parts[0]


def lack_each_other(left: Name, right: Name) -> bool:
    """Whether one name tells the father alone and the other the family alone: «صالح بن ناصر» and «صالح الدريويش».

    Or one lacks the last and the other the first of three names: «إبراهيم مامان» and «مامان غاربا».
    """
    if len(left.parts) != 2 or len(right.parts) != 2:
        return False
    if left.parts[0] == right.parts[0]:
        return left.ends_in_father != right.ends_in_father
    plain = not (left.fathers or right.fathers)
    return plain and (left.parts[1] == right.parts[0] or right.parts[1] == left.parts[0])


def _shortened(short: Name, long: Name) -> Score:
    if not _opens(short, long, same_part):  # «عبد العزيز الهويريني»; of a house, «محمد آل سعود», it says little
        return Score(0.5 if long.house else 0.9, FRAMED)
    if _lacks_family(short, long):
        return Score(0.6, OPENS)
    return Score(0.9 if short.fathers or len(short.parts) > 2 else 0.8, "one name opens the other")


def _lacks_family(short: Name, long: Name) -> bool:
    """«محمد بن عبدالله» and «محمد بن عبدالله العقيبي»: a name and a father's that many bear; of a house, few do."""
    after = len(short.parts)
    ends_in_father = after - 1 in short.fathers
    return ends_in_father and after not in long.fathers and not long.house


def _shortens(short: Name, long: Name, alike: Callable[[str, str], bool]) -> bool:
    """Whether the short name drops parts of the long one only at the end, or between its first and its family name."""
    if _opens(short, long, alike):
        return True
    families = bool(short.surname and long.surname) and alike(short.surname, long.surname)
    return families and alike(short.parts[0], long.parts[0]) and _in_order(short, long, alike)


def _opens(short: Name, long: Name, alike: Callable[[str, str], bool]) -> bool:
    return all(alike(a, b) for a, b in zip(short.parts, long.parts, strict=False))


def _ends(short: Name, long: Name) -> bool:
    """Whether the short name drops given names: «مانويل ألباريس» of «خوسيه مانويل ألباريس».

    A father's name is no name of his son, but for families of the Maghreb: «ولد أحمد سالم».
    """
    dropped = len(long.parts) - len(short.parts)
    if dropped <= 0 or (dropped in long.fathers) != short.son:
        return False
    pairs = zip(short.parts, long.parts[dropped:], strict=True)
    return all(a == b or (short.son and (native(a) == native(b) or sounds_alike(a, b))) for a, b in pairs)


def _in_order(short: Name, long: Name, alike: Callable[[str, str], bool]) -> bool:
    rest = iter(long.parts)
    return all(any(alike(part, other) for other in rest) for part in short.parts)
