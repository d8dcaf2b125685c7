"""Tell whether a verb goes on telling what somebody does who was told before: «ثم يزور», «ويُنتظر أن يسافر …»."""

from __future__ import annotations

from graph.annotate.events.clauses import Clause
from graph.annotate.events.course import Course
from graph.annotate.events.particles import COMMAS, THEN, THERE, leads_to_that, unjoined
from graph.annotate.phrases import Phrase

_OTHER_TIME = 2  # words in «قبل ذلك»
_EXPECTED = 4  # words from «ينتظر» or «على» to the verb


def continues(clause: Clause, course: Course) -> bool:
    """Whether a verb goes on telling what the one before began, or what the last sentence told."""
    before = course.ground.folded_at(clause.trigger.start - 1)
    joined = clause.trigger.prefix[:1] in ("و", "ف") or _is_joined_ahead(clause.trigger.start - 1, course)
    says = course.ground.words.has("SelfWord", unjoined(before))  # «قال فلان إنه سيتوجه …، وإنه سيلتقي …»
    return joined or says or before in THEN or isinstance(course.relative, Phrase) or _is_expected(clause, course)


def is_at_another_time(clause: Clause, course: Course) -> bool:
    """«وقبل ذلك، عقد فلان جلسة مع …»: whether the sentence opens with another time than that told before."""
    opening = [word for word in course.ground.folded[course.start : clause.trigger.start] if word not in COMMAS]
    return len(opening) == _OTHER_TIME and leads_to_that(*opening)


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
