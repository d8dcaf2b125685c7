"""Names in the other script are found by their sound, where no name is found as it is written; invented ones."""

from __future__ import annotations

import pytest

from graph.errors import UnknownNameError
from graph.lookup import Lookup
from graph.query import find_things
from graph.store import Literal, Term

PERSONS = (
    *("عبد اللطيف بركوشي", "عبدالعزيز المرنيسوي", "سامي برنزوك", "يوسف الطرشاوي", "نادية فرقوزي", "خالد سعيد"),
    *("Karl Brunsmann", "Sophie Marchetal"),
)


def known(kind: str = "Person", *more: str) -> Lookup:
    """These persons under numbers, or other things."""
    rows: list[dict[str, Term]] = [
        {"thing": f"urn:{number}", "kind": f"https://w3id.org/majlis/ontology#{kind}", "name": Literal(name)}
        for number, name in enumerate(more or PERSONS)
    ]
    return Lookup.of_rows(rows)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        *(("Barkouchi", 0), ("Abdellatif Barkouchi", 0), ("Abdel Latif al-Barkushi", 0), ("Barkoushi", 0)),
        *(("Abdelaziz", 1), ("Abdul Aziz Marnissaoui", 1), ("Al-Mernisawi", 1), ("Bernzouk", 2), ("Tarchaoui", 3)),
        *(("Farqouzi", 4), ("Nadia Farkuzi", 4), ("برونزمان", 6), ("مارشيتال", 7)),
    ],
)
def test_the_other_script_is_found_by_sound(typed: str, found: int) -> None:
    """English and French ways to write an Arabic name lead to it, with or without the article, and the other way."""
    assert find_things(known(), typed, "Person") == [f"urn:{found}"]


@pytest.mark.parametrize("typed", ["Saad", "Barkati", "Karkouchi", "Brunsman", "Nadia Barkouchi", "Barkouchi Bernzouk"])
def test_what_sounds_otherwise_is_not_found(typed: str) -> None:
    """One other consonant, a name of two consonants, the same script or the words of two persons find nobody."""
    with pytest.raises(UnknownNameError, match="No Person is called"):
        find_things(known(), typed, "Person")


def test_names_as_written_come_first() -> None:
    """Who bears the name as it is typed is meant, and nobody who sounds so."""
    both = known("Person", "سامي بركوشي", "Sami Barkouchi")

    assert find_things(both, "Barkouchi", "Person") == ["urn:1"]


def test_names_of_bodies_are_not_spoken() -> None:
    """The name of an agency is translated, so that what sounds like it is chance."""
    with pytest.raises(UnknownNameError):
        find_things(known("Agency", "جهاز بركوشي"), "Barkouchi", "Agency")
