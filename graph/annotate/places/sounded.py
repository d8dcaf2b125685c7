"""Find the well-known cities abroad whose names a text spells by ear: «سان بيترسبورغ» for «سانت بطرسبرغ»."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import recognised_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind
from graph.ontology import Concept

_LARGE = 200_000  # people in a city that a text names in any spelling
_LEAST = 5  # consonants that must agree: fewer agree by chance
_VOWELS = str.maketrans("", "", "اويءه")
_ALIKE = str.maketrans({"ط": "ت", "ض": "د", "ص": "س", "ز": "س", "غ": "ج", "ق": "ك", "گ": "ج", "ڤ": "ف", "پ": "ب"})
_ARABIC = frozenset("حعضظثذ")  # letters that no foreign sound is written with
_SAINT = {"سنت": "سن"}


def sound(name: str) -> str:
    """The consonants of a foreign name, those of one sound alike.

    >>> sound("سانت بطرسبرغ") == sound("سان بيترسبورغ") == sound("سان بطرسبورج")
    True
    """
    words = (_consonants(word) for word in fold(name).split())
    return " ".join(_SAINT.get(word, word) for word in words if word)


def _consonants(word: str) -> str:
    bare = word.translate(_VOWELS).translate(_ALIKE)
    return "".join(char for i, char in enumerate(bare) if i == 0 or char != bare[i - 1])


class Sounds:
    """The large cities outside the Arab states, by the sound of their names."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._places: dict[str, list[Concept]] = defaultdict(list)
        arab = knowledge.words.states["arab"]
        self._cues, self._known = knowledge.words.folded("before-place"), knowledge.common | knowledge.closed
        self._ordinary = knowledge.ordinary
        for concept in knowledge.ontology.of_kind(Kind.PLACE):
            if concept.population >= _LARGE and concept.country not in arab:
                for name in {label.text for label in concept.labels if label.language == "ar"}:
                    self._places[sound(name)].append(concept)

    def find(self, name: str) -> Concept | None:
        """The one city whose name sounds so, if enough of it can be heard."""
        heard = sound(name)
        if len(heard.replace(" ", "")) < _LEAST:
            return None
        cities = {concept.path: concept for concept in self._places.get(heard, ())}
        return next(iter(cities.values())) if len(cities) == 1 else None

    def led_to(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """The words after «في» and the like that Arabic does not use otherwise: «في روالبندي»."""
        words: list[Word] = words_in(doc)
        for i in [i for i, before in enumerate(words[:-1], 1) if before.norm in self._cues]:
            word = words[i]
            plain = word.mark or word.definite or word.prefix or word.number or word.light in self._ordinary
            if not plain and word.norm not in self._known:
                yield i, i + 1


def sounded(doc: Doc, sounds: Sounds, taken: set[int]) -> Iterator[Named]:
    """The cities that no gazetteer spells, where the model recognises a place or a word leads to one."""
    recognised = [(start, end) for start, end, label in recognised_in(doc) if label == "LOC"]
    for start, end in sorted({*recognised, *sounds.led_to(doc)}):
        if not taken.isdisjoint(range(start, end)):
            continue
        name = surface(doc, start, end)
        city = None if set(name) & _ARABIC else sounds.find(name) or sounds.find(name.removeprefix("و"))
        if city is not None:
            yield Named(start, end, Kind.PLACE, city.path, name, "by-sound", city.country, confidence=0.7)
            taken = taken | set(range(start, end))
