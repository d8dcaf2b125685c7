"""Lay out what a text gives before any clause is read: words, triggers, names and dates, by their tokens."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Doc

from graph.annotate.events.lexemes import EventWords
from graph.annotate.events.particles import PREPOSITIONS, QUOTES, RELATIVES, unjoined
from graph.annotate.events.text import folded_words, of_dates
from graph.annotate.events.titles import titles_alone
from graph.annotate.events.triggers import Trigger
from graph.annotate.events.visitors import visitors_alone
from graph.annotate.found import dates_in, topics_in
from graph.annotate.phrases import DateMention, Phrase
from graph.annotate.spans import covered
from graph.annotate.word import Word, words_in


@dataclass(frozen=True)
class Ground:
    """What stands where in a text; token indices throughout."""

    doc: Doc
    words: EventWords
    tokens: Sequence[Word]
    folded: list[str]
    triggers: Mapping[int, Trigger]
    phrases: Mapping[int, Phrase]  # by their first token, titles without a name too
    bearers: Mapping[int, tuple[str, ...]]  # of such titles: the keys of those who may bear them
    named: frozenset[int]  # the tokens of phrases
    visitors: frozenset[int]  # the tokens of «الضيف»
    dates: Mapping[int, DateMention]
    dated: frozenset[int]  # the tokens of dates

    @classmethod
    def of(cls, doc: Doc, words: EventWords, triggers: Mapping[int, Trigger], phrases: tuple[Phrase, ...]) -> Ground:
        """The ground of a text; places that only tell where a topic is are left out."""
        phrases = tuple(phrase for phrase in phrases if not _is_in_topic(doc, phrase))
        alone = list(titles_alone(doc, words, phrases))
        starts = {phrase.start: phrase for phrase in [*phrases, *(title for title, _ in alone)]}
        return cls(
            doc=doc,
            words=words,
            tokens=words_in(doc),
            folded=folded_words(doc),
            triggers=triggers,
            phrases=starts,
            bearers={title.start: bearers for title, bearers in alone},
            named=frozenset(covered(starts.values())),
            visitors=visitors_alone(doc, words, triggers, phrases),
            dates={date.start: date for date in dates_in(doc)},
            dated=of_dates(doc),
        )

    def tells_where(self, phrase: Phrase) -> bool:
        """Whether a phrase is a place or a state told by its name: not by an adjective, as in «الوفد الكيني»."""
        return phrase.kind in ("place", "country") and not self.words.is_demonym(self.tokens[phrase.end - 1].stem)

    @cached_property
    def _by_end(self) -> Mapping[int, list[Phrase]]:
        ends = defaultdict[int, list[Phrase]](list)
        for phrase in self.phrases.values():
            ends[phrase.end].append(phrase)
        return ends

    def ending_at(self, index: int) -> Sequence[Phrase]:
        """The phrases right before a token."""
        return self._by_end.get(index, ())

    def folded_at(self, index: int) -> str:
        """The folded word at a token; "" where the text has none."""
        return self.folded[index] if 0 <= index < len(self.folded) else ""

    def word_before(self, start: int) -> int:
        """The last token before another that is no quotation mark or bracket; -1 for none."""
        for index in range(start - 1, -1, -1):
            if self.folded[index] not in QUOTES:
                return index
        return -1

    def is_plain(self, index: int) -> bool:
        """Whether a token is an indefinite word that is part of no name and no event."""
        return not (self.tokens[index].definite or index in self.named or index in self.triggers)

    def is_preposition(self, index: int) -> bool:
        """Whether a token is a preposition, perhaps behind «و»."""
        return self.folded[index].removeprefix("و") in PREPOSITIONS

    def is_relative(self, index: int) -> bool:
        """Whether a token is a relative pronoun, perhaps behind «و»."""
        return unjoined(self.folded[index]) in RELATIVES

    def is_of_class(self, name: str, noun: Word) -> bool:
        """Whether a noun is of a word class, with a pronoun or without: «علاقات», «علاقاتها», «تهنئته»."""
        return self.words.has_noun(name, noun.stem)


def _is_in_topic(doc: Doc, phrase: Phrase) -> bool:
    """Whether a place only says where what is talked about is: «الوضع في اليمن», «أوضاع ليبيا وغزة»."""
    if phrase.kind not in ("place", "country"):
        return False
    joined = "و" in phrase.prefix
    return any(
        topic.start < phrase.start and (phrase.end <= topic.end or (joined and phrase.start == topic.end))
        for topic in topics_in(doc)
    )
