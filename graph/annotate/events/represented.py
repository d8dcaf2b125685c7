"""Bring in who stands for a state or a body at a meeting, and who came in another's stead."""

from __future__ import annotations

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add, fill
from graph.annotate.events.leaders import presiding
from graph.annotate.events.particles import IN_IT, PERSONAL
from graph.annotate.events.text import folded_words
from graph.annotate.found import phrases_in
from graph.annotate.phrases import Phrase
from graph.model import Ref

_NEAR = 4  # words after «مثل» within which «فيه» stands


def represented_at(clause: Clause, own: list[Draft], events: list[Draft], doc: Doc) -> list[Draft]:
    """The talks at which somebody stands for a side: «ومثل كينيا في اللقاء فلان», «ومثل كينيا فيه فلان».

    So does «ومثل كينيا فلان» of talks told last that Kenya holds.
    """
    there = folded_words(doc)[clause.trigger.end : clause.trigger.end + _NEAR]
    told = [event for event in events[-1:] if not IN_IT.isdisjoint(there) or _is_side_of(event, clause)]
    return [draft for draft in own or told if draft.type == "Talks"]


def _is_side_of(event: Draft, clause: Clause) -> bool:
    """Whether a state or a body for which somebody stands is told to take part in an event."""
    sent = [phrase for phrase in clause.phrases("bare") if phrase.kind in ("country", "agency")]
    return any(Ref(phrase.key) in event.values("participant") for phrase in sent)


def add_people(draft: Draft, people: list[Phrase]) -> None:
    """Add those who are people or bear a post."""
    for phrase in people:
        if phrase.kind in PERSONAL:
            fill(draft, "participant", phrase)


def add_leaders(draft: Draft, told: list[Phrase]) -> None:
    """Add who presides over a side of the table, and the state whose side it is: «وترأس الجانب الكيني فلان»."""
    add_people(draft, told)
    for phrase in told:
        if phrase.kind == "person":
            add(draft, Fill("headOfDelegation", Ref(phrase.key), draft.span, phrase, "delegation"))
        elif phrase.kind == "country":
            fill(draft, "participant", phrase)


def add_representatives(draft: Draft, clause: Clause, clauses: list[Clause], doc: Doc) -> None:
    """Add who represents whom, and who leads the delegation that does: «ويمثل كينيا وفد يقوده فلان»."""
    told = clause.phrases("bare", "=participant")
    people = [phrase for phrase in told if phrase.kind == "person"]
    leaders = [leader for _, leader in presiding(clauses, doc)]
    senders = [phrase for phrase in told if phrase.kind in ("country", "agency", "group")]
    if _stands_in(clause, doc):
        add_people(draft, people or _after_absent(clause, doc))  # «وناب فلان عن الوزير»
    elif draft.mode == "Signing" or clause.trigger.form.pronoun or (draft.type == "Talks" and not senders):
        add_people(draft, people)  # «ومثلت الجامعة في التوقيع عميدتها فلانة»
    elif senders and (people or leaders):
        for phrase in (*people, *senders):
            fill(draft, "participant", phrase)
        add_leaders(draft, leaders)


def _after_absent(clause: Clause, doc: Doc) -> list[Phrase]:
    """«ناب عن الوزير الفريق فلان»: who is named right after the one for whom he came."""
    absent = next((phrase for phrase in phrases_in(doc) if phrase.start == clause.words[1] + 1), None)
    end = absent.end if absent else clause.words[1] + 2  # «الوزير»
    return [phrase for phrase in phrases_in(doc) if phrase.start == end and phrase.kind == "person"]


def _stands_in(clause: Clause, doc: Doc) -> bool:
    """Whether it is told in whose stead someone comes."""
    behind = (folded_words(doc)[end : end + 1] for end in (clause.trigger.end, clause.words[1]))
    return any(told in (["عن"], ["عنه"], ["عنها"]) for told in behind)
