"""Find the conference over which somebody is chosen to preside: «انتخب فلان رئيسا للمؤتمر», «… رئيسا لها»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, find_objects
from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import WITH_THEM
from graph.annotate.word import words_in


def presided(clause: Clause, clauses: Sequence[Clause], held: list[Draft], doc: Doc, words: EventWords) -> list[Draft]:
    """Of conferences told here or before those over which whom a verb chooses presides, the likeliest last."""
    if _chairs_it(clause, doc, words):
        return held
    nouns = [other.trigger for other in clauses if other.trigger.prefix == "ل" and other.trigger.is_event]
    led = {noun.start for noun in nouns if words.has("ChairNoun", words_in(doc)[noun.start - 1].folded)}
    sentence = clause.trigger.start if not clauses else clauses[0].trigger.start
    here = [draft for draft in held if draft.start in led]
    return here + [draft for draft in held if draft.start < sentence] if led else []


def _chairs_it(clause: Clause, doc: Doc, words: EventWords) -> bool:
    """Whether somebody is chosen to preside over what was told before: «رئيسا لها»."""
    ends = [phrase.end for phrase in (*clause.subject, *find_objects(clause))]
    near = [words_in(doc)[end : end + 2] for end in ends]
    led = [[word.folded for word in told] for told in near if len(told) > 1]
    return any(words.has("ChairNoun", noun) and WITH_THEM.get(last) == "ل" for noun, last in led)
