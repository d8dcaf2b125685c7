"""Say in which ways two full names may be two spellings of one, or its longer and its shorter form."""

from __future__ import annotations

from itertools import combinations
from math import fsum

from graph.annotate.namebook import read_name_book
from graph.annotate.names import name_items
from graph.resolve.parts import JOINED, PARTICLES, Name
from graph.resolve.sounds import (
    differ_in_written_vowels,
    heard_alike,
    known_apart,
    same_part,
    sounds_alike,
    spelled_nearly_alike,
)
from graph.resolve.tongues import is_given, native
from graph.sound import spelled_by_sound

_ONE_WORD = 0.5  # what a family's name may cost that is written as one word or as two
_THREE = 3  # parts of a name that are enough to know it by
_SHORTEST = 2  # letters of a family's name that a particle may stand before


def initial_of(name: Name) -> str:
    """The letter that stands for a given name: «ف. ماركيزي»."""
    return name.parts[0] if len(name.parts) > 1 and len(name.parts[0]) == 1 else ""


def have_same_letters(left: Name, right: Name) -> bool:
    """Whether only a space tells two names apart: «لوك فاندر مولن», «لوك فاندرمولن»; «ولد ماريام», «ولدماريام»."""
    several = min(len(left.parts), len(right.parts)) > 1 and left.parts[0] == right.parts[0]
    return several and ("".join(left.parts) == "".join(right.parts) or left.letters == right.letters)


def are_transcribed(left: Name, right: Name) -> bool:
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


def are_one_letter_apart(left: Name, right: Name) -> bool:
    """Whether all of three parts or more agree but for how one sound is spelled: «علي يرلي قايا», «علي يرلي كايا».

    Or one name is another tongue's: «محمدو ولد اعل الشيخ», «محمدو ولد اعلي الشيخ».
    """
    pairs = list(zip(left.parts, right.parts, strict=False))
    long_enough = len(left.parts) == len(right.parts) > 2 and left.fathers == right.fathers
    return (
        long_enough
        and sum(a != b for a, b in pairs) == 1
        and all(spelled_by_sound(a) == spelled_by_sound(b) or native(a) == native(b) for a, b in pairs)
    )


def has_particle(plain: Name, other: Name) -> bool:
    """Whether only one tells a particle of the family's name: «رودريغو ألميدا», «رودريغو دي ألميدا»."""
    if len(plain.parts) != len(other.parts) or len(plain.parts) < 2:
        return False
    return all(same_part(a, b) or _follows_particle(a, b) for a, b in zip(plain.parts, other.parts, strict=True))


def has_one_more(short: Name, long: Name) -> bool:
    """Whether one tells a name between the given one and the last father's, as families of the Gulf and the desert do.

    «عبدالله بن غليطة», «عبدالله سعيد بن غليطة الفلاسي»; «اعل ولد الطالب», «اعل ولد محمدن ولد الطالب».
    """
    if short.fathers != (1,) or len(short.parts) != 2 or len(long.parts) < 3 or 2 not in long.fathers:
        return False
    return (long.parts[0], long.parts[2]) == short.parts and max(long.fathers) == 2 and len(long.parts) < 5


def is_within(short: Name, long: Name) -> bool:
    """Whether three parts or more stand in the other in their order, from the first on: «محمد شيخ علي».

    Of «محمد أحمد شيخ علي دودشي», as Somalis and Sudanese leave out what they please.
    """
    if len(short.parts) < _THREE or short.fathers or long.fathers or short.parts[0] != long.parts[0]:
        return False
    rest = iter(long.parts)
    return all(part in rest for part in short.parts)


def is_initialled(short: Name, long: Name) -> bool:
    """Whether one tells the given name by its first letter, and both end in one family's."""
    initial = initial_of(short)
    return bool(initial) and long.parts[0].startswith(initial) and sounds_alike(short.parts[-1], long.parts[-1])


