"""Who makes a visit: not the vehicle, not the companion, not who is visited, and nobody where it is only owed."""

from __future__ import annotations

import pytest

from tests.annotate.told import OMAR, SALIM, filled, told, told_once


@pytest.mark.parametrize(
    "text",
    [
        "وصلت {أمس|2025-05-05} الطائرة الثالثة إلى [باريس|place/paris] يرافقها فريق من [الهلال|agency/crescent].",
        "وصلت الطائرة إلى [باريس|place/paris] يرافقها [سالم|person/salim].",
        "تصل قافلة إغاثية إلى [باريس|place/paris] يرافقها [سالم|person/salim].",
    ],
)
def test_a_vehicle_makes_no_visit_for_who_is_with_it(text: str) -> None:
    """«وصلت الطائرة يرافقها فلان»: goods arrive."""

    assert told(text) == ()


def test_the_plane_of_someone_means_who_travels_in_it() -> None:
    """«وصلت طائرة الرئيس»."""

    event = told_once("وصلت طائرة [سالم|person/salim] إلى [باريس|place/paris].")

    assert filled(event, "participant") == [SALIM]


def test_a_companion_stands_between_the_traveller_and_his_visit() -> None:
    """«قام فلان يرافقه فلان بزيارة»: both travel."""

    event = told_once("قام [سالم|person/salim] يرافقه [عمر|person/omar] بزيارة للمصنع في [باريس|place/paris].")

    assert filled(event, "participant") == [OMAR, SALIM]


def test_his_visit_is_not_that_of_a_companion() -> None:
    """«فلان، يرافقه فلان، … زيارته»."""

    event = told_once(
        "وقف [سالم|person/salim]، يرافقه [عمر|person/omar]، على المشروع إلى جانب زيارته لـ[باريس|place/paris]."
    )

    assert filled(event, "participant") == [OMAR, SALIM]


def test_who_stands_right_after_a_verb_of_doing_acts() -> None:
    """«بتوجيه من فلان قام فلان بزيارة»: who ordered it does not travel."""

    event = told_once(
        "بتوجيه من وزارة الوزير [سالم|person/salim] قام [عمر|person/omar] بزيارة إلى [باريس|place/paris]."
    )

    assert filled(event, "participant") == [OMAR]


@pytest.mark.parametrize(
    "text",
    [
        "كنت في زيارة [سالم|person/salim] في [باريس|place/paris].",
        "أردنا زيارة [سالم|person/salim] في [باريس|place/paris].",
        "ذهبت لزيارة [سالم|person/salim] في [باريس|place/paris].",
        "أراد الناس زيارة [سالم|person/salim] في [باريس|place/paris].",
    ],
)
def test_who_is_visited_is_no_visitor(text: str) -> None:
    """After a verb of wanting or going the name behind a visit is of whom it is paid to."""

    assert all(SALIM not in filled(event, "participant") for event in told(text))


def test_a_visit_that_comes_is_still_of_its_maker() -> None:
    """«تأتي زيارة فلان»: no verb of going to visit someone."""

    event = told_once("تأتي زيارة [سالم|person/salim] إلى [باريس|place/paris] بعد عام.")

    assert filled(event, "participant") == [SALIM]


@pytest.mark.parametrize(
    "text",
    [
        "ينبغي على [سالم|person/salim] و[عمر|person/omar] القيام بزيارة إلى [باريس|place/paris].",
        "يتعين على [سالم|person/salim] القيام بزيارة إلى [باريس|place/paris].",
    ],
)
def test_a_visit_that_is_only_owed_is_none(text: str) -> None:
    """«ينبغي على فلان القيام بزيارة»."""

    assert told(text) == ()


def test_what_took_place_after_a_journey_is_no_part_of_it() -> None:
    """«وصوله إلى … ثم تم ترحيله إلى …»: nobody visits where he is deported to."""

    event = told_once("سافر [سالم|person/salim] إلى [باريس|place/paris] ومن ثم تم نقل الملف إلى [كينيا|country/KE].")

    assert filled(event, "place") == ["place/paris"]


def test_a_link_between_two_places_is_no_arrival() -> None:
    """«حلقة وصل»."""

    assert told("ذكر [سالم|person/salim] أن الحي حلقة وصل إلى [باريس|place/paris].") == ()


def test_work_that_is_only_reported_on_is_not_inspected() -> None:
    """«اطمأن على سير العمل», told in a plan."""

    assert told("اطمأن [سالم|person/salim] على سير أعمال اللجان استعدادا للعام المقبل.") == ()


def test_what_is_added_to_a_body_named_before_does_not_visit() -> None:
    """«أ، إضافة إلى ب» before any event joins the two."""

    events = told(
        "والمعاهد هي [الأول|agency/one]، إضافة إلى [الثاني|agency/two] "
        "حيث أرسلت لجنة لزيارة المدارس في [باريس|place/paris]."
    )

    assert all("agency/two" not in filled(each, "participant") for each in events)


def test_the_visit_beside_a_pilgrimage_is_none() -> None:
    """«للعمرة والزيارة»: that of the Prophet's mosque."""

    program = "شارك [سالم|person/salim] في برنامج {0} إلى [باريس|place/paris]."

    assert told(program.format("العمرة والزيارة")) == ()
    assert len(told(program.format("الزيارة"))) == 1


def test_who_makes_for_a_city_visits_it() -> None:
    """«قصد فلان باريس»; «بقصد» is no journey."""

    event = told_once("قصد [سالم|person/salim] [باريس|place/paris] {أمس|2025-05-05}.")

    assert filled(event, "participant") == [SALIM]
    assert told("كرم [سالم|person/salim] موظفيه بقصد تشجيعهم في [باريس|place/paris].") == ()


def test_the_land_that_is_spoken_of_is_not_where_talks_are() -> None:
    """«بحث فلان مع فلان جهود السلام في السودان»."""

    text = "بحث [سالم|person/salim] مع [عمر|person/omar] جهود السلام في [السودان|country/SD]."

    assert filled(told_once(text), "place") == []


def test_an_arrival_beside_which_something_is_done_is_a_visit() -> None:
    """«أبرمت المذكرة مع وصول فلان»: he came, wherever it was; «بعد وصول فلان» tells no place and no visit."""

    *_, visit = told("أبرمت المذكرة مع وصول [سالم|person/salim].")

    assert (visit.type, filled(visit, "participant")) == ("Visit", [SALIM])
    assert [event.type for event in told("بدأ العمل بعد وصول [سالم|person/salim].")] == []


@pytest.mark.parametrize("nouns", ["مدينتي", "محافظتي", "بلدتي", "منطقتي"])
def test_a_dual_before_two_towns_leads_to_both(nouns: str) -> None:
    """«زار مدينتي فاس ومكناس»: «مدينتي» is no city of his own."""

    event = told_once(f"زار [سالم|person/salim] {nouns} [فاس|place/fez] و[مكناس|place/meknes].")

    assert len(filled(event, "place")) == 2


@pytest.mark.parametrize("nouns", ["طلاب", "أسرة", "عائلات"])
def test_families_and_pupils_visit_nobody(nouns: str) -> None:
    """«قام طلاب المدارس بزيارة إلى باريس»: nobody comes in a post."""

    assert told(f"قام {nouns} المدرسة بزيارة إلى [باريس|place/paris].") == ()
