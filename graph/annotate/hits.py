"""Say what of the ontology's words and names stands where in a text: titles, nouns that open names, names listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from spacy.tokens import Doc

from graph.annotate.words import Entry
from graph.model import Kind

_KEY = "hits"
_NO_OFFICE = ("PostModifier", "Delegation")  # of titles that none holds: «بالنيابة», «وفد»


class Hit(NamedTuple):
    """An entry found; token indices, `end` exclusive, `prefix` the proclitics before it, `payload` as of `entry`."""

    start: int
    end: int
    prefix: str
    entry: Entry
    payload: Any


class Hits:
    """All entries found in one document, by what its finders ask for; each in the order of the text."""

    def __init__(self, found: Mapping[str, tuple[Hit, ...]]) -> None:
        self._found = found
        self._titles: dict[tuple[str, ...], list[Hit]] = {}
        self._names: dict[Kind, list[Hit]] = {}
        self._heads: dict[Kind, list[Hit]] = {}

    def of(self, category: str, *others: str) -> tuple[Hit, ...]:
        """The hits of some categories, those of the first before those of the next."""
        found = self._found.get(category, ())
        return found + self.of(*others) if others else found

    def titles(self, *roles: str) -> list[Hit]:
        """The titles that have one of these roles."""
        if roles not in self._titles:
            self._titles[roles] = [hit for hit in self.of("title") if hit.payload.role in roles]
        return self._titles[roles]

    @cached_property
    def offices(self) -> list[Hit]:
        """The titles that somebody holds."""
        return [hit for hit in self.of("title") if hit.payload.role not in _NO_OFFICE]

    @cached_property
    def plural_titles(self) -> list[Hit]:
        """The titles of several people: «وزراء»."""
        return [hit for hit in self.of("title") if hit.payload.plural]

    @cached_property
    def missions(self) -> frozenset[int]:
        """Where the titles of those whom a state sends end, and the nouns for where they work."""
        embassies = (hit for hit in self.of("head") if hit.payload.type == "DiplomaticMission")
        return frozenset(hit.end for hit in (*self.ambassadors, *embassies))

    @cached_property
    def ambassadors(self) -> list[Hit]:
        """The titles of those whom a state sends."""
        return [hit for hit in self.of("title") if hit.payload.path == "ambassador"]

    def titles_before(self, i: int) -> list[Hit]:
        """The titles that end right before token `i`."""
        return self._titles_by_end.get(i, [])

    @cached_property
    def longest_titles(self) -> list[Hit]:
        """The titles that no longer one overlaps."""
        return longest(self.of("title"))

    @cached_property
    def longest_names(self) -> list[Hit]:
        """The names listed that no longer one overlaps."""
        return longest(self.of("concept"))

    def names(self, kind: Kind) -> list[Hit]:
        """The names listed of things of one kind, where no longer name of anything overlaps."""
        if kind not in self._names:
            self._names[kind] = [hit for hit in self.longest_names if hit.payload.kind is kind]
        return self._names[kind]

    def inner_names(self, *kinds: Kind) -> Iterator[Hit]:
        """The names listed of things of some kinds, those inside longer names too."""
        return (hit for hit in self.of("concept") if hit.payload.kind in kinds)

    @cached_property
    def international(self) -> frozenset[int]:
        """The tokens where the names of bodies begin that are of no one state."""
        return frozenset(hit.start for hit in self.inner_names(Kind.AGENCY) if not hit.payload.country)

    @cached_property
    def body_nouns(self) -> frozenset[int]:
        """The tokens where nouns begin that open names of bodies."""
        return frozenset(hit.start for hit in self.of("head") if hit.payload.kind is Kind.AGENCY)

    @cached_property
    def listed_bodies(self) -> dict[int, int]:
        """Where the listed names of bodies end, by the tokens where they begin."""
        return {hit.start: hit.end for hit in self.names(Kind.AGENCY)}

    def heads(self, kind: Kind) -> list[Hit]:
        """The nouns that open names of bodies or of places, where no longer such noun overlaps."""
        if kind not in self._heads:
            self._heads[kind] = longest(hit for hit in self.of("head") if hit.payload.kind is kind)
        return self._heads[kind]

    @cached_property
    def _titles_by_end(self) -> dict[int, list[Hit]]:
        ends: dict[int, list[Hit]] = defaultdict(list)
        for hit in self.of("title"):
            ends[hit.end].append(hit)
        return dict(ends)


def hits_in(doc: Doc) -> Hits:
    """What the lexicon found in a document."""
    hits: Hits = doc.user_data[_KEY]
    return hits


def set_hits(doc: Doc, hits: Hits) -> None:
    """Give a document what was found in it."""
    doc.user_data[_KEY] = hits


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """The hits that no longer hit overlaps, leftmost first; equal spans are all kept."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        last = chosen[-1] if chosen else None
        if last is None or hit.start >= last.end or (hit.start, hit.end) == (last.start, last.end):
            chosen.append(hit)
    return chosen


def by_start(hits: Iterable[Hit]) -> dict[int, list[Hit]]:
    """The hits by the token that they begin at."""
    starts: dict[int, list[Hit]] = defaultdict(list)
    for hit in hits:
        starts[hit.start].append(hit)
    return dict(starts)


def longest_ends(hits: Iterable[Hit]) -> dict[int, int]:
    """Where the longest hit that begins at a token ends."""
    ends: dict[int, int] = {}
    for hit in hits:
        ends[hit.start] = max(hit.end, ends.get(hit.start, 0))
    return ends


Doc.set_extension("hits", getter=hits_in, setter=set_hits, force=True)
