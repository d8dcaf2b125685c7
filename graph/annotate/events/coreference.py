"""Join the tellings of one event within a document: title, lead, body, «هذه الزيارة», «اللقاء»."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.annotate.events.drafts import Draft, Fill, add
from graph.annotate.events.particles import PERSONAL
from graph.annotate.morphology import VerbForm
from graph.annotate.phrases import Phrase
from graph.model import PartialDate

CountryOf = Callable[[str], str]
_FACE_TO_FACE = {"meet", "receive", "sit", "gather", "host", "enter"}  # frames of talks that are no phone call
_ALIKE = {frozenset({"Talks", "Conference"}), frozenset({"Talks", "Ceremony"})}


def join_telling(draft: Draft, events: list[Draft], country_of: CountryOf) -> Draft | None:
    """The event that a draft tells: one of `events`, which then knows more, or a new one at their end, or None."""
    event = _known(draft, events, country_of)
    if event is not None:
        _merge(event, draft)
        return event
    if is_event(draft):
        events.append(draft)
        return draft
    return None


def is_event(draft: Draft) -> bool:
    """Whether a draft says enough to be an event of its own."""
    if draft.type == "Talks":
        return len(_sides(draft)) >= 2 and not (draft.many and len(draft.parties) < 2)
    if draft.type == "Visit":
        return _travels(draft) and bool(draft.values("place") or (_bodies(draft) and not draft.many))
    if draft.type == "Ceremony":
        return _is_ceremony(draft)
    if draft.margin:
        return True
    return _is_conference(draft)


def _is_ceremony(draft: Draft) -> bool:
    """Whether someone is there; a signing has two sides, or none at all in the passive: «ووُقعت مذكرة»."""
    if draft.mode != "Signing":
        return bool(draft.parties)
    verb = draft.clause is not None and draft.clause.trigger.is_verb
    return len(draft.parties) + len(draft.unnamed) >= 2 or (verb and not draft.parties)


def _travels(draft: Draft) -> bool:
    """Whether someone is said to travel; of «وصل» and the like, whose subject may be anything, only people do."""
    if draft.rule == "visit":
        return bool(draft.phrases("participant") or draft.unnamed)
    people = [phrase for phrase in draft.phrases("participant") if phrase.kind in PERSONAL]
    return bool(people) or bool(draft.values("headOfDelegation"))


def _is_conference(draft: Draft) -> bool:
    frame = draft.clause.trigger.frame if draft.clause else None
    if draft.many or (frame and frame.needs_ordinal and not draft.values("ordinal")):
        return False
    slots = ("place", "startDate", "organizer", "host")
    if draft.values("ordinal") and not _is_round(draft):
        return True
    if draft.rule == "assemble" and not (draft.values("place") or draft.values("startDate")):
        return False
    opened = draft.clause is not None and draft.clause.governor is not None
    attended = opened and draft.clause.governor.trigger.role == "AttendVerb" and draft.values("participant")
    told = attended or [slot for slot in slots if draft.values(slot)]
    return bool(told) and (not draft.clause or not draft.clause.trigger.pointed)


def _is_round(draft: Draft) -> bool:
    """Whether a low number alone may count something else: «الدورة الأولى» of elections, «المناظرة الأولى»."""
    return all(isinstance(value, int) and value < 4 for value in draft.values("ordinal"))


def _known(draft: Draft, events: list[Draft], country_of: CountryOf) -> Draft | None:
    fitting = [event for event in reversed(events) if _alike(event, draft) and not _conflict(event, draft, country_of)]
    if draft.leans and draft.type == "Talks" and fitting:
        return fitting[0]
    same = [event for event in fitting if _same(event, draft, country_of)]
    if same:
        return same[0]
    noun = draft.clause is None or not draft.clause.trigger.is_verb
    leans = draft.known or (
        noun and draft.type == "Talks" and len(_sides(draft)) < 2 and bool(draft.parties) and not draft.values("place")
    )
    if (
        leans
        and not draft.values("ordinal")
        and not (draft.many and not draft.clause_is_pointed)
        and _adds_nothing_new(draft)
    ):
        anyhow = [event for event in fitting if _covers(event, draft, country_of)]
        return anyhow[0] if anyhow else None
    return None


def _alike(event: Draft, draft: Draft) -> bool:
    if event.type == draft.type:
        return True
    if draft.mode == "Signing" and not draft.parties:
        return False
    return frozenset({event.type, draft.type}) in _ALIKE and bool(
        event.also == draft.type
        or draft.also == event.type
        or (draft.type != "Conference" and draft.known and not draft.parties and not draft.values("ordinal"))
    )


def _same(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if draft.type != event.type and "Conference" in (draft.type, event.type):
        return False
    if draft.type == "Conference":
        return _same_conference(event, draft, country_of)
    if draft.type == "Visit":
        return _same_visit(event, draft, country_of)
    if draft.type == "Ceremony" and {draft.rule, event.rule} == {"award", "celebrate"}:
        return True
    mine, theirs = _sides(draft), _sides(event)
    fewer, more = sorted((mine, theirs), key=len)
    if len(fewer) < 2 or not any(_identities(one) & _identities(other) for one in fewer for other in more):
        return False
    return all(any(match(one, other, country_of) for other in more) for one in fewer)


def _same_conference(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if event.values("ordinal") and event.values("ordinal") == draft.values("ordinal"):
        return True
    shared = set(event.values("place")) & set(draft.values("place")) or set(event.values("organizer")) & set(
        draft.values("organizer")
    )
    return bool(shared) and (
        event.mode == draft.mode or event.mode == "" or draft.mode == "" or "Session" in (event.mode, draft.mode)
    )


def _same_visit(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    mine, theirs = draft.phrases("participant"), event.phrases("participant")
    if not any(match(one, other, country_of) for one in mine for other in theirs):
        return False
    places = {country_of(place.key) or place.key for place in draft.phrases("place")}
    others = {country_of(place.key) or place.key for place in event.phrases("place")}
    return bool(places & others) or not (places and others)


def _conflict(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if event.values("ordinal") and draft.values("ordinal") and event.values("ordinal") != draft.values("ordinal"):
        return True
    if _statuses_differ(event, draft):
        return True
    if "call" in (event.rule, draft.rule) and {event.rule, draft.rule} & _FACE_TO_FACE:
        return True
    if _dates_differ(event.values("startDate"), draft.values("startDate")):
        return True
    mine = {country_of(place.key) for place in draft.phrases("place")} - {""}
    theirs = {country_of(place.key) for place in event.phrases("place")} - {""}
    if mine and theirs and not mine & theirs:
        return True
    return _cities_differ(event, draft)


def _statuses_differ(event: Draft, draft: Draft) -> bool:
    """Whether one is to come and a verb in the past tells the other."""
    if draft.type != "Talks" or draft.known or {event.status, draft.status} != {"planned", "held"}:
        return False
    return _is_past(event if event.status == "held" else draft)


def _is_past(draft: Draft) -> bool:
    form = draft.clause.trigger.form if draft.clause else None
    return isinstance(form, VerbForm) and form.tense == "past"


def _cities_differ(event: Draft, draft: Draft) -> bool:
    """Two cities of which neither telling names both are two places."""
    mine = {p.key for p in draft.phrases("place") if p.kind == "place"}
    theirs = {p.key for p in event.phrases("place") if p.kind == "place"}
    return bool(mine and theirs) and not mine & theirs and draft.type != "Conference"


def _dates_differ(left: Sequence[object], right: Sequence[object]) -> bool:
    pairs = [
        (one, other)
        for one in left
        for other in right
        if isinstance(one, PartialDate) and isinstance(other, PartialDate)
    ]
    return bool(pairs) and not any(one.agrees(other) for one, other in pairs)


def _adds_nothing_new(draft: Draft) -> bool:
    """Whether a definite mention leans on what was told before: «اللقاء», «هذه الزيارة»."""
    return draft.type in ("Visit", "Conference") or len(_sides(draft)) < 2


def _covers(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if draft.type == "Conference" and (_organizers_differ(event, draft) or _is_other_body(event, draft)):
        return False
    if draft.type == "Conference":
        return not (
            draft.values("place")
            and event.values("place")
            and not set(draft.values("place")) & set(event.values("place"))
        )
    mine = [phrase for phrase in draft.phrases("participant") if phrase.kind in PERSONAL]
    return all(any(match(one, other, country_of) for other in event.parties) for one in mine)


def _is_other_body(event: Draft, draft: Draft) -> bool:
    """Whether another noun with an owner of its own names another conference: «المؤتمر العام لليونسكو»."""
    pointed = draft.clause is not None and draft.clause.trigger.pointed
    return bool(draft.values("organizer")) and draft.rule != event.rule and not pointed


def _organizers_differ(event: Draft, draft: Draft) -> bool:
    mine, theirs = set(draft.values("organizer")), {*event.values("organizer"), *event.values("host")}
    return bool(mine and theirs) and not mine & theirs


def match(one: Phrase, other: Phrase, country_of: CountryOf) -> bool:
    """Whether two phrases may mean one party: the same thing, or a state, body or group and who stands for it."""
    if one.key and one.key == other.key:
        return True
    for group, single in ((one, other), (other, one)):
        if group.plural and group.kind == "post":
            return not group.country or bool(_states(group, country_of) & _states(single, country_of))
    if {one.kind, other.kind} == {"person", "post"} and one.country and one.country == other.country:
        return True
    if one.kind == "person" and other.kind == "person":
        return False
    if "country" in (one.kind, other.kind):
        return bool(_states(one, country_of) & _states(other, country_of))
    return bool(_identities(one) & _identities(other))


def _states(phrase: Phrase, country_of: CountryOf) -> set[str]:
    return {phrase.country, country_of(phrase.agency), country_of(phrase.key)} - {""}


def _identities(phrase: Phrase) -> set[str]:
    state = {f"country/{phrase.country}"} if phrase.country and not phrase.agency else set[str]()
    return ({phrase.key, phrase.agency} | state) - {""}


def _sides(draft: Draft) -> list[Phrase]:
    """The parties that are not the body or state behind another of them."""
    sides: list[Phrase] = list(draft.unnamed)
    for phrase in draft.parties:
        if phrase.kind != "place" and not any(phrase.key and phrase.key == other.key for other in sides):
            sides.append(phrase)
    return sides


def _bodies(draft: Draft) -> list[Phrase]:
    return [phrase for phrase in draft.phrases("host") if phrase.kind == "agency"]


def _merge(event: Draft, draft: Draft) -> None:
    _name_posts(event, draft)
    dated = bool(event.values("startDate"))
    for fill in draft.fills:
        if _is_named(fill, event):
            continue
        if fill.slot not in ("startDate", "endDate") or not dated:
            add(event, fill)
    event.spans += [span for span in draft.spans if span not in event.spans]
    event.sideline = event.sideline or draft.sideline
    if draft.also == "" and event.also and draft.type in (event.type, event.also):
        event.type, event.mode, event.also = draft.type, draft.mode, ""


def _name_posts(event: Draft, draft: Draft) -> None:
    """Forget the body or state of an unnamed holder of a post whom the new telling names."""
    named = [phrase for phrase in draft.parties if phrase.kind == "person"]
    event.fills = [fill for fill in event.fills if not _held_by(fill.phrase, named)]
    event.unnamed = [phrase for phrase in event.unnamed if not named]


def _is_named(fill: Fill, event: Draft) -> bool:
    """Whether a new value is only the post of someone the event names already."""
    return fill.slot in ("participant", "host") and _held_by(
        fill.phrase, [phrase for phrase in event.parties if phrase.kind == "person"]
    )


def _held_by(post: Phrase | None, people: list[Phrase]) -> bool:
    if post is None or post.kind != "post" or post.plural:
        return False
    return any(
        (post.agency and post.agency == person.agency) or (post.country and post.country == person.country)
        for person in people
    )
