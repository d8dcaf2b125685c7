"""Say which slot a neighbour of a word fills, by how it hangs and what it is."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause, is_visit, stands_there
from graph.annotate.events.particles import PERSONAL, PLACED
from graph.annotate.phrases import Phrase


def role_of(clause: Clause, relation: str) -> str:
    """The slot that a neighbour fills; "none" where the word has no such neighbour."""
    return roles(clause).get(relation, "none")


def roles(clause: Clause) -> dict[str, str]:
    """The slots that the neighbours of a clause's word fill, by how they hang."""
    return dict(clause.trigger.frame.roles) if clause.trigger.frame else {}


def is_feast(clause: Clause) -> bool:
    """Whether a noun tells a party or a ceremony, of whatever kind: «حفل»."""
    return clause.trigger.rule == "celebrate"


def slot_of(clause: Clause, relation: str, phrase: Phrase) -> str:
    """The slot of a phrase that hangs in this way; "none" where there is none."""
    slot = roles(clause).get(relation, "")
    if relation == "ب" and phrase.kind == "agency" and "ب" not in phrase.prefix and slot != "place":
        return "none"  # «اجتماع اللجنة بمقر الأمانة», but «حل بمقر الأمانة»
    if phrase.kind in ("place", "country") and (relation in PLACED or slot == "place"):
        return "place"
    if relation == "ل" and phrase.kind == "agency" and is_feast(clause):
        return "host"  # «الحفل السنوي لجامعة تبوك»
    if slot == "organizer" and relation == "ل" and phrase.kind == "person":
        return "participant"  # «ندوة للدكتور فلان»
    if slot == "place" and relation == "ل" and _may_travel(phrase) and not _has_traveller(clause):
        return "participant"  # «زيارة مقررة لفلان», «نظمت الوزارة زيارة لوفد من الهيئة»
    if slot == "place":
        return "host" if phrase.kind != "agency" or is_visit(clause) else "none"  # «ورشة في نادي الضباط»
    if relation in PLACED and phrase.kind == "agency" and slot != "participant":
        return "none"
    return slot or "none"


def _may_travel(phrase: Phrase) -> bool:
    """Whether a phrase is people, be it the delegation of a body."""
    return phrase.kind in PERSONAL or phrase.plural


def _has_traveller(clause: Clause) -> bool:
    """Whether other words tell who makes a visit: its verb, its genitive, its pronoun, the verb of making it."""
    verb = clause.governor
    governed = verb is not None and verb.trigger.role in ("SupportVerb", "event") and bool(verb.subject)
    governed = governed and verb is not None and not verb.trigger.says("hosting")
    return clause.trigger.is_verb or bool(clause.trigger.form.pronoun or clause.taken("genitive")) or governed


def slot_of_genitive(clause: Clause, phrase: Phrase) -> str:
    """The slot of what follows an event noun: «زيارة الوزير», «قمة الرياض»."""
    frame = clause.trigger.frame
    if phrase.kind == "place":
        return "place"
    if is_done_to(clause) and phrase.kind != "country":
        return "host" if frame and frame.type == "Visit" else "participant"
    if frame and frame.type == "Visit" and phrase.kind == "country":
        return "participant" if clause.taken("ل") or clause.taken("الي") else "place"
    if frame and frame.type == "Conference" and phrase.kind == "country":
        return "host"
    if frame and frame.type == "Conference" and phrase.kind in PERSONAL:
        named = frame.needs_ordinal  # «دورة الشيخ فلان الثانية» bears his name
        return "none" if phrase.plural or named else "participant"
    if is_feast(clause) and phrase.kind == "agency" and not phrase.plural:
        return "host"  # «حفل صندوق التنمية»
    return roles(clause).get("genitive", "none")


def is_done_to(clause: Clause) -> bool:
    """Whether the genitive is not who acts: «قام الوزير بزيارة المركز», «عبر الوزير عن سعادته باستقبال السفير»."""
    governor, frame = clause.governor, clause.trigger.frame
    if clause.aimed:
        return bool(clause.taken("genitive"))
    if frame is None or clause.link != "ب" or not clause.taken("genitive"):
        return False
    if frame.name == "receive":
        enjoyed = governor is not None and governor.trigger.says("enjoying")  # «حظي السفير باستقبال الوزير»
        return not (clause.taken("ل") or enjoyed)
    makes = governor is not None and governor.trigger.role == "SupportVerb" and bool(governor.subject)
    return frame.type == "Visit" and makes


def is_hosted(clause: Clause) -> bool:
    """Whether the pronoun of «استضافته» is the event of which the relative clause tells."""
    return clause.antecedent is not None and clause.trigger.says("hosting") and bool(clause.trigger.form.pronoun)


def is_welcome(clause: Clause) -> bool:
    """Whether a noun tells who stood there to receive: «كان في استقباله فلان»."""
    return clause.trigger.rule in ("receive", "await") and stands_there(clause)
