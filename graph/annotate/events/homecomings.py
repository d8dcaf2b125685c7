"""Hold what somebody comes back from where he comes from: «عاد من باريس بعد مشاركته في المؤتمر»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER, COMPLEMENTIZERS
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.annotate.spans import extent, first_of
from graph.annotate.word import words_in
from graph.folding import stem_of
from graph.smallwords import small_words

_FROM, _TO, _IN = "من", "الي", "في"
_COMES = 14  # words between a word of coming and the place it leads from, names among them
_HELD = ("Conference", "Talks", "Visit", "Ceremony")
_ARRIVING = ("arrive", "settle", "land", "touch-down", "come")  # frames of coming somewhere
_LEAVING = ("leave", "head-for")  # frames of going somewhere from where one is
_RETURNING = "come-back"  # the frame of a return, which is a journey only to another state
_RESIDENT = frozenset(small_words("resident"))
_BACK_TO = 2  # words of «إلى العاصمة» before the place to which somebody goes back
_BACK = 12  # words between an arrival and «عائدا»


def hold_where_left(drafts: Sequence[Draft], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """Give each event after which somebody comes back, and that names no place, the place that he comes from."""
    for draft in drafts:
        if draft.type not in _HELD or draft.values("place") or not draft.parties:
            continue
        before = [phrase for phrase in phrases if phrase.end <= draft.start and phrase.kind in ("place", "country")]
        for place in [phrase for phrase in before if _is_left(phrase, draft, doc, words)][-1:]:
            fill(draft, "place", place)


def comes_home(draft: Draft, doc: Doc, words: EventWords, country_of: CountryOf) -> bool:
    """Whether somebody arrives where he lives: «وصل فلان إلى الرباط عائدا من باريس», «وصل إلى أرض الوطن»."""
    if draft.rule == _RETURNING:
        return not _is_abroad(draft, doc, words, country_of)
    if draft.rule in _LEAVING:
        return _leads_back(draft, doc, words) or _leads_to_own_capital(draft, words)
    if draft.rule not in _ARRIVING or draft.clause is None or not draft.clause.trigger.is_verb:
        return False
    after = words_in(doc)[draft.end : draft.end + _BACK + sum(phrase.end - phrase.start for phrase in draft.parties)]
    if any(words.has("ComingWord", word.norm) and words.has("ReturnWord", word.norm) for word in after):
        return True
    folded = folded_words(doc)[draft.end : extent(doc, draft.start)]
    home = _reaches_home(folded, words) or _was_absent(folded, words, "LeaveNoun")
    return home or _is_in_own_state(draft, folded, words)


def _leads_back(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«غادر باريس عائدا إلى روما», «… في طريق عودته إلى روما»: whether who leaves goes back."""
    tokens = words_in(doc)
    before = {place.start - back for place in draft.phrases("place") for back in range(2, _BACK_TO + 2)}
    back = (i for i in before if i >= draft.end and words.has("ReturnWord", tokens[i].norm))
    return any(tokens[i + 1].norm == _TO for i in back)


def _leads_to_own_capital(draft: Draft, words: EventWords) -> bool:
    """«اختتم الوزير الكيني زيارته قبل أن يغادر إلى نيروبي»: whether who leaves goes to the capital of his own state."""
    own = {f"country/{phrase.country}" for phrase in draft.phrases("participant")}
    return len(own) == 1 and {words.capitals.get(place.key, place.key) for place in draft.phrases("place")} == own


