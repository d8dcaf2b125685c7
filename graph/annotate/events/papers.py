"""Tell between whom a paper is that was signed somewhere: «اتفاقية بين كينيا وأوغندا، الموقع عليها في نيروبي»."""

from __future__ import annotations

from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import AMID
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase

_PAPER = 40  # words between a paper and the participle that tells of its signing
_NAMED = 4  # words from «اتفاقية» to «بين»
_SIDES = ("agency", "country")


def sides_of_paper(ground: Ground, signed: Trigger) -> tuple[Phrase, ...]:
    """The two states or bodies between which the paper before a participle is; nobody where it is not told."""
    needs = signed.frame.needs if signed.frame is not None else frozenset[str]()
    before = range(signed.start - 1, max(-1, signed.start - _PAPER), -1)
    paper = next((i for i in before if ground.tokens[i].stem in needs and i not in ground.named), None)
    near = range(paper, min(paper + 1 + _NAMED, signed.start)) if paper is not None else range(0)
    amid = next((i for i in near if ground.folded[i] in AMID), None)
    if amid is None:
        return ()
    told = [ground.phrases[i] for i in range(amid + 1, signed.start) if i in ground.phrases]
    first = next((phrase for phrase in told[:1] if phrase.kind in _SIDES), None)
    second = next((phrase for phrase in told[1:] if phrase.prefix.startswith("و") and phrase.kind in _SIDES), None)
    return (first, second) if first is not None and second is not None else ()
