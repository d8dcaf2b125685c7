"""Find the days that are told by the one told before: «وفي اليوم التالي», «مساء اليوم نفسه»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.annotate.phrases import DateMention
from graph.annotate.reckoning import later
from graph.smallwords import small_words

_THE_DAY = small_words("the-day")[0]
_NEXT, _SAME = frozenset(small_words("next-day")), frozenset(small_words("same-day"))
_OF_ANOTHER = frozenset(("من", *small_words("relative")))  # «اليوم نفسه من العام الماضي», «اليوم التالي الذي …»


def with_narrated(dates: Sequence[DateMention], words: Sequence[str]) -> tuple[DateMention, ...]:
    """The dates of a text, in its order, with those that one before them tells; `words` are folded."""
    if _THE_DAY not in words:
        return tuple(dates)
    told = [*dates, *_narrated(dates, words)]
    return tuple(sorted(told, key=lambda date: date.start))


def _narrated(dates: Sequence[DateMention], words: Sequence[str]) -> Iterator[DateMention]:
    for index in (i for i, word in enumerate(words[:-2]) if word == _THE_DAY and words[i + 1] in _NEXT | _SAME):
        before = [date for date in dates if date.end <= index]
        single = bool(before) and before[-1].last is None and before[-1].relation == "on"
        single = single and _THE_DAY not in words[before[-1].end : index]  # «في اليوم الثاني … وفي اليوم ذاته»
        day = later(before[-1].first, int(words[index + 1] in _NEXT)) if single else None
        apart = all(not date.start <= index < date.end for date in dates)
        if day is not None and apart and words[index + 2] not in _OF_ANOTHER:
            yield DateMention(index, index + 2, day)
