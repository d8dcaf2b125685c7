"""An event that a sentence opens with, what somebody says of his own plans, and who agrees with whom."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once

ALL = ["person/omar", "person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "في حفل ب[نيس|place/nice]، سلم [سالم|person/salim] [عمر|person/omar] سيارات جديدة.",
        "خلال مراسم جرت ب[نيس|place/nice]، تسلم [سالم|person/salim] من [عمر|person/omar] أربعة زوارق.",
        "وفي احتفال أقيم ب[نيس|place/nice]، أهدت [نادية|person/salim] إلى [عمر|person/omar] مجموعة كتب.",
    ],
)
def test_who_hands_something_over_is_at_the_ceremony_told_before(text: str) -> None:
    """So is who is given it, with a preposition or without."""
    ceremony = told_once(text)

    assert (ceremony.type, filled(ceremony, "participant"), filled(ceremony, "place")) == (
        "Ceremony",
        ALL,
        ["place/nice"],
    )


def test_who_speaks_at_a_conference_told_before_is_there() -> None:
    """«في مؤتمر بنيس، قال فلان»."""
    conference = told_once("في مؤتمر ب[نيس|place/nice]، قال [سالم|person/salim] إن الحوار مستمر.")

    assert filled(conference, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] إنه سيتوجه إلى [نيس|place/nice] لحضور منتدى السلام.",
        "ذكرت [نادية|person/salim] أنها ستسافر إلى [نيس|place/nice] للمشاركة في منتدى السلام.",
        "التقى [سالم|person/salim] [عمر|person/omar]، وأعلن أنه سيسافر إلى [نيس|place/nice] لحضور منتدى السلام.",
    ],
)
def test_who_says_that_he_will_travel_travels(text: str) -> None:
    """«إنه» and «أنها» mean who speaks."""
    *_, visit, forum = told(text)

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == (
        "Visit",
        ["person/salim"],
        ["place/nice"],
    )
    assert filled(forum, "participant") == ["person/salim"]


@pytest.mark.parametrize(
    "text",
    [
        "اتفق [سالم|person/salim] و[عمر|person/omar] في [نيس|place/nice] على تبادل الخبراء.",
        "اتفقت [نادية|person/salim] مع [عمر|person/omar] في [نيس|place/nice] على إنشاء مركز.",
    ],
)
def test_people_who_agree_have_talked(text: str) -> None:
    """«اتفق فلان وفلان على …» is told as talks."""
    talks = told_once(text)

    assert (talks.type, filled(talks, "participant"), filled(talks, "place")) == ("Talks", ALL, ["place/nice"])


def test_states_that_agree_need_not_have_met() -> None:
    """«اتفقت كينيا ومصر على ترسيم الحدود»."""

    assert told("اتفقت [كينيا|country/KE] و[مصر|country/EG] على ترسيم الحدود.") == ()


def test_envoys_with_whom_ties_are_discussed_are_a_side() -> None:
    """«بحث فلان العلاقات مع سفراء كينيا فلان ومصر فلان»: no side of the ties."""
    talks = told_once(
        "بحث [سالم|person/salim] العلاقات الثنائية مع سفراء [كينيا|country/KE] [عمر|person/omar]"
        " و[مصر|country/EG] [نادية|person/nadia]."
    )

    assert filled(talks, "participant") == ["person/nadia", *ALL]


@pytest.mark.parametrize(
    "text",
    [
        "تضمنت زيارة [سالم|person/salim] إلى [نيس|place/nice] لقاء [عمر|person/omar] و[نادية|person/nadia].",
        "شملت زيارة [سالم|person/salim] إلى [نيس|place/nice] محادثات مع [عمر|person/omar] و[نادية|person/nadia].",
    ],
)
def test_a_visitor_does_what_his_visit_consists_of(text: str) -> None:
    """«تضمنت زيارة فلان لقاء فلان وفلان»."""
    _, talks = told(text)

    assert filled(talks, "participant") == ["person/nadia", *ALL]


def test_then_joins_one_more_from_another_state() -> None:
    """«استقبل فلان الكيني فلانا ثم المصري فلانا»."""
    talks = told_once(
        "استقبل [سالم|person/salim] [الكيني|country/KE] [عمر|person/omar] ثم [المصري|country/EG] [نادية|person/nadia]."
    )

    assert filled(talks, "participant") == ["person/nadia", *ALL]


@pytest.mark.parametrize(
    "text",
    [
        "أعلن [سالم|person/salim] أن منتدى السلام سينعقد في [نيس|place/nice] برئاسته ورئاسة [عمر|person/omar].",
        "عاد [سالم|person/salim] وقال إن مؤتمر السلام سينعقد برئاسته ورئاسة [عمر|person/omar].",
    ],
)
def test_who_announces_presides_where_a_pronoun_says_so(text: str) -> None:
    """«برئاسته ورئاسة فلان»."""

    assert filled(told_once(text), "participant") == ALL


def test_the_pronoun_of_a_ceremony_is_not_who_attends_it() -> None:
    """«عاد فلان، وحضر حفل تنصيبه بنيس فلان»."""
    *_, ceremony = told(
        "التقى [سالم|person/salim] [نادية|person/nadia]، وحضر حفل تنصيبه ب[نيس|place/nice] [عمر|person/omar]."
    )

    assert filled(ceremony, "participant") == ALL


def test_who_only_receives_an_arriving_guest_is_the_host_of_his_visit() -> None:
    """«وصل فلان إلى نيس، واستقبله فلان.» tells no talks."""
    visit = told_once("وصل [سالم|person/salim] إلى [نيس|place/nice]، واستقبله [عمر|person/omar].")

    assert (visit.type, filled(visit, "host")) == ("Visit", ["person/omar"])
    assert len(told("وصل [سالم|person/salim] إلى [نيس|place/nice]، واستقبله [عمر|person/omar] وبحثا التعاون.")) == 2


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "تأجلت زيارة [سالم|person/salim] إلى [نيس|place/nice] من {3 إلى 17 مايو|2025-05-03|2025-05-17}.",
            ["2025-05-17"],
        ),
        ("تأجل المؤتمر المقرر في [نيس|place/nice] من {3 إلى 5 مايو|2025-05-03|2025-05-05}.", ["2025-05-03"]),
    ],
)
def test_what_is_put_off_has_its_new_day(text: str, days: list[str]) -> None:
    """«من 3 إلى 17 مايو» is from when to when, but what was planned lasts."""

    assert filled(told_once(text), "startDate") == days


def test_who_is_feted_is_at_the_banquet() -> None:
    """«أقام فلان مأدبة احتفاء بفلان»."""
    banquet = told_once("أقام [سالم|person/salim] مأدبة غداء احتفاء ب[عمر|person/omar].")

    assert (filled(banquet, "host"), filled(banquet, "participant")) == (["person/salim"], ALL)


def test_who_comes_down_in_a_town_on_a_visit_travels() -> None:
    """«نزل فلان بنيس في زيارة», not «نزلت الأسعار بعد زيارة الوزير»."""
    visit = told_once("نزل [سالم|person/salim] ب[نيس|place/nice] في زيارة تدوم يومين.")

    assert (visit.type, filled(visit, "participant"), filled(visit, "place")) == (
        "Visit",
        ["person/salim"],
        ["place/nice"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "بعد أن التقى [سالم|person/salim]، قال [عمر|person/omar] إن الاتفاق قريب.",
        "بعد أن استقبل [سالم|person/salim]، قال [عمر|person/omar] إن الاتفاق قريب.",
        "قبل أن يلتقي [سالم|person/salim] في [نيس|place/nice]، قال [عمر|person/omar] إن الاتفاق قريب.",
        "بعد عودته من [نيس|place/nice] حيث بحث مع [سالم|person/salim] ملف السجون، أدلى [عمر|person/omar] بتصريح.",
        "بعيد عودته من [نيس|place/nice] حيث التقى [سالم|person/salim]، صرح [عمر|person/omar] بأن الاتفاق قريب.",
    ],
)
def test_who_acts_after_what_opens_a_sentence_met_whom_it_tells(text: str) -> None:
    """«بعد أن التقى فلانا، قال فلان …»: who speaks is the one who met."""

    assert filled(told_once(text), "participant") == [OMAR, SALIM]


def test_who_receives_is_told_after_what_opens_a_sentence() -> None:
    """«بعد أن استقبل فلانا، قال فلان …»: the speaker is the host, and not whom the verb tells."""

    event = told_once("بعد أن استقبل [سالم|person/salim]، قال [عمر|person/omar] إن الاتفاق قريب.")

    assert filled(event, "host") == [OMAR]


def test_who_met_before_another_spoke_has_met_nobody_told() -> None:
    """«بعد أن التقى فلان نظيره، قال المتحدث فلان …»: who speaks has not met him."""

    assert not told("بعد أن التقى [سالم|person/salim] نظيره، قال [عمر|person/omar] إن الاتفاق قريب.")
