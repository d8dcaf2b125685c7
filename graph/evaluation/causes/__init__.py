"""Say why something was missed, or found though it is not right, as far as the build and the gold file tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.evaluation.case import Case
from graph.evaluation.causes import events, facts, slots, things
from graph.evaluation.tally import Mistake

__all__ = ["Explained", "explain_mistake"]


@dataclass(frozen=True)
class Explained:
    """A mistake with its cause, and the sentence that was read or should have been."""

    mistake: Mistake
    cause: str
    quote: str

    def as_json(self) -> dict[str, object]:
        """The mistake as plain values."""
        subject, mistake = self.mistake.subject, self.mistake
        place = {"document": subject.document, "of": subject.name, "type": subject.kind, "node": subject.node}
        return {**place, "slot": mistake.slot, "value": mistake.value, "quote": self.quote}


def explain_mistake(mistake: Mistake, case: Case) -> Explained:
    """The mistake with its cause."""
    cause, quote = _explainer(mistake)(mistake, case)
    return Explained(mistake, cause, quote)


def _explainer(mistake: Mistake) -> Callable[[Mistake, Case], tuple[str, str]]:
    match mistake.subject.task:
        case "entity":
            return things.why
        case "fact":
            return facts.why
        case _:
            both = mistake.subject.key and mistake.subject.node
            return slots.why if both else events.why
