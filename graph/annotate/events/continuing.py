"""Tell whether a verb goes on telling what somebody does who was told before: «ثم يزور», «ويُنتظر أن يسافر …»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause
from graph.annotate.events.course import Course
from graph.annotate.events.particles import (
    ADVERBS,
    APART,
    COMMAS,
    DONE,
    HAPPENED,
    OF_STATEMENT,
    PREPOSITIONS,
    THEN,
    THERE,
    TOWARDS,
    leads_to_that,
    unjoined,
)
from graph.annotate.events.triggers import Trigger
from graph.annotate.phrases import Phrase

_OTHER_TIME = 2  # words in «قبل ذلك»
_TIME = 5  # words of a time that opens a sentence: «بعد ساعات من عودته من كينيا»
_TO = frozenset(("الي", *TOWARDS))
_EXPECTED = 4  # words from «ينتظر» or «على» to the verb


def continues(clause: Clause, course: Course) -> bool:
    """Whether a verb goes on telling what the one before began, or what the last sentence told."""
    before = course.ground.folded_at(clause.trigger.start - 1)
    joined = clause.trigger.prefix[:1] in ("و", "ف") or _is_joined_ahead(clause.trigger.start - 1, course)
    says = course.ground.words.has("SelfWord", unjoined(before))  # «قال فلان إنه سيتوجه …، وإنه سيلتقي …»
    told = joined or says or before in THEN or isinstance(course.relative, Phrase) or _is_expected(clause, course)
    return told or _goes_there_alone(clause.trigger, course)


def _goes_there_alone(verb: Trigger, course: Course) -> bool:
    """«وبعد ساعات وصل إلى القاهرة، حيث …»: whether nothing but a place and its day stands behind a verb of going.

    Whoever arrives is else named behind the place: «وصل إلى القاهرة وفد كيني», «وصلت إلى الميناء سفن محملة».
    """
    ground, first = course.ground, verb.end
    if not verb.is_verb or not verb.goes_to or verb.form.pronoun or not _opens_clause(verb, course):
        return False
    led = first < len(ground.tokens) and ground.folded[first] in _TO
    place = next((phrase for i in (first + 1, first + 2) if led and (phrase := ground.phrases.get(i))), None)
    if place is None or place.kind not in ("place", "country"):
        return False
    end = place.end
    while end < len(ground.tokens) and (end in ground.dated or ground.folded[end] in ADVERBS):
        end += 1
    return end >= len(ground.tokens) or _ends_clause(end, course)


def _opens_clause(verb: Trigger, course: Course) -> bool:
    """Whether a verb of which nobody is told before it in its clause opens it, or stands behind a time: «بعد ساعات»."""
    ground, index = course.ground, verb.start - 1
    index -= ground.folded_at(index) in DONE
    if index < course.start or ground.folded[index] in COMMAS:
        return True
    since = [word for word in course.opening(verb.start) if word.folded not in DONE]
    return len(since) <= _TIME and unjoined(since[0].folded) in APART if since else True


def _ends_clause(index: int, course: Course) -> bool:
    """Whether a mark, a preposition, another clause or «و» stands at a token."""
    word = course.ground.tokens[index]
    led = word.particle in ("ب", "ل") or unjoined(word.folded) in PREPOSITIONS
    boundary = course.ground.words.starts("Boundary", course.ground.folded[index : index + 3])
    return word.mark or led or bool(boundary) or word.prefix[:1] == "و"


def is_at_another_time(clause: Clause, course: Course) -> bool:
    """«وقبل ذلك، عقد فلان جلسة مع …», «وسبق للوزيرين أن وقعا …»: whether it is told of another time than before."""
    opening = [word for word in course.ground.folded[course.start : clause.trigger.start] if word not in COMMAS]
    if opening and opening[-1] in OF_STATEMENT and unjoined(opening[0]) in HAPPENED:
        return True
    return len(opening) == _OTHER_TIME and leads_to_that(*opening)


def is_pluperfect(verb: Trigger, course: Course) -> bool:
    """«وكان فلان قد التقى …», «الذي كان التقى …»: whether a verb in the past hangs on «كان»."""
    last = course.clauses[-1] if course.clauses else None
    return last is not None and last in course.open and last.trigger.says("being") and verb.form.tense == "past"


def _is_expected(clause: Clause, course: Course) -> bool:
    """«ويُنتظر أن يسافر …», «على أن يتوجه …»: what somebody told before will do."""
    start = clause.trigger.start
    if course.ground.folded[start - 1 : start] != ["ان"]:
        return False
    near = course.ground.folded[max(course.start, start - _EXPECTED) : start - 1]
    return near[-1:] in (["علي"], ["قبل"]) or course.ground.words.has_any(
        "Planned", (word.lstrip("وف") for word in near)
    )


def _is_joined_ahead(index: int, course: Course) -> bool:
    """Whether «و» joins a verb by the preposition that stands before it: «ومن بيروت يسافر إلى …», «ومن هناك توجه»."""
    ground = course.ground
    while index >= course.start and (
        index in ground.named or index in ground.dated or ground.is_preposition(index) or ground.folded[index] in THERE
    ):
        if course.ground.is_preposition(index) and course.ground.folded[index].startswith("و"):
            return True
        index -= 1
    return False
