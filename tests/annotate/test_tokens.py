"""Words are seen through their spelling and through the particles written onto them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.annotate.tokens import fold, light, split
from graph.folding import stem_of
from tests.annotate.conftest import Parse

ARABIC = st.text(st.characters(min_codepoint=0x0600, max_codepoint=0x06FF))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("المديريّة العامّة للأمن", "المديريه العامه للامن"),
        ("مُؤتَمَر", "موتمر"),
        ("آراء", "اراء"),
        ("إيطاليا", "ايطاليا"),
        ("مصطفى", "مصطفي"),
        ("رئيس", "رييس"),
        ("الـــأمن", "الامن"),
        ("٢٠٢٥", "2025"),
        ("۲۰۲۵", "2025"),
        ("DGSN", "dgsn"),
        ("علی", "علي"),
        ("گیلان", "كيلان"),
        ("پاکستان", "باكستان"),
        ("ﻻ", "لا"),
    ],
)
def test_spellings_fold(text: str, folded: str) -> None:
    """Diacritics, hamza seats, ta marbuta, tatweel, Persian letters, digits and case are folded away."""

    assert fold(text) == folded


@given(ARABIC)
def test_nothing_folds_twice(text: str) -> None:
    """A folded text stays as it is when it is folded again."""

    assert fold(fold(text)) == fold(text)


@given(ARABIC)
def test_folding_keeps_no_diacritics(text: str) -> None:
    """No combining mark and no tatweel survives in a folded text."""

    assert not any(unicodedata.combining(char) or char == "ـ" for char in fold(text))


@pytest.mark.parametrize("name", ["علی خامنه‌ای", "ٹھاکرے", "نواز شریف", "عبد الإله بن كيران", "Müller"])
def test_no_name_folds_to_nothing(name: str) -> None:
    """Arabic, Persian, Urdu and Latin names keep their letters."""

    assert len(fold(name)) >= len(name.split()) * 2


@pytest.mark.parametrize(("one", "other"), [("علي", "على"), ("جدة", "جده")])
def test_light_folding_keeps_last_letters(one: str, other: str) -> None:
    """The name «علي» and the particle «على» differ lightly folded, and only then."""

    assert fold(one) == fold(other)
    assert light(one) != light(other)


def test_light_folding_knows_one_alif() -> None:
    """The hamza of alif and the diacritics do not count even lightly folded."""

    assert light("إِبراهيم") == light("ابراهيم")


@pytest.mark.parametrize(
    ("word", "prefix", "rest"),
    [
        ("والمديريه", "و", "المديريه"),
        ("بالرباط", "ب", "الرباط"),
        ("للامن", "ل", "الامن"),
        ("وللامن", "ول", "الامن"),
        ("وبالمغرب", "وب", "المغرب"),
        ("كالعاده", "ك", "العاده"),
        ("فالوفد", "ف", "الوفد"),
        ("الامن", "", "الامن"),
        ("وزير", "", "وزير"),
        ("لل", "", "لل"),
        ("", "", ""),
    ],
)
def test_particles_before_the_article_are_split(word: str, prefix: str, rest: str) -> None:
    """What stands before «ال» or «لل» needs no dictionary to be split off."""

    assert split(word, lambda _: False, lambda _: False) == (prefix, rest)


@pytest.mark.parametrize(
    ("word", "prefix", "rest"),
    [
        ("ووزير", "و", "وزير"),
        ("لوزير", "ل", "وزير"),
        ("ولوزير", "ول", "وزير"),
        ("وزير", "", "وزير"),
        ("بوزير", "ب", "وزير"),
    ],
)
def test_particles_before_known_words_are_split(word: str, prefix: str, rest: str) -> None:
    """Elsewhere a particle is split off only where the rest is a word."""

    assert split(word, lambda each: each == "وزير", lambda each: each == "وزير") == (prefix, rest)


def test_whole_words_stay_whole() -> None:
    """A word that begins like a particle and an article, but is one, is not split."""

    assert split("والي", lambda word: word == "والي", lambda _: False) == ("", "والي")


@given(ARABIC.map(fold))
def test_splitting_loses_no_letter(word: str) -> None:
    """A prefix and its rest give the word back, but for the alif that «لل» hides, and the lam in «لليلة»."""

    prefix, rest = split(word, lambda _: False, lambda _: True)

    written = prefix + rest.removeprefix("ال") if rest.startswith("الل") else prefix + rest.removeprefix("ا")

    assert word in (prefix + rest, prefix + rest.removeprefix("ا"), written)


@pytest.mark.parametrize(("word", "stem"), [("الرباط", "رباط"), ("رباط", "رباط"), ("الى", "الى"), ("اللي", "اللي")])
def test_stem_of_drops_the_article(word: str, stem: str) -> None:
    """The article goes where enough of a word remains."""

    assert stem_of(word) == stem


@pytest.mark.parametrize(
    ("word", "prefix", "norm"),
    [
        ("وللأمن", "ول", "الامن"),
        ("والمديرية", "و", "المديريه"),
        ("بالرباط", "ب", "الرباط"),
        ("وسيستقبل", "وس", "يستقبل"),
        ("ووزير", "و", "وزير"),
        ("وزير", "", "وزير"),
        ("وفد", "", "وفد"),
        ("التقى", "", "التقي"),
        ("وليد", "", "وليد"),
        ("فرنسا", "", "فرنسا"),
        ("لبنان", "", "لبنان"),
        ("للبنان", "ل", "لبنان"),
        ("بفرنسا", "ب", "فرنسا"),
        ("كوريا", "", "كوريا"),
        ("سوريا", "", "سوريا"),
        ("بيروت", "", "بيروت"),
    ],
)
def test_tokens_are_read_without_their_particles(parse: Parse, word: str, prefix: str, norm: str) -> None:
    """Each token carries its particles and its norm apart."""

    read = parse(word)._.words[0]

    assert (read.prefix, read.norm) == (prefix, norm)


@pytest.mark.parametrize(("word", "definite"), [("الوزير", True), ("للوزير", True), ("وزير", False), ("التقى", False)])
def test_definite_words_are_told(parse: Parse, word: str, definite: bool) -> None:
    """A word is definite by its article, which no verb has."""

    assert parse(word)._.words[0].definite is definite


def test_a_lone_tatweel_is_a_mark(parse: Parse) -> None:
    """«ـ» between blanks is a dash, though it is a letter elsewhere."""

    assert parse("شكر الهيئة العامة ـ أمس ـ على ذلك.")._.words[3].mark
