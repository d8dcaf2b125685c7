"""The small words of the grammar and its numerals are read from the ontology, folded."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.errors import OntologyError
from graph.smallwords import numerals, small_words, stands_for


def test_words_of_a_class_are_folded_in_their_order() -> None:
    """«إثر» is found however a text spells it."""
    assert small_words("after") == ("بعد", "بعدما", "بعيد", "عقب", "اثر", "غداه")


def test_a_word_may_stand_for_another() -> None:
    """«معها» is «مع» and whoever was told."""
    assert stands_for("with-them") == {"معه": "مع", "معها": "مع"}


@pytest.mark.parametrize(
    ("part", "word", "value"),
    [
        ("unit", "خمسه", 5),
        ("ten", "خمسون", 50),
        ("hundred", "خمسمايه", 500),
        ("ordinal", "خامس", 5),
        ("scale", "الاف", 1000),
    ],
)
def test_numerals_have_their_values(part: str, word: str, value: int) -> None:
    """A number is known by the part that it plays in longer ones."""
    assert numerals(part)[word] == value


@pytest.mark.parametrize("read", [small_words, numerals])
def test_a_class_that_is_missing_is_named(read: Callable[[str], object]) -> None:
    """Whoever writes the ontology reads what to add."""
    with pytest.raises(OntologyError, match=r"grammar\.ttl: .*no-such"):
        read("no-such")
