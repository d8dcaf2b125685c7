"""Read the words of a document once into plain lists: looking at a token's extensions costs a hundred times as much."""

from __future__ import annotations

from collections.abc import Container
from functools import lru_cache
from itertools import islice

from spacy.tokens import Doc

from graph.annotate.events.particles import IN_IT, MASDARS, NO_NOUNS, PREPOSITIONS, THAT, unjoined
from graph.annotate.found import dates_in, document_of, once, phrases_in
from graph.annotate.morphology import as_object, owned_forms, proclitics
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered, first_of
from graph.annotate.verbs import is_future_or_purpose
from graph.annotate.word import Word, words_in
from graph.folding import stem_of
from graph.smallwords import small_words

_WITH = "ب"
_ADVERBIAL = ("ا", "ً")
_ON_THEM = frozenset({*small_words("on-him"), *small_words("to-them")})
_NEEDED = 30  # words around a verb within which the noun stands that it needs
_BESIDE = 16  # words after a verb within which the word stands that makes its expression
_PARTS, _SPANS = frozenset(small_words("part-of-time")), frozenset(small_words("span-of-time"))
_FULL_STOP = "."
_STOPS = frozenset(".\n؟!")
_REMEMBERED = 50_000  # words, with the nouns that they were compared with


@once
def folded_words(doc: Doc) -> list[str]:
    """The folded words of a document, by token."""
    return [word.folded for word in words_in(doc)]


@once
def spellings_in(doc: Doc) -> frozenset[str]:
    """The folded words of a document, each once, for a stage to see that none of its own is among them."""
    return frozenset(folded_words(doc))


@once
def stems_in(doc: Doc) -> frozenset[str]:
    """The stems of a document, each once; what names of people have in them is known by now."""
    return frozenset(word.stem for word in words_in(doc))


@once
def objects_in(doc: Doc) -> frozenset[str]:
    """The stems of a document as nouns have them after verbs and particles, each once."""
    return frozenset(map(as_object, stems_in(doc)))


def folded_from(doc: Doc, start: int, count: int = 4) -> list[str]:
    """The folded words from a token on."""
    return folded_words(doc)[start : start + count]


@once
def of_times(doc: Doc) -> frozenset[int]:
    """The tokens that tell a time which is no day: «نهاية الأسبوع», «بعد الظهر»."""
    words = words_in(doc)
    parts = (i for i, word in enumerate(words[:-1]) if word.norm in _PARTS and words[i + 1].stem in _SPANS)
    return frozenset(index for i in parts if words[i + 1].definite for index in (i, i + 1))


def is_in_it(doc: Doc, index: int) -> bool:
    """«استضافت فيه», «استضافت خلاله»: whether a token leads back to what was told before."""
    return not IN_IT.isdisjoint(folded_from(doc, index, 1))


def stems_between(doc: Doc, start: int, end: int) -> list[str]:
    """The folded words from one token to before another, without articles."""
    return [stem_of(word) for word in folded_words(doc)[max(0, start) : end]]


def is_definite(word: Word) -> bool:
    """Whether a noun has the article or a pronoun, so that what follows is not its genitive."""
    if word.norm.startswith(MASDARS):
        return False
    return word.norm.startswith("ال") or (word.norm.endswith(("ه", "ها", "هم", "هما")) and not word.text.endswith("ة"))


def may_be_noun(word: Word) -> bool:
    """Whether a token is a word that may be a noun: no mark, number, preposition, adverb or relative pronoun."""
    return not (word.punct or word.blank or word.number or word.folded in NO_NOUNS)


def is_to_come(word: Word) -> bool:
    """Whether a word is a verb behind «س»: «ستنطلق», «سيصوت»."""
    return word.prefix[-1:] == "س" or (word.light[:1] == "س" and is_future_or_purpose(word.light))


def is_one_apart(doc: Doc, index: int, nouns: frozenset[str]) -> bool:
    """Whether a token is one of some nouns and not inside a phrase: «رئيس الصليب الأحمر» gives no cross."""
    return is_one_of(doc, index, nouns) and index not in in_phrases(doc)


@once
def in_phrases(doc: Doc) -> frozenset[int]:
    """The tokens of the phrases of a document after the first of each."""
    return frozenset(i for each in phrases_in(doc) for i in range(each.start + 1, each.end))


@once
def of_phrases(doc: Doc) -> frozenset[int]:
    """The tokens of the phrases of a document."""
    return frozenset(covered(phrases_in(doc)))


@once
def phrases_by_start(doc: Doc) -> dict[int, list[Phrase]]:
    """The phrases of a document by the token that they begin with."""
    found: dict[int, list[Phrase]] = {}
    for phrase in phrases_in(doc):
        found.setdefault(phrase.start, []).append(phrase)
    return found


def begins_phrase(doc: Doc, index: int, kinds: Container[str]) -> bool:
    """Whether a phrase of some kinds begins at a token."""
    return any(phrase.kind in kinds for phrase in phrases_by_start(doc).get(index, ()))


