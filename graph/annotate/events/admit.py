"""Decide whether a draft says enough to be an event of its own."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.clauses import Clause, holder, is_carried_by, is_chaired, is_object, tells_companion
from graph.annotate.events.dated import SITTINGS, are_held_one_day, comes_one_day, is_paid_one_day
from graph.annotate.events.deeds import gives
from graph.annotate.events.drafts import Draft
from graph.annotate.events.feasts import HOLDING, is_ceremony
from graph.annotate.events.onesided import tells_one_side
from graph.annotate.events.particles import PERSONAL
from graph.annotate.events.sides import sides
from graph.annotate.phrases import Phrase

_PRESENT = ("AttendVerb", "ReportVerb", "AgreeVerb")  # whoever attends, or speaks there: «أكد فلان في ندوة …»
_CARRYING = ("SupportVerb",)  # verbs that say no more than that somebody has what they carry: «عقد فلان اجتماعا»
_PLACED = (
    "assemble",
    "coming-session",
    "coming-gathering",
)  # frames of what is a meeting only where the text tells where or when
_RETURN = "come-back"  # the frame of a return
_ARRIVAL = "arrive"  # the frame of a verb that tells of a journey's end: «وصل فلان أمس على رأس وفد»
_GUEST = "be-guest"  # the frame of a verb that tells at whose house somebody is
# Frames of what nobody plans by these words: «لا يوجد صحافي …», «سيقود الوفد …», «ويغادر الوفد البلاد غدا».
_NEVER_PUT_OFF = ("comfort", "stay", "lead-abroad", "leave")
_BESIDE = "مع"  # before an arrival with which something else is done
_COURSE = "course"  # the frame of what many are taught, which is a meeting where it is told who holds it
_ATTENDED = ("seminar", "conference", "gather")  # frames of what is told by who is there


def is_event(draft: Draft) -> bool:
    """Whether a draft says enough to be an event of its own."""
    if draft.type == "Talks":
        arranged = [phrase for phrase in draft.phrases("organizer") if phrase not in draft.parties]
        several = len(sides(draft)) + len(arranged) >= 2 and not (draft.many and len(draft.parties) < 2)
        return (several and _is_anchored(draft)) or tells_one_side(draft) or are_held_one_day(draft)
    if draft.type == "Visit":
        hosted = draft.rule == _GUEST and bool(draft.values("host"))  # «حل فلان ضيفا على فلان»
        somewhere = hosted or bool(draft.values("place") or (_bodies(draft) and not draft.many))
        somewhere = somewhere or (draft.rule == _ARRIVAL and bool(draft.values("headOfDelegation")))
        put_off = draft.status != "held" and not draft.known and draft.rule not in _NEVER_PUT_OFF
        told = somewhere or draft.goes_somewhere or put_off or _is_visit_of(draft) or _is_welcomed(draft)
        stayed_away = draft.rule == _RETURN and draft.status == "denied"  # «لم يعد الموفد فلان إلى نيس»
        travelled = _travels(draft) and (told or comes_one_day(draft)) and not (stayed_away or _is_companions(draft))
        return travelled or is_paid_one_day(draft)
    if draft.type == "Ceremony":
        return is_ceremony(draft)
    if draft.margin:
        return True
    return _is_conference(draft)


def _is_companions(visit: Draft) -> bool:
    """«استقبل فلان السفيرة يرافقها فلان، في زيارة وداعية»: whether only who goes along would pay a visit to nowhere."""
    verb = visit.clause.governor if visit.clause is not None and not visit.clause.trigger.is_verb else None
    return verb is not None and tells_companion(verb) and not (visit.values("place") or visit.values("host"))


def awaits_parties(draft: Draft) -> bool:
    """Whether a sentence tells where or when one meeting was held, and may leave who met to the next.

    So it may leave to that where a tour leads: «استهل فلان جولة إقليمية. وتشمل الجولة كينيا وتشاد».
    """
    clause = draft.clause
    if draft.mode == "Tour" and not is_event(draft):
        return bool(draft.phrases("participant")) and not draft.known
    if draft.type not in ("Talks", "Conference") or clause is None or clause.trigger.is_verb:
        return False
    held = is_carried_by(clause, (*_CARRYING, *HOLDING, "AttendVerb"))
    return held and draft.has_setting and not (draft.known or draft.many) and not is_event(draft)


def _is_anchored(draft: Draft) -> bool:
    """Whether the text names a party of talks or says where they are held."""
    return bool(draft.parties or draft.values("place"))


def _travels(draft: Draft) -> bool:
    """Whether someone is said to travel; of «وصل» and the like, whose subject may be anything, only people do."""
    if draft.rule in ("visit", "inspect"):
        return bool(draft.phrases("participant") or draft.unnamed)
    verb = draft.clause is not None and draft.clause.trigger.is_verb
    told = (*draft.phrases("participant"), *(draft.unnamed if verb else ()))  # «وصل وفد تجاري»
    people = [phrase for phrase in told if phrase.kind in PERSONAL or phrase.plural or _is_sent(draft, phrase)]
    return bool(people) or bool(draft.values("headOfDelegation")) or draft.delegated


def _is_sent(draft: Draft, phrase: Phrase) -> bool:
    """«وصل وفد أمني عراقي إلى الرياض»: a state whose adjective tells which people without names act."""
    clause = draft.clause
    acts = clause is not None and clause.trigger.is_verb and phrase in clause.subject
    return acts and clause is not None and phrase.kind == "country" and phrase.start > clause.trigger.end


def _is_visit_of(draft: Draft) -> bool:
    """Whether a noun tells one visit of someone with a name, though not where: «بدأ فلان زيارته بلقاء …»."""
    clause = draft.clause
    invited = clause is not None and clause.link == "ل" and not clause.trigger.definite  # «دعاه لزيارة المركز»
    noun = clause is not None and not clause.trigger.is_verb and not invited
    people = [phrase for phrase in draft.phrases("participant") if phrase.kind == "person" and not phrase.plural]
    beside = clause is not None and draft.rule == "arrive" and clause.link == _BESIDE  # «وقعت المذكرة مع وصول فلان»
    return noun and (beside or draft.rule == "visit") and not draft.many and bool(people)


def _is_welcomed(draft: Draft) -> bool:
    """Whether somebody with a name is told to wait for who arrives: «كان في استقباله بالمطار الوزير فلان»."""
    return draft.rule in ("receive", "await", "arrive") and any(host.kind == "person" for host in draft.phrases("host"))


def _bodies(draft: Draft) -> list[Phrase]:
    return [phrase for phrase in draft.phrases("host") if phrase.kind == "agency"]


def _is_presided_over(draft: Draft) -> bool:
    """«ترأس فلان أعمال اللجنة المشتركة المغربية السنغالية»: whether somebody led what two sides have together."""
    verb = draft.clause.governor.trigger if draft.clause is not None and draft.clause.governor is not None else None
    presided = verb is not None and verb.is_verb and verb.says("presiding") and verb.form.tense == "past"
    return presided and len(draft.parties) > 1


def _is_conference(draft: Draft) -> bool:
    frame = draft.clause.trigger.frame if draft.clause else None
    numbered = bool(draft.values("ordinal")) or draft.rule == _COURSE or _is_held_by_owner(draft)
    numbered = numbered or _is_assembled_somewhere(draft)
    many = draft.many and not (_is_session_of_body(draft) or _is_series(draft))
    if many or (frame and frame.needs_ordinal and not numbered):
        return False
    slots = ("place", "startDate", "endDate", "organizer", "host")
    if draft.values("ordinal") and not _is_round(draft):
        return True
    told = draft.has_setting or draft.values("headOfDelegation") or _is_presided_over(draft)
    if draft.rule in _PLACED and not told:
        return False
    if draft.rule == _COURSE and not _is_taught(draft):
        return False
    governor = draft.clause.governor if draft.clause else None
    owned = draft.clause is not None and bool(draft.clause.trigger.form.pronoun)
    present = governor is not None and governor.trigger.role in (_PRESENT[:1] if owned else _PRESENT)
    attended = present and draft.values("participant")
    told = bool(attended) or is_chaired(draft.clause) or _is_held_by_people(draft) or _has_speakers(draft)
    told = told or any(draft.values(slot) for slot in slots) or _is_held_with_body(draft) or _is_given(draft)
    told = told or _is_told_held(draft) or _is_sitting_of_body(draft) or _is_discussed_by_states(draft)
    return told and (not draft.clause or not draft.clause.trigger.pointed)


def _is_assembled_somewhere(draft: Draft) -> bool:
    """«آخر دورة للجنة المشتركة انعقدت في جوان 2023 ببروكسل»: whether it is told where and when a committee met."""
    return draft.rule == _PLACED[0] and bool(draft.values("place")) and draft.is_dated


def _is_told_held(draft: Draft) -> bool:
    """Whether what a body or several states are at is told to have taken place.

    «انعقد الاجتماع الوزاري لدول المجلس», «عقد اجتماع ضم ممثلين عن العراق وسوريا».
    """
    clause = draft.clause
    if clause is None or clause.link:
        return False
    bodies = [phrase for phrase in draft.parties if phrase.kind != "person"]
    several = len(bodies) > 1 and is_carried_by(clause, (*HOLDING, *_CARRYING))
    return several or (bool(bodies) and clause.trigger.definite and is_carried_by(clause, HOLDING))


def _is_discussed_by_states(draft: Draft) -> bool:
    """«ناقش خبراء من كينيا وتشاد ومالي في اجتماع أمن الحدود»: whether the officials of states do what talks are."""
    frame = draft.clause.trigger.frame if draft.clause is not None and draft.clause.trigger.is_verb else None
    states = {phrase.country or phrase.key for phrase in draft.parties if phrase.kind in ("post", "country")}
    return frame is not None and frame.type == "Talks" and len(states) > 1


def _is_sitting_of_body(draft: Draft) -> bool:
    """Whether a body is told to hold one, though not when or where: «عقد مجلس الأمن جلسة مغلقة بشأن ليبيا»."""
    clause = draft.clause
    verb = clause.governor if is_object(clause) and clause is not None else None
    told = verb.phrases("bare") or list(verb.before) if verb is not None else []
    said = draft.rule in SITTINGS and draft.status != "denied"
    return said and [phrase.kind for phrase in told] == ["agency"]


def _is_taught(draft: Draft) -> bool:
    """Whether it is told who holds a course, or gives it: «دورة نظمتها الوزارة», «أقام المدرب فلان دورة تدريبية»."""
    verb = draft.clause.governor if draft.clause is not None else None
    if verb is not None and verb.trigger.is_verb and verb.subject and verb.subject == verb.carried:
        return False  # who holds it was told far before
    opened = is_carried_by(draft.clause, ("AttendVerb",)) and _is_opened(draft.clause)
    opened = opened or _is_started(draft.clause)
    given = (opened or is_carried_by(draft.clause, HOLDING)) and bool(draft.parties)
    return given or bool(draft.values("organizer") or draft.values("host"))


def _is_opened(course: Clause | None) -> bool:
    """«افتتح الوزير دورة تدريبية»: whether a verb tells that somebody opens a course, not that he takes part in it."""
    verb = course.governor.trigger if course is not None and course.governor is not None else None
    return verb is not None and verb.says("beginning") and course is not None and not course.link


def _is_started(course: Clause | None) -> bool:
    """«أعطى الوزير إشارة انطلاق الدورة التكوينية»: whether somebody gives the signal for a course to begin."""
    verb = course.governor.trigger if course is not None and course.governor is not None else None
    return verb is not None and verb.is_verb and verb.says("signalling")


def _is_session_of_body(draft: Draft) -> bool:
    """Whether the meetings of one body, told with a place or a day, are one session of it: «اجتماعات اللجنة في نيس»."""
    clause = draft.clause
    if clause is None or draft.rule not in SITTINGS or clause.trigger.is_verb:
        return False
    for_bodies = clause.phrases("ل")  # «الاجتماعات السنوية للبنك الدولي»
    if draft.known and not for_bodies:
        return (draft.has_setting or len(draft.parties) > 1) and _is_held_by_owner(draft)
    owners = clause.phrases("genitive") or for_bodies[:1]
    return _is_one_body(draft, owners) and draft.has_setting


def _is_series(draft: Draft) -> bool:
    """Whether a body is told to hold several workshops somewhere on a day: «نظمت الوزارة أمس ورشات تكوينية في نيس»."""
    organized = bool(draft.values("organizer")) and draft.mode == "Seminar" and not draft.known
    return organized and draft.is_dated and bool(draft.values("place"))


def _is_held_by_owner(draft: Draft) -> bool:
    """Whether a body holds a session of its own: «يستأنف المجلس جلساته», «عقدت اللجنة دورتها الجديدة»."""
    owners = holder(draft.clause) if draft.clause is not None else ()
    return _is_one_body(draft, owners) and is_carried_by(draft.clause, _CARRYING)


def _is_one_body(draft: Draft, owners: Sequence[Phrase]) -> bool:
    """Whether an event is of one body, be it one without a name."""
    return len(owners) == 1 and (owners[0].kind == "agency" or owners[0] in draft.unnamed)


def _has_speakers(draft: Draft) -> bool:
    """Whether people with names are there, two or one at what a verb tells: «تقام ندوة يحاضر فيها فلان»."""
    people = {phrase.key for phrase in draft.phrases("participant") if phrase.kind == "person"}
    clause = draft.clause
    held = clause is not None and not clause.trigger.form.pronoun and is_carried_by(clause, HOLDING)
    return draft.rule in _ATTENDED and len(people) > 1 - (held and draft.rule != "gather")


def _is_held_by_people(draft: Draft) -> bool:
    """Whether someone with a name holds it and others are there: «عقد فلان اجتماعا بحضور فلان», «اجتماعا لأركانه»."""
    held = is_carried_by(draft.clause, _CARRYING)
    people = [phrase for phrase in draft.phrases("participant") if phrase.kind == "person"]
    bodies = [phrase for phrase in draft.phrases("participant") if phrase.kind == "agency" and "ل" in phrase.prefix]
    return held and bool(people) and len(people) + len(bodies) + len(draft.unnamed) > 1


def _is_given(draft: Draft) -> bool:
    """Whether someone with a name gives it: «قدم الخبير فلان ندوة»."""
    noun, people = draft.clause, draft.phrases("participant")
    return noun is not None and noun.governor is not None and gives(noun, noun.governor) and bool(people)


def _is_held_with_body(draft: Draft) -> bool:
    """Whether a body is told with whom others hold a seminar: «عقدت الشركة بالتعاون مع المجلس ندوة»."""
    held = not draft.known and is_carried_by(draft.clause, _CARRYING)
    return held and draft.mode == "Seminar" and any(phrase.kind == "agency" for phrase in draft.parties)


def _is_round(draft: Draft) -> bool:
    """Whether a low number alone may count something else: «الدورة الأولى» of elections, «المناظرة الأولى»."""
    return all(isinstance(value, int) and value < 4 for value in draft.values("ordinal"))
