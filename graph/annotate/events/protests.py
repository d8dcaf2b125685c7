"""Tell news of protests, where «تظاهرة» is no festival and no congress."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in


def without_protests(events: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """The events of a text, without the marches of which its words tell that people protest."""
    marches = [event for event in events if _may_be_march(event, words)]
    if not marches or not words.has_any("ProtestWord", (word.stem for word in words_in(doc))):
        return events
    return [event for event in events if event not in marches]


def _may_be_march(event: Draft, words: EventWords) -> bool:
    return event.clause is not None and words.has("MarchNoun", event.clause.trigger.lemma)
