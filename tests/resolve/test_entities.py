"""Tests of graph/resolve/entities.py."""

from __future__ import annotations

import random

import pytest

from graph.model import Annotation
from graph.resolve.entities import Things, resolve_entities
from tests.factory import BASE, BKA, DGSN, GERMANY, MOROCCO, concept, ontology
from tests.resolve.reports import report

ONE = "person/1"


def resolved(*reports: Annotation) -> Things:
    return resolve_entities(reports, ontology())


def count(things: Things, room: str) -> int:
    return sum(entity.iri.startswith(f"{BASE}{room}/") for entity in things.entities)


def test_a_listed_thing_has_its_concepts_iri() -> None:
    """What the gazetteer lists is one thing in all documents, with every spelling met."""
    things = resolved(
        report("a", {DGSN: "الأمن الوطني"}), report("b", {DGSN: ("DGSN", "المديرية العامة للأمن الوطني")})
    )
    entity = things.entities[0]

    assert (entity.iri, entity.label.text, entity.documents) == (
        BASE + DGSN,
        "المديرية العامة للأمن الوطني",
        ("a", "b"),
    )
    assert {"الأمن الوطني", "DGSN"} <= {label.text for label in entity.alt_labels}


def test_a_surname_joins_the_full_name_through_its_post() -> None:
    """«الحموشي» who heads the body that «عبد اللطيف حموشي» heads is he."""
    things = resolved(
        report("a", {ONE: "عبد اللطيف حموشي", DGSN: "الأمن الوطني"}, facts=[(ONE, "heads", DGSN)]),
        report("b", {ONE: "الحموشي", DGSN: "الأمن الوطني"}, facts=[(ONE, "heads", DGSN)]),
    )

    assert things.iri_of["a", ONE] == things.iri_of["b", ONE] == BASE + "person/عبد-اللطيف-حموشي"


def test_a_transcription_joins_through_its_post() -> None:
    """«بيرنز» and «بورنز» at the head of one body are one person; without it they are not known to be."""
    names = ("وليام بيرنز", "ويليام بورنز")
    with_post = [report(name, {ONE: name, BKA: "BKA"}, facts=[(ONE, "heads", BKA)]) for name in names]
    without = [report(name, {ONE: name}) for name in names]

    assert (count(resolved(*with_post), "person"), count(resolved(*without), "person")) == (1, 2)


@pytest.mark.parametrize(
    "names",
    [("محمد بن زايد", "محمد بن راشد"), ("الملك سلمان", "سلطان"), ("ياسين المنصوري", "مصطفى المنصوري")],
)
def test_people_who_look_alike_stay_two(names: tuple[str, str]) -> None:
    """No shared part, and no shared post, makes two people one."""
    reports = [report(name, {ONE: name, DGSN: "DGSN"}, facts=[(ONE, "heads", DGSN)]) for name in names]

    assert count(resolved(*reports), "person") == 2


@pytest.mark.parametrize(
    ("others", "people"),
    [
        ([], 1),
        (["عبدالله الشامخ", "عبدالله بوزيان", "عبدالله المرواني", "حمود القرني", "رفيق القرني", "شاكر القرني"], 2),
    ],
)
def test_a_name_that_chance_gives_to_several_does_not_join(others: list[str], people: int) -> None:
    """«عبدالله القرني» is «عبدالله بن علي القرني», unless many are called عبدالله and many are of that family."""
    names = ["عبدالله القرني", "عبدالله بن علي القرني", *others]

    assert count(resolved(*(report(name, {ONE: name}) for name in names)), "person") == people + len(others)


def test_a_surname_that_two_bear_joins_neither() -> None:
    """«المنصوري» alone may be either, so it stays itself, and no chain joins the two."""
    things = resolved(
        report("a", {ONE: "ياسين المنصوري"}), report("b", {ONE: "مصطفى المنصوري"}), report("c", {ONE: "المنصوري"})
    )

    assert count(things, "person") == 3


@pytest.mark.parametrize(
    ("short", "full"), [("أعمر", "عبد القادر حسين عمر"), ("ندى", "دينا النهدي"), ("محمد", "علي محمد"), ("سعيد", "سعد")]
)
def test_a_like_sound_joins_no_short_name(short: str, full: str) -> None:
    """A word that sounds like a part of a name in another report is not that person."""
    assert count(resolved(report("a", {ONE: short}), report("b", {ONE: full})), "person") == 2


