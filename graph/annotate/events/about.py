"""Decide which topics a meeting had: those that the text says it discussed."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Span

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.text import folded_from, folded_words
from graph.annotate.morphology import proclitics
from graph.annotate.phrases import TopicMention
from graph.model import Span as Characters
from graph.model import Topic

_REACH = 30  # words from «بحث» or «حول» within which its topics stand


def add_topics(doc: Doc, words: EventWords, tellings: list[tuple[Draft, Draft]]) -> None:
    """Give the topics of each sentence to the meeting that it speaks of; `tellings` pairs a mention with its event."""
    for sentence in doc.sents:
        topics = [topic for topic in doc._.topics if sentence.start <= topic.start < sentence.end]
        cues = list(_cues(doc, words, sentence)) if topics else []
        for topic in topics:
            cue = max((cue for cue in cues if cue <= topic.start and topic.start - cue <= _REACH), default=None)
            leads = cue is not None and words.is_about(folded_words(doc)[cue]) and cue - sentence.start <= 6
            event = _owner(tellings, topic, sentence, cue, leads)
            if cue is not None and event is not None:
                add(event, Fill("topic", Topic(topic.topic), _characters(sentence), None, topic.rule))


def _cues(doc: Doc, words: EventWords, sentence: Span) -> Iterator[int]:
    for index in range(sentence.start, sentence.end):
        folded = folded_from(doc, index, 3)
        if words.starts("AboutWord", folded) or words.is_about(folded_words(doc)[index]) or _bare_cue(folded[0], words):
            yield index


def _bare_cue(folded: str, words: EventWords) -> bool:
    return any(words.has("AboutWord", rest) for prefix, rest in proclitics(folded) if prefix in ("", "ل", "و", "ب"))


def _owner(
    tellings: list[tuple[Draft, Draft]], topic: TopicMention, sentence: Span, cue: int | None, leads: bool
) -> Draft | None:
    meetings = [
        (mention, event) for mention, event in tellings if event.type in ("Talks", "Conference", "Visit", "Ceremony")
    ]
    here = [(mention, event) for mention, event in meetings if sentence.start <= mention.start < sentence.end]
    before = [pair for pair in here if pair[0].start <= (cue if cue is not None else topic.start)]
    for choice in (_talks_first(before), _talks_first(here)):
        if choice:
            return choice
    earlier = [pair for pair in meetings if pair[0].start < sentence.start and pair[1].type != "Visit"]
    return (
        earlier[-1][1]
        if earlier and cue is not None and leads and sentence.start - earlier[-1][0].start < 120
        else None
    )


def _talks_first(pairs: list[tuple[Draft, Draft]]) -> Draft | None:
    talks = [event for _, event in pairs if event.type in ("Talks", "Conference")]
    return talks[-1] if talks else pairs[-1][1] if pairs else None


def _characters(sentence: Span) -> Characters:
    return Characters(sentence.start_char, sentence.end_char)
