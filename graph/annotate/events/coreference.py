"""Join the tellings of one event within a document: title, lead, body, «هذه الزيارة», «اللقاء»."""

from __future__ import annotations

from graph.annotate.events.admit import is_event
from graph.annotate.events.conflicts import are_of_one_noun, conflict
from graph.annotate.events.counted import is_of_two_of
from graph.annotate.events.drafts import Draft, stand_by, values_of
from graph.annotate.events.governors import subject_of
from graph.annotate.events.journeys import is_next_town
from graph.annotate.events.merge import merge
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.retold import told_more
from graph.annotate.events.sides import CountryOf, are_among, are_two_among, identities, match, sides, sides_present
from graph.model import PartialDate, Ref, Topic

_DEPARTURES = ("head-for", "leave")  # frames of journeys that begin where the traveller is
_INSPECTION = "inspect"  # the frame of verbs of looking something over
_ALIKE = {frozenset({"Talks", "Conference"}), frozenset({"Talks", "Ceremony"})}


def join_telling(draft: Draft, events: list[Draft], country_of: CountryOf) -> Draft | None:
    """The event that a draft tells: one of `events`, which then knows more, or the draft where it is new, or None."""
    event = _known(draft, events, country_of)
    if event is not None:
        if draft.is_attended:
            stand_by(draft)  # «وحضر المحادثات فلان»
        merge(event, draft)
        return event
    return draft if is_event(draft) else None


def _known(draft: Draft, events: list[Draft], country_of: CountryOf) -> Draft | None:
    if _signs_paper(draft):
        return next((event for event in reversed(events) if event.mode == "Signing"), None)
    more = told_more(draft, events, country_of)
    if more is not None:
        return more
    fitting = [event for event in reversed(events) if _alike(event, draft) and not conflict(event, draft, country_of)]
    attended = draft.type == "Ceremony" and (draft.is_attended or draft.took_place)  # «وحضر المراسم فلان»
    numbered = draft.values("ordinal")  # «الجولة السادسة من الحوار» is no reception told before without a number
    known = [event for event in fitting if event.values("ordinal")] if numbered else fitting
    if draft.leans and (draft.type == "Talks" or attended) and known:
        told = [event for event in known if not event.margin] or known  # «اللقاء», not the summit it was beside
        told = [event for event in told if not _is_apart_in_time(event, draft)] or told
        told = [event for event in told if _is_told_later(event, draft, told[0])] or told
        alike = [event for event in told if event.type == told[0].type]
        of_these = [event for event in alike if _covers(event, draft, country_of)]  # «الجانبان المصري والروسي»
        return next((event for event in known if _has_all(event, draft)), (of_these or told)[0])
    others = (event for event in fitting if _same(event, draft, country_of))
    same = [event for event in others if not _is_told_beside(event, draft) and not _is_next(event, draft)]
    same += [event for event in fitting if _goes_on_with_guest(event, draft)]
    if same:
        return same[0]
    if _owner_is_unknown(draft):
        return None
    noun = draft.clause is None or not draft.clause.trigger.is_verb
    placed = noun and draft.type == "Talks" and bool(draft.values("place")) and len(sides(draft)) == 1
    of_states = [event for event in fitting if placed and _is_of_states(event) and not event.values("place")]
    for event in of_states:
        if _covers(event, draft, country_of):
            return event
    leans = draft.known or (
        noun and draft.type == "Talks" and len(sides(draft)) < 2 and bool(draft.parties) and not draft.values("place")
    )
    if (
        leans
        and not draft.values("ordinal")
        and not (draft.many and not draft.clause_is_pointed)
        and _adds_nothing_new(draft)
    ):
        anyhow = [event for event in fitting if _covers(event, draft, country_of)]
        anyhow = [event for event in anyhow if are_of_one_noun(event, draft)] or anyhow
        of_body = [event for event in anyhow if _meets_body(event, draft)] if _bodies_met(draft) else []
        return next(iter([*of_body, *anyhow]), None)
    return None


