"""Bring in who takes the letter that somebody carries to another: «نقل فلان رسالة إلى الرئيس، تسلمها الوزير فلان»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill

_BROUGHT = ("brief", "deliver")  # frames of talks in which somebody is given a letter
_TAKING = ("obtain", "take-letter")  # frames of verbs of taking what is given


def attach_takers(drafts: Iterable[Draft], clauses: Sequence[Clause]) -> None:
    """Add to each giving of a letter whoever is told after it to take it."""
    given = [draft for draft in drafts if draft.rule in _BROUGHT and draft.type == "Talks"]
    for draft in given:
        after = (clause for clause in clauses if clause.trigger.start > draft.start and _takes_it(clause))
        for phrase in (phrase for clause in after for phrase in clause.subject if phrase.kind == "person"):
            fill(draft, "participant", phrase)


def _takes_it(clause: Clause) -> bool:
    """Whether a verb of taking has a pronoun for object, and a subject behind it: «تسلمها الوزير فلان»."""
    verb = clause.trigger
    takes = verb.is_verb and verb.rule in _TAKING and verb.form.pronoun == "ها"
    return takes and clause.subject == tuple(clause.phrases("bare"))
