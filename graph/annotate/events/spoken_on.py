"""Tell who made a visit on which something is said: «قال فلان إن …، وذلك في ختام زيارة إلى بيروت»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.particles import ADDING, COMMAS, DURING, MARGIN, PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase

_LED = 3  # words before a visit within which a comma stands: «، وذلك في ختام زيارة»


def speak_on(visit: Draft, clauses: Sequence[Clause], doc: Doc) -> None:
    """Let who speaks make the visit that his sentence ends with, on which he is if he has spoken."""
    noun, first = visit.clause, next((clause for clause in clauses if clause.trigger.is_verb), None)
    if visit.type != "Visit" or noun is None or first is None or not _is_set_apart(noun, doc):
        return
    speaker = _speaker(first, noun)
    if speaker is None:
        return
    fill(visit, "participant", speaker)
    if visit.status == "planned" and first.trigger.form.tense == "past" and not visit.is_dated:
        visit.status = "held"  # «أعلنت فلانة أن بلادها ستفتح مكتبا، خلال زيارة إلى بيروت»


def _speaker(first: Clause, noun: Clause) -> Phrase | None:
    """The one person of whom the verb that a sentence begins with says that he speaks."""
    speaks = first.trigger.role == "ReportVerb" and first.trigger.end <= noun.trigger.start
    told = [phrase for phrase in first.subject if phrase.kind in PERSONAL and not phrase.plural] if speaks else []
    return told[0] if len(told) == 1 and told[0].end <= noun.trigger.start else None


def _is_set_apart(noun: Clause, doc: Doc) -> bool:
    """«…، في ختام زيارة إلى بيروت»: whether a comma parts a visit that is nobody's yet from what is said."""
    trigger = noun.trigger
    if trigger.is_verb or trigger.definite or trigger.form.pronoun or noun.taken("genitive"):
        return False
    before = folded_words(doc)[max(0, trigger.start - _LED) : trigger.start]
    led = noun.ending or noun.link in (*DURING, MARGIN)
    return led and any(word in COMMAS or word in ADDING for word in before)
