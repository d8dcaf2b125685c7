"""Find things by what is typed of their names, the nearest first."""

from __future__ import annotations

from graph.folding import fold_name
from graph.lookup import ALSO, Lookup
from graph.query import known_names


def search(names: Lookup, typed: str, kind: str, limit: int) -> list[str]:
    """The IRIs of the things with these words or beginnings of words in a name, the nearest first.

    Where the build calls nothing so, the names that the gazetteer has of its things are searched.
    """
    return _search(names, typed, kind, limit) or _search(names.also(known_names()), typed, kind, limit)


def _search(names: Lookup, typed: str, kind: str, limit: int) -> list[str]:
    folded = fold_name(typed)
    words = folded.split()
    if not words:
        return []
    wanted = {kind, *ALSO.get(kind, ())} if kind else set()
    ranked = [
        (_distance(folded, words, called), thing)
        for thing, called in names.names.items()
        if not wanted or names.kinds[thing] & wanted
    ]
    return [thing for distance, thing in sorted(ranked) if distance < FAR][:limit]


FAR = (9, 0)


def _distance(folded: str, words: list[str], called: set[str]) -> tuple[int, int]:
    """How far the nearest name is: the same, one that begins so, one that holds all words, or their beginnings."""
    return min((_far(folded, words, name) for name in called), default=FAR)


def _far(folded: str, words: list[str], name: str) -> tuple[int, int]:
    if name == folded:
        return 0, 0
    if name.startswith(folded):
        return 1, len(name)
    parts = name.split()
    if set(words) <= {*parts}:
        return 2, len(name)
    if all(any(part.startswith(word) for part in parts) for word in words):
        return 3, len(name)
    return FAR
