"""Let two capitals act for their states: «بحثت باريس وروما الملف», «عقدت القاهرة والخرطوم جولة مشاورات»."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase

_ACTING = ("SupportVerb", "AgreeVerb", "ReportVerb")  # verbs that no city is the subject of, beside those of talks


def with_states_of_capitals(
    doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text; two capitals joined right behind a verb of doing are the states whose they are."""
    acting = {trigger.end for trigger in triggers.values() if _is_done_by_states(trigger)}
    joined: set[int] = set()
    for first, second in pairwise(phrases):
        both = first.key in words.capitals and second.key in words.capitals
        if both and first.start in acting and first.end == second.start and second.prefix == "و" and not first.prefix:
            joined |= {first.start, second.start}
    return tuple(as_state(each, words.capitals[each.key]) if each.start in joined else each for each in phrases)


def _is_done_by_states(verb: Trigger) -> bool:
    """Whether a verb tells what states do; no city is talked with, and none holds anything with another."""
    discusses = verb.frame is not None and verb.frame.only_between
    return verb.is_verb and not verb.form.pronoun and (verb.role in _ACTING or discusses)


def as_state(phrase: Phrase, path: str) -> Phrase:
    """A capital as the state at a path, whose it is."""
    return replace(phrase, kind="country", key=path, country=path.rpartition("/")[2])