def without_returns(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text without «لدى وصوله», where he is told to come home: «عاد فلان إلى أرض الوطن»."""
    arrivals = [event for event in events if event.rule in _ARRIVING and _has_pronoun(event)]
    home = set(_come_home(doc, words)) if arrivals else set()
    left_out = {id(event) for event in arrivals if any(phrase.key in home for phrase in event.phrases("participant"))}
    return [event for event in events if id(event) not in left_out]


def _has_pronoun(event: Draft) -> bool:
    clause = event.clause
    return clause is not None and not clause.trigger.is_verb and bool(clause.trigger.form.pronoun)


def _come_home(doc: Doc, words: EventWords) -> Iterator[str]:
    """The keys of people right after a verb of return that leads to their homeland or their own state."""
    told, named = words_in(doc), phrases_in(doc)
    for person in (phrase for phrase in named if phrase.kind == "person" and phrase.key):
        verb = told[person.start - 1] if person.start else None
        if verb is None or words.verb_of(verb.folded, "ReturnWord") is None:
            continue
        end = extent(doc, person.start)
        own = {
            phrase.key for phrase in named if person.end < phrase.start < end and phrase.kind in ("place", "country")
        }
        states = {words.capitals.get(key, key) for key in own}
        if _reaches_home(folded_words(doc)[person.end : end], words) or f"country/{person.country}" in states:
            yield person.key


def _reaches_home(after: list[str], words: EventWords) -> bool:
    """Whether a homeland stands right after a verb, or «إلى» leads to one: «وصل أرض الوطن», «عاد إلى بلاده»."""
    return any(words.starts("HomeGoal", after[i:]) for i in range(len(after)) if i == 0 or after[i - 1] == _TO)


def _is_in_own_state(draft: Draft, after: Sequence[str], words: EventWords) -> bool:
    """«وصل الوزير الكيني إلى كينيا», «وصل الوزير الكيني إلى نيروبي قادما من باريس», «… بعد زيارة إلى باريس»."""
    own = {f"country/{phrase.country}" for phrase in draft.phrases("participant")}
    there = {place.key for place in draft.phrases("place")}
    visits = any(one == _IN and words.has("StayNoun", stem_of(other)) for one, other in pairwise(after))
    if len(own) != 1 or "country/" in own or not there or visits:
        return False
    states = {words.capitals.get(key, key) for key in there}
    away = _was_absent(after, words, "StayNoun") or _took_part(after, words)
    away = away or words.has_any("ComingWord", after)
    return states == own and (own == there or away)


def _is_abroad(draft: Draft, doc: Doc, words: EventWords, country_of: CountryOf) -> bool:
    """Whether whoever comes back is of another state than that to which he comes: «عاد الموفد الكيني إلى نيس»."""
    people = draft.phrases("participant")
    own = {f"country/{phrase.country}" for phrase in people if phrase.country}
    there = {_state_of(place.key, words, country_of) for place in draft.phrases("place")}
    resident = any(words_in(doc)[phrase.start].stem in _RESIDENT for phrase in people)
    states = bool(there) and all(key.startswith("country/") for key in there)
    return len(own) == len(people) == 1 and states and own.isdisjoint(there) and not resident


def _state_of(place: str, words: EventWords, country_of: CountryOf) -> str:
    country = country_of(place)
    return f"country/{country}" if country else words.capitals.get(place, place)


def _was_absent(after: Sequence[str], words: EventWords, nouns: str) -> bool:
    """Whether «بعد» leads from an arrival to what somebody was away for: «بعد إجازته», «بعد زيارة إلى باريس»."""
    return any(one in AFTER and words.has_noun(nouns, stem_of(other)) for one, other in pairwise(after))


def _took_part(after: Sequence[str], words: EventWords) -> bool:
    """Whether «بعد أن» leads from an arrival to a meeting: «بعد أن شارك في القمة», «بعد أن التقى فلانا»."""
    ahead = (other for one, other in pairwise(after) if one in COMPLEMENTIZERS)
    met = (word for folded in ahead for _, word in words.readings(folded))
    away = any(word.role == "AttendVerb" or (word.frame is not None and word.frame.type in _HELD) for word in met)
    return away and any(word in AFTER for word in after)


def _is_left(place: Phrase, draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a word of coming leads from a place to what was done before: «عاد من …, بعد …», «قادما من … بعد …»."""
    folded, start = folded_words(doc), max(first_of(doc, draft.start), place.start - _COMES)
    led = place.start > 0 and folded[place.start - 1] == _FROM
    if not led or not any(word in AFTER for word in folded[place.end : draft.start]):
        return False
    before = folded[start : place.start]
    return any(words.verb_of(word, "ReturnWord") or words.has("ComingWord", word) for word in before)
