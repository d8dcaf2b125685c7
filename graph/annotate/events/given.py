"""Find what a sentence says is given, where posts and bodies end: «قلد مدير الحرس الوطني وسام الاستحقاق اللبناني»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.text import spellings_in
from graph.annotate.events.words import read_event_words
from graph.annotate.found import Finding
from graph.annotate.knowledge import Knowledge
from graph.annotate.word import words_in

_AROUND = 20  # words before a medal among which stands the verb of giving
_found_in = Finding[list[int] | None]("given", None)


def given_in(doc: Doc, knowledge: Knowledge) -> list[int]:
    """The tokens of medals without article or preposition that somebody is given, in order; read once a document."""
    given = _found_in(doc)
    if given is None:
        given = _read(doc, knowledge)
        _found_in.set(doc, given)
    return given


def _read(doc: Doc, knowledge: Knowledge) -> list[int]:
    events, words = read_event_words(knowledge.ontology), words_in(doc)
    medals = events.single("MedalNoun")
    if medals.isdisjoint(spellings_in(doc)):
        return []
    named = [i for i, word in enumerate(words) if word.folded in medals and not word.definite]

    def is_given(medal: int) -> bool:
        return any(events.evokes(word.folded, "Award") for word in words[max(0, medal - _AROUND) : medal])

    return [medal for medal in named if is_given(medal)]
