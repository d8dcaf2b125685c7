"""Tell a document's events: drafts from clauses, joined where they are one, with topics, margins and leaders."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.about import add_topics
from graph.annotate.events.authors import without_authors
from graph.annotate.events.awards import join_awards, read_awards
from graph.annotate.events.bylines import without_bylines
from graph.annotate.events.civil import with_civil_bodies
from graph.annotate.events.clauses import Clause
from graph.annotate.events.colleagues import with_colleagues
from graph.annotate.events.coming import plan_coming, plan_days, plan_programme
from graph.annotate.events.companions import joins_journey
from graph.annotate.events.conveners import with_conveners
from graph.annotate.events.coreference import join_telling
from graph.annotate.events.crowds import with_crowds
from graph.annotate.events.deceased import without_deceased
from graph.annotate.events.delegations import with_delegations
from graph.annotate.events.drafts import Draft
from graph.annotate.events.eponyms import without_eponyms
from graph.annotate.events.guests import receive_at_home
from graph.annotate.events.headline import without_headline
from graph.annotate.events.holders import name_holders
from graph.annotate.events.honours import ceremonies
from graph.annotate.events.journeys import bring_travellers, follow_journeys
from graph.annotate.events.lasting import lengthen
from graph.annotate.events.latter import with_latter
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.meetings import Sentence, read_meetings
from graph.annotate.events.named import name_of
from graph.annotate.events.next_editions import next_editions
from graph.annotate.events.operations import join_operations, read_operations
from graph.annotate.events.protests import without_protests
from graph.annotate.events.reader import walk
from graph.annotate.events.regions import with_regions
from graph.annotate.events.reviews import bring_reviewer, reviewing
from graph.annotate.events.seats import without_seats
from graph.annotate.events.sent_from import place_first, without_dateline
from graph.annotate.events.shared import with_shared_titles
from graph.annotate.events.shops import without_shops
from graph.annotate.events.shortened import with_reporters, with_shortened
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.sources import with_sources
from graph.annotate.events.sports import without_sport
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.events.titles import with_first_titles
from graph.annotate.events.tributes import tributes
from graph.annotate.events.triggers import Trigger, find_triggers
from graph.annotate.found import document_of
from graph.model import Claim, Class, EventMention, Ref, Span, Status

_SLOTS = {  # a meeting may have any; the guide of extraction names these
    "Award": ("recipient", "awardedBy", "startDate"),
    "Operation": ("agent", "target", "place", "startDate", "endDate", "quantity", "attributedTo"),
}


def tell(doc: Doc, words: EventWords, country_of: CountryOf) -> tuple[EventMention, ...]:
    """The events of a document, each once, in the order of the text."""
    tellings: list[tuple[Draft, Draft]] = []
    others: list[Draft] = []
    events: list[Draft] = []
    triggers = find_triggers(doc, words)
    triggers |= dict(next_editions(doc, words, triggers))
    told = name_holders(doc, _closed(doc, words, triggers))
    phrases = with_first_titles(doc, words, without_dateline(doc, told))
    phrases = without_authors(doc, words, without_eponyms(doc, words, without_bylines(doc, phrases)))
    phrases = with_shared_titles(doc, words, without_seats(doc, words, phrases))
    phrases = with_civil_bodies(doc, words, with_colleagues(doc, words, phrases))
    phrases = with_sources(doc, words, with_delegations(doc, words, phrases))
    phrases = with_latter(doc, triggers, with_shortened(doc, triggers, phrases))
    phrases = with_regions(doc, words, triggers, with_crowds(doc, words, triggers, phrases))
    phrases = with_conveners(doc, words, triggers, phrases)
    reporters = with_reporters(doc, words, phrases)
    review: Clause | None = None
    for sentence, clauses in walk(doc, words, triggers, phrases):
        span, tokens = Span(sentence.start_char, sentence.end_char), (sentence.start, sentence.end)
        honours = [*read_awards(clauses, doc, words, tokens, span, others)]
        others += [*honours, *read_operations(doc, words, reporters, tokens, span)]
        meetings = read_meetings(Sentence(doc, words, clauses, phrases, tokens, span), events, country_of)
        here: list[tuple[Draft, Draft]] = []
        held = [*ceremonies(clauses, honours, others, events), *tributes(clauses, honours, doc, span)]
        for draft in [*meetings, *held]:
            if joins_journey(draft, events, doc, words):
                continue
            bring_travellers(draft, here)
            bring_reviewer(draft, review, events)
            event = join_telling(draft, events, country_of)
            if event is not None:
                here.append((draft, event))
        follow_journeys(here, clauses)
        review = reviewing(clauses, review)
        tellings += here
    add_topics(doc, words, tellings, triggers)
    place_first(doc, events, told, country_of)
    lengthen(doc, tellings, triggers)
    receive_at_home(events, doc, words, country_of)
    plan_coming(events, document_of(doc).date)
    plan_days(events, doc)
    plan_programme(events)
    awards = join_awards([draft for draft in others if draft.type == "Award"])
    for leave_out in (without_sport, without_shops, without_protests):
        events = leave_out(events, doc, words)
    events = without_headline(without_deceased(events, doc, words, phrases), doc, country_of)
    operations = join_operations([draft for draft in others if draft.type == "Operation"], country_of)
    everything = [draft for draft in map(_in_contract, [*events, *awards, *operations]) if draft.fills]
    return _mentions(
        doc, sorted(everything, key=lambda draft: draft.start), {id(mention): event for mention, event in tellings}
    )


def _closed(doc: Doc, words: EventWords, triggers: dict[int, Trigger]) -> set[int]:
    """The tokens over which no post reaches to its holder: words of meetings and of time, verbs, «برئاسة»."""
    beside = {i for i, folded in enumerate(folded_words(doc)) if words.role_of(folded) == "participant"}
    told = beside | {index for index, trigger in triggers.items() if trigger.is_verb or not _is_operation(trigger)}
    return told | of_dates(doc)


def _is_operation(trigger: Trigger) -> bool:
    """Whether a noun may belong to a post as well: «مدير السجون ودور التوقيف فلان»."""
    return trigger.frame is not None and trigger.frame.type == "Operation"


def _in_contract(draft: Draft) -> Draft:
    """Leave out the slots that an event of this class does not have."""
    slots = _SLOTS.get(draft.type)
    draft.fills = [fill for fill in draft.fills if slots is None or fill.slot in slots]
    return draft


def _mentions(doc: Doc, events: list[Draft], event_of: dict[int, Draft]) -> tuple[EventMention, ...]:
    keys = {id(event): f"event/{number}" for number, event in enumerate(events, 1)}
    return tuple(_mention(doc, event, keys, event_of) for event in events)


def _mention(doc: Doc, event: Draft, keys: dict[int, str], event_of: dict[int, Draft]) -> EventMention:
    identifier = document_of(doc).identifier
    subject = Ref(keys[id(event)])
    claims = [
        Claim(identifier, subject, fill.slot, fill.value, fill.span, f"event/{fill.rule}") for fill in event.fills
    ]
    margin = event_of.get(id(event.sideline)) if event.sideline else None
    if margin is not None and id(margin) in keys and margin is not event:
        claims.append(Claim(identifier, subject, "sidelineOf", Ref(keys[id(margin)]), event.span, "event/margin"))
    claims += _kind(identifier, subject, event)
    spans = tuple(sorted(event.spans, key=lambda span: (span.start, span.end)))
    return EventMention(
        subject.key, event.type, spans, tuple(claims), name_of(doc, event), event.status, event.mode, event.rule
    )


def _kind(identifier: str, subject: Ref, event: Draft) -> Iterator[Claim]:
    """What the words that evoke it say: its class, its finer kind, and whether it was held."""
    telling = event.settled_by or event
    for name in filter(None, (event.type, event.mode)):
        yield Claim(identifier, subject, "type", Class(name), telling.span, f"event/{telling.rule}")
    rule = "event/told" if event.status == "held" else "event/status"
    yield Claim(identifier, subject, "status", Status(event.status), event.span, rule)
