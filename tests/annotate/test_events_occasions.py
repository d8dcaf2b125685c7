"""What is done at a ceremony, and what two hold together, is one event."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, SALIM, filled, told


def test_a_reception_at_a_meal_is_one_event() -> None:
    """«استضاف فلان فلانا على مأدبة غداء» is a banquet with both, and no talks beside it."""

    (feast,) = told("استضاف [سالم|person/salim] [نادية|person/nadia] على مأدبة غداء.")

    assert (feast.type, filled(feast, "host"), filled(feast, "participant")) == ("Ceremony", [SALIM], [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "وقع [سالم|person/salim] و[نادية|person/nadia] اتفاقا في حفل أقيم ب[باريس|place/paris] ختاما للمؤتمر الخامس.",
        "أجرى [سالم|person/salim] و[نادية|person/nadia] محادثات توجت باتفاق وقعاه في حفل نظم في [باريس|place/paris].",
    ],
)
def test_a_signing_at_a_ceremony_is_one_event(text: str) -> None:
    """«وقعا اتفاقا في حفل أقيم بباريس» is one ceremony, where the verb after its noun says."""

    (rite,) = [event for event in told(text) if event.type == "Ceremony"]

    assert (filled(rite, "participant"), filled(rite, "place")) == ([NADIA, SALIM], ["place/paris"])


@pytest.mark.parametrize("held", ["عقداه", "يعقدانه"])
def test_two_hold_what_a_dual_with_a_pronoun_tells(held: str) -> None:
    """«لقاء عقداه» is held by the two told before."""

    (talks,) = told(f"أعلن [سالم|person/salim] و[نادية|person/nadia] ذلك في لقاء {held} في [باريس|place/paris].")

    assert (filled(talks, "participant"), filled(talks, "place")) == ([NADIA, SALIM], ["place/paris"])
