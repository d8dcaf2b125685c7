"""Write the list of ordinary words: those that annotated texts hardly ever use for a person, or for a place.

python -m training.words CORPORA
"""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from graph.annotate.tagger import LABELS
from graph.annotate.tokens import light
from training.corpus import read

CORPORA = ("newsfane_train", "wikifane_train", "aqmar_train")
WORDS = Path(__file__).parent.parent / "graph" / "annotate" / "model" / "words.txt"

_PARTICLES = "وفبلك"
_ARTICLES = {"وال": "ال", "بال": "ال", "فال": "ال", "كال": "ال", "لل": "ال"}


@dataclass
class Counts:
    """How often each lightly folded Arabic word is used, and for persons and places."""

    all: Counter[str] = field(default_factory=Counter)
    persons: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)


def main(folder: Path) -> None:
    """Write the ordinary words of a folder's corpora, sorted, one a line, with the sorts of names they are not."""
    counts = count(folder)
    words = [word for word in sorted(counts.all) if is_word(word, counts)]
    lines = [f"{word} {sorts}\n" for word in words if (sorts := sorts_of(word, counts))]
    WORDS.write_text("".join(lines), encoding="utf-8", newline="\n")
    print(f"{len(lines)} ordinary words in {WORDS.name}")


def count(folder: Path) -> Counts:
    """Count the words of the corpora that models may learn from."""
    counts = Counts()
    for sentence in (sentence for name in CORPORA for sentence in read(folder, name)):
        for word, label in zip(map(light, sentence.words), sentence.labels, strict=True):
            if word.isalpha() and word >= "\u0600":
                counts.all[word] += 1
                counts.persons[word] += LABELS[label].endswith("PER")
                counts.places[word] += LABELS[label].endswith("LOC")
    return counts


def is_word(word: str, counts: Counts) -> bool:
    """Whether a word is used more than once, and is no commoner word with a particle joined to it."""
    return len(word) > 1 and counts.all[word] > 1 and not has_particle(word, counts)


def sorts_of(word: str, counts: Counts) -> str:
    """«p» for a word that hardly ever names a person, «l» for one that hardly ever names a place."""
    times = counts.all[word]
    return "p" * (counts.persons[word] <= 0.1 * times) + "l" * (counts.places[word] <= 0.2 * times)


def has_particle(word: str, counts: Counts) -> bool:
    """Whether a word is a commoner one with a particle joined to it: «وكتاب», «بالأمن»."""
    rests = [word[1:]] if word[0] in _PARTICLES and len(word) > 3 else []
    rests += [article + word[len(joined) :] for joined, article in _ARTICLES.items() if word.startswith(joined)]
    return any(counts.all[rest] >= counts.all[word] for rest in rests)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
