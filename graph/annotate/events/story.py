"""Gather the events of a text while its sentences are read, and settle what only the whole of it tells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.events.about import add_topics
from graph.annotate.events.admit import awaits_parties, is_event
from graph.annotate.events.awards import join_awards, read_awards
from graph.annotate.events.calling_off import call_off_told
from graph.annotate.events.chiefs import bring_chief_told
from graph.annotate.events.clauses import Clause
from graph.annotate.events.coming import hold_past, plan_coming, plan_days, plan_programme
from graph.annotate.events.companions import joins_journey
from graph.annotate.events.conferred_on import date_awards
from graph.annotate.events.coreference import join_telling
from graph.annotate.events.counted import is_another
from graph.annotate.events.days_after import begin_before_end
from graph.annotate.events.deceased import without_deceased
from graph.annotate.events.departures import ends_visit
from graph.annotate.events.drafts import Draft
from graph.annotate.events.feted import receive_honoured
from graph.annotate.events.guests import receive_at_home
from graph.annotate.events.headline import without_headline
from graph.annotate.events.homecomings import without_returns
from graph.annotate.events.honours import ceremonies
from graph.annotate.events.hosting import place_in_hosts, without_own_hosts, without_place_of_name, without_toured_parts
from graph.annotate.events.invited import without_invited
from graph.annotate.events.journeys import bring_travellers, follow_journeys
from graph.annotate.events.lasting import lengthen
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.margins import hold_beside_talks
from graph.annotate.events.meetings import Sentence, read_meetings
from graph.annotate.events.operations import join_operations, may_tell, read_operations
from graph.annotate.events.private import without_private
from graph.annotate.events.protests import without_protests
from graph.annotate.events.reviews import bring_reviewer, reviewing
from graph.annotate.events.ruled import are_of_ruler_and_minister
from graph.annotate.events.sent_from import place_first
from graph.annotate.events.series import without_series
from graph.annotate.events.shops import without_shops
from graph.annotate.events.shortened import with_reporters
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.signed_on import bring_signers
from graph.annotate.events.sports import without_sport
from graph.annotate.events.tours import is_tour_of_fair
from graph.annotate.events.tributes import tokens_of_honour, tributes
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.upcoming import bring_sides
from graph.annotate.events.upon_arrival import hold_upon_arrival
from graph.annotate.events.visit_days import hold_on_day_of_visit
from graph.annotate.events.visited_talks import bring_visitor
from graph.annotate.events.visiting import without_own_guests
from graph.annotate.found import document_of
from graph.annotate.phrases import Phrase
from graph.annotate.spans import without_blank
from graph.model import Span

_LEAVING_OUT = (
    without_sport,
    without_shops,
    without_protests,
    without_returns,
    without_own_guests,
    without_private,
)


class Story:
    """The events of one document; `phrases` are all that its sentences hold."""

    def __init__(self, doc: Doc, words: EventWords, country_of: CountryOf, phrases: tuple[Phrase, ...]) -> None:
        self._doc, self._words, self._country_of, self._phrases = doc, words, country_of, phrases
        self._meetings: list[Draft] = []
        self._waiting: list[Draft] = []  # of the last sentence, of which another may tell who was there
        self._others: list[Draft] = []  # awards and operations
        self._review: Clause | None = None
        self.tellings: list[tuple[Draft, Draft]] = []  # what a sentence tells, with the meeting that it is

    def read(self, tokens: tuple[int, int], clauses: list[Clause]) -> None:
        """Take the events that a sentence tells."""
        doc, words, others, events = self._doc, self._words, self._others, self._meetings
        span = without_blank(doc, *tokens)
        honours = [*read_awards(clauses, doc, words, tokens, span, others)]
        others += [*honours, *self._operations(tokens, span)]
        told = Sentence(doc, words, clauses, self._phrases, tokens, span)
        told_before = [*events, *self._waiting]
        meetings = without_invited(read_meetings(told, told_before, self._country_of), doc, words)
        receive_honoured(meetings, honours)
        others += tokens_of_honour(clauses, doc, span) if not honours else ()
        held = [*ceremonies(clauses, honours, others, events), *tributes(clauses, honours, doc, span)]
        found, known = [*meetings, *held], [*events, *meetings]
        here = self._joined([draft for draft in found if not is_tour_of_fair(draft, known, clauses)])
        self._waiting = [draft for draft in meetings if awaits_parties(draft) and all(draft is not d for d, _ in here)]
        follow_journeys(here, doc)
        call_off_told(clauses, self._meetings, doc, words)
        self._review = reviewing(clauses, self._review)
        self.tellings += here

    def _operations(self, tokens: tuple[int, int], span: Span) -> Iterable[Draft]:
        """The operations of a sentence, and what it adds to one of which the text has told."""
        before = any(draft.type == "Operation" and not draft.known for draft in self._others)
        if not (before or may_tell(self._doc, self._words, tokens)):
            return ()
        return read_operations(self._doc, self._words, self._reporters, tokens, span, told_before=before)

    @cached_property
    def _reporters(self) -> tuple[Phrase, ...]:
        """The phrases of the text, and the bodies that report or act in it by a short name."""
        return with_reporters(self._doc, self._words, self._phrases)

    def _joined(self, drafts: Iterable[Draft]) -> list[tuple[Draft, Draft]]:
        """The meetings of a sentence, each with the one told before that it is, or as a new one."""
        here: list[tuple[Draft, Draft]] = []
        for draft in drafts:
            known = [*self._meetings, *(event for _, event in here)]
            if joins_journey(draft, known, self._doc, self._words) or ends_visit(draft, known):
                continue
            bring_travellers(draft, here)
            bring_signers(draft, here)
            bring_sides(draft, self._meetings)
            bring_visitor(draft, self._meetings, self._doc, self._words)
            hold_upon_arrival(draft, known, self._doc)
            hold_on_day_of_visit(draft, known, self._doc)
            bring_reviewer(draft, self._review, self._meetings)
            before = [] if is_another(draft, self._doc) else [*self._meetings, *self._waiting]
            before = [event for event in before if not are_of_ruler_and_minister(event, draft, self._doc)]
            event = join_telling(draft, before, self._country_of)
            if event is None:
                continue
            if event is draft:
                self._meetings.append(draft)
            here.append((draft, event))
        return [*self._admitted(), *here]

    def _admitted(self) -> list[tuple[Draft, Draft]]:
        """The meetings of the sentence before of which this one tells who was there."""
        admitted = [draft for draft in self._waiting if is_event(draft)]
        self._meetings += admitted
        return [(draft, draft) for draft in admitted]

    def settle(self, triggers: Mapping[int, Trigger], told: tuple[Phrase, ...]) -> None:
        """Settle topics, places, days and plans; `told` are the phrases with those of the dateline."""
        doc, words, events = self._doc, self._words, self._meetings
        add_topics(doc, words, self.tellings, triggers)
        bring_chief_told(events, self._phrases, doc)
        place_first(doc, events, told, self._country_of, words)
        place_in_hosts(events)
        hold_beside_talks(self.tellings)
        without_place_of_name(events)
        lengthen(doc, self.tellings, triggers)
        begin_before_end(events)
        receive_at_home(events, doc, words, self._country_of)
        plan_coming(events, document_of(doc).date)
        hold_past(events, document_of(doc).date)
        plan_days(events, doc)
        plan_programme(events)

    def events(self) -> list[Draft]:
        """Every meeting, award and operation, each once; no match, fair of a shop, protest or private journey."""
        doc, words, meetings = self._doc, self._words, self._meetings
        for leave_out in _LEAVING_OUT:
            meetings = leave_out(meetings, doc, words)
        meetings = without_headline(without_deceased(meetings, doc, words, self._phrases), doc, self._country_of)
        meetings = without_series(meetings, self._country_of)
        without_own_hosts(meetings)
        without_toured_parts(meetings, doc, words)
        awards = join_awards([draft for draft in self._others if draft.type == "Award"])
        date_awards(awards, meetings)
        operations = [draft for draft in self._others if draft.type == "Operation"]
        return [*meetings, *awards, *join_operations(operations, self._country_of)]
