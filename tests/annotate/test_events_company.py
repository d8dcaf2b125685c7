"""Those who are told apart from the verb are there: before it, across the table, as «البلدان», by name."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once

KENYA, EGYPT = "country/KE", "country/EG"


@pytest.mark.parametrize(
    "told_so",
    ["وكان البلدان وقعا اتفاقية تعاون.", "ويذكر أن البلدين وقعا اتفاقية تعاون.", "وكان البلدان قد وقعا اتفاقية تعاون."],
)
def test_two_states_told_before_sign(told_so: str) -> None:
    """«البلدان» before what they did are the states of those who met."""

    *_, signing = told(
        f"استقبل [الوزير سالم|person/salim||KE] [الوزير عمر|person/omar||EG] في [باريس|place/paris]. {told_so}"
    )

    assert filled(signing, "participant") == [EGYPT, KENYA]


def test_two_states_are_those_of_the_two_who_met() -> None:
    """Where a third state is told, «البلدان» are those of the two who met."""

    *_, signing = told(
        "استقبل [الوزير سالم|person/salim||KE] [الوزير عمر|person/omar||EG] القادم من [تشاد|country/TD]. "
        "وكان البلدان وقعا اتفاقية تعاون."
    )

    assert filled(signing, "participant") == [EGYPT, KENYA]


def test_who_stands_for_either_side_is_there() -> None:
    """What tells where a meeting was held does not part the sides from the verb that tells who was there."""

    event = told_once(
        "شارك في الاجتماع الذي احتضنته [نيس|place/nice] من الجانب [الكيني|country/KE] [سالم|person/salim]، "
        "ومن الجانب [المصري|country/EG] [عمر|person/omar]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_who_was_there_is_told_one_by_one_before_the_verb() -> None:
    """«بحضور كل من» opens a sentence as «بحضور» does."""

    event = told_once(
        "بحضور كل من [العميد سالم|person/salim] و[العقيد عمر|person/omar]، استقبل [الوزير كمال|person/kamal] "
        "[السفيرة نادية|person/nadia]."
    )

    assert filled(event, "participant") == ["person/kamal", NADIA, OMAR, SALIM]


def test_who_comes_along_is_told_before_the_journey() -> None:
    """«برفقة» before a verb of going tells who travels too."""

    event = told_once("برفقة [وزير الدفاع|post||KE]، وصل [سالم|person/salim] إلى [باريس|place/paris].")

    assert filled(event, "participant") == [KENYA, SALIM]


def test_who_stands_for_a_state_at_a_meeting_is_there() -> None:
    """«ومثل السلطنة فيه فلان» tells of the meeting before, though the one for whom he stands be no phrase."""

    event = told_once(
        "عقدت [الوزارة|agency/ministry] اجتماعها الثالث في [باريس|place/paris]، ومثل السلطنة فيه [سالم|person/salim]."
    )

    assert SALIM in filled(event, "participant")


def test_what_a_town_hosts_is_the_conference() -> None:
    """«الذي استضافته باريس» leads back past what a conference is about, and no talks are told."""

    event = told_once(
        "شارك [سالم|person/salim] في المؤتمر الدولي لمكافحة التهريب الذي استضافته [باريس|place/paris]، "
        "إلى جانب [الوزير عمر|person/omar]."
    )

    assert (filled(event, "participant"), filled(event, "place")) == ([OMAR, SALIM], ["place/paris"])


@pytest.mark.parametrize("mark", [" ", "، ", ": ", " لدى [تشاد|country/TD]، "])
def test_as_many_names_as_states_are_who_is_meant(mark: str) -> None:
    """The ministers of two states, both of whom are named, are no states that meet."""

    event = told_once(
        f"استقبل [كمال|person/kamal] [وزيري كينيا|posts||KE] و[مصر|country/EG]{mark}"
        "[سالم|person/salim] و[عمر|person/omar]."
    )

    assert filled(event, "participant") == ["person/kamal", OMAR, SALIM]


def test_one_name_leaves_the_states() -> None:
    """Fewer names than states do not tell who holds the title for each."""

    event = told_once("استقبل [كمال|person/kamal] [وزيري كينيا|posts||KE] و[مصر|country/EG] و[سالم|person/salim].")

    assert filled(event, "participant") == [EGYPT, KENYA, "person/kamal", SALIM]
