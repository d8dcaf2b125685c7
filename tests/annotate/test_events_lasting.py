"""Events end when they have lasted as long as is told."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once

VISITED = "زار [سالم|person/salim] [باريس|place/paris] في {6 مايو 2025|2025-05-06}."
OPENED = "ويفتتح المؤتمر السابع يوم {6 مايو 2025|2025-05-06}."


@pytest.mark.parametrize(
    "text",
    [
        f"تشهد [الرباط|place/rabat]، لمدة يومين، تنظيم المؤتمر السابع للغابات. {OPENED}",
        f"تحتضن [الرباط|place/rabat] المؤتمر السابع للغابات على مدى يومين. {OPENED}",
        f"تحتضن [الرباط|place/rabat] المؤتمر السابع للغابات. {OPENED} ويستمر المؤتمر السابع يومين.",
    ],
)
def test_the_end_is_told_by_how_long_it_lasts(text: str) -> None:
    """Whether that stands before the word of the event or behind it, and the day in another sentence."""

    conference = told_once(text)

    assert (filled(conference, "startDate"), filled(conference, "endDate")) == (["2025-05-06"], ["2025-05-07"])


@pytest.mark.parametrize(
    "text",
    [
        f"{VISITED} وأعلن [سالم|person/salim] هدنة لمدة ثلاثة أيام.",
        f"{VISITED} وعقدت الدورة قبل ثلاثة أيام.",
        f"{VISITED} وغادر بعدها وأعلنت الشرطة حظرا لمدة ثلاثة أيام.",
    ],
)
def test_what_else_lasts_ends_nothing(text: str) -> None:
    """A truce is no visit, and «قبل» tells when."""

    (visit,) = (event for event in told(text) if event.type == "Visit")

    assert filled(visit, "endDate") == ["2025-05-06"]


def test_an_end_that_is_told_stays() -> None:
    """Days that are told from the first to the last are more exact."""

    days = "{من 6 إلى 9 مايو 2025|2025-05-06|2025-05-09}"
    text = f"زار [سالم|person/salim] [باريس|place/paris] {days}. واستمرت الزيارة ثلاثة أيام."

    assert filled(told_once(text), "endDate") == ["2025-05-09"]


def test_a_visit_that_a_reception_ends_has_lasted_until_its_day() -> None:
    """«استقبل فلانا، في ختام زيارة استمرت ثلاثة أيام»: a reception has one day, which is the last of the visit."""

    visit, talks = sorted(
        told(
            "استقبل [سالم|person/salim] في [باريس|place/paris] في {6 مايو 2025|2025-05-06} [عمر|person/omar]،"
            " في ختام زيارة استمرت ثلاثة أيام."
        ),
        key=lambda event: event.type,
        reverse=True,
    )

    assert (filled(visit, "participant"), filled(visit, "place")) == (["person/omar"], ["place/paris"])
    assert (filled(visit, "startDate"), filled(visit, "endDate")) == (["2025-05-04"], ["2025-05-06"])
    assert (filled(talks, "startDate"), filled(talks, "endDate")) == (["2025-05-06"], ["2025-05-06"])
