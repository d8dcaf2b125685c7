"""Let a signing that ends a meeting have its sides: «توج اللقاء بتوقيع اتفاقية», «وأعقب اللقاء توقيع مذكرة»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause, is_carried_by
from graph.annotate.events.drafts import Draft, fill, is_told_after
from graph.annotate.events.journeys import share
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import AFTER, AMID, THAT
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words
from graph.annotate.phrases import Phrase
from graph.annotate.word import words_in
from graph.model import PartialDate

_BY = "ب"
_WITH = "مع"
_TO = ("عن", "الي")  # from what talks bring to a signing: «أسفرت المباحثات عن توقيع …»
_DUALS = ("ين", "تي", "يهما")  # how two end behind «بين»: «بين البلدين», «بين وزارتي …»
_PAPER = 10  # words in which a paper is told, and between whom it is
_FOLLOWING = "SuccessionVerb"  # verbs from a meeting to what came after it
_BRINGING = (_FOLLOWING, "ContainVerb", "ResultVerb")  # and to what came of it
_HELD = ("OccurVerb", "ConveneVerb")  # roles of verbs that tell that a meeting took place, or ended
_CROWNED = "obtain"  # the frame of «توج», which else tells of prizes


def crown_meetings(drafts: Sequence[Draft], country_of: CountryOf) -> None:
    """Add to each signing of a sentence that has no two sides those of the meeting before it that it ends."""
    for signing in drafts:
        if signing.type != "Ceremony" or signing.mode != "Signing" or len(signing.parties) > 1:
            continue
        before = [draft for draft in drafts if draft.start < signing.start and _ends_with(draft, signing.clause)]
        told = {_state(party, country_of) for party in signing.parties}
        for side in _sides(before[-1], country_of) if before else ():
            if not told or _state(side, country_of) not in told:
                fill(signing, "participant", side)


def sign_after_talks(drafts: Sequence[Draft], events: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Let those who met just before sign what is told to be signed, if the text tells nobody else.

    «التقى فلان فلانا. وأعقب اللقاء توقيع مذكرة», «… وعقب ذلك تم التوقيع على مذكرة», «… ووُقعت مذكرة».
    """
    for signing in drafts:
        clause = signing.clause
        if signing.mode != "Signing" or clause is None or _is_of_another_time(signing):
            continue
        met = _met_before(signing, drafts, events)
        alone = len(signing.parties) < 2 and all(party in met for party in signing.parties)
        told = _is_passive(clause) if clause.trigger.is_verb else _came_about(signing, clause, drafts, doc, words)
        if alone and told and not _is_between_others(signing, doc):
            for phrase in met:
                fill(signing, "participant", phrase)
        _sign_where_they_met(signing, drafts)


def _sign_where_they_met(signing: Draft, drafts: Sequence[Draft]) -> None:
    """«التقى فلان فلانا في نيس، ووقعا مذكرة»: what the two sign in their sentence they sign where they have met."""
    verb, sides = signing.clause, {phrase.who for phrase in signing.parties}
    before = [talks for talks in drafts if talks.type == "Talks" and talks.start < signing.start]
    met = {phrase.who for phrase in before[-1].parties} if before else set[str]()
    if verb is not None and verb.trigger.is_verb and len(sides) > 1 and sides == met and not signing.values("place"):
        share(before[-1], signing, "place")


def _is_of_another_time(signing: Draft) -> bool:
    """Whether no day is told of a signing but its year or month: «في عام 2010 تم التوقيع على …»."""
    days = signing.values("startDate")
    return any(isinstance(day, PartialDate) and not day.day for day in days)


def _met_before(signing: Draft, drafts: Sequence[Draft], events: Sequence[Draft]) -> list[Phrase]:
    """Who met in the last talks told before a signing, in its sentence or the one before."""
    here = [talks for talks in drafts if talks.type == "Talks" and talks.start < signing.start]
    before = [talks for talks in events if talks.type == "Talks" and is_told_after(signing, talks)]
    alike = (talks for talks in reversed([*before, *here]) if talks.status == signing.status)
    return next((talks.parties for talks in alike if len(talks.parties) > 1), [])


def _is_passive(verb: Clause) -> bool:
    """«كما وُقعت مذكرة»: whether a verb tells nobody who signs."""
    told = verb.subject or verb.subject_told or verb.orphan or verb.antecedent
    return verb.trigger.form.tense == "past" and not (told or verb.trigger.form.pronoun)


