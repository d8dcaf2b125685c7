"""Find how many an operation held or seized: people before cells, cells before amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.annotate.events.operations.head import Head
from graph.annotate.events.operations.scenes import SPOKEN_OF, Scene
from graph.annotate.events.text import is_one_of, of_dates
from graph.annotate.numbers import find_dual, find_number
from graph.annotate.word import words_in

_OF, _BY, _BOTH = "من", "ب", "هما"  # «عشرة من المهربين», «بتاجري مخدرات», «بحوزتهما»
_CROWD = 1000  # more than so many people are not told without a noun, which would be a year or a number of a house
_WORTH = 6  # words between «قيمة» and the money
_SOON = 5  # words between two people and the pronoun that means them
_TOLD = 4  # words between people and the number with the article that counts them
PEOPLE, THINGS, AMOUNTS = "people", "things", "amounts"
_FREED = "Rescue"
_OF_PEOPLE = ("Arrest", "Strike", _FREED)  # what is done to people: «خمسة منهم», «خمسة آخرين»
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_DECIMAL = re.compile(r"(\d+)[.,٫](\d{1,2})")


@dataclass(frozen=True)
class Count:
    """A number, and the rule that says what it counts."""

    value: int
    rule: str


def find_counts(scene: Scene, head: Head, end: int) -> list[Count]:
    """What is counted after a word of an operation, in order."""
    found: list[Count] = []
    index = _opening(scene, head)
    while index < end:
        number = _bracketed_at(scene, index) or _number_at(scene, index)
        if number is None:
            found += dual_at(scene, index)
            index += 1
            continue
        value, length = number
        rule = "" if scene.is_of_matter(index) else _counted(scene, head, index + length, value)
        value += rule == PEOPLE and _is_joined_to_one(scene, head, index)
        found += [Count(value, rule)] if rule else []
        index += length
    return found


def _opening(scene: Scene, head: Head) -> int:
    """Where what was held or seized may be counted: before a verb whose pronoun speaks of it, «… الذين ضبطتهم»."""
    if not head.speaks_back:
        return head.end
    start = max(scene.start, head.start - SPOKEN_OF)
    done_to = (i for i in range(head.start - 1, start - 1, -1) if is_one_of(scene.doc, i, head.frame.needs))
    first = start if head.is_verb else next(done_to, start)  # «شخصين من خلية تم تفكيكها»
    while first > start and words_in(scene.doc)[first - 1].number:
        first -= 1
    return first


def _bracketed_at(scene: Scene, index: int) -> tuple[int, int] | None:
    """«(50000) حبة», «(2.4) مليون قرص»: a number in brackets, with the brackets and its scale."""
    opened = scene.folded[index : index + 1] == ["("] and scene.folded[index + 2 : index + 3] == [")"]
    if not opened or index + 1 in of_dates(scene.doc):
        return None
    words = [scene.folded[index + 1], *scene.folded[index + 3 : scene.end]]
    number = _decimal_in(words) or find_number(words, 0)
    return (number[0], number[1] + 2) if number else None


def _decimal_in(words: list[str]) -> tuple[int, int] | None:
    """«2.4 مليون»: a number with a decimal point and its scale, which open some words."""
    decimal = _DECIMAL.fullmatch(words[0])
    scale = find_number([decimal[1], words[1]], 0) if decimal and len(words) > 1 else None
    if decimal is None or scale is None or scale[1] != 2:
        return None
    unit = scale[0] // int(decimal[1]) if int(decimal[1]) else 0
    return scale[0] + unit * int(decimal[2]) // 10 ** len(decimal[2]), 2


def _number_at(scene: Scene, index: int) -> tuple[int, int] | None:
    if index in of_dates(scene.doc):
        return None
    if _GROUPED.fullmatch(scene.folded[index]):
        return int(scene.folded[index].replace(".", "")), 1
    bare = words_in(scene.doc)[index].norm.strip("ـ")  # «بـ1.5 مليون حبة»
    if _DECIMAL.fullmatch(bare) and index + 1 < scene.end:
        return _decimal_in([bare, scene.folded[index + 1]])
    if index in scene.covered:
        return None
    word = words_in(scene.doc)[index]
    if word.particle and word.number:  # «بـ12 متهما»
        return find_number([word.norm, *scene.folded[index + 1 : scene.end]], 0)
    return find_number([word.stem], 0) if word.definite else find_number(scene.folded, index)


def _counted(scene: Scene, head: Head, noun: int, value: int) -> str:
    """What kind of thing a number counts, by the noun after it; "" for years, hours and others."""
    if _is_of_people_before(scene, noun - 1) or _is_alone(scene, head, noun, value):
        return PEOPLE
    if noun < scene.end and scene.folded[noun] == _OF:
        noun += 1
        if _is_among_people(scene, head, noun):
            return PEOPLE
    if _is_price(scene, noun, value):
        return ""
    if noun >= scene.end or value < 1 or dual_at(scene, noun):
        return ""  # «القوة 150 مركبين»
    if scene.is_person(noun) or _is_of_others(scene, head, noun):
        return PEOPLE
    if noun in scene.covered:
        return ""
    if head.frame.mode == "Arrest" and value > 2 and _is_of_people(scene, noun):
        return PEOPLE
    if _is_needed(scene, head, noun):
        if head.frame.mode == _FREED:
            return PEOPLE  # «تحرير أربعة مخطوفين وتوقيف ثلاثة من الخاطفين»
        return AMOUNTS if head.frame.mode == "Seizure" or scene.is_of(noun, "UnitNoun") else THINGS
    return AMOUNTS if scene.is_of(noun, "UnitNoun") and head.frame.mode not in _OF_PEOPLE else ""


def _is_among_people(scene: Scene, head: Head, noun: int) -> bool:
    """«ثلاثة من التنظيم», «تسعة من عناصرها», «أربعة من كبار التجار», «22 من خلاياه»: of whom some are counted."""
    if noun in scene.starts and scene.starts[noun].kind == "group":
        return True
    if noun >= scene.end:
        return False
    if scene.is_person(noun, owned=True):
        return True
    graded = noun + 1 < scene.end and scene.is_of(noun, "GradeWord") and scene.is_person(noun + 1)
    return graded or (head.frame.mode in _OF_PEOPLE and scene.is_of(noun, "CellNoun"))


def _is_alone(scene: Scene, head: Head, after: int, value: int) -> bool:
    """«قتل خلالها عشرون»، «أسفرت عن مقتل ثلاثة»: whether a number with no noun counts those to whom it was done."""
    if head.frame.mode not in _OF_PEOPLE or not 0 < value < _CROWD or words_in(scene.doc)[after - 1].definite:
        return False
    near = [i for i in range(head.end, after) if not (words_in(scene.doc)[i].number or scene.is_of(i, "DuringWord"))]
    ends = after >= scene.end or scene.expression_at(after, "PlacedWord") or words_in(scene.doc)[after].punct
    return not near and bool(ends)


def _is_price(scene: Scene, unit: int, value: int) -> bool:
    """«مخدرات بقيمة 40 مليون جنيه»، «تقدر قيمتها بمليوني دولار»: whether a number says what was seized is worth."""
    near = range(max(scene.start, unit - _WORTH), unit)
    return value > 0 and any(scene.is_of(i, "PriceNoun") or scene.is_owned(i, "PriceNoun") for i in near)


def _is_of_others(scene: Scene, head: Head, noun: int) -> bool:
    """«أوقفت خمسة آخرين», «خمسة منهم»; not «وجرح 400 آخرون», to whom something else was done."""
    if head.frame.mode not in _OF_PEOPLE or not scene.is_of(noun, "OtherPerson"):
        return False
    before = noun - 2  # before the number
    return before == head.start or before in scene.covered or before in of_dates(scene.doc)


def _is_joined_to_one(scene: Scene, head: Head, number: int) -> bool:
    """«أوقفت المدعو فلانا وثلاثة من أعوانه»: whether one more stands before those who are counted."""
    between = range(head.end, number)
    if not scene.folded[number].startswith("و") or scene.folded[number + 1 : number + 2] != [_OF]:
        return False
    named = any(scene.starts[index].kind == "person" for index in between if index in scene.starts)
    told = [i for i in between if words_in(scene.doc)[i].definite and scene.is_of(i, "PersonNoun")]
    return named or len(told) == 1


def _is_of_people_before(scene: Scene, number: int) -> bool:
    """«أفراد الخلية السبعة»: a number with the article counts the people just told."""
    near = range(max(scene.start, number - _TOLD), number)
    return words_in(scene.doc)[number].definite and any(scene.is_of(index, "PersonNoun") for index in near)


def _is_of_people(scene: Scene, noun: int) -> bool:
    """Whether a noun has the plural of people: «سبعة متهمين», «خمسة مهربون»."""
    word = words_in(scene.doc)[noun]
    return len(word.stem) > 4 and word.stem.endswith(("ين", "ون")) and not scene.is_of(noun, "UnitNoun")


def _is_needed(scene: Scene, head: Head, noun: int) -> bool:
    word = words_in(scene.doc)[noun]
    return any(form in head.frame.needs for form in (word.folded, word.stem, word.stem.removesuffix("ا")))


def dual_at(scene: Scene, index: int) -> list[Count]:
    """«شخصين», «خليتين»: a noun whose plural has another shape."""
    stem = _stem_after_by(scene, index)
    single = find_dual(stem) or _construct_dual(scene, index, stem)
    if scene.words.has("UnitNoun", single or stem[:-2]) and stem.endswith(("ين", "ان")):
        return [Count(2, AMOUNTS)]
    if single is not None and _is_two(scene, index + 1) and scene.words.is_demonym(single):
        return [Count(2, PEOPLE)]  # «سوريين اثنين»
    if single is None or index in scene.covered:
        return []
    two = _is_two(scene, index + 1) or not _may_be_plural(scene, single) or _are_both(scene, index)
    if two and scene.words.has("PersonNoun", single):
        return [Count(2, PEOPLE)]
    if scene.words.has("CellNoun", single):
        return [Count(2, THINGS)]
    return []


def _stem_after_by(scene: Scene, index: int) -> str:
    """A noun without the «ب» that only looks like its first letter: «بتاجري», «بمهربين»."""
    word = words_in(scene.doc)[index]
    bare = word.stem.removeprefix(_BY)
    single = find_dual(bare) or bare[:-1]
    return bare if not word.prefix and scene.words.has("PersonNoun", single) else word.stem


def _are_both(scene: Scene, index: int) -> bool:
    """«متهمين بحوزتهما سلاح»: whether a pronoun soon after says that they are two."""
    return any(scene.folded[i].endswith(_BOTH) for i in range(index + 1, min(index + 1 + _SOON, scene.end)))


def _construct_dual(scene: Scene, index: int, stem: str) -> str | None:
    """The singular of a dual that governs a noun without the article: «عنصري دعم»."""
    word, after = words_in(scene.doc)[index], index + 1
    shaped = stem.endswith("ي") and not word.definite and word.particle in ("", _BY)
    if not shaped or after >= scene.end or after in scene.covered:
        return None
    governed = words_in(scene.doc)[after]
    alone = governed.punct or governed.definite or governed.prefix or scene.is_led(after)
    return None if alone else stem[:-1]


def _may_be_plural(scene: Scene, single: str) -> bool:
    """Whether a word's dual is written as its plural: «مهربين»."""
    return scene.words.has("PersonNoun", single + "ون")


def _is_two(scene: Scene, index: int) -> bool:
    return index < scene.end and scene.is_of(index, "TwoWord")
