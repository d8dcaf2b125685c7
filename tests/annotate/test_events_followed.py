"""Two events of one sentence, each with its own people, day and place."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told

PARIS, NICE, CAIRO = "place/paris", "place/nice", "place/cairo"


@pytest.mark.parametrize(
    "text",
    [
        "أجرى [سالم|person/salim] محادثات مع [نادية|person/nadia] تلتها مأدبة عشاء.",
        "أجرى [سالم|person/salim] محادثات مع [نادية|person/nadia]، سبقتها مراسم استقبال رسمية.",
        "التقى [سالم|person/salim] [نادية|person/nadia] في [نيس|place/nice]، وتلا اللقاء حفل عشاء.",
    ],
)
def test_a_feast_that_follows_talks_is_of_those_who_talked(text: str) -> None:
    """«محادثات تلتها مأدبة»: the verb of following leads from the one to the other."""
    (feast,) = (event for event in told(text) if event.type == "Ceremony")

    assert filled(feast, "participant") == [NADIA, SALIM]


@pytest.mark.parametrize("following", ["تلاه اجتماع", "أعقبته جلسة عمل", "وتلا اللقاء اجتماع"])
def test_who_meets_another_afterwards_is_who_had_met_before(following: str) -> None:
    """«عقد فلان لقاء مع فلان، تلاه اجتماع مع فلان»: the one met first is not at the second."""
    text = f"عقد [سالم|person/salim] لقاء مع [نادية|person/nadia]، {following} مع [عمر|person/omar]."
    met = [filled(event, "participant") for event in told(text)]

    assert met == [[NADIA, SALIM], [OMAR, SALIM]]


@pytest.mark.parametrize("verb", ["أجرى", "كان قد أجرى"])
def test_the_day_of_a_relative_clause_is_not_that_of_its_sentence(verb: str) -> None:
    """«استقبل فلان فلانا الذي كان قد أجرى أمس محادثات»: yesterday were the talks."""
    text = (
        f"استقبل [سالم|person/salim] [الوزير عمر|person/omar] الذي {verb} {{في 14 مارس 2025|2025-03-14}} محادثات "
        "مع [نادية|person/nadia]."
    )
    days = [filled(event, "startDate") for event in told(text)]

    assert days == [[], ["2025-03-14"]]


def test_two_sign_where_they_met_and_not_where_one_goes_next() -> None:
    """«التقى فلان فلانا في باريس، ووقعا مذكرة، قبل أن يزور نيس»."""
    text = (
        "التقى [سالم|person/salim] [نادية|person/nadia] في [باريس|place/paris]، ووقعا مذكرة تفاهم، "
        "قبل أن يزور [سالم|person/salim] [نيس|place/nice]."
    )
    (signing,) = (event for event in told(text) if event.type == "Ceremony")

    assert filled(signing, "place") == [PARIS]


def test_who_had_talks_on_its_margins_is_told_before_the_margins(parse: Parse) -> None:
    """«وكانت له على هامشها لقاءات مع …»: he is a party of them."""
    text = "شارك الوزير سالم الكعبي في قمة الرباط، وكانت له على هامشها لقاءات مع السفيرة نادية حداد."
    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert len(filled(talks, "participant")) == 2


def test_a_man_and_his_own_state_are_not_those_who_met_another(parse: Parse) -> None:
    """«التقى الوزير السوري نظيره الروسي، وعقد اجتماعا مع رجال أعمال سوريين»: two meetings."""
    text = "التقى وزير الخارجية السوري أسامة الحلبي نظيره الروسي سيرغي إيفانوف وعقد اجتماعا مع رجال أعمال سوريين."

    assert [event.type for event in parse(text)._.events] == ["Talks", "Talks"]


def test_where_somebody_speaks_nothing_of_what_he_tells_is_held() -> None:
    """«قال فلان في باريس إن البلدين سيعقدان اجتماعا في القاهرة»."""
    text = (
        "قال [سالم|person/salim] في [باريس|place/paris] إن [عمر|person/omar] سيعقد اجتماعا مع [نادية|person/nadia] "
        "في [القاهرة|place/cairo]."
    )
    (talks,) = told(text)

    assert filled(talks, "place") == [CAIRO]


def test_a_meeting_held_jointly_with_somebody_is_not_organized_by_him(parse: Parse) -> None:
    """«وأعقبه اجتماع مشترك مع فلان»: he is a party."""
    text = (
        "اجتمع المجلس الوزاري الخليجي في الرياض أمس برئاسة وزير خارجية الكويت، "
        "وأعقبه اجتماع مشترك مع وزير الخارجية الأمريكي."
    )
    (talks,) = (event for event in parse(text)._.events if event.type == "Talks")

    assert (filled(talks, "organizer"), len(filled(talks, "participant"))) == ([], 2)
