"""Tell the year of a meeting from that of another noun: «اجتماع لفتح مناقصة عام 2015», «مظاريف المناقصة لعام 2015»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.phrases import DateMention
from graph.annotate.word import Word


def is_of_other_noun(words: Sequence[Word], date: DateMention, end: int) -> bool:
    """Whether a mere year with «ل» stands after nouns that follow a word of meetings, which ends at token `end`."""
    year = date.first.month is None and date.first.day is None and date.last is None
    if not year or date.start >= len(words) or not words[date.start].prefix.endswith("ل"):
        return False
    between = words[end : date.start]
    return any(word.prefix or not word.definite for word in between if not (word.mark or word.blank))
