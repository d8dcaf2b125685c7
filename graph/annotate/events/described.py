"""Let an officer or a diplomat told by his state be whom the text named: «وسيجتمع الضابط الإسباني بفلان»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.particles import RELATIVES
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.spans import covered
from graph.annotate.word import words_in
from graph.smallwords import small_words

_CALLINGS = frozenset(small_words("officer-noun"))
_ENVOYS = frozenset(small_words("resident")) | frozenset(small_words("envoy-noun"))
_DIPLOMATS = frozenset(small_words("diplomat-noun"))
_RANKS = _CALLINGS | _DIPLOMATS | frozenset(small_words("rank-noun"))  # «برئاسة اللواء الكيني فلان»
_OFFICIALS = frozenset(small_words("official-noun"))
_THE_MAN = frozenset(small_words("the-man"))


def with_described(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a calling with the adjective of a state is one, of whoever was named before."""
    starts = {phrase.start: phrase for phrase in phrases}
    for phrase in phrases:
        after = starts.get(phrase.end)
        named = after if after is not None and after.kind == "person" and not after.prefix else None
        called = _called(doc, phrase, _RANKS if named else _CALLINGS | _DIPLOMATS)
        if called is None or (named and called is phrase):
            continue
        del starts[phrase.start]
        if named:
            del starts[named.start]
            starts[called.start] = replace(named, start=called.start, prefix=called.prefix, country=called.country)
        else:
            starts[called.start] = _meant(doc, called, [one for one in phrases if one.end <= called.start])
    found = [*starts.values(), *_men_alone(doc, phrases)]
    return tuple(sorted(found, key=lambda phrase: phrase.start))


def _men_alone(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[Phrase]:
    """«وكان الرجل قد التقى فلانا»: the one person named before, where no word tells which man is meant."""
    plain, folded = words_in(doc), folded_words(doc)
    men = [i for i, word in enumerate(folded[:-1]) if word in _THE_MAN]
    inside = covered(phrases) if men else frozenset[int]()
    for index in (i for i in men if i not in inside):
        told = {one.key: one for one in phrases if one.kind == "person" and one.end <= index and not one.plural}
        apart = plain[index + 1].opens_with_article or folded[index + 1] in RELATIVES  # «الرجل الثاني», «الرجل الذي»
        if len(told) == 1 and not apart:
            one = next(iter(told.values()))
            yield replace(one, start=index, end=index + 1, prefix=plain[index].prefix)


def _called(doc: Doc, phrase: Phrase, callings: frozenset[str]) -> Phrase | None:
    """The official of a state of whom a phrase tells no more, or whose state it is: «المسؤول الإسباني», «الضابط»."""
    if phrase.kind not in ("post", "country"):
        return None
    plain, noun = words_in(doc), words_in(doc)[phrase.start - 1]
    if phrase.kind == "post" and phrase.country and not (phrase.key or phrase.agency or phrase.plural):
        official = plain[phrase.start].stem in _OFFICIALS and plain[phrase.start].definite
        return phrase if official and phrase.end - phrase.start == 2 else None
    if phrase.kind != "country" or phrase.prefix or not phrase.start or noun.stem not in callings:
        return None
    described = noun.definite and plain[phrase.start].opens_with_article
    described = described and not plain[phrase.start - 2].opens_with_article  # «المسار الدبلوماسي السوداني»
    iso = phrase.key.removeprefix("country/")
    return Phrase(phrase.start - 1, phrase.end, noun.prefix, "post", "", country=iso) if described else None


def _meant(doc: Doc, called: Phrase, told: Sequence[Phrase]) -> Phrase:
    """The one person of a state told before, or the one of whom no state is told; else somebody of that state."""
    people = [one for one in told if one.kind == "person" and one.key and not one.plural]
    own = {one.key: one for one in people if one.country == called.country}
    stateless = {one.key: one for one in people} if not own else {}
    stateless = {key: one for key, one in stateless.items() if not any(o.country for o in people if o.key == key)}
    found = own or stateless
    if len(found) > 1 and words_in(doc)[called.start].stem in _DIPLOMATS:
        found = {one.key: one for one in people if one.key in found and _is_envoy(doc, one)}
    one = next(iter(found.values())) if len(found) == 1 else called
    return replace(one, start=called.start, end=called.end, prefix=called.prefix, country=called.country)


def _is_envoy(doc: Doc, person: Phrase) -> bool:
    """Whether a phrase tells somebody as an ambassador, a consul or an envoy."""
    return any(word.stem in _ENVOYS for word in words_in(doc)[person.start : person.end])
