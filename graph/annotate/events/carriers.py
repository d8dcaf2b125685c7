"""Say what the subject of the verb that carries an event is at it: «عقدت الوزارة اجتماعا», «حضر فلان المؤتمر»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause
from graph.annotate.events.deeds import (
    acts_there,
    agree_there,
    agrees_at,
    ends_with,
    gives,
    is_near_speech,
    leads_there,
    meets_there,
    speak_together,
    tells_its_own,
)
from graph.annotate.events.governed import are_united, is_host, leads_through
from graph.annotate.events.particles import AT_EVENT, DURING
from graph.annotate.events.slots import is_done_to, role_of

_GUEST, _UPON = "be-guest", "علي"
_FAR, _NAMES = 25, 10  # words between a verb and what it governs, and of names that are not counted


def slot_of_governor(clause: Clause, governor: Clause) -> str:
    """The slot that the subject of a governing verb fills in the event its object names."""
    role, kind = governor.trigger.role, clause.trigger.type
    if role == "SupportVerb" and governor.trigger.says("being") and not clause.link:
        return ""  # «كانت المباراة احتفالية»
    if governor.trigger.says("putting-off") and [phrase.kind for phrase in governor.subject] == ["agency"]:
        return ""  # «ألغت الوزارة اجتماعا للحزب»
    if role == "SupportVerb" and _comes_to_end(clause, governor):
        return ""
    if role in ("SupportVerb", "AttendVerb") and _is_of_another(clause):
        return ""
    if role == "SupportVerb":
        subject, genitive = role_of(clause, "subject"), role_of(clause, "genitive")
        named = any(phrase.key or phrase.country for phrase in clause.phrases("genitive"))
        owned = named and subject == genitive and not _is_purpose(clause)  # not «عقدت كينيا ومصر اجتماعات اللجنة»
        owned = owned and not (kind == "Talks" and clause.link == "ب")  # «استهل فلان نشاطه بلقاء فلان»
        if kind == "Ceremony" and subject == "host" and clause.trigger.definite:
            return "participant"  # «أدى صلاة الجنازة», «بدأ الحفل بكلمة فلان»
        return "" if owned and not is_done_to(clause) else subject
    if governor.trigger.rule == _GUEST and kind == "Conference" and clause.link == _UPON:
        return "participant"  # «حل فلان ضيفا على المعرض»
    if role == "event" and (acts_there(clause, governor) or leads_there(clause, governor)):
        return "participant"
    if gives(clause, governor):
        return "organizer" if all(phrase.kind == "agency" for phrase in governor.subject) else "participant"
    if role == "event" and governor.trigger.frame:
        if is_host(clause, governor):
            return "host"
        led = clause.link in ("ل", "الي") or clause.ending  # «غادر فلان … في ختام زيارة»
        stays = kind == "Talks" and "subject" not in governor.trigger.frame.roles  # «أوفد فلان فلانا للقاء فلان»
        return "participant" if governor.trigger.frame.goes_to and led and not stays else ""
    if role == "AttendVerb" and kind == "Visit" and clause.link == "من" and clause.taken("genitive"):
        return ""  # «ترأسا جلسة في اليوم الثاني من زيارة الأخير»
    if role == "HandVerb":
        return "participant" if clause.link in AT_EVENT and kind == "Ceremony" else ""
    if agrees_at(governor) and agree_there(clause):
        return "participant"
    if role == "ReportVerb":
        spoken = kind in ("Conference", "Ceremony") or meets_there(clause, governor)
        there = (
            (clause.link in AT_EVENT and spoken) or speak_together(clause, governor) or tells_its_own(clause, governor)
        )
        return "participant" if there else ""
    if leads_through(clause, governor):
        return "place"
    if role == "UniteVerb" and clause.trigger.definite and clause.trigger.start == governor.trigger.end:
        told = governor.phrases("bare") or governor.subject != governor.carried  # not «شملت الزيارة معالم المدينة»
        return "participant" if told else ""  # «وضم الاجتماع فلانا وفلانا»
    if role == "UniteVerb" and are_united(clause, governor):
        return "participant"
    if role == "ConveneVerb" and _come_together(clause, governor):
        return "participant"
    return {"HostVerb": "host", "OrganizerVerb": "organizer", "AttendVerb": "participant"}.get(role, "")


def _come_together(clause: Clause, verb: Clause) -> bool:
    """«التأم فلان وفلان في جلسة»: whether several people come together in what a noun tells."""
    people = [phrase for phrase in verb.subject if phrase.kind == "person"]
    return clause.link == "في" and len(people) > 1 and people == list(verb.subject)


def _comes_to_end(clause: Clause, verb: Clause) -> bool:
    """«ويختتم المنتدى غدا»: whether a meeting right behind a verb of ending is its subject, for nobody is told."""
    known = clause.trigger.definite and not clause.link and not clause.trigger.form.pronoun
    nobody = verb.subject == verb.carried and verb.trigger.end == clause.trigger.start
    held = clause.trigger.type in ("Conference", "Talks") and not clause.trigger.is_many
    return held and known and nobody and verb.trigger.says("ending")


def _is_of_another(clause: Clause) -> bool:
    """«عقد فلان اجتماعا للتحضير لزيارة فلان»: whether a visit that something is done for is somebody else's."""
    return clause.trigger.type == "Visit" and _is_purpose(clause) and any(one.key for one in clause.phrases("genitive"))


def _is_purpose(clause: Clause) -> bool:
    return clause.link == "ل"


def _is_talked_at(clause: Clause, verb: Clause) -> bool:
    """«تحدث خلال الندوة فلان», «تحدث فلان أثناء الحفل»: a conference or feast during which somebody talks."""
    return verb.trigger.says("talking") and clause.link in DURING and clause.trigger.type in ("Conference", "Ceremony")


def reaches(clause: Clause, governor: Clause) -> bool:
    """Whether a verb is near enough to an event, and leads to it so, that it tells of it."""
    role = governor.trigger.role
    if agrees_at(governor):
        return agree_there(clause)
    if role == "ReportVerb":
        there = clause.link in AT_EVENT or speak_together(clause, governor) or tells_its_own(clause, governor)
        return there and is_near_speech(clause, governor)
    if _is_talked_at(clause, governor):
        return is_near_speech(clause, governor)
    there = acts_there(clause, governor) or ends_with(clause, governor) or leads_there(clause, governor)
    if role == "HandVerb" or (role == "event" and there):
        return True
    if clause.link == "من" and not governor.trigger.is_verb and governor.taken("genitive"):
        return False  # «بحضور فلان، على موقف البلد من مفاوضات …»
    links = (
        ("", "ب", "ل", "الي", "علي", "في", "من")
        if role in ("AttendVerb", "SupportVerb", "ConveneVerb")
        else ("", "ب", "ل", "الي", "علي")
    )
    feast = clause.trigger.type == "Ceremony" and role == "OccurVerb"  # «جرى في نيس تسليم المقر، في احتفال رسمي»
    links = (*links, *AT_EVENT) if feast else links
    between = clause.trigger.start - governor.trigger.end - min(governor.named_words, _NAMES)
    return clause.link in links and between <= _FAR
