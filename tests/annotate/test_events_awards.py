"""What sentences tell of awards, operations and signings."""

from __future__ import annotations

import pytest

from tests.annotate.told import filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "منح [الملك سالم|person/salim] وسام الاستحقاق ل[نادية|person/nadia].",
        "قلد [الملك سالم|person/salim] [نادية|person/nadia] وساما رفيعا.",
        "وشح [الملك سالم|person/salim] [نادية|person/nadia].",
    ],
)
def test_an_award_has_giver_and_recipient(text: str) -> None:
    """The subject gives, the object or «ل» receives."""

    event = told_once(text)

    assert (event.type, filled(event, "awardedBy"), filled(event, "recipient")) == (
        "Award",
        ["person/salim"],
        ["person/nadia"],
    )


def test_who_obtains_a_medal_is_its_recipient() -> None:
    """«تسلم» turns giver and recipient round."""

    event = told_once("تسلمت [نادية|person/nadia] وساما من [الملك سالم|person/salim].")

    assert (filled(event, "recipient"), filled(event, "awardedBy")) == (["person/nadia"], ["person/salim"])


def test_each_year_is_an_award() -> None:
    """Two years tell two awards."""

    events = told("نالت [نادية|person/nadia] توشيحين من طرف [كينيا|country/KE] {سنتي 2014|2014} {و2018|2018}.")

    assert [filled(event, "startDate") for event in events] == [["2014"], ["2018"]]


def test_a_gift_without_a_medal_is_no_award() -> None:
    """«منح قرضا» is no award."""

    assert told("منح [البنك|agency/bank] قرضا ل[كينيا|country/KE].") == ()


def test_guests_make_a_ceremony() -> None:
    """An award whose guests are told has a ceremony."""

    events = told("قلد [الملك سالم|person/salim] [نادية|person/nadia] وساما بحضور [عمر|person/omar].")

    assert sorted(event.type for event in events) == ["Award", "Ceremony"]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "فككت [الشرطة|agency/police] خلية تابعة ل[داعش|group/daesh] ب[الرباط|place/rabat].",
            {"agent": ["agency/police"], "target": ["group/daesh"], "place": ["place/rabat"]},
        ),
        (
            "أوقفت [الشرطة|agency/police] ثلاثة متطرفين {في 3 يونيو 2019|2019-06-03}.",
            {"agent": ["agency/police"], "quantity": ["3"], "startDate": ["2019-06-03"]},
        ),
        (
            "حسب تقرير [الإنتربول|agency/interpol]، أحبطت [كينيا|country/KE] هجوما.",
            {"agent": ["country/KE"], "attributedTo": ["agency/interpol"]},
        ),
        (
            "أطلقت [الشرطة|agency/police] وحدة متخصصة {عام 2024|2024}.",
            {"agent": ["agency/police"], "startDate": ["2024"]},
        ),
    ],
)
def test_an_operation_has_its_slots(text: str, slots: dict[str, list[str]]) -> None:
    """Who acted, against whom, where, when, how many, and who reports it."""

    event = told_once(text)

    assert event.type == "Operation"
    assert {slot: filled(event, slot) for slot in slots} == slots


def test_signing_is_a_ceremony_of_the_states_behind_the_capitals() -> None:
    """«وقعت … مذكرة» is a signing by its subjects."""

    event = told_once("وقع [سالم|person/salim] و[نادية|person/nadia] مذكرة تفاهم ب[الرباط|place/rabat].")

    assert (event.type, event.mode, filled(event, "participant")) == (
        "Ceremony",
        "Signing",
        ["person/nadia", "person/salim"],
    )


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("منحت [نادية|person/nadia] وساما من يد [سالم|person/salim].", ["person/salim"]),
        ("علق [سالم|person/salim] على صدر [نادية|person/nadia] وساما.", ["person/salim"]),
        ("وسام الاستحقاق ل[نادية|person/nadia]", []),
        ("وسام من [سالم|person/salim] ل[نادية|person/nadia]", ["person/salim"]),
        ("نالت [نادية|person/nadia] وسام الاستحقاق [الكيني|country/KE].", ["country/KE"]),
        ("ذهبت جائزة السلام إلى [نادية|person/nadia].", []),
        (
            "سلم [سالم|person/salim] الوسام إلى [نادية|person/nadia] نيابة عن [عمر|person/omar].",
            ["person/omar", "person/salim"],
        ),
        ("علق على صدر [نادية|person/nadia] وساما منحته لها [كينيا|country/KE].", ["country/KE"]),
    ],
)
def test_an_award_is_told_in_many_ways(text: str, givers: list[str]) -> None:
    """Passives, headlines, the state in the medal's name, and those on whose behalf it is given."""

    event = told_once(text)

    assert (event.type, filled(event, "recipient"), filled(event, "awardedBy")) == ("Award", ["person/nadia"], givers)


