"""Give an event the places and days that another verb tells: «لقاؤه بفلان … وأجري في روما»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, governs_event
from graph.annotate.events.drafts import Draft, fill, fill_date
from graph.annotate.events.governors import OCCURRING, day_of
from graph.annotate.events.particles import PLACED


def attach_settings(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """Add where a meeting was held, told by a verb whose subject it is: «لقاؤه بفلان … وأجري في روما»."""
    for clause in clauses:
        holds = clause.trigger.role in OCCURRING or clause.trigger.says("holding")
        told = clause.taken("bare") or clause.before or clause.antecedent or clause.trigger.form.pronoun
        other = told or clause.orphan  # «الانتخابات التي ستجرى في نونبر»
        earlier = [draft for draft in drafts.values() if draft.start < clause.trigger.start]
        if _was_there(clause, earlier) and not governs_event(clause, clauses):
            give_places(clause, max(earlier, key=lambda draft: draft.start))
        if not clause.trigger.is_verb or not holds or other or clause.subject_told or governs_event(clause, clauses):
            continue
        for draft in sorted(earlier, key=lambda draft: draft.start)[-1:]:
            if not draft.values("place"):
                give_places(clause, draft)


def _was_there(clause: Clause, earlier: list[Draft]) -> bool:
    """«آخر لقاء بين فلان وفلان كان في روما»: whether «كان» and a place stand right behind the parties of talks."""
    verb = clause.trigger
    if not verb.is_verb or not verb.says("being") or verb.prefix or clause.antecedent or not earlier:
        return False
    talks = max(earlier, key=lambda draft: draft.start)
    beside = any(phrase.end == verb.start for phrase in talks.parties)
    there = any(place.start <= verb.end + 1 for place in clause.phrases(*PLACED) if place.kind in ("place", "country"))
    return talks.type == "Talks" and not talks.values("place") and beside and there


def give_places(clause: Clause, draft: Draft) -> None:
    """Put the places and days of a verb into the event it carries."""
    for argument in clause.arguments:
        for phrase in argument.phrases:
            if argument.relation in PLACED and phrase.kind in ("place", "country"):
                fill(draft, "place", phrase)
    for date in clause.dates:
        fill_date(draft, day_of(clause, date) if draft.type != "Ceremony" else date)
