"""Who speaks at the end of a visit made it; who has not made do with a meeting has held it, and went on."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told

PARIS = "place/paris"


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] إن بلاده باقية، وذلك في ختام زيارة إلى [باريس|place/paris].",
        "أكد [سالم|person/salim] أن الاتفاق قريب، خلال زيارة إلى [باريس|place/paris].",
        "أعلن [سالم|person/salim] أن المكتب سيفتح، وذلك على هامش زيارة قام بها إلى [باريس|place/paris].",
    ],
)
def test_who_speaks_on_a_visit_makes_it(text: str) -> None:
    """«قال فلان إن …، وذلك في ختام زيارة إلى باريس»: the visit is his."""

    (visit,) = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [SALIM], [PARIS])


def test_what_a_speaker_announces_on_a_visit_makes_it_no_plan() -> None:
    """«أعلن فلان أن بلاده ستفتح مكتبا، خلال زيارة إلى باريس»: only the office is to come."""

    (visit,) = told("أعلن [سالم|person/salim] أن بلاده ستفتح مكتبا، خلال زيارة إلى [باريس|place/paris].")

    assert (visit.status, filled(visit, "participant")) == ("held", [SALIM])


def test_who_speaks_of_the_journey_of_another_does_not_make_it() -> None:
    """«قال فلان إن فلانا سيوقع الاتفاق، خلال زيارة إلى باريس»: the visit is not his who speaks."""

    (visit,) = told("قال [سالم|person/salim] إن [عمر|person/omar] سيتحدث، خلال زيارة إلى [باريس|place/paris].")

    assert filled(visit, "participant") == [OMAR]


def test_a_man_without_a_name_is_the_one_told_of() -> None:
    """«وكان الرجل قد التقى فلانا»: the one person named before."""

    (talks,) = told("وقف [سالم|person/salim] طويلا أمام النصب. وكان الرجل قد التقى [نادية|person/nadia].")

    assert filled(talks, "participant") == [NADIA, SALIM]


def test_another_man_is_nobody_told_of() -> None:
    """«الرجل الثاني في الحزب»: the adjective tells which man."""

    assert told("وقف [سالم|person/salim] طويلا. وكان الرجل الثاني في الحزب قد التقى [نادية|person/nadia].") == ()


def test_a_meeting_that_one_does_not_leave_it_at_was_held() -> None:
    """«لم يكتف فلان بلقاء فلان، بل توجه مباشرة إلى باريس»: he met him, and went there."""

    talks, visit = told(
        "لم يكتف [سالم|person/salim] بلقاء [نادية|person/nadia]، بل توجه مباشرة بعده إلى [باريس|place/paris]."
    )

    assert (talks.status, filled(talks, "participant")) == ("held", [NADIA, SALIM])
    assert (filled(visit, "participant"), filled(visit, "place")) == ([SALIM], [PARIS])
