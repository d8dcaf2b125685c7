"""Where a report is sent from, who stands beside who acts, and what is denied, planned or put off at a distance."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "dateline",
    [
        "[الرباط|place/rabat] – ",
        "[الرباط|place/rabat]: ",
        "[الرباط|place/rabat] (وكالة) – ",
        "[الرباط|place/rabat] / وكالات / ",
        "[الرباط|place/rabat] - سونا: ",
    ],
)
def test_a_dateline_tells_where_and_not_who(dateline: str) -> None:
    """«الرباط – استقبل فلان …»: the host is who stands after the verb."""

    event = told_once(dateline + "استقبل [الوزير سالم|person/salim] [السفير عمر|person/omar].")

    assert (filled(event, "host"), filled(event, "place")) == ([SALIM], ["place/rabat"])


def test_a_state_may_be_a_dateline() -> None:
    """«الجزائر – أشرف فلان على اجتماع»: the capital has the name of the state."""

    event = told_once("[الجزائر|country/DZ] – أشرف [سالم|person/salim] على اجتماع اللجنة.")

    assert (filled(event, "participant"), filled(event, "place")) == ([SALIM], ["country/DZ"])


@pytest.mark.parametrize(
    "text",
    [
        "ترأس [سالم|person/salim]، إلى جانب [نظيره عمر|person/omar]، أشغال الدورة الثالثة للجنة المشتركة.",
        "ترأس [سالم|person/salim]، رفقة [نظيره عمر|person/omar]، اجتماع اللجنة العليا.",
        "حضر [سالم|person/salim]، مرفوقا ب[السفير عمر|person/omar]، حفل التخرج.",
        "وصل [سالم|person/salim] إلى [باريس|place/paris] في زيارة رسمية، يرافقه [السفير عمر|person/omar].",
        "وصل [سالم|person/salim] إلى [باريس|place/paris] مرفوقا ب[السفير عمر|person/omar].",
    ],
)
def test_who_stands_beside_who_acts_takes_part(text: str) -> None:
    """The verb's subject is not alone, though the event is told after both."""

    assert filled(told_once(text), "participant") == [OMAR, SALIM]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("نفت الوزارة ما تداولته بعض المواقع عن لقاء جمع [سالم|person/salim] ب[عمر|person/omar].", "denied"),
        ("نفى المكتب صحة ما نشرته صحيفة حول زيارة [سالم|person/salim] إلى [باريس|place/paris].", "denied"),
        ("نفى المتحدث أن يكون [سالم|person/salim] قد التقى [عمر|person/omar].", "denied"),
        ("نفت الوزارة ما تردد، وأوضحت أن [سالم|person/salim] التقى [عمر|person/omar].", "held"),
        (
            "أرجئت الزيارة التي كان من المقرر أن يقوم بها [سالم|person/salim] إلى [باريس|place/paris].",
            "cancelled",
        ),
        ("ألغيت القمة التي كان مقررا أن تحتضنها [باريس|place/paris].", "cancelled"),
    ],
)
def test_what_is_denied_or_put_off_may_stand_far_from_its_word(text: str, status: str) -> None:
    """Hearsay is denied up to the next comma; «كان من المقرر أن» only goes on in its relative clause."""

    assert told_once(text).status == status


def test_the_day_that_a_meeting_is_put_off_to_is_its_day() -> None:
    """«كانت مقررة في مارس إلى نونبر»: no meeting lasts from the one to the other."""

    event = told_once("أجلت القمة التي كانت مقررة {في مارس إلى نونبر|2025-03|2025-11} ب[باريس|place/paris].")

    assert (filled(event, "startDate"), filled(event, "endDate")) == (["2025-11"], ["2025-11"])


def test_a_delegation_is_led_where_it_is_met_and_not_at_the_summit() -> None:
    """«التقى فلان، على هامش القمة، وفدا برئاسة فلان»."""

    text = "التقى [سالم|person/salim]، على هامش قمة [باريس|place/paris]، [وفدا|posts||EG] برئاسة [عمر|person/omar]."
    led = {event.type: filled(event, "headOfDelegation") for event in told(text)}

    assert led == {"Talks": [OMAR], "Conference": []}


def test_a_dateline_yields_to_the_place_that_its_sentence_tells() -> None:
    """«الرباط – شارك فلان في باريس في اجتماع»: what is told happens there."""

    event = told_once(
        "[الرباط|place/rabat] – عقد [سالم|person/salim] في [باريس|place/paris] لقاء مع [عمر|person/omar]."
    )

    assert filled(event, "place") == ["place/paris"]


def test_who_is_brought_a_letter_receives_the_bearer() -> None:
    """«سلم فلان رسالة إلى فلان خلال استقباله»: the second is the host."""

    event = told_once(
        "سلم [سالم|person/salim] رسالة خطية إلى [الرئيس عمر|person/omar] خلال استقباله ب[باريس|place/paris]."
    )

    assert (filled(event, "host"), filled(event, "participant")) == ([OMAR], [OMAR, SALIM])


def test_what_stands_behind_an_aside_is_no_part_of_it() -> None:
    """«عين فلان، خلال مجلس ترأسه بفاس، فلانا سفيرا»: who is appointed did not preside."""

    event = told_once("عين [سالم|person/salim]، خلال مجلس وزاري ترأسه ب[الرباط|place/rabat]، [عمر|person/omar] سفيرا.")

    assert OMAR not in filled(event, "participant")


def test_who_is_installed_is_at_the_ceremony() -> None:
    """«قام فلان بتنصيب القائد الجديد فلان»."""

    event = told_once("قام [اللواء سالم|person/salim] بتنصيب [القائد الجديد عمر|person/omar] ب[الرباط|place/rabat].")

    assert (event.type, filled(event, "host"), filled(event, "participant")) == ("Ceremony", [SALIM], [OMAR, SALIM])


def test_a_delegation_may_stand_for_a_body() -> None:
    """«وفدا عن البنك يقوده فلان»: neither is a host."""

    event = told_once(
        "استقبل [سالم|person/salim]، {أمس|2025-05-05}، وفدا عن [البنك|agency/bank] يقوده [عمر|person/omar]."
    )

    assert (filled(event, "host"), filled(event, "headOfDelegation")) == ([SALIM], [OMAR])


@pytest.mark.parametrize(
    "text",
    [
        "نيس - عاد إلى البلاد [سالم|person/salim]، بعد مشاركته في مؤتمر الدفاع المدني.",
        "نيس - عاد إلى البلاد [سالم|person/salim]، بعد المشاركة في المؤتمر الذي استضافته [كينيا|country/KE].",
    ],
)
def test_a_conference_that_one_comes_home_from_is_not_where_he_comes(text: str) -> None:
    """«نيس - عاد إلى البلاد فلان، بعد المشاركة في المؤتمر»: it was not held in Nice."""

    event = told_once(text.replace("نيس", "[نيس|place/nice]", 1))

    assert "place/nice" not in filled(event, "place")
