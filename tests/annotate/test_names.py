"""Names people bear are told from ordinary words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.annotate.names import is_name, name_items, ordinary_words


@pytest.mark.parametrize("word", ["محمد", "أحمد", "احمد", "مُحمّد", "فاطمة", "كريستوفر", "إيمانويل", "علي"])
def test_names_are_known(word: str) -> None:
    """Given names, Arabic and foreign, are known with or without hamza and diacritics."""

    assert is_name(word)


@pytest.mark.parametrize("word", ["استقبل", "المديرية", "وزارة", "إلى", "الاجتماع", ""])
def test_other_words_are_no_names(word: str) -> None:
    """Verbs, particles and the nouns of administration are no names."""

    assert not is_name(word)


def test_spellings_of_one_name_share_an_item() -> None:
    """«مصطفى» and «مصطفي» spell one name."""

    assert name_items("مصطفى") & name_items("مصطفي")


def test_different_names_share_no_item() -> None:
    """«سلمان» is not «سلطان»."""

    assert not name_items("سلمان") & name_items("سلطان")


@given(st.text())
def test_a_name_has_an_item(word: str) -> None:
    """A word is a name just where some item spells it."""

    assert is_name(word) == bool(name_items(word))


@pytest.mark.parametrize("word", ["استقبل", "اجتماع", "تعاون"])
def test_ordinary_words_are_listed(word: str) -> None:
    """Words of every report stand among those that are hardly ever a person's name."""

    assert word in ordinary_words("p")
