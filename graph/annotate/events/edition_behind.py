"""Add the edition that is told behind a conference: «القمة العالمية للحكومات في نسختها الرابعة»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_words
from graph.annotate.numbers import find_ordinal
from graph.annotate.word import words_in
from graph.smallwords import small_words

_FAR = 16  # words from a conference to its edition
_OF_ITS_KIND = frozenset(small_words("its-kind"))
_AMONG = "من"
_ORDINAL = 4  # words of «الثالثة والعشرون من» before «نوعها»


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
    plain, folded, owned = words_in(doc), folded_words(doc), words.with_pronouns("EditionNoun")
    for index in range(tokens[0] + 1, tokens[1] - 1):
        found = find_ordinal(folded, index + 1) if plain[index].stem in owned else None
        if found:
            yield index, found[0]
        elif folded[index] in _OF_ITS_KIND:
            yield from ((index, number) for number in _counted_of_kind(folded, index))


def _counted_of_kind(folded: Sequence[str], index: int) -> Iterator[int]:
    """«وهي الثالثة من نوعها»: which one of its kind; «الأولى من نوعها» only says that there was none like it."""
    for start in range(max(0, index - _ORDINAL), index - 1):
        found = find_ordinal(folded, start)
        if found and found[0] > 1 and list(folded[start + found[1] : index]) == [_AMONG]:
            yield found[0]
            return
