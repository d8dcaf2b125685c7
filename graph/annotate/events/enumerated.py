"""Read those whose states are listed behind a noun for them: «مندوبو الدول الثلاث، كينيا وأوغندا وتنزانيا»."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.smallwords import small_words

_BOTH_STATES, _OF_SIDES = frozenset(small_words("both-states")), frozenset(small_words("of-sides"))
_NEAR = 6  # tokens from a post to the first of the states
_LEAST = 2  # states in a list


def with_enumerated(doc: Doc, words: EventWords, phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """The phrases of a text; a post of several in «الدول الثلاث» is one in each of the states listed behind it."""
    starts = {phrase.start: phrase for phrase in phrases}
    for post in phrases:
        several = post.kind == "post" and post.plural and not (post.key or post.agency or post.country)
        listed = _states_behind(doc, words, post, starts) if several else []
        for state in listed:
            del starts[state.start]
        for state in listed:
            first = post if state is listed[0] else state
            holder = replace(post, start=first.start, end=state.end, prefix=first.prefix, country=_iso(state))
            starts[holder.start] = holder
    return tuple(starts[start] for start in sorted(starts))


def _states_behind(doc: Doc, words: EventWords, post: Phrase, starts: dict[int, Phrase]) -> list[Phrase]:
    """The states that «و» joins behind «الدول الثلاث،» or «البلدين،»; none but two or more."""
    told = words_in(doc)
    first = next((i for i in range(post.start + 1, post.start + _NEAR) if i in starts), post.start)
    nouns = [i for i in range(post.start, first) if _means_states(words, told[i].stem)]
    if not any(told[i].definite or told[i + 1].definite for i in nouns):
        return []
    found: list[Phrase] = []
    while (state := starts.get(first)) is not None and state.kind == "country" and state.prefix == "و" * bool(found):
        found.append(state)
        first = state.end
    return found if len(found) >= _LEAST else []


def _means_states(words: EventWords, stem: str) -> bool:
    return words.has("StatesNoun", stem) or stem in _BOTH_STATES or stem in _OF_SIDES


def _iso(state: Phrase) -> str:
    return state.key.removeprefix("country/")
