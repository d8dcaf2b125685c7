"""What sentences tell of those who agree at a meeting, of sides, openings, ends and departures."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, event_words, filled, told, told_once

KENYA, UGANDA, CHAD = "country/KE", "country/UG", "country/TD"


@pytest.mark.parametrize(
    "text",
    [
        "اتفق [سالم|person/salim] و[نادية|person/nadia]، في لقاء عقد ب[باريس|place/paris]، على فتح المعبر.",
        "توصل [سالم|person/salim] و[نادية|person/nadia]، عقب محادثات في [باريس|place/paris]، إلى تفاهم.",
        "وافق [سالم|person/salim] و[نادية|person/nadia]، في ختام محادثات جرت ب[باريس|place/paris]، على المشروع.",
        "تعهد [سالم|person/salim] مع [نادية|person/nadia]، خلال اجتماع احتضنته [باريس|place/paris]، بدعم البرنامج.",
    ],
)
def test_those_who_agree_at_a_meeting_are_its_parties(text: str) -> None:
    """Who agrees, decides or pledges at talks or after them takes part in them."""

    event = told_once(text)

    assert (filled(event, "participant"), filled(event, "place")) == ([NADIA, SALIM], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "اتفقت [كينيا|country/KE||KE] و[أوغندا|country/UG||UG] و[تشاد|country/TD||TD]، في اجتماع استضافته "
        "[القاهرة|place/cairo]، على إحداث قوة مشتركة.",
        "قررت [كينيا|country/KE||KE] و[أوغندا|country/UG||UG] و[تشاد|country/TD||TD]، في اجتماع "
        "ب[القاهرة|place/cairo]، إحداث قوة مشتركة.",
        "اجتمعت [كينيا|country/KE||KE] و[أوغندا|country/UG||UG] و[تشاد|country/TD||TD] في [القاهرة|place/cairo].",
    ],
)
def test_three_states_meet_in_a_conference(text: str) -> None:
    """A meeting of three states and nobody else is one of many sides."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Conference", [KENYA, CHAD, UGANDA])


@pytest.mark.parametrize("side", ["الجانبان", "الطرفان", "الوفدان"])
def test_sides_are_the_states_that_describe_them(side: str) -> None:
    """«بحث الجانبان الكيني والأوغندي» is said of two states."""

    event = told_once(f"بحث {side} [الكيني|country/KE||KE] و[الأوغندي|country/UG||UG] في [القاهرة|place/cairo] الحدود.")

    assert filled(event, "participant") == [KENYA, UGANDA]


@pytest.mark.parametrize(
    "text",
    [
        "خلال الزيارة التي يقوم بها إلى [باريس|place/paris]، اجتمع [سالم|person/salim] مع [نادية|person/nadia].",
        "شهدت الزيارة التي قام بها [سالم|person/salim] إلى [باريس|place/paris] محادثات مع [نادية|person/nadia].",
    ],
)
def test_a_visit_that_a_relative_clause_tells_is_its_makers(text: str) -> None:
    """He who makes it may stand after it, and what follows is no part of it."""

    visit, talks = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [SALIM], ["place/paris"])
    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "تحتضن [باريس|place/paris] منتدى الأمن، وتنظمه [وزارة الصحة|agency/health].",
        "تحتضن [باريس|place/paris] منتدى الأمن، وستنظمه [وزارة الصحة|agency/health].",
    ],
)
def test_who_organizes_is_told_by_a_verb_of_its_own(text: str) -> None:
    """«وتنظمه» goes on to who organizes what was told before."""

    assert filled(told_once(text), "organizer") == ["agency/health"]


@pytest.mark.parametrize(
    "text",
    [
        "نظمت [وزارة الصحة|agency/health] ندوة ب[باريس|place/paris] وأشرف على افتتاحها [سالم|person/salim].",
        "نظمت [وزارة الصحة|agency/health] مؤتمرا ب[باريس|place/paris]. وأشرف على اختتام أشغاله [سالم|person/salim].",
        "نظمت [وزارة الصحة|agency/health] ندوة ب[باريس|place/paris] حضر افتتاحها [سالم|person/salim].",
    ],
)
def test_who_opens_a_conference_is_there(text: str) -> None:
    """The opening and the end of a conference are its own, be they told by a pronoun."""

    assert filled(told_once(text), "participant") == [SALIM]


def test_an_end_tells_no_beginning() -> None:
    """The day on which a conference ended is its last."""

    event = told_once("اختتمت {6 مايو 2025|2025-05-06} في [باريس|place/paris] أشغال المؤتمر الرابع.")

    assert (filled(event, "startDate"), filled(event, "endDate")) == ([], ["2025-05-06"])


@pytest.mark.parametrize(
    "text",
    [
        "غادر الوفد [الكيني|country/KE||KE] [القاهرة|place/cairo] بعد زيارة استغرقت أربعة أيام.",
        "غادر الوفد [الكيني|country/KE||KE] [القاهرة|place/cairo] في ختام زيارة دامت أسبوعا.",
    ],
)
def test_a_delegation_leaves_where_it_was(text: str) -> None:
    """What somebody leaves at the end of a visit was visited."""

    event = told_once(text)

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Visit", [KENYA], ["place/cairo"])


def test_a_journey_may_begin_a_tour() -> None:
    """Whoever sets out on a tour makes it."""

    events = told(
        "توجه [سالم|person/salim] إلى [القاهرة|place/cairo] في مستهل جولة تقوده أيضا إلى [باريس|place/paris] "
        "و[الرباط|place/rabat]."
    )

    assert [(event.type, filled(event, "participant")) for event in events] == [("Visit", [SALIM])] * 3
    assert sorted(place for event in events for place in filled(event, "place")) == [
        "place/cairo",
        "place/paris",
        "place/rabat",
    ]