def test_a_given_name_alone_is_someone_else_in_each_report() -> None:
    """«فهد» without a post is many people, «نتانياهوف» one."""
    given = resolved(report("a", {ONE: "فهد"}), report("b", {ONE: "فهد"}))
    surname = resolved(report("a", {ONE: "نتانياهوف"}), report("b", {ONE: "نتانياهوف"}))

    assert (count(given, "person"), count(surname, "person")) == (2, 1)


def test_a_transcription_joins_whom_the_same_people_met() -> None:
    """A name in two scripts is one person where both reports let him meet «عبد اللطيف حموشي»."""
    talks = ("Talks", {"participant": ("person/1", "person/2")})
    names = ("سيرغي لافروف", "Sergey Lavrov")
    with_him = [report(name, {ONE: name, "person/2": "عبد اللطيف حموشي"}, talks) for name in names]
    alone = [report(name, {ONE: name, "person/2": "عبد اللطيف حموشي"}) for name in names]

    assert (count(resolved(*with_him), "person"), count(resolved(*alone), "person")) == (2, 3)


@pytest.mark.parametrize(
    "names",
    [
        ("دوارتي فاسكونسيلوس", "دوارتي فاسكونسيلوش"),
        ("ريتشارد مبوانا", "ريتشارد امبوانا"),
        ("حسام الدين فريد", "حسام فريد"),
        ("مامادو نداو", "مامادو انداو"),
        ("إبراهيما كوليبالي", "إبراهيم كوليبالي"),
    ],
)
def test_a_name_of_one_other_sound_joins_whom_the_same_people_met(names: tuple[str, str]) -> None:
    """One foreign sound in two spellings, or «حسام» for «حسام الدين», is one person where both met the same man."""
    talks = ("Talks", {"participant": ("person/1", "person/2")})
    with_him = [report(name, {ONE: name, "person/2": "عبد اللطيف حموشي"}, talks) for name in names]
    alone = [report(name, {ONE: name}) for name in names]

    assert (count(resolved(*with_him), "person"), count(resolved(*alone), "person")) == (2, 2)


@pytest.mark.parametrize(
    ("names", "people"),
    [
        (("هيلين فان دايك", "هيلين فاندايك"), 2),
        (("جيروم دو بوا", "دوبوا"), 2),
        (("ف. ماركيزي", "فيتوريو ماركيزي"), 2),
        (("ج. ماركيزي", "فيتوريو ماركيزي"), 3),
        (("هانا تيتيه", "هانا تيته"), 2),
        (("كمال بن سالم", "بن سالم"), 2),
        (("كمال سالم", "بن سالم"), 3),
    ],
)
def test_particles_initials_and_last_vowels_make_no_other_person(names: tuple[str, str], people: int) -> None:
    """Newspapers join or part «فان دايك», tell a given name by its letter, and write a last «e» in two ways."""
    talks = ("Talks", {"participant": ("person/1", "person/2")})
    with_him = [report(name, {ONE: name, "person/2": "عبد اللطيف حموشي"}, talks) for name in names]

    assert count(resolved(*with_him), "person") == people


@pytest.mark.parametrize(("shared", "people"), [(3, 1), (2, 2), (0, 2)])
@pytest.mark.parametrize("names", [("سليستان زونغو", "سلستين زونغو"), ("آنا لوندكفيست", "آنا لوندكويست")])
def test_a_name_in_another_spelling_joins_in_reports_that_name_much_the_same(
    names: tuple[str, str], shared: int, people: int
) -> None:
    """Three things that few others name are enough, be it that neither his post nor whom he met is told."""
    things = {"agency/x": "لجنة أمن المطارات", "place/y": "بوبو ديولاسو", "group/z": "مجموعة الخبراء"}
    named = dict(list(things.items())[:shared])
    one, other = (report(where, {ONE: name, **named}) for where, name in zip("ab", names, strict=True))
    found = resolved(one, other)

    assert len({found.iri_of["a", ONE], found.iri_of["b", ONE]}) == people


def test_reports_long_apart_join_nobody() -> None:
    """What is said of one year's meeting says nothing of another's."""
    named = {"agency/x": "لجنة أمن المطارات", "place/y": "بوبو ديولاسو", "group/z": "مجموعة الخبراء"}
    things = resolved(
        report("a", {ONE: "سليستان زونغو", **named}, published="2024-03-01"),
        report("b", {ONE: "سلستين زونغو", **named}, published="2025-03-01"),
    )

    assert count(things, "person") == 2


