"""Tell who made a visit on which something is said: «قال فلان إن …، وذلك في ختام زيارة إلى بيروت»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft
from graph.annotate.events.particles import ADDING, COMMAS, DURING, MARGIN, PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_LED = 3  # words before a visit within which a comma stands: «، وذلك في ختام زيارة»


def who_speaks_on(visit: Draft, clauses: Sequence[Clause], doc: Doc) -> list[Phrase]:
    """Whose visit it is that a sentence of saying ends with: the one who speaks; nobody where others stand between."""
    noun, first = visit.clause, next((clause for clause in clauses if clause.trigger.is_verb), None)
    if visit.type != "Visit" or noun is None or first is None or not _is_set_apart(noun, doc):
        return []
    speaks = first.trigger.role == "ReportVerb" and first.trigger.end <= noun.trigger.start
    told = [phrase for phrase in first.subject if phrase.kind in PERSONAL and not phrase.plural] if speaks else []
    return told if len(told) == 1 and told[0].end <= noun.trigger.start else []


def _is_set_apart(noun: Clause, doc: Doc) -> bool:
    """«…، في ختام زيارة إلى بيروت»: whether a comma parts a visit that is nobody's yet from what is said."""
    trigger = noun.trigger
    if trigger.is_verb or trigger.definite or trigger.form.pronoun or noun.taken("genitive"):
        return False
    before = folded_words(doc)[max(0, trigger.start - _LED) : trigger.start]
    led = noun.ending or noun.link in (*DURING, MARGIN)
    return led and any(word in COMMAS or word in ADDING for word in before)
