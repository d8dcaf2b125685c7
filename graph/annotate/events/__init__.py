"""Find the events that a document tells: who met whom, when, where, about what; awards; operations."""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.events.kinds import read_kinds
from graph.annotate.events.tell import tell
from graph.annotate.events.words import EventWords, read_event_words
from graph.annotate.found import events_in
from graph.annotate.knowledge import Knowledge
from graph.model import EventMention


class Events:
    """The component: reads clauses, fills roles, joins what is told twice."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the words that evoke events, and where places lie."""
        self._words: EventWords = read_event_words(knowledge.ontology)
        self._kinds = read_kinds(knowledge.ontology)
        self._country = {path: concept.country or concept.iso for path, concept in knowledge.ontology.concepts.items()}

    def __call__(self, doc: Doc) -> Doc:
        """Set `doc._.events`."""
        told = tell(doc, self._words, lambda key: self._country.get(key, ""))
        events_in.set(doc, tuple(map(self._fitting, told)))
        return doc

    def _fitting(self, event: EventMention) -> EventMention:
        """An event with those of its claims that its kind may have."""
        claims = tuple(filter(self._kinds.fits, event.claims))
        return event if len(claims) == len(event.claims) else replace(event, claims=claims)


@Language.factory("events", requires=["doc._.phrases", "doc._.dates", "doc._.topics"], assigns=["doc._.events"])
def make_events(nlp: Language, name: str) -> Events:
    """The component; `learn` gives it the ontology's words."""
    return Events()
