"""Know the small words of Arabic that steer the reading of a sentence, and its numerals (`ontology/grammar.ttl`).

They are read once, from the project's own ontology: the grammar of a language is the same whatever is read in it.
"""

from __future__ import annotations

from functools import cache

from graph.errors import OntologyError
from graph.folding import fold_letters
from graph.ontology import BASE, RDF_VALUE, SKOS, Properties, group, iris, literals, text
from graph.settings import MAJ, PROJECT
from graph.store import read_turtle

_FILE = "grammar.ttl"


def small_words(name: str) -> tuple[str, ...]:
    """The folded words of a class, in the order of the file.

    >>> small_words("during")
    ('خلال', 'اثناء', 'ابان', 'طوال', 'طيله')
    """
    things = _grammar().get(f"{BASE}grammar/{name}")
    if things is None:
        raise OntologyError(f"{_FILE}: <grammar/{name}> is missing. Give its words with maj:form.")
    return _forms(things)


def stands_for(name: str) -> dict[str, str]:
    """The folded words of a class, each with what it stands for: «معه» for «مع»."""
    return dict.fromkeys(small_words(name), text(_grammar()[f"{BASE}grammar/{name}"], RDF_VALUE))


def numerals(part: str) -> dict[str, int]:
    """The folded words for the numbers of one part, as units and tens are, each with its value.

    >>> numerals("unit")["خمسه"], numerals("ordinal")["خامس"]
    (5, 5)
    """
    kind = f"{BASE}numerals/{part}"
    named = [things for things in _grammar().values() if kind in iris(things, SKOS + "broader")]
    if not named:
        raise OntologyError(f"{_FILE}: <numerals/{part}> has no words. Give it maj:Numerals by skos:broader.")
    return {form: int(text(things, RDF_VALUE)) for things in named for form in _forms(things)}


@cache
def _grammar() -> dict[str, Properties]:
    return group(read_turtle(PROJECT / "ontology" / _FILE, BASE))


def _forms(things: Properties) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold_letters(form.text) for form in literals(things, MAJ + "form")))
