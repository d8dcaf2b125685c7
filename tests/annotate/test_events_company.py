"""Those who are told apart from the verb are there: before it, across the table, as «البلدان», by name."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
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


@pytest.mark.parametrize(
    "leading",
    ["وترأس [اللواء سالم|person/salim] الوفد [الكيني|country/KE].", "وقاد [سالم|person/salim] وفد [كينيا|country/KE]."],
)
def test_who_leads_a_side_may_stand_before_it(leading: str) -> None:
    """Who leads a side of the meeting told before takes part in it at the head of his delegation."""

    event = told_once(f"عقدت [كينيا|country/KE] و[مصر|country/EG] اجتماعا في [باريس|place/paris]. {leading}")

    assert (filled(event, "headOfDelegation"), SALIM in filled(event, "participant")) == ([SALIM], True)


def test_who_leads_a_delegation_elsewhere_is_not_at_the_meeting() -> None:
    """A delegation that is led somewhere is none of those that met."""

    first, *_ = told(
        "عقدت [كينيا|country/KE] و[مصر|country/EG] اجتماعا في [باريس|place/paris]. "
        "ويقود [سالم|person/salim] وفد بلاده إلى [القاهرة|place/cairo] غدا."
    )

    assert SALIM not in filled(first, "participant")


def test_who_attends_is_told_behind_who_presides() -> None:
    """Behind a relative clause that has its subject stands the subject of the verb before it."""

    event = told_once("حضر الاجتماع الذي ترأسه [سالم|person/salim] [الوزير عمر|person/omar] و[نادية|person/nadia].")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


@pytest.mark.parametrize("members", ["رفيع", "يضم [عمر|person/omar]"])
def test_a_sentence_opens_with_the_delegation(members: str) -> None:
    """«على رأس وفد» before the verb tells that who acts leads it."""

    event = told_once(f"على رأس وفد {members}، وصل [سالم|person/salim] إلى [باريس|place/paris].")

    assert filled(event, "headOfDelegation") == [SALIM]


@pytest.mark.parametrize(
    ("told_so", "met"),
    [
        ("وقال [سالم|person/salim] إن ضيفه [عمر|person/omar] أشاد بالتعاون.", [OMAR, SALIM]),
        ("وقال [سالم|person/salim] إن مساعده [عمر|person/omar] أشاد بالتعاون.", ["country/EG", SALIM]),
    ],
)
def test_a_guest_is_named_afterwards(told_so: str, met: list[str]) -> None:
    """«ضيفه» names who was told by his post alone, and no other noun does."""

    event = told_once(f"استقبل [سالم|person/salim] [نظيره المصري|post||EG] في [باريس|place/paris]. {told_so}")

    assert filled(event, "participant") == met


@pytest.mark.parametrize("second", ["ولقاء آخر جمعه مع", "ولقاء آخر أجراه مع"])
def test_who_held_one_meeting_holds_the_next(second: str) -> None:
    """Of two meetings of one list the second is held by who held the first, not by whom he met."""

    *_, event = told(
        "جاء ذلك خلال لقاء عقده [سالم|person/salim] مع [عمر|person/omar] في [باريس|place/paris]، "
        f"{second} [نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, SALIM]


@pytest.mark.parametrize("speech", ["في كلمة ألقاها خلال", "في كلمة له خلال"])
def test_who_speaks_at_a_meeting_with_others_is_there(speech: str) -> None:
    """Whoever gives a speech at a meeting takes part, though it be told with whom it was."""

    event = told_once(f"دعا [سالم|person/salim]، {speech} الاجتماع مع [كينيا|country/KE] في [نيس|place/nice]، إلى كذا.")

    assert filled(event, "participant") == [KENYA, SALIM]


def test_who_is_received_hosts_nobody() -> None:
    """«استقباله من طرف فلان» is of who acts next, whom the other one receives."""

    first, *_ = told(
        "إثر استقباله من طرف [الرئيس سالم|person/salim]، أجرى [الوزير عمر|person/omar] محادثات مع [نادية|person/nadia]."
    )

    assert (filled(first, "host"), filled(first, "participant")) == ([SALIM], [OMAR, SALIM])


@pytest.mark.parametrize("state", ["[كينيا|country/KE]", "[تشاد|country/TD]"])
def test_who_stands_for_a_state_that_talks_is_there(state: str) -> None:
    """Who stands for one of the states whose talks were told last is at them; who stands for another is not."""

    event = told_once(
        "عقدت أمس محادثات بين [كينيا|country/KE] و[مصر|country/EG] في [باريس|place/paris]. "
        f"ومثل {state} [المدير سالم|person/salim]."
    )

    assert (SALIM in filled(event, "participant")) == ("KE" in state)


def test_a_guest_called_by_his_state_is_one_of_those_just_told(parse: Parse) -> None:
    """«ضيفه المغربي» in the words of the other is the Moroccan whom he met, and he himself the host."""
    (event,) = parse(
        "التقى وزير الداخلية المغربي سالم العامري رئيس المنظمة عمر الكعبي، الذي قال إنه ناقش مع ضيفه المغربي الأمن."
    )._.events

    assert filled(event, "participant") == ["person/سالم-العامري", "person/عمر-الكعبي"]
    assert filled(event, "host") == ["person/عمر-الكعبي"]


def test_a_guest_of_somebody_else_is_nobody_told_before(parse: Parse) -> None:
    """Who met «ضيفه المغربي» was at neither side of the talks before: other talks."""
    events = parse(
        "التقى وزير الداخلية المغربي سالم العامري رئيس المنظمة عمر الكعبي. "
        "وبحث وزير الدفاع الكويتي زيد المطيري مع ضيفه المغربي الأمن."
    )._.events

    assert ["person/زيد-المطيري"] in [filled(event, "host") for event in events]
