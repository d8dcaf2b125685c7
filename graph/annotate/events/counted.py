"""Tell two meetings where the text counts two: «اتصالين من فلان وفلان», «ندوتين في عدن وصنعاء»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, without
from graph.annotate.phrases import Phrase

_WITH = ("مع", "من", "ب")  # how the other side hangs on such a noun
_HELD = ("Talks", "Conference", "Ceremony")  # what is held in two towns; journeys are told by their stations


def split_duals(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, a noun in the dual with two counterparts or two places as a meeting for each."""
    return [part for draft in drafts for part in _parts(draft)]


def _parts(draft: Draft) -> Iterator[Draft]:
    clause = draft.clause if draft.clause is not None and _counts_two(draft.clause) else None
    others = _counterparts(clause) if clause and draft.type == "Talks" else ()
    places = _joined(draft.phrases("place")) if clause and draft.type in _HELD else ()
    both = others if len(others) == 2 else places
    yield from (_with_one(draft, one, both) for one in both) if both else (draft,)


def _counts_two(clause: Clause) -> bool:
    noun = clause.trigger
    return not noun.is_verb and noun.form.number == "dual" and not noun.definite


def _counterparts(clause: Clause) -> tuple[Phrase, ...]:
    return next((argument.phrases for argument in clause.arguments if argument.relation in _WITH), ())


def _joined(places: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """Two places that «و» joins, and no third: «في عدن وصنعاء», not «في فندق بعدن»."""
    if len(places) != 2:
        return ()
    first, second = sorted(places, key=lambda place: place.start)
    return (first, second) if second.prefix == "و" and second.start == first.end else ()


def _with_one(draft: Draft, one: Phrase, all_of_them: tuple[Phrase, ...]) -> Draft:
    return replace(without(draft, {*all_of_them} - {one}), counted=True)
