"""Say who takes over the lead of a body: «تولى فلان رئاسة الهيئة خلفا لفلان», «تسلمت فلانة إدارة الجهاز»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, bearers_in, countries_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Bearer, Named
from graph.annotate.spans import COMMAS, covered, extent
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses

_YEAR = 4  # figures in a year: «تولى فلان رئاسة الهيئة عام 1998» was long ago


class TakingOver:
    """The words that tell of it."""

    def __init__(self, words: WordClasses) -> None:
        self._takes, self._leads = words.folded("takes-office"), words.folded("headship")
        self._times = words.folded("adverb-of-time")
        self._was = words.folded("was")

    def heads(self, doc: Doc) -> Iterator[tuple[Named, Named]]:
        """Who takes over, and which body."""
        words, bodies = words_in(doc), {body.start: body for body in agencies_in(doc)}
        beside = covered([*hits_in(doc).titles(*TITLES), *countries_in(doc)])
        for bearer in bearers_in(doc):
            takes = bearer.name and self._takes_office(words, beside, bearer)
            body = self._taken(words, bodies, bearer) if takes else None
            if bearer.name and body and not _is_of_year(words, body.end, extent(doc, bearer.start)):
                yield bearer.name, body

    def _takes_office(self, words: list[Word], beside: set[int], bearer: Bearer) -> bool:
        """Whether the verb stands right before somebody's titles, and none before it says that it was long ago."""
        start = bearer.start
        while start - 1 in beside:
            start -= 1  # «تولى العميد القطري فلان»
        verb = words[start - 1] if start else None
        before = words[start - 2].norm if start > 1 else ""
        return verb is not None and verb.norm.removeprefix("و") in self._takes and before not in self._was

    def _taken(self, words: list[Word], bodies: dict[int, Named], bearer: Bearer) -> Named | None:
        """The body after a noun for its lead, which may be part of its name: «رئاسة الهيئة», «قيادة الحرس الوطني»."""
        noun = bearer.end
        while noun < len(words) - 1 and (words[noun].text in COMMAS or words[noun].norm in self._times):
            noun += 1  # «تسلم فلان، اليوم، قيادة الشرطة»
        if noun + 1 >= len(words) or words[noun].norm not in self._leads or words[noun].definite:
            return None
        return bodies.get(noun + 1) or bodies.get(noun)


def _is_of_year(words: list[Word], start: int, end: int) -> bool:
    """Whether the rest of a sentence names a year."""
    return any(word.text.isdigit() and len(word.text) == _YEAR for word in words[start:end])
