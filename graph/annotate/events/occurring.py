"""Tell what took place from who did it: in «وجرى خلال اللقاء بحث التعاون», nobody «بحث»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import DURING, IN_IT
from graph.annotate.events.text import folded_words


def is_what_occurs(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether what looks like a verb is a noun, of which the verb before says that it took place.

    «جرى بحث …», «تم خلاله بحث …», «وجرى خلال اللقاء بحث …»
    """
    folded, first = folded_words(doc), clause.trigger.start - 1
    if not clause.trigger.is_verb or clause.trigger.prefix or first < 0:
        return False
    first -= 2 if first > 1 and folded[first - 1] in DURING else folded[first] in IN_IT
    return first >= 0 and words.verb_of(folded[first], "HappenVerb") is not None
