"""An event that has its day and its place is told though nobody says who was there."""

from __future__ import annotations

import pytest

from tests.annotate.told import SALIM, filled, told, told_once

_DAY = "{أمس|2025-05-06}"


@pytest.mark.parametrize(
    "text",
    [
        f"شهدت [باريس|place/paris] {_DAY} اجتماعا أمنيا خصص لتأمين الحدود.",
        f"عقد {_DAY} في [باريس|place/paris] اجتماع أمني ضم ممثلي الأجهزة المختصة.",
        f"ناقش اجتماع أمني في [باريس|place/paris] {_DAY} خطة تأمين الحدود.",
    ],
)
def test_a_sitting_with_a_day_and_a_place_is_told(text: str) -> None:
    """«اجتماع أمني في باريس أمس»: be it known of whom or not."""
    event = told_once(text)

    assert (event.type, filled(event, "place"), filled(event, "startDate")) == (
        "Talks",
        ["place/paris"],
        ["2025-05-06"],
    )


def test_who_comes_on_a_day_has_come() -> None:
    """«وصل سالم أمس على متن طائرة خاصة»: wherever that was."""
    assert filled(told_once(f"وصل [سالم|person/salim] {_DAY} على متن طائرة خاصة."), "participant") == [SALIM]


def test_without_a_day_it_is_not() -> None:
    """«وصل سالم»: nothing tells where or when."""
    assert told("وصل [سالم|person/salim] على متن طائرة خاصة.") == ()
