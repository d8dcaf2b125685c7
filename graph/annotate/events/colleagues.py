"""Read those who hold one post in the states of a body as that body: «وزراء خارجية دول مجلس التعاون»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import HONOURS
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in

_WITHIN = ("في", "من", "ب", "داخل", "لدي", "ضمن")
_PEERS = 3  # words between somebody's peers and the body: «نظرائه في دول …»
_POST = 4  # words between a title and the body: «رؤساء هيئات الأركان في دول …»


def with_colleagues(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; holders of a post have their words of honour, and are the body whose states they serve."""
    starts = {phrase.start: phrase for phrase in phrases}
    taken = covered(phrases)
    for phrase in [phrase for phrase in phrases if phrase.plural and phrase.kind in ("post", "agency")]:
        holders = phrase.kind == "post" and not phrase.key
        body = (_body(doc, words, phrase, starts) or _body_of_peers(doc, words, phrase, starts)) if holders else None
        first = _with_honours(doc, phrase, taken)
        if body is not None:
            del starts[phrase.start], starts[body.start]
            starts[first] = replace(body, start=first, prefix=words_in(doc)[first].prefix, plural=True)
        elif first < phrase.start:
            del starts[phrase.start]
            starts[first] = replace(phrase, start=first, prefix=words_in(doc)[first].prefix)
    return tuple(starts[start] for start in sorted(starts))


def _body(doc: Doc, words: EventWords, post: Phrase, starts: dict[int, Phrase]) -> Phrase | None:
    """The body whose states are told right after a post: «وزراء خارجية دول مجلس التعاون»."""
    states = False
    for index in range(post.end, min(post.end + _POST, len(doc))):
        word, phrase = words_in(doc)[index], starts.get(index)
        states = states or words.has("StatesNoun", word.stem)
        if phrase is not None:
            return phrase if states and phrase.kind == "agency" and not phrase.prefix else None
        if word.mark or word.prefix.strip("و"):
            return None
    return None


def _body_of_peers(doc: Doc, words: EventWords, post: Phrase, starts: dict[int, Phrase]) -> Phrase | None:
    """The body in which somebody's peers sit: «مع نظرائه في منظمة أوبك», «نظرائهم بالدرك الفرنسي»."""
    peers = words.has("PeersNoun", words_in(doc)[post.start].stem)
    if not peers or post.country:
        return None
    for index in range(post.end, min(post.end + _PEERS, len(doc))):
        phrase = starts.get(index)
        if phrase is not None:
            within = index > post.end or phrase.particle in _WITHIN
            if not (within and phrase.kind == "agency"):
                return None
            return replace(phrase, kind="post", key="", agency=phrase.key, country="")
        word = words_in(doc)[index]
        if word.folded not in _WITHIN and not words.has("StatesNoun", word.stem):
            return None
    return None


def _with_honours(doc: Doc, post: Phrase, taken: set[int]) -> int:
    """Where the words of honour before a post begin: «أصحاب السمو والمعالي وزراء …»."""
    first = post.start
    while first > 0 and first - 1 not in taken and words_in(doc)[first - 1].stem in HONOURS and not post.prefix:
        first -= 1
    return first
