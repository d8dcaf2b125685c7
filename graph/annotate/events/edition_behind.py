"""Add the edition that is told behind a conference: «القمة العالمية للحكومات في نسختها الرابعة»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_words
from graph.annotate.numbers import find_ordinal
from graph.annotate.word import words_in

_FAR = 16  # words from a conference to its edition


def attach_editions(drafts: Iterable[Draft], tokens: tuple[int, int], doc: Doc, words: EventWords) -> None:
    """Give each edition of a sentence to the conference told last before it, if that has none."""
    held = sorted((draft for draft in drafts if draft.type == "Conference"), key=lambda draft: draft.start)
    for index, edition in _editions(tokens, doc, words) if held else ():
        before = [draft for draft in held if draft.end <= index <= draft.end + _FAR]
        for draft in before[-1:]:
            if not draft.values("ordinal"):
                add(draft, Fill("ordinal", edition, draft.span, None, "ordinal"))


def _editions(tokens: tuple[int, int], doc: Doc, words: EventWords) -> Iterator[tuple[int, int]]:
    """Where the words for an edition stand with a pronoun, and which it is: «في طبعته الثانية عشرة»."""
    folded = folded_words(doc)
    for index in range(tokens[0] + 1, tokens[1] - 1):
        owned = words.has_owned("EditionNoun", words_in(doc)[index].stem)
        found = find_ordinal(folded, index + 1) if owned else None
        if found:
            yield index, found[0]
