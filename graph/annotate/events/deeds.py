"""Tell what is done at an event by the verb that governs its noun: who agrees, speaks, honours or gives it is there."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause
from graph.annotate.events.particles import AFTER, AT_EVENT, DURING, UPON
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.upcoming import is_agreed_upon

_NEAR = 4  # words beside names between a verb of discussion and «في اجتماع»
_SPEECH = 9  # words between a verb of saying and the conference it is said at
_GATHERINGS = ("gather", "assemble")  # frames of what a committee of two states holds


def agrees_at(governor: Clause) -> bool:
    """Whether a verb tells what the parties to a meeting agreed or decided."""
    verb = governor.trigger
    return verb.is_verb and (verb.role == "AgreeVerb" or (verb.says("deciding") and len(governor.subject) > 1))


def agree_there(clause: Clause) -> bool:
    """Whether those who agree do so at a meeting or after it: «اتفقا، في ختام مباحثات …، على …», «خرج من اجتماع»."""
    meets = clause.trigger.type in ("Talks", "Conference")
    at_it = clause.ending or clause.link in (*AT_EVENT, *AFTER, "من") or is_agreed_upon(clause)
    return meets and (at_it or (clause.governor is not None and tells_its_own(clause, clause.governor)))


def acts_there(clause: Clause, governor: Clause) -> bool:
    """Whether who talks, presents or honours does so at what is held: «قدم فلان، خلال ندوة …، عرضا», «كرم فلان …»."""
    frame, conference = governor.trigger.frame, clause.trigger.frame
    if frame is None or conference is None or not governor.trigger.is_verb:
        return False
    if conference.type == "Ceremony":
        return honours_there(clause, governor)
    if meets_there(clause, governor):
        return True
    if conference.type != "Conference" or conference.mode == "Exhibition":
        return False  # who receives others during a fair need not be at the fair
    return clause.link in DURING and (frame.type == "Talks" or bool(frame.requires))


def meets_there(clause: Clause, governor: Clause) -> bool:
    """Whether who discusses or says something does so where he meets others: «ناقشت اللجنة، خلال اجتماع عقد أمس، …»."""
    frame, verb = clause.trigger.frame, governor.trigger
    if frame is None or not frame.alternative or clause.thereby or not _is_led_to(clause, governor):
        return False
    if clause.taken("genitive") and not _sits_in_session(clause):
        return False
    if clause.taken("مع"):  # «بحث فلان، في اتصال هاتفي مع فلان، …»
        return verb.is_verb and verb.rule == "discuss" and not governor.taken("مع")
    speaks = verb.role == "ReportVerb" and not clause.taken("=participant") and governor.subject != governor.carried
    return speaks or (verb.is_verb and verb.rule == "discuss")


def speak_together(clause: Clause, governor: Clause) -> bool:
    """«أكدت كينيا وتشاد خلال مباحثات في نيس أن …», «… بعد مباحثات»: whether several speak where they meet."""
    alone = not clause.phrases("مع", "ل", "genitive", "=participant", "adjective") and not clause.trigger.definite
    talk = clause.trigger.type == "Talks" and (clause.link in AFTER or _is_led_to(clause, governor))
    told = governor.subject != governor.carried or bool(governor.several)  # «أكد الجانبان»
    return talk and alone and len(governor.subject) > 1 and told


def tells_its_own(clause: Clause, governor: Clause) -> bool:
    """Whether states or bodies speak of talks of theirs: two decide on them, or one denies that it has had any."""
    kinds = {phrase.kind for phrase in governor.subject}
    if clause.phrases("=participant", "genitive", "adjective") or not governor.trigger.is_verb:
        return False
    if governor.trigger.says("denying"):  # «نفت كينيا إجراء مباحثات مع أوغندا»
        return clause.trigger.type == "Talks" and bool(clause.phrases("مع")) and kinds <= {"country", "agency", "group"}
    meets = clause.trigger.type == "Talks" or clause.trigger.rule in _GATHERINGS
    told = clause.link in ("", "علي", "عن") and not clause.phrases("مع", "ل")
    return meets and told and len(governor.subject) > 1 and kinds == {"country"} and _decides(governor)


def _decides(governor: Clause) -> bool:
    """«أعلنت كينيا وأوغندا تأجيل …», «قررت …», «اتفقتا على عقد …»."""
    verb = governor.trigger
    return verb.role == "AgreeVerb" or verb.says("deciding") or verb.says("affirming")


def _sits_in_session(clause: Clause) -> bool:
    """Whether a body sits during whose session something is said: «قال المندوب خلال جلسة مجلس الأمن»."""
    body = clause.phrases("genitive")[0]
    return clause.trigger.rule == "session-with" and clause.link in DURING and body.kind == "agency"


def _is_led_to(clause: Clause, governor: Clause) -> bool:
    """Whether «خلال» leads from a verb to a noun, or «في» and few words: not «بحثا الوضع في سوريا ونتائج الاجتماع»."""
    between = clause.trigger.start - governor.trigger.end - governor.named_words
    return clause.link in DURING or (clause.link == "في" and between <= _NEAR)


def leads_there(clause: Clause, governor: Clause) -> bool:
    """Whether who leads a delegation leads it where others meet: «يقود فلان الوفد في المباحثات مع فلان»."""
    behind = clause.trigger.start > governor.trigger.end  # not «وفي قمة الخرطوم، قادت المملكة الدول العربية»
    meets = clause.trigger.type == "Talks" or (clause.trigger.type == "Conference" and behind)
    return meets and clause.link in AT_EVENT and governor.trigger.is_verb and governor.trigger.says("leading")


def gives(clause: Clause, governor: Clause) -> bool:
    """Whether somebody gives a seminar, by a verb that is one of coming elsewhere: «قدم فلان ورشة عمل»."""
    held = clause.trigger.frame
    verb = governor.trigger.is_verb and governor.trigger.says("giving")
    return verb and held is not None and held.mode == "Seminar" and not clause.link


def honours_there(clause: Clause, governor: Clause) -> bool:
    """Whether somebody is honoured at what is held: «كرم فلان فلانا في حفل أقيم بالجامعة»."""
    return honours(governor.trigger) and governor.trigger.is_verb and clause.link in AT_EVENT


def ends_with(clause: Clause, governor: Clause) -> bool:
    """Whether a journey ends what the noun tells: «غادر فلان … في ختام زيارة إلى …»."""
    return clause.ending and governor.trigger.is_verb and governor.trigger.goes_to


def speaks_there(noun: Clause, governor: Clause) -> bool:
    """Whether whoever speaks does so where something opens or ends: «أكد فلان، خلال افتتاح المعرض، أن …».

    «الافتتاح», with its article, must stand near the verb.
    """
    opens = noun.trigger.role == "AttendVerb" and not noun.trigger.is_verb and noun.link in (*AT_EVENT, *UPON)
    speaks = governor.trigger.role == "ReportVerb"
    return opens and speaks and (not noun.trigger.definite or is_near_speech(noun, governor))


def is_near_speech(clause: Clause, verb: Clause) -> bool:
    """Whether few words beside the names stand between a verb of saying and where something is said."""
    far = _SPEECH if clause.link == "في" else _SPEECH * 2
    return clause.trigger.start - verb.trigger.end - verb.named_words <= far


def begins_with_event(clauses: list[Clause]) -> bool:
    """Whether nothing but one event, and where it was held, is told before a verb: «وفي حفل أقيم بالرباط، …»."""
    if not clauses or clauses[0].before or clauses[0].aimed:
        return False
    held = all(other.antecedent is clauses[0] for other in clauses[1:])
    return held and clauses[0].trigger.type in ("Conference", "Ceremony")


def honours(verb: Trigger) -> bool:
    """Whether a verb tells that somebody is honoured: «وفي ختام الحفل كرم فلان فلانا»."""
    return verb.type == "Award"
