"""Small questions about stretches of tokens: where they end, how they read, which of them overlap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from spacy.tokens import Doc

from graph.annotate.found import document_of, once
from graph.annotate.sentences import ends_in, firsts_in
from graph.annotate.tokens import fold
from graph.annotate.word import Word, words_in
from graph.folding import without_marks
from graph.model import Span

COMMAS = frozenset("،,")
QUOTES = frozenset("«»\"“”„‟'‘’")
CLOSING = {"«": "»", "“": "”", '"': '"'}  # the mark that closes each
_FEMININE, _OF_FEMININE = "ة", ("ة", "ا", "ى")  # the end of a noun, and of its adjectives: «العليا», «الكبرى»
_WRITTEN_TOGETHER, _BRACKETS = ("-", "+"), ("(", ")")
_MASDAR = re.compile("ت..يه$")  # «تنمية», «تربية»
_MARKS = re.compile(r"[^\w]+", re.UNICODE)


def extent(doc: Doc, i: int) -> int:
    """The end of the sentence that token `i` stands in."""
    return ends_in(doc)[i] if i < len(doc) else len(doc)


def sentences(doc: Doc) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends."""
    start, ends = 0, ends_in(doc)
    while start < len(ends):
        yield start, ends[start]
        start = ends[start]


def first_of(doc: Doc, i: int) -> int:
    """The first token of the sentence that token `i` stands in."""
    return firsts_in(doc)[i] if i > 0 else 0


def together(doc: Doc, i: int, j: int) -> bool:
    """Whether two tokens stand in one sentence."""
    ends = ends_in(doc)
    return ends[i] == ends[j]


def surface(doc: Doc, start: int, end: int) -> str:
    """The words of a stretch as a name: without the proclitics of its first word, spaces single."""
    if start >= end:
        return ""
    first, *rest = words_in(doc)[start:end]
    opening = _without_prefix(first, rest[0] if rest else None)
    words = [opening, *(word.text for word in rest if word.text not in QUOTES)]
    if any(word.text in _WRITTEN_TOGETHER for word in rest):
        words = [
            opening,
            doc[start].whitespace_,
            *(token.text_with_ws for token in doc[start + 1 : end] if token.text not in _BRACKETS),
        ]
        return "".join(words).strip()  # «سونغ-جو» keeps its hyphen, «5+5» its sign
    return " ".join(" ".join(words).split()).strip("،,:؛.-–\"«»()“”' ")


def slug(name: str) -> str:
    """A name as part of an IRI: its letters and digits of any script, joined by hyphens."""
    return _MARKS.sub("-", fold(name)).strip("-")


def characters(doc: Doc, start: int, end: int) -> Span:
    """The characters of a stretch of tokens."""
    begins = _begins(doc)
    return Span(begins[start], begins[end - 1] + len(words_in(doc)[end - 1].text))


@once
def _begins(doc: Doc) -> list[int]:
    """Where each token begins; asking a token of spaCy's would take ten times as long."""
    begins: list[int] = doc.to_array("IDX").tolist()
    return begins


def sentence(doc: Doc, i: int) -> Span:
    """The characters of the sentence that token `i` stands in."""
    return without_blank(doc, first_of(doc, i), extent(doc, i))


def without_blank(doc: Doc, start: int, end: int) -> Span:
    """The characters of a sentence, without the line breaks and blanks around it."""
    whole = characters(doc, start, end)
    text = document_of(doc).text[whole.start : whole.end]
    lead = len(text) - len(text.lstrip())
    return Span(whole.start + lead, whole.start + len(text.rstrip()))


class Stretch(Protocol):
    """Tokens in a row; `end` exclusive."""

    @property
    def start(self) -> int:
        """The first token."""

    @property
    def end(self) -> int:
        """After the last one."""


_Stretch = TypeVar("_Stretch", bound=Stretch)


def apart_from(tokens: set[int], stretches: Iterable[_Stretch]) -> list[_Stretch]:
    """The stretches that stand on none of some tokens."""
    return [stretch for stretch in stretches if tokens.isdisjoint(range(stretch.start, stretch.end))]


def covered(stretches: Iterable[Stretch]) -> set[int]:
    """The tokens that some stretches, as names, phrases and dates are, stand on."""
    return {i for stretch in stretches for i in range(stretch.start, stretch.end)}


def _without_prefix(word: Word, after: Word | None) -> str:
    """«المديرية» of «والمديرية», «الأمن» of «للأمن»: as written, without the proclitics.

    «للجنة» may be of «لجنة» or of «اللجنة», as the word after it tells.
    """
    prefix, text = word.prefix, word.text
    if not prefix:
        return text
    text = without_marks(text)
    if prefix.endswith("ل") and word.norm.startswith("ال") and fold(text).startswith(prefix + "ل"):
        rest = text[len(prefix) :]
        if len(word.norm) == len(rest) + 2 and rest.endswith(_FEMININE) and after is not None and _is_genitive(after):
            return rest
        return "ال" + (rest if len(word.norm) == len(rest) + 2 else rest[1:])
    return text[len(prefix) :]


def _is_genitive(word: Word) -> bool:
    """Whether a word with the article can be no adjective of a feminine noun: «لجنة الحج», «لجنة التنمية»."""
    adjective = word.text.endswith(_OF_FEMININE) and not _MASDAR.match(word.stem)
    return word.opens_with_article and not adjective
