"""Read two holders where one title has two states: «وزيرا الدفاع المغربي والإسباني», «الجانبان القطري والسوري»."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import BOTH, PERSONAL
from graph.annotate.found import agencies_in, countries_in, posts_in
from graph.annotate.phrases import Phrase
from graph.annotate.word import Word, words_in

_TWO = ("Anaphor", "Side", "PairNoun")  # classes of words for two told before
_PAIR = ("ان", "ين")  # how two end
_NEAR = 2  # words from an adjective of a state back to those it tells of: «المدعيان العامان التونسي»
_DUAL = ("ا", "ان", "ي", "ين")  # how two holders end: «وزيرا», «الرئيسان», «وزيري», «الجانبين»


def with_shared_titles(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a state's adjective joined to a title in the dual is another holder."""
    starts = {phrase.start: phrase for phrase in phrases}
    adjectives = {state.start for state in countries_in(doc) if state.rule == "nisba"}
    found = dict(starts)
    ends = {phrase.end: phrase for phrase in reversed(phrases)}
    for second in phrases:
        first = ends.get(second.start)
        if first is None or not _is_joined(doc, words, second, starts, adjectives):
            continue
        holder = replace(first, plural=False) if _is_dual_post(doc, first) else _side(doc, words, first)
        if holder is None and _are_officials(first) and {first.end - 1, second.start} <= adjectives:
            holder = first
        joined = found.get(first.start)  # the second of three: «وزراء الدفاع المصري والسوداني والليبي»
        holder = joined if joined is not None and joined.kind == "post" and first.kind == "country" else holder
        if holder is not None:
            found.pop(first.start)
            found[holder.start] = holder
            found[second.start] = replace(_holder_of(second), plural=holder.plural)
    return tuple(sorted(found.values(), key=lambda phrase: phrase.start))


def with_states_of_holders(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """«وزراء داخلية تونس فلان، والعراق الفريق فلان»: the phrases; a joined state before its holder is part of him.

    So is that of «سفراء فرنسا فلان، وألمانيا فلان», of each of whom only the first has a title beside him.
    """
    starts = {phrase.start: phrase for phrase in phrases}
    shared = {post.start for post in posts_in(doc) if post.title.plural and post.country}
    listed = -1  # where the last of several holders of one title ends
    for phrase in phrases:
        holder = starts.get(phrase.end) if phrase.kind == "country" and phrase.prefix == "و" else None
        goes_on = listed in (phrase.start, phrase.start - 1)
        if holder is not None and holder.kind == "person" and not holder.prefix and _may_hold(holder, phrase, goes_on):
            iso = phrase.key.removeprefix("country/")
            del starts[holder.start]
            starts[phrase.start] = replace(holder, start=phrase.start, prefix="و", country=iso)
            listed = holder.end if goes_on else -1
        elif phrase.kind == "person" and phrase.start in shared:
            listed = phrase.end
    return tuple(sorted(starts.values(), key=lambda phrase: phrase.start))


def with_first_of_two(doc: Doc, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a title in the dual is that of who is named behind his state's adjective."""
    starts = {phrase.start: phrase for phrase in phrases}
    for title in phrases:
        first = _first_of_two(doc, title, starts) if title.kind == "post" and title.plural else None
        if first is not None:
            del starts[title.end], starts[first.start]
            starts[title.start] = replace(first, start=title.start, prefix=title.prefix, end=first.end)
    return tuple(starts[start] for start in sorted(starts))


def _first_of_two(doc: Doc, title: Phrase, starts: Mapping[int, Phrase]) -> Phrase | None:
    """«مع المبعوثين الأمريكي فلان والروسي فلان»: who is named behind a title in the dual and his state's adjective."""
    bare = not (title.key or title.agency or title.country)
    state = starts.get(title.end) if bare and words_in(doc)[title.end - 1].stem.endswith(_PAIR) else None
    first = starts.get(state.end) if state is not None and state.kind == "country" and not state.prefix else None
    if state is None or first is None or first.kind != "person" or first.prefix:
        return None
    return replace(first, country=first.country or state.key.removeprefix("country/"))


def _may_hold(holder: Phrase, state: Phrase, goes_on: bool) -> bool:
    """Whether somebody is told to be of a state, or nothing is told of him in a list of those who are of theirs."""
    return state.key == f"country/{holder.country}" or (goes_on and not (holder.country or holder.agency))


def _holder_of(state: Phrase) -> Phrase:
    """Whoever holds the title for a state, or stands for a body."""
    if state.kind == "agency":
        return replace(state, kind="post", key="", agency=state.key, country="")
    return replace(state, kind="post", key="", agency="", country=state.country or state.key.removeprefix("country/"))


def _is_joined(
    doc: Doc, words: EventWords, phrase: Phrase, starts: dict[int, Phrase], adjectives: Container[int]
) -> bool:
    """Whether a phrase is «والإسباني» or «والأوروبي» and no name follows that it belongs to."""
    following = starts.get(phrase.end)
    alone = following is None or following.kind not in PERSONAL or bool(following.prefix)
    adjective = phrase.start in adjectives or words.is_demonym(words_in(doc)[phrase.start].stem)
    state = phrase.kind == "country" and phrase.end - phrase.start == 1 and adjective
    return alone and phrase.prefix == "و" and (state or _is_of_body(doc, phrase))


def _is_of_body(doc: Doc, phrase: Phrase) -> bool:
    """Whether a phrase is the adjective of a body: «الأوروبي»."""
    adjectives = (body.start for body in agencies_in(doc) if body.rule == "body-nisba")
    return phrase.kind == "agency" and phrase.start in adjectives


def _is_dual_post(doc: Doc, phrase: Phrase) -> bool:
    title = words_in(doc)[phrase.start].stem.removesuffix("ها").removesuffix("ه")  # «نظيريه»
    return phrase.kind == "post" and not phrase.key and title.endswith(_DUAL)


def _are_officials(phrase: Phrase) -> bool:
    """«مسؤولون أميركيون وإيرانيون»: whether people without names are told of one state, and may be of another too."""
    return phrase.kind == "post" and phrase.plural and bool(phrase.country) and not phrase.key


def _side(doc: Doc, words: EventWords, adjective: Phrase) -> Phrase | None:
    """The first of two sides, whose noun stands before its adjective: «الجانبان القطري», «وفدان أمنيان مصري»."""
    if not (adjective.kind == "country" or _is_of_body(doc, adjective)) or adjective.prefix:
        return None
    for index in range(adjective.start - 1, max(adjective.start - 1 - _NEAR, -1), -1):
        noun = words_in(doc)[index]
        if not noun.stem.endswith(_PAIR) or noun.definite != words_in(doc)[adjective.start].definite:
            return None
        if _is_of_two(words, noun):
            return replace(_holder_of(adjective), start=index, prefix=noun.prefix)
    return None


def _is_of_two(words: EventWords, noun: Word) -> bool:
    """«الجانبان», «وفدين»: whether a noun in the dual tells two who may meet."""
    pair = noun.stem.removesuffix("ين") + "ان" if noun.stem.endswith("ين") else noun.stem
    return noun.stem in BOTH or any(words.has(name, word) for name in _TWO for word in (noun.stem, pair))
