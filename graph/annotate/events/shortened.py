"""Let the first word of a body's name stand for the body told before: «أعرب المجلس», «ناقشت اللجنة»."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.particles import COMPLEMENTIZERS
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.spans import covered
from graph.annotate.word import words_in


def with_shortened(doc: Doc, verbs: Container[int], phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, and a phrase for each body that a word after one of `verbs` or «أن» stands for."""
    return tuple(sorted([*phrases, *_shortened(doc, verbs, phrases)], key=lambda phrase: phrase.start))


def _shortened(doc: Doc, verbs: Container[int], phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    starts = {phrase.start: phrase for phrase in phrases}
    taken = covered(phrases)
    bodies: dict[str, Phrase] = {}  # the body told last, by the first word of its name
    for index, word in enumerate(words_in(doc)):
        told = starts.get(index)
        if told is not None and told.kind == "agency" and told.end - told.start > 1:
            bodies[word.stem] = told
        elif word.stem in bodies and word.definite and index not in taken and _stands_alone(doc, verbs, index, taken):
            yield replace(bodies[word.stem], start=index, end=index + 1, prefix=word.prefix, plural=False)


def _stands_alone(doc: Doc, verbs: Container[int], index: int, taken: Container[int]) -> bool:
    """Whether a verb stands before a word, and nothing after it that makes it another body: «المجلس البلدي»."""
    words = words_in(doc)
    after = words[index + 1] if index + 1 < len(words) else None
    if words[index].prefix or (after is not None and (after.definite or index + 1 in taken)):
        return False
    first = begins_in(doc)[index - 1] or (index > 1 and words[index - 2].blank)
    return index > 0 and (index - 1 in verbs or first or words[index - 1].folded in COMPLEMENTIZERS)
