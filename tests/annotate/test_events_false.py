"""What a text says of somebody else, or of another event, is no part of an event."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once


def test_who_is_named_by_a_word_that_is_no_phrase_is_still_the_other_side() -> None:
    """«لقاء سالم وفاركاس»: the second name is not known, and nobody else of the sentence takes its place."""

    events = told("كان [عمر|person/omar] في البيت منذ لقاء [سالم|person/salim] وفاركاس.")
    assert events == ()


def test_a_body_that_makes_a_visit_does_not_host_it() -> None:
    """«الزيارة التي تقوم بها اللجنة»: it travels."""

    event = told_once("انتهت الزيارة التي قامت بها [اللجنة|agency/committee] إلى [باريس|place/paris].")
    assert (filled(event, "participant"), filled(event, "host")) == (["agency/committee"], [])


def test_a_session_is_joined_to_that_of_its_own_body() -> None:
    """«جلسته» is the council's, told before, and not the summit told last."""

    council, summit = told(
        "عقد [المجلس|agency/council] جلسة في [الرباط|place/rabat] {أمس|2025-05-06}. ورحبت الصحف بقمة "
        "[باريس|place/paris]. واطلع [المجلس|agency/council] على جدول أعمال جلسته."
    )
    assert [filled(council, "participant"), filled(summit, "participant")] == [["agency/council"], []]


def test_who_held_one_fair_did_not_hold_the_next() -> None:
    """«معرض نظمته الهيئة، ومعرض …»: the relative clause is of the first alone."""

    events = told(
        "شارك [المركز|agency/centre] في معرض [باريس|place/paris] الذي نظمته [الهيئة|agency/body]، ومعرض الأثاث."
    )
    assert [(filled(event, "organizer"), filled(event, "participant")) for event in events] == [
        (["agency/body"], ["agency/centre"]),
        ([], ["agency/centre"]),
    ]


@pytest.mark.parametrize(
    ("verb", "status"),
    [("وصل", "held"), ("يصل", "planned")],
)
def test_what_is_told_in_the_perfect_is_not_planned(verb: str, status: str) -> None:
    """A word of plans after «وصل» is of something else."""

    event = told_once(f"{verb} [سالم|person/salim] إلى [باريس|place/paris] استعدادا للقاء المرتقب.")
    assert event.status == status
