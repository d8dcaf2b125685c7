"""Who meets whom in a series, beside those who go along, in the passive, by telephone or over a letter."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "استقبل [الوزير سالم|person/salim] على التوالي [المدير عمر|person/omar] و[الوزيرة نادية|person/nadia].",
        "التقى [الوزير سالم|person/salim] في [نيس|place/nice] كلا على حدة [عمر|person/omar] و[نادية|person/nadia].",
        "اجتمع [الوزير سالم|person/salim] مع [المدير عمر|person/omar] و[الوزيرة نادية|person/nadia]، كلا على حدة.",
        "استقبل [الوزير سالم|person/salim] [المدير عمر|person/omar]، وبعده [الوزيرة نادية|person/nadia].",
        "التقى [سالم|person/salim]، يرافقه [عمر|person/omar]، [نادية|person/nadia] في [نيس|place/nice].",
        "استقبل [سالم|person/salim]، وإلى جانبه [عمر|person/omar]، [نادية|person/nadia] في [نيس|place/nice].",
        "التقى [سالم|person/salim] [نادية|person/nadia]، يرافقها [عمر|person/omar]، في [نيس|place/nice].",
    ],
)
def test_each_of_a_series_is_met(text: str) -> None:
    """Words for one by one, and whoever goes along, part nobody from the verb."""
    talks = told_once(text)

    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, OMAR, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "تم في [نيس|place/nice] {أمس|2025-05-05} عقد لقاء بين [سالم|person/salim] و[نادية|person/nadia].",
        "اختتمت في [نيس|place/nice] مباحثات [سالم|person/salim] و[نادية|person/nadia].",
        "التقى [عمر|person/omar]، يرافقه [سالم|person/salim]، [نادية|person/nadia] في [نيس|place/nice].",
        "تباحث [سالم|person/salim] و[نادية|person/nadia] حول تبادل المعلومات في [نيس|place/nice].",
    ],
)
def test_talks_are_held_where_their_verb_tells(text: str) -> None:
    """A noun between the verb and the talks, a verb without an agent, an aside and a topic lead no place away."""
    assert filled(told_once(text), "place") == ["place/nice"]


@pytest.mark.parametrize(
    "text",
    [
        "هاتف [العميد سالم|person/salim] [اللواءة نادية|person/nadia].",
        "وقد هاتف [العميد سالم|person/salim] [نادية|person/nadia].",
        "ذكرت الصحيفة أن [العميد سالم|person/salim] هاتف [نادية|person/nadia].",
        "تسلم [الوزير سالم|person/salim] من [السفيرة نادية|person/nadia] رسالة خطية من [الرئيس عمر|person/omar].",
        "عقب لقاء جمعه ب[السفيرة نادية|person/nadia]، صرح [الوزير سالم|person/salim] بأن الأمن أولوية.",
        "سبق ل[الوزير سالم|person/salim] أن التقى [السفيرة نادية|person/nadia] في [نيس|place/nice].",
        "من المرتقب أن تجمع [الوزير سالم|person/salim] ب[السفيرة نادية|person/nadia] جلسة عمل في [نيس|place/nice].",
    ],
)
def test_two_meet(text: str) -> None:
    """By telephone, over a letter, in what unites them, be its owner told before or after."""
    talks = told_once(text)

    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "أخذ [الضابط سالم|person/salim] هاتف [اللواءة نادية|person/nadia].",
        "تسلم [الوزير سالم|person/salim] رسالة خطية من [الرئيسة نادية|person/nadia].",
        "يأمل [المدير العام للأمن سالم|person/salim] في لقاء [الوزيرة نادية|person/nadia].",
        "أعرب [الوزير سالم|person/salim] عن رغبته في لقاء [الوزيرة نادية|person/nadia].",
    ],
)
def test_no_meeting_is_told(text: str) -> None:
    """Somebody's telephone, a letter that comes from far, and a wish."""
    assert told(text) == ()


def test_a_visitor_acts_before_whom_his_deed_is_done_to() -> None:
    """A verb of no event at the head of a sentence tells first who does it: «خلال زيارته» is his."""
    visit = told_once("كلف [سالم|person/salim] [عمر|person/omar] خلال زيارته إلى [نيس|place/nice] بالملف.")

    assert filled(visit, "participant") == [SALIM]


def test_what_unites_two_on_the_margins_of_a_summit_is_their_talks() -> None:
    """The summit is none of what the verb is about."""
    talks, *_ = told("لقاء ثنائي جمع [سالم|person/salim] ب[نادية|person/nadia] على هامش أعمال قمة [نيس|place/nice].")

    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, SALIM])


def test_who_stays_with_somebody_is_his_guest() -> None:
    """Without any place a guest's visit is told by his host."""
    visit = told_once("حل [الوزير سالم|person/salim] ضيفا على [الرئيس عمر|person/omar].")

    assert (visit.type, filled(visit, "host"), filled(visit, "participant")) == ("Visit", [OMAR], [SALIM])


def test_what_is_asked_for_during_talks_is_told_of_talks() -> None:
    """«طلب … خلال لقاء» tells of a meeting that was held."""
    talks = told_once("طلب [سالم|person/salim] من [عمر|person/omar]، خلال لقاء مع [نادية|person/nadia]، الدعم.")

    assert talks.type == "Talks"
