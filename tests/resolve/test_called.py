"""Tests of graph/resolve/called.py."""

from __future__ import annotations

from graph.resolve.called import without_lam, words_of


def test_a_name_is_its_words_without_edition_and_proclitics() -> None:
    """What stays of a name is what another report of the event would say too."""
    assert words_of("المؤتمر الثالث والأربعين لخبراء المياه والطاقة") == {"موتمر", "لخبراء", "مياه", "طاقه"}


def test_a_lam_goes_where_the_word_is_known_without_it() -> None:
    """«لخبراء» is «خبراء» where another report writes so, and «لجنة» stays."""
    assert without_lam(frozenset({"لخبراء", "لجنه"}), frozenset({"خبراء"})) == {"خبراء", "لجنه"}
