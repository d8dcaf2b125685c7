"""Give a conference its end by what is told of its works: «وتتواصل الأشغال إلى غاية يوم الخميس»."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, governs_event
from graph.annotate.events.drafts import Draft, Fill, forget
from graph.annotate.events.lexemes import EventWords
from graph.annotate.word import words_in
from graph.model import PartialDate, Span

_VERBS = ("OccurVerb", "SupportVerb")


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
    ends = clause.trigger.is_verb and clause.trigger.says("ending")
    told = (date for date in clause.dates if date.relation == "until" or (ends and date.relation == "on"))
    return next((date.last or date.first for date in told), None)


def _set_end(event: Draft, end: PartialDate, span: Span) -> None:
    if event.values("endDate") in ([], event.values("startDate")):
        forget(event, "endDate")
        event.fills.append(Fill("endDate", end, span, None, "works"))
