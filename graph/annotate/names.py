"""Tell which words people bear as names, and which words are ordinary ones."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

from rigour.names import NameTypeTag, SymbolCategory, analyze_names

_WORDS = Path(__file__).parent / "model" / "words.txt"


@lru_cache(maxsize=200_000)
def is_name(word: str) -> bool:
    """Whether a word is a known part of a person's name (rigour, after Wikidata; any script).

    The first call loads the names, which takes seconds.
    """
    names = analyze_names(NameTypeTag.PER, [word], phonetics=False, numerics=False)
    return any(span.symbol.category == SymbolCategory.NAME for name in names for span in name.spans)


@cache
def ordinary_words(sort: str = "p") -> frozenset[str]:
    """Folded words that annotated texts hardly ever use for a person (sort "p") or for a place (sort "l")."""
    lines = _WORDS.read_text(encoding="utf-8").splitlines() if _WORDS.exists() else []
    pairs = (line.split() for line in lines)
    return frozenset(word for word, sorts in pairs if sort in sorts)