def test_talks_before_a_journey_are_not_held_where_it_leads() -> None:
    """«قبل سفره إلى القاهرة» tells a journey, and talks at home."""

    visit, talks = told("قبل سفره إلى [القاهرة|place/cairo]، التقى [سالم|person/salim] [عمر|person/omar].")

    assert (visit.type, filled(visit, "place")) == ("Visit", ["place/cairo"])
    assert (filled(talks, "participant"), filled(talks, "place")) == ([OMAR, SALIM], [])


def test_those_who_agree_may_stand_after_the_meeting() -> None:
    """Who agrees after talks that open a sentence has had them."""

    event = told_once("بعد مشاورات استضافتها [باريس|place/paris]، خرج [سالم|person/salim] و[عمر|person/omar] باتفاق.")

    assert (filled(event, "participant"), filled(event, "place")) == ([OMAR, SALIM], ["place/paris"])


def test_several_adjectives_name_the_states_that_meet() -> None:
    """«الاجتماع الوزاري الثلاثي الكيني الأوغندي» is one of two states, held where somebody comes from."""

    event = told_once(
        "عاد [سالم|person/salim] من [القاهرة|place/cairo]، حيث حضر الاجتماع الوزاري السنوي "
        "[الكيني|country/KE||KE] [الأوغندي|country/UG||UG]."
    )

    assert (filled(event, "participant"), filled(event, "place")) == ([KENYA, UGANDA, SALIM], ["place/cairo"])


def test_a_house_that_sees_a_meeting_is_no_party() -> None:
    """«شهد مقر الوزارة» says where, not who."""

    event = told_once("شهد مقر [وزارة الصحة|agency/health] جلسة مباحثات بين [سالم|person/salim] و[نادية|person/nadia].")

    assert filled(event, "participant") == [NADIA, SALIM]


def test_an_aside_may_stand_before_whom_somebody_receives() -> None:
    """A post after the host's name is his own where a guest follows, be it after an aside between commas."""

    event = told_once(
        "استقبل [سالم|person/salim] [وزير الداخلية|post|agency/interior]، {اليوم|2025-05-06} بمقر الوزارة، "
        "[نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, SALIM]


def test_talks_are_not_held_where_their_subject_is() -> None:
    """A state told after what is discussed, in a town of another state, is no place of the talks."""

    event = told_once(
        "بحث [سالم|person/salim] ب[القاهرة|place/cairo]، مع [نادية|person/nadia]، سبل دفع العملية السياسية "
        "في [كينيا|country/KE||KE]."
    )

    assert filled(event, "place") == ["place/cairo"]


@pytest.mark.parametrize("feast", ["الأربعين", "العتبات المقدسة"])
def test_a_pilgrimage_of_many_is_no_visit(feast: str) -> None:
    """«زيارة الأربعين» is no visit of those who speak of it."""

    assert [event.type for event in told(f"بحث [سالم|person/salim] مع [عمر|person/omar] زيارة {feast}.")] == ["Talks"]


def test_a_journey_that_is_a_name_too_needs_its_pronoun() -> None:
    """«سفر بن سالم» is a man, «سفره إلى باريس» a journey."""

    assert not event_words().readings("سفر")
    assert event_words().readings("سفره")


def test_a_place_may_be_visited_in_a_relative_clause() -> None:
    """«من باريس التي زارها أمس، توجه إلى القاهرة» tells two visits."""

    visit, journey = told("من [باريس|place/paris] التي زارها أمس، توجه [سالم|person/salim] إلى [القاهرة|place/cairo].")

    assert [filled(event, "participant") for event in (visit, journey)] == [[SALIM], [SALIM]]
    assert [filled(event, "place") for event in (visit, journey)] == [["place/paris"], ["place/cairo"]]


def test_a_state_is_represented_by_someone() -> None:
    """«ممثلة بفلان» says who came for a state, and with whom nobody met."""

    event = told_once(
        "شاركت [كينيا|country/KE||KE] ب[القاهرة|place/cairo] في اجتماع وزراء الداخلية ممثلة ب[سالم|person/salim]."
    )

    assert (event.type, filled(event, "participant")) == ("Conference", [KENYA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim]، عقب مباحثات مع ضيفه [نادية|person/nadia]، إن البلدين سيتعاونان.",
        "كان الأمن محور محادثات أجراها [سالم|person/salim] مع ضيفته [نادية|person/nadia].",
    ],
)
def test_who_speaks_of_his_guest_is_the_host(text: str) -> None:
    """The only other party of talks with «ضيفه» is at home."""

    assert filled(told_once(text), "host") == [SALIM]


def test_a_joint_committee_may_have_its_states_inside() -> None:
    """«اللجنة الكينية الأوغندية المشتركة، في دورتها الثالثة» is a session of two states."""

    event = told_once(
        "أقرت اللجنة [الكينية|country/KE||KE] [الأوغندية|country/UG||UG] المشتركة، في دورتها الثالثة المنعقدة "
        "ب[القاهرة|place/cairo]، البرنامج."
    )

    assert (event.type, filled(event, "participant"), filled(event, "ordinal")) == (
        "Conference",
        [KENYA, UGANDA],
        ["3"],
    )


@pytest.mark.parametrize(("noun", "ordinal"), [("ورشة العمل الثانية", ["2"]), ("ورشة العمل الثاني", [])])
def test_the_edition_agrees_with_the_first_word_of_a_compound(noun: str, ordinal: list[str]) -> None:
    """«ورشة العمل الثانية» is the second of its kind: the adjective describes the workshop, and not the work."""
    event = told_once(f"انعقدت {noun} في [باريس|place/paris] بحضور [سالم|person/salim].")

    assert filled(event, "ordinal") == ordinal
