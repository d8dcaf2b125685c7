"""Join a telling to the event that it tells again."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.drafts import DAYS, Draft, Fill, add, forget, forget_days
from graph.annotate.events.particles import AT_EVENT
from graph.annotate.phrases import Phrase
from graph.model import PartialDate

_GATHER = "gather"  # the frame of «اجتماع»
_TWO = 2
CALL = "PhoneCall"  # talks of which a noun in their sentence says that they were by telephone


def merge(event: Draft, draft: Draft) -> None:
    """Add to an event what another telling says of it; the first day told stays, a month gives way to a day in it."""
    _name_posts(event, draft)
    known = [*event.values("startDate"), *event.values("endDate")]
    if draft.status == event.status and _is_day_of_month(draft.values("startDate"), known):
        forget_days(event)
    dated = bool(event.values("startDate"))
    for fill in draft.fills:
        if (
            _is_toured(fill, draft, event)
            or _is_named(fill, event)
            or (draft.known and _is_state_of_party(fill, event))
            or _is_visited(fill, event)
            or _is_of_both(fill, draft, event)
        ):
            continue
        if fill.slot not in DAYS or not dated or _is_end(fill, event, draft):
            add(event, fill)
    event.spans += [span for span in draft.spans if span not in event.spans]
    event.venues |= draft.venues
    event.housed += draft.housed
    if draft.status == "planned" and event.status == "held" and not event.over and _may_be_to_come(event):
        event.status = "planned"  # a headline tells in the present what is still to come
    event.over |= draft.over
    event.sideline = event.sideline or draft.sideline
    event.title = event.title or draft.title
    if draft.also == "" and event.also and draft.type in (event.type, event.also):
        event.type, event.mode, event.also, event.settled_by = draft.type, draft.mode, "", draft


def _is_day_of_month(days: Sequence[object], known: Sequence[object]) -> bool:
    """«الاجتماع المقرر في ديسمبر … قبل اجتماعها في الرابع من ديسمبر»: whether a day is told of which the month was."""
    day, month = (one[0] if len(set(one)) == 1 else None for one in (days, known))
    if not (isinstance(day, PartialDate) and isinstance(month, PartialDate)) or month.day or not day.day:
        return False
    return month.month == day.month and month.year == day.year


def _may_be_to_come(event: Draft) -> bool:
    """Whether it is no talks, or those that a noun at the head of the text names: «محادثات بين موسكو والرياض»."""
    headed = event.clause is not None and not event.clause.trigger.is_verb and event.span.start == 0
    return event.type != "Talks" or headed


def _is_end(fill: Fill, event: Draft, draft: Draft) -> bool:
    """Whether a telling gives the last day of what was told to begin: «انطلق أمس المؤتمر. … ويختتم المؤتمر غدا»."""
    same = draft.values("startDate") in ([], event.values("startDate"))
    return fill.slot == "endDate" and not event.values("endDate") and same


def told_once(drafts: list[Draft]) -> list[Draft]:
    """The drafts of a sentence, its talks told once: «بحث فلان مع فلان … في لقاء بروما» has the place of the noun."""
    verbs = {id(draft.clause): draft for draft in drafts if draft.clause and draft.clause.trigger.is_verb}
    kept: list[Draft] = []
    for draft in drafts:
        governor = draft.clause.governor if draft.clause else None
        verb = verbs.get(id(governor)) if governor else None
        if any(_goes_on(draft, other) for other in kept):
            forget(draft, "place")
        if verb is not None and draft.clause and (_is_setting(draft, verb) or _is_housed(draft, verb)):
            for fill in draft.fills:
                if fill.slot not in DAYS or not verb.values(fill.slot):  # «… الأحد، في لقاء هو الثالث هذا العام»
                    add(verb, fill)
            verb.mode = draft.mode if draft.mode == CALL else verb.mode
        elif verb is not None and _is_at(draft, verb):
            for fill in verb.fills:
                add(draft, fill)
            kept = [*(other for other in kept if other is not verb), draft]
        else:
            kept.append(draft)
    return kept


def _goes_on(draft: Draft, before: Draft) -> bool:
    """«التقى أمس في جدة فلانا، وبحث معه تدريب الضباط في نيس»: whether a place behind «معه» is that of a topic."""
    beside = draft.clause is not None and draft.clause.beside > 0 and draft.type == before.type == "Talks"
    margin = before.sideline.values("place") if before.sideline is not None else []
    placed = beside and bool(before.values("place") or margin)
    return placed and {*draft.values("participant")} <= {*before.values("participant")}


def _is_at(draft: Draft, verb: Draft) -> bool:
    """Whether a verb tells only what was done at the talks of its noun: «وأطلع فلان، خلال الاستقبال، السفراء على …»."""
    frame = verb.clause.trigger.frame if verb.clause else None
    alone = frame is not None and frame.only_between and frame.type == "Talks" and len(verb.parties) < 2
    link = draft.clause.link if draft.clause else ""
    return alone and draft.leans and draft.type == "Talks" and link in AT_EVENT


def _is_setting(draft: Draft, verb: Draft) -> bool:
    """Whether a noun only says at what occasion the talks of its verb were held: it has no other parties, or all."""
    houses = [phrase for phrase in draft.phrases("host") if phrase.kind == "agency"]  # «لقاء احتضنه مقر القيادة»
    mine, theirs = (
        {phrase.key or phrase for phrase in one.parties if one is verb or phrase not in houses} for one in (draft, verb)
    )
    joined = mine <= theirs or (len(theirs) > 1 and theirs < mine)  # «… خلال لقاء جمعهما وحضره فلان»
    return draft.type == verb.type == "Talks" and _is_occasion(draft) and joined


def _is_housed(draft: Draft, verb: Draft) -> bool:
    """«بحث الوزيران الملف خلال اجتماع احتضنته تونس»: whether what others house is the talks of two."""
    mine, theirs = ({phrase.key or phrase for phrase in one.phrases("participant")} for one in (draft, verb))
    two = verb.type == "Talks" and len(theirs) == _TWO and mine <= theirs
    return two and draft.rule == _GATHER and draft.type == "Conference" and _is_occasion(draft)


def _is_occasion(draft: Draft) -> bool:
    """Whether a noun tells at what occasion something was done, and is none told before: «خلال لقاء»."""
    return not draft.known and draft.clause is not None and draft.clause.link in AT_EVENT


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


def _is_visited(fill: Fill, event: Draft) -> bool:
    """Whether a traveller would be who is visited: «زيارة فلان للأسير فلان … لم يأكل الأسير حتى انتهاء زيارته»."""
    return event.type == "Visit" and fill.slot == "participant" and fill.value in event.values("host")


def _is_of_both(fill: Fill, draft: Draft, event: Draft) -> bool:
    """«استقبل فلان وفدا كينيا. … وتبادل الجانبان خلال اللقاء الهدايا»: whether «both» are those told to have met."""
    verb = draft.clause.telling if draft.clause is not None and draft.known else None
    both = verb is not None and verb.several == _TWO and fill.phrase in verb.subject
    return both and fill.slot == "participant" and len(event.parties) >= _TWO


def _is_toured(fill: Fill, draft: Draft, event: Draft) -> bool:
    """«توجه فلان إلى نيس. ويتفقد مقر البعثة»: whether a body is only toured on a journey, of which it is no host."""
    return fill.slot == "host" and draft.rule == "inspect" and event.rule != "inspect" and bool(event.values("place"))


def _is_state_of_party(fill: Fill, event: Draft) -> bool:
    """Whether a new value is only the state of someone the event names: «أكد الجانب الروسي، خلال اللقاء، …»."""
    state = fill.phrase.key if fill.phrase and fill.phrase.kind == "country" and fill.slot == "participant" else ""
    people = [phrase for phrase in event.parties if phrase.kind == "person" and phrase.country]
    return bool(state) and any(state == f"country/{person.country}" for person in people)


def _held_by(post: Phrase | None, people: list[Phrase]) -> bool:
    if post is None or post.kind != "post" or post.plural:
        return False
    return any(
        (post.agency and post.agency == person.agency) or (post.country and post.country == person.country)
        for person in people
    )
