"""The many ways in which sentences tell who met whom."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told_once

SALIM, NADIA, OMAR = "person/salim", "person/nadia", "person/omar"


@pytest.mark.parametrize(
    "text",
    [
        "برئاسة [سالم|person/salim]، افتتحت في [باريس|place/paris] أعمال المؤتمر التاسع.",
        "برئاسة [سالم|person/salim] انطلق ب[باريس|place/paris] اليوم المؤتمر التاسع.",
        "تحت إشراف [سالم|person/salim] انعقدت ب[باريس|place/paris] أشغال المؤتمر التاسع.",
        "تواصل في [باريس|place/paris] المؤتمر التاسع برئاسة [سالم|person/salim].",
    ],
)
def test_a_verb_of_taking_place_says_where(text: str) -> None:
    """Who presides stands before the verb, and the place between the verb and the conference."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == (
        "Conference",
        [SALIM],
        ["place/paris"],
    )


@pytest.mark.parametrize("noun", ["مكالمة هاتفية", "اتصالا هاتفيا"])
def test_a_call_is_received(noun: str) -> None:
    """Who receives a call and from whom it comes take part in it; medals are received otherwise."""

    event = told_once(f"تلقى [سالم|person/salim] {noun} من [نادية|person/nadia].")

    assert (event.mode, filled(event, "participant")) == ("PhoneCall", [NADIA, SALIM])


def test_a_delegation_has_members() -> None:
    """Who goes before a delegation travels with it."""

    event = told_once("وصل إلى [باريس|place/paris] وفد [كيني|country/KE] يتقدمه [سالم|person/salim].")

    assert filled(event, "participant") == ["country/KE", SALIM]
