"""What only looks like a meeting, and who only stands near one: words of other senses, reporters, spokesmen."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "وضع [سالم|person/salim] الخطة في وزارته بعد عام.",
        "ذكر [سالم|person/salim] أن هناك تراجعا في الأسعار، وتراجع الطلب عند [عمر|person/omar].",
        "قال [سالم|person/salim] في معرض رده على السؤال إن العمل مستمر.",
        "قال [سالم|person/salim] في معرض حديثه عن الطرق إن العمل مستمر.",
    ],
)
def test_words_of_another_sense_tell_no_meeting(text: str) -> None:
    """A ministry, a decline and the course of a speech are spelled as a visit, a review and a fair are."""

    assert told(text) == ()


def test_a_page_of_the_internet_is_visited_without_a_journey() -> None:
    """«زيارة موقع الهيئة الإلكتروني»."""

    assert told("دعا [سالم|person/salim] السكان إلى زيارة الموقع الإلكتروني للهيئة.") == ()
    assert told_once("زار [سالم|person/salim] موقع المصنع في [باريس|place/paris].").type == "Visit"


@pytest.mark.parametrize(
    "text",
    [
        "استضاف [سالم|person/salim] في حلقاته [عمر|person/omar] للحديث عن الكتب.",
        "استقبل [سالم|person/salim] في برنامجه [عمر|person/omar].",
        "اتصلت (السنابل) بـ[سالم|person/salim] مرات عدة.",
        "«السنابل» قامت بزيارة إلى [باريس|place/paris] بعد أن تحدث [سالم|person/salim].",
    ],
)
def test_what_media_do_is_no_meeting(text: str) -> None:
    """A guest of a programme is interviewed, and a newspaper's own calls and visits are its work."""

    assert told(text) == ()


def test_games_are_no_conference() -> None:
    """«دورة كأس …» is a tournament."""

    assert told("تستضيف [فرنسا|country/FR] دورة كأس الصداقة العشرين.") == ()


def test_both_sides_are_not_any_two_people() -> None:
    """«بين الجانبين» adds nobody where the text named more people, of whom no two are known to have met."""

    event = told_once(
        "ذكر [سالم|person/salim] و[عمر|person/omar] و[زيد|person/zayd] أن الطريق طويل. "
        "ولا تزال المفاوضات جارية بين الطرفين في [باريس|place/paris]."
    )

    assert filled(event, "participant") == []


def test_who_is_present_at_a_visit_does_not_travel() -> None:
    """«بحضور فلان» adds no traveller, «يرافقه فلان» does."""

    seen = told_once("زار [سالم|person/salim] [باريس|place/paris] بحضور [عمر|person/omar].")
    led = told_once("زار [سالم|person/salim] [باريس|place/paris] يرافقه [عمر|person/omar].")

    assert filled(seen, "participant") == [SALIM]
    assert filled(led, "participant") == [OMAR, SALIM]


def test_who_speaks_goes_on_speaking_of_others() -> None:
    """After «أوضح فلان أن النادي …» the club acts, through a list of what it did."""

    text = "أوضح [سالم|person/salim] أن النادي شارك ببرامج، أبرزها تنظيم معرض، وشهد أمسية، وأقام ورشة عمل للكتابة."

    assert [filled(event, "host") for event in told(text)] == [[] for _ in told(text)]


def test_who_is_visited_is_no_visitor() -> None:
    """«خلال زيارة محاميه له»."""

    assert told("أشار [سالم|person/salim]، خلال زيارة محامي النادي له، إلى أن العمل مستمر.") == ()
