"""An event that a sentence opens with, what somebody says of his own plans, and who agrees with whom."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once

ALL = ["person/omar", "person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "في حفل ب[نيس|place/nice]، سلم [سالم|person/salim] [عمر|person/omar] سيارات جديدة.",
        "خلال مراسم جرت ب[نيس|place/nice]، تسلم [سالم|person/salim] من [عمر|person/omar] أربعة زوارق.",
        "وفي احتفال أقيم ب[نيس|place/nice]، أهدت [نادية|person/salim] إلى [عمر|person/omar] مجموعة كتب.",
    ],
)
def test_who_hands_something_over_is_at_the_ceremony_told_before(text: str) -> None:
    """So is who is given it, with a preposition or without."""
    ceremony = told_once(text)

    assert (ceremony.type, filled(ceremony, "participant"), filled(ceremony, "place")) == (
        "Ceremony",
        ALL,
        ["place/nice"],
    )


def test_who_speaks_at_a_conference_told_before_is_there() -> None:
    """«في مؤتمر بنيس، قال فلان»."""
    conference = told_once("في مؤتمر ب[نيس|place/nice]، قال [سالم|person/salim] إن الحوار مستمر.")

    assert filled(conference, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] إنه سيتوجه إلى [نيس|place/nice] لحضور منتدى السلام.",
        "ذكرت [نادية|person/salim] أنها ستسافر إلى [نيس|place/nice] للمشاركة في منتدى السلام.",
        "التقى [سالم|person/salim] [عمر|person/omar]، وأعلن أنه سيسافر إلى [نيس|place/nice] لحضور منتدى السلام.",
    ],
)
def test_who_says_that_he_will_travel_travels(text: str) -> None:
    """«إنه» and «أنها» mean who speaks."""
    *_, visit, forum = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == (
        "Visit",
        ["person/salim"],
        ["place/nice"],
    )
    assert filled(forum, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "اتفق [سالم|person/salim] و[عمر|person/omar] في [نيس|place/nice] على تبادل الخبراء.",
        "اتفقت [نادية|person/salim] مع [عمر|person/omar] في [نيس|place/nice] على إنشاء مركز.",
    ],
)
def test_people_who_agree_have_talked(text: str) -> None:
    """«اتفق فلان وفلان على …» is told as talks."""
    talks = told_once(text)

    assert (talks.type, filled(talks, "participant"), filled(talks, "place")) == ("Talks", ALL, ["place/nice"])


def test_states_that_agree_need_not_have_met() -> None:
    """«اتفقت كينيا ومصر على ترسيم الحدود»."""

    assert told("اتفقت [كينيا|country/KE] و[مصر|country/EG] على ترسيم الحدود.") == ()
