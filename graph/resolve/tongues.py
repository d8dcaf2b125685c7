"""Know what other tongues make of Arabic names, and English ones for short: «جوما», «توم» (`ontology/tongues.ttl`)."""

from __future__ import annotations

from functools import cache

from graph.annotate.namebook import read_name_book
from graph.folding import fold_name
from graph.ontology import BASE, SKOS, group, literals
from graph.resolve.parts import name_of
from graph.settings import PROJECT
from graph.store import read_turtle


def native(part: str) -> str:
    """The name that a part of a name is in another tongue or for short, or the part itself.

    >>> native("جوما"), native("توم"), native("ماكامبا")
    ('جمعه', 'توماس', 'ماكامبا')
    """
    return _natives().get(part, part)


def is_arab(part: str) -> bool:
    """Whether a part of a name, folded, is a given name of Arabs and of nobody else: «مصطفي»."""
    return part in _given()[0]


def is_given(part: str) -> bool:
    """Whether a part of a name, folded, is a given name."""
    return any(part in names for names in _given())


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    """The given names of Arabs alone, and those of others."""
    book = read_name_book()
    arab, abroad = (frozenset(map(fold_name, names)) for names in (book.arab, book.abroad))
    return arab - abroad, abroad


@cache
def _natives() -> dict[str, str]:
    found: dict[str, str] = {}
    for things in group(read_turtle(PROJECT / "ontology" / "tongues.ttl", BASE)).values():
        arab = "".join(name_of(next(literals(things, SKOS + "prefLabel")).text).parts)
        found |= {
            "".join(name_of(form.text).parts): arab
            for label in ("prefLabel", "hiddenLabel")
            for form in literals(things, SKOS + label)
        }
    return found
