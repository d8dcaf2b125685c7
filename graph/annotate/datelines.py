"""Find the words before a report that tell where it comes from: «مسقط (العمانية) -», and without an agency «الرباط –».

An agency signs the first line of a text, with a town or without, and whatever stands there does nothing. Without one a
place makes a dateline only where it opens a sentence and a mark parts it from what is told.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.calendar import NONE, load_calendar
from graph.annotate.found import Finding, document_of
from graph.annotate.hits import hits_in
from graph.annotate.knowledge import Knowledge
from graph.annotate.phrases import DateMention
from graph.annotate.press import names_of_agencies
from graph.annotate.spans import COMMAS, Stretch, covered
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.model import Kind

_HEAD = 60  # tokens from the beginning of a text within which its agency signs
_LINE = 20  # tokens from the beginning of a line to the name of the agency
_LETTER = 2  # letters of «هـ» and «م», which follow a year
_MARKS = frozenset("-–—ـ/:")  # between an unsigned dateline and what is told
_WRITER = 4  # tokens after a comma that name who writes: «القاهرة، خاص:», «جنيف، مراسلنا -»
_BRACKETS = ("(", "[", ")", "]")
_TOWN, _OLD = 4, 10  # tokens before the day in an unsigned dateline; days after which a report is published at most
_IN_BRACKETS = 6  # tokens of an agency that no list has, with its brackets

FindDates = Callable[[Sequence[str], date | None], Sequence[DateMention]]  # those told by folded words


@dataclass(frozen=True)
class Dateline:
    """Where a report is sent from, when, and who signs; token indices, ends exclusive."""

    start: int = 0
    end: int = 0
    signed: range = range(0)  # the tokens of the agency's name

    def holds(self, index: int) -> bool:
        """Whether a token stands in it."""
        return self.start <= index < self.end


dateline_in = Finding[Dateline]("dateline", Dateline())


class Datelines:
    """Sets `doc._.dateline`."""

    def learn(self, knowledge: Knowledge) -> None:
        """Take the names of the agencies, and the words of dates."""
        names = {tuple(map(fold, name.split())) for name in names_of_agencies(knowledge.ontology)}
        self._names = sorted(names, key=lambda name: (-len(name), name))
        self._first = {name[0] for name in names}
        self._part: Callable[[str], int] = load_calendar(knowledge.ontology.folder).part

    def __call__(self, doc: Doc) -> Doc:
        """Find the first line of a text that begins with a town, a day and the name of an agency, or some of them."""
        places = covered(hits_in(doc).inner_names(Kind.PLACE, Kind.COUNTRY))
        lines = (self._read(doc, start, places) for start in _lines(doc))
        dateline_in.set(doc, next((line for line in lines if line is not None), Dateline()))
        return doc

    def _read(self, doc: Doc, start: int, places: set[int]) -> Dateline | None:
        """The dateline that begins at a token, where an agency signs there before anything is told."""
        for index in range(start, min(start + _LINE, len(doc))):
            length = self._name_at(doc, index)
            if length and self._is_closed(doc, index + length):
                return Dateline(start, self._end(doc, index + length, places), range(index, index + length))
            if not self._belongs(doc, index, places):
                return None
        return None

    def _name_at(self, doc: Doc, index: int) -> int:
        """How many tokens the name of an agency has that stands at a token; 0 for none."""
        words = words_in(doc)
        if words[index].folded not in self._first:
            return 0
        for name in self._names:
            ahead = [i for i in range(index, min(index + 2 * len(name), len(words))) if words[i].text != "."]
            if tuple(words[i].folded for i in ahead[: len(name)]) == name:
                return ahead[len(name) - 1] + 1 - index
        return 0

    def _is_closed(self, doc: Doc, index: int) -> bool:
        """Whether a mark or the end of the line follows."""
        word = words_in(doc)[index] if index < len(doc) else None
        return word is None or word.blank or word.mark

    def _end(self, doc: Doc, index: int, places: set[int]) -> int:
        """After the last mark before the first word that tells something."""
        end = index
        while index < len(doc) and not words_in(doc)[index].blank and self._belongs(doc, index, places):
            index += 1
            end = index if words_in(doc)[index - 1].mark else end
        return end

    def _belongs(self, doc: Doc, index: int, places: set[int]) -> bool:
        """Whether a token may stand in a dateline: of a place or a date, a mark."""
        word = words_in(doc)[index]
        if "\n" in word.text:
            return False
        short = len(word.folded) <= _LETTER
        return word.mark or word.blank or short or index in places or self._part(word.folded) != NONE


def _lines(doc: Doc) -> Iterator[int]:
    """The tokens that the first lines of a text begin with."""
    begins = True
    for index, word in enumerate(words_in(doc)[:_HEAD]):
        if begins and not word.blank:
            yield index
        begins = "\n" in word.text or (begins and word.blank)


def written_on(doc: Doc, words: Sequence[str], find: FindDates) -> date | None:
    """The day on which a report was written: that of its dateline, «الدوحة في 12 يونيو /قنا/», else of publication."""
    published, line = document_of(doc).date, dateline_in(doc)
    if published is None:
        return None
    for start in _lines(doc):
        told = next(iter(find(words[start : start + _LINE], published)), None)
        if told is None or told.last is not None or None in (told.first.year, told.first.month, told.first.day):
            continue
        closed = start + told.end < len(words) and words_in(doc)[start + told.end].text in _MARKS
        if line.holds(start + told.start) or (closed and told.start <= _TOWN):
            return _near(published, date(told.first.year or 0, told.first.month or 0, told.first.day or 0))
    return published


def _near(published: date, written: date) -> date:
    """The day told in a dateline, where it is not long before that of publication."""
    return written if 0 <= (published - written).days <= _OLD else published


def after_unsigned(words: Sequence[Word], start: int, place: Stretch, dated: Container[int] = ()) -> int:
    """After the mark that parts a place from what its sentence tells, or 0: «الرباط – استقبل …», «تونس (وات): …».

    «القاهرة، وكالات: …» too. The place opens the sentence, which begins at token `start`; tokens of a date, `dated`,
    may follow it.
    """
    if not all(word.blank or word.punct for word in words[start : place.start]):
        return 0
    end = next(i for i in range(place.end, len(words) + 1) if i not in dated)
    end = _after_writer(words, _after_brackets(words, end))
    return end + 1 if end < len(words) - 1 and words[end].text in _MARKS else 0


def _after_brackets(words: Sequence[Word], i: int) -> int:
    """After what stands in brackets at a token, or that token."""
    if i >= len(words) or words[i].text not in _BRACKETS[:2]:
        return i
    inside = range(i + 1, min(i + _IN_BRACKETS, len(words)))
    return next((j + 1 for j in inside if words[j].text in _BRACKETS[2:]), i)


def _after_writer(words: Sequence[Word], i: int) -> int:
    """At the mark behind the few words that a comma at a token parts from what is told, or that token."""
    if i >= len(words) or words[i].text not in COMMAS:
        return i
    named = range(i + 2, min(i + 2 + _WRITER, len(words)))
    end = next((j for j in named if words[j].mark or words[j].blank), i)
    return end if words[end].text in _MARKS else i


@Language.factory("datelines", requires=["doc._.hits"], assigns=["doc._.dateline"])
def make_datelines(nlp: Language, name: str) -> Datelines:
    """The component; `learn` gives it the ontology."""
    return Datelines()
