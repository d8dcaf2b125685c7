"""Troops that somebody reviews do nothing themselves, and he goes on to meet others."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, SALIM, filled, told


@pytest.mark.parametrize(
    "text",
    [
        "حيث استعرض [حرس الشرف|agency/guard] واجتمع ب[نادية|person/nadia].",
        "حيث استعرض الجنود واجتمع ب[نادية|person/nadia].",
        "حيث تفقد جنود كتيبة بلاده والتقى [نادية|person/nadia].",
        "حيث تفقد وحدات الكتيبة والتقى [نادية|person/nadia].",
    ],
)
def test_who_reviews_troops_meets_others(text: str) -> None:
    """«وصل فلان إلى باريس، حيث استعرض حرس الشرف واجتمع بفلان»: he met him, and not the guard."""

    events = told("وصل [سالم|person/salim] إلى [باريس|place/paris]، " + text)
    (talks,) = (event for event in events if event.type == "Talks")

    assert filled(talks, "participant") == [NADIA, SALIM]


def test_guards_of_a_border_may_act() -> None:
    """«استعرض حرس الحدود …»: no guard of honour, but a body that tells something."""

    (talks,) = told("استعرض [حرس الحدود|agency/border] مع [نادية|person/nadia] أمن الموانئ.")

    assert filled(talks, "participant") == ["agency/border", NADIA]