@pytest.mark.parametrize("names", [("محمد بن سالم الدوسري", "محمد الدوسري"), ("سعد القحطاني", "سعيد القحطاني")])
def test_similar_reports_join_no_arab_namesakes(names: tuple[str, str]) -> None:
    """Of a name that chance gives to several, and of names that one vowel tells apart, the report says too little."""
    named = {"agency/x": "لجنة أمن المطارات", "place/y": "بوبو ديولاسو", "group/z": "مجموعة الخبراء"}
    others = ("محمد العتيبي", "محمد الشهري", "محمد الزهراني", "خالد الدوسري", "فهد الدوسري", "علي الدوسري")
    people = [report(f"o{number}", {ONE: name}) for number, name in enumerate(others)]
    things = resolved(*people, *(report(where, {ONE: name, **named}) for where, name in zip("ab", names, strict=True)))

    assert things.iri_of["a", ONE] != things.iri_of["b", ONE]


def test_a_family_may_be_called_by_a_father_s_name() -> None:
    """«بن دحمان» is «ياسين بن دحمان», as «دحمان» alone is not."""
    called = resolved(report("a", {ONE: "ياسين بن دحمان"}), report("b", {ONE: "بن دحمان"}))
    given = resolved(report("a", {ONE: "ياسين بن دحمان"}), report("b", {ONE: "دحمان"}))

    assert (count(called, "person"), count(given, "person")) == (1, 2)


def test_a_space_makes_no_other_name() -> None:
    """«لوك فاندر مولن» and «لوك فاندرمولن» are one, «لوك مولن» need not be."""
    one = resolved(report("a", {ONE: "لوك فاندر مولن"}), report("b", {ONE: "لوك فاندرمولن"}))
    two = resolved(report("a", {ONE: "لوك فاندر مولن"}), report("b", {ONE: "لوكا ندرمولن"}))

    assert (count(one, "person"), count(two, "person")) == (1, 2)


def test_a_name_without_its_first_part_joins_through_whom_it_met() -> None:
    """«لويس زاباتا» who met the same man as «خورخي لويس زاباتا» is he; alone he may be another."""
    talks = ("Talks", {"participant": ("person/1", "person/2")})
    names = ("خورخي لويس زاباتا", "لويس زاباتا")
    with_him = [report(name, {ONE: name, "person/2": "عبد اللطيف حموشي"}, talks) for name in names]
    alone = [report(name, {ONE: name}) for name in names]

    assert (count(resolved(*with_him), "person"), count(resolved(*alone), "person")) == (2, 2)


def test_who_has_led_one_state_is_of_it() -> None:
    """A listed head of state is of the state led, and of none where it has been two."""
    one, two = concept("person/one", "سالم الأول", led=("MA",)), concept("person/two", "سالم الثاني", led=("MA", "DE"))
    things = resolve_entities([report("a", {one.path: "سالم الأول", two.path: "سالم الثاني"})], ontology(one, two))

    assert [entity.country for entity in things.entities] == ["MA", ""]


@pytest.mark.parametrize(
    ("longer", "bodies"),
    [
        (("أكاديمية سيف الأمنية العليا للعلوم الشرطية",), 1),
        (("أكاديمية سيف الأمنية العليا للعلوم", "أكاديمية سيف الأمنية العليا للبحوث"), 3),
        (("أكاديمية سيف الأمنية العليا بجدة",), 2),
        (("أكاديمية سيف الأمنية العليا للمنطقة الشرقية",), 2),
    ],
)
def test_a_body_may_be_named_without_its_purpose(longer: tuple[str, ...], bodies: int) -> None:
    """Where just one longer name says what it is for; a branch is another body."""
    names = ("أكاديمية سيف الأمنية العليا", *longer)

    assert count(resolved(*(report(name, {"agency/x": name}) for name in names)), "agency") == bodies


def test_namesakes_of_two_states_stay_two() -> None:
    """One name at the head of a Moroccan and of a German body is two people, with an IRI each."""
    things = resolved(
        report("a", {ONE: "محمد العلوي", DGSN: "DGSN"}, facts=[(ONE, "heads", DGSN)]),
        report("b", {ONE: "محمد العلوي", BKA: "BKA"}, facts=[(ONE, "memberOf", BKA)]),
    )

    assert {things.iri_of[where, ONE].removeprefix(BASE) for where in "ab"} == {
        "person/محمد-العلوي",
        "person/محمد-العلوي-2",
    }


