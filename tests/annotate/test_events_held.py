"""Meetings of which a text tells little are told: one party and a day, one of two sides by a pronoun, a delegation."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "أكد [سالم|person/salim] خلال الاجتماع الذي عقده في [باريس|place/paris] أهمية التعاون.",
        "عقد [سالم|person/salim] اجتماعا ب[باريس|place/paris] ضم مستشاريه.",
    ],
)
def test_a_meeting_has_one_party_with_a_name(text: str) -> None:
    """Who holds a meeting somewhere holds it, though the others have no names."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Talks", [SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] إن لقاء جرى بينه وبين [نادية|person/nadia] في [باريس|place/paris].",
        "أشاد [سالم|person/salim] بالمباحثات التي جرت بينه وبين [نادية|person/nadia].",
    ],
)
def test_between_him_and_another(text: str) -> None:
    """«بينه» is who was told before, and who is told after «وبين» is the other side."""

    assert filled(told_once(text), "participant") == [NADIA, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "تأتي زيارة وفد المعارضة [الكينية|country/KE] إلى [باريس|place/paris] في إطار الحوار.",
        "زار وفد المعارضة [باريس|place/paris] أمس.",
        "وصل وفد تجاري إلى [باريس|place/paris].",
    ],
)
def test_a_delegation_without_a_name_travels(text: str) -> None:
    """The text tells where it goes, and names nobody; the state only describes whose delegation it is."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Visit", [], ["place/paris"])


def test_a_day_makes_a_meeting_known() -> None:
    """«اجتماع غد» is the meeting that the sentence before announced."""

    events = told(
        "تعقد [الهيئة|agency/a] ب[باريس|place/paris] اجتماعا. وسيحضر اجتماع {غد|2025-05-07} [سالم|person/salim]."
    )

    assert [filled(event, "participant") for event in events] == [["agency/a", SALIM]]


def test_who_is_present_is_at_what_is_held() -> None:
    """«بحضور» leads back to who discusses, not to the fairs that are discussed."""

    event = told_once(
        "ناقش [سالم|person/salim] و[نادية|person/nadia] مشروع تطوير المعارض، وذلك بحضور [عمر|person/omar]."
    )

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_who_holds_a_fair_organizes_it() -> None:
    """A body that «يقيم» a fair organizes it, and no more hosts it than who «ينظم» one."""

    event = told_once("ينطلق في [باريس|place/paris] معرض الصور الذي تقيمه [الجمعية|agency/a].")

    assert (filled(event, "organizer"), filled(event, "host")) == (["agency/a"], [])


def test_oman_is_a_state_among_states(parse: Parse) -> None:
    """Between two states «عمان» is Oman, though the text tells of Jordan; between two cities it is Amman."""

    states = [[state.country for state in parse(text)._.countries] for text in _LISTS]

    assert states == [["JO", "OM", "KW"], ["JO"]]


_LISTS = ("شاركت في المعرض الأردن وعمان والكويت.", "زار دمشق وعمان والقاهرة، ثم عاد إلى الأردن.")


def test_where_a_seminar_is_and_what_it_is_about() -> None:
    """The place after «عن» is that of the subject where another is told; alone it may be where the seminar is."""

    apart = told_once("عقدت [الهيئة|agency/a] ندوة عن الصناعة ب[نيس|place/nice] في [باريس|place/paris].")
    alone = told_once("عقدت [الهيئة|agency/a] ندوة عن الصناعة ب[نيس|place/nice].")

    assert [filled(event, "place") for event in (apart, alone)] == [["place/paris"], ["place/nice"]]


def test_scouts_meet_in_a_camp() -> None:
    """A camp of scouts is a conference with its edition."""

    event = told_once("شارك [سالم|person/salim] في المخيم الكشفي العالمي الثاني عشر ب[باريس|place/paris].")

    assert (event.type, filled(event, "ordinal"), filled(event, "participant")) == ("Conference", ["12"], [SALIM])


def test_advisers_with_names_are_at_the_meeting() -> None:
    """«مستشاريه فلان وفلان» are those named after it."""

    event = told_once("عقد [سالم|person/salim] اجتماعا ضم مستشاريه [نادية|person/nadia] و[عمر|person/omar].")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]
