"""Tell two meetings where the text counts two: «تلقى اتصالين من فلان وفلان», «عقد لقاءين مع فلان وفلان»."""

from __future__ import annotations

from dataclasses import replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, without
from graph.annotate.phrases import Phrase

_WITH = ("مع", "من", "ب")  # how the other side hangs on such a noun


def split_duals(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, a noun in the dual with two counterparts as a meeting with each."""
    found: list[Draft] = []
    for draft in drafts:
        others = _counterparts(draft.clause) if draft.type == "Talks" and draft.clause else ()
        found += [_with_one(draft, other, others) for other in others] if len(others) == 2 else [draft]
    return found


def _counterparts(clause: Clause) -> tuple[Phrase, ...]:
    if clause.trigger.is_verb or clause.trigger.form.number != "dual" or clause.trigger.definite:
        return ()
    return next((argument.phrases for argument in clause.arguments if argument.relation in _WITH), ())


def _with_one(draft: Draft, one: Phrase, all_of_them: tuple[Phrase, ...]) -> Draft:
    return replace(without(draft, {*all_of_them} - {one}), counted=True)
