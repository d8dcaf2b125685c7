"""Find things by a name as people type it: any spelling, any language, or a part of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from graph.errors import UnknownNameError
from graph.folding import fold_name
from graph.settings import MAJ
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
    "Entity": ("Person", "Agency", "Country", "Place", "Group"),
    "Event": ("Meeting", "Award", "Operation"),
    "Thing": ("Person", "Agency", "Country", "Place", "Group", "Meeting", "Award", "Operation", "Document"),
    "Place": ("Country",),
}


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
        wanted = {kind, *ALSO.get(kind, ())}
        things = [thing for thing in sorted(self.names) if self.kinds[thing] & wanted]
        if name in things:
            return [name]
        folded = fold_name(name)
        ways = (lambda one: one == folded, _has_words(folded), _has_endings(folded)) if folded else ()
        for way in ways:
            found = [thing for thing in things if any(map(way, self.names[thing]))]
            if found:
                return found
        raise UnknownNameError(f"No {kind} is called «{name}». Try a part of the name, or another spelling.")


def _has_words(folded: str) -> Callable[[str], bool]:
    words = set(folded.split())
    return lambda name: words <= {*name.split()}


def _has_endings(folded: str) -> Callable[[str], bool]:
    words = folded.split()
    return lambda name: all(any(one.endswith(word) for one in name.split()) for word in words if len(word) > 2)
