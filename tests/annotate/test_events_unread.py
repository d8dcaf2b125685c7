"""Meetings whose other side has no name, and whoever is at a meeting by what he did before it was called one."""

from __future__ import annotations

import pytest

from graph.annotate.pipeline import Annotator
from graph.model import Document
from tests.annotate.told import SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "عقد [الوزير سالم|person/salim] اجتماعا لحزبه.",
        "عقد [الوزير سالم|person/salim] اجتماعا موسعا لكتلته.",
        "وقال [الوزير سالم|person/salim] عقب اجتماع مع قادة النقابات إن القانون سيراجع.",
        "وأكد [الوزير سالم|person/salim] بعد لقاء مع ممثلي الفلاحين أن الموسم جيد.",
    ],
)
def test_people_without_names_are_the_other_side(text: str) -> None:
    """Somebody's own party, leaders or representatives are a side of talks; who speaks after talks was there."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_a_party_that_nobody_meets_is_no_side() -> None:
    """«رأي حزبه» is none."""

    assert told("شرح [الوزير سالم|person/salim] رأي حزبه.") == ()


def test_a_firm_without_a_name_signs_with_a_body() -> None:
    """«وقعت شركة … اتفاقا مع الجامعة» is the university's signing."""

    event = told_once("وقعت شركة الأفق اتفاقا مع [جامعة الشمال|agency/uni] لبناء مركز.")

    assert (event.type, filled(event, "participant")) == ("Ceremony", ["agency/uni"])


@pytest.mark.parametrize(
    "text",
    [
        "سيعقد [الوزير سالم|person/salim] مع [كريم|person/karim] مناقشات موسعة.",
        "دارت نقاشات بين [الوزير سالم|person/salim] و[كريم|person/karim].",
    ],
)
def test_discussions_of_two_are_talks(text: str) -> None:
    """«مناقشات» with two parties are talks, whether a verb or the noun has them."""

    assert filled(told_once(text), "participant") == ["person/karim", SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "تابع [الوزير سالم|person/salim] المناقشات.",
        "رأس مناقشات الورقة [الوزير سالم|person/salim] و[كريم|person/karim].",
    ],
)
def test_discussions_with_nobody_are_none(text: str) -> None:
    """Who follows «المناقشات» or presides over those of a paper holds no talks."""

    assert told(text) == ()


def test_a_visit_may_be_said_to_be_somebodys_first() -> None:
    """«خلال زيارة هي الأولى له» is made by who speaks, who is not visited."""

    event = told_once("وأضاف [الوزير سالم|person/salim]، خلال زيارة هي الأولى له إلى [فاس|place/fes]، إن الوضع مستقر.")

    assert (filled(event, "participant"), filled(event, "place")) == ([SALIM], ["place/fes"])


def test_who_honours_others_at_a_ceremony_is_there() -> None:
    """«كرم فلان الرعاة خلال الحفل»: he is at it."""

    event = told_once("كرم [الوزير سالم|person/salim] رعاة المهرجان خلال الحفل الذي أقيم أمس.")

    assert (event.type, filled(event, "participant")) == ("Ceremony", [SALIM])


def test_guests_without_names_are_received_again() -> None:
    """«كما استقبل» goes on to other guests, though neither have names."""

    events = told(
        "استقبل [الوزير سالم|person/salim] أسر الضحايا. كما استقبل [الوزير سالم|person/salim] المصابين في مكتبه."
    )

    assert len(events) == 2


def test_who_discusses_something_in_the_presence_of_another_meets_him() -> None:
    """«ناقش فلان الخطة بحضور فلان»."""

    event = told_once("ناقش [الوزير سالم|person/salim] خطة الصيف بحضور [المدير كريم|person/karim].")

    assert filled(event, "participant") == ["person/karim", SALIM]


def test_a_meeting_told_by_who_attended_has_who_reviewed_something_before_it() -> None:
    """«استعرض فلان المشروع. حضر الاجتماع فلان»: the first was at the meeting, on that day."""

    event = told_once(
        "استعرض [الأمير سالم|person/salim] {أمس|2025-05-05} مشروع الحي. حضر الاجتماع [المدير كريم|person/karim]."
    )

    assert filled(event, "participant") == ["person/karim", SALIM]
    assert filled(event, "startDate") == ["2025-05-05"]


def test_who_reviewed_something_is_not_at_a_meeting_of_others() -> None:
    """Where the text has told a meeting, «الاجتماع» is that one."""

    (event,) = told(
        "التقى [الوزير عمر|person/omar] [السفيرة نادية|person/nadia]. واستعرض [الأمير سالم|person/salim] مشروع الحي. "
        "حضر الاجتماع [المدير كريم|person/karim]."
    )

    assert SALIM not in filled(event, "participant")


def test_a_body_holds_its_ordinary_session_on_a_day(annotator: Annotator) -> None:
    """«دورته الربيعية» needs no number."""

    document = Document("dispatch", "عقد المجلس الأعلى للقضاء دورته الربيعية في الرباط.")
    (annotation,) = annotator.annotate([document], print)
    (event,) = annotation.events

    assert (event.type, len(event.values("place"))) == ("Conference", 1)
