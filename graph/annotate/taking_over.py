"""Say who takes over the lead of a body: «تولى فلان رئاسة الهيئة خلفا لفلان», «كلفت الحكومة فلانا بإدارة الجهاز»."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from graph.annotate.found import agencies_in, bearers_in, countries_in
from graph.annotate.grammar import TITLES
from graph.annotate.hits import hits_in
from graph.annotate.phrases import Bearer, Named
from graph.annotate.spans import COMMAS, covered, extent, first_of
from graph.annotate.word import Word, words_in
from graph.annotate.wordclasses import WordClasses

_BY = "ب"  # before what somebody is charged with
_CHARGED = 8  # words between a verb of charging and whom: who charges him stands there
_YEAR = 4  # figures in a year: «تولى فلان رئاسة الهيئة عام 1998» was long ago


class TakingOver:
    """The words that tell of it."""

    def __init__(self, words: WordClasses) -> None:
        self._takes, self._leads = words.folded("takes-office"), words.folded("headship")
        self._times = words.folded("adverb-of-time")
        self._was, self._charges = words.folded("was"), words.folded("charging")
        self._business = words.folded("business")

    def heads(self, doc: Doc) -> Iterator[tuple[Named, Named]]:
        """Who takes over, and which body."""
        words, bodies = words_in(doc), {body.start: body for body in agencies_in(doc)}
        beside = covered([*hits_in(doc).titles(*TITLES), *countries_in(doc)])
        for bearer in bearers_in(doc):
            takes = bearer.name and self._takes_office(words, beside, bearer)
            charged = bearer.name and not takes and self._is_charged(doc, bearer)
            body = self._taken(words, bodies, bearer, _BY if charged else "") if takes or charged else None
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

    def _is_charged(self, doc: Doc, bearer: Bearer) -> bool:
        """«كلفت الحكومة فلانا برئاسة الهيئة»: whether a verb shortly before somebody charges him with something."""
        words, first = words_in(doc), first_of(doc, bearer.start)
        if bearer.end >= len(words) or not words[bearer.end].folded.startswith(_BY):
            return False
        near = words[max(first, bearer.start - _CHARGED) : bearer.start]
        return any(word.folded.removeprefix("و") in self._charges for word in near)

    def _taken(self, words: list[Word], bodies: dict[int, Named], bearer: Bearer, led: str) -> Named | None:
        """The body after a noun for its lead, which may be part of its name: «رئاسة الهيئة», «قيادة الحرس الوطني»."""
        noun = bearer.end
        while noun < len(words) - 1 and (words[noun].text in COMMAS or words[noun].norm in self._times):
            noun += 1  # «تسلم فلان، اليوم، قيادة الشرطة»
        if noun + 1 >= len(words) or words[noun].norm.removeprefix(led) not in self._leads or words[noun].definite:
            return None
        business = words[noun + 1].norm in self._business  # «بتسيير مهام الهيئة»
        return bodies.get(noun + 1 + business) or bodies.get(noun)


def _is_of_year(words: list[Word], start: int, end: int) -> bool:
    """Whether the rest of a sentence names a year."""
    return any(word.text.isdigit() and len(word.text) == _YEAR for word in words[start:end])
