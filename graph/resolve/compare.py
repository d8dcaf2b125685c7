"""Say how far two names, two dates or two sets of people agree, and why."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import fsum

from graph.annotate.namebook import read_name_book
from graph.annotate.names import name_items
from graph.resolve.parts import PARTICLES, Name
from graph.resolve.sounds import (
    differ_in_written_vowels,
    heard_alike,
    known_apart,
    may_be_misheard,
    same_part,
    sounds_alike,
    spelled_nearly_alike,
)
from graph.sound import spelled_by_sound

_ONE_WORD = 0.5  # what a family's name may cost that is written as one word or as two
_SHORTEST = 2  # letters of a family's name that a particle may stand before


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
MISHEARD = "names that two reporters may have heard otherwise"


def same_name(left: Name, right: Name) -> Score:
    """How far two full names agree, part by part: 1 the same, below that one shortens the other, below 0 different."""
    if (len(left.parts) == len(right.parts) and _opens(left, right, same_part)) or _same_letters(left, right):
        return Score(1.0, "same name")
    short, long = sorted((left, right), key=lambda name: (len(name.parts), name))
    if len(short.parts) > 1 and _shortens(short, long, same_part):
        return _shortened(short, long)
    if len(short.parts) > 1 and _shortens(short, long, sounds_alike):
        return Score(0.8 if _transcribed(left, right) else 0.6, SOUND)
    if len(short.parts) > 1 and _ends(short, long):
        return Score(0.5, ENDS)
    if _one_letter_apart(left, right):
        return Score(0.8, SOUND)
    if _has_particle(left, right) or _has_particle(right, left):
        return Score(0.9, "one name lacks the family's «de»")
    if _has_one_more(short, long):
        return Score(0.6, FATHERED)
    if _initialled(short, long) or _initialled(long, short):
        return Score(0.6, INITIAL)
    if _is_turned(left, right) or _is_turned(right, left):
        return Score(0.5, TURNED)
    if _nearly_alike(left, right) or _written_together(short, long) or _ends_in_i(short, long):
        return Score(0.5, NEARLY)
    return Score(0.45, HEARD) if _heard_alike(short, long) else Score(-1.0, "different names")


def is_misheard(left: Name, right: Name) -> bool:
    """Whether two full names may be one that two reporters heard otherwise, if nothing else tells two people."""
    if min(len(left.parts), len(right.parts)) < 2:
        return False
    framed = sounds_alike(left.parts[0], right.parts[0]) and sounds_alike(left.parts[-1], right.parts[-1])
    return framed or (left.fathers == right.fathers and may_be_misheard(left.parts, right.parts))


def is_surname_of(part: Name, full: Name) -> bool:
    """Whether a name of one part is the family name of the other."""
    by_father = full.parts[-1] if _ends_in_father(full) else ""  # «بن مسعود» is no «عبد الخالق مسعود»
    family = by_father if part.son else full.surname
    return len(part.parts) == 1 and bool(family) and sounds_alike(part.parts[0], family)


def is_part_of(part: Name, full: Name) -> bool:
    """Whether a name of one part stands in the other, but not as a father's."""
    if part.son and is_surname_of(part, full):
        return True
    parts = (word for place, word in enumerate(full.parts) if place not in full.fathers)
    return len(part.parts) == 1 and any(sounds_alike(part.parts[0], word) for word in parts)


def is_first_name_of(part: Name, full: Name) -> bool:
    """Whether a name of one part is the given name of the other, as kings are called."""
    return len(part.parts) == 1 and len(full.parts) > 1 and part.parts[0] == full.parts[0]


def initial_of(name: Name) -> str:
    """The letter that stands for a given name: «ف. ماركيزي»."""
    return name.parts[0] if len(name.parts) > 1 and len(name.parts[0]) == 1 else ""


def lack_each_other(left: Name, right: Name) -> bool:
    """Whether one name tells the father alone and the other the family alone: «صالح بن ناصر» and «صالح الدريويش».

    Or one lacks the last and the other the first of three names: «إبراهيم مامان» and «مامان غاربا».
    """
    if len(left.parts) != 2 or len(right.parts) != 2:
        return False
    if left.parts[0] == right.parts[0]:
        return _ends_in_father(left) != _ends_in_father(right)
    plain = not (left.fathers or right.fathers)
    return plain and (left.parts[1] == right.parts[0] or right.parts[1] == left.parts[0])


def _ends_in_father(name: Name) -> bool:
    return len(name.parts) - 1 in name.fathers


def _transcribed(left: Name, right: Name) -> bool:
    """Whether two names are one foreign name in two spellings: «سيرجي لافروف», «سيرغي لافروف».

    Beside a name that many bear, such as «محمد», vowels make another surname: «محمد الربيعي», «محمد ربيع».
    """
    if len(left.parts) != len(right.parts):
        return False
    shared = [a for a, b in zip(left.parts, right.parts, strict=True) if a == b]
    pairs = list(zip(left.parts, right.parts, strict=True))
    if any(known_apart(a, b) for a, b in pairs):
        return False
    spelled = all(spelled_by_sound(a) == spelled_by_sound(b) for a, b in pairs)
    if spelled or not any(map(name_items, shared)):
        return bool(shared)
    fuller = all(same_part(a, b) or differ_in_written_vowels(a, b) for a, b in pairs)
    return fuller and bool(shared) and not read_name_book().arab.intersection(shared)


