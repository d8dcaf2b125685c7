"""Tell a document's events: drafts from clauses, joined where they are one, with topics, margins and leaders."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.events.assemblies import holding_others
from graph.annotate.events.authors import without_authors
from graph.annotate.events.bands import of_formed_bands
from graph.annotate.events.bylines import without_bylines
from graph.annotate.events.capitals import with_states_of_capitals
from graph.annotate.events.civil import with_civil_bodies
from graph.annotate.events.colleagues import with_colleagues
from graph.annotate.events.commands import with_commands
from graph.annotate.events.conveners import with_conveners
from graph.annotate.events.crowds import with_crowds
from graph.annotate.events.delegates import with_delegates
from graph.annotate.events.delegations import with_delegations
from graph.annotate.events.described import with_described
from graph.annotate.events.drafts import Draft
from graph.annotate.events.enumerated import with_enumerated
from graph.annotate.events.eponyms import without_eponyms
from graph.annotate.events.firsts import with_first_visitors
from graph.annotate.events.holders import name_holders
from graph.annotate.events.latter import with_latter
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.named import name_of
from graph.annotate.events.named_holders import with_named_holders
from graph.annotate.events.next_editions import next_editions
from graph.annotate.events.numbered_people import with_numbered_people
from graph.annotate.events.paraded import without_paraded
from graph.annotate.events.particles import COMPLEMENTIZERS, OF_STATEMENT
from graph.annotate.events.ranked import with_ranked
from graph.annotate.events.reader import walk
from graph.annotate.events.regions import with_regions
from graph.annotate.events.seats import without_seats
from graph.annotate.events.sent_from import without_dateline
from graph.annotate.events.shared import with_first_of_two, with_shared_titles, with_states_of_holders
from graph.annotate.events.shortened import with_shortened
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.sources import with_sources
from graph.annotate.events.story import Story
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.events.there import with_there
from graph.annotate.events.titles import with_first_titles, with_states_served, with_titles_apart, with_unnamed
from graph.annotate.events.triggers import Trigger, find_triggers
from graph.annotate.found import document_of
from graph.annotate.phrases import Phrase
from graph.model import Claim, Class, EventMention, Ref, Status

_THAT = COMPLEMENTIZERS | OF_STATEMENT  # after these somebody else is told of: «قال السفير إن الوزير فلان …»
_SLOTS = {  # a meeting may have any; the guide of extraction names these
    "Award": ("recipient", "awardedBy", "startDate"),
    "Operation": ("agent", "target", "place", "startDate", "endDate", "quantity", "attributedTo"),
}


def tell(doc: Doc, words: EventWords, country_of: CountryOf) -> tuple[EventMention, ...]:
    """The events of a document, each once, in the order of the text."""
    triggers = find_triggers(doc, words)
    triggers |= dict(next_editions(doc, words, triggers))
    for start in {*holding_others(doc, words, triggers), *of_formed_bands(doc, words, triggers)}:
        del triggers[start]
    told = name_holders(doc, _closed(doc, words, triggers), _meeting(triggers))
    phrases = _parties(doc, words, triggers, without_dateline(doc, told))
    triggers = _without_bodies(triggers, phrases)
    story = Story(doc, words, country_of, phrases)
    for tokens, clauses in walk(doc, words, triggers, phrases):
        story.read(tokens, clauses)
    story.settle(triggers, told)
    events = [draft for draft in map(_in_contract, story.events()) if draft.fills]
    event_of = {id(mention): event for mention, event in story.tellings}
    return _mentions(doc, sorted(events, key=lambda draft: draft.start), event_of)


def _without_bodies(triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]) -> dict[int, Trigger]:
    """The triggers but those that mean a body told before: «الملتقيات التي تنظمها الندوة»."""
    bodies = {phrase.start for phrase in phrases if phrase.kind == "agency" and phrase.end - phrase.start == 1}
    return {start: trigger for start, trigger in triggers.items() if trigger.is_verb or start not in bodies}


def _parties(
    doc: Doc, words: EventWords, triggers: dict[int, Trigger], phrases: tuple[Phrase, ...]
) -> tuple[Phrase, ...]:
    """The phrases of a text with those who are told without a name, each as whom it means."""
    phrases = with_unnamed(doc, words, with_first_titles(doc, words, with_states_served(doc, phrases)))
    phrases = with_commands(doc, with_titles_apart(doc, words, phrases))
    phrases = with_ranked(doc, triggers, with_described(doc, phrases))
    phrases = without_authors(doc, words, without_eponyms(doc, words, without_bylines(doc, phrases)))
    phrases = with_states_of_holders(doc, without_seats(doc, words, phrases))
    phrases = with_named_holders(doc, with_shared_titles(doc, words, phrases))
    phrases = with_civil_bodies(doc, words, with_colleagues(doc, words, phrases))
    phrases = with_delegations(doc, words, with_numbered_people(doc, words, phrases))
    phrases = with_sources(doc, words, with_delegates(doc, phrases))
    phrases = with_first_visitors(doc, triggers, phrases)
    phrases = with_latter(doc, triggers, with_shortened(doc, triggers, phrases))
    phrases = with_enumerated(doc, words, with_first_of_two(doc, with_crowds(doc, words, triggers, phrases)))
    phrases = with_regions(doc, words, triggers, without_paraded(doc, triggers, phrases))
    phrases = with_states_of_capitals(doc, words, triggers, phrases)
    return with_conveners(doc, words, triggers, with_there(doc, triggers, phrases))


def _closed(doc: Doc, words: EventWords, triggers: dict[int, Trigger]) -> set[int]:
    """The tokens over which no post reaches to its holder: words of meetings and of time, verbs, «برئاسة», «إن»."""
    told = folded_words(doc)
    role_of = words.role_of
    beside = {i for i, word in enumerate(told) if word in _THAT or role_of(word) == "participant"}
    apart = beside | {index for index, trigger in triggers.items() if trigger.is_verb or not _is_operation(trigger)}
    return apart | of_dates(doc)


def _meeting(triggers: dict[int, Trigger]) -> set[int]:
    """Where verbs end that somebody does to somebody: «استقبل», «التقى»."""
    done = (trigger for trigger in triggers.values() if trigger.is_verb and not trigger.form.pronoun)
    return {trigger.end for trigger in done if trigger.type == "Talks" and trigger.done_to in ("host", "participant")}


def _is_operation(trigger: Trigger) -> bool:
    """Whether a noun may belong to a post as well: «مدير السجون ودور التوقيف فلان»."""
    return trigger.type == "Operation"


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
