"""Tell the ceremony at which somebody is honoured without a medal: «كرم المدير فلان الزميل فلانا نظير جهوده»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.honours import add_present, telling_presence
from graph.annotate.events.recipients import PARTIES, settle_parties
from graph.annotate.events.roles import draft_of
from graph.annotate.events.settings import give_places
from graph.model import Span


def tributes(clauses: list[Clause], honours: Sequence[Draft], doc: Doc, span: Span) -> Iterator[Draft]:
    """A ceremony for each verb of honouring that says who honours whom; `honours` are the awards of the sentence."""
    if honours or any(map(_is_ceremony, clauses)):
        return
    for clause in clauses:
        told = clause.trigger.is_verb and clause.trigger.says("honouring") and _acts_here(clause)
        award = draft_of(clause, span) if told else None
        if award is not None and not clause.trigger.form.pronoun:
            settle_parties(award, clause, clauses, doc)
        if award is not None:
            yield from _tribute(award, clause, telling_presence(clauses))


def _acts_here(clause: Clause) -> bool:
    """Whether the sentence itself says who honours: «وكرم الفائزين» may be said of anybody."""
    return bool(clause.subject) and clause.subject != clause.carried


def _is_ceremony(clause: Clause) -> bool:
    """Whether the sentence tells a ceremony, at which the honouring is done."""
    return clause.trigger.frame is not None and clause.trigger.frame.type == "Ceremony"


def _tribute(award: Draft, clause: Clause, present: list[Clause]) -> Iterator[Draft]:
    """The ceremony of which a draft tells who gives and who receives, where both are named."""
    hosts = [phrase for phrase in award.phrases("awardedBy") if phrase.kind in PARTIES]
    honoured = [phrase for phrase in award.phrases("recipient") if phrase.kind in PARTIES and phrase not in hosts]
    if not (hosts and honoured):
        return
    dates = [known for known in award.fills if known.slot in ("startDate", "endDate")]
    draft = replace(award, type="Ceremony", mode="", rule="honour", fills=dates)
    for phrase in hosts:
        fill(draft, "host", phrase)
    for phrase in honoured:
        fill(draft, "participant", phrase)
    add_present(draft, present)
    give_places(clause, draft)
    yield draft