def _is_told_later(event: Draft, draft: Draft, last: Draft) -> bool:
    """«فلان يستقبل فلانا ويوقعان مذكرة / استقبل فلان فلانا. وتناول اللقاء …»: talks told again since the signing."""
    since = max(span.start for span in event.spans) >= max(span.start for span in last.spans)
    return last.type == "Ceremony" and event.type == draft.type and since


def _is_apart_in_time(event: Draft, draft: Draft) -> bool:
    """«اتفقا على عقد اللجنة. … شملت المباحثات …»: whether a conference is to come, and talks were held."""
    return event.type == "Conference" and event.status == "planned" and draft.status == "held" and not draft.also


def _signs_paper(draft: Draft) -> bool:
    """Whether it says only who signed the paper told before: «ووقعها فلان», «ووقع الاتفاق عن الجانب الكيني فلان»."""
    verb = draft.clause if draft.mode == "Signing" and draft.clause and draft.clause.trigger.is_verb else None
    if verb is None:
        return False
    for_one_side = draft.known and len(draft.parties) == 1 and bool(verb.taken("=none"))
    return bool(verb.trigger.form.pronoun) or for_one_side


def _has_all(event: Draft, draft: Draft) -> bool:
    """Whether those whom a verb in the dual speaks of took part."""
    people = draft.clause.subject if draft.clause and draft.clause.trigger.is_verb else ()
    return bool(people) and {phrase.key for phrase in people} <= {phrase.key for phrase in event.parties}


def _is_told_beside(event: Draft, draft: Draft) -> bool:
    """Whether an indefinite noun tells other talks than those its own sentence has told: «… كما أجرى مباحثات مع …»."""
    people = {phrase.key for phrase in draft.parties if phrase.kind == "person"}
    return (
        draft.clause is not None
        and not (draft.clause.trigger.is_verb or draft.known)
        and draft.type == event.type == "Talks"
        and draft.span == event.span
        and draft.rule != event.rule
        and not people <= {phrase.key for phrase in event.parties}
    )


def _is_next(event: Draft, draft: Draft) -> bool:
    """Whether a verb goes on to guests without a name after others: «كما استقبل الأمير أهالي القرية»."""
    clause = draft.clause
    goes_on = clause is not None and clause.trigger.is_verb and clause.continues and draft.span != event.span
    if not goes_on or draft.type != "Talks" or not draft.unnamed:
        return False
    repeated = event.clause is not None and event.clause.trigger.is_verb and event.rule == draft.rule
    return repeated if event.unnamed else len(event.parties) > 1


def _goes_on_with_guest(event: Draft, draft: Draft) -> bool:
    """Whether somebody without a name goes on with the one whom he met: «استقبل الملك فلانا، وعقد الزعيمان مباحثات»."""
    verb = draft.clause.telling if draft.clause is not None else None
    here = draft.type == event.type == "Talks" and draft.span == event.span and event.start < draft.start
    if verb is None or not here or (verb.subject_told and not verb.several):
        return False
    verbal = event.clause is not None and event.clause.trigger.is_verb
    met = verbal and bool(event.unnamed or (event.clause is not None and event.clause.subject_told))
    known = {phrase.key for phrase in event.parties}
    return met and len(known) == 1 and "" not in known and {phrase.key for phrase in draft.parties} == known


def _owner_is_unknown(draft: Draft) -> bool:
    """Whether it belongs to someone the text has not told: «لجنة … في اجتماعها»."""
    clause = draft.clause
    return (
        clause is not None and not clause.trigger.is_verb and bool(clause.trigger.form.pronoun) and not clause.carried
    )


def _alike(event: Draft, draft: Draft) -> bool:
    if event.type == draft.type:
        return {event.mode, draft.mode} != {"Signing", "Banquet"}  # «وقعا المذكرة. وأقام الوزير مأدبة لضيفه»
    if draft.mode == "Signing" and not draft.parties:
        return False
    if event.type != draft.type and "Conference" in (event.type, draft.type) and _have_partners(event, draft):
        return False  # «اجتماعه مع فلان» is not «اللجنة في اجتماعها»
    if "gather" in (event.rule, draft.rule) and {event.rule, draft.rule} & {"exhibition", "seminar"}:
        return False
    return frozenset({event.type, draft.type}) in _ALIKE and bool(
        event.also == draft.type
        or event.mode == "Farewell"  # «ودع الرئيس السفير … وأشاد، خلال اللقاء، …»
        or draft.also == event.type
        or (draft.type != "Conference" and draft.known and not draft.parties and not draft.values("ordinal"))
    )


