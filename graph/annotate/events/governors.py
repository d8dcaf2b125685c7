"""Read what the words around an event noun say: «أجرى فلان مباحثات», «الذي نظمته الأمم المتحدة»."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from graph.annotate.events.carriers import reaches, slot_of_governor
from graph.annotate.events.clauses import BESIDE_OTHERS, Clause, find_objects, holder
from graph.annotate.events.deeds import honours_there, meets_there, speaks_there
from graph.annotate.events.governed import (
    announcer,
    is_convened,
    is_host,
    is_left,
    is_organized_by_owner,
    is_then,
    is_who_sits,
    is_witnessed,
    leads_through,
    led_along,
    only_carries,
    summoner,
    taken_round,
)
from graph.annotate.events.particles import ACTORS, AT_EVENT, HANDED, PERSONAL, PLACED
from graph.annotate.events.slots import is_done_to, is_welcome, role_of, roles
from graph.annotate.phrases import DateMention, Phrase

OCCURRING = ("OccurVerb", "ConveneVerb")
DONE_AT = ("ReportVerb", "AgreeVerb", "SpeakVerb", "event")  # what may be done where others meet
_DEED = 8  # words beside names between what somebody says and «خلال لقائه»
_HAD = 12  # words between who had a meeting and its noun, a day, a place and an occasion among them
_OF_A_DAY = ("Encounter", "Reception", "PhoneCall", "WorkingSession")  # kinds of talks that last no longer
_DEPTH = 4  # verbs between an event noun and its subject


def subject_of(clause: Clause, depth: int = _DEPTH) -> tuple[Phrase, ...]:
    """Who acts in a clause; for a noun, its genitive, its owner, or the subject of the verb that governs it."""
    if clause.trigger.is_verb:
        return clause.subject
    owner = tuple(phrase for phrase in clause.phrases("genitive") if phrase.kind in ACTORS)
    if (
        owner
        and not is_done_to(clause)
        and (role_of(clause, "genitive") != "host" or role_of(clause, "subject") == "host")
    ):
        return owner
    if clause.trigger.form.pronoun:
        return clause.carried
    if clause.trigger.goes_to:
        return ()  # «وصول الشحنة»
    governor = clause.governor
    if governor is not None and (speaks_there(clause, governor) or meets_there(clause, governor)):
        return governor.subject
    if (
        governor
        and depth
        and governor.trigger.role in ("SupportVerb", "AttendVerb", "OrganizerVerb", "HostVerb", "event")
    ):
        return subject_of(governor, depth - 1)
    return clause.before or announcer(clause)


def _accompanied(clause: Clause) -> list[Phrase]:
    """Whose «لقائه» it is beside who goes along: «رافق فلان فلانا خلال لقائه بفلان»."""
    governor = clause.governor if clause.trigger.form.pronoun else None
    along = governor is not None and governor.trigger.is_verb and governor.trigger.says("accompanying")
    return [phrase for phrase in find_objects(governor) if phrase.kind == "person"] if governor and along else []


def of_governor(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    """What the words around an event noun say: «أجرى فلان مباحثات», «لقاء جمع فلانا», «الذي نظمته الأمم المتحدة»."""
    if clause.trigger.is_verb:
        return
    if is_done_to(clause) and role_of(clause, "genitive") == "host":
        yield from (("host", phrase) for phrase in clause.near)  # «أعرب الوزير عن سعادته باستقبال السفير»
    led = led_along(clause)
    yield from (("participant", phrase) for phrase in (*taken_round(clause), *summoner(clause), *led))
    if led and clause.governor is not None:
        yield from (("place", goal) for goal in clause.governor.phrases("الي") if goal.kind in ("place", "country"))
    if clause.trigger.form.pronoun:
        slot = role_of(clause, "genitive" if "genitive" in roles(clause) else "subject")
        slot = "participant" if is_welcome(clause) else slot
        slot = role_of(clause, "ل") if clause.taken("=agent") and "ل" in roles(clause) else slot
        owners = [phrase for phrase in clause.carried if phrase.kind == "agency" or not is_edition(clause)]
        slot = "participant" if slot == "organizer" else slot
        slot = "organizer" if is_organized_by_owner(clause) else slot
        yield from ((slot, phrase) for phrase in owners)
        yield from _beside_holder(clause)
        yield from ((slot, phrase) for phrase in _accompanied(clause))
        convened = is_edition(clause) and clause.governor is not None and clause.governor.trigger.role in OCCURRING
        if clause.governor is not None and (convened or holder(clause)):  # «التأمت بالرباط اللجنة في دورتها الستين»
            yield from _places_before(clause, clause.governor)
        if clause.governor is not None and is_edition(clause) and clause.governor.trigger.role == "HostVerb":
            # «ستحتضن الرباط دورته السادسة»
            yield from _of_verb(clause, clause.governor)
        if clause.governor is not None and leads_through(clause, clause.governor):
            yield from (("place", phrase) for phrase in clause.governor.subject)
    elif clause.governor and reaches(clause, clause.governor) and not clause.trigger.goes_to:
        yield from _of_verb(clause, clause.governor)


def is_edition(clause: Clause) -> bool:
    """Whether only a fair or an assembly has it, and no person: «في دورته التاسعة», «في نسخته المقبلة»."""
    frame = clause.trigger.frame
    return frame is not None and (frame.needs_ordinal or frame.name == "coming-session")


def dates_of(clause: Clause) -> list[DateMention]:
    """The days told of an event and of the verb that carries it; of one that ends or begins there only that."""
    own = clause.dates
    if may_last(clause):
        verb = clause.governor
        own = [_last_day(date) if clause.ending else day_of(verb, date) if verb else date for date in own]
    return [*own, *_dates_of_governor(clause)]


def _dates_of_governor(clause: Clause) -> list[DateMention]:
    """The days told of the verb that carries an event noun."""
    governor = clause.governor
    if governor is not None and (is_then(clause) or is_who_sits(clause, governor)):
        return governor.dates
    if governor is not None and is_left(clause, governor):
        return [_last_day(date) for date in governor.dates]
    if governor is not None and _is_done_at(clause, governor):
        return [date for date in governor.dates if date.relation == "on"]
    if (
        clause.trigger.is_verb
        or governor is None
        or (governor.trigger.role in ("event", "ReportVerb", "AgreeVerb") and not is_host(clause, governor))
        or not reaches(clause, governor)
    ):
        return []
    carries = governor.trigger.role in ("SupportVerb", *OCCURRING)
    dates = governor.dates if carries or slot_of_governor(clause, governor) else []
    told = _told_of_opening(governor)
    dates = [*dates, *told.dates] if told is not None else dates
    return [day_of(governor, date) for date in dates] if may_last(clause) else dates


def _is_done_at(clause: Clause, verb: Clause) -> bool:
    """«كشف الوزير أمس خلال ندوة عن خطة»: whether a verb tells what is done at what is held, and so on what day."""
    role = verb.trigger.role
    if clause.dates or not verb.trigger.is_verb or clause.link not in AT_EVENT or role not in DONE_AT:
        return False
    talks = clause.trigger.type == "Talks" and (role == "ReportVerb" or verb.trigger.rule == "discuss")
    if talks or role == "SpeakVerb":
        return clause.trigger.start - verb.trigger.end - verb.named_words <= _DEED
    return reaches(clause, verb) and slot_of_governor(clause, verb) == "participant"


def may_last(clause: Clause) -> bool:
    """Whether an event may go on for days, so that its beginning or its end is not all: «اختتم أمس الاجتماع الخامس»."""
    frame = clause.trigger.frame
    if frame is None or frame.type == "Ceremony":
        return False
    return frame.alternative == "Conference" or frame.mode not in _OF_A_DAY


def day_of(verb: Clause, date: DateMention) -> DateMention:
    """The day that a verb tells: the first of several where it says that something begins, or the last."""
    if not verb.trigger.is_verb or date.last or date.relation != "on" or not date.first.day:
        return date
    relation = "until" if verb.trigger.says("ending") else "from" if verb.trigger.says("beginning") else "on"
    return replace(date, relation=relation)


def _last_day(date: DateMention) -> DateMention:
    """A single day as the last of several."""
    return date if date.last or date.relation != "on" else replace(date, relation="until")


def _of_verb(clause: Clause, governor: Clause) -> Iterator[tuple[str, Phrase]]:
    slot = slot_of_governor(clause, governor)
    had = tuple(_who_had(clause, governor))
    yield from had
    if not slot and governor.trigger.role not in OCCURRING:
        if had or only_carries(clause, governor) or is_who_sits(clause, governor):
            yield from _places_before(clause, governor)
        return
    invites = slot == "host" and clause.trigger.type == "Ceremony"
    hosts = is_host(clause, governor) and not clause.of_others
    tells = governor.trigger.role not in ("event", "ReportVerb", "AgreeVerb") or invites or hosts
    if tells and not is_witnessed(clause, governor):
        yield from _places_before(clause, governor)
        told = _told_of_opening(governor)
        yield from _places_before(clause, told) if told is not None else ()
    if governor.trigger.role in OCCURRING and not clause.link:  # «انعقدت، برئاسة فلان، القمة الرابعة»
        yield from (("participant", p) for p in governor.phrases("=participant"))
    if governor.trigger.role == "HandVerb":
        yield from ((slot, p) for a in governor.arguments if a.relation in HANDED for p in a.phrases)
    if governor.trigger.role == "HandVerb" or honours_there(clause, governor):
        hands = governor.trigger.role == "HandVerb"  # «سلمت كينيا الأردن سيارات»
        yield from ((slot, p) for p in find_objects(governor) if p.kind in PERSONAL or (hands and p.kind != "place"))
    yield from _beside_holder(clause)
    beside = ("مع", "ب") if governor.trigger.role == "UniteVerb" else ("مع", "=partner")
    for phrase in governor.phrases(*beside) if slot else ():
        yield _slot_of_partner(clause, governor, phrase, slot), phrase
    banquet = slot == "organizer" and clause.trigger.type == "Ceremony"
    for phrase in (*_whose_deed(clause, governor), *_others_there(clause, governor)) if slot else ():
        hosts = banquet and phrase.kind in PERSONAL  # «نظم فلان مأدبة»
        convenes = phrase.kind == "agency" and not phrase.plural and is_convened(clause, governor)
        teaches = phrase.kind in PERSONAL and clause.trigger.rule == "course"  # «أقام المدرب فلان دورة تدريبية»
        held = "organizer" if convenes else "host" if hosts else "participant" if teaches else slot
        yield "place" if phrase.kind == "place" else held, phrase


def _whose_deed(clause: Clause, governor: Clause) -> tuple[Phrase, ...]:
    """Who does what a word tells: «بحث الوزير استعدادات بلاده لاستضافة القمة»: the minister houses no summit."""
    told = subject_of(governor)
    housed = (
        governor.trigger.role == "HostVerb" and not governor.trigger.is_verb and clause.trigger.type == "Conference"
    )
    inherited = housed and not governor.taken("genitive")
    return tuple(phrase for phrase in told if not (inherited and phrase.kind in PERSONAL))


def _slot_of_partner(clause: Clause, governor: Clause, partner: Phrase, slot: str) -> str:
    """The slot of those with whom something is held: bodies hold a conference together."""
    bodies = [partner, *subject_of(governor)]
    together = is_convened(clause, governor) and all(body.kind == "agency" and not body.plural for body in bodies)
    return "organizer" if slot == "organizer" or together else "participant"


def _told_of_opening(clause: Clause) -> Clause | None:
    """The verb of who speaks at an opening, is there, or of its taking place: «تم، أمس في باريس، افتتاح المؤتمر»."""
    verb = clause.governor
    if verb is None or clause.trigger.role != "AttendVerb" or clause.trigger.is_verb:
        return None
    if clause.trigger.definite and not clause.trigger.form.pronoun:
        return None
    there = verb.trigger.is_verb and verb.trigger.role in ("AttendVerb", "OccurVerb") and clause.link in ("", "علي")
    talks = verb.trigger.role == "SpeakVerb" and clause.link in AT_EVENT  # «ألقى أمس كلمة في افتتاح المؤتمر»
    return verb if there or talks or speaks_there(clause, verb) else None


def _places_before(clause: Clause, governor: Clause) -> Iterator[tuple[str, Phrase]]:
    """Where the verb tells that its object is, which follows: «عقدت اللجنة في الرياض اجتماعا»."""
    for argument in governor.arguments:
        if argument.relation in PLACED and governor.trigger.start < clause.trigger.start:
            yield from (("place", phrase) for phrase in argument.phrases if phrase.kind in ("place", "country"))


def _beside_holder(clause: Clause) -> Iterator[tuple[str, Phrase]]:
    """Who is told beside the subject of the verb that carries an event: «ترأس الوزير رفقة فلان اجتماعا»."""
    governor = clause.governor
    opened = _told_of_opening(governor) if governor is not None else None  # «أشرف رفقة فلان على افتتاح المؤتمر»
    for verb in (governor, opened):
        if verb is not None and verb.trigger.role in BESIDE_OTHERS:
            yield from (("participant", phrase) for phrase in verb.phrases("=participant"))


def _who_had(clause: Clause, governor: Clause) -> Iterator[tuple[str, Phrase]]:
    """Who is told to have had a meeting: «كان لفلان لقاءات مع فلان», «أقيمت لفلان مراسم استقبال»."""
    given = clause.trigger.type == "Ceremony" or clause.trigger.rule == "receive"
    feast = given and governor.trigger.role == "OccurVerb"
    people = governor.phrases("ل") if (governor.trigger.says("being") or feast) and not clause.link else []
    dated = sum(date.end - date.start for date in governor.dates)
    near = bool(people) and clause.trigger.start - people[-1].end - dated <= _HAD
    yield from (("participant" if feast else role_of(clause, "subject"), phrase) for phrase in people if near)


def _others_there(clause: Clause, governor: Clause) -> tuple[Phrase, ...]:
    """All who are told to have been there: «حضر اللقاء وكيل الوزارة فلان، ورئيس …», «مثل فلان كينيا في المنتدى»."""
    bare = [phrase for phrase in governor.phrases("bare") if phrase not in governor.subject]
    if governor.trigger.says("representing"):
        return tuple(phrase for phrase in bare if phrase.kind != "place")
    return tuple(phrase for phrase in bare if phrase.kind in PERSONAL) if is_witnessed(clause, governor) else ()
