"""Pronouns that mean whom the text told before: «تباحث معه», «استقبله»."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "تباحث [سالم|person/salim] مع [نادر|person/nadir]، ثم اجتمع معه [عمر|person/omar].",
            ["person/nadir", OMAR],
        ),
        (
            "وصل [سالم|person/salim] إلى [باريس|place/paris]، وكان [عمر|person/omar] قد تباحث معه.",
            [OMAR, SALIM],
        ),
        ("سلم [سالم|person/salim] [عمر|person/omar] رسالة، وناقش معه <أمن الحدود|border-security>.", [OMAR, SALIM]),
    ],
)
def test_with_him_means_whom_was_told_before(text: str, parties: list[str]) -> None:
    """«معه» is the last one told who does not act in the verb."""

    assert parties in [filled(event, "participant") for event in told(text)]


def test_who_received_a_man_and_whom_he_received_are_two() -> None:
    """«وقد استقبله» without a subject is done by who acts in the text to whom he talked with."""

    (talks,) = told("تباحث [سالم|person/salim] مع [عمر|person/omar]، وقد استقبله الأحد ب[القاهرة|place/cairo].")

    assert (filled(talks, "host"), filled(talks, "place")) == ([SALIM], ["place/cairo"])


def test_with_him_of_nobody_told_is_nobody() -> None:
    """A pronoun that nobody before it can be meant by adds no party."""

    assert told("ذكر [سالم|person/salim] أنه ناقش الملف معه.") == ()


def test_a_day_after_a_verb_is_not_its_subject() -> None:
    """«استقبل الأحد فلان فلانا» has its subject after the day."""

    (talks,) = told("استقبل الأحد [سالم|person/salim] [نادية|person/nadia].")

    assert filled(talks, "host") == [SALIM]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "وصل [سالم|person/salim] و[نادية|person/nadia] إلى [القاهرة|place/cairo]. "
            "والتقى الضيفان [عمر|person/omar].",
            [NADIA, OMAR, SALIM],
        ),
        (
            "التقى [سالم|person/salim] [عمر|person/omar] بحضور [نادية|person/nadia]. "
            "وبحث الثلاثة <أمن الحدود|border-security>.",
            [NADIA, OMAR, SALIM],
        ),
    ],
)
def test_two_or_three_told_before_are_those(text: str, parties: list[str]) -> None:
    """«الضيفان» are the last two who took part, «الثلاثة» the last three."""

    talks = [event for event in told(text) if event.type == "Talks"]

    assert [filled(event, "participant") for event in talks] == [parties]


def test_what_stands_before_a_verb_may_be_what_its_pronoun_means() -> None:
    """«فلان استقبله فلان»: the one named first is received."""

    (talks,) = told("[سالم|person/salim] استقبله [عمر|person/omar] في [القاهرة|place/cairo].")

    assert (filled(talks, "host"), filled(talks, "participant")) == ([OMAR], [OMAR, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "شارك [سالم|person/salim] في قمة أمنية ب[القاهرة|place/cairo]، والتقى على هامشها [نادية|person/nadia].",
        "انعقد المؤتمر العاشر للأمن في [القاهرة|place/cairo]. "
        "وأجرى [سالم|person/salim] على هامشه لقاء مع [نادية|person/nadia].",
    ],
)
def test_its_margins_are_those_of_the_conference_told_last(text: str) -> None:
    """«على هامشه» leads back to the conference, and the talks are where that is."""

    talks = next(event for event in told(text) if event.type == "Talks")

    assert (len(filled(talks, "sidelineOf")), filled(talks, "place")) == (1, ["place/cairo"])


def test_who_witnesses_a_signing_is_there() -> None:
    """«وشهد التوقيع فلان» adds to the signing told before."""

    signing = told(
        "وقع [سالم|person/salim] مع [نادية|person/nadia] اتفاقية في [القاهرة|place/cairo]. "
        "وشهد التوقيع [عمر|person/omar]."
    )

    assert [filled(event, "participant") for event in signing] == [[NADIA, OMAR, SALIM]]


@pytest.mark.parametrize(
    ("text", "traveller"),
    [
        ("وقع [سالم|person/salim] و[عمر|person/omar] اتفاقية خلال زيارة يجريها الأخير إلى [باريس|place/paris].", OMAR),
        ("التقى [سالم|person/salim] [عمر|person/omar] على هامش زيارة هذا الأخير إلى [باريس|place/paris].", OMAR),
        (
            "ناقشت [الوزيرة نادية|person/nadia] مع [سالم|person/salim] الملف، في زيارة تقوم بها الأخيرة إلى "
            "[باريس|place/paris].",
            NADIA,
        ),
        ("التقى [سالم|person/salim] [عمر|person/omar]، وكانت زيارته الأخيرة إلى [باريس|place/paris] قصيرة.", SALIM),
    ],
)
def test_the_latter_is_whoever_was_named_last(text: str, traveller: str) -> None:
    """«الأخير» alone means the last man, «الأخيرة» the last woman; after a noun it describes it."""

    assert [filled(event, "participant") for event in told(text) if event.type == "Visit"] == [[traveller]]


@pytest.mark.parametrize("each", ["ب", "مع "])
def test_each_of_several_is_met_whatever_preposition_leads_to_them(each: str) -> None:
    """«اجتمع بكل من فلان وفلان» tells talks with both, as «اجتمع مع كل من فلان وفلان» does."""

    (talks,) = told(f"اجتمع [سالم|person/salim] {each}كل من [عمر|person/omar] و[نادية|person/nadia].")

    assert filled(talks, "participant") == [NADIA, OMAR, SALIM]


def test_who_stands_before_a_relative_verb_receives_whom_it_means() -> None:
    """«نظيره فلان، الذي سيستقبله في مكتبه»: nobody else is named who could receive."""

    text = "يتوجه [سالم|person/salim] إلى [كينيا|country/KE] لبحث الأزمة مع [نادية|person/nadia]، التي ستستقبله هناك."

    assert [filled(event, "host") for event in told(text) if event.type == "Talks"] == [["person/nadia"]]


def test_places_behind_a_verb_that_goes_on_are_where_somebody_goes() -> None:
    """«ويقصد في اليوم التالي باريس»: no town travels."""

    events = told(
        "يتوجه [سالم|person/salim] إلى [كينيا|country/KE]، ويقصد [باريس|place/paris] عاصمة [فرنسا|country/FR]."
    )

    assert [filled(event, "participant") for event in events] == [["person/salim"], ["person/salim"]]


def test_a_woman_told_before_meets_the_man_who_stands_behind_the_verb() -> None:
    """«زارت نادية … وكانت قد التقت في القاهرة فلانا»: no man does what «التقت» tells."""

    _, talks = told(
        "زارت [نادية|person/nadia] [باريس|place/paris]. وكانت قد التقت في [القاهرة|place/cairo] [عمر|person/omar]."
    )

    assert filled(talks, "participant") == [NADIA, OMAR]


def test_both_pronouns_after_a_visitor_mean_him() -> None:
    """«استقبله فلان، وعقد معه فلان مباحثات»: the second met who came, and not who received him."""
    *_, talks = told(
        "زار [سالم|person/salim] [نيس|place/nice] حيث استقبله [عمر|person/omar]،"
        " وعقد معه [نادية|person/nadia] جلسة مباحثات."
    )

    assert filled(talks, "participant") == [NADIA, SALIM]


def test_a_second_relative_clause_is_of_who_acted_in_the_first() -> None:
    """«الزيارة التي أداها فلان، والمحادثات التي أجراها هناك»: the same man did both."""
    *_, talks = told(
        "ناقش [مجلس الوزراء|agency/cabinet] نتائج الزيارة التي أداها [سالم|person/salim] إلى [نيس|place/nice]،"
        " والمحادثات التي أجراها هناك مع [عمر|person/omar]."
    )

    assert filled(talks, "participant") == [OMAR, SALIM]


def test_a_man_who_was_receiving_another_at_a_place_received_him() -> None:
    """«كان الرئيس يستقبل في نيس فلانا»: what was going on, and no habit."""
    event = told_once("كان [سالم|person/salim] يستقبل في [نيس|place/nice] [عمر|person/omar].")

    assert filled(event, "host") == [SALIM]


def test_who_is_handed_a_letter_without_a_preposition_receives() -> None:
    """«سلم فلان الرئيس رسالة خلال استقباله»: the president received him."""
    event = told_once(
        "سلم [الوزير سالم|person/salim] [الرئيس عمر|person/omar] رسالة خطية خلال استقباله له في [نيس|place/nice]."
    )

    assert filled(event, "host") == [OMAR]
