"""Parties of whom the text does not say enough are left out, and what is no meeting is not told."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "كان [سالم|person/salim] يستقبل [نادية|person/nadia] في داره.",
        "كانت [نادية|person/nadia] تزور [باريس|place/paris].",
    ],
)
def test_a_habit_is_no_meeting(text: str) -> None:
    """«كان يستقبل» tells what somebody used to do."""

    assert told(text) == ()


def test_what_was_going_on_one_day_is_told() -> None:
    """With a day it is one visit."""

    assert told_once("كانت [نادية|person/nadia] تزور [باريس|place/paris] {أمس|2025-05-06}.").type == "Visit"


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] في مقابلة أجريت في [باريس|place/paris] إن العمل مستمر.",
        "أنشأ [سالم|person/salim] دوائر اتصال مع [نادية|person/nadia].",
        "يستقبل الفرع الراغبات في العمل لدى [سالم|person/salim].",
        "يستضيف المهرجان شعراء من أبرزهم [سالم|person/salim] و[نادية|person/nadia].",
        "انطلق لقاء «أقلام» بمشاركة [سالم|person/salim] و[نادية|person/nadia].",
        "شهدت [باريس|place/paris] تظاهرة حاشدة {أمس|2025-05-06}.",
    ],
)
def test_what_only_looks_like_a_meeting_is_none(text: str) -> None:
    """Interviews, contact offices, branches and festivals that receive, programmes and protests."""

    assert told(text) == ()


def test_those_met_by_a_plain_noun_are_a_side() -> None:
    """«مع قادة الحزب»: who is named elsewhere in the sentence is not the other side."""

    events = told("قال [عمر|person/omar] ذلك بعد لقاء [سالم|person/salim] مع رواد الكشافة.")

    assert all(OMAR not in filled(event, "participant") for event in events)


@pytest.mark.parametrize("overseer", ["[وزارة التعليم|agency/education]", "[وزارة الصحة|agency/health]"])
def test_a_body_that_oversees_is_no_party(overseer: str) -> None:
    """«تحت إشراف» a body something is held without it, with a person it is not."""

    event = told_once(f"أقيم في [باريس|place/paris] مؤتمر تحت إشراف {overseer}.")

    assert filled(event, "participant") == []


def test_nobody_receives_himself() -> None:
    """Where those who wait for a traveller have no name, he is not his own host."""

    visit = told_once("وصل [سالم|person/salim] إلى [باريس|place/paris] {أمس|2025-05-06}. وكان في استقباله والد الفقيد.")

    assert filled(visit, "host") == []


def test_who_does_something_after_a_verb_is_not_the_host() -> None:
    """«بعد اعتماد الأسماء من قبل فلان»: he approved, and did not receive."""

    events = told("استقبل [سالم|person/salim] [نادية|person/nadia] بعد اعتماد الأسماء من قبل [عمر|person/omar].")

    assert all(OMAR not in filled(event, "host") for event in events)


def test_a_dual_means_those_who_last_met() -> None:
    """«محادثاتهما» is of the two who talked, not of whom they spoke."""

    text = (
        "أجرى [سالم|person/salim] محادثات مع [نادية|person/nadia] في [باريس|place/paris].\n"
        "وقال [سالم|person/salim] إنه لا مكان ل[عمر|person/omar] هناك.\n"
        "وجاء البيان بعد محادثاتهما في [القاهرة|place/cairo]."
    )

    assert all(OMAR not in filled(event, "participant") for event in told(text))


def test_a_plural_pronoun_means_no_single_body() -> None:
    """«خلال زيارتهم» is a visit of people, not of the body that honours them."""

    events = told("كرمت [الجمعية|agency/guild] الأعضاء خلال زيارتهم إلى [باريس|place/paris].")

    assert all("agency/guild" not in filled(event, "participant") for event in events)


def test_a_noun_after_the_statement_acts_in_it() -> None:
    """«أوضح فلان أن النادي شارك وأقام ورشة»: the club held it, not who says so."""

    events = told("أوضح [سالم|person/salim] أن النادي شارك في المهرجان، وأقام ورشة عمل في [باريس|place/paris].")

    assert all(SALIM not in filled(event, slot) for event in events for slot in ("host", "organizer"))


def test_who_opens_a_sentence_goes_on_acting() -> None:
    """«واستمع فلان إلى شرح، ثم قام بجولة»: the tour is his."""

    text = (
        "زار [سالم|person/salim] [باريس|place/paris]، وكان في استقباله [عمر|person/omar].\n"
        "واستمع [سالم|person/salim] إلى شرح مفصل عن تاريخ هذه البلدة القديمة ثم قام بجولة في [نيس|place/nice]."
    )

    assert all(filled(event, "participant") == [SALIM] for event in told(text) if event.type == "Visit")


def test_a_meeting_held_by_someone_before_others_is_told() -> None:
    """«عقد فلان اجتماعا بحضور فلان» is a meeting, though neither place nor day is told."""

    event = told_once("عقد [سالم|person/salim] اجتماعا بحضور [نادية|person/nadia].")

    assert filled(event, "participant") == [NADIA, SALIM]


def test_a_session_named_after_someone_is_not_attended_by_him() -> None:
    """«دورة الشيخ فلان الثانية» bears his name."""

    events = told("تنطلق في [باريس|place/paris] دورة [الشيخ سالم|person/salim] الثانية.")

    assert all(SALIM not in filled(event, "participant") for event in events)
