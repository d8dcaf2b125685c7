"""What sentences do not tell: subjects of other verbs, sport, figures, headlines told again."""

from __future__ import annotations

import pytest

from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "أكد [سالم|person/salim] أن وصول الشحنة إلى [باريس|place/paris] سيكون قريبا.",
        "أشاد [سالم|person/salim] بما وصلت إليه [باريس|place/paris] من تقدم.",
        "تحدث [سالم|person/salim] عن النفق الذي يصل إلى [باريس|place/paris].",
        "تحدث [سالم|person/salim] عن شبان سافروا إلى [باريس|place/paris].",
        "أشار [سالم|person/salim] إلى خطة ليصل العدد في [باريس|place/paris] إلى مئة.",
    ],
)
def test_who_was_told_before_makes_no_journey_of_others(text: str) -> None:
    """A verb whose own subject stands beside it, before a relative or in another number takes none from before."""

    assert told(text) == ()


def test_a_delegation_without_a_name_travels_alone() -> None:
    """Whoever was told before does not travel with it."""

    event = told_once("قال [سالم|person/salim] ذلك. وتصل بعثة النادي إلى [باريس|place/paris].")

    assert (event.type, filled(event, "participant"), filled(event, "place")) == ("Visit", [], ["place/paris"])


@pytest.mark.parametrize(
    "text",
    [
        "التقى [سالم|person/salim] [نادية|person/nadia] ثم توجه إلى [باريس|place/paris].",
        "وكان [سالم|person/salim] قد غادر أمس إلى [باريس|place/paris].",
        "قال [سالم|person/salim] ذلك، وتوجه الوزير إلى [باريس|place/paris].",
    ],
)
def test_a_verb_that_goes_on_keeps_its_traveller(text: str) -> None:
    """«ثم», «و», «كان … قد» and a bare title lead back to who was told before."""

    visit = next(event for event in told(text) if event.type == "Visit")

    assert filled(visit, "participant") == [SALIM]


@pytest.mark.parametrize(
    ("text", "ordinals"),
    [
        ("عقد المؤتمر 47 في [باريس|place/paris].", ["47"]),
        ("افتتح المعرض 70 لوحة في [باريس|place/paris].", []),
        ("عقد اجتماع قادة المنطقة الثالثة في [باريس|place/paris] {أمس|2025-05-06}.", []),
    ],
)
def test_a_number_is_an_edition_only_beside_its_noun(text: str, ordinals: list[str]) -> None:
    """A figure that counts something else, or an ordinal of another gender, is no edition."""

    assert [value for event in told(text) for value in filled(event, "ordinal")] == ordinals


def test_a_round_of_elections_is_no_conference() -> None:
    """«الدورة» beside elections is a round of them."""

    assert told("تستعد اللجنة للانتخابات في الدورة الثالثة في [باريس|place/paris].") == ()


def test_news_of_sport_tells_no_meetings() -> None:
    """A match is called a meeting, and teams arrive."""

    text = "انتهت المباراة وعاد اللاعبون مع المدرب إلى النادي. وصل [سالم|person/salim] إلى [باريس|place/paris]."

    assert told(text) == ()


def test_a_headline_gives_way_to_the_text() -> None:
    """A meeting that headline and lead tell is one, with those whom the lead names."""

    event = told_once(
        "الأمير يستقبل [السفير الكوري|post||KR]\nاستقبل [الأمير سالم|person/salim] أمس [السفير نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, SALIM]


def test_a_post_and_the_name_after_it_are_one_party() -> None:
    """«مدير عام … في منطقة … فلان»: the words between belong to the post."""

    event = told_once(
        "استقبل [سالم|person/salim] أمس [مدير عام|post] التعليم في [منطقة الرباط|place/rabat] [عمر|person/omar]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_the_state_of_a_post_is_no_place() -> None:
    """«وزير الدفاع بدولة قطر»: the state belongs to the post."""

    event = told_once("استقبل [سالم|person/salim] [وزير الدفاع|post] ب[دولة قطر|country/QA] [عمر|person/omar].")

    assert (filled(event, "participant"), filled(event, "place")) == ([OMAR, SALIM], [])


def test_words_of_a_title_in_quotes_fill_no_role() -> None:
    """A state in the title of a seminar is what it is about."""

    event = told_once("عقدت ندوة «اللغة في [فرنسا|country/FR]» في [الرباط|place/rabat].")

    assert filled(event, "place") == ["place/rabat"]


@pytest.mark.parametrize(
    "text",
    [
        "قدم الباحث ورقة ناقشها [سالم|person/salim] و[عمر|person/omar].",
        "سافر الناس بحثا عن العمل، كما قال [سالم|person/salim] و[عمر|person/omar].",
        "التقينا [سالم|person/salim] و[عمر|person/omar] في المعرض.",
    ],
)
def test_words_that_look_like_talks_are_none(text: str) -> None:
    """A paper is discussed by readers, «بحثا عن» is an adverb, and of «we» nobody knows who they are."""

    assert [event for event in told(text) if event.type == "Talks"] == []


def test_both_discussed_what_they_met_for() -> None:
    """A verb in the dual tells more of the meeting before it, not another."""

    event = told_once("استقبل [سالم|person/salim] [عمر|person/omar]، وتناولا <مكافحة الإرهاب|counter-terrorism>.")

    assert (event.mode, filled(event, "topic")) == ("Reception", ["counter-terrorism"])


def test_names_after_a_colon_are_those_counted_before() -> None:
    """«ثلاثة سفراء …: سفير فلان، وسفير فلان»."""

    event = told_once(
        "ثلاثة [سفراء|posts] دخلوا مكتب [سالم|person/salim]: [السفير عمر|person/omar]، و[السفيرة نادية|person/nadia]."
    )

    assert filled(event, "participant") == [NADIA, OMAR, SALIM]


def test_who_receives_in_turn_receives_the_same_guest() -> None:
    """The pronoun of a repeated verb is the guest of the one before."""

    _, second = told("استقبل [سالم|person/salim] [عمر|person/omar]، كما استقبله [الوزير نادر|person/nadir].")

    assert (filled(second, "host"), filled(second, "participant")) == (["person/nadir"], ["person/nadir", OMAR])


def test_a_list_of_receptions_keeps_its_host() -> None:
    """«كما استقبل الأمير …»: nobody receives himself."""

    found = told("استقبل [سالم|person/salim] [عمر|person/omar]. كما استقبل [سالم|person/salim] أبناء الفقيد.")

    assert [filled(event, "host") for event in found] == [[SALIM], [SALIM]]


@pytest.mark.parametrize(
    "text",
    [
        "وجه [الأمير سالم|person/salim] دعوة إلى [الوزير خالد|person/khalid] لزيارة [باريس|place/paris].",
        "دعا [الأمير سالم|person/salim] [الوزير خالد|person/khalid] إلى زيارة [باريس|place/paris].",
    ],
)
def test_who_is_only_invited_visits_nobody(text: str) -> None:
    """An invitation is no visit."""

    assert "Visit" not in {event.type for event in told(text)}


def test_who_comes_on_an_invitation_visits() -> None:
    """«بدعوة من»."""

    visit = told_once(
        "بدأ [الوزير خالد|person/khalid] بدعوة من [الأمير سالم|person/salim] زيارة إلى [باريس|place/paris]."
    )

    assert (visit.type, filled(visit, "place")) == ("Visit", ["place/paris"])