def is_contracted(one: Name, other: Name) -> bool:
    """Whether one joins to the family's name the «بن ال» that the other tells: «مصطفى بلصغير», «مصطفى بن الصغير»."""
    *given, family = other.parts
    joined = one.parts[-1] in (f"{father}{family}" for father in JOINED)
    return joined and other.fathers == (len(given),) and _are_same_parts(one.parts[:-1], tuple(given))


def is_turned(turned: Name, plain: Name) -> bool:
    """Whether the first tells the family before the given name, as registers of the Maghreb do: «بوقطاية رشيد».

    «محمد أحمد» is not «أحمد محمد»: what is moved is no given name, but for a family called by a father's.
    """
    family, *given = turned.parts
    if not given or turned.fathers or not _are_same_parts((*given, family), plain.parts):
        return False
    if plain.ends_in_father:
        return turned.son
    return not plain.fathers and not turned.son and not is_given(family)


def are_nearly_alike(left: Name, right: Name) -> bool:
    """Whether one part of a name is spelled nearly alike and the others are the same: «رولف فان هولست», «… هولشت»."""
    if len(left.parts) != len(right.parts) or left.fathers != right.fathers:
        return False
    pairs = [(a, b) for a, b in zip(left.parts, right.parts, strict=True) if a != b]
    apart = [(a, b) for a, b in pairs if not sounds_alike(a, b)]
    return len(pairs) < len(left.parts) and len(apart) == 1 and spelled_nearly_alike(*apart[0])


def is_written_together(short: Name, long: Name) -> bool:
    """Whether one writes as one word what the other parts: «سليم أكتاش», «سليم أق طاش»."""
    two = len(short.parts) == 2 < len(long.parts) and sounds_alike(short.parts[0], long.parts[0])
    family = "".join(long.parts[1:])
    return two and not long.fathers and heard_alike(short.parts[1], family) < _ONE_WORD


def ends_in_i(short: Name, long: Name) -> bool:
    """Whether one name has an «ي» after all its parts, as in Swahili: «حمد رشيد مسعود», «حمدي رشيدي مسعودي»."""
    if short.fathers or long.fathers or len(short.parts) < 2:
        return False
    middle = long.parts[1 : len(short.parts) - 1]
    pairs = list(zip(short.parts, (long.parts[0], *middle, long.parts[-1]), strict=True))
    return any(all(one[at] == f"{one[1 - at]}ي" for one in pairs) for at in (0, 1))


def are_heard_alike(short: Name, long: Name) -> bool:
    """Whether two names may be one that two reporters heard: one part at least alike, the others by what is heard.

    Either may drop names at its end, its beginning or its middle: «خافيير أوتيرو مارتين», «خابيير أوتيرو».
    """
    if len(short.parts) < 2 or short.fathers or long.fathers:
        return False
    dropped = len(long.parts) - len(short.parts)
    if any(_are_heard(short.parts, long.parts[start:]) for start in {0, dropped}):
        return True
    middles = combinations(long.parts[1:-1], len(short.parts) - 2) if dropped else ()
    return any(_are_heard(short.parts, (long.parts[0], *middle, long.parts[-1])) for middle in middles)


def _are_same_parts(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    return len(left) == len(right) and all(map(same_part, left, right))


def _are_heard(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    pairs = list(zip(left, right, strict=False))
    alike = any(sounds_alike(a, b) or spelled_nearly_alike(a, b) for a, b in pairs)
    return alike and fsum(0.0 if _is_said(a, b) else heard_alike(a, b) for a, b in pairs) < 1


def _is_said(one: str, other: str) -> bool:
    return sounds_alike(one, other) or _follows_particle(one, other) or _follows_particle(other, one)


def _follows_particle(plain: str, other: str) -> bool:
    """Whether one part is the other behind a particle, be it that «ال», taken for an article, are letters of it."""
    family = f"ال{plain}" if other.endswith(f"ال{plain}") else plain
    return len(plain) > _SHORTEST and other.endswith(family) and other.removesuffix(family) in PARTICLES