def _came_about(signing: Draft, noun: Clause, drafts: Sequence[Draft], doc: Doc, words: EventWords) -> bool:
    """Whether a verb tells that a paper was signed, or that talks brought or ended with its signing."""
    done = _takes_place(signing, noun) and not noun.link
    talks = [draft for draft in drafts if draft.type == "Talks" and draft.known and draft.start < signing.start]
    ended = any(_ends_with(draft, noun) for draft in talks)
    bearing = [draft for draft in talks if draft.end == signing.start - bool(noun.link in _TO)]
    beside = {signing.start, *(draft.start for draft in bearing)}
    brought = any(_is_verb(doc, words, start - 1, *_BRINGING) for start in beside)
    before = words_in(doc)[signing.start - 1]
    pointed = before.opens_with_article or before.folded in THAT
    return done or ended or brought or (pointed and _is_verb(doc, words, signing.start - 2, _FOLLOWING))


def _takes_place(signing: Draft, noun: Clause) -> bool:
    """Whether a verb of nobody tells that something was signed, or is to be: «تم توقيع …», «وسيجري توقيع …»."""
    verb = noun.governor
    if verb is None:
        return False
    coming = signing.status == "planned"
    alone = is_carried_by(noun, ("SupportVerb",)) and not (verb.subject or verb.subject_told)  # «سيجري»
    done = is_carried_by(noun, ("OccurVerb",)) and (coming or verb.trigger.form.tense == "past")
    return done or (coming and alone)


def _is_verb(doc: Doc, words: EventWords, index: int, *names: str) -> bool:
    """Whether a verb of some classes stands somewhere."""
    return index >= 0 and words.verb_of(folded_words(doc)[index], *names) is not None


def _is_between_others(signing: Draft, doc: Doc) -> bool:
    """Whether others sign than those who met: «توقيع عقد مع الشركة», «… بين الشركة والمصرف», not «بين البلدين»."""
    told = words_in(doc)[signing.end : signing.end + _PAPER]
    for word, following in pairwise(told):
        if word.mark:
            return False
        if word.folded == _WITH or (word.folded in AMID and not following.folded.endswith(_DUALS)):
            return True
    return False


def meet_before_signings(drafts: Sequence[Draft]) -> None:
    """«وقع فلان وفلان اتفاقية عقب مباحثات»: those who sign have held the talks after which they do."""
    signings = [draft for draft in drafts if draft.mode == "Signing" and draft.clause is not None]
    for talks in drafts:
        clause = talks.clause
        if talks.type != "Talks" or clause is None:
            continue
        held = not (clause.trigger.is_verb or clause.trigger.definite) and (clause.link in AFTER or clause.ending)
        signing = next((draft for draft in signings if held and draft.clause is clause.governor), None)
        sides = signing.phrases("participant") if signing else []
        if signing is None or len(sides) < 2 or _are_others(talks, sides):
            continue
        for side in sides:
            fill(talks, "participant", side)
        if not signing.is_dated and _is_on_day(talks):
            share(talks, signing, "startDate", "endDate")


def _is_on_day(talks: Draft) -> bool:
    """Whether talks are told to be on one day, not to have begun in a month: «بعد مفاوضات بدأت في يناير»."""
    days = [*talks.values("startDate"), *talks.values("endDate")]
    return len(days) == len(("startDate", "endDate")) and all(isinstance(day, PartialDate) and day.day for day in days)


def _are_others(talks: Draft, signing: Sequence[Phrase]) -> bool:
    """Whether anybody with a name is told to talk who does not sign."""
    names = {phrase.key for phrase in signing}
    return any(phrase.kind == "person" and phrase.key not in names for phrase in talks.parties)


def _ends_with(meeting: Draft, signing: Clause | None) -> bool:
    """Whether «ب» leads to a signing from a meeting's noun, or from the verb that tells how the meeting ended."""
    clause = meeting.clause
    if signing is None or clause is None or signing.trigger.is_verb or clause.trigger.is_verb or signing.link != _BY:
        return False
    verb = signing.governor
    if verb is None or meeting.many or clause.link:
        return False
    crowned = verb is clause.governor and verb.trigger.is_verb
    ended = verb.trigger.role in _HELD or verb.trigger.rule == _CROWNED or verb.trigger.says("ending")
    return verb is clause or (crowned and ended)


def _sides(meeting: Draft, country_of: CountryOf) -> Iterator[Phrase]:
    """Who met; of a visit the state of who came, and that where he came to."""
    if meeting.type != "Visit":
        parties = meeting.phrases("participant")
        yield from parties if len(parties) > 1 else ()
        return
    there = meeting.phrases("participant", "place")
    states = dict.fromkeys(state for phrase in there if (state := _state(phrase, country_of)))
    for state in states if len(states) == 2 else ():
        told = next(phrase for phrase in there if _state(phrase, country_of) == state)
        yield Phrase.of_state(state, told.start, told.end)


def _state(phrase: Phrase, country_of: CountryOf) -> str:
    return phrase.country or country_of(phrase.agency) or country_of(phrase.key)
