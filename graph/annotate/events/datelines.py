"""Tell the place from which a report is sent, before what it tells: «الرباط – استقبل …», «تونس (وات): …»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import PLACED
from graph.annotate.phrases import Phrase

_MARKS = frozenset("-–—/:")
_SIGNED = 6  # tokens in brackets after the place, with them


def is_dateline(ground: Ground, start: int, place: Phrase) -> bool:
    """Whether a place opens its sentence, a mark parts it from the rest, and no other place follows at once."""
    words = ground.tokens
    if place.kind not in ("place", "country") or place.prefix or not _opens(ground, start, place):
        return False
    end = _after_signature(ground, place.end)
    if end >= len(words) - 1 or words[end].text not in _MARKS:
        return False
    after = ground.phrases.get(end + 1)
    return after is None or after.kind not in ("place", "country")  # «المغرب - إسبانيا: …»


def happens_there(clauses: Sequence[Clause], place: Phrase) -> None:
    """Let the first event of a sentence be where its report is sent from, if that tells of no other place."""
    events = [clause for clause in clauses if clause.trigger.is_event]
    if any(_goes(clause) for clause in events) or any(_is_placed(clause) for clause in clauses):
        return
    for clause in events[:1]:
        clause.arguments.append(Argument("في", (place,)))


def _goes(clause: Clause) -> bool:
    frame = clause.trigger.frame
    return frame is not None and frame.type == "Visit"


def _is_placed(clause: Clause) -> bool:
    return any(a.relation in PLACED and a.phrases[0].kind in ("place", "country") for a in clause.arguments)


def _opens(ground: Ground, start: int, place: Phrase) -> bool:
    return all(word.blank or word.punct for word in ground.tokens[start : place.start])


def _after_signature(ground: Ground, i: int) -> int:
    """After the agency that signs in brackets, or where the place ends."""
    words = ground.tokens
    if i >= len(words) or words[i].text not in ("(", "["):
        return i
    closing = (j + 1 for j in range(i + 1, min(i + _SIGNED, len(words))) if words[j].text in (")", "]"))
    return next(closing, i)
