"""Let a visit lead to the state of who speaks of it: «أشاد الرئيس الكيني بزيارة فلان إلى بلاده»."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill, forget
from graph.annotate.events.hosting import houses
from graph.annotate.events.led import delegations_in
from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import COMMAS, PERSONAL, RELATIVES
from graph.annotate.events.sides import CountryOf
from graph.annotate.events.text import folded_words
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase
from graph.annotate.sentences import begins_in
from graph.annotate.word import words_in

_LAND = 3  # words after a visit within which «البلاد» stands
_REACH = 16  # words between a visit and «بلاده»


def lead_to_homelands(drafts: Sequence[Draft], phrases: Sequence[Phrase], doc: Doc, words: EventWords) -> None:
    """Give each visit that names no place the state of its speaker; `phrases` are those of the sentence."""
    for draft in drafts:
        told = draft.rule == "visit" and draft.type == "Visit" and not draft.values("place")
        home = _speaker_at_home(draft, phrases) if told and draft.phrases("participant") else None
        home = home if home is not None and _names_homeland(draft, doc, words, home.end) else None
        if home is None and told and _leads_to_hosts(draft, doc, words):
            home = _host_at_home(draft, drafts)
        if home is not None:
            fill(draft, "place", Phrase.of_state(home.country, home.start, home.end))


def house_in_homelands(
    drafts: Iterable[Draft], clauses: Sequence[Clause], phrases: Sequence[Phrase], doc: Doc, words: EventWords
) -> None:
    """Let the state of who speaks of it host what his homeland does: «قال فلان إن بلاده ستستضيف القمة»."""
    for draft in drafts:
        verbs = [clause.trigger for clause in clauses if houses(clause, draft)]
        beside = (i for verb in verbs for i in (verb.start - 1, verb.end))
        own = draft.type != "Visit" and words.has_any("Homeland", (words_in(doc)[i].stem for i in beside))
        home = _of_relative(verbs, phrases, doc) or _speaker_at_home(draft, phrases) if own else None
        home = home or (_told_before(draft) if own else None)
        if home is not None:
            fill(draft, "host", Phrase.of_state(home.country, home.start, home.end))


def _of_relative(verbs: Iterable[Trigger], phrases: Sequence[Phrase], doc: Doc) -> Phrase | None:
    """«أشاد فلان برئيس كينيا الذي احتضنت بلاده القمة»: who is named right before the relative clause."""
    folded = folded_words(doc)
    relatives = (verb.start - 1 for verb in verbs if verb.start > 1 and folded[verb.start - 1] in RELATIVES)
    ends = {index - (folded[index - 1] in COMMAS) for index in relatives}
    return next((one for one in phrases if one.end in ends and one.kind in PERSONAL and one.country), None)


def _told_before(draft: Draft) -> Phrase | None:
    """The only one of whom the text spoke before, where it tells his state."""
    carried = draft.clause.carried if draft.clause is not None else ()
    return carried[0] if len(carried) == 1 and carried[0].country else None


def _leads_to_hosts(draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether a visit leads to «البلاد», which are those of whoever receives the visitor."""
    return words.has_any("HostLand", (word.folded for word in words_in(doc)[draft.end : draft.end + _LAND]))


def _host_at_home(visit: Draft, drafts: Sequence[Draft]) -> Phrase | None:
    """Who met the visitor, where the talks told before name one state beside his: «التقى فلانا الذي يزور البلاد»."""
    talks = [draft for draft in drafts if draft.type == "Talks" and draft.start < visit.start]
    abroad = {phrase.country for phrase in visit.parties}
    hosts = [phrase for phrase in talks[-1].parties if phrase.country and phrase.country not in abroad] if talks else []
    alone = len({phrase.country for phrase in hosts}) == 1 and bool(abroad - {""})
    return hosts[0] if alone else None


def send_from_homelands(drafts: Sequence[Draft], doc: Doc, words: EventWords) -> None:
    """Give each meeting to which someone leads «وفد بلاده» the state of who leads it."""
    for draft in (draft for draft in drafts if draft.type in ("Visit", "Conference")):
        for leader in draft.phrases("headOfDelegation"):
            if leader.country and _leads_compatriots(leader, draft, doc, words):
                fill(draft, "participant", Phrase.of_state(leader.country, leader.start, leader.end))


def _leads_compatriots(leader: Phrase, draft: Draft, doc: Doc, words: EventWords) -> bool:
    """Whether the delegation of a meeting's sentence is told as that of somebody's homeland."""
    plain = words_in(doc)
    near = [
        i for i in delegations_in(doc) if min(leader.start, draft.start) <= i <= max(leader.end, draft.end) + _REACH
    ]
    return any(i + 1 < len(plain) and words.has("Homeland", plain[i + 1].stem) for i in near)


def _speaker_at_home(draft: Draft, phrases: Sequence[Phrase]) -> Phrase | None:
    """The first whose state the sentence tells, where he stands before the visit and does not make it."""
    travellers = {phrase.key for phrase in draft.parties} | {phrase.country for phrase in draft.parties} - {""}
    holders = [phrase for phrase in phrases if phrase.kind in PERSONAL and phrase.end <= draft.start]
    first = holders[0] if holders and holders[0].country else None
    return first if first is not None and not {first.key, first.country} & (travellers - {""}) else None


def _names_homeland(draft: Draft, doc: Doc, words: EventWords, start: int) -> bool:
    """Whether «بلاده» stands between who speaks and the visit, or soon after it in the sentence."""
    plain, begins = words_in(doc), begins_in(doc)
    end = next((i for i in range(draft.end, len(plain)) if begins[i]), len(plain))
    near = range(max(start, draft.start - _REACH), min(end, draft.end + _REACH))
    forms = ((plain[i].stem, plain[i].stem.removeprefix("ل"), plain[i].stem.removeprefix("ب")) for i in near)
    return words.has_any("Homeland", (form for stems in forms for form in stems))


def travel_abroad(drafts: Sequence[Draft], country_of: CountryOf) -> None:
    """«التقى الوزير المصري نظيره القطري خلال زيارة إلى القاهرة»: of two who meet, the one from abroad visits."""
    for visit in drafts:
        home = _where_at_home(visit, country_of)
        talks = [draft for draft in drafts if home and draft.type == "Talks" and draft.span == visit.span]
        people = [one for draft in talks for one in draft.phrases("participant") if one not in draft.phrases("host")]
        foreign = (one for one in people if one.kind == "person" and one.country not in ("", home))
        abroad = {phrase.key: phrase for phrase in foreign}
        if len(abroad) == 1:
            forget(visit, "participant")
            fill(visit, "participant", next(iter(abroad.values())))


def _where_at_home(visit: Draft, country_of: CountryOf) -> str:
    """The state of the one traveller, where a noun leads there and only words before it tell whose visit it is."""
    travellers = visit.phrases("participant") if visit.type == "Visit" else []
    noun = visit.clause is not None and not visit.clause.trigger.is_verb and visit.clause.link not in ("", "ب")
    alone = travellers[0] if noun and len(travellers) == 1 and travellers[0].end <= visit.start else None
    visited = {country_of(place.key) for place in visit.phrases("place")}
    return alone.country if alone is not None and alone.kind == "person" and visited == {alone.country} else ""
