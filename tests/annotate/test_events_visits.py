"""A visit and the talks held during it are two events, also where few words tell both."""

from __future__ import annotations

import pytest

from tests.annotate.conftest import Parse
from tests.annotate.told import NADIA, OMAR, SALIM, filled, told, told_once


def types(text: str) -> list[str]:
    return sorted(event.type for event in told(text))


@pytest.mark.parametrize(
    "text",
    [
        "بعث [سالم|person/salim] برقية شكر إلى [عمر|person/omar]. وقال فيها إن المحادثات التي أجريناها كانت مثمرة.",
        "بعث [سالم|person/salim] برقية ل[عمر|person/omar] قال فيها إن المحادثات المثمرة التي عقدناها خدمت البلدين.",
        "وجه [سالم|person/salim] رسالة إلى [عمر|person/omar] جاء فيها أن الاجتماع الذي عقدناه كان مثمرا.",
    ],
)
def test_who_writes_a_letter_and_who_gets_it_had_its_talks(text: str) -> None:
    """«المحادثات التي عقدناها» in a letter are those of its writer with its reader."""

    (talks,) = told(text)

    assert (talks.type, filled(talks, "participant")) == ("Talks", [OMAR, SALIM])


@pytest.mark.parametrize(
    "text",
    [
        "قال [سالم|person/salim] إن المحادثات التي عقدناها كانت مثمرة.",
        "بعث [سالم|person/salim] وفدا إلى [عمر|person/omar]. وقال إن المحادثات التي عقدناها كانت مثمرة.",
    ],
)
def test_we_of_no_letter_are_nobody(text: str) -> None:
    """Where no letter is told of, the text does not say who «we» are."""

    assert all(filled(event, "participant") != [OMAR, SALIM] for event in told(text))


def test_who_comes_to_meet_someone_goes_to_him_and_has_the_talks() -> None:
    """«وصول فلان للاجتماع بفلان» tells a visit and talks, though not where."""

    visit, talks = told("أعلن الديوان وصول [سالم|person/salim] و[نادية|person/nadia] للاجتماع ب[عمر|person/omar].")

    assert (visit.type, filled(visit, "participant")) == ("Visit", [NADIA, SALIM])
    assert (talks.type, filled(talks, "participant")) == ("Talks", [NADIA, OMAR, SALIM])


def test_who_sets_out_from_a_visit_makes_another() -> None:
    """«كما توجه إلى …» leads from a place without a name to one with a name."""

    first, second = told(
        "تفقد [سالم|person/salim] المناطق الحدودية. وفي المساء توجه [سالم|person/salim] إلى [نيس|place/nice]."
    )

    assert (filled(first, "place"), filled(second, "place")) == ([], ["place/nice"])


def test_who_arrives_makes_the_visit_told_before() -> None:
    """«وصل» only says when a visit began."""

    assert types("تفقد [سالم|person/salim] المناطق الحدودية. ووصل [سالم|person/salim] إلى [نيس|place/nice].") == [
        "Visit"
    ]


def test_a_team_goes_on_in_the_plural() -> None:
    """«اجتمع الفريق … ثم قاموا بجولة على الأقسام» tells talks and a visit of the team."""

    talks, visit = told(
        "اجتمع فريق من [وزارة الصحة|agency/health] ب[عمر|person/omar]، ثم قاموا بجولة على أقسام المستشفى."
    )

    assert (visit.type, filled(visit, "participant")) == ("Visit", ["agency/health"])
    assert (talks.type, filled(talks, "participant")) == ("Talks", ["agency/health", OMAR])


def test_guests_are_of_the_assembly_before_them() -> None:
    """«بمشاركة فلان لمتابعة ما أقرته القمة» says who is at the assembly, not at the summit."""

    gathering, summit = told(
        "دعا الديوان إلى عقد اجتماع للجنة المتابعة {6 مايو 2025|2025-05-06} بمشاركة [سالم|person/salim] "
        "لتنفيذ القرارات التي اتخذتها القمة التي عقدت في [نيس|place/nice] في {مارس 2024|2024-03}."
    )

    assert (filled(gathering, "participant"), filled(summit, "participant")) == ([SALIM], [])


def test_towns_joined_to_a_post_are_not_where_someone_meets() -> None:
    """«اجتمع بمديري تعليم نيس، وباريس»: the towns tell whose posts they are."""

    (talks,) = told("اجتمع [سالم|person/salim] ب[مديري|post||] تعليم [نيس|place/nice]، و[باريس|place/paris].")

    assert filled(talks, "place") == []


def test_a_place_may_lose_its_last_hamza_after_a_noun_for_land(parse: Parse) -> None:
    """«جبال كربلا» is «كربلاء»; «فيفا» alone is the federation."""

    places = [place.name for place in parse("توجه الوزير إلى مناطق «سينا» وقرى صنعا.")._.places]

    assert places == ["سينا", "صنعا"]


def test_a_short_noun_with_the_article_names_a_college(parse: Parse) -> None:
    """«الطب» is definite, though it has two letters."""

    bodies = [body.name for body in parse("زار الوفد كلية الطب بالرباط.")._.agencies]

    assert bodies == ["كلية الطب"]


def test_nobody_after_the_subject_of_an_arrival_travels() -> None:
    """«وصلت رسالة بمراجعة الفرع، ورد عليها الفرع»: the letter arrives, and who answers it does not."""

    assert told("وصلت إليه رسالة بمراجعة الشكوى، ورد عليها [الفرع|agency/branch] في [الرباط|place/rabat].") == ()


def test_a_visit_to_the_injured_is_where_they_are_treated(parse: Parse) -> None:
    """Whoever is treated in a hospital receives nothing there that could be an event."""

    (visit,) = parse("زار اللواء سمير العامري المصابين الذين يتلقون العلاج بمستشفى الملك خالد.")._.events

    assert filled(visit, "place") == ["place/مستشفي-الملك-خالد"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("زار [سالم نوري|person/salim] مصابي الحادث الإرهابي في [نيس|place/nice].", []),
        ("زار [سالم نوري|person/salim] جرحى الانفجار في [نيس|place/nice] في [تونس|place/tunis].", ["place/tunis"]),
        ("زار [سالم نوري|person/salim] موقع الانفجار في [نيس|place/nice].", ["place/nice"]),
        ("زار [سالم نوري|person/salim] الجرحى في [نيس|place/nice].", ["place/nice"]),
    ],
)
def test_those_hurt_are_visited_elsewhere_than_where_it_happened(text: str, places: list[str]) -> None:
    """«مصابي الحادث في نيس» were hurt there; the site of it is visited there."""

    assert filled(told_once(text), "place") == places


@pytest.mark.parametrize("of_whom", ["ضحايا الهجوم", "شهداء الواجب", "جرحى الحرب"])
def test_families_of_the_dead_are_visited_and_not_captured(of_whom: str) -> None:
    """«أسر» before the dead and the hurt is no verb."""

    event = told_once(f"زار [سالم نوري|person/salim] أسر {of_whom} في [نيس|place/nice].")

    assert (event.type, filled(event, "participant")) == ("Visit", ["person/salim"])


@pytest.mark.parametrize(
    ("part", "hosts"), [("قسم الأشعة والتصوير", []), ("قسم الطوارئ", []), ("قسم الأدلة الجنائية", ["agency/a"])]
)
def test_a_ward_of_a_hospital_receives_nobody(part: str, hosts: list[str]) -> None:
    """A section of a service does."""

    event = told_once(f"زار [سالم نوري|person/salim] [{part}|agency/a] أمس.")

    assert filled(event, "host") == hosts
