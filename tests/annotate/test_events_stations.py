"""What sentences tell of several meetings in several places, and of those met at home."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] ب[نادية|person/nadia] في [باريس|place/paris]، "
        "وب[عمر|person/omar] في [القاهرة|place/cairo].",
        "أجرى [سالم|person/salim] مباحثات في [باريس|place/paris] مع [نادية|person/nadia]، "
        "وأخرى في [القاهرة|place/cairo] مع [عمر|person/omar].",
        "اجتمع [سالم|person/salim] مع [نادية|person/nadia] ب[باريس|place/paris]، "
        "ومع [عمر|person/omar] ب[القاهرة|place/cairo].",
    ],
)
def test_talks_in_two_places_are_two(text: str) -> None:
    """Each counterpart with a place of his own is a meeting of its own."""

    events = told(text)

    assert [filled(event, "participant") for event in events] == [[NADIA, SALIM], [OMAR, SALIM]]
    assert [filled(event, "place") for event in events] == [["place/paris"], ["place/cairo"]]


def test_talks_in_one_place_are_one() -> None:
    """A list of counterparts before one place is one meeting."""

    event = told_once("اجتمع [سالم|person/salim] مع [نادية|person/nadia] ومع [عمر|person/omar] في [باريس|place/paris].")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_a_journey_to_two_states_is_two_visits() -> None:
    """Two cities of one state are one visit, two of two states are two."""

    assert len(told("زار [سالم|person/salim] [باريس|place/paris] ثم [القاهرة|place/cairo].")) == 2
    assert len(told("زار [سالم|person/salim] [باريس|place/paris] و[نيس|place/nice].")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "[سالم|person/salim] في [باريس|place/paris]: محادثات مع [نادية|person/nadia]",
        "[سالم|person/salim] ب[باريس|place/paris]: مباحثات أمنية مع [نادية|person/nadia]",
        "[سالم|person/salim] في [باريس|place/paris]: لقاء مع [نادية|person/nadia]",
    ],
)
def test_a_headline_of_nouns_tells_a_visit(text: str) -> None:
    """Someone in a place, a colon, and what he does there."""

    visit, talks = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == ("Visit", [SALIM], ["place/paris"])
    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "أجرى [سالم|person/salim] محادثات مع ضيفه [نادية|person/nadia].",
        "عقد [سالم|person/salim] جلسة عمل مع ضيفته [نادية|person/nadia].",
    ],
)
def test_who_has_a_guest_is_the_host(text: str) -> None:
    """«مع ضيفه» says who is at home."""

    assert filled(told_once(text), "host") == [SALIM]


@pytest.mark.parametrize("words", ["حاضرا", "حاضرة", "ضمن الوفد", "بين الحضور"])
def test_who_was_present_takes_part(words: str) -> None:
    """«وكان فلان حاضرا» adds to the meeting before."""

    event = told_once(f"استقبل [سالم|person/salim] [نادية|person/nadia]، وكان [عمر|person/omar] {words}.")

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "وصل وفد [كيني|country/KE] برئاسة [سالم|person/salim] إلى [باريس|place/paris].",
        "وصل إلى [باريس|place/paris] وفد [كيني|country/KE] رفيع يترأسه [سالم|person/salim].",
        "زار [سالم|person/salim] [باريس|place/paris] مترئسا وفدا رفيعا.",
    ],
)
def test_who_leads_a_delegation_is_its_head(text: str) -> None:
    """By a noun, a verb or a participle."""

    assert filled(told_once(text), "headOfDelegation") == [SALIM]


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        ("وشح [سالم|person/salim] بوسام الشرف.", []),
        ("تم توشيح [سالم|person/salim] بوسام الشرف.", []),
        ("قلد [سالم|person/salim] وسام الشرف من قبل [نادية|person/nadia].", [NADIA]),
        ("أعلنت [نادية|person/nadia] تكريم [سالم|person/salim] بوسام الشرف.", [NADIA]),
        ("تسلم [سالم|person/salim] أرفع أوسمة [الشرطة|agency/police].", ["agency/police"]),
        ("خلف [عمر|person/omar] [سالم|person/salim] الذي كرم بوسام الشرف.", []),
    ],
)
def test_a_medal_in_the_passive_has_its_recipient(text: str, giver: list[str]) -> None:
    """Who stands alone beside the verb receives; whose medal it is, or whoever orders it, gives."""

    award = told_once(text)

    assert (award.type, filled(award, "recipient"), filled(award, "awardedBy")) == ("Award", [SALIM], giver)


@pytest.mark.parametrize(
    "text",
    [
        "عاد [سالم|person/salim] بعد جولة شملت [باريس|place/paris] و[القاهرة|place/cairo].",
        "بعد جولة في [باريس|place/paris] و[القاهرة|place/cairo]، رجع [سالم|person/salim].",
        "بعد زيارة إلى [باريس|place/paris] وزيارة إلى [القاهرة|place/cairo]، عاد [سالم|person/salim].",
    ],
)
def test_who_comes_home_has_travelled(text: str) -> None:
    """The verb of coming home tells who made the visits before it."""

    events = told(text)

    assert [(event.type, filled(event, "participant")) for event in events] == [("Visit", [SALIM])] * 2
    assert [filled(event, "place") for event in events] == [["place/paris"], ["place/cairo"]]


def test_a_body_of_a_tour_is_in_its_own_place() -> None:
    """The host of one visit of a tour is not that of the others."""

    text = "عاد [سالم|person/salim] بعد جولة شملت [باريس|place/paris] و[المنظمة|agency/body] ب[القاهرة|place/cairo]."

    assert [filled(event, "host") for event in told(text)] == [[], ["agency/body"]]


@pytest.mark.parametrize(
    "text",
    [
        "هنأ [سالم|person/salim] نظيرته [نادية|person/nadia]، وراجعا ملف الحدود.",
        "نقل [سالم|person/salim] تحيات [عمر|person/omar] إلى [نادية|person/nadia]، وبحثا ملف الحدود.",
        "شكر [سالم|person/salim] ضيفته [نادية|person/nadia]، وناقشا خطة العمل.",
    ],
)
def test_two_who_discuss_meet(text: str) -> None:
    """A verb in the dual has the two for its subject, whatever noun follows it."""

    event = told_once(text)

    assert (event.type, filled(event, "participant")) == ("Talks", [NADIA, SALIM])


def test_all_who_were_decorated_are_at_the_ceremony() -> None:
    """«وحضر مراسم التقليد فلان» speaks of the awards of the sentence before."""

    text = (
        "منح [سالم|person/salim] [نادية|person/nadia] وسام الشرف، كما منح [عمر|person/omar] ميدالية الشرف. "
        "وحضر مراسم التقليد [ليلى|person/layla]."
    )
    ceremony = next(event for event in told(text) if event.type == "Ceremony")

    assert filled(ceremony, "participant") == ["person/layla", NADIA, OMAR, SALIM]
