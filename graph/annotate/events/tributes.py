"""Tell the ceremony at which somebody is honoured without a medal: «كرم المدير فلان الزميل فلانا نظير جهوده»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.conferring import take_behind_aside
from graph.annotate.events.drafts import DAYS, Draft, fill
from graph.annotate.events.honours import add_present, telling_presence
from graph.annotate.events.led import LED_BY
from graph.annotate.events.particles import NOT_DONE
from graph.annotate.events.recipients import PARTIES, settle_parties
from graph.annotate.events.roles import draft_of
from graph.annotate.events.settings import give_places
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Span

_HONOUR = "تكريم"  # the noun of honouring somebody


def tributes(clauses: list[Clause], honours: Sequence[Draft], doc: Doc, span: Span) -> Iterator[Draft]:
    """A ceremony for each verb of honouring that says who honours whom; `honours` are the awards of the sentence."""
    if honours or any(map(_is_ceremony, clauses)):
        return
    for award, clause in _honouring(clauses, doc, span):
        yield from _tribute(award, clause, telling_presence(clauses))


def tokens_of_honour(clauses: list[Clause], doc: Doc, span: Span) -> Iterator[Draft]:
    """An award for each whom a verb of honouring names, with who honours him, though no medal is told."""
    for award, clause in _honouring(clauses, doc, span):
        hosts = _hosts(award)
        honoured = [known for known in award.fills if known.slot == "recipient" and known.phrase not in hosts]
        rest = [known for known in award.fills if known.slot in ("awardedBy", "startDate")]
        for known in honoured if hosts or not clause.trigger.is_verb else ():
            if known.phrase is not None and known.phrase.kind in PARTIES and not _leads(doc, known.phrase):
                yield replace(award, fills=[known, *rest], spans=list(award.spans))


def _honouring(clauses: list[Clause], doc: Doc, span: Span) -> Iterator[tuple[Draft, Clause]]:
    """Who honours whom, by the verbs of honouring of a sentence."""
    for clause in clauses:
        told = clause.trigger.is_verb and clause.trigger.says("honouring") and _acts_here(clause)
        done = not told and _was_done(clause, clauses, doc)
        award = draft_of(clause, span) if told or done else None
        if award is not None and done and clause.governor is not None:
            award.status = "planned" if clause.governor.trigger.prefix.endswith("س") else award.status
        if award is not None and told and not clause.trigger.form.pronoun:
            settle_parties(award, clause, clauses, doc, len(doc) - 1)
            take_behind_aside(award, clause, clauses, doc)
        if award is not None:
            yield award, clause


def _was_done(clause: Clause, clauses: list[Clause], doc: Doc) -> bool:
    """«تم تكريم الباحث فلان», «قامت الوزارة بتكريم فلان»: whether a verb tells that somebody was honoured."""
    noun, verb = clause.trigger, clause.governor
    if noun.lemma != _HONOUR or noun.form.pronoun or verb is None or not verb.trigger.is_verb:
        return False
    if words_in(doc)[max(0, verb.trigger.start - 1)].folded in NOT_DONE or any(map(_is_ceremony, clauses)):
        return False  # «وفي ختام الحفل تم تكريم فلان»: told as the feast
    named_so = any(
        other.trigger.end == noun.start and not other.trigger.is_verb for other in clauses
    )  # «حفل تكريم فلان»
    does = verb.trigger.role == "SupportVerb" and clause.link == "ب" and bool(verb.subject)
    return does or (verb.trigger.role == "OccurVerb" and not (clause.link or named_so))


def _leads(doc: Doc, phrase: Phrase) -> bool:
    """«كرم الاتحاد برئاسة فلان …»: whether somebody only leads who honours."""
    return phrase.start > 0 and words_in(doc)[phrase.start - 1].folded in LED_BY


def _hosts(award: Draft) -> list[Phrase]:
    """Who honours."""
    return [phrase for phrase in award.phrases("awardedBy") if _is_party(phrase)]


def _is_party(phrase: Phrase) -> bool:
    """Whether a phrase is somebody or a body with a name, or one who holds a post of a state: «السفير الكيني»."""
    return phrase.kind in PARTIES or (phrase.kind == "post" and bool(phrase.country) and not phrase.plural)


def _acts_here(clause: Clause) -> bool:
    """Whether the sentence itself says who honours: «وكرم الفائزين» may be said of anybody."""
    return clause.subject_told or (bool(clause.subject) and clause.subject != clause.carried)


def _is_ceremony(clause: Clause) -> bool:
    """Whether the sentence tells a ceremony, at which the honouring is done."""
    return clause.trigger.type == "Ceremony"


def _tribute(award: Draft, clause: Clause, present: list[Clause]) -> Iterator[Draft]:
    """The ceremony of which a draft tells who gives and who receives, where both are named.

    Who honours may be no phrase of ours where others were there: «كرمت الجمعية الدكتور فلانا بحضور فلان».
    """
    hosts = _hosts(award)
    honoured = [phrase for phrase in award.phrases("recipient") if _is_party(phrase) and phrase not in hosts]
    if not honoured or not (hosts or (clause.subject_told and present)):
        return
    dates = [known for known in award.fills if known.slot in DAYS]
    draft = replace(award, type="Ceremony", mode="", rule="honour", fills=dates)
    for phrase in hosts:
        fill(draft, "host", phrase)
    for phrase in honoured:
        fill(draft, "participant", phrase)
    add_present(draft, present)
    give_places(clause, draft)
    yield draft
