"""Write the list of verbs: the stems of every verb's forms in the third person, after the Ayaspell dictionary.

python -m training.verbs DICTIONARY
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.annotate.tokens import light
from graph.annotate.verbs import VERBS

_NOTE = """\
# Stems of Arabic verbs in the perfect (p) and the imperfect (i), alif folded; made by `python -m training.verbs ar.dic`
# from the Ayaspell dictionary (hunspell-ar 3.2), (c) 2006-2008 Mohamed Kebdani, which is under GPL 2.0, LGPL 2.1 and
# MPL 1.1. This list is under the Mozilla Public License 1.1: https://www.mozilla.org/MPL/1.1/
"""
_PART = "verb.huns.dic"  # of the dictionary, after which its verbs stand
_PERFECT, _IMPERFECT = ("ت", "ا", "تا", "وا", "ن", "نا", "تم"), ("وا", "ا", "ن", "ون", "ان", "ين")
_LEAST = 3  # letters: shorter stems are names and nouns too


def main(dictionary: Path) -> None:
    """Write the stems of a dictionary's verbs, sorted, one a line, with the tenses that they are of."""
    sorts = sorts_of(read(dictionary))
    lines = (f"{stem} {sorts[stem]}\n" for stem in sorted(sorts))
    VERBS.write_text(_NOTE + "".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(sorts)} stems in {VERBS.name}")


def read(dictionary: Path) -> set[str]:
    """The forms of verbs that a dictionary lists."""
    _, _, verbs = dictionary.read_text(encoding="utf-8").partition(f"\n{_PART}\n")
    words = (re.split(r"[/\t]", line)[0] for line in verbs.splitlines())
    return {light(word) for word in words if word.isalpha()}


def sorts_of(forms: set[str]) -> dict[str, str]:
    """The stems of forms, each with «p», «i» or both.

    >>> sorts_of({"يغادر", "يغادروا", "غادر", "تغادر", "نغادر", "تمحور", "يتمحور"})
    {'غادر': 'pi', 'تمحور': 'pi'}
    """
    imperfect = {form[1:] for form in forms if form[0] == "ي"}
    perfect = {form for form in forms if form[0] not in "ين" and not _is_person(form, imperfect)}
    tenses = {"p": filter(_is_perfect, bare(perfect, _PERFECT)), "i": bare(imperfect, _IMPERFECT)}
    kept = {tense: [stem for stem in stems if len(stem) >= _LEAST] for tense, stems in tenses.items()}
    stems = dict.fromkeys(stem for stems in kept.values() for stem in stems)
    return {stem: "".join(tense for tense in kept if stem in kept[tense]) for stem in stems}


def _is_perfect(stem: str) -> bool:
    """Not a plural in «و», nor an imperative of three letters: «اسل»."""
    return stem[-1] != "و" and (stem[0] != "ا" or len(stem) > 3)


def _is_person(form: str, imperfect: set[str]) -> bool:
    """Whether a form is the imperfect of «هي» or «أنت», and not a perfect of the pattern «تفاعل»."""
    return form[0] == "ت" and form[1:] in imperfect and form not in imperfect


def bare(forms: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    """The forms that are none of the others with an ending."""
    known = set(forms)
    inflected = {form + ending for form in known for ending in endings}
    yield from (form for form in sorted(known) if form not in inflected)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
