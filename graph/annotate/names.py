"""Tell which words people bear as names, and which words are ordinary ones."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path

from graph.annotate.namebook import read_name_book
from graph.annotate.tokens import fold, light
from graph.annotate.usage import is_plainly_used
from graph.ontology import local
from graph.settings import PROJECT
from graph.store import Literal, read_turtle

_NAMES = tuple(PROJECT / "ontology" / name for name in ("names.ttl", "given.ttl"))
_WORDS = Path(__file__).parent / "model" / "words.txt"


@lru_cache(maxsize=50_000)
def is_name(word: str) -> bool:
    """Whether a word is a known part of a person's name.

    So it is in `ontology/names.ttl`, after Wikidata, and `given.ttl`, or in `book.ttl` and no word that texts use.

    >>> is_name("أحمد"), is_name("استقبل")
    (True, False)
    """
    spelling = light(word)
    return spelling in _names() or spelling in _only_names()


def name_items(word: str) -> frozenset[str]:
    """The Wikidata items of the names that a word can spell: «مصطفى» and «مصطفي» share one."""
    return _names().get(light(word), frozenset())


@cache
def ordinary_words(sort: str = "p") -> frozenset[str]:
    """Lightly folded words that annotated texts hardly ever use for a person (sort "p") or for a place (sort "l")."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines() if _WORDS.exists() else []
    pairs = (line.split() for line in lines)
    return frozenset(word for word, sorts in pairs if sort in sorts)


@cache
def _only_names() -> frozenset[str]:
    """The given names of the book that are no words too."""
    book = read_name_book()
    bare = (light(name) for name in (book.arab | book.abroad) - book.words if not name.startswith("ال"))
    return frozenset(name for name in bare if name not in ordinary_words() and not is_plainly_used(fold(name)))


@cache
def _names() -> dict[str, frozenset[str]]:
    items: dict[str, set[str]] = defaultdict(set)
    for item, _, spelling in chain.from_iterable(map(read_turtle, _NAMES)):
        if isinstance(spelling, Literal):
            items[light(spelling.text)].add(local(item))
    return {spelling: frozenset(found) for spelling, found in items.items()}
