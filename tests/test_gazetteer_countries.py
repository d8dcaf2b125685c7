"""The gazetteers of countries and places hold what a reference book would."""

from __future__ import annotations

from collections import defaultdict

import pytest

from graph.annotate.tokens import fold
from graph.model import Kind
from graph.ontology import Concept, Ontology, load
from graph.settings import Settings

DISPUTED = {"place/281184", "place/sy-golan"}


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    """The whole ontology of the project."""
    return load(Settings().ontology)


def names(concept: Concept) -> set[str]:
    """The folded Arabic names of a thing."""
    return {fold(label.text) for label in concept.labels if label.language == "ar"}


def test_every_country_is_there(ontology: Ontology) -> None:
    """All 249 codes of ISO 3166-1 and Kosovo have a country each."""

    countries = ontology.of_kind(Kind.COUNTRY)

    assert len(countries) == 250
    assert all(concept.path == f"country/{concept.iso}" for concept in countries)


def test_countries_and_places_have_three_names(ontology: Ontology) -> None:
    """Each is named in Arabic, English and French, once."""

    things = [*ontology.of_kind(Kind.COUNTRY), *ontology.of_kind(Kind.PLACE)]

    assert [thing.path for thing in things if set(thing.pref) != {"ar", "en", "fr"}] == []


def test_countries_are_linked_to_wikidata(ontology: Ontology) -> None:
    """Each country names the same thing elsewhere."""

    linked = [country.same_as[0].startswith("http://www.wikidata.org/entity/Q") for country in _countries(ontology)]

    assert all(linked)


@pytest.mark.parametrize(
    ("iso", "spelling"),
    [
        ("MA", "المملكة المغربية"),
        ("EG", "جمهورية مصر العربية"),
        ("US", "الولايات المتحدة الأمريكية"),
        ("US", "أميركا"),
        ("GB", "بريطانيا"),
        ("SA", "المملكة العربية السعودية"),
        ("AE", "الإمارات"),
        ("RU", "روسيا الاتحادية"),
        ("KR", "كوريا الجنوبية"),
        ("BA", "البوسنة والهرسك"),
        ("CI", "ساحل العاج"),
        ("CI", "كوت ديفوار"),
        ("CD", "جمهورية الكونغو الديمقراطية"),
        ("CG", "جمهورية الكونغو"),
        ("SS", "جنوب السودان"),
        ("NE", "النيجر"),
        ("NG", "نيجيريا"),
        ("PS", "دولة فلسطين"),
        ("XK", "كوسوفو"),
        ("ZA", "جنوب إفريقيا"),
    ],
)
def test_country_has_the_names_newspapers_use(ontology: Ontology, iso: str, spelling: str) -> None:
    """Short names, official names and variants lead to the country, whatever their hamzas."""

    assert fold(spelling) in names(ontology.country_by_iso[iso])


@pytest.mark.parametrize(
    ("iso", "forms"),
    [
        ("MA", ["مغربي", "مغربية", "مغاربة", "مغربيات", "مغربيا"]),
        ("TR", ["تركي", "تركية", "أتراك"]),
        ("DE", ["ألماني", "ألمان"]),
        ("US", ["أمريكي", "أميركي", "أمريكيون", "أميركيين"]),
        ("ZA", ["جنوب أفريقي", "جنوب أفريقية", "جنوب أفريقيين"]),
        ("KP", ["كوري شمالي", "كورية شمالية", "كوري الشمالي"]),
        ("NE", ["نيجري", "نيجرية"]),
        ("NG", ["نيجيري", "نيجيرية"]),
        ("OM", ["عُماني"]),
    ],
)
def test_country_has_its_adjectives(ontology: Ontology, iso: str, forms: list[str]) -> None:
    """Masculine, feminine and plural forms, broken ones too, belong to their state."""

    assert {fold(form) for form in forms} <= {fold(nisba) for nisba in ontology.country_by_iso[iso].nisbas}


