"""Tell what is planned from what was held before, or is reported as over."""

from __future__ import annotations

from graph.resolve.compare import NEVER, NOTHING, Score
from graph.resolve.days import WEEK, Days, extent
from graph.resolve.told import TWO_SIDED, Told

SITTING = ("Gathering", "WorkingSession")  # what a body does again and again, so that its name alone says little
NEXT = 1  # days: what began today may still be announced in a report of tomorrow's paper
_APART = Score(NEVER, "planned after another was held")
_BEFORE = Score(NEVER, "told as over before the other began")


def still_to_come(left: Told, right: Told) -> Score:
    """What a report announces is nothing that was over by then, nor anything that another tells of as over."""
    if {left.status, right.status} != {"planned", "held"} or left.ordinals & right.ordinals:
        return NOTHING
    planned, held = (left, right) if left.status == "planned" else (right, left)
    if planned.published is None or held.published is None or (planned.days.told and held.days.told):
        return NOTHING
    announced, reported = planned.published.toordinal(), held.published.toordinal()
    if held.days.told:
        return _APART if _ends(held.days, announced) < announced - NEXT else NOTHING
    if planned.days.told:
        return _APART if _begins(planned.days, reported) > reported + NEXT else NOTHING
    sat = planned.mode in SITTING and held.mode in SITTING
    return _APART if sat and reported <= announced + NEXT else NOTHING


def over_before(left: Told, right: Told) -> Score:
    """What a report tells as held, without a day, began by the day of the report: it is no meeting of a week later."""
    if not left.status == right.status == "held" or bool(left.days.told) == bool(right.days.told):
        return NOTHING
    undated, dated = (right, left) if left.days.told else (left, right)
    if undated.published is None or undated.ordinals & dated.ordinals:
        return NOTHING
    reported = undated.published.toordinal()
    lasting = 0 if dated.type in TWO_SIDED else WEEK  # the day told of a visit may be its last
    return _BEFORE if _begins(dated.days, reported) > reported + NEXT + lasting else NOTHING


def _begins(days: Days, near: int) -> int:
    return _span(days, near)[0]


def _ends(days: Days, near: int) -> int:
    return _span(days, near)[1]


def _span(days: Days, near: int) -> tuple[int, int]:
    """The days that a telling allows; without a year, those nearest to a day, and that day where no month is told."""
    if days.year:
        return extent(days)
    opened = days.opened_near(near)
    return (near, near) if opened is None else (opened, opened)