@pytest.mark.parametrize(("told", "people"), [(False, 1), (True, 2)])
def test_a_guessed_state_does_not_part_whom_the_same_people_met(told: bool, people: int) -> None:
    """«وزير الداخلية» is taken to be of the paper's state; where the words say so, he is another man of the name."""
    names = {ONE: "برنار ميشو", "person/2": "كمال الوزاني", DGSN: "الأمن الوطني", MOROCCO: "المغرب"}
    met = ("Talks", {"participant": (ONE, "person/2")})
    facts = [(ONE, "heads", DGSN), *([(DGSN, "agencyOf", MOROCCO)] if told else [])]
    things = resolved(
        report("a", {ONE: "برنار ميشو", "person/2": "كمال الوزاني"}, met, countries={ONE: "BE"}),
        report("b", names, met, facts=facts),
    )

    assert len({things.iri_of["a", ONE], things.iri_of["b", ONE]}) == people


def test_an_unlisted_body_is_one_in_its_state() -> None:
    """«مكتب الشرطة» of Morocco is not that of Germany; without a state it joins only where there is one."""
    key = "agency/office"
    moroccan = report("a", {key: "مكتب الشرطة"}, countries={key: "MA"})
    german = report("b", {key: "مكتب الشرطة"}, countries={key: "DE"})
    stateless = report("c", {key: "مكتب الشرطة"})

    assert count(resolved(moroccan, german, stateless), "agency") == 3
    assert count(resolved(moroccan, stateless), "agency") == 1


def test_an_iri_of_the_gazetteer_is_not_taken_by_another() -> None:
    """A group whose name spells a listed path gets a number."""
    things = resolved(report("a", {"group/x": "Daesh"}))

    assert things.entities[0].iri == BASE + "group/daesh-2"


@pytest.mark.parametrize(
    "name", ["محمد بن زايد", "شهباز شریف", "نواز شریف", "محمود احمدی‌نژاد", "Çavuşoğlu Mevlüt", "王毅"]
)
def test_a_name_keeps_its_letters_in_its_iri(name: str) -> None:
    """Arabic, Persian, Urdu, Turkish and Chinese names survive, and no two become one."""
    things = resolved(report("a", {ONE: name}), report("b", {ONE: "آخر تماما"}))

    assert len({entity.iri for entity in things.entities}) == 2
    assert things.iri_of["a", ONE].removeprefix(BASE + "person/").strip("-x0123456789") != ""


def test_the_order_of_the_documents_does_not_matter() -> None:
    """Shuffled reports give the same entities and the same IRIs."""
    names = ["عبد اللطيف حموشي", "حموشي", "الحموشي", "ياسين المنصوري", "المنصوري", "مصطفى المنصوري", "محمد العلوي"]
    reports = [report(f"d{n}", {ONE: name, MOROCCO: "المغرب", GERMANY: "ألمانيا"}) for n, name in enumerate(names)]
    shuffled = random.Random(1).sample(reports, len(reports))

    assert sorted(map(str, resolved(*shuffled).entities)) == sorted(map(str, resolved(*reports).entities))


def test_whom_both_met_may_lack_his_second_name() -> None:
    """«خالد علي الهاجري» and «خالد الهاجري» are one acquaintance of a man whose state is only guessed in one report."""
    met = ("Talks", {"participant": (ONE, "person/2")})
    things = resolved(
        report("a", {ONE: "برنار ميشو", "person/2": "خالد علي الهاجري"}, met, countries={ONE: "BE"}),
        report("b", {ONE: "برنار ميشو", "person/2": "خالد الهاجري", DGSN: "DGSN"}, met, facts=[(ONE, "heads", DGSN)]),
    )

    assert len({things.iri_of["a", ONE], things.iri_of["b", ONE]}) == 1


def test_a_given_name_with_the_father_and_with_the_family_is_one_man_s() -> None:
    """«صالح بن ناصر», «صالح الدريويش» and «صالح بن ناصر الدريويش» of one post; without the third nothing joins them."""
    names = ("صالح بن ناصر", "صالح الدريويش", "صالح بن ناصر الدريويش")
    post = [(ONE, "heads", BKA)]
    told = [report(name, {ONE: name, BKA: "BKA"}, facts=post) for name in names]

    assert count(resolved(*told), "person") == 1
    assert count(resolved(*told[:2]), "person") == 2