def test_adjectives_that_are_everyday_words_are_left_out(ontology: Ontology) -> None:
    """«مالي» is financial and «قمري» lunar more often than they are of a state."""

    everything = {fold(nisba) for country in _countries(ontology) for nisba in country.nisbas}

    assert everything.isdisjoint({"مالي", "ماليه", "قمري", "قمريه", "مجري"})


def test_a_name_or_adjective_belongs_to_one_country(ontology: Ontology) -> None:
    """No two states share a name or an adjective."""

    owners: dict[str, set[str]] = defaultdict(set)
    for country in _countries(ontology):
        for form in names(country) | {fold(nisba) for nisba in country.nisbas}:
            owners[form].add(country.iso)

    assert {form: states for form, states in owners.items() if len(states) > 1} == {}


def test_capitals_are_places_of_their_country(ontology: Ontology) -> None:
    """Each capital that a country names is in the gazetteer of places."""

    capitals = {country.iso: ontology.concepts[country.capital] for country in _countries(ontology) if country.capital}

    assert len(capitals) > 235
    assert {iso: place.path for iso, place in capitals.items() if place.country != iso} == {}


def test_places_belong_to_a_country(ontology: Ontology) -> None:
    """Every city and venue has a state, but those whose standing is disputed, and seas and continents."""

    stateless = [place for place in ontology.of_kind(Kind.PLACE) if not place.country and _is_settled(place)]

    assert stateless == []


@pytest.mark.parametrize(
    ("spelling", "country"),
    [
        ("الرباط", "MA"),
        ("مركز فيينا الدولي", "AT"),
        ("جنيف", "CH"),
        ("لاهاي", "NL"),
        ("شرم الشيخ", "EG"),
        ("قصر قرطاج", "TN"),
        ("قصر بعبدا", "LB"),
        ("مطار الملك خالد الدولي", "SA"),
        ("منطقة القصيم", "SA"),
        ("إقليم كردستان", "IQ"),
        ("كامب ديفيد", "US"),
        ("أستانا", "KZ"),
    ],
)
def test_places_of_diplomacy_are_known(ontology: Ontology, spelling: str, country: str) -> None:
    """Cities, palaces, airports and regions that news names are found under their usual names."""

    found = {place.country for place in ontology.of_kind(Kind.PLACE) if fold(spelling) in names(place)}

    assert country in found


@pytest.mark.parametrize("word", ["العين", "الخبر", "بدر", "رشيد", "ليون"])
def test_places_named_like_words_are_marked(ontology: Ontology, word: str) -> None:
    """A place whose name is an everyday word or a person's is marked as ambiguous."""

    found = [place for place in ontology.of_kind(Kind.PLACE) if fold(word) == fold(place.pref["ar"])]

    assert found
    assert all(place.ambiguous for place in found)


@pytest.mark.parametrize("word", ["وان", "كان", "الحراك", "الخبراء", "معسكر", "إطار", "جامعة"])
def test_places_named_like_the_commonest_words_are_left_out(ontology: Ontology, word: str) -> None:
    """Towns whose names stand in every text as words are not looked for."""

    assert not any(fold(word) in names(place) for place in ontology.of_kind(Kind.PLACE))


def test_places_are_few_enough_to_ship(ontology: Ontology) -> None:
    """The gazetteer stays under six thousand places."""

    assert 2_000 < len(ontology.of_kind(Kind.PLACE)) < 6_000


def _countries(ontology: Ontology) -> list[Concept]:
    return ontology.of_kind(Kind.COUNTRY)


def _is_settled(place: Concept) -> bool:
    english = place.pref["en"]
    in_western_sahara = english in {"Laayoune", "Dakhla", "Boujdour", "Guerguerat", "Tifariti"} or "Sakia" in english
    seas = "WorldRegion" in place.types
    return not (seas or in_western_sahara or "Oued Ed-Dahab" in english or place.path in DISPUTED)
