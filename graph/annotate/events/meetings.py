"""Read the meetings of one sentence: a draft for each clause that tells one, then what they tell of one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.events.acting_again import act_again
from graph.annotate.events.ahead import look_ahead
from graph.annotate.events.aims import aimed_talks
from graph.annotate.events.arranged import settle_arranged
from graph.annotate.events.assemblies import holds_event
from graph.annotate.events.attendance import attach_attendance
from graph.annotate.events.attending import attend_with_delegation
from graph.annotate.events.chiefs import bring_chiefs
from graph.annotate.events.clauses import Clause
from graph.annotate.events.companions import turn_companions
from graph.annotate.events.complete import complete
from graph.annotate.events.conferences import occurring, settle_type, without_own_state
from graph.annotate.events.counted import says_of_two, split_duals
from graph.annotate.events.crowned import crown_meetings, meet_before_signings, sign_after_talks
from graph.annotate.events.days_after import date_before_told
from graph.annotate.events.doers import attach_doers
from graph.annotate.events.drafts import MEETINGS, Draft, forget
from graph.annotate.events.edition_behind import attach_editions
from graph.annotate.events.editions import add_ordinal
from graph.annotate.events.entitled import title_of
from graph.annotate.events.feasts import is_opening_of, is_told_by_name
from graph.annotate.events.feted import fete_guests
from graph.annotate.events.followed import bring_those_before
from graph.annotate.events.gathered import attach_gathered, join_gathered
from graph.annotate.events.guests import host_guests, meet_called_guests, meet_named_guests, meet_own_hosts
from graph.annotate.events.homecomings import comes_home, hold_where_left
from graph.annotate.events.homelands import house_in_homelands, lead_to_homelands, send_from_homelands, travel_abroad
from graph.annotate.events.honoured import attach_honoured
from graph.annotate.events.hosting import attach_holders, host_by_bodies, hosts_visit, note_hosts
from graph.annotate.events.instances import without_general
from graph.annotate.events.intended import plan_beside
from graph.annotate.events.joint import add_joint_states, attach_joint_band
from graph.annotate.events.journeys import (
    nominal_visits,
    share_first_and_last_day,
    share_journey,
    share_purpose,
    share_travellers,
    split_tours,
)
from graph.annotate.events.leaders import add_leaders
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.margins import link_margins
from graph.annotate.events.medals import needed_noun
from graph.annotate.events.merge import told_once
from graph.annotate.events.occasions import join_hearings, join_occasions, join_offices, join_sessions
from graph.annotate.events.occurring import is_what_occurs
from graph.annotate.events.offices import add_hosts_at_home
from graph.annotate.events.openings import attach_openings
from graph.annotate.events.presence import attach_presence
from graph.annotate.events.present import attach_listed
from graph.annotate.events.programmes import plan_programmes
from graph.annotate.events.relatives import attach_relatives
from graph.annotate.events.roles import draft_of
from graph.annotate.events.same_day import share_day
from graph.annotate.events.screen import screen
from graph.annotate.events.sessions import absorb
from graph.annotate.events.settings import attach_settings
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.slots import is_hosted
from graph.annotate.events.speeches import attach_speeches
from graph.annotate.events.staff import without_staff
from graph.annotate.events.stations import share_stations, split_stations
from graph.annotate.events.status import add_status, share_status
from graph.annotate.events.stays import receive_in_towns, tell_stays
from graph.annotate.events.takers import attach_takers, meet_bearers
from graph.annotate.events.topical import without_topic_place
from graph.annotate.events.tours import ended_tours, send_round, share_fronted_tour
from graph.annotate.events.unnamed import goes_somewhere, is_of_delegation_before
from graph.annotate.events.unread import count_unread_sides
from graph.annotate.events.visiting import attach_visitors
from graph.annotate.events.welcomes import turn_round
from graph.annotate.events.works import end_by_works, end_in_relative, go_on
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import Span


@dataclass(frozen=True)
class Sentence:
    """A sentence with what is known of its words; `tokens` and `span` say where it stands."""

    doc: Doc
    words: EventWords
    clauses: list[Clause]
    phrases: Sequence[Phrase]  # of the whole document
    tokens: tuple[int, int]
    span: Span

    @cached_property
    def own_phrases(self) -> list[Phrase]:
        """The phrases that begin in it."""
        return [phrase for phrase in self.phrases if self.tokens[0] <= phrase.start < self.tokens[1]]


def read_meetings(sentence: Sentence, events: list[Draft], country_of: CountryOf) -> list[Draft]:
    """The meetings of a sentence, each as it alone tells it; `events` are those told before."""
    doc, words, clauses = sentence.doc, sentence.words, sentence.clauses
    turn_round(clauses, doc)
    turn_companions(clauses)
    meet_bearers(clauses, sentence.own_phrases, doc, words)
    drafts = _drafts(sentence, events)
    if drafts or events:
        _bring_in(sentence, drafts, events)
    for draft in drafts.values():
        add_ordinal(draft, doc, words)
        attach_joint_band(draft, doc, words, sentence.own_phrases)
        settle_type(draft, doc, words)
        settle_arranged(draft, doc)
        without_own_state(draft, country_of)
        without_topic_place(draft, doc, country_of)
    attach_editions(drafts.values(), sentence.tokens, doc, words)
    house_in_homelands(drafts.values(), clauses, sentence.own_phrases, doc, words)
    host_by_bodies(drafts.values(), doc)
    note_hosts(drafts.values(), clauses)
    found = absorb(sorted(drafts.values(), key=lambda draft: draft.start), doc)
    found = [*nominal_visits(doc, sentence.tokens, sentence.span, words), *found]
    found = screen(found, doc, words, events) if found else []
    return _told_together(sentence, found, events, country_of) if found else []


def _drafts(sentence: Sentence, events: list[Draft]) -> dict[int, Draft]:
    """A draft for each clause that tells of a meeting, by the first token of its word."""
    doc, words, clauses = sentence.doc, sentence.words, sentence.clauses
    drafts = {clause.trigger.start: draft for clause in clauses if (draft := _meeting(clause, sentence, events))}
    for draft in drafts.values():
        draft.venues = frozenset(
            place.key for place in draft.phrases("place") if words.has("VenueNoun", words_in(doc)[place.start].stem)
        )
        draft.goes_somewhere = goes_somewhere(draft, doc, words)
        draft.delegated = is_of_delegation_before(draft, doc)
        draft.title = title_of(draft, doc)
        draft.of_two = says_of_two(draft, doc, words)
        draft.told_by_name = is_told_by_name(draft, doc)
        draft.known = draft.known or (draft.told_by_name and draft.is_attended)
        if draft.is_attended and is_opening_of(draft, events, doc, words):
            draft.type, draft.mode = "Conference", ""
            forget(draft, "host")  # a patron
    return drafts | {draft.start: draft for draft in occurring(clauses, words, doc, sentence.span)}


def _bring_in(sentence: Sentence, drafts: dict[int, Draft], events: list[Draft]) -> None:
    """Give each meeting what other clauses of the sentence tell of it: settings, guests, speakers, who gathered."""
    doc, words, clauses = sentence.doc, sentence.words, sentence.clauses
    bring_chiefs(drafts.values(), events, doc, words)
    join_occasions(clauses, drafts)
    join_hearings(clauses, drafts, sentence.doc)
    join_offices(clauses, drafts)
    act_again(clauses)
    attach_relatives(clauses, drafts, events, doc)
    attach_settings(clauses, drafts)
    attach_visitors(drafts.values(), sentence.own_phrases, doc, words)
    attach_honoured(clauses, drafts, events, doc)
    look_ahead(clauses, drafts, doc, words)
    attach_attendance(clauses, drafts, events, doc, words)
    attach_holders(clauses, events, sentence.span, doc)
    attach_openings(clauses, drafts, events, doc, words)
    go_on(clauses, drafts, events, sentence.span, doc)
    end_by_works(clauses, events, sentence.span, doc, words)
    end_in_relative(clauses, drafts, sentence.span, doc, words)
    attach_listed(clauses, [*drafts.values(), *events], sentence.own_phrases, sentence.tokens[1], doc, words)
    attach_presence(clauses, drafts, events, doc, words)
    attach_speeches(sentence.own_phrases, drafts, events, doc, words)
    join_sessions(clauses, drafts)
    attach_gathered(words_in(doc), sentence.own_phrases, events, words)
    join_gathered(drafts, events, words_in(doc), words)
    attach_doers(drafts.values(), sentence.own_phrases, clauses, doc)
    attach_takers(drafts.values(), clauses)
    meet_own_hosts(drafts.values(), [*events, *drafts.values()], doc, words)
    meet_named_guests(sentence.own_phrases, events, doc, words)


def _told_together(sentence: Sentence, found: list[Draft], events: list[Draft], country_of: CountryOf) -> list[Draft]:
    """The meetings of a sentence with what they tell of one another: aims, margins, journeys, leaders, status."""
    doc, words, clauses, phrases = sentence.doc, sentence.words, sentence.clauses, sentence.own_phrases
    receive_in_towns(found)
    found += aimed_talks(found, clauses, phrases, doc, words)
    send_round(found, events)
    found = split_stations(split_duals([*split_tours(found), *ended_tours(found, clauses)], doc), country_of)
    link_margins(found, doc, words, events)
    found = [draft for draft in told_once(found) if not comes_home(draft, doc, words, country_of)]
    hold_where_left(found, phrases, doc, words)
    share_travellers(found)
    share_fronted_tour(found)
    share_journey(found, doc)
    share_purpose(found)
    share_day(found, doc)
    share_first_and_last_day(found)
    date_before_told(found, doc)
    tell_stays(found, phrases, country_of)
    lead_to_homelands(found, phrases, doc, words)
    travel_abroad(found, country_of)
    add_hosts_at_home(found, events, clauses, doc, words)
    add_leaders(found, clauses, doc)
    attend_with_delegation(found, doc, words)
    send_from_homelands(found, doc, words)
    for draft in found:
        add_status(draft, doc, words, clauses)
    plan_beside(found, doc, words)
    share_status(found, doc)
    add_joint_states(found, doc)
    plan_programmes(found, events, phrases, doc, words)
    crown_meetings(found, country_of)
    meet_before_signings(found)
    sign_after_talks(found, events, doc, words)
    bring_those_before(found, events, doc, words)
    fete_guests(found, events, doc, words)
    count_unread_sides(found, doc)
    complete(found, phrases, clauses, doc)
    share_stations(found)
    found = without_general(found)
    meet_called_guests(found, events, doc, words)
    host_guests(found, doc, words)
    for draft in found:
        without_staff(draft, doc, words)
    return found


def _meeting(clause: Clause, sentence: Sentence, events: Sequence[Draft]) -> Draft | None:
    if (
        clause.trigger.frame is None
        or clause.trigger.frame.type not in MEETINGS
        or (needed_noun(clause, sentence.doc, sentence.tokens) is None and not _is_told(clause, events))
        or is_hosted(clause)
        or hosts_visit(clause, sentence.clauses)
        or is_what_occurs(clause, sentence.doc, sentence.words)
        or holds_event(clause, sentence.clauses, sentence.doc, sentence.words)
    ):
        return None
    draft = draft_of(clause, sentence.span, sentence.words.capitals)
    if draft is not None and draft.mode == "Signing":
        draft.known = draft.known or _signs_known_paper(clause, sentence)
    return draft


def _signs_known_paper(clause: Clause, sentence: Sentence) -> bool:
    """Whether a definite paper is signed, or bears a signature: «ووقع المذكرة فلان», «وحملت المذكرة توقيع فلان»."""
    paper, words = needed_noun(clause, sentence.doc, sentence.tokens), words_in(sentence.doc)
    if paper is None:
        return clause.trigger.is_verb  # «ووقع عن كينيا فلان وعن مصر فلان»
    beside = clause.trigger.end if clause.trigger.is_verb else clause.trigger.start - 1
    return paper == beside and words[paper].definite


def _is_told(clause: Clause, events: Sequence[Draft]) -> bool:
    """Whether no paper need be named: «وشهد التوقيع فلان» means one told before, «ووقع عن كينيا فلان وعن مصر فلان»."""
    frame = clause.trigger.frame
    if frame is not None and frame.mode == "Signing" and _acts_for_sides(clause):
        return True
    definite = clause.trigger.definite and not clause.trigger.is_verb
    return definite and any(frame is not None and event.rule == frame.name for event in events)


def _acts_for_sides(clause: Clause) -> bool:
    """Whether a verb is done by several, each for a state or a body of his."""
    return clause.trigger.is_verb and len(clause.subject) > 1 and len(clause.taken("=none")) > 1
