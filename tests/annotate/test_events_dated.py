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


@pytest.mark.parametrize(
    "text",
    [
        f"وصل [سالم|person/salim] {_DAY} إلى [نيس|place/nice]، حيث التقى [عمر|person/omar].",
        f"تفقد [سالم|person/salim] {_DAY} [باريس|place/paris]، قبل أن ينتقل إلى [نيس|place/nice] حيث"
        " اجتمع ب[عمر|person/omar].",
    ],
)
def test_a_traveller_does_on_his_day_what_he_goes_on_to_do(text: str) -> None:
    """«وصل أمس إلى نيس، حيث التقى فلانا»: they met on that day."""
    *_, talks = sorted(told(text), key=lambda event: event.type, reverse=True)

    assert (talks.type, filled(talks, "startDate")) == ("Talks", ["2025-05-06"])


def test_what_is_expected_of_a_traveller_has_no_day() -> None:
    """«وصل أمس إلى نيس على أن يلتقي فلانا»: nobody told when."""
    events = told(f"وصل [سالم|person/salim] {_DAY} إلى [نيس|place/nice] على أن يلتقي [عمر|person/omar].")

    assert [filled(event, "startDate") for event in events if event.type == "Talks"] == [[]]


def test_a_visit_has_begun_before_it_ended() -> None:
    """«اختتم أمس زيارة بدأها الأحد», told on a Sunday: a week before."""
    visit = told_once(f"اختتم [سالم|person/salim] {_DAY} زيارة إلى [نيس|place/nice] بدأها {{الأربعاء|2025-05-07}}.")

    assert (filled(visit, "startDate"), filled(visit, "endDate")) == (["2025-04-30"], ["2025-05-06"])


def test_what_has_happened_before_is_another_signing() -> None:
    """«وسبق للجانبين أن وقعا في جدة اتفاقية»: not the paper that they have just signed."""
    events = told(
        "وقع [سالم|person/salim] مع [عمر|person/omar] مذكرة تفاهم."
        " وسبق للرجلين أن وقعا في [نيس|place/nice] اتفاقية للتعاون."
    )

    assert [filled(event, "place") for event in events if event.mode == "Signing"] == [[], ["place/nice"]]


def test_in_turn_is_no_session() -> None:
    """«التقى بدوره في نيس فلانا»: the place is that of the talks."""
    assert filled(told_once("التقى [سالم|person/salim] بدوره في [نيس|place/nice] [عمر|person/omar]."), "place") == [
        "place/nice"
    ]


def test_a_state_in_alif_does_what_a_woman_does() -> None:
    """«وشحت فرنسا فلانا بعد عودته من نيس حيث اجتمع …»: he met, and not the state."""
    talks = [
        event
        for event in told(
            "وشحت [فرنسا|country/FR] [سالم|person/salim] بوسام بعد عودته من [نيس|place/nice] حيث"
            " اجتمع مع [عمر|person/omar]."
        )
        if event.type == "Talks"
    ]

    assert [filled(event, "participant") for event in talks] == [["person/omar", SALIM]]
