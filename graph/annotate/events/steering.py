"""Tell the words that may steer the reading of a clause from plain ones, which are most and need no closer look."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from graph.annotate.events.led import LED_BY
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import (
    ADDING,
    ADVERBS,
    BETWEEN,
    BETWEEN_ONE,
    BINDING,
    BOTH,
    BOTH_STATES,
    BOTH_STATES_ACT,
    COMMAS,
    COMPLEMENTIZERS,
    COPULAS,
    EACH_OF,
    EXCEPT,
    IN_FRONT,
    IN_HONOUR,
    IN_IT,
    ITS_GOVERNMENT,
    LED_BY_ONE,
    PREPOSITIONS,
    QUOTES,
    RELATIVES,
    THAT,
    THITHER,
    WITH_THEM,
    unjoined,
)
from graph.annotate.morphology import PRONOUNS
from graph.folding import stem_of

_REMEMBERED = 50_000  # words
_AS_WRITTEN = frozenset().union(
    *(QUOTES, COMMAS, EXCEPT, IN_IT, {IN_FRONT}, BINDING, COPULAS, ADDING, COMPLEMENTIZERS, LED_BY, ADVERBS, BETWEEN),
    *(WITH_THEM, IN_HONOUR, THITHER, LED_BY_ONE, BETWEEN_ONE, THAT),
)
_WITHOUT_PARTICLES = frozenset().union(ITS_GOVERNMENT, PRONOUNS)
_STEMS = frozenset().union(BOTH, BOTH_STATES, BOTH_STATES_ACT)
_UNJOINED = PREPOSITIONS | RELATIVES
_EACH = frozenset(words.split()[0] for words in EACH_OF)
_EXPRESSIONS = ("OneByOne", "Boundary", "PartnerWord")  # of several words, which one begins


@lru_cache(maxsize=4)
def steering(words: EventWords) -> Callable[[str, str], bool]:
    """Whether a word, folded and without its proclitics, may steer a clause; remembered."""
    nouns = words.single("SidesNoun") | words.single("LimbNoun") | words.single("TestimonyNoun")
    alone = _AS_WRITTEN | words.single("OwnHonour") | words.single("HostLand")

    @lru_cache(maxsize=_REMEMBERED)
    def steers(folded: str, norm: str) -> bool:
        if folded in alone or unjoined(folded) in _UNJOINED or not folded.isalnum():
            return True
        if norm in _WITHOUT_PARTICLES or norm in nouns or stem_of(norm) in nouns | _STEMS:
            return True
        begins = any(words.may_begin(name, folded) for name in _EXPRESSIONS)
        return begins or words.may_mark(folded) or folded[1:] in _EACH

    return steers
