"""Sentences with their phrases marked by hand, for tests of what they tell.

`told("استقبل [الوزير سالم|person/salim] [سفير كينيا|post||KE] ب[الرباط|place/rabat]")`: in brackets a phrase, its key
(whose first part is its kind), and for the holder of a post the body and the state behind it; before the bracket its
proclitics; a date as {6 مايو 2025|2025-05-06}, a topic as <مكافحة الإرهاب|counter-terrorism>.
"""

from __future__ import annotations

import re
from functools import cache

import spacy
from spacy.tokens import Doc

from graph.annotate import sentences, tokens
from graph.annotate.calendar import Calendar, load_calendar
from graph.annotate.dates import read_times
from graph.annotate.events.tell import tell
from graph.annotate.events.words import EventWords, read_event_words
from graph.annotate.phrases import DateMention, Phrase, TopicMention
from graph.annotate.word import Word
from graph.model import Document, EventMention, PartialDate
from graph.ontology import load
from graph.settings import Settings

SALIM, NADIA, OMAR = "person/salim", "person/nadia", "person/omar"
COUNTRIES = {"place/rabat": "MA", "place/paris": "FR", "place/nice": "FR", "place/cairo": "EG"}
_PIECE = re.compile(r"\[([^\]]*)\]|\{([^}]*)\}|<([^>]*)>|(\n)|(\w+|[^\w\s])")
_BLANK = spacy.blank("ar")

for _name in ("document", "phrases", "dates", "topics"):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=())


@cache
def event_words() -> EventWords:
    """The words of the project's own `events.ttl`."""
    return read_event_words(load(Settings().ontology))


def told(text: str) -> tuple[EventMention, ...]:
    """The events that marked sentences tell."""
    return tell(
        marked(text), event_words(), lambda key: COUNTRIES.get(key, key[8:] if key.startswith("country/") else "")
    )


def told_once(text: str) -> EventMention:
    """The one event that marked sentences tell."""
    (event,) = told(text)
    return event


def filled(event: EventMention, slot: str) -> list[str]:
    """What fills a slot, as plain words, sorted."""
    return sorted(str(getattr(value, "key", getattr(value, "name", value))) for value in event.values(slot))


def marked(text: str) -> Doc:
    """A Doc with the phrases, dates and topics that are marked in a text."""
    words: list[str] = []
    phrases, dates, topics = [], [], []
    for found in _PIECE.finditer(text):
        phrase, date, topic, line, word = found.groups()
        start = len(words)
        name, *marks = (phrase or date or topic or line or word).split("|")
        glued = words.pop() if phrase and text[found.start() - 1 : found.start()].strip() and found.start() else ""
        words += _pieces(glued, name)
        if phrase:
            phrases.append(_phrase(start - bool(glued), len(words), glued, marks))
        elif date:
            first, *last = (PartialDate.parse(mark) for mark in marks)
            dates.append(DateMention(start, len(words), first, last[0] if last else None))
        elif topic:
            topics.append(TopicMention(start, len(words), marks[0], "test"))
    doc = Doc(_BLANK.vocab, words=words)
    prefixes = {phrase.start: phrase.prefix for phrase in phrases}
    doc._.words = [_word(word, prefixes.get(i, "")) for i, word in enumerate(words)]
    doc._.document, doc._.phrases, doc._.dates, doc._.topics = (
        Document("d1", doc.text),
        tuple(phrases),
        tuple(dates),
        tuple(topics),
    )
    sentences.sentences(doc)
    doc._.lasting = read_times([word.folded for word in doc._.words], None, _calendar()).lasting
    return doc


@cache
def _calendar() -> Calendar:
    return load_calendar(Settings().ontology)


def _pieces(prefix: str, name: str) -> list[str]:
    first, *rest = re.findall(r"\w+|[^\w\s]|\n", name)
    if prefix.endswith("ل") and first.startswith("ال"):
        first = "ل" + first[2:]
    return [prefix + first, *rest]


def _phrase(start: int, end: int, prefix: str, marks: list[str]) -> Phrase:
    key, agency, country, *_ = [*marks, "", "", ""]
    kind, _, name = key.partition("/")
    plural = kind == "posts"
    return Phrase(start, end, prefix, kind.removesuffix("s"), key if name else "", agency, country, plural)


def _word(text: str, prefix: str) -> Word:
    """A word with the proclitics that are marked, or those before the article."""
    folded = tokens.fold(text)
    if prefix:
        return tokens.word_of(text, prefix, folded[len(prefix) :])
    return tokens.word_of(text, *tokens.split(folded, lambda word: False, lambda word: False))
