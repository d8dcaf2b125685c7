"""Let a signing that ends a meeting have its sides: «توج اللقاء بتوقيع اتفاقية», «اختتم فلان زيارته بتوقيع …»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.annotate.events.clauses import Clause
from graph.annotate.events.drafts import Draft, fill
from graph.annotate.events.sides import CountryOf
from graph.annotate.phrases import Phrase

_BY = "ب"
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
        yield Phrase(told.start, told.end, "", "country", f"country/{state}", country=state)


def _state(phrase: Phrase, country_of: CountryOf) -> str:
    return phrase.country or country_of(phrase.agency) or country_of(phrase.key)