def test_each_recipient_has_an_award() -> None:
    """«توشيح كل من فلان وفلانة» tells two awards."""

    events = told("تم توشيح كل من [سالم|person/salim] و[نادية|person/nadia] بوسام الاستحقاق.")

    assert [filled(event, "recipient") for event in events] == [["person/salim"], ["person/nadia"]]


@pytest.mark.parametrize(
    "text",
    [
        "نال [سالم|person/salim] الميدالية الفضية.",
        "سلم [سالم|person/salim] الجائزة للفائزين.",
        "كرم [سالم|person/salim] الفائزين بالجائزة.",
    ],
)
def test_medals_of_matches_and_nameless_winners_are_no_awards(text: str) -> None:
    """Nobody whom the text names is decorated."""

    assert [event for event in told(text) if event.type == "Award"] == []


def test_a_cross_in_the_name_of_a_body_is_given_to_nobody() -> None:
    """«توجه رئيس الصليب الأحمر» tells where he went, and not that he was crowned."""

    events = told("توجه [رئيس الصليب الأحمر سالم|person/salim] إلى [الرباط|place/rabat].")

    assert [event.type for event in events] == ["Visit"]


def test_who_stands_behind_the_recipient_hands_the_medal_over() -> None:
    """«وسلم الوسام لفلان السفير فلان»: one award, given by the second."""

    event = told_once("وسلم الوسام ل[عمر|person/omar] [السفير سالم|person/salim] في مكتبه.")

    assert (filled(event, "recipient"), filled(event, "awardedBy")) == (["person/omar"], ["person/salim"])


@pytest.mark.parametrize(
    "text",
    [
        "منحت [الفرقة|agency/unit] شهادة تقدير من [المنظمة|agency/body].",
        "نالت [الفرقة|agency/unit] نوط الشجاعة من [المنظمة|agency/body].",
        "فازت [الفرقة|agency/unit] بجائزة أفضل بحث، وتسلمها المدير من [المنظمة|agency/body].",
        "تشرفت [الفرقة|agency/unit] بتسلم وسام رفيع من [المنظمة|agency/body].",
        "سلمت [المنظمة|agency/body] دروع التميز إلى [الفرقة|agency/unit].",
        "تسلمت [الفرقة|agency/unit] من [المنظمة|agency/body] شهادات شكر.",
    ],
)
def test_a_body_receives_in_many_ways(text: str) -> None:
    """A passive with who it is from, certificates, prizes that a chief takes, a noun of receiving."""

    event = told_once(text)

    assert (filled(event, "recipient"), filled(event, "awardedBy")) == (["agency/unit"], ["agency/body"])


@pytest.mark.parametrize(
    "text",
    [
        "بمرسوم من [الملك سالم|person/salim]، منحت [نادية|person/nadia] وساما.",
        "تقلدت [نادية|person/nadia] وساما من يد [الملك سالم|person/salim].",
        "نالت [نادية|person/nadia]، وهي من [الشرطة|agency/police]، وساما من [الملك سالم|person/salim].",
        "كرم [الملك سالم|person/salim] [نادية|person/nadia] ومنحها وساما.",
        "وشح [الملك سالم|person/salim] خمسة ضباط، من بينهم [نادية|person/nadia].",
    ],
)
def test_who_gives_stands_further_off(text: str) -> None:
    """A decree, a hand, a body between, the verb before, a crowd in which only one has a name."""

    event = told_once(text)

    assert (filled(event, "recipient"), filled(event, "awardedBy")) == (["person/nadia"], ["person/salim"])


def test_each_medal_is_an_award() -> None:
    """Two prizes go to a body and to a person."""

    events = told(
        "سلم [سالم|person/salim] جائزة البحث إلى [الشرطة|agency/police]، وجائزة العمل إلى [نادية|person/nadia]."
    )

    assert [filled(event, "recipient") for event in events] == [["agency/police"], ["person/nadia"]]


