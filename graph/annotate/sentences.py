"""Find where sentences end: Arabic news runs many clauses between two full stops, and titles have none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from graph.annotate.word import words_in

_ENDING, _BEGINNING, _FIRST = "ends", "begins", "firsts"
_ENDS = frozenset(".!?؟…۔")
_CLOSERS = frozenset("»”\"')]")
_MARKS = _ENDS | _CLOSERS
ABBREVIATIONS = ("أ.د.", "د.", "أ.", "م.")  # of titles: «الدكتور», «الأستاذ», «المهندس»; the longest first


def ends_in(doc: Doc) -> list[int]:
    """For each token of a document the end of its sentence."""
    ends: list[int] = doc.user_data[_ENDING]
    return ends


def firsts_in(doc: Doc) -> list[int]:
    """For each token of a document the first one of its sentence."""
    firsts: list[int] = doc.user_data[_FIRST]
    return firsts


def begins_in(doc: Doc) -> list[bool]:
    """For each token of a document whether a sentence begins at it."""
    begins: list[bool] = doc.user_data[_BEGINNING]
    return begins


@Language.component("sentences", assigns=["token.is_sent_start", "doc._.ends"])
def sentences(doc: Doc) -> Doc:
    """Set `token.is_sent_start` and `doc._.ends`: after a full stop, a question mark, or a line break."""
    set_sentences(doc, list(_starts([word.text for word in words_in(doc)])))
    return doc


def set_sentences(doc: Doc, starts: list[bool]) -> None:
    """Say of each token of a document whether a sentence begins at it."""
    values: Any = np.array([1 if start else -1 for start in starts], np.int64).view(np.uint64)
    doc.from_array(["SENT_START"], values)
    doc.user_data[_ENDING], doc.user_data[_BEGINNING] = _ends_of(starts), starts
    doc.user_data[_FIRST] = list(accumulate((i if start else 0 for i, start in enumerate(starts)), max))


Doc.set_extension("ends", getter=ends_in, force=True)


def _starts(texts: Sequence[str]) -> Iterator[bool]:
    """Whether a sentence begins at each token; no blank space begins one."""
    start = True
    for i, text in enumerate(texts):
        blank = text.isspace()
        yield start and not blank
        start = (start and blank) or _ends(texts, i)


def _ends(texts: Sequence[str], i: int) -> bool:
    if "\n" in texts[i]:
        return True
    if texts[i][-1] not in _MARKS:
        return False
    if i + 1 < len(texts) and (texts[i + 1] in _CLOSERS or texts[i + 1] in _ENDS):
        return False
    if _is_initial(texts, i - (texts[i] in _CLOSERS)):
        return False
    return _is_stop(texts[i - 1] if texts[i] in _CLOSERS and i else texts[i])


def _is_initial(texts: Sequence[str], i: int) -> bool:
    """«المدعو ع. م.», «(ح.ج.)»: whether a full stop follows a lone letter, and no unit of a number: «سنة 2015 م.»."""
    apart = texts[i] == "."
    letter = texts[max(i - apart, 0)].removesuffix(".")
    counted = i > apart and any(character.isdigit() for character in texts[i - 1 - apart])
    return texts[i].endswith(".") and len(letter) == 1 and letter.isalpha() and not counted


def _is_stop(text: str) -> bool:
    return (
        text[-1] in _ENDS
        and text.removeprefix("و") not in ABBREVIATIONS
        and not re.fullmatch(r"[\d.,]+\d|..+\.\w", text)
    )


def _ends_of(starts: Sequence[bool]) -> list[int]:
    ends, end = [0] * len(starts), len(starts)
    for i in range(len(starts) - 1, -1, -1):
        ends[i] = end
        end = i if starts[i] else end
    return ends
