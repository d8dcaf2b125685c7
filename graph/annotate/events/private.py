"""Tell journeys of people who go somewhere for themselves: players, artists, fugitives, people of no post."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PREPOSITIONS
from graph.annotate.found import bearers_in, phrases_in
from graph.annotate.phrases import Bearer, Phrase
from graph.annotate.spans import first_of
from graph.annotate.verbs import is_verb
from graph.annotate.word import Word, words_in

_JOURNEY = "Journey"
_MET = ("Talks", "Conference")
_LONG = 60  # words of a text that tells the post of whoever has one


def without_private(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text without journeys of people of no post, whom nobody sends, invites or receives."""
    alone = [event for event in events if _travel_alone(event, doc, words)]
    if not alone:
        return events
    others = [event for event in events if all(event is not journey for journey in alone)]
    private = _private_people(doc, words) - {phrase.key for event in others for phrase in event.parties}
    theirs = [event for event in alone if all(phrase.key in private for phrase in event.phrases("participant"))]
    left_out = {id(event) for event in theirs if not _has_mission(event, doc, words)}
    return [event for event in events if id(event) not in left_out]


def _private_people(doc: Doc, words: EventWords) -> set[str]:
    """The keys of those who are called players or the like and nothing else, in a long text of all with no post."""
    named = {bearer: bearer.name.key for bearer in bearers_in(doc) if bearer.name}
    titles = {bearer: _titles(bearer, doc, words) for bearer in named}
    held = {named[bearer] for bearer in named if bearer.posts or any(_is_of_post(w, words) for w in titles[bearer])}
    called = {named[bearer] for bearer in named if words.has_any("PrivateTitle", (w.stem for w in titles[bearer]))}
    return (set(named.values()) if len(doc) >= _LONG else called) - held


def _titles(bearer: Bearer, doc: Doc, words: EventWords) -> list[Word]:
    """The words before a name that may say what its bearer is: «اللاعب الكيني فلان», «رئيس الهيئة فلان»."""
    told, start = words_in(doc), bearer.start
    own = told[start : bearer.name.start if bearer.name else start]
    before = [phrase for phrase in phrases_in(doc) if phrase.start < start <= phrase.end]
    if before:
        return own + [told[phrase.start] for phrase in before if phrase.kind == "agency"]
    near = (told[i] for i in range(start - 1, first_of(doc, start) - 1, -1))
    led = next((word for word in near if not words.is_demonym(word.stem)), None)
    return own + ([led] if led is not None and led.definite else [])


def _is_of_post(word: Word, words: EventWords) -> bool:
    """Whether a word before a name may say that its bearer has a post: none of the small words, no private title."""
    if word.punct or word.blank or word.number or word.folded in COMMAS | PREPOSITIONS or is_verb(word.norm):
        return False
    return not words.has("PrivateTitle", word.stem) and not words.is_demonym(word.stem)


def _travel_alone(event: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether only people with names go somewhere, or explorers visit it, with no delegation, and nobody waits."""
    if event.type != "Visit" or event.unnamed or not event.values("place"):
        return False
    if any(event.values(slot) for slot in ("headOfDelegation", "host")):
        return False
    people = event.phrases("participant")
    alone = bool(people) and all(phrase.kind == "person" and not phrase.plural for phrase in people)
    return alone and (event.mode == _JOURNEY or all(_wanders(phrase, doc, words) for phrase in people))


def _wanders(person: Phrase, doc: Doc, words: EventWords) -> bool:
    """Whether a word for who wanders for himself stands at the beginning of a name, or right before it."""
    told = words_in(doc)[max(0, person.start - 1) : person.end]
    return words.has_any("WandererNoun", (word.stem for word in told))


def _has_mission(event: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a sentence that tells a journey says for whom or what it is made: a visit, talks, an invitation."""
    told = [
        word
        for token, word in zip(doc, words_in(doc), strict=True)
        if any(span.start <= token.idx < span.end for span in event.spans)
    ]
    return any(words.has_noun("MissionWord", word.stem) or _tells_meeting(word, words) for word in told)


def _tells_meeting(word: Word, words: EventWords) -> bool:
    """Whether a word alone tells that people meet: «ليلتقي», «مؤتمر»; not «اليوم», which opens «يوم دراسي»."""
    meanings = [meaning for _, meaning in words.readings(word.folded) if not meaning.rest]
    frames = [meaning.frame for meaning in meanings if meaning.frame is not None]
    return any(
        frame.type in _MET and not frame.beside for frame in frames
    )  # not «عاد», who sits at a table only with it
