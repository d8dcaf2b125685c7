"""What may only come to be, is proposed or done again and again is no meeting, and wishes bring nobody in."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "من الممكن أن يلتقي [سالم|person/salim] [عمر|person/omar] في [باريس|place/paris].",
        "ربما يزور [سالم|person/salim] [باريس|place/paris] قريبا.",
        "وقد يلتقي [سالم|person/salim] [عمر|person/omar] في [باريس|place/paris].",
        "لم يسبق أن زار [سالم|person/salim] [باريس|place/paris].",
        "كلما زار [سالم|person/salim] [باريس|place/paris] كتب عنها.",
        "يستقبل [سالم|person/salim] المواطنين كل أسبوع في [باريس|place/paris].",
        "عرض [سالم|person/salim] على [عمر|person/omar] عقد لقاء في [باريس|place/paris].",
        "اقترح [سالم|person/salim] عقد مؤتمر دولي في [باريس|place/paris].",
        "انتقل [سالم|person/salim] إلى رحمة الله في [باريس|place/paris].",
        "وصل [سالم|person/salim] إلى نهائي البطولة في [باريس|place/paris].",
    ],
)
def test_what_only_may_be_is_no_meeting(text: str) -> None:
    """Nothing was held, and no day is told on which it will be."""

    assert told(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "وقد التقى [سالم|person/salim] [عمر|person/omar] في [باريس|place/paris].",
        "اقترح [سالم|person/salim] خلال لقائه [عمر|person/omar] في [باريس|place/paris] خطة جديدة.",
        "أعرب [سالم|person/salim] خلال لقائه [عمر|person/omar] عن شكره ل[نادية|person/nadia].",
        "رفع [سالم|person/salim] خلال لقائه [عمر|person/omar] خالص التهنئة ل[نادية|person/nadia].",
        "دعت [نادية|person/nadia] إلى الهدوء، وذلك بعد لقاء [سالم|person/salim] [عمر|person/omar].",
    ],
)
def test_only_those_who_meet_take_part(text: str) -> None:
    """Whoever is thanked or only speaks has no part in it, and what was done was held."""

    assert filled(told_once(text), "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت ورشة عمل في [نادي الضباط|agency/club] ب[باريس|place/paris].",
        "ندوة حول البيئة في [وزارة العدل|agency/justice] ب[باريس|place/paris].",
    ],
)
def test_the_house_where_a_conference_is_held_is_not_its_host(text: str) -> None:
    """«في نادي الضباط» says where, and not who invites."""

    assert filled(told_once(text), "host") == []


def test_the_people_of_a_state_do_not_travel_for_it() -> None:
    """«أوضاع اليمنيين»: the plural after a plain noun is people."""

    event = told_once("تفقد [سالم|person/salim] أمس مركز تصحيح أوضاع [المغربيين|country/MA] في [باريس|place/paris].")
    assert filled(event, "participant") == [SALIM]


def test_who_was_appointed_before_a_visit_does_not_make_it() -> None:
    """«في أول زيارة منذ تعيين فلانة»: the visit is told once, of its own traveller."""

    event = told_once("زار [سالم|person/salim] [باريس|place/paris]، في أول زيارة منذ تعيين [نادية|person/nadia].")
    assert (filled(event, "participant"), NADIA in filled(event, "host")) == ([SALIM], False)


@pytest.mark.parametrize(
    "text",
    [
        "غنى [سالم|person/salim] في حفل ضخم في [باريس|place/paris].",
        "يروي الفيلم قصة لقاء [سالم|person/salim] و[نادية|person/nadia] في [باريس|place/paris].",
        "سجل [سالم|person/salim] هدفا في لقاء فريقه أمام فريق آخر في [باريس|place/paris].",
        "حددت [المحكمة|agency/court] جلسة {الأحد|2025-05-11} للنطق بالحكم.",
    ],
)
def test_what_is_played_or_told_in_a_work_is_no_meeting(text: str) -> None:
    """A concert, a film, a match and a trial bring no parties together."""

    assert told(text) == ()


def test_a_forum_that_something_is_held_with_is_a_body() -> None:
    """«بالتعاون مع منتدى الأدب»: only the feast is held."""

    assert told("نظمت الجمعية أمسية بالتعاون مع منتدى الأدب في [باريس|place/paris].") == ()


def test_whoever_gives_help_need_not_meet_those_who_have_it() -> None:
    """«قدم مساعدة لفلان» tells no meeting, «عرض على فلان دعما» does."""
    assert not told("قدم [سالم|person/salim] مساعدة ل[عمر|person/omar].")
    assert told_once("عرض [سالم|person/salim] على [عمر|person/omar] دعما.").type == "Talks"
