"""The many ways in which sentences tell who met whom."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told_once

SALIM, NADIA, OMAR = "person/salim", "person/nadia", "person/omar"


@pytest.mark.parametrize(
    "text",
    [
        "برئاسة [سالم|person/salim]، افتتحت في [باريس|place/paris] أعمال المؤتمر التاسع.",
        "برئاسة [سالم|person/salim] انطلق ب[باريس|place/paris] اليوم المؤتمر التاسع.",
        "تحت إشراف [سالم|person/salim] انعقدت ب[باريس|place/paris] أشغال المؤتمر التاسع.",
        "تواصل في [باريس|place/paris] المؤتمر التاسع برئاسة [سالم|person/salim].",
    ],
)
def test_a_verb_of_taking_place_says_where(text: str) -> None:
    """Who presides stands before the verb, and the place between the verb and the conference."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == (
        "Conference",
        [SALIM],
        ["place/paris"],
    )


@pytest.mark.parametrize("noun", ["مكالمة هاتفية", "اتصالا هاتفيا"])
def test_a_call_is_received(noun: str) -> None:
    """Who receives a call and from whom it comes take part in it; medals are received otherwise."""

    event = told_once(f"تلقى [سالم|person/salim] {noun} من [نادية|person/nadia].")

    assert (event.mode, filled(event, "participant")) == ("PhoneCall", [NADIA, SALIM])


def test_a_delegation_has_members() -> None:
    """Who goes before a delegation travels with it."""

    event = told_once("وصل إلى [باريس|place/paris] وفد [كيني|country/KE] يتقدمه [سالم|person/salim].")

    assert filled(event, "participant") == ["country/KE", SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "وصل [سالم|person/salim] إلى [باريس|place/paris] على رأس وفد يضم [نادية|person/nadia].",
        "حل [سالم|person/salim] ب[باريس|place/paris]. وضم الوفد [نادية|person/nadia].",
        "زار [سالم|person/salim] [باريس|place/paris]. ورافقه في الرحلة [نادية|person/nadia].",
        "ترأس [سالم|person/salim] وفد [كينيا|country/KE] إلى القمة العربية في [باريس|place/paris]. "
        "ويضم الوفد [نادية|person/nadia].",
    ],
)
def test_members_of_a_delegation_travel(text: str) -> None:
    """Whom a delegation takes in is where its leader is."""

    assert {SALIM, NADIA} <= set(filled(told_once(text), "participant"))


@pytest.mark.parametrize(
    "text",
    [
        "انطلق في [باريس|place/paris] المؤتمر التاسع. وقال [سالم|person/salim] في كلمته إن المرحلة صعبة.",
        "انطلق في [باريس|place/paris] المؤتمر التاسع. وألقى [سالم|person/salim] كلمة الافتتاح.",
        "افتتح ب[باريس|place/paris] المؤتمر التاسع. وأكد [سالم|person/salim] في مداخلته أن المرحلة صعبة.",
    ],
)
def test_who_speaks_at_a_conference_is_there(text: str) -> None:
    """A speech is held at the conference told before."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_who_leads_the_sides_takes_part() -> None:
    """The two who preside over the sides of a table meet."""

    event = told_once(
        "عقدت في [باريس|place/paris] مباحثات ترأس الجانبين فيها [سالم|person/salim] و[نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, SALIM]


def test_who_is_present_at_what_was_told_before() -> None:
    """«بحضور فلان» in a sentence that tells no meeting belongs to the meeting before."""

    event = told_once(
        "استقبل [سالم|person/salim] [نادية|person/nadia]. وأثنى عليها، بحضور [عمر|person/omar]، أمام الصحافة."
    )

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_who_speaks_on_receiving_is_the_host() -> None:
    """«لدى استقباله فلانا، أشاد فلان»: the one who speaks receives."""

    event = told_once("لدى استقباله [نادية|person/nadia]، أشاد [سالم|person/salim] بالتعاون.")

    assert (filled(event, "host"), filled(event, "participant")) == ([SALIM], [NADIA, SALIM])


def test_a_dinner_is_where_it_is_given() -> None:
    """The verb of inviting says where."""

    event = told_once("استضاف [سالم|person/salim] ب[باريس|place/paris] ضيوفه على مأدبة عشاء.")

    assert (event.mode, filled(event, "host"), filled(event, "place")) == ("Banquet", [SALIM], ["place/paris"])
