"""Share among the components what the ontology knows: its things, its classes of words, the names people bear."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, runtime_checkable

from spacy.tokens import Doc

from graph.annotate.word import Word
from graph.annotate.wordclasses import WordClasses
from graph.annotate.words import Entry
from graph.folding import fold_letters, stem_of
from graph.ontology import Ontology

# Classes of words before which the name of a body is over.
_ENDS_OF_NAMES = ("owned", "engaged", "adverb-of-time", "verb-object", "next-step")

_SHORT = 4  # letters of «الطب»


@dataclass(frozen=True)
class Knowledge:
    """Given to each component once, when the pipeline is made."""

    ontology: Ontology
    entries: tuple[Entry, ...]  # every word and name to look for
    words: WordClasses  # the classes of words by their names
    closed: frozenset[str]  # lightly folded words that no name begins with or runs across
    ordinary: frozenset[str]  # lightly folded words that texts use, and not as names
    no_places: frozenset[str]  # lightly folded words that texts use, and not for places
    common: frozenset[str]  # folded words that the ontology uses for anything but names of people
    joined: frozenset[str]  # lightly folded words without the article that «و» joins inside names of bodies
    ministry: str  # the noun that opens the names of ministries
    is_name: Callable[[str], bool]

    @cached_property
    def head_nouns(self) -> frozenset[str]:
        """The folded words without article that names of bodies and places open with: «وزاره», «شرطه»."""
        heads = (entry.text for entry in self.entries if entry.category == "head")
        return frozenset(stem_of(fold_letters(head).split()[0]) for head in heads)

    @cached_property
    def ends_of_names(self) -> frozenset[str]:
        """The folded words before which the name of a body is over: «التابع», «أمس»."""
        return frozenset().union(*map(self.words.folded, _ENDS_OF_NAMES))

    def is_short_noun(self, word: Word) -> bool:
        """«(كلية) الطب», «(المياه) والري»: a noun of two letters with the article, which texts use and no name is."""
        short = word.light.startswith("ال") and len(word.light) == _SHORT and word.light in self.ordinary
        return short and not (word.light in self.closed or self.is_name(word.light))


@runtime_checkable
class Component(Protocol):
    """A step of the pipeline: learns what it needs once, then reads documents."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take what it needs from the ontology."""

    def __call__(self, doc: Doc) -> Doc:
        """Set this component's extension on a document."""


@runtime_checkable
class Joint(Protocol):
    """A component that reads several documents in less time than one after the other."""

    def read_all(self, docs: Sequence[Doc]) -> None:
        """Set this component's extension on each of them."""
