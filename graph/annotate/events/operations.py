"""Read operations: who dismantled, foiled, arrested, seized or launched what, against whom, and who reports it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.awards import needed_noun
from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, Fill, add, fill
from graph.annotate.events.roles import draft_of
from graph.annotate.events.text import folded_words
from graph.annotate.numbers import find_dual, find_number
from graph.annotate.phrases import Phrase
from graph.model import Span

_SOURCES = frozenset({"حسب", "بحسب", "وفق", "وفقا", "تقرير", "لتقرير", "بيان", "بلاغ"})


def read_operations(clauses: list[Clause], doc: Doc, sentence: tuple[int, int], span: Span) -> Iterator[Draft]:
    """The operations of a sentence that say who acted or against which group."""
    for clause in clauses:
        frame = clause.trigger.frame
        noun = needed_noun(clause, doc, sentence) if frame and frame.type == "Operation" else None
        draft = draft_of(clause, span) if noun is not None else None
        if draft is None or noun is None:
            continue
        if draft.mode != "Launch":  # bodies act; a person beside «اعتقلت» is who was arrested
            draft.fills = [known for known in draft.fills if known.slot != "agent" or not _is_person(known)]
        _add_actor(draft, clause, doc, sentence)
        _add_around(draft, clause, doc, sentence)
        _add_quantity(draft, doc, noun)
        told = draft.values("target") or draft.values("quantity") or draft.values("startDate")
        if draft.values("target") or (draft.values("agent") and (clause.trigger.is_verb or told)):
            yield draft


def _is_person(known: Fill) -> bool:
    return known.phrase is not None and known.phrase.kind == "person"


def _add_actor(draft: Draft, clause: Clause, doc: Doc, sentence: tuple[int, int]) -> None:
    governor = clause.governor
    if not draft.values("agent") and governor:
        for phrase in (*governor.subject, *governor.before):
            if phrase.kind in ("agency", "country"):
                fill(draft, "agent", phrase)
    if not draft.values("agent") and not clause.trigger.is_verb:
        before = [
            phrase
            for phrase in doc._.phrases
            if sentence[0] <= phrase.start < clause.trigger.start and phrase.kind in ("agency", "country")
        ]
        for phrase in [phrase for phrase in before if not phrase.prefix.lstrip("وف") and not _reports(phrase, doc)][
            -1:
        ]:
            fill(draft, "agent", phrase)


def _add_around(draft: Draft, clause: Clause, doc: Doc, sentence: tuple[int, int]) -> None:
    for phrase in doc._.phrases:
        if sentence[0] <= phrase.start < sentence[1]:
            if phrase.kind == "group" and phrase.start > clause.trigger.start:
                fill(draft, "target", phrase)
            elif phrase.kind in ("agency", "country") and _reports(phrase, doc):
                fill(draft, "attributedTo", phrase)
            elif (
                phrase.kind in ("place", "country") and phrase.start > clause.trigger.start and _is_located(phrase, doc)
            ):
                fill(draft, "place", phrase)


def _is_located(phrase: Phrase, doc: Doc) -> bool:
    return phrase.prefix.endswith("ب") or (phrase.start > 0 and folded_words(doc)[phrase.start - 1] == "في")


def _reports(phrase: Phrase, doc: Doc) -> bool:
    before = folded_words(doc)[max(0, phrase.start - 2) : phrase.start]
    return any(word.lstrip("و") in _SOURCES for word in before)


def _add_quantity(draft: Draft, doc: Doc, noun: int) -> None:
    words = folded_words(doc)
    for start in range(noun - 1, max(noun - 4, -1), -1):
        found = find_number(words, start)
        if found and start + found[1] == noun and not any(date.start <= start < date.end for date in doc._.dates):
            add(draft, Fill("quantity", found[0], draft.span, None, "quantity"))
            return
    if find_dual(words[noun]) is not None and words[noun].endswith(("تين", "تان")):
        add(draft, Fill("quantity", 2, draft.span, None, "quantity"))