def words_before(doc: Doc, start: int) -> list[Word]:
    """The words before a token in its sentence, the nearest first, without those of phrases."""
    inside, words = of_phrases(doc), words_in(doc)
    return [words[i] for i in range(start - 1, first_of(doc, start) - 1, -1) if i not in inside]


def words_after(doc: Doc, index: int, nouns: frozenset[str]) -> list[int]:
    """Where the first of some words stands after a verb in its sentence, names and titles not counted."""
    if not nouns:
        return []
    inside = in_phrases(doc)
    after = (i for i in range(index + 1, _end_of_reach(doc, index)) if i not in inside)
    found = next((i for i in islice(after, _BESIDE) if is_one_of(doc, i, nouns)), None)
    return [] if found is None else [found]


def sentence_around(doc: Doc, index: int) -> range:
    """The tokens of the sentence around a word, none of them far from it."""
    words, first = words_in(doc), max(0, index - _NEEDED)
    start = next((i + 1 for i in range(index - 1, first - 1, -1) if words[i].text in _STOPS), first)
    return range(start, _end_of_reach(doc, index))


def _end_of_reach(doc: Doc, index: int) -> int:
    """The end of the sentence that a word stands in, or of the words that are not far behind it."""
    words = words_in(doc)
    last = min(len(words), index + _NEEDED)
    return next((i for i in range(index, last) if words[i].text in _STOPS), last)


@once
def of_dates(doc: Doc) -> frozenset[int]:
    """The tokens of the dates of a document."""
    return frozenset(covered(dates_in(doc)))


def is_one_of(doc: Doc, index: int, nouns: frozenset[str]) -> bool:
    """Whether a token is one of some folded nouns, with article, proclitics or the ending of the accusative.

    A noun of several words is one where the others follow: «شهادة التقدير».
    """
    alone, following = _is_among(folded_words(doc)[index], nouns)
    if alone or not following:
        return alone
    return any(stems_between(doc, index + 1, index + 1 + len(rest)) == list(rest) for rest in following)


@lru_cache(maxsize=_REMEMBERED)
def _is_among(folded: str, nouns: frozenset[str]) -> tuple[bool, tuple[tuple[str, ...], ...]]:
    """Whether a word alone is one of some nouns, and else what must follow it where it opens one of several words."""
    forms = [form for _, rest in proclitics(folded) for form in (rest, stem_of(rest), stem_of(rest).removesuffix("ا"))]
    if any(form in nouns for form in forms):
        return True, ()
    opened = _openings(nouns)
    return False, tuple(rest for form in dict.fromkeys(forms) for rest in opened.get(form, ()))


@lru_cache(maxsize=_REMEMBERED)
def _openings(nouns: frozenset[str]) -> dict[str, list[tuple[str, ...]]]:
    """What follows the first word of each of some nouns that has several, by that word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for first, *rest in (noun.split() for noun in sorted(nouns)):
        if rest:
            found.setdefault(first, []).append(tuple(map(stem_of, rest)))
    return found


def is_object(doc: Doc, index: int) -> bool:
    """Whether a word is what a verb is done to: a noun with the article, or one that governs another."""
    word, after = words_in(doc)[index], words_in(doc)[index + 1] if index + 1 < len(doc) else None
    if word.prefix or word.folded.startswith(_WITH) or word.punct or index in of_dates(doc):
        return False
    if unjoined(word.folded) in PREPOSITIONS:
        return False
    alone = after is None or after.prefix or after.punct or unjoined(after.folded) in PREPOSITIONS
    return word.definite or not (alone or word.text.endswith(_ADVERBIAL))


def is_owned(doc: Doc, index: int, nouns: frozenset[str]) -> bool:
    """Whether a token is one of some folded nouns with the pronoun of its owner: «وسامها»."""
    folded = folded_words(doc)[index]
    return folded in nouns or any(noun in nouns for _, noun in owned_forms(folded))


def pronoun_behind(doc: Doc, index: int) -> str:
    """The pronoun of «عليه» or «له» at a token, which tells whom the verb before it means; "" for none."""
    folded = folded_words(doc)
    if index >= len(folded) or folded[index] not in _ON_THEM:
        return ""
    return "ها" if folded[index].endswith("ها") else "ه"


def is_of_time_told(doc: Doc, index: int) -> bool:
    """«وترأس فلان بعد ذلك مراسم التوقيع»: whether a word is that of «بعد ذلك», which points at no noun behind it."""
    words = words_in(doc)
    led = index > 0 and words[index].folded in THAT and unjoined(words[index - 1].folded) in PREPOSITIONS
    return led and index + 1 < len(words) and not words[index + 1].opens_with_article


@once
def headline_end(doc: Doc) -> int:
    """The character at which a text's headline ends; -1 where it has none, for a paragraph ends with a full stop."""
    text = document_of(doc).text
    end = text.find("\n")
    return -1 if text[:end].rstrip().endswith(_FULL_STOP) else end
