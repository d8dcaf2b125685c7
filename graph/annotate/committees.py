"""Say who leads a committee and who sits in it, where the words after its name do: «برئاسة فلان وعضوية فلان وفلان»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, bearers_in
from graph.annotate.phrases import Named
from graph.annotate.spans import COMMAS
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses

_SITE = 6  # words of where a committee sits: «اللجنة الزراعية بمجلس المنطقة»


class Committees:
    """The words that tell who leads a committee."""

    def __init__(self, words: WordClasses) -> None:
        self._committee, self._led = words.folded("committee"), words.folded("led-by")
        self._membership, self._located = words.folded("membership"), words.folded("located")
        self._all = words.folded("each-of")

    def members(self, doc: Doc) -> Iterator[tuple[Named, str, Named]]:
        """Who leads («heads») or sits in («memberOf») which committee."""
        words, people = (
            words_in(doc),
            {bearer.start: (bearer.name, bearer.end) for bearer in bearers_in(doc) if bearer.name},
        )
        for body in agencies_in(doc):
            led = self.is_led(words, body.start, body.end)
            chair = people.get(self._after_led(words, body.end)) if led else None
            if chair is not None:
                name, end = chair
                yield name, "heads", body
                yield from ((each, "memberOf", body) for each in self._joined(words, people, end))

    def is_one(self, word: Word) -> bool:
        """Whether a word is a noun for a committee."""
        return word.norm in self._committee

    def is_led(self, words: list[Word], start: int, end: int) -> bool:
        """Whether a name opens with a word for a committee, and somebody is told to lead it."""
        return words[start].norm in self._committee and self._after_led(words, end) > 0

    def _after_led(self, words: list[Word], i: int) -> int:
        """After «برئاسة» that follows a name, or where the named body sits; 0 where it does not."""
        sits = i < len(words) and (words[i].prefix == "ب" or words[i].norm in self._located)
        for j in range(i, min(i + (_SITE if sits else 1), len(words) - 1)):
            if words[j].norm in self._led:
                return j + 1
            if words[j].mark:
                break
        return 0

    def _joined(self, words: list[Word], people: dict[int, tuple[Named, int]], i: int) -> Iterator[Named]:
        """Those that «وعضوية» names, one after the other."""
        i += i < len(words) and words[i].text in COMMAS
        if i >= len(words) or words[i].norm not in self._membership:
            return
        i += 1
        while i < len(words) and words[i].norm in self._all:
            i += 1
        while i in people:
            name, i = people[i]
            yield name
            i += i < len(words) and words[i].text in COMMAS
