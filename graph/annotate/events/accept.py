"""Decide whether a phrase may hang on a clause: a word takes only what it has a role for, and nothing far away."""

from __future__ import annotations

from graph.annotate.events.acting import acts_beside
from graph.annotate.events.clauses import (
    BESIDE_OTHERS,
    Argument,
    Clause,
    goes_along,
    is_counted,
    is_visit,
    meets_others,
    organizes_ahead,
    takes_object,
    takes_person,
    tells_companion,
)
from graph.annotate.events.particles import ACTORS, HANDED, PERSONAL, PLACED, UNITED_BY
from graph.annotate.events.slots import is_feast, roles
from graph.annotate.phrases import Phrase

_BESIDE = 2  # words between «الزيارة» and who makes it
_NEAR, _REACH, _FAR = 6, 10, 24  # words between a word and what may hang on it
_CARRYING = ("AttendVerb", "RepresentVerb", "HostVerb", "UniteVerb")  # verbs with a subject and an object
_PLACED_VERBS = ("HostVerb", "OrganizerVerb", "OccurVerb", "ConveneVerb", "SupportVerb", "AttendVerb", "UniteVerb")
_FOR = "ل"  # before what a paper or a meeting is for
_INSIDE = ("في", "ب", "داخل", "عند")
_PLACES = ("place", "country", "agency")
_REACHING = frozenset({*PLACED, "ل", "الي"})


def accepts(clause: Clause, relation: str, phrase: Phrase) -> bool:
    """Whether a clause has a role for a phrase that hangs in this way."""
    if relation in ("bare", "and"):
        return _accepts_bare(clause, phrase)
    if relation == "genitive":
        return _accepts_genitive(clause)
    if relation == "object":
        return _accepts_object(clause)
    if relation.startswith("="):
        return _accepts_told(clause, relation, phrase)
    if relation == "adjective":
        return clause.trigger.is_event and not clause.trigger.is_verb
    return _accepts_behind(clause, relation, phrase)


def _accepts_genitive(clause: Clause) -> bool:
    word = clause.trigger
    if word.role == "AttendVerb" and clause.link in ("من", "بين"):
        return not clause.taken("genitive")
    return not (word.is_verb or word.definite or word.form.pronoun or clause.taken("genitive"))


def _accepts_object(clause: Clause) -> bool:
    """Whether somebody may stand behind a noun as whom it is done to: «لقاؤه الوزير», «استقبال الملك الرئيس»."""
    word = clause.trigger
    if word.is_verb or word.frame is None:
        return False
    owned = bool(word.form.pronoun) or bool(clause.taken("genitive"))
    return owned and bool({"object", "genitive"} & set(word.frame.roles))


def _accepts_told(clause: Clause, relation: str, phrase: Phrase) -> bool:
    """Whether a clause takes who is told by a word of his own: «يرافقه فلان», «بمشاركة فلان»."""
    if relation == "=participant" and is_visit(clause) and phrase.start - clause.words[1] > _REACH:
        return False
    if clause.trigger.type == "Operation" and clause.link == _FOR:
        return False  # «اتفاقية لتسليم المجرمين بين كينيا وأوغندا»
    if relation == "=agent" and is_visit(clause) and clause.governor is not None and takes_person(clause.governor):
        return False  # «استُقبل لدى وصوله من طرف فلان»
    return clause.trigger.is_event or relation == "=agent" or _is_done_beside(clause, relation)


def _accepts_behind(clause: Clause, relation: str, phrase: Phrase) -> bool:
    """Whether a clause takes what stands behind a preposition."""
    if _is_out_of_reach(clause, relation, phrase) or (relation in PLACED and _has_told_who_attends(clause)):
        return False
    if relation in _INSIDE and phrase.kind in _PLACES:
        return clause.trigger.is_event or clause.trigger.role in _PLACED_VERBS
    if clause.trigger.role == "UniteVerb" and relation in UNITED_BY:
        return phrase.kind in PERSONAL  # «قمة جمعت فلانا بفلان», «اجتماع ضمه إلى فلان»
    if clause.trigger.role in BESIDE_OTHERS and relation == "مع":
        return phrase.kind != "place"  # «ترأس فلان مع فلان», «ورشة عقدها فلان مع فلان»
    if clause.trigger.role == "HandVerb" and relation in HANDED:
        return phrase.kind in ACTORS
    if relation == "من":
        return not _has_told_from_whom(clause) and _has_role(clause, relation, phrase)
    if relation == "ل":
        return _accepts_for(clause, phrase)
    return _has_role(clause, relation, phrase)


def _is_out_of_reach(clause: Clause, relation: str, phrase: Phrase) -> bool:
    reach = _FAR if clause.trigger.is_verb else _NEAR if clause.trigger.definite else _REACH
    return relation in _REACHING and phrase.start - clause.words[1] > reach


