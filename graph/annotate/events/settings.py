"""Give an event the places and days that another verb tells: «لقاؤه بفلان … وأجري في روما»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, governs_event
from graph.annotate.events.drafts import Draft, fill, fill_date
from graph.annotate.events.governors import OCCURRING, day_of
from graph.annotate.events.particles import PLACED


def attach_settings(clauses: list[Clause], drafts: dict[int, Draft]) -> None:
    """Add where a meeting was held, told by a verb whose subject it is: «لقاؤه بفلان … وأجري في روما»."""
    for clause in clauses:
        _house_assembly(clause, drafts)
        was, held = _is_bare_copula(clause), _tells_only_where(clause)
        if not (was or held) or governs_event(clause, clauses):
            continue
        last = _last_before(clause, drafts)
        if last is not None and ((was and _was_there(clause, last)) or (held and not last.values("place"))):
            give_places(clause, last)


def _house_assembly(verb: Clause, drafts: dict[int, Draft]) -> None:
    """«أعمال اللجنة المشتركة، التي استضافتها روما»: a town receives nobody, and the body told before sat in it."""
    received, towns = verb.whose, [phrase for phrase in verb.subject if phrase.kind == "place"]
    if verb.trigger.rule != "receive" or received is None or received.kind != "agency" or not towns:
        return
    earlier = [draft for draft in drafts.values() if draft.start < verb.trigger.start and draft.type == "Conference"]
    for draft in [draft for draft in earlier if received in draft.phrases("organizer", "participant")][-1:]:
        fill(draft, "place", towns[0])
        drafts.pop(verb.trigger.start, None)


def _is_bare_copula(clause: Clause) -> bool:
    """Whether a verb is «كان» that nothing joins to what stands before it."""
    verb = clause.trigger
    return verb.is_verb and verb.says("being") and not verb.prefix and not clause.antecedent


def _tells_only_where(clause: Clause) -> bool:
    """«وأجري في روما»: whether a verb of holding tells neither who holds nor what is held."""
    verb = clause.trigger
    told = clause.taken("bare") or clause.before or clause.antecedent or verb.form.pronoun or clause.subject_told
    holds = verb.role in OCCURRING or verb.says("holding")
    return verb.is_verb and holds and not (told or clause.orphan)  # not «الانتخابات التي ستجرى في نونبر»


def _last_before(clause: Clause, drafts: dict[int, Draft]) -> Draft | None:
    """The last event told before a verb."""
    earlier = (draft for draft in drafts.values() if draft.start < clause.trigger.start)
    return max(earlier, key=lambda draft: draft.start, default=None)


def _was_there(clause: Clause, talks: Draft) -> bool:
    """«آخر لقاء بين فلان وفلان كان في روما»: whether «كان» and a place stand right behind the parties of talks."""
    verb = clause.trigger
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
