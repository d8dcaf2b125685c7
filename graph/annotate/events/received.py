"""Turn who stands before a verb told with who does it into whom it is done to: «كان فلان قد استُقبل من طرف فلان»."""

from __future__ import annotations

from graph.annotate.events.clauses import Argument, Clause, takes_person


def receive_one_told(clause: Clause) -> None:
    """«كان فلان قد استُقبل من طرف فلان»: let who stands before a verb told with who does it be whom it is done to."""
    verb = clause.trigger.is_verb and not clause.trigger.form.pronoun
    passive = verb and clause.before and takes_person(clause) and clause.taken("=agent")
    if passive and not clause.taken("bare"):
        clause.arguments.insert(0, Argument("bare", clause.before))
        clause.before = ()
    elif verb and _receives_one_told(clause):
        clause.arguments.append(Argument("object", clause.carried))


def _receives_one_told(clause: Clause) -> bool:
    """«واستُقبل بالقصر من طرف فلان»: whether a verb tells only by whom the one of whom the text speaks was received."""
    alone = not (clause.taken("bare") or clause.before or clause.orphan or clause.subject_told)
    agents = clause.phrases("=agent") if alone and clause.trigger.done_to == "participant" else []
    return bool(agents) and len(clause.carried) == 1 and clause.carried[0] not in agents
