"""Tell when a phrase that follows an event is of another word beside it: «وقعت الوزارة عقدا لتشغيل محطات بجدة»."""

from __future__ import annotations

from graph.annotate.events.clauses import HOLDING, Clause
from graph.annotate.events.course import Course
from graph.annotate.events.ground import Ground
from graph.annotate.events.particles import AMID, COMMAS, NEXT, PLACED, RELATIVES, unjoined
from graph.annotate.phrases import Phrase

_ON_MATTERS = ("agree", "inform")  # frames of verbs that «على» leads from to a matter
_ON, _WITH = "علي", "مع"


def is_of_something_else(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """Whether a place is that of a matter of the event, and not its own."""
    return any(rule(ground, clause, phrase) for rule in (is_of_aim, is_agreed_on, is_where_hurt))


def is_of_aim(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«وقعت الوزارة عقدا لتشغيل محطات بجدة»: whether a place is of what a paper is signed for."""
    frame = clause.trigger.frame
    if frame is None or frame.mode != "Signing":
        return False
    between = [ground.tokens[i] for i in range(clause.trigger.end, phrase.start) if i not in ground.named]
    between = between[:-1] if between and between[-1].folded in PLACED else between
    bare = bool(between) and not between[-1].definite  # «لتشغيل محطات», but «لتبادل المعلومات في القاهرة»
    return bare and any(word.prefix == "ل" and not word.definite for word in between)


def is_agreed_on(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """Whether a place is of what is agreed on or told: «اتفقا على فتح معبر في نيس», «أطلعه على الأوضاع في نيس»."""
    agrees = clause.trigger.rule in _ON_MATTERS and clause.trigger.is_verb
    return agrees and _ON in ground.folded[clause.trigger.end : phrase.start - 1]


def is_agreed_to_reach(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«اتفق المجتمعون على تسليم المطلوبين إلى الشرطة»: whether «إلى» leads to whom something agreed on is to reach."""
    near = range(max(clause.trigger.start - 1, 0), phrase.start)
    told = [ground.triggers[i] for i in near if i in ground.triggers]
    agree = (each.start for each in told if each.is_verb and (each.rule in _ON_MATTERS or each.role == "AgreeVerb"))
    verb = next(agree, phrase.start)
    return _ON in ground.folded[verb : phrase.start - 1]


def is_where_hurt(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«زار مصابي الحادث الإرهابي بعسير»: whether it happened at a place, and those whom it hurt are elsewhere."""
    words, first = ground.words, phrase.start - (ground.folded_at(phrase.start - 1) in PLACED)
    while first > clause.trigger.end and ground.tokens[first - 1].is_adjective_shaped:
        first -= 1
    struck, hurt = ground.tokens[first - 1], ground.tokens[first - 2]
    happened = words.has("AttackNoun", struck.stem) or words.has("AccidentNoun", struck.stem)
    return happened and first - 2 >= clause.trigger.end and words.has("VictimNoun", hurt.stem)


def is_of_letter(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«تسلم الرئيس، خلال استقباله الوزير فلانا، رسالة من فلان»: whether «من» follows a comma behind whom a noun has."""
    noun = clause.trigger
    met = not noun.is_verb and noun.type == "Talks"
    met = met and any(one.kind == "person" for one in clause.phrases("object", "genitive"))
    return met and not COMMAS.isdisjoint(ground.folded[noun.end : phrase.start])


def is_met_otherwise(course: Course, clause: Clause, phrase: Phrase) -> bool:
    """Whether «مع» leads to somebody whom another word before a verb meets."""
    return _is_told_of_talks(course, clause) or _joins_those_met(course, clause, phrase)


def _is_told_of_talks(course: Course, clause: Clause) -> bool:
    """«أول لقاءات الوزير كان مع فلان»: whether «كان» only tells with whom the talks before it were."""
    before = course.open[: course.open.index(clause)]
    noun = before[-1].trigger if before else None
    joined = noun is None or noun.is_verb or noun.type != "Talks" or bool(clause.trigger.prefix)
    return clause.trigger.says("being") and not joined


def _joins_those_met(course: Course, clause: Clause, phrase: Phrase) -> bool:
    """«محادثات مع فلان الذي يدير الوكالة، ثم مع فلان»: whether another is met beside whom a verb only describes."""
    ground, start = course.ground, clause.trigger.start
    led = ground.folded_at(phrase.start - 1)
    again = unjoined(led) != led or ground.folded_at(phrase.start - 2) in NEXT
    related = clause.trigger.is_verb and not clause.trigger.is_event and ground.folded_at(start - 1) in RELATIVES
    if not (again and related):
        return False
    return any(met.end == start - 1 for other in course.open if other is not clause for met in other.phrases(_WITH))


def is_of_noun_between(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«يشهد المنتدى تدشين بوابة البرنامج»: whether another noun stands between a definite event and «ل».

    So does what a body states, between any event and the body: «…، بحسب بيان لوزارة الداخلية».
    """
    noun = clause.trigger
    if phrase.kind == "agency" and ground.words.has("StatementNoun", ground.tokens[phrase.start - 1].stem):
        return True
    if noun.is_verb or not noun.definite or noun.type != "Conference" or phrase.kind != "agency":
        return False
    between = (i for i in range(noun.end, phrase.start) if not (i in ground.named or i in ground.dated))
    words = [ground.tokens[i] for i in between]
    return any(not (word.definite or word.mark or word.number or word.prefix or word.blank) for word in words)


def is_of_what_is_discussed(ground: Ground, clause: Clause, phrase: Phrase) -> bool:
    """«وبحث اللقاء التعاون القائم بين فلان وفلان»: whether those between whom something is follow what it is."""
    noun = clause.trigger
    verb = ground.triggers.get(noun.start - 1)
    frame = verb.frame if verb is not None and verb.is_verb else None
    if noun.is_verb or frame is None or not frame.only_between or frame.type != "Talks":
        return False
    between = [i for i in range(noun.end, phrase.start) if i not in ground.named]
    amid = next((i for i in between if ground.folded[i] in AMID), 0)
    return len(between) > 1 and amid > 0 and not _is_of_holding(ground, noun.end, amid)


def _is_of_holding(ground: Ground, start: int, amid: int) -> bool:
    """«بحثت القمة التي عقدت أمس بين …»: whether «بين» follows a verb of holding, with its place and day, in a range."""
    before = amid - 1
    while before > start and (before in ground.named or before in ground.dated or ground.is_preposition(before)):
        before -= 1
    verb = ground.triggers.get(before)
    return verb is not None and verb.is_verb and verb.role in HOLDING
