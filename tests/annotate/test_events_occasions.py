"""What is done at a ceremony, what two hold together, and a sitting that a caption tells again, is one event."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told


def test_a_reception_at_a_meal_is_one_event() -> None:
    """«استضاف فلان فلانا على مأدبة غداء» is a banquet with both, and no talks beside it."""

    (feast,) = told("استضاف [سالم|person/salim] [نادية|person/nadia] على مأدبة غداء.")

    assert (feast.type, filled(feast, "host"), filled(feast, "participant")) == ("Ceremony", [SALIM], [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "وقع [سالم|person/salim] و[نادية|person/nadia] اتفاقا في حفل أقيم ب[باريس|place/paris] ختاما للمؤتمر الخامس.",
        "أجرى [سالم|person/salim] و[نادية|person/nadia] محادثات توجت باتفاق وقعاه في حفل نظم في [باريس|place/paris].",
    ],
)
def test_a_signing_at_a_ceremony_is_one_event(text: str) -> None:
    """«وقعا اتفاقا في حفل أقيم بباريس» is one ceremony, where the verb after its noun says."""

    (rite,) = [event for event in told(text) if event.type == "Ceremony"]

    assert (filled(rite, "participant"), filled(rite, "place")) == ([NADIA, SALIM], ["place/paris"])


@pytest.mark.parametrize("held", ["عقداه", "يعقدانه"])
def test_two_hold_what_a_dual_with_a_pronoun_tells(held: str) -> None:
    """«لقاء عقداه» is held by the two told before."""

    (talks,) = told(f"أعلن [سالم|person/salim] و[نادية|person/nadia] ذلك في لقاء {held} في [باريس|place/paris].")

    assert (filled(talks, "participant"), filled(talks, "place")) == ([NADIA, SALIM], ["place/paris"])


def test_who_receives_a_visitor_in_his_office_is_the_host_of_the_visit() -> None:
    """«زار المحكمة حيث استقبله رئيسها» is one event."""

    (visit,) = told("زار [سالم|person/salim] [المحكمة|agency/court] حيث استقبله [عمر|person/omar].")

    assert OMAR in filled(visit, "host")


def test_a_signing_is_not_where_a_journey_to_come_leads() -> None:
    """The visit that is planned after a signing does not tell where it was."""

    signing, _ = told(
        "وقع [سالم|person/salim] و[نادية|person/nadia] اتفاقا، ومن المقرر أن يزور [سالم|person/salim] "
        "[باريس|place/paris]."
    )

    assert filled(signing, "place") == []


def test_what_a_verb_of_no_event_tells_is_no_place_of_the_event_before() -> None:
    """«التقى فلانا، ووقف على المواقع في باريس»: the talks were not at those places."""

    (talks,) = told("التقى [سالم|person/salim] [عمر|person/omar]، ووقف على المواقع في [باريس|place/paris].")

    assert filled(talks, "place") == []


def test_the_day_of_a_relative_clause_is_not_that_of_the_meeting() -> None:
    """«التقى فلانا الذي بدأ أمس زيارة»: the day is when the visit began."""

    talks, visit = told(
        "التقى [سالم|person/salim] [عمر|person/omar] الذي بدأ {أمس|2025-05-05} زيارة إلى [باريس|place/paris]."
    )

    assert (filled(talks, "startDate"), filled(visit, "startDate")) == ([], ["2025-05-05"])


@pytest.mark.parametrize(
    ("line", "sittings"),
    [
        ("[الوزير سالم|person/salim] يترأس جلسة [مجلس الوزراء|agency/cabinet] {أمس|2025-05-07}", 1),
        ("[الوزير سالم|person/salim] يترأس جلسة [مجلس الوزراء|agency/cabinet] {الأحد|2025-05-04}", 2),
        ("[الوزير سالم|person/salim] يترأس جلسة [مجلس الشورى|agency/council] {أمس|2025-05-07}", 2),
    ],
)
def test_a_line_below_tells_the_sitting_of_its_day_again(line: str, sittings: int) -> None:
    """A caption names the body and the day of a sitting that the text has told; another day or body is another."""
    text = (
        "ترأس [الوزير سالم|person/salim] الجلسة التي عقدها [مجلس الوزراء|agency/cabinet] {أمس|2025-05-07} "
        "في [نيس|place/nice]. وعقدت [اللجنة|agency/committee] اجتماعا برئاسة [عمر|person/omar] في [باريس|place/paris]."
    )

    cabinets = [
        event
        for event in told(f"مجلس الوزراء.\n{text}\n{line}")
        if "agency/committee" not in filled(event, "participant")
    ]

    assert len(cabinets) == sittings
