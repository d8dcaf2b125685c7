"""Who was there by the second sentence of a report, and who only stands beside it."""

from __future__ import annotations

from datetime import date

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
    text = f"الاتفاق الذي أبرمته الدول الست مع إيران الشهر الماضي {verb} عليه الكونغرس."

    found = annotator.read(Document("x", text, date=date(2025, 6, 15), source="x.com")).events

    assert all(Ref("agency/us-congress") not in event.values("participant") for event in found)


def test_each_of_those_that_a_statement_names_takes_part() -> None:
    """«أن كلا من فلان وفلان سيشاركون»: the verb follows its subjects."""

    summit = told_once("ذكر [نادية|person/nadia] أن كلا من [سالم|person/salim] و[عمر|person/omar] سيشاركان في القمة.")

    assert filled(summit, "participant") == [OMAR, SALIM]


def test_an_aside_in_brackets_ends_no_list() -> None:
    """«(جرى تعيينه أخيرا)» stands inside a list of those who were there."""

    talks = told_once(
        "اجتمع [سالم|person/salim] مع عدد من المستشارين، وهم [نادية|person/nadia] (جرى تعيينها أخيرا)، "
        "وكذلك [عمر|person/omar]."
    )

    assert filled(talks, "participant") == [NADIA, OMAR, SALIM]


def test_who_sits_in_a_band_to_be_formed_is_at_no_meeting() -> None:
    """A session that forms a committee does not bring its members together."""

    session = told_once(
        "عقد [المجلس|agency/council] اجتماعا في [باريس|place/paris] قرر فيه تشكيل لجنة مشتركة تضم "
        "[نادية|person/nadia] و[عمر|person/omar] برئاسة [سالم|person/salim]."
    )

    assert filled(session, "participant") == ["agency/council"]
