"""Let whoever organizes something be a body by a noun that names none elsewhere: «ينظم قسم الإعلام ندوة»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.agencies.extent import NameExtent
from graph.annotate.bodies import agency_key
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.morphology import PRONOUNS
from graph.annotate.phrases import Named
from graph.annotate.spans import surface
from graph.annotate.word import Word, words_in
from graph.model import Kind

_FROM, _FOR, _WILL = "من", "ل", "س"


class Organizers:
    """Reads what stands right after the verbs and nouns of organizing in one document."""

    def __init__(self, knowledge: Knowledge, doc: Doc, extent: NameExtent) -> None:
        self._doc, self._words, self._extent = doc, list[Word](words_in(doc)), extent
        words = knowledge.words
        self._verbs, self._nouns = words.folded("organizing-verb"), words.folded("organizing-noun")
        self._teams, self._forums = words.folded("organizing-team"), words.folded("organizing-forum")
        self._heads = hits_in(doc).body_nouns

    def acts(self, start: int, end: int) -> bool:
        """Whether a noun and the words that tell which stand right after a verb of organizing: «تنظم لجنة التنمية»."""
        if end - start < 2 or self._words[start + 1].prefix == _FOR:
            return False  # «حملة للتطعيم»
        noun = self._words[start]
        long = end - start > 2  # «الاتحاد العربي لكرة اليد», but «اللجنة الثقافية» is one of many
        return not (noun.prefix or (noun.definite and not long)) and self._is_organized_by(start)

    def teams(self) -> Iterator[Named]:
        """The teams and circles that organize: «نظم فريق بصمة التطوعي», «ندوة نظمها ملتقى الكتاب»."""
        for start, noun in enumerate(self._words):
            forum = noun.norm in self._forums and self._has_pronoun(start - 1)
            if not (forum or noun.norm in self._teams) or start in self._heads:
                continue
            end = self._extent.end(start + 1, names=True)
            if self.acts(start, end):
                name = surface(self._doc, start, end)
                yield Named(start, end, Kind.AGENCY, agency_key(name, ""), name, "head-noun", "", False, 0.7)

    def _is_organized_by(self, start: int) -> bool:
        """Whether the word before tells that what follows organizes: «تنظم», «نظمتها», «بتنظيم», «بتنظيم من»."""
        before = start - 1
        if before > 0 and self._words[before].norm == _FROM and not self._words[before].prefix:
            return self._words[before - 1].norm in self._nouns
        return before >= 0 and (self._words[before].norm in self._nouns or self._verb(before) in self._verbs)

    def _verb(self, index: int) -> str:
        """A word without what is joined to it: «نظم» of «وسينظمها»."""
        word = self._words[index].norm
        word = word.removeprefix(_WILL) if word not in self._verbs else word
        return next((word.removesuffix(ending) for ending in PRONOUNS if word.endswith(ending)), word)

    def _has_pronoun(self, index: int) -> bool:
        """Whether a verb leads back to what is organized: «نظمها»."""
        return index >= 0 and self._words[index].norm.endswith(tuple(PRONOUNS))
