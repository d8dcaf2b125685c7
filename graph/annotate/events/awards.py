"""Read awards: who was decorated, by whom, in which years."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from graph.annotate.events.attendance import give_places
from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, fill
from graph.annotate.events.roles import draft_of
from graph.annotate.events.text import is_one_of
from graph.model import PartialDate, Span

_DURING = ("خلال", "اثناء", "في")
_REACH = 30  # words around the verb within which the medal is named


def needed_noun(clause: Clause, doc: Doc, sentence: tuple[int, int]) -> int | None:
    """Where one of the nouns stands that a word needs beside it: «وسام» of «منح», «خلية» of «فكك»."""
    frame = clause.trigger.frame
    if frame is None or not frame.needs:
        return clause.trigger.start
    start, end = max(sentence[0], clause.trigger.start - _REACH), min(sentence[1], clause.trigger.end + _REACH)
    if not clause.trigger.is_verb:
        start = clause.trigger.end
    elif clause.trigger.form.pronoun and frame.type == "Ceremony":
        start = max(0, clause.trigger.start - 2 * _REACH)  # «… مذكرة. ووقعها فلان»
    for index in sorted(range(start, end), key=lambda i: abs(i - clause.trigger.start)):
        if is_one_of(doc, index, frame.needs):
            return index
    return None


def read_awards(clauses: list[Clause], doc: Doc, sentence: tuple[int, int], span: Span) -> Iterator[Draft]:
    """The awards of a sentence; each year that the text counts is one."""
    for clause in clauses:
        if (
            clause.trigger.frame
            and clause.trigger.frame.type == "Award"
            and needed_noun(clause, doc, sentence) is not None
        ):
            draft = draft_of(clause, span)
            _forget_medal(draft, clause)
            _add_recipient(draft, clause)
            _add_giver(draft, clause)
            _turn_passive(draft, clause)
            _add_owner_of_medal(draft, clause, doc, sentence)
            if draft and _is_told(draft):
                yield from _by_year(draft, clause)


def _forget_medal(draft: Draft | None, clause: Clause) -> None:
    """«وسام تمنحه …», «الميدالية التي منحها …»: the pronoun is the medal, not who receives it."""
    if draft and clause.trigger.is_verb and clause.trigger.form.pronoun and not clause.taken("ب"):
        carried = [phrase for phrase in clause.carried if phrase not in clause.subject]
        draft.fills = [known for known in draft.fills if not (known.slot == "recipient" and known.phrase in carried)]


def _add_recipient(draft: Draft | None, clause: Clause) -> None:
    """«مكنته من توشيحين»: who is decorated was told before."""
    gives = clause.governor is not None and clause.governor.trigger.role == "SupportVerb"  # «قام فلان بتسليم الوسام»
    told = clause.trigger.is_verb or bool(clause.trigger.form.pronoun) or gives
    if draft and not draft.values("recipient") and not told:
        for phrase in clause.before or clause.carried:
            if phrase.kind == "person":
                fill(draft, "recipient", phrase)


def _add_giver(draft: Draft | None, clause: Clause) -> None:
    """«قرر الرئيس توشيح فلان»: whoever orders an award confers it."""
    governor = clause.governor
    if draft is None or draft.values("awardedBy") or clause.trigger.is_verb or governor is None:
        return
    orders = governor.trigger.role == "ReportVerb" and clause.link in ("", "ب") and bool(clause.taken("genitive"))
    for phrase in governor.subject if orders else ():
        if phrase.kind in ("person", "agency", "country"):
            fill(draft, "awardedBy", phrase)


def _turn_passive(draft: Draft | None, clause: Clause) -> None:
    """«وُشح فلان بوسام»: a verb of giving with one person beside it tells who receives."""
    if draft is None or draft.values("recipient") or not clause.trigger.is_verb or clause.trigger.form.pronoun:
        return
    draft.fills = [
        replace(known, slot="recipient") if known.slot == "awardedBy" and _is_person(known) else known
        for known in draft.fills
    ]


def _is_person(known: Fill) -> bool:
    return known.phrase is not None and known.phrase.kind == "person"


def _add_owner_of_medal(draft: Draft | None, clause: Clause, doc: Doc, sentence: tuple[int, int]) -> None:
    """«وسام الحرس المدني»: whose medal it is confers it, where the text tells no other."""
    noun = needed_noun(clause, doc, sentence)
    if draft is None or noun is None or draft.values("awardedBy"):
        return
    for phrase in doc._.phrases:
        if phrase.start == noun + 1 and phrase.kind == "agency" and not phrase.prefix:
            fill(draft, "awardedBy", phrase)


def _is_told(draft: Draft) -> bool:
    recipients = [phrase for phrase in draft.phrases("recipient") if phrase.kind in ("person", "agency")]
    return bool(recipients)


def _by_year(draft: Draft, clause: Clause) -> Iterator[Draft]:
    """«سنتي 2014 و2018» tells two awards."""
    years = [date.first for date in clause.dates] + [date.last for date in clause.dates if date.last]
    if len(years) < 2 or any(year.month for year in years):
        yield replace(draft, fills=[known for known in draft.fills if known.slot != "endDate"])
        return
    rest = [known for known in draft.fills if known.slot not in ("startDate", "endDate")]
    for year in years:
        yield replace(draft, fills=[*rest, Fill("startDate", PartialDate(year.year), draft.span, None, "date")])


def ceremonies(
    clauses: list[Clause], honours: list[Draft], others: list[Draft], events: list[Draft]
) -> Iterator[Draft]:
    """The ceremony of an award, where the text says who was there: «بحضور فلان», «وحضرته فلانة», «خلال الحفل»."""
    awards = [draft for draft in others if draft.type == "Award"]
    told = [
        clause
        for clause in clauses
        if clause.trigger.role == "AttendVerb" and any(a.relation in ("bare", "genitive") for a in clause.arguments)
    ]
    if not awards or not (told or _names_ceremony(clauses)):
        return
    if not honours and (not told or any(map(_is_meeting, clauses))) and not _names_ceremony(clauses):
        return
    award = awards[-1]
    if events and not honours and events[-1].start > award.start:
        return
    draft = replace(
        award, type="Ceremony", mode="", rule="award", fills=[], known=True, spans=[award.span], clause=None
    )
    for given in [other for other in awards if other.span == award.span]:
        for slot, role in (("recipient", "participant"), ("awardedBy", "host"), ("place", "place")):
            for phrase in given.phrases(slot):
                if phrase.kind == "person" or slot == "place":
                    fill(draft, role, phrase)
    for clause in _parties_held(clauses):
        give_places(clause, draft)
    for clause in told:
        for argument in clause.arguments:
            for phrase in argument.phrases if argument.relation in ("bare", "genitive") else ():
                if phrase.kind == "person":
                    fill(draft, "participant", phrase)
    yield draft


def _is_meeting(clause: Clause) -> bool:
    return clause.trigger.frame is not None and clause.trigger.frame.type != "Award"


def _names_ceremony(clauses: list[Clause]) -> bool:
    return bool(_parties_held(clauses))


def _parties_held(clauses: list[Clause]) -> list[Clause]:
    """The nouns of the ceremony at which a medal is given: «خلال الحفل», «في حفل بمقر الوزارة»."""
    named = [clause for clause in clauses if clause.trigger.frame and clause.trigger.frame.name == "celebrate"]
    return [clause for clause in named if clause.trigger.definite or clause.link in _DURING or _is_attended(clause)]


def _is_attended(clause: Clause) -> bool:
    """«وحضر مراسم التقليد فلان»."""
    governor = clause.governor
    return governor is not None and governor.trigger.is_verb and governor.trigger.role == "AttendVerb"


def join_awards(drafts: list[Draft]) -> list[Draft]:
    """Each award once: the same recipient with no other giver and no other year."""
    kept: list[Draft] = []
    for draft in drafts:
        known = next((other for other in kept if _same(other, draft)), None)
        if known:
            known.fills += [new for new in draft.fills if new not in known.fills and not known.values(new.slot)]
            known.spans += [span for span in draft.spans if span not in known.spans]
        else:
            kept.append(draft)
    return kept


def _same(left: Draft, right: Draft) -> bool:
    for slot in ("startDate", "awardedBy"):
        if left.values(slot) and right.values(slot) and not set(left.values(slot)) & set(right.values(slot)):
            return False
    return bool(set(left.values("recipient")) & set(right.values("recipient")))
