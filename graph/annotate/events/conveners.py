"""Let a committee or a council without a name hold a meeting: «عقدت اللجنة الأمنية العليا اجتماعا برئاسة فلان»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in


def with_conveners(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text, and one for each such noun right after a verb of holding."""
    found = list(_conveners(doc, words, triggers, covered(phrases)))
    return tuple(sorted([*phrases, *found], key=lambda phrase: phrase.start)) if found else phrases


def _conveners(doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], taken: set[int]) -> Iterator[Phrase]:
    plain, bands = words_in(doc), words.single("BandNoun")
    for trigger in triggers.values():
        index = trigger.end
        if not _holds(trigger) or index >= len(plain) or index in taken or plain[index].stem not in bands:
            continue
        if plain[index].opens_with_article:
            yield Phrase(index, _after_adjectives(plain, index + 1, taken), "", "post", "", plural=True)


def _holds(trigger: Trigger) -> bool:
    """Whether a verb carries a meeting: «عقدت», «أجرت», but not «كانت»."""
    return trigger.role == "SupportVerb" and trigger.is_verb and not trigger.says("being")


def _after_adjectives(plain: list[Word], index: int, taken: set[int]) -> int:
    """After the adjectives of a definite noun: «اللجنة الأمنية العليا»."""
    while index < len(plain) and index not in taken and plain[index].opens_with_article:
        index += 1
    return index
