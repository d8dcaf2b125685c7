"""Find the sentences of a text that name a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from graph.folding import fold_name

_SENTENCE = re.compile(r"[^\n.!?؟…]+[.!?؟…]*")
_JOINED = r"\w{0,4}"  # the particles that Arabic writes joined to a word: «وبالرباط»


@dataclass(frozen=True)
class Passage:
    """A sentence by its place in the text: characters `start` to `end` (exclusive)."""

    start: int
    end: int
    text: str

    @cached_property
    def folded(self) -> str:
        """Its words as names are compared."""
        return fold_name(self.text)

    def names(self, names: Iterable[str]) -> bool:
        """Whether one of these (folded) names stands in it, be it joined to particles."""
        return any(self.matches(re.escape(name)) for name in names if name)

    def matches(self, pattern: str) -> bool:
        """Whether whole words of it match, the first be it joined to particles."""
        return re.search(rf"\b{_JOINED}(?:{pattern})\b", self.folded) is not None

    def meets(self, start: int, end: int) -> bool:
        """Whether it shares characters with these."""
        return self.start < end and start < self.end


def passages(text: str) -> tuple[Passage, ...]:
    """The sentences of a text, in order; a line break ends one too.

    >>> [passage.text for passage in passages("زار الرباط. ثم فاس")]
    ['زار الرباط.', 'ثم فاس']
    """
    found = (Passage(hit.start(), hit.end(), " ".join(hit[0].split())) for hit in _SENTENCE.finditer(text))
    return tuple(passage for passage in found if passage.text)
