"""Let people without names stand for the state or body they come from: «مسؤولين أمنيين من قطر»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_FROM = ("من", "عن")
_REACH = 3  # words that describe people, before where they are from: «رؤساء أجهزة أمنية من قطر»


def with_sources(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, where people whose state or body follows them are one phrase with it."""
    found = list(_sent(words_in(doc), words, phrases))
    taken = covered(found)
    rest = [phrase for phrase in phrases if phrase.start not in taken]
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start)) if found else phrases


def _sent(plain: list[Word], words: EventWords, phrases: tuple[Phrase, ...]) -> Iterator[Phrase]:
    starts = {phrase.start: phrase for phrase in phrases}
    nouns = words.single("PeopleNoun") | words.single("PeerNoun")
    for index, word in enumerate(plain):
        if word.stem in nouns and not word.definite and _is_untold(starts.get(index)):
            source = _source(plain, index, starts)
            if source is not None:
                yield _of_source(word, index, source)


def _is_untold(phrase: Phrase | None) -> bool:
    """Whether a noun is no phrase yet, or a post of which no holder, body or state is told."""
    return phrase is None or (phrase.kind == "post" and not (phrase.key or phrase.agency or phrase.country))


def _source(plain: list[Word], index: int, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The state or body after people: behind «من» or «عن», or as the last of the adjectives that describe them."""
    for after in range(index + 1, min(index + 2 + _REACH, len(plain) - 1)):
        if plain[after].folded in _FROM:
            return _sender(starts.get(after + 1))
        described = _sender(starts.get(after))
        if described is not None and after > index + 1:
            return described if described.kind == "country" and not plain[after].definite else None
        if after in starts or plain[after].definite or plain[after].prefix or plain[after].mark:
            return None
    return None


def _sender(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and phrase.kind in ("country", "agency") and not phrase.prefix else None


def _of_source(word: Word, index: int, source: Phrase) -> Phrase:
    body = source.key if source.kind == "agency" else ""
    state = source.key.removeprefix("country/") if source.kind == "country" else ""
    return Phrase(index, source.end, word.prefix, "post", "", body, state, plural=True)
