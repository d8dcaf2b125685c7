"""Give an event its end by a verb of going on: «وتتواصل الأشغال إلى غاية يوم الخميس», «…، ويستمر حتى الأحد»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, governs_event
from graph.annotate.events.drafts import Draft, Fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in
from graph.model import PartialDate, Span

_VERBS = ("OccurVerb", "SupportVerb")
_UNTIL = 3  # words from a verb to the day it leads to: «حتى», «إلى غاية يوم»
_NEXT = 3  # characters between a sentence and the next
_LASTING = ("Conference", "Visit")


def go_on(clauses: list[Clause], drafts: Mapping[int, Draft], events: Sequence[Draft], span: Span, doc: Doc) -> None:
    """Set the end of the event told before a verb of going on that has no subject: «…، على أن يستمر حتى الأحد».

    Where no event stands before it in its sentence, whose characters are `span`, it is one of the sentence before.
    """
    for clause in clauses:
        end = _last_day(clause)
        if end is None or not _stands_alone(clause, clauses, doc):
            continue
        before = [drafts[start] for start in sorted(drafts) if start < clause.trigger.start]
        before = before or [event for event in events if 0 <= span.start - event.spans[-1].end <= _NEXT]
        lasting = [draft for draft in before if draft.type in _LASTING and not draft.tense]
        for draft in lasting[-1:]:
            _set_end(draft, end, span)


def end_in_relative(
    clauses: list[Clause], drafts: Mapping[int, Draft], span: Span, doc: Doc, words: EventWords
) -> None:
    """Set the end of what a relative clause before tells of: «المؤتمر الذي استضافته تونس واختتم أعماله اليوم»."""
    told = {clause.antecedent.trigger.start for clause in clauses if clause.antecedent is not None}
    for clause in clauses:
        end = _last_day(clause)
        joined = clause.trigger.is_verb and clause.trigger.prefix == "و" and clause.trigger.says("ending")
        if end is None or not joined or not (_says_no_more(clause) or _is_of_works(clause, clauses, doc, words)):
            continue
        before = [drafts[start] for start in sorted(drafts) if start < clause.trigger.start]
        for draft in before[-1:]:
            if draft.type in _LASTING and draft.start in told:
                _set_end(draft, end, span)


def _says_no_more(clause: Clause) -> bool:
    """Whether a verb stands right before the day: «… واختتم أمس»."""
    return not clause.arguments and clause.trigger.end == min(date.start for date in clause.dates)


def _stands_alone(clause: Clause, clauses: list[Clause], doc: Doc) -> bool:
    """Whether a verb of going on leads right to its last day: «ويستمر حتى الأحد»."""
    verb, last = clause.trigger, min((date.start for date in clause.dates), default=0)
    if verb.role != "OccurVerb" or clause.antecedent is not None or governs_event(clause, clauses):
        return False
    return 0 < last - verb.end <= _UNTIL and not any(word.mark for word in words_in(doc)[verb.end : last])


def end_by_works(clauses: list[Clause], events: Sequence[Draft], span: Span, doc: Doc, words: EventWords) -> None:
    """Set the end of the last conference told before whose works are said to go on or to end, where none is known."""
    held = [event for event in events if event.type == "Conference"]
    for clause in clauses if held else ():
        end = _last_day(clause)
        if end is not None and _is_of_works(clause, clauses, doc, words):
            _set_end(held[-1], end, span)


def _is_of_works(clause: Clause, clauses: list[Clause], doc: Doc, words: EventWords) -> bool:
    """Whether a verb tells of «الأشغال» or «أعماله», and of no event beside them."""
    if clause.trigger.role not in _VERBS or governs_event(clause, clauses) or clause.trigger.end >= len(doc):
        return False
    noun = words_in(doc)[clause.trigger.end]
    plain = noun.opens_with_article and words.has("CourseNoun", noun.stem)
    return plain or bool(words.owner_of("CourseNoun", noun.norm))


def _last_day(clause: Clause) -> PartialDate | None:
    """The last day that a verb of going on or of ending tells."""
    if not clause.dates:
        return None
    ends = clause.trigger.is_verb and clause.trigger.says("ending")
    told = (date for date in clause.dates if date.relation == "until" or (ends and date.relation == "on"))
    return next((date.first if ends else date.last or date.first for date in told), None)


def _set_end(event: Draft, end: PartialDate, span: Span) -> None:
    if event.values("endDate") in ([], event.values("startDate")):
        forget(event, "endDate")
        event.fills.append(Fill("endDate", end, span, None, "works"))
