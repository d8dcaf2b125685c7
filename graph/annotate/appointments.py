"""Say who are members of a body together: «تعيين فلان وفلان عضوين في الهيئة», «أعضاء في الهيئة: فلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.found import bearers_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Bearer, Holding, Named
from graph.annotate.spans import COMMAS, covered, extent, first_of
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses

_STOPS = frozenset(".؛")
_HIS = ("ه", "ها")
_TITLES = 3  # words of who appoints, between the verb and the titles of whom: «عين الرئيس الجنرال فلانا»


class Appointments:
    """The words that tell of members, and of their appointment."""

    def __init__(self, words: WordClasses) -> None:
        self._members, self._appoints = words.folded("members"), words.folded("appointing")
        self._times = words.folded("adverb-of-time")

    def members(self, doc: Doc) -> Iterator[tuple[Named, Named]]:
        """Each member listed, and the body."""
        bearers, words = bearers_in(doc), words_in(doc)
        for k, bearer in enumerate(bearers):
            post = next((post for post in bearer.posts if self._is_of_members(words, post)), None)
            if post is None:
                continue
            named = _row(doc, bearers[k + 1 :], _start_of_list(doc, bearer, post))
            named = named or self._appointed_before(doc, bearers[:k], bearer)
            yield from ((each.name, post.bodies[0]) for each in named if each.name)

    def of_pronoun(self, doc: Doc) -> Iterator[tuple[Named, Holding]]:
        """«هنأ فلانا بمناسبة تعيينه وزيرا»: whom a pronoun says to be appointed, named last, and to which post."""
        words, last = words_in(doc), None
        for bearer in bearers_in(doc):
            noun = words[bearer.start - 1].norm
            his = any(noun.endswith(ending) and noun.removesuffix(ending) in self._appoints for ending in _HIS)
            appointed = bearer.name is None and his
            if appointed and last and last.name and last.end >= first_of(doc, bearer.start) and not _rules(last):
                yield from ((last.name, post) for post in bearer.posts if post.title.appointed)
            last = bearer if bearer.name or _rules(bearer) else last

    def at_distance(self, doc: Doc) -> Iterator[tuple[Named, Holding]]:
        """«عُيّن فلان، بموجب مرسوم، مديرا للجمارك»: who is appointed, and to which post, where words part the two."""
        words = words_in(doc)
        for named, bearer in pairwise(bearers_in(doc)):
            if named.name is None or bearer.name is not None or named.end < first_of(doc, bearer.start):
                continue
            first = named.posts[0].start if named.posts and _rules(named) else named.start
            told = any(word.norm in self._appoints for word in words[max(0, first - _TITLES) : named.name.start])
            if told and self._is_aside(words[named.end : bearer.start]):
                yield from ((named.name, post) for post in bearer.posts if post.title.appointed)

    def _is_aside(self, between: list[Word]) -> bool:
        """Whether words between two tokens stand between commas, or tell when: no verb goes on to another matter."""
        apart = len(between) > 1 and between[0].text in COMMAS and between[-1].text in COMMAS
        return apart or all(word.norm in self._times for word in between)

    def _is_of_members(self, words: list[Word], post: Holding) -> bool:
        """Whether a post is that of several members of a body: «أعضاء في الهيئة»."""
        return post.title.plural and bool(post.bodies) and words[post.start].norm in self._members

    def _appointed_before(self, doc: Doc, before: Iterable[Bearer], last: Bearer) -> list[Bearer]:
        """Those named one after the other before the word for members, in a sentence that tells of an appointment."""
        start = first_of(doc, last.start)
        row: list[Bearer] = []
        following = last
        for bearer in sorted(before, key=lambda each: -each.start):
            if bearer.name is None or bearer.start < start or not _is_gap(doc, bearer.end, following.start):
                break
            row.append(bearer)
            following = bearer
        told = (word.norm in self._appoints for word in words_in(doc)[start : following.start])
        return row if any(told) else []


def _rules(bearer: Bearer) -> bool:
    """Whether somebody is told as a state's head, who appoints others: «شكر الرئيس على تعيينه وزيرا»."""
    return any(post.title.relation == "headOfState" for post in bearer.posts)


def _start_of_list(doc: Doc, bearer: Bearer, post: Holding) -> int:
    """After the first of those who are named after the word for members, or after the colon of their list; or 0."""
    if bearer.name and bearer.name.start > post.start:
        return bearer.end
    words = words_in(doc)
    return next((i + 1 for i in range(post.end, extent(doc, post.start)) if words[i].text == ":"), 0)


def _row(doc: Doc, bearers: Iterable[Bearer], i: int) -> list[Bearer]:
    """The bearers of names from a token on, with no more than marks and titles between them."""
    row: list[Bearer] = []
    for bearer in bearers if i else ():
        if bearer.name is None or not _is_gap(doc, i, bearer.start):
            break
        row.append(bearer)
        i = bearer.end
    return row


def _is_gap(doc: Doc, start: int, end: int) -> bool:
    """Whether at most marks, but no full stop, and titles stand between two tokens."""
    words, titles = words_in(doc), covered(hits_in(doc).titles(*TITLES)) if end > start else set()
    between = range(start, end)
    return start <= end and all(i in titles or (words[i].mark and words[i].text not in _STOPS) for i in between)
