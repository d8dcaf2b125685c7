"""Tell who is told before any verb or behind the noun of a body: «برئاسة فلان، عقدت …», «وقعها عن الوزارة فلان»."""

from __future__ import annotations

from collections.abc import Iterable

from graph.annotate.events.clauses import Argument, Clause
from graph.annotate.events.course import Course
from graph.annotate.events.particles import AMID, COMMAS, DURING, OF_SIDE, PERSONAL, WITHIN, unjoined
from graph.annotate.events.text import is_one_apart
from graph.annotate.phrases import Phrase
from graph.smallwords import small_words

_ALONG = frozenset(small_words("alongside"))
_DURING = (*DURING, *WITHIN)
_ON_BEHALF = "عن"
_HELD = ("HostVerb", "OccurVerb", "OrganizerVerb")  # roles of verbs that tell where what is told before them is held
_PAPER = 5  # words of «اتفاقية تعاون أمني مشتركة»
_LED = 2  # words between a body and who presides over it or works with it: «بالتعاون مع»


def joins_fronted(course: Course, phrase: Phrase) -> bool:
    """«برئاسة وزيري خارجية تونس والجزائر، عقدت …»: whether «و» joins one more to who is told before any verb."""
    led = course.fronted[-1] if course.fronted and not course.open else None
    if led is None or not led.relation.startswith("=") or led.phrases[-1].end != phrase.start:
        return False
    of_post = phrase.kind == "country" and led.phrases[0].plural
    return "و" in phrase.prefix and (phrase.kind in PERSONAL or of_post)


def comes_along(course: Course, told: Argument) -> bool:
    """«برفقة فلان، وصل فلان إلى نيس»: whether who stands before any verb is told to be along with who acts."""
    return course.ground.folded_at(told.phrases[0].start - 1) in _ALONG


def is_past_aside(clause: Clause, course: Course, phrase: Phrase) -> bool:
    """«عين فلان، خلال مجلس ترأسه بفاس، فلانا سفيرا»: whether a comma has closed what «خلال» opened behind one."""
    noun, folded = clause.antecedent, course.ground.folded
    if noun is None or not clause.trigger.form.pronoun or noun.trigger.definite:
        return False
    if noun.link not in DURING and folded[noun.trigger.start - 1] not in WITHIN:
        return False
    opened = next((i for i in range(noun.trigger.start - 1, course.start, -1) if folded[i] in _DURING), 0)
    closed = next((i for i in range(clause.trigger.end, phrase.start) if folded[i] in COMMAS), clause.trigger.end)
    return opened > 0 and folded[opened - 1] in COMMAS and closed > clause.trigger.end


def is_told_whole(clause: Clause, course: Course) -> bool:
    """«حضر الاجتماع الذي ترأسه فلان الوزير فلان»: whether who does what a verb tells of its noun has been told.

    Another verb must wait for who does what it tells.
    """
    noun = clause.antecedent
    if noun is None or not clause.trigger.form.pronoun or not clause.taken("bare"):
        return False
    verb = noun.governor
    waits = verb is not None and verb.trigger.is_verb and verb in course.open and not verb.before
    return waits and verb is not None and verb.trigger.role == "AttendVerb" and not verb.taken("bare")


def leads_who_acts(course: Course, phrase: Phrase) -> bool:
    """«لجنة الدفاع برئاسة فلان تستقبل …», «الوزارة بالتعاون مع …»: whether it stands between a body and its verb."""
    acting = course.before[-1] if course.before else None
    return acting is not None and acting.kind == "agency" and 0 < phrase.start - acting.end <= _LED


def signs_for_body(course: Course, phrase: Phrase) -> bool:
    """«وقعها عن المفوضية السفير فلان»: whether only the noun of a body stands between «عن» and who signs for it."""
    verb, since = course.last_open, course.since_words()
    frame = verb.trigger.frame if verb is not None and verb.trigger.is_verb else None
    body = course.ground.tokens[since[0]] if len(since) == 1 else None
    signs = frame is not None and frame.mode == "Signing" and not phrase.prefix
    return signs and body is not None and body.definite and course.ground.folded[since[0] - 1] == _ON_BEHALF


def signing_between(course: Course, phrase: Phrase) -> Clause | None:
    """«وقعت على هامش الزيارة مذكرة تفاهم بين الوزارة والهيئة»: the signing of the paper that stands right before «بين».

    None where the signing is told last anyhow.
    """
    ground, told = course.ground, [(clause, clause.trigger.frame) for clause in course.open[:-1]]
    signings = [(clause, frame) for clause, frame in told if frame is not None and frame.mode == "Signing"]
    amid = next((i for i in range(phrase.start - 1, phrase.start - _PAPER, -1) if ground.folded_at(i) in AMID), 0)
    if not signings or not amid or not signings[-1][0].trigger.is_verb:
        return None
    paper = range(max(course.open[-1].trigger.end, amid - _PAPER), amid)
    return signings[-1][0] if any(is_one_apart(ground.doc, i, signings[-1][1].needs) for i in paper) else None


def tells_side(course: Course, phrase: Phrase) -> bool:
    """«ترأسه من الجانب الكيني فلان»: whether a state only tells for which side stands who is told next."""
    if phrase.kind != "country" or phrase.start <= course.start + 1:
        return False
    ground, verb = course.ground, verb_of_sides(course)
    if verb is None or verb.trigger.role != "AttendVerb":
        return False
    side = ground.words.has("Side", ground.tokens[phrase.start - 1].stem)
    after = ground.phrases.get(phrase.end)
    follows = after is not None and after.kind in PERSONAL and not after.prefix
    return follows and side and unjoined(ground.folded[phrase.start - 2]) in OF_SIDE


def verb_of_sides(course: Course) -> Clause | None:
    """The last verb that tells who was there, or whatever is told last where none tells only where something was held.

    «شارك في الاجتماع الذي احتضنته نيس عن الجانب الكيني فلان، وعن الجانب المصري فلان».
    """
    verbs = (clause for clause in reversed(course.open) if clause.trigger.is_verb)
    return next((verb for verb in verbs if verb.antecedent is None or verb.trigger.role not in _HELD), None)


def is_where_announced(noun: Clause, fronted: Argument, clauses: Iterable[Clause]) -> bool:
    """«أعلن في روما عن لقاء مرتقب في نيس»: whether a place only tells where somebody announces it."""
    reports = (other.trigger for other in clauses if other.trigger.role == "ReportVerb" and other.trigger.is_verb)
    where = fronted.phrases[0].start
    return noun.link == _ON_BEHALF and not noun.trigger.is_verb and any(verb.start < where for verb in reports)
