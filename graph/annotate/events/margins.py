"""Tell what is held on the margins of which conference: «وأجرى على هامشه لقاء»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import is_object
from graph.annotate.events.drafts import Draft, add
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import ITS_MARGIN
from graph.annotate.events.text import folded_from, folded_words, in_phrases
from graph.annotate.found import once
from graph.annotate.spans import extent
from graph.annotate.word import Word, words_in
from graph.model import PartialDate, Ref

_PARTNERS = 2
_LED, _AND = 2, "و"  # words of «وعلى هامش», which begins a clause
_GATHERING = "gather"  # the frame of «اجتماع»
_MARGIN = 5  # words between «على هامش» and the talks or the conference


def link_margins(drafts: list[Draft], doc: Doc, words: EventWords, events: list[Draft]) -> None:
    """Tell the talks of a sentence on which conference's margins they are held."""
    _link_to_last(drafts, doc, words, events)
    for draft in drafts:
        held = _talks_meant(draft, drafts, doc)
        if held is not None and on_margin(draft, doc, words):
            for signing in (each for each in drafts if each.mode == "Signing" and each.start > draft.start):
                share(held, signing, "place")
        elif draft.type == "Conference" and on_margin(draft, doc, words):
            draft.margin = True
            talks = [other for other in drafts if other.type in ("Talks", "Ceremony") and other is not draft]
            before = [other for other in talks if other.start < draft.start]
            beside = talks if not before or _is_told_one_by_one(before[-1]) else before[-1:]
            for other in drafts:
                if other in beside:
                    other.sideline = draft
                    if not draft.values("place"):
                        share(other, draft, "place")
                    if not other.values("startDate") and _is_one_day(draft):
                        share(draft, other, "startDate", "endDate")


def _talks_meant(draft: Draft, drafts: list[Draft], doc: Doc) -> Draft | None:
    """«ناقش خبراء في العقبة الملف، وعلى هامش الاجتماعات …»: the talks that a definite noun alone means; else None."""
    noun = draft.clause if draft.rule == _GATHERING and draft.known else None
    if noun is None or not noun.trigger.definite or noun.arguments or noun.dates or draft.parties:
        return None
    if not folded_words(doc)[draft.start - _LED].startswith(_AND):
        return None  # «التقى فلان فلانا على هامش الاجتماع»
    talks = [each for each in drafts if each.type == "Talks" and each.start < draft.start]
    return talks[-1] if talks else None


def _is_told_one_by_one(series: Draft) -> bool:
    """«واصل فلان لقاءاته على هامش المؤتمر، حيث التقى فلانا»: whether a plural leaves with whom to what follows."""
    return series.many and len(series.parties) < _PARTNERS


def hold_beside_talks(tellings: Sequence[tuple[Draft, Draft]]) -> None:
    """«التقى في القاهرة فلانا على هامش القمة العربية»: a conference is in the town where others meet on its margins.

    `tellings` are what a text mentions with the events that it tells by that.
    """
    event_of = {id(mention): event for mention, event in tellings}
    for talks in event_of.values():
        beside = event_of.get(id(talks.sideline)) if talks.sideline is not None else None
        if beside is not None and talks.status == "held" and not beside.values("place"):
            rooms = {Ref(key) for key in talks.venues}
            for town in (given for given in talks.fills if given.slot == "place" and given.value not in rooms):
                add(beside, town)


def _is_one_day(draft: Draft) -> bool:
    """Whether an event begins and ends on one day, which the text tells."""
    days = draft.values("startDate")
    return days == draft.values("endDate") and any(isinstance(day, PartialDate) and day.day for day in days)


def _link_to_last(drafts: list[Draft], doc: Doc, words: EventWords, events: list[Draft]) -> None:
    """«وأجرى على هامشه لقاء», «وأبرم على هامش الأشغال مذكرة»: the margins are those of the conference told last."""
    folded, margins = folded_words(doc), words.openings("Margin")
    for draft in drafts:
        near = _around(draft, doc) if draft.type == "Talks" or draft.mode == "Signing" else range(0)
        told = (i for i in near if folded[i] in margins or folded[i] in ITS_MARGIN)
        pronouns = [i for i in told if folded[i] in ITS_MARGIN or _is_margin_of_course(i, doc, words)]
        before = [*events, *(other for other in drafts if other.start < pronouns[0])] if pronouns else []
        held = [event for event in before if event.type == "Conference"]
        here = {phrase.key for phrase in draft.parties}
        attended = [event for event in held if any(phrase.key in here for phrase in event.parties)]
        draft.sideline = next(iter((attended or held)[-1:]), None)


def _is_margin_of_course(index: int, doc: Doc, words: EventWords) -> bool:
    """«على هامش الأشغال», «على هامش الجلسة»: whether the margin is that of what was told to be going on."""
    length = words.starts("Margin", folded_from(doc, index, 2))
    if not length:
        return False
    course = words_in(doc)[index + length : index + length + 1]
    return any(word.definite and (words.has("CourseNoun", word.stem) or _is_session(word, words)) for word in course)


def _is_session(word: Word, words: EventWords) -> bool:
    """Whether a definite noun is a sitting, which tells no meeting by itself: «الجلسة»."""
    frames = [noun.frame for _, noun in words.readings(word.folded) if not noun.is_verb]
    return any(frame is not None and bool(frame.requires) and frame.type == "Talks" for frame in frames)


def _around(draft: Draft, doc: Doc) -> range:
    """The tokens near an event, names not counted, and those of its clause."""
    plain = _outside_names(doc)
    start, end = bisect_left(plain, draft.start), bisect_left(plain, draft.end)
    beyond = plain[min(end + _MARGIN, len(plain)) - 1] + 1
    beyond = max(beyond, min(draft.clause.words[1] + _MARGIN, extent(doc, draft.start))) if draft.clause else beyond
    return range(plain[max(start - _MARGIN, 0)], beyond)


@once
def _outside_names(doc: Doc) -> list[int]:
    """The tokens of a document that stand in no phrase but as its first."""
    inside = in_phrases(doc)
    return [i for i in range(len(doc)) if i not in inside]


def on_margin(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a conference is told as that on whose margins others meet: «على هامش القمة»."""
    plain = _outside_names(doc)
    before = bisect_left(plain, draft.start)
    near = plain[max(0, before - _MARGIN) : before]  # «على هامش مشاركته بالقاهرة في أشغال الدورة الثالثة»
    folded, margins = folded_words(doc), words.openings("Margin")
    led = any(words.starts("Margin", folded[index : index + 2]) for index in near if folded[index] in margins)
    return led and not is_object(draft.clause)
