"""Let people without names stand for the state or body they come from: «مسؤولين أمنيين من قطر»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import SENT_BY
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_IN = "في"
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
    services = words.single("ServiceNoun")
    for index, word in enumerate(plain):
        if word.definite or not _is_untold(starts.get(index)):
            continue
        source = _source(plain, index, starts) if word.stem in nouns else None
        if source is None and (word.stem in nouns or words.has("DualPost", word.stem)):
            source = _owner(plain, index, starts, services)
        if source is not None:
            yield _of_source(word, index, source)


def _is_untold(phrase: Phrase | None) -> bool:
    """Whether a noun is no phrase yet, or a post of which no holder, body or state is told."""
    return phrase is None or (phrase.kind == "post" and not (phrase.key or phrase.agency or phrase.country))


def _source(plain: list[Word], index: int, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The state or body after people: behind «من» or «عن», or as the last of the adjectives that describe them."""
    for after in range(index + 1, min(index + 2 + _REACH, len(plain) - 1)):
        if plain[after].folded in SENT_BY:
            return _sender(starts.get(after + 1))
        described = _sender(starts.get(after))
        if described is not None and after > index + 1:
            return described if described.kind == "country" and not plain[after].definite else None
        if after in starts or plain[after].definite or plain[after].prefix or plain[after].mark:
            return None
    return None


def _owner(plain: list[Word], index: int, starts: Mapping[int, Phrase], services: Container[str]) -> Phrase | None:
    """The first of the states whose services people head: «قادة مخابرات رواندا», «رئيسا الاستخبارات في قطر»."""
    after = index + 1
    while after < len(plain) and after <= index + _REACH and plain[after].stem in services and after not in starts:
        after += 1
    service = plain[after - 1]
    if after == index + 1 or after >= len(plain):
        return None
    state = starts.get(after + 1) if service.definite and plain[after].folded == _IN else starts.get(after)
    owned = service.definite == (plain[after].folded == _IN)
    return state if owned and state is not None and state.kind == "country" and not state.prefix else None


def _sender(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and phrase.kind in ("country", "agency") and not phrase.prefix else None


def _of_source(word: Word, index: int, source: Phrase) -> Phrase:
    body = source.key if source.kind == "agency" else ""
    state = source.key.removeprefix("country/") if source.kind == "country" else ""
    return Phrase(index, source.end, word.prefix, "post", "", body, state, plural=True)