def _has_told_who_attends(clause: Clause) -> bool:
    """Whether a place behind it is not its own: «… بحضور فلان، في الرياض», «استقبل فلانا، يرافقه فلان، في الرياض»."""
    attended = clause.trigger.role == "AttendVerb" and bool(clause.taken("genitive"))
    return attended or tells_companion(clause)


def _has_told_from_whom(clause: Clause) -> bool:
    """Whether «من» is of what it is done to: «استقبل وفدا من الوزارة», «تسلم من السفير رسالة من الرئيس»."""
    objective = clause.trigger.is_verb and takes_object(clause)
    return objective or (bool(clause.taken("من")) and "من" in _required(clause))


def _accepts_for(clause: Clause, phrase: Phrase) -> bool:
    """Whether «ل» leads to who does it or has it: «كان لفلان لقاءات مع فلان», «الزيارة الأولى لفلان»."""
    word = clause.trigger
    if word.says("being") or (word.role == "OccurVerb" and word.is_verb):  # «أقيمت لفلان مراسم استقبال»
        return phrase.kind in PERSONAL and phrase.start == word.end
    if word.definite and phrase.kind in PERSONAL:
        several = phrase.plural and roles(clause).get("ل") == "participant"  # «الاجتماع الأول لوزراء …»
        return phrase.start - word.end <= _BESIDE and (is_visit(clause) or several)
    met = word.type == "Talks" and not word.is_verb and (meets_others(clause) or bool(clause.taken("object")))
    given = word.type == "Award" and word.is_verb and len(clause.taken("bare")) > 1  # «وشح فلانا بوسام كذا للشرطة»
    return not (met or given or _meets_its_object(clause)) and _has_role(
        clause, "ل", phrase
    )  # «لقائه فلانا، عن دعمه للوزارة»


def _has_role(clause: Clause, relation: str, phrase: Phrase) -> bool:
    frame = clause.trigger.frame
    return frame is not None and relation in frame.roles and _fits(clause, relation, phrase)


def takes_fronted(clause: Clause, fronted: Argument) -> bool:
    """Whether what stands before a word belongs to its event: of a journey only where it leads to, and who invited."""
    frame = clause.trigger.frame
    if fronted.relation == "=partner":
        return clause.trigger.type == "Conference"
    if clause.trigger.rule == "signed":
        return False  # «اتفاقية بين الوزارة في كينيا وأخرى، الموقع عليها في نيس»
    if fronted.relation in ("=host", "=patron"):
        return all(accepts(clause, fronted.relation, phrase) for phrase in fronted.phrases)
    if frame is None or not frame.goes_to:
        return fronted.relation in ("في", "=participant")
    return fronted.relation in frame.requires or (fronted.relation != "في" and fronted.relation in frame.roles)


def _required(clause: Clause) -> frozenset[str]:
    """The ways in which something must hang on a verb that is an event only then: «تسلم من فلان رسالة»."""
    frame = clause.trigger.frame if clause.trigger.is_verb else None
    return frame.requires if frame is not None else frozenset()


def _meets_its_object(clause: Clause) -> bool:
    """Whether a verb of talks has whom it is done with for object, so that «ل» leads to none: «التقى», «استقبل»."""
    frame = clause.trigger.frame
    talks = frame is not None and frame.type == "Talks" and not frame.needs
    return talks and clause.trigger.is_verb and takes_person(clause)


def _accepts_bare(clause: Clause, phrase: Phrase) -> bool:
    if phrase.start - clause.words[1] > _FAR:
        return False
    if not clause.trigger.is_verb:
        return clause.trigger.role == "AttendVerb" and clause.link in ("من", "بين") and not clause.taken("bare")
    if is_counted(clause) and not takes_object(clause) and clause.trigger.role != "UniteVerb":
        return False
    if _lacks_nobody(clause) and phrase.kind in PERSONAL:
        return False
    known = len(clause.taken("bare"))
    led = known or clause.taken("الي")
    if led and clause.before and phrase.kind in PERSONAL and is_visit(clause) and _goes(clause):
        return False  # «ضم الوفد الذي زار باريس فلانا»: somebody before it visits, and a place has been told
    if phrase.kind == "place" and (_acts_as_no_place_does(clause) or (known and not _goes(clause))):
        return False
    own = goes_along(clause) or clause.trigger.role == "HostVerb"  # «الاجتماع الذي احتضنته باريس»
    carries = clause.trigger.role in _CARRYING and not (own and clause.trigger.form.pronoun)
    handed = clause.trigger.role == "HandVerb" and phrase.kind in ACTORS  # «سلم فلان فلانا سيارات»
    limit = 2 if takes_object(clause) or carries or handed or _has_left_place(clause, phrase) else 1
    limit += known - 1 if _is_at_next_station(clause, phrase) else 0
    told = bool(clause.before) and not clause.trigger.form.pronoun and not acts_beside(clause, phrase)
    return known < limit - told * (limit == 1) and phrase.kind != "group"