def _one_letter_apart(left: Name, right: Name) -> bool:
    """Whether all of three parts or more agree but for how one sound is spelled: «علي يرلي قايا», «علي يرلي كايا»."""
    pairs = list(zip(left.parts, right.parts, strict=False))
    long_enough = len(left.parts) == len(right.parts) > 2 and left.fathers == right.fathers
    return (
        long_enough
        and sum(a != b for a, b in pairs) == 1
        and all(spelled_by_sound(a) == spelled_by_sound(b) for a, b in pairs)
    )


def _initialled(short: Name, long: Name) -> bool:
    """Whether one tells the given name by its first letter, and both end in one family's."""
    initial = initial_of(short)
    return bool(initial) and long.parts[0].startswith(initial) and sounds_alike(short.parts[-1], long.parts[-1])


def _same_letters(left: Name, right: Name) -> bool:
    """Whether only a space tells two names apart: «لوك فاندر مولن», «لوك فاندرمولن»; «ولد ماريام», «ولدماريام»."""
    several = min(len(left.parts), len(right.parts)) > 1 and left.parts[0] == right.parts[0]
    return several and ("".join(left.parts) == "".join(right.parts) or left.letters == right.letters)


def _nearly_alike(left: Name, right: Name) -> bool:
    """Whether one part of a name is spelled nearly alike and the others are the same: «رولف فان هولست», «… هولشت»."""
    if len(left.parts) != len(right.parts) or left.fathers != right.fathers:
        return False
    pairs = [(a, b) for a, b in zip(left.parts, right.parts, strict=True) if a != b]
    apart = [(a, b) for a, b in pairs if not sounds_alike(a, b)]
    return len(pairs) < len(left.parts) and len(apart) == 1 and spelled_nearly_alike(*apart[0])


def _written_together(short: Name, long: Name) -> bool:
    """Whether one writes as one word what the other parts: «سليم أكتاش», «سليم أق طاش»."""
    two = len(short.parts) == 2 < len(long.parts) and sounds_alike(short.parts[0], long.parts[0])
    family = "".join(long.parts[1:])
    return two and not long.fathers and heard_alike(short.parts[1], family) < _ONE_WORD


def _is_turned(turned: Name, plain: Name) -> bool:
    """Whether the first tells the family before the given name, as registers of the Maghreb do: «بوقطاية رشيد».

    «محمد أحمد» is not «أحمد محمد»: what is moved is no given name, but for a family called by a father's.
    """
    family, *given = turned.parts
    if not given or turned.fathers or not _are_same_parts((*given, family), plain.parts):
        return False
    if _ends_in_father(plain):
        return turned.son
    return not plain.fathers and not turned.son and not read_name_book().is_given(family)


def _are_same_parts(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return len(left) == len(right) and all(map(same_part, left, right))


def _ends_in_i(short: Name, long: Name) -> bool:
    """Whether one name has an «ي» after all its parts, as in Swahili: «حمد رشيد مسعود», «حمدي رشيدي مسعودي»."""
    if short.fathers or long.fathers or len(short.parts) < 2:
        return False
    middle = long.parts[1 : len(short.parts) - 1]
    pairs = list(zip(short.parts, (long.parts[0], *middle, long.parts[-1]), strict=True))
    return any(all(one[at] == f"{one[1 - at]}ي" for one in pairs) for at in (0, 1))


def _heard_alike(short: Name, long: Name) -> bool:
    """Whether two names may be one that two reporters heard: one part at least alike, the others by what is heard.

    Either may drop names at its end, its beginning or its middle: «خافيير أوتيرو مارتين», «خابيير أوتيرو».
    """
    if len(short.parts) < 2 or short.fathers or long.fathers:
        return False
    dropped = len(long.parts) - len(short.parts)
    framed = len(short.parts) == 2 and dropped and _are_heard(short.parts, (long.parts[0], long.parts[-1]))
    return framed or any(_are_heard(short.parts, long.parts[start:]) for start in {0, dropped})


def _are_heard(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    pairs = list(zip(left, right, strict=False))
    alike = any(sounds_alike(a, b) or spelled_nearly_alike(a, b) for a, b in pairs)
    return alike and fsum(0.0 if sounds_alike(a, b) else heard_alike(a, b) for a, b in pairs) < 1


def _has_particle(plain: Name, other: Name) -> bool:
    """Whether only one tells a particle of the family's name: «رودريغو ألميدا», «رودريغو دي ألميدا»."""
    if len(plain.parts) != len(other.parts) or len(plain.parts) < 2:
        return False
    return all(same_part(a, b) or _follows_particle(a, b) for a, b in zip(plain.parts, other.parts, strict=True))


def _follows_particle(plain: str, other: str) -> bool:
    """Whether one part is the other behind a particle, be it that «ال», taken for an article, are letters of it."""
    family = f"ال{plain}" if other.endswith(f"ال{plain}") else plain
    return len(plain) > _SHORTEST and other.endswith(family) and other.removesuffix(family) in PARTICLES


def _has_one_more(short: Name, long: Name) -> bool:
    """Whether one tells a name between the given one and the last father's, as families of the Gulf and the desert do.

    «عبدالله بن غليطة», «عبدالله سعيد بن غليطة»; «اعل ولد الطالب», «اعل ولد محمدن ولد الطالب».
    """
    ends = short.parts[0] == long.parts[0] and short.parts[-1] == long.parts[-1]
    return ends and short.fathers == (1,) and len(short.parts) == 2 and len(long.parts) == 3 and 2 in long.fathers


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
    return dropped > 0 and (dropped in long.fathers) == short.son and long.parts[dropped:] == short.parts


def _in_order(short: Name, long: Name, alike: Callable[[str, str], bool]) -> bool:
    rest = iter(long.parts)
    return all(any(alike(part, other) for other in rest) for part in short.parts)
