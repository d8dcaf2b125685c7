"""Who was there by the second sentence of a report, and who only stands beside it."""

from __future__ import annotations

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document, Ref
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


def test_a_style_behind_a_welcome_is_who_comes() -> None:
    """«سموه» is the guest there, and no title of the official who waits for him."""

    (visit,) = told(
        "وصل [الأمير سالم|person/salim] إلى [باريس|place/paris]. "
        "وكان في استقبال [سموه أمين المدينة عمر|person/omar] و[نادية|person/nadia]."
    )

    assert filled(visit, "participant") == [SALIM]
    assert filled(visit, "host") == [NADIA, OMAR]


def test_who_heads_the_office_of_royalty_is_named_behind_it() -> None:
    """«لولي العهد الأستاذ فلان»: the commoner named there holds the post before."""

    talks = told_once(
        "حضر اللقاء [نادية|person/nadia]، و[رئيس|post] الشؤون الخاصة ل[سمو ولي العهد الأستاذ عمر|person/omar]."
    )

    assert filled(talks, "participant") == [NADIA, OMAR]


@pytest.mark.parametrize("also", ["وكذلك", "وأيضا", "وكذا"])
def test_another_is_joined_by_also(also: str) -> None:
    """«وكذلك» joins one more name to those told."""

    talks = told_once(f"اجتمع [سالم|person/salim] مع [نادية|person/nadia]، {also} [عمر|person/omar].")

    assert filled(talks, "participant") == [NADIA, OMAR, SALIM]


@pytest.mark.parametrize("besides", ["فضلا عن", "علاوة على", "إضافة إلى"])
def test_another_is_told_besides(besides: str) -> None:
    """Who is told in addition to others was there as they were."""

    talks = told_once(f"حضر اللقاء [سالم|person/salim]، و[نادية|person/nadia]، {besides} [عمر|person/omar].")

    assert filled(talks, "participant") == [NADIA, OMAR, SALIM]


@pytest.mark.parametrize("verb", ["يصوت", "سيصوت"])
def test_who_does_something_to_what_was_signed_has_not_signed_it(verb: str, annotator: Annotator) -> None:
    """The subject of a verb that is no event's, behind «عليه», is no party."""
    text = f"الاتفاق الذي أبرمته الدول الست مع كينيا الشهر الماضي {verb} عليه الكونغرس."

    found = annotator.read(Document("x", text, source="x.com")).events

    assert all(Ref("agency/us-congress") not in event.values("participant") for event in found)
