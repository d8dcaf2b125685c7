"""Take the words that tell what an event is called, without edition, proclitics and articles."""

from __future__ import annotations

from collections.abc import Iterator

from graph.annotate.numbers import find_ordinal
from graph.folding import fold_words, stem_of
from graph.smallwords import small_words

_LEAST = 3  # letters of a word that says something
_BEFORE_ARTICLE = ("و", "ف", "ب", "ك")
_LINKING = frozenset((*small_words("preposition"), *small_words("about")))  # «حول», which names nothing


def words_of(label: str) -> frozenset[str]:
    """The words of a name: «المؤتمر 47 لقادة الشرطة والأمن» is موتمر, لقاده, شرطه and امن."""
    telling = (word for word in _unnumbered(fold_words(label)) if len(word) >= _LEAST and word not in _LINKING)
    return frozenset(map(_bare, telling))


def kind_word(label: str) -> str:
    """The word that a name opens with, which says of what kind it is: «ملتقى», «جلسة»."""
    return next(map(_bare, _unnumbered(fold_words(label))), "")


def without_lam(words: frozenset[str], known: frozenset[str]) -> frozenset[str]:
    """The words without the «ل» before those that are known without it."""
    return frozenset(word[1:] if word[:1] == "ل" and word[1:] in known else word for word in words)


def _unnumbered(words: tuple[str, ...]) -> Iterator[str]:
    place = 0
    while place < len(words):
        found = find_ordinal(words, place)
        if not found:
            yield words[place]
        place += found[1] if found else 1


def _bare(word: str) -> str:
    if word.startswith("لل"):
        return word[2:]
    joined = word[:1] in _BEFORE_ARTICLE and word[1:3] == "ال"
    return stem_of(word[1:] if joined else word)
