"""Who opens, honours, presides, reads a paper or gives a seminar is at what is held, however his clause is built."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once

_S, _N, _O = "[سالم نوري|person/salim]", "[نادية راضي|person/nadia]", "[عمر وهبي|person/omar]"


@pytest.mark.parametrize(
    "text",
    [
        f"افتتح {_S}، بحضور {_N} و{_O}، معرض الزهور.",
        f"دشن {_S} بحضور {_N} و{_O} المؤتمر الأول للمياه.",
        f"افتتح {_S} معرض الزهور، بحضور {_N} و{_O}.",
        f"نظم النادي ندوة شارك فيها كل من {_S} و{_N} و{_O}.",
        f"نظم النادي ندوة تحدث خلالها كل من {_S} و{_N} و{_O}.",
        f"وتقام ندوة عن «شعر البحر» يشارك فيها {_S}، و{_N}، ويدير الندوة {_O}.",
        f"برئاسة {_S} وحضور {_N} و{_O} عقدت اللجنة اجتماعها العاشر.",
        f"شارك في الندوة {_S} من [جامعة تونس|agency/a]، و{_N} من [جامعة نيس|agency/b]، و{_O}.",
    ],
)
def test_those_named_beside_who_acts_are_there(text: str) -> None:
    """Guests may stand between the verb and what it opens, and «كل من» or «من جامعة …» parts nobody from the list."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")[-3:]) == ("Conference", [NADIA, OMAR, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        f"أكد {_S}، خلال افتتاح الملتقى العاشر في [نيس|place/nice]، أهمية العمل.",
        f"قال {_S} في افتتاح معرض الزهور إن العمل مستمر.",
        f"قدم {_S} ندوة تثقيفية للمرشدين.",
        f"نظم النادي ورشة عمل قدمها {_S}.",
        f"ناقش المجلس البلدي في جلسته الثانية برئاسة {_S} مشاريع النظافة.",
        f"شاركت الجامعة في الملتقى الثاني للمياه في [نيس|place/nice]، ومثلها {_S}.",
    ],
)
def test_who_speaks_at_an_opening_or_gives_a_seminar_is_there(text: str) -> None:
    """«قدم» is a verb of coming only where it leads somewhere, and a body that no lexicon has may sit too."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", [SALIM])


@pytest.mark.parametrize(
    "text",
    [
        f"وقدم {_S} ورقة عمل بعنوان «التخطيط».",
        f"واستعرض {_S} في ورقته تجربة الجامعة.",
        f"وناقشت الجلسة الأولى ورقة العمل المقدمة من {_S}.",
        f"وتناولت الجلسة الأولى ورقة قدمها {_S} حول البيئة.",
        f"وكانت الجلسة الثانية قد ترأسها {_S} وناقشت عددا من الأوراق.",
    ],
)
def test_whose_paper_is_read_is_at_the_conference(text: str) -> None:
    """A session is no meeting of its own, and a discussion with nobody takes no speaker from the conference."""

    event = told_once(f"اختتم الملتقى أعماله في [نيس|place/nice]. {text}")

    assert (event.type, filled(event, "participant")) == ("Conference", [SALIM])


@pytest.mark.parametrize(
    "text",
    [
        f"كرم {_S} {_N} و{_O} في حفل أقيم بالجامعة.",
        f"وفي ختام الحفل كرم {_S} {_N} و{_O}.",
        f"كرمت الجمعية {_S} و{_N}، بحضور {_O}.",
        f"أقيم حفل تكريم في النادي حضره {_S} و{_N} و{_O}.",
        f"بدأ الحفل بكلمة ألقاها {_S}، ثم كلمة {_N}، ثم ألقى {_O} قصيدة.",
    ],
)
def test_who_is_honoured_is_at_the_ceremony(text: str) -> None:
    """Who honours, who is honoured and who was there are all of them at it, beside the award."""

    (ceremony,) = [event for event in told(text) if event.type == "Ceremony"]

    assert filled(ceremony, "participant") == [NADIA, OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        f"أقيم حفل تكريم المتقاعدين في [نيس|place/nice] بحضور {_S}.",
        f"جرت مراسم التوقيع في [نيس|place/nice] بحضور {_S}.",
    ],
)
def test_a_ceremony_is_held_where_what_it_is_named_after_is(text: str) -> None:
    """The place behind «حفل تكريم» or «مراسم التوقيع» is that of the ceremony."""

    event = told_once(text)

    assert (filled(event, "place"), filled(event, "participant")) == (["place/nice"], [SALIM])


def test_a_team_without_a_name_is_a_side_of_talks() -> None:
    """«اجتماعا مع الفريق التنظيمي» has two sides, of which the text names one."""

    event = told_once(f"عقد {_S} اجتماعا مع الفريق التنظيمي.")

    assert filled(event, "participant") == [SALIM]


def test_who_comes_gives_nothing() -> None:
    """Of what somebody only brings no seminar is told."""

    assert told(f"قدم {_S} تقريرا عن الورشة.") == ()
