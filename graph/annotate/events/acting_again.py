"""Let who held one meeting hold the next that «و» joins to it: «خلال لقاء عقده فلان مع فلان، ولقاء آخر جمعه بفلان»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import Clause
from graph.annotate.phrases import Phrase

_HIM = ("ه", "ها")


def act_again(clauses: Sequence[Clause]) -> None:
    """Give a relative clause without a subject that of the one before, where both are about nouns of one list."""
    last: Clause | None = None
    for clause in clauses:
        noun = clause.antecedent
        if noun is None or not (clause.trigger.is_verb and clause.trigger.form.pronoun in _HIM):
            continue
        if clause.taken("bare"):
            last = clause if len(clause.subject) == 1 and clause.subject[0].kind == "person" else None
        elif last is not None and last.antecedent is not None and _are_listed(last.antecedent, noun):
            _let_act(clause, last.subject)


def _let_act(clause: Clause, who: tuple[Phrase, ...]) -> None:
    """Let somebody be who holds what a verb tells, or whom the pronoun of «جمعه» means."""
    if clause.trigger.role == "SupportVerb":
        clause.subject = who
        clause.carried = ()
    elif clause.trigger.role == "UniteVerb":
        clause.carried = who


def _are_listed(first: Clause, second: Clause) -> bool:
    """Whether two nouns of one kind hang on one verb."""
    same = first.governor is second.governor and first.governor is not None
    return same and first is not second and first.trigger.type == second.trigger.type
