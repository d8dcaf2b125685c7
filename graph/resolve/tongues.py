"""Know what other tongues make of Arabic names: «جوما» is «جمعة», and «أوسمان» is «عثمان» (`ontology/tongues.ttl`)."""

from __future__ import annotations

from functools import cache

from graph.ontology import BASE, SKOS, group, literals
from graph.resolve.parts import name_of
from graph.settings import PROJECT
from graph.store import read_turtle


def native(part: str) -> str:
    """The Arabic name that a part of a name is in another tongue, or the part itself.

    >>> native("جوما"), native("ماكامبا")
    ('جمعه', 'ماكامبا')
    """
    return _natives().get(part, part)


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
