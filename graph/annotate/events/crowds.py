"""Let people without names be a side of talks, and firms sign: «استقبل الوزير أهالي القرية», «اتفاقية مع شركة»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords, Frame
from graph.annotate.events.triggers import Trigger
from graph.annotate.found import dates_in
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_PRONOUNS = tuple(PRONOUNS)
_REACH = 20  # words, names and dates not counted, between talks or a signing and those who have no name


def with_crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each noun of people after talks, or of a firm after a signing."""
    found = list(_crowds(doc, words, triggers, phrases))
    taken = covered(found)
    rest = [phrase for phrase in phrases if phrase.start not in taken]
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start))


def _crowds(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> Iterator[Phrase]:
    starts = {phrase.start: phrase for phrase in phrases}
    taken = covered(phrases)
    named = taken | covered(dates_in(doc))
    nouns, firms = words.single("PeopleNoun") | words.single("PeerNoun"), words.single("FirmNoun")
    groups = words.single("OwnGroup")
    for index, word in enumerate(words_in(doc)):
        if index in taken:
            continue
        own = _own_group(groups, word) if word.stem not in nouns else None
        described = index and words_in(doc)[index - 1].stem in nouns and word.definite  # «بالطلاب المبتعثين»
        people = (word.stem in nouns or own is not None) and not described
        last = _last_before(doc, index, triggers, named) if people or word.stem in firms else None
        if not (last and ((people and last.type == "Talks") or (word.stem in firms and last.mode == "Signing"))):
            continue
        whose = starts.get(index + 1) if not word.definite else None
        end = whose.end if whose is not None and not whose.prefix else index + 1
        yield Phrase(index, end, word.prefix if own is None else own, "post", "", plural=True)


def _own_group(groups: Container[str], word: Word) -> str | None:
    """What stands before a group that is somebody's own: «ل» in «لحزبه»; None for another word."""
    if not word.stem.endswith(_PRONOUNS):
        return None
    noun = next(word.stem.removesuffix(end) for end in PRONOUNS if word.stem.endswith(end))
    for prefix in ("", "ل", "ب"):
        bare = noun.removeprefix(prefix)
        if bare in groups or bare.removesuffix("ت") + "ه" in groups:
            return word.prefix + prefix if noun.startswith(prefix) else None
    return None


def _last_before(doc: Doc, index: int, triggers: Mapping[int, Trigger], named: set[int]) -> Frame | None:
    """The frame of the last word of an event before a token, in its sentence."""
    left = _REACH
    for place in range(index - 1, -1, -1):
        left -= place not in named
        if place in triggers:
            return triggers[place].frame
        if doc[place + 1].is_sent_start or not left:
            return None
    return None
