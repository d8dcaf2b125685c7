"""Whose topics the sentences of a text tell."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] [نادية|person/nadia]. ودار الحديث عن <أمن الحدود|border-security>.",
        "التقى [سالم|person/salim] [نادية|person/nadia]. وتمحور النقاش حول <أمن الحدود|border-security>.",
        "<أمن الحدود|border-security> محور مباحثات [سالم|person/salim] و[نادية|person/nadia].",
        "كان <أمن الحدود|border-security> في صلب لقاء [سالم|person/salim] ب[نادية|person/nadia].",
        "هيمن <أمن الحدود|border-security> على محادثات [سالم|person/salim] مع [نادية|person/nadia].",
        "طلب [سالم|person/salim] خلال لقائه [نادية|person/nadia] الدعم في <أمن الحدود|border-security>.",
        "اتفق [سالم|person/salim] و[نادية|person/nadia] في اجتماع بينهما على <أمن الحدود|border-security>.",
    ],
)
def test_what_was_discussed_is_the_topic(text: str) -> None:
    """Before the meeting or after it, in its sentence or the next one, a topic belongs to the talks."""

    assert filled(told_once(text), "topic") == ["border-security"]


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] [نادية|person/nadia]. ولا يتوانى البلد عن <مكافحة الإرهاب|counter-terrorism>.",
        "التقى [سالم|person/salim] [نادية|person/nadia]. وتطلب دول كثيرة <مكافحة الإرهاب|counter-terrorism>.",
        "التقى [سالم|person/salim] [نادية|person/nadia]. نتحدث كثيرا عن <مكافحة الإرهاب|counter-terrorism>.",
        "قبل ندوة عن <مكافحة الإرهاب|counter-terrorism> التقى [سالم|person/salim] [نادية|person/nadia].",
    ],
)
def test_what_others_speak_of_is_no_topic(text: str) -> None:
    """Praise, wishes and the title of a seminar are no topics of the talks told beside them."""

    assert [filled(event, "topic") for event in told(text) if event.type == "Talks"] == [[]]


def test_a_paper_has_its_own_topic() -> None:
    """What a signed paper is about is the topic of the signing."""

    signing = told_once("وقع [سالم|person/salim] و[نادية|person/nadia] مذكرة ل<تأهيل الأطر|capacity-building>.")

    assert (signing.mode, filled(signing, "topic")) == ("Signing", ["capacity-building"])


def test_talks_at_a_conference_have_their_own_topic() -> None:
    """What two discussed on the margins is no topic of the conference."""

    events = told(
        "التقى [سالم|person/salim] [نادية|person/nadia] على هامش قمة المناخ ب[باريس|place/paris]، "
        "وتناولا <أمن الحدود|border-security>."
    )

    assert {event.type: filled(event, "topic") for event in events} == {
        "Talks": ["border-security"],
        "Conference": [],
    }
