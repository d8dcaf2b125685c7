"""Verbs are told from names and nouns by their forms, so that no name swallows the verb after it."""

from __future__ import annotations

import pytest

from graph.annotate.verbs import is_future_or_purpose, is_verb
from tests.annotate.conftest import Parse


@pytest.mark.parametrize(
    "word", ["تمحورت", "اشادا", "تربك", "يغادرون", "استانفت", "سئلوا", "يتفقد", "تباحثا", "يرافقه"]
)
def test_forms_of_verbs_are_known(word: str) -> None:
    """The perfect and the imperfect in the third person, for one, two and many."""

    assert is_verb(word)


@pytest.mark.parametrize("word", ["ماكرون", "حموشي", "كتاب", "سونغ", "تولوز", "مدير", "الوزير", "ليفاندوفسكي", ""])
def test_nouns_and_names_are_no_verbs(word: str) -> None:
    """Names by ear and nouns are not taken for verbs."""

    assert not is_verb(word)


@pytest.mark.parametrize("word", ["سيزوره", "ليعلق", "ستستضيفها", "سيسافران", "لتشارك"])
def test_verbs_behind_particles_are_known(word: str) -> None:
    """«س» and «ل» stand before the verb, its object behind it."""

    assert is_future_or_purpose(word)


@pytest.mark.parametrize("word", ["ليفاندوفسكي", "سيمونياك", "ستولتنبرغ", "ليندبرغ", "سينغ"])
def test_names_that_begin_like_them_are_none(word: str) -> None:
    """«لي» and «سي» begin many names abroad."""

    assert not is_future_or_purpose(word)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("عقد جلسة مع المدير سمير ناصري تمحورت حول الحدود.", ["سمير ناصري"]),
        ("إصابة سمير الناصري تربك حسابات المدرب.", ["سمير الناصري"]),
        ("التقى الضيفان الوزير سالم الكواري وأشادا بدور بلاده.", ["سالم الكواري"]),
        ("وقع الإعلان مع الوزير ماريك ليفاندوفسكي مساء.", ["ماريك ليفاندوفسكي"]),
        ("استقبل الوزير توماش سيمونياك وفدا.", ["توماش سيمونياك"]),
        ("يتوقع سالم الكواري أن يعود غدا.", ["سالم الكواري"]),
        ("حضر القاضي يحفظ ولد سالم الجلسة.", ["يحفظ ولد سالم"]),
        ("تألق ناصر الشهراني وياسر الكواري أمام الضيوف.", ["ناصر الشهراني", "ياسر الكواري"]),
        ("الفيلم من بطولة بول هيوز ويخرجه بيتر نيلسن.", ["بول هيوز", "بيتر نيلسن"]),
    ],
)
def test_a_name_swallows_no_verb(parse: Parse, text: str, names: list[str]) -> None:
    """A name ends before a verb and does not begin with one; a name that looks like a verb stays whole."""

    assert [named.name for named in parse(text)._.people] == names
