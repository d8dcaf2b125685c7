"""Tell the days of a meeting from those of another noun: «اجتماع لفتح مناقصة عام 2015», «الوثيقة الصادرة في 5 مايو»."""

from __future__ import annotations

from collections.abc import Sequence

from graph.annotate.events.lexemes import EventWords
from graph.annotate.phrases import DateMention
from graph.annotate.word import Word

_PAPER = 3  # words in «الصادر بتاريخ يوم»


def is_of_other_noun(words: Sequence[Word], date: DateMention, end: int) -> bool:
    """Whether a mere year with «ل» stands after nouns that follow a word of meetings, which ends at token `end`."""
    year = date.first.month is None and date.first.day is None and date.last is None
    if not year or date.start >= len(words) or not words[date.start].prefix.endswith("ل"):
        return False
    between = words[end : date.start]
    return any(word.prefix or not word.definite for word in between if not (word.mark or word.blank))


def is_of_paper(words: Sequence[Word], date: DateMention, start: int, lexemes: EventWords) -> bool:
    """Whether a date is that of a decision or a document told since token `start`: «البيان الصادر في 5 مايو»."""
    before = words[max(start, date.start - _PAPER) : date.start]
    return any(lexemes.has("IssuedWord", word.stem) for word in before)
