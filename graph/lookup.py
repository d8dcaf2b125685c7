"""Find things by a name as people type it: any spelling, any language, or a part of it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.errors import UnknownNameError
from graph.folding import fold_name
from graph.model import Kind
from graph.settings import MAJ
from graph.sound import sound_of
from graph.store import Store, Term, lexical

NAMED = """
SELECT ?thing ?kind ?name WHERE {
  VALUES ?of { $kinds }
  VALUES ?naming { skos:prefLabel skos:altLabel dcterms:identifier dcterms:title maj:isoCode }
  ?thing a ?of , ?kind ; ?naming ?name .
  FILTER (STRSTARTS(STR(?kind), STR(maj:)))
}
"""
ALSO = {
    "Entity": (*Kind,),
    "Event": ("Meeting", "Award", "Operation"),
    "Thing": (*Kind, "Meeting", "Award", "Operation", "Document"),
    "Place": (Kind.COUNTRY,),
}

SPOKEN = (
    Kind.PERSON,
    Kind.PLACE,
    Kind.COUNTRY,
    Kind.GROUP,
)  # their names are written by sound in another script, not translated
TELLING = 3  # consonants that tell a name from most others


def names_of(kind: str = "Thing") -> str:
    """The query for the names and classes of all things of a kind."""
    return NAMED.replace("$kinds", " ".join(f"maj:{one}" for one in (kind, *ALSO.get(kind, ()))))


@dataclass(frozen=True)
class Lookup:
    """The names of a graph, folded; and the classes of its things, by local name."""

    names: dict[str, set[str]]  # folded names by IRI
    kinds: dict[str, set[str]]  # classes by IRI
    shown: dict[str, str]  # a name of each, as written

    @classmethod
    def of(cls, store: Store, kind: str = "Thing") -> Lookup:
        """The names that a store has for things of a kind."""
        return cls.of_rows(store.select(names_of(kind)))

    @classmethod
    def of_rows(cls, rows: Iterable[dict[str, Term]]) -> Lookup:
        """The names that the query `names_of` gave, in whatever order."""
        names, kinds = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
        shown: dict[str, str] = {}
        for row in rows:
            thing, name = lexical(row["thing"]), lexical(row["name"])
            names[thing].add(fold_name(name))
            kinds[thing].add(lexical(row["kind"]).removeprefix(MAJ))
            shown[thing] = min(name, shown.get(thing, name))
        return cls(dict(names), dict(kinds), shown)

    def also(self, known: Mapping[str, Iterable[str]]) -> Lookup:
        """With more names of its things, given by the paths that their IRIs end in: `agency/ma-dgsn`."""
        more = {thing: map(fold_name, known.get("/".join(thing.rsplit("/", 2)[1:]), ())) for thing in self.names}
        return replace(self, names={thing: names | {*more[thing]} for thing, names in self.names.items()})

    def find(self, name: str, kind: str) -> list[str]:
        """The IRIs of the things of this kind with this name; else of those with its words in a name.

        Where no name has them as they are, what is written together with a word in front of it («للأمن») is no matter.
        """
        things = self._of_kind(kind)
        if name in things:
            return [name]
        folded = fold_name(name)
        ways = (lambda one: one == folded, _has_words(folded), _has_endings(folded)) if folded else ()
        for way in ways:
            found = [thing for thing in things if any(map(way, self.names[thing]))]
            if found:
                return found
        raise _unknown(name, kind)

    def find_by_sound(self, name: str, kind: str) -> list[str]:
        """The IRIs of those whose names in the other script sound so: «Hammouchi» finds «حموشي»."""
        sounds_so = _sounds(name)
        things = [thing for thing in self._of_kind(kind) if self.kinds[thing] & {*SPOKEN}]
        found = [thing for thing in things if any(map(sounds_so, self.names[thing]))]
        if not found:
            raise _unknown(name, kind)
        return found

    def _of_kind(self, kind: str) -> list[str]:
        wanted = {kind, *ALSO.get(kind, ())}
        return [thing for thing in sorted(self.names) if self.kinds[thing] & wanted]


def _unknown(name: str, kind: str) -> UnknownNameError:
    none = "Nothing" if kind == "Thing" else f"No {kind}"
    return UnknownNameError(f"{none} is called «{name}». Try a part of the name, or another spelling.")


def _has_words(folded: str) -> Callable[[str], bool]:
    words = set(folded.split())
    return lambda name: words <= {*name.split()}


def _has_endings(folded: str) -> Callable[[str], bool]:
    words = folded.split()
    return lambda name: all(any(one.endswith(word) for one in name.split()) for word in words if len(word) > 2)


def _sounds(name: str) -> Callable[[str], bool]:
    """Whether each word of a name in the other script sounds as this name's, or two of its words as one."""
    latin = "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
    folded = fold_name(latin)
    ways = [[sound_of(word) for word in words.split()] for words in {folded, _apart(folded), _joined(folded)}]
    telling = [way for way in ways if sum(map(len, way)) >= TELLING]

    def sounds_so(other: str) -> bool:
        words = other.split()
        sounds = {sound_of(word) for word in (*words, *map("".join, pairwise(words)))}
        return _is_arabic(other) != _is_arabic(folded) and any(sounds.issuperset(way) for way in telling)

    return sounds_so


def _apart(folded: str) -> str:
    """A name in Latin letters whose article is a part of the word, without it.

    >>> _apart("abdellatif almansouri")
    'abd latif mansouri'
    """
    return re.sub(r"\b[ae]l(?=\w{5})|\b[ae]l\b", "", re.sub(r"\babd[aeou]+l ?(?=\w)", "abd ", folded)).strip()


def _joined(folded: str) -> str:
    """A name in Latin letters with «abdul» as a part of the word behind it."""
    return re.sub(r"\b(abd[aeou]+l) (?=\w)", r"\1", folded)


def _is_arabic(name: str) -> bool:
    return any("ARABIC" in unicodedata.name(letter, "") for letter in name)
