"""Tell what is played, sung or told in a work: «غنى فلان في حفل», «يروي الفيلم قصة لقاء», «لقاء فريقه أمام فريق»."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.drafts import Draft
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import DURING
from graph.annotate.events.text import words_before
from graph.annotate.spans import extent, first_of
from graph.annotate.word import words_in

_NEAR = 8  # words, names not counted, between a work and what it tells
_MATCHES = ("meet", "summit")  # frames whose nouns are words for a match too


def is_staged(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a feast is one at which somebody sings, talks are a match, or a work tells the event."""
    before = words_before(doc, draft.start)
    near = before[:_NEAR]
    apart = draft.clause is not None and draft.clause.link in DURING  # «يروي الفيلم الذي يعرض خلال الملتقى …»
    tells = not apart and any(words.verb_of(word.folded, "NarrateVerb") for word in near)
    if tells and words.has_any("StoryNoun", (word.stem for word in near)):
        return True
    if draft.rule == "celebrate":
        return any(words.verb_of(word.folded, "PerformVerb") for word in before)
    return _is_match(draft, doc, words)


def _is_match(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """«سجل هدفا في لقاء فريقه أمام منتخب …»: a noun between words of sport, where nobody who meets has a post."""
    clause = draft.clause
    if clause is None or clause.trigger.is_verb or draft.rule not in _MATCHES:
        return False
    if any(phrase.agency for phrase in draft.parties if phrase.kind in ("person", "post")):
        return False
    sentence = words_in(doc)[first_of(doc, draft.start) : extent(doc, draft.start)]
    stems = [form for word in sentence for form in (word.stem, word.stem.removesuffix("ا"))]
    return all(words.has_any(name, stems) for name in ("SportWord", "TeamNoun"))
