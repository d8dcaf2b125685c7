"""Know the words that evoke each topic."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from graph.folding import fold_name
from graph.settings import MAJ
from graph.store import Literal, read_turtle

_GAP = r"(?: \w+){0,4} "  # what «…» stands for: see `topics.ttl`


@cache
def topic_words(ontology: Path) -> Mapping[str, tuple[str, ...]]:
    """Patterns of the (folded) words that evoke a topic, by its identifier."""
    words = defaultdict[str, tuple[str, ...]](tuple)
    for subject, predicate, value in read_turtle(ontology / "topics.ttl"):
        if predicate == MAJ + "evokedBy" and isinstance(value, Literal):
            words[subject.rsplit("/", 1)[-1]] += (_pattern(value.text),)
    return dict(words)


def _pattern(words: str) -> str:
    return _GAP.join(re.escape(fold_name(part)) for part in words.split("…"))