def test_a_capital_confers_for_its_state() -> None:
    """«قلدت باريس» is said of France."""

    event = told_once("قلدت [باريس|place/2988507] [نادية|person/nadia] وساما.")

    assert filled(event, "awardedBy") == ["country/FR"]


@pytest.mark.parametrize(
    "text",
    [
        "سلم [سالم|person/salim] ميداليات السلام إلى جنود الكتيبة.",
        "قلد [سالم|person/salim]، باسم الرئيس، ضباطا من الجيش أوسمة.",
        "كافأ [سالم|person/salim] مفرزة المخدرات بمنح أفرادها دروعا.",
        "منحت [كينيا|country/KE] [سالم|person/salim] دروعا واقية.",
    ],
)
def test_who_gives_to_people_without_names_receives_nothing(text: str) -> None:
    """Who gives is not taken for who receives."""

    assert told(text) == ()


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        (
            "فازت [الشرطة|agency/police] بجائزة {لعامي 2023|2023} {و2025|2025}، وتسلم [سالم|person/salim] الجائزة.",
            ["agency/police", "agency/police"],
        ),
        ("أشاد [سالم|person/salim] مكان [نادية|person/nadia] التي وشحت بوسام الشرف.", ["person/nadia"]),
    ],
)
def test_who_receives_is_told_once(text: str, recipients: list[str]) -> None:
    """Two years of one prize that a chief only fetches, and a relative clause about who stands before it."""

    assert [value for event in told(text) for value in filled(event, "recipient")] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "قلد [سالم|person/salim]، خلال حفل أقيم أمس في [الرباط|place/rabat]، [نادية|person/nadia] وساما.",
        "أشرف [سالم|person/salim] على توشيح [نادية|person/nadia] بوسام.",
        "[سالم|person/salim] تقلد [نادية|person/nadia] وسام الشجاعة",
        "هنأ [عمر|person/omar] [نادية|person/nadia] بمناسبة نيلها وساما من [سالم|person/salim].",
        "تم منح [نادية|person/nadia] شهادة شكر وتقدير من [سالم|person/salim].",
        "منح [سالم|person/salim] جائزة الرواية العربية ل[نادية|person/nadia].",
        "سلم [سالم|person/salim] درع التكريم إلى [نادية|person/nadia].",
    ],
)
def test_the_order_of_words_does_not_turn_an_award_round(text: str) -> None:
    """An aside on the ceremony, who presides, a headline, congratulations, and what a medal is called."""

    (award,) = [event for event in told(text) if event.type == "Award"]

    assert (filled(award, "awardedBy"), filled(award, "recipient")) == (["person/salim"], ["person/nadia"])


@pytest.mark.parametrize("deed", ["فوز [نادية|person/nadia] بجائزة السلام", "منح جائزة السلام ل[نادية|person/nadia]"])
def test_a_body_confers_the_prize_that_it_announces(deed: str) -> None:
    """«أعلنت المنظمة فوز فلانة»."""

    award = told_once(f"أعلنت [المنظمة|agency/organization] {deed}.")

    assert (filled(award, "awardedBy"), filled(award, "recipient")) == (["agency/organization"], ["person/nadia"])


def test_the_year_of_a_prize_is_when_it_was_given() -> None:
    """«جائزة السلام لعام 2018»."""

    award = told_once("نالت [نادية|person/nadia] جائزة السلام {لعام 2018|2018}.")

    assert filled(award, "startDate") == ["2018"]


@pytest.mark.parametrize(
    "text",
    [
        "رفضت [نادية|person/nadia] تسلم جائزة السلام.",
        "تطمح [نادية|person/nadia] إلى نيل جائزة السلام.",
        "حضرت [نادية|person/nadia] حفل تسليم جائزة السلام.",
    ],
)
def test_a_prize_that_nobody_got_is_no_award(text: str) -> None:
    """Declined, hoped for, or only looked on at."""

    assert not [event for event in told(text) if event.type == "Award"]


def test_a_relative_verb_adds_who_conferred() -> None:
    """«سلم الوزير فلانة الوسام، الذي أنعم به عليها الملك»."""

    award = told_once(
        "سلم [سالم|person/salim] [نادية|person/nadia] وساما رفيعا، الذي أنعم به عليها [الملك عمر|person/omar]."
    )

    assert (filled(award, "awardedBy"), filled(award, "recipient")) == (
        ["person/omar", "person/salim"],
        ["person/nadia"],
    )
