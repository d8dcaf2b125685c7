"""Let people without names stand for the state or body they come from: «مسؤولين أمنيين من قطر»."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import SENT_BY
from graph.annotate.events.text import objects_in, stems_in
from graph.annotate.found import countries_in
from graph.annotate.morphology import as_object
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in

_IN = "في"
_REACH = 3  # words that describe people, before where they are from: «رؤساء أجهزة أمنية من قطر»


def with_sources(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text, where people whose state or body follows them are one phrase with it."""
    if _has_no_people(doc, words):
        return phrases
    described = frozenset(state.start for state in countries_in(doc) if state.rule == "nisba")
    found = list(_sent(words_in(doc), words, phrases, described))
    taken = covered(found)
    rest = [phrase for phrase in phrases if phrase.start not in taken]
    return tuple(sorted([*rest, *found], key=lambda phrase: phrase.start)) if found else phrases


def _has_no_people(doc: Doc, words: EventWords) -> bool:
    """Whether a text has none of the nouns of people who may stand for others."""
    told = objects_in(doc)
    plain = words.single("PeopleNoun").isdisjoint(told) and words.single("PeerNoun").isdisjoint(told)
    return plain and words.single("DualPost").isdisjoint(stems_in(doc))


def _sent(
    plain: list[Word], words: EventWords, phrases: tuple[Phrase, ...], described: Container[int]
) -> Iterator[Phrase]:
    """Those people; `described` are the tokens at which the adjective of a state stands, and not its name."""
    starts = {phrase.start: phrase for phrase in phrases}
    nouns = words.single("PeopleNoun") | words.single("PeerNoun")
    peers, services, duals = words.single("PeerNoun"), words.single("ServiceNoun"), words.single("DualPost")
    for index, word in enumerate(plain):
        noun = as_object(word.stem)
        if noun not in nouns and word.stem not in duals:
            continue
        peer = noun in peers
        if (word.definite and not peer) or not _is_untold(starts.get(index)):
            continue
        people = not word.definite and noun in nouns
        source = _source(plain, index, starts) if people else None
        if source is None and (people or peer or word.stem in duals):
            source = None if word.definite else _owner(plain, index, starts, services, described)
            source = source or _first_owner(index, starts, described, adjective=peer)
        if source is not None:
            yield _of_source(word, index, source)
            yield from _next_holder(plain, source, starts, described)


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


def _owner(
    plain: list[Word], index: int, starts: Mapping[int, Phrase], services: Container[str], described: Container[int]
) -> Phrase | None:
    """The first of the states whose services people head: «قادة مخابرات رواندا», «رئيسا الاستخبارات في قطر»."""
    after = index + 1
    while after < len(plain) and after <= index + _REACH and plain[after].stem in services and after not in starts:
        after += 1
    if after >= len(plain):
        return None
    if after in starts and plain[after].stem in services:
        return _first_of_two(starts[after], starts) or _in_first_of_two(plain, starts[after], starts)
    service = plain[after - 1]
    inside = service.definite and plain[after].folded == _IN
    state = starts.get(after + inside)
    owned = service.definite == (inside or after in described)  # «رئيسا الحكومتين التونسية والجزائرية»
    told = after > index + 1 and owned and state is not None and state.kind == "country" and not state.prefix
    return state if told else None


def _first_owner(
    index: int, starts: Mapping[int, Phrase], described: Container[int], *, adjective: bool
) -> Phrase | None:
    """The first of two states whose bodies or officials are told: «شرطتا كينيا وتشاد», «الخبراء الروس والصينيون»."""
    first = starts.get(index + 1)
    second = _joined_state(first, starts) if first is not None else None
    if first is None or second is None or first.kind != "country" or first.prefix:
        return None
    owns = first.start not in described or (adjective and second.start in described)
    return first if owns else None


def _first_of_two(body: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The state of a body or of unnamed people, where one more is joined: «مديرا شرطة تونس والجزائر»."""
    second = starts.get(body.end)
    several = second is not None and second.kind in ("country", "post") and second.prefix == "و"
    if not (several and body.country) or body.kind == "person" or body.prefix:
        return None
    return replace(body, kind="country", key=f"country/{body.country}")


def _in_first_of_two(plain: list[Word], body: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """«قائدا حرس الحدود في تونس والجزائر»: the first of two states in which a body of one name is."""
    state = starts.get(body.end + 1)
    inside = state is not None and state.kind == "country" and plain[body.end].folded == _IN
    return state if inside and state is not None and _joined_state(state, starts) else None


def _next_holder(
    plain: list[Word], source: Phrase, starts: Mapping[int, Phrase], described: Container[int]
) -> Iterator[Phrase]:
    """Who hold the same for the states behind: «رئيسا الحكومتين التونسية والجزائرية», «خبراء سوريون وأتراك وروس»."""
    second = _joined_state(source, starts)
    inside = plain[source.start].definite or plain[source.start - 1].folded == _IN
    inside = inside or (second is not None and source.start in described and second.start in described)
    while source.kind == "country" and inside and second is not None:
        yield replace(second, kind="post", key="", country=second.key.removeprefix("country/"), plural=True)
        second = _joined_state(second, starts)


def _joined_state(first: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """The state that «و» joins right behind a phrase."""
    second = starts.get(first.end)
    return second if second is not None and second.kind == "country" and second.prefix == "و" else None


def _sender(phrase: Phrase | None) -> Phrase | None:
    return phrase if phrase is not None and phrase.kind in ("country", "agency") and not phrase.prefix else None


def _of_source(word: Word, index: int, source: Phrase) -> Phrase:
    body = source.key if source.kind == "agency" else ""
    state = source.key.removeprefix("country/") if source.kind == "country" else ""
    return Phrase(index, source.end, word.prefix, "post", "", body, state, plural=True)
