"""Tell how Arabic uses a word: as a noun that is owned and counted, as a verb, or as a name that is neither."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

FORMS = Path(__file__).parent / "model" / "forms.txt.gz"

_SOME, _MANY, _MOST = 3, 4, 5  # steps: of how often a word is used, and of how large a share of it some forms are
_RARE = 2


@cache
def load_forms() -> dict[str, str]:
    """Seven figures for each folded word (see `training.forms.Use`); none where there is no such list."""
    if not FORMS.exists():
        return {}
    with gzip.open(FORMS, "rt", encoding="utf-8") as file:
        lines = [line.split() for line in file]
    return {word: use for use, *words in lines for word in words}


def is_plainly_used(folded: str, *, shaped: bool = False) -> bool:
    """Whether texts use a word without article as a noun or a verb: nobody says «his Sarkozy».

    A word `shaped` as a family's name («حربي») must be used so more often.

    >>> [is_plainly_used(word) for word in ("مواساه", "تساولات", "نتجاوز", "لافروف", "ميركل")]
    [True, True, True, False, False]
    """
    use = load_forms().get(folded)
    if use is None:
        return False
    times, article, pronoun, ending, verb = map(int, use[:5])
    counted = pronoun >= _SOME or ending >= _MANY or verb >= _MANY
    definite = article >= _MANY and times >= (_MOST if shaped else _MANY)
    described = article >= _MANY and ending >= _MANY  # «المتعثرة», «متعثرين»
    return definite or (counted and times >= _RARE - described)
