"""Know the ordinary names of people, as a book of names lists them (`ontology/book.ttl`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from graph.folding import fold_alifs
from graph.ontology import BASE, Properties, group, literals
from graph.settings import MAJ, PROJECT
from graph.store import read_turtle


@dataclass(frozen=True)
class NameBook:
    """Lightly folded names: «علي» and «على», «هدية» and «هديه» stay apart."""

    given: frozenset[str]  # of men and women, Arabs and others
    governing: frozenset[str]  # given names that are nouns too, which may govern another name: «نجاح محمد»
    families: frozenset[str]  # families' names that are words too
    pairs: frozenset[tuple[str, ...]]  # names of two words


@cache
def read_name_book() -> NameBook:
    """The book of the project's own ontology: names are the same whatever is read."""
    book = group(read_turtle(PROJECT / "ontology" / "book.ttl", BASE))
    man, woman, abroad, governing, family, pair = (
        frozenset(_forms(book[f"{BASE}book/{name}"]))
        for name in ("man", "woman", "abroad", "governing", "family", "pair")
    )
    return NameBook(man | woman | abroad, governing, family, frozenset(tuple(form.split()) for form in pair))


def _forms(things: Properties) -> list[str]:
    return [fold_alifs(form.text) for form in literals(things, MAJ + "form")]
