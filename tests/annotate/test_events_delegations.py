"""A delegation is the body or state that sent it."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import filled, told, told_once

WHO = "agency/who"


@pytest.mark.parametrize(
    "text",
    [
        "زار وفد من [منظمة الصحة|agency/who] [باريس|place/paris].",
        "قام فريق رفيع المستوى من [منظمة الصحة|agency/who] بزيارة إلى [باريس|place/paris].",
        "وصلت بعثة من [منظمة الصحة|agency/who] إلى [باريس|place/paris].",
        "صدرت نتائج الزيارة التي قام بها وفد كبير من [منظمة الصحة|agency/who] ل[باريس|place/paris].",
        "زار عدد من مسؤولي [منظمة الصحة|agency/who] [باريس|place/paris].",
    ],
)
def test_who_sends_a_delegation_travels(text: str) -> None:
    """«وفد من المنظمة» is the organisation, and goes where a person would."""

    visit = told_once(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [WHO], ["place/paris"])


def test_the_delegation_is_the_one_told_before() -> None:
    """«الوفد» later in the text meets for who sent it."""

    _, talks = told("زار وفد من [منظمة الصحة|agency/who] [باريس|place/paris]. والتقى الوفد [الوزير سالم|person/salim].")

    assert (talks.type, filled(talks, "participant")) == ("Talks", [WHO, "person/salim"])


def test_an_unnamed_delegation_is_received() -> None:
    """Nobody says who sent it, but somebody was received."""

    talks = told_once("استقبل [الوزير سالم|person/salim] في مكتبه وفدا تجاريا رفيع المستوى.")

    assert (talks.type, filled(talks, "host")) == ("Talks", ["person/salim"])


def test_a_number_of_meetings_is_no_delegation() -> None:
    """«عددا من اللقاءات مع …» counts meetings, not people."""

    talks = told_once("أجرى [سالم|person/salim] عددا من اللقاءات مع [نادية|person/nadia].")

    assert filled(talks, "participant") == ["person/nadia", "person/salim"]


def test_a_traveller_leads_where_the_verb_names_nobody() -> None:
    """«زيارة فلان، حيث ترأس وفدا في مؤتمر»: he leads it on the journey and in the conference."""
    text = "انتهت زيارة [سالم|person/salim] إلى [الرباط|place/rabat]، حيث ترأس وفدا رفيعا في مؤتمر خبراء المياه العرب"

    assert [(event.type, filled(event, "headOfDelegation")) for event in told(text)] == [
        ("Visit", ["person/salim"]),
        ("Conference", ["person/salim"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "استقبل سالم الكعبي وفدا عراقيا.",
        "استقبل سالم الكعبي وفدا أمنيا عراقيا رفيع المستوى.",
        "التقى سالم الكعبي بوفد عراقي.",
        "اجتمع سالم الكعبي بوفد أمني عراقي في باريس.",
        "نفى المصدر اجتماع سالم الكعبي بوفد عراقي في باريس.",
        "استقبل سالم الكعبي مسؤولا أمنيا عراقيا.",
    ],
)
def test_a_delegation_is_met_by_its_state(parse: Parse, text: str) -> None:
    """«وفدا عراقيا» behind a verb of meeting, and behind «ب», takes part and is no place."""
    (event,) = parse(text)._.events

    assert sorted(filled(event, "participant")) == ["country/IQ", "person/سالم-الكعبي"]
    assert "country/IQ" not in filled(event, "place")


@pytest.mark.parametrize("state", ["تركيا", "ليبيا", "سوريا", "كينيا"])
def test_an_accusative_that_is_spelled_as_a_state_is_an_adjective(parse: Parse, state: str) -> None:
    """«وفدا تركيا» is a Turkish delegation, «وفدا أمنيا ليبيا» a Libyan one."""
    for delegation in (f"وفدا {state}", f"وفدا أمنيا {state}"):
        (event,) = parse(f"استقبل سالم الكعبي {delegation} في جدة.")._.events

        assert len(filled(event, "participant")) == 2


def test_whoever_two_meet_is_told_though_something_is_handed_over() -> None:
    """«حول تسليم المطلوبين» is what the meeting is about."""
    event = told_once("تمحور اللقاء الذي جمع [سالم|person/salim] ب[نادية|person/nadia] حول تسليم المطلوبين.")

    assert sorted(filled(event, "participant")) == ["person/nadia", "person/salim"]


def test_envoys_are_met_by_their_states(parse: Parse) -> None:
    """«بسفراء فرنسا وإسبانيا»: the states that «و» joins are no places."""
    (event,) = parse("اجتمع سالم الكعبي بسفراء فرنسا وإسبانيا وإيطاليا.")._.events

    assert sorted(filled(event, "participant"))[:3] == ["country/ES", "country/FR", "country/IT"]
    assert not filled(event, "place")
