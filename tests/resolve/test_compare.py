"""Tests of graph/resolve/compare.py."""

from __future__ import annotations

import pytest

from graph.resolve.compare import is_first_name_of, is_surname_of, same_name
from graph.resolve.parts import name_of


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("عبد اللطيف حموشي", "عبداللطيف الحموشي"),
        ("أحمد نصر الله", "احمد نصرالله"),
        ("عز الدين ميهوبي", "عزالدين ميهوبي"),
        ("عبد الله بن زايد", "عبدالله بن زايد"),
        ("أبو بكر البغدادي", "ابو بكر بغدادي"),
    ],
)
def test_spellings_of_one_name_are_the_same(left: str, right: str) -> None:
    """Articles, hamza seats and the space after «عبد» make no other name."""
    assert same_name(name_of(left), name_of(right)).value == 1.0


@pytest.mark.parametrize(
    ("left", "right", "least"),
    [
        ("رودريغو ألميدا", "رودريغو الميدا", 1.0),
        ("رودريغو الميدا", "رودريغو دي ألميدا", 0.8),
        ("إلينا بتروفا", "إيلينا بتروفا", 0.5),
        ("ألكسندر شالمرز", "الكسندر شالميرز", 0.5),
        ("تسفاي ولد ماريام", "تسفاي ولدماريام", 1.0),
        ("اعل ولد الطالب", "اعل ولد محمدن ولد الطالب", 0.5),
        ("الهاشمي بوقرة", "الهاشمي بوڨرة", 0.8),
        ("سليمان دمير", "سليمان ديمير", 0.5),
    ],
)
def test_letters_of_the_name_are_no_article(left: str, right: str, least: float) -> None:
    """«أل» and «إل» open a foreign name; nor do «دي», a space, a grandfather or a vowel make another."""
    assert same_name(name_of(left), name_of(right)).value >= least


@pytest.mark.parametrize(("left", "right"), [("لويس فان", "لويس فابيانو"), ("ريتشارد مور", "ريتشارد مير")])
def test_a_particle_alone_and_a_vowel_for_another_make_two_names(left: str, right: str) -> None:
    """«فان» is no family's name, and where a vowel is not left out but another it may be another family."""
    assert same_name(name_of(left), name_of(right)).value < 0


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("محمد بن سلمان", "محمد بن سلمان بن عبدالعزيز آل سعود"),
        ("عبد العزيز الهويريني", "عبد العزيز بن محمد الهويريني"),
        ("نادية فتاح", "نادية فتاح العلوي"),
    ],
)
def test_a_name_may_be_shortened(short: str, long: str) -> None:
    """A report drops the fathers, or all that follows them."""
    assert same_name(name_of(short), name_of(long)).value >= 0.8


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("محمد بن زايد", "محمد بن راشد"),
        ("سلمان بن عبدالعزيز", "سلطان بن عبدالعزيز"),
        ("ياسين المنصوري", "مصطفى المنصوري"),
        ("سعود بن نايف", "عبدالعزيز بن سعود بن نايف"),
        ("سعد الحريري", "سعيد الحريري"),
        ("محمد حسن", "محمود حسين"),
        ("حسین امیرعبداللهیان", "محسن امیرعبداللهیان"),
    ],
)
def test_people_who_look_alike_stay_two(left: str, right: str) -> None:
    """One other part is another person, be it a father's name or a vowel in a known name."""
    assert same_name(name_of(left), name_of(right)).value < 0


@pytest.mark.parametrize(
    ("left", "right"),
    [("وليام بيرنز", "ويليام بورنز"), ("عبد اللطيف حموشي", "Abdellatif Hammouchi"), ("نواز شريف", "Nawaz Sharif")],
)
def test_transcriptions_sound_alike(left: str, right: str) -> None:
    """A foreign name in two spellings, or in two scripts, may be one; it takes a shared post to say so."""
    assert 0 < same_name(name_of(left), name_of(right)).value < 0.8


@pytest.mark.parametrize(
    ("short", "long", "expected"),
    [
        ("لويس زاباتا", "خورخي لويس زاباتا", True),
        ("سالم بن حمد", "راشد بن سالم بن حمد", False),
        ("لويس زاباتا", "خورخي لويس بينيدا", False),
    ],
)
def test_a_name_may_drop_its_first_part(short: str, long: str, expected: bool) -> None:
    """Of two given names a report tells the second alone; but after «بن» stands a father, who is another."""
    assert (same_name(name_of(short), name_of(long)).value > 0) is expected


def test_a_house_is_no_family_name_of_one() -> None:
    """«محمد آل سعود» may be one of many, so it says less than a surname."""
    full = name_of("محمد بن نايف بن عبدالعزيز آل سعود")

    assert same_name(name_of("محمد آل سعود"), full).value < 0.8


def test_a_father_is_no_surname() -> None:
    """«سلمان» is no short form of «محمد بن سلمان», «حموشي» is one of «عبد اللطيف حموشي»."""
    father = is_surname_of(name_of("سلمان"), name_of("محمد بن سلمان"))
    surname = is_surname_of(name_of("الحموشي"), name_of("عبد اللطيف حموشي"))

    assert (father, surname) == (False, True)


def test_kings_go_by_their_first_name() -> None:
    """«سلمان» may be «سلمان بن عبدالعزيز»."""
    assert is_first_name_of(name_of("سلمان"), name_of("سلمان بن عبدالعزيز"))


def test_a_vowel_beside_a_common_name_makes_another_surname() -> None:
    """«محمد ربيع» and «محمد الربيعي» need a post or company in common; «سيرغي» and «سيرجي» do not."""
    common = same_name(name_of("محمد الربيعي"), name_of("محمد ربيع"))
    foreign = same_name(name_of("سيرجي لافروف"), name_of("سيرغي لافروف"))

    assert common.value < 0.8 <= foreign.value


def test_one_letter_of_three_parts_is_a_spelling() -> None:
    """«قايا» and «كايا» are two names by the book, but not after «علي يرلي»."""
    three = same_name(name_of("علي يرلي قايا"), name_of("علي يرلي كايا"))
    two = same_name(name_of("علي زاهر"), name_of("علي ظاهر"))

    assert two.value < 0 < three.value


def test_a_father_s_name_alone_is_weak() -> None:
    """«محمد بن عبدالله» may be another man than «محمد بن عبدالله العقيلي»; of a house few bear it."""

    family = same_name(name_of("محمد بن عبدالله"), name_of("محمد بن عبدالله العقيلي"))
    house = same_name(name_of("محمد بن راشد"), name_of("محمد بن راشد آل مكتوم"))

    assert family.value < 0.8 <= house.value


def test_letters_of_the_throat_tell_names_apart() -> None:
    """«معيض» is not «محمد», though foreign names have no sound for ع and ح."""

    assert same_name(name_of("معيض البقعاوي"), name_of("محمد البقعاوي")).value < 0


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("ولد أحمد سالم", "المختار ولد أحمد سالم"),
        ("عبدالله بن حريز", "عبدالله سعيد بن حريز"),
        ("خابيير كاستيو", "خافيير كاستيو مارتين"),
        ("رفيق شودري", "محمد رفيق تشودري"),
    ],
)
def test_a_short_name_may_be_of_a_family_or_heard_otherwise(short: str, long: str) -> None:
    """It takes a post or company in common to say so."""
    assert 0 < same_name(name_of(short), name_of(long)).value < 0.8
