"""Tell where a word that is a man's name too is the medal that a sentence gives: «سلم فلان وسام فارس لفلان»."""

from __future__ import annotations

from collections.abc import Container, Iterator

from spacy.tokens import Doc

from graph.annotate.people.words import WordJudge
from graph.annotate.sentences import ends_in
from graph.annotate.spans import QUOTES, first_of
from graph.annotate.word import words_in

_NAME = 2  # words of a medal's name that may be a man's


def given_medals(doc: Doc, judge: WordJudge, introduced: Container[int]) -> set[int]:
    """The tokens of such medals; right after a title the word is a name, and so it is where another medal is given."""
    named = [i for i, word in enumerate(words_in(doc)) if judge.is_medal(word.folded) and i not in introduced]
    given = [i for i in named if _is_given(doc, judge, i)]
    return {*given, *(j for i in given for j in _names_of(doc, i, introduced))}


def _names_of(doc: Doc, medal: int, introduced: Container[int]) -> Iterator[int]:
    """«وسام ريو برانكو», «وسام «سان كارلوس»»: the words right behind a medal that tell which it is, and nobody."""
    words = words_in(doc)
    first = medal + 1 + (medal + 1 < len(words) and words[medal + 1].text in QUOTES)
    for i in range(first, min(first + _NAME, len(words))):
        word = words[i]
        if word.mark or word.prefix or word.definite or i in introduced or words[medal].folded.endswith("ا"):
            return
        yield i


def _is_given(doc: Doc, judge: WordJudge, i: int) -> bool:
    sentence = words_in(doc)[first_of(doc, i) : ends_in(doc)[i]]
    medals = sum(judge.is_medal(word.norm) for word in sentence)
    return medals == 1 and any(judge.gives(word.folded) for word in sentence)
