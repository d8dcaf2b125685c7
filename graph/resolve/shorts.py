"""Decide whether a surname, or another part of a name that is told alone, is that of somebody told in full."""

from __future__ import annotations

from functools import lru_cache

from graph.resolve.compare import (
    NEARLY,
    NOTHING,
    Score,
    is_first_name_of,
    is_part_of,
    is_spelled_like_surname,
    is_surname_of,
    same_name,
)
from graph.resolve.parts import name_of
from graph.resolve.profiles import Profile
from graph.resolve.reports import told_alike

ALONE = "same surname, and nobody else who bears it"
SHORT_ALIKE = "a part of the name, in similar reports"


def same_short(left: Profile, right: Profile) -> Score:
    """A surname alone says little: the post has to agree, or whom they met, or nobody else may bear a rare one.

    In similar reports «شكري» may be «حازم شكري عبد المنعم», though many bear that name, or another spelling of it.
    """
    short, full = (left, right) if left.is_short else (right, left)
    surname = full.is_short or is_surname_of(short.full, full.full)
    if left.posts & right.posts and (surname or is_first_name_of(short.full, full.full)):
        return Score(0.9, "same short name, same post")
    if not surname:
        return _same_respelled(short, full) or _same_middle(short, full)
    exact = short.full.parts[0] == full.full.parts[-1]
    met = met_the_same(left, right)
    if short.is_given and full.is_short:
        return Score(0.6, SHORT_ALIKE) if exact and met and told_alike(left.reports, right.reports) else NOTHING
    if met and (exact or not short.is_given):
        return Score(0.7, "same surname, met the same people")
    if exact and left.states & right.states:
        return Score(0.6, "same surname, same state")
    if exact and not short.is_given:
        return Score(0.4, ALONE)
    respelled = not exact and not short.is_given and _share_report(left, right)
    return Score(0.4, SHORT_ALIKE) if respelled or told_alike(left.reports, right.reports) else NOTHING


def _same_respelled(short: Profile, full: Profile) -> Score | None:
    """«لوتزي» of «تيو لوتسي», where the post, whom they met or the report is the same."""
    if short.is_given or not is_spelled_like_surname(short.full, full.full):
        return None
    if short.posts & full.posts or met_the_same(short, full):
        return Score(0.5, NEARLY)
    alike = told_alike(short.reports, full.reports) or _share_report(short, full)
    return Score(0.4, SHORT_ALIKE) if alike else None


def _same_middle(short: Profile, full: Profile) -> Score:
    """«شكري» of «حازم شكري عبد المنعم», where a similar report tells of him."""
    within = short.full.parts[0] in full.full.parts[1:-1] and is_part_of(short.full, full.full)
    return Score(0.4, SHORT_ALIKE) if within and told_alike(short.reports, full.reports) else NOTHING


def _share_report(left: Profile, right: Profile) -> bool:
    return bool({report.document for report in left.reports} & {report.document for report in right.reports})


def met_the_same(left: Profile, right: Profile) -> bool:
    """Whether both met someone, be he told in one report without his second name, or in another spelling."""
    if left.fellow_ends & right.fellow_ends or left.company & right.company:
        return True
    return any(_may_be_one(*sorted((one, other))) for one in left.fellows for other in right.fellows)


@lru_cache(maxsize=100_000)
def _may_be_one(left: str, right: str) -> bool:
    names = sorted((name_of(left), name_of(right)), key=lambda name: len(name.parts))
    return same_name(*names).value > 0 or is_surname_of(*names)