def _have_partners(*drafts: Draft) -> bool:
    """Whether one of two tellings says with whom somebody met, the other whose meeting it was."""
    clauses = [draft.clause for draft in drafts if draft.clause is not None]
    with_whom = [clause for clause in clauses if clause.taken("مع") and clause.trigger.form.pronoun]
    return bool(with_whom) and any(clause.trigger.form.pronoun for clause in clauses if clause not in with_whom)


def _same(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if draft.type != event.type and "Conference" in (draft.type, event.type):
        return False
    if draft.type == "Conference":
        return _same_conference(event, draft)
    if draft.type == "Visit":
        return _same_visit(event, draft, country_of)
    if draft.type == "Ceremony" and {draft.rule, event.rule} == {"award", "celebrate"}:
        return True
    if _says_with_whom(event, draft):
        return True
    if draft.type == "Talks" and (is_of_two_of(event, draft) or is_of_two_of(draft, event)):
        return False
    mine, theirs = sides(draft), sides_present(event) if draft.type == "Talks" else sides(event)
    if _is_its_ceremony(event, draft):
        return any(match(one, other, country_of) for one in mine for other in theirs)
    fewer, more = sorted((mine, theirs), key=len)
    shared = any(identities(one) & identities(other) for one in fewer for other in more)
    if len(fewer) < 2 or not (shared or (draft.type == "Talks" and _is_of_states(event))):
        return False
    return (are_two_among if draft.type == "Talks" else are_among)(fewer, more, country_of)


def _is_of_states(event: Draft) -> bool:
    """Whether talks are told of two states only, which may be told again of who speaks for them."""
    told = sides(event)
    return event.type == "Talks" and len(told) == 2 and all(phrase.kind == "country" for phrase in told)


def _says_with_whom(event: Draft, draft: Draft) -> bool:
    """Whether talks of which the text told one man and the place are told again with his partner."""
    nouns = all(one.clause is not None and not one.clause.trigger.is_verb for one in (event, draft))
    mine, theirs = ({phrase.key for phrase in sides(one)} - {""} for one in (draft, event))
    alone = (
        len(theirs) == 1 and not event.unnamed and event.rule == draft.rule == "talk" and bool(event.values("place"))
    )
    return nouns and alone and theirs < mine and len(mine) == 2


def _is_its_ceremony(event: Draft, draft: Draft) -> bool:
    """Whether a ceremony is that of the paper just signed: «… ومثل الوزارة في مراسم التوقيع فلان»."""
    signed = draft.mode == event.mode == "Signing" and draft.rule == "celebrate"
    return signed and event.rule != "celebrate" and not draft.values("place")


def _same_conference(event: Draft, draft: Draft) -> bool:
    if event.values("ordinal") and event.values("ordinal") == draft.values("ordinal"):
        return True
    if _is_sitting_of_that_day(event, draft):
        return True
    shared = set(event.values("place")) & set(draft.values("place")) or set(event.values("organizer")) & set(
        draft.values("organizer")
    )
    return bool(shared) and (
        event.mode == draft.mode or event.mode == "" or draft.mode == "" or "Session" in (event.mode, draft.mode)
    )


def _is_sitting_of_that_day(event: Draft, draft: Draft) -> bool:
    """Whether a noun with its body tells the sitting of a day again, as a line between two texts does."""
    named = draft.clause is not None and not draft.clause.trigger.is_verb and bool(draft.clause.taken("genitive"))
    days, places = draft.values("startDate"), (set(draft.values("place")), set(event.values("place")))
    once = bool(days) and days == event.values("startDate") and not draft.values("ordinal")
    elsewhere = all(places) and not places[0] & places[1]
    return named and once and draft.mode == event.mode and not elsewhere and _meets_body(event, draft)


def _same_visit(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    mine, theirs = draft.phrases("participant"), event.phrases("participant")
    if not any(match(one, other, country_of) for one in mine for other in theirs):
        return False
    places, others = _where(draft, country_of), _where(event, country_of)
    if (places and not others and _sets_out(event, draft)) or _goes_on_to_body(event, draft):
        return False
    return bool(places & others) or not (places and others)


def _sets_out(event: Draft, draft: Draft) -> bool:
    """Whether a visitor of a place without a name leaves it for another: «زار الوزير المصنع. … كما توجه إلى …»."""
    leaves = draft.rule in _DEPARTURES and draft.clause is not None and draft.clause.trigger.is_verb
    return leaves and ((event.goes_somewhere and draft.span != event.span) or is_next_town(event, draft))


def _goes_on_to_body(event: Draft, draft: Draft) -> bool:
    """«… في زيارة إلى مسقط. وزار الوفد أكاديمية الشرطة»: whether who came to a town or a state goes to a body there.

    Who looks it over, «وتفقد الأكاديمية», does what he came for.
    """
    verb = draft.clause is not None and draft.clause.trigger.is_verb and draft.rule != _INSPECTION
    bodies = {phrase.key for phrase in draft.phrases("host") if phrase.kind == "agency"}
    return verb and bool(bodies) and bool(event.values("place")) and not event.values("host")


def _where(draft: Draft, country_of: CountryOf) -> set[str]:
    """The states of an event's places, and towns of which no state is known; a building alone tells no town."""
    places = [place.key for place in draft.phrases("place")]
    return {country_of(key) or key for key in places if country_of(key) or key not in draft.venues}


def _adds_nothing_new(draft: Draft) -> bool:
    """Whether a definite mention leans on what was told before: «اللقاء», «هذه الزيارة»."""
    return draft.type in ("Visit", "Conference") or len(sides(draft)) < 2


def _covers(event: Draft, draft: Draft, country_of: CountryOf) -> bool:
    if draft.type == "Conference" and (_organizers_differ(event, draft) or _is_other_body(event, draft)):
        return False
    if draft.type == "Conference":
        return not (
            draft.values("place")
            and event.values("place")
            and not set(draft.values("place")) & set(event.values("place"))
        )
    told = [phrase for phrase in draft.phrases("participant") if phrase not in draft.along]
    body = draft.type == "Talks" and not draft.known  # «إحاطة إلى مجلس الأمن» is not what others discuss
    mine = [one for one in told if one.kind in PERSONAL] or [one for one in told if body and one.kind == "agency"]
    return are_among(mine, event.parties, country_of)


def _is_other_body(event: Draft, draft: Draft) -> bool:
    """Whether another noun with an owner of its own names another conference: «المؤتمر العام لليونسكو»."""
    pointed = draft.clause is not None and draft.clause.trigger.pointed
    return bool(draft.values("organizer")) and draft.rule != event.rule and not pointed


def _meets_body(event: Draft, draft: Draft) -> bool:
    """Whether the body whose meeting a noun tells took part in an event: «المجلس في جلسته»."""
    return not _bodies_met(draft).isdisjoint({*event.values("participant"), *event.values("organizer")})


def _organizers_differ(event: Draft, draft: Draft) -> bool:
    mine = {*draft.values("organizer"), *_bodies_met(draft)}
    theirs = {*event.values("organizer"), *event.values("host"), *_bodies_met(event)}
    return bool(mine and theirs) and not mine & theirs


def _bodies_met(draft: Draft) -> set[Ref | Topic | PartialDate | int]:
    """The bodies whose meeting a noun tells: «اجتماع اللجنة», «المجلس في جلسته»."""
    owners = subject_of(draft.clause) if draft.clause is not None and not draft.clause.trigger.is_verb else ()
    return {value for phrase in owners if phrase.kind == "agency" for value in values_of(phrase)}