def _is_at_next_station(clause: Clause, phrase: Phrase) -> bool:
    """«التقى فلان في نيس فلانا، وفي روما فلانا»: whether the next place told of a verb stands right before somebody."""
    places = [told for told in clause.arguments if told.relation in PLACED and told.phrases[0].kind in _PLACES]
    last = clause.arguments[-1] if len(places) > 1 else None
    beside = last is not None and last is places[-1] and last.phrases[-1].end == phrase.start
    return beside and takes_person(clause) and phrase.kind in PERSONAL


def _acts_as_no_place_does(clause: Clause) -> bool:
    """Whether no place does what a verb tells: «أجرى», not what leads to its hosting: «تستعد باريس لاحتضان …»."""
    carries = clause.trigger.role == "SupportVerb" and not clause.trigger.says("intending")
    return carries or clause.trigger.role == "ReportVerb"


def _has_left_place(clause: Clause, phrase: Phrase) -> bool:
    """«غادر بيروت أمس الموفد فلان»: whether only what somebody leaves stands between a verb of leaving and who does."""
    left = clause.phrases("bare") if clause.trigger.rule == "leave" else []
    acts = phrase.kind in (*PERSONAL, "agency") and "و" not in phrase.prefix
    return acts and bool(left) and all(told.kind in ("place", "country") for told in left)


def _lacks_nobody(clause: Clause) -> bool:
    """Whether a relative clause says all of who holds its noun: «حضر الندوة التي أقيمت بنيس فلان»."""
    if clause.antecedent is None or clause.antecedent.trigger.is_verb:
        return False
    if clause.trigger.form.pronoun:
        told = clause.subject_told and bool(clause.arguments or clause.dates)  # «أقامه مفتي الديار فلان»
        return told and clause.trigger.role in ("OrganizerVerb", "HostVerb")
    return clause.trigger.role == "OccurVerb"


def _is_done_beside(clause: Clause, relation: str) -> bool:
    """Whether others are there with whose deed a verb tells: «ترأس فلان إلى جانب فلان …», «عقدت برئاسة فلان …»."""
    if relation == "=partner":
        return organizes_ahead(clause)
    if relation != "=participant" or not clause.trigger.is_verb:
        return False
    if clause.trigger.says("being"):
        return "و" in clause.trigger.prefix and not clause.taken("bare")  # «وكان مرفوقا بفلان»
    if clause.trigger.role in ("ConveneVerb", "OccurVerb", "OrganizerVerb") or _awaits_event(clause):
        return clause.antecedent is None  # «التأم، برئاسة فلان، المجلس الأعلى للأمن»
    if not clause.taken("bare"):
        return False
    if clause.trigger.role == "SupportVerb":
        return clause.antecedent is None
    return clause.trigger.role in BESIDE_OTHERS or clause.trigger.says("representing")  # «ومثل كينيا فيه فلان»


def _awaits_event(clause: Clause) -> bool:
    """«بدأت، برئاسة فلان، أشغال الملتقى»: whether a verb waits for what is held, begins or ends under somebody."""
    holds = any(clause.trigger.says(sense) for sense in ("holding", "beginning", "ending"))
    return holds and not clause.before and not clause.trigger.form.pronoun


def _goes(clause: Clause) -> bool:
    """Whether a place may be what the verb is done to: «زار الرياض», «وقعت الرياض والقاهرة»."""
    return clause.trigger.frame is None or clause.trigger.done_to == "place"


def _is_visited(clause: Clause, relation: str) -> bool:
    """Whether people may stand where a visit leads: «زيارته للوزير», «حل ضيفا على الوزير»."""
    guest = clause.trigger.rule == "be-guest"
    return (relation == "علي" and guest) or (relation in ("ل", "الي") and not clause.trigger.is_verb)


def _fits(clause: Clause, relation: str, phrase: Phrase) -> bool:
    slot = clause.trigger.frame.roles[relation] if clause.trigger.frame else ""
    if relation == "ل" and is_feast(clause):
        owned = clause.trigger.definite and phrase.kind == "agency"  # «الحفل السنوي للجامعة», but «حفل للوزارة»
        return phrase.kind == "person" or owned  # «مراسم تكريم لفلان»
    if slot == "place" and phrase.kind in PERSONAL and _is_visited(clause, relation):
        return True
    if slot == "place":
        return phrase.kind in _PLACES
    return phrase.kind != "place" or relation == "genitive"
