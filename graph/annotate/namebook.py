"""Know the ordinary names of people, as a book of names lists them (`ontology/book.ttl`)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from graph.folding import without_marks
from graph.ontology import BASE, Properties, group, literals
from graph.settings import MAJ, PROJECT
from graph.store import read_turtle

_HAMZAS = str.maketrans({"أ": "ا", "إ": "ا", "ـ": None})
_LEAST = 4  # letters of a name that is known without its madda too: «آن» is no «أن»


@dataclass(frozen=True)
class NameBook:
    """Names as `spelled`; those of men and women by whose they are, which are given names all."""

    arab: frozenset[str]
    abroad: frozenset[str]
    words: frozenset[str]  # given names that are words too: «نجاح», «صادق»
    honours: frozenset[str]  # «سيدي», «للا»: one name with the given name after them
    families: frozenset[str]  # families' names that are words too
    pairs: frozenset[tuple[str, ...]]  # names of two words

    def is_given(self, spelling: str) -> bool:
        """Whether a word is a given name."""
        return spelling in self._given

    def is_abroad(self, spelling: str) -> bool:
        """Whether a word is a given name of another people, however its last vowel is written: «كريستينه»."""
        return spelling in self._abroad

    def may_open(self, spelling: str) -> bool:
        """Whether a given name may begin with a word, be it of two words: «نور الدين», «سيدي أحمد»."""
        return spelling in self._openings

    @cached_property
    def _abroad(self) -> frozenset[str]:
        ends = (name for name in self.abroad if len(name) > _LEAST and name.endswith("ا"))
        return self.abroad.union(f"{name[:-1]}ه" for name in ends)

    @cached_property
    def _given(self) -> frozenset[str]:
        return self.arab | self._abroad

    @cached_property
    def _openings(self) -> frozenset[str]:
        return self._given.union(self.honours, (first for first, *_ in self.pairs))


@lru_cache(maxsize=50_000)
def spelled(text: str) -> str:
    """A word without diacritics, and without the hamza of alif; «آن» and «أن» stay apart, and «ألفرد» and «الفرد».

    >>> spelled("أَحمد"), spelled("آنا"), spelled("ألبرت")
    ('احمد', 'آنا', 'ألبرت')
    """
    plain = without_marks(text)
    return plain if plain[1:2] == "ل" else plain.translate(_HAMZAS)


@cache
def read_name_book() -> NameBook:
    """The book of the project's own ontology: names are the same whatever is read."""
    book = group(read_turtle(PROJECT / "ontology" / "book.ttl", BASE))
    man, woman, abroad, words, honours, families, pairs = (
        frozenset(_forms(book[f"{BASE}book/{name}"]))
        for name in ("man", "woman", "abroad", "also-word", "honour", "family", "pair")
    )
    return NameBook(man | woman, abroad, words, honours, families, frozenset(tuple(pair.split()) for pair in pairs))


def _forms(things: Properties) -> list[str]:
    forms = [spelled(form.text) for form in literals(things, MAJ + "form")]
    return forms + [form.replace("آ", "ا") for form in forms if "آ" in form and len(form) >= _LEAST]
