"""Tell where a word that is a man's name too is the medal that a sentence gives: «سلم فلان وسام فارس لفلان»."""

from __future__ import annotations

from collections.abc import Container

from spacy.tokens import Doc

from graph.annotate.people.words import WordJudge
from graph.annotate.sentences import ends_in
from graph.annotate.spans import first_of
from graph.annotate.word import words_in


def given_medals(doc: Doc, judge: WordJudge, introduced: Container[int]) -> set[int]:
    """The tokens of such medals; right after a title the word is a name, and so it is where another medal is given."""
    named = [i for i, word in enumerate(words_in(doc)) if judge.is_medal(word.folded) and i not in introduced]
    return {i for i in named if _is_given(doc, judge, i)}


def _is_given(doc: Doc, judge: WordJudge, i: int) -> bool:
    sentence = words_in(doc)[first_of(doc, i) : ends_in(doc)[i]]
    medals = sum(judge.is_medal(word.norm) for word in sentence)
    return medals == 1 and any(judge.gives(word.folded) for word in sentence)
