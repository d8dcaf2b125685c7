"""Find things by a name as people type it: any spelling, any language, or a part of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from graph.errors import QueryError
from graph.folding import fold_name
from graph.settings import MAJ
from graph.store import Store, Term, lexical

NAMED = """
SELECT ?thing ?kind ?name WHERE {
  { ?thing skos:prefLabel ?name } UNION { ?thing skos:altLabel ?name } UNION { ?thing dcterms:identifier ?name }
  UNION { ?thing maj:isoCode ?name }
  ?thing a ?kind .
  FILTER (STRSTARTS(STR(?kind), STR(maj:)))
}
ORDER BY ?thing ?name ?kind
"""
ALSO = {"Entity": ("Person", "Agency", "Country", "Place", "Group"), "Event": ("Meeting", "Award", "Operation")}


@dataclass(frozen=True)
class Lookup:
    """The names of a graph, folded; and the classes of its things, by local name."""

    names: dict[str, set[str]]  # folded names by IRI
    kinds: dict[str, set[str]]  # classes by IRI
    shown: dict[str, str] = field(default_factory=dict)  # a name of each, as written

    @classmethod
    def of(cls, store: Store) -> Lookup:
        """The names of a store."""
        return cls.of_rows(store.select(NAMED))

    @classmethod
    def of_rows(cls, rows: list[dict[str, Term]]) -> Lookup:
        """The names that the query NAMED gave."""
        names, kinds, shown = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set), dict[str, str]()
        for row in rows:
            thing, name = lexical(row["thing"]), lexical(row["name"])
            names[thing].add(fold_name(name))
            kinds[thing].add(lexical(row["kind"]).removeprefix(MAJ))
            shown.setdefault(thing, name)
        return cls(dict(names), dict(kinds), shown)

    def find(self, name: str, kind: str) -> list[str]:
        """The IRIs of the things of this kind with this name; without any, of those with all its words in a name."""
        wanted = {kind, *ALSO.get(kind, ())}
        things = [thing for thing in sorted(self.names) if self.kinds[thing] & wanted]
        if name in things:
            return [name]
        folded = fold_name(name)
        exact = [thing for thing in things if folded in self.names[thing]]
        words = set(folded.split())
        found = exact or [
            thing for thing in things if words and any(words <= {*one.split()} for one in self.names[thing])
        ]
        if not found:
            raise QueryError(f"No {kind} is called «{name}». Try a part of the name, or another spelling.")
        return found

    def _has_words(self, thing: str, words: set[str]) -> bool:
        return bool(words) and any(words <= {*name.split()} for name in self.names[thing])
