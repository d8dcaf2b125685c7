"""Take nobody for a party who only signs a report: «فلان – متابعات» in a line of its own above the text."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in

_HEAD = 60  # tokens from the beginning of a text within which its writer signs
_LINE = 6  # tokens after the writer's name in that line
_DASHES = frozenset("-–—ـ")


def without_bylines(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text but for whoever signs it."""
    return tuple(phrase for phrase in phrases if phrase.start > _HEAD or not _signs(doc, phrase))


def _signs(doc: Doc, phrase: Phrase) -> bool:
    """Whether somebody opens a line, a dash follows his name, and the line soon ends."""
    words = words_in(doc)
    opens = phrase.start > 0 and words[phrase.start - 1].blank
    if phrase.kind != "person" or not opens or phrase.end >= len(words) or words[phrase.end].text not in _DASHES:
        return False
    return any("\n" in word.text for word in words[phrase.end + 1 : phrase.end + 1 + _LINE])
